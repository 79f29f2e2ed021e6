import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { withDefaults } from '../../src/stores/registry/options.ts'
import { FIRST_ATTEMPTS, PROGRESS_BYTES } from '../../src/stores/registry/retry.ts'
import { REREAD_PAUSES_MS } from '../../src/stores/reread.ts'

const { retries, timeouts } = withDefaults({})
const seconds = (ms: number): string => `${ms / 1000} s`

test.each([
  [/^tries of one request/, String(retries.attempts)],
  [/^tries of the first request/, String(FIRST_ATTEMPTS)],
  [/^bytes that count as progress/, `${PROGRESS_BYTES / 1024 / 1024} MiB`],
  [/^first pause/, `${retries.baseMs} ms`],
  [/^longest pause/, seconds(retries.maxMs)],
  [/^waiting in all/, seconds(retries.budgetMs)],
  [/until a connection stands/, seconds(timeouts.connect)],
  [/until an answer begins/, seconds(timeouts.headers)],
  [/until the end of an upload/, seconds(timeouts.commit)],
  [/in the middle of a transfer/, seconds(timeouts.stall)],
  [/when an upload is taken back/, seconds(timeouts.courtesy)],
  [/^reading back/, seconds(REREAD_PAUSES_MS.reduce((sum, ms) => sum + ms, 0))],
])('docs/reliability.md says of %s what the program does', async (pattern, value) => {
  const page = await readFile(new URL('../../docs/reliability.md', import.meta.url), 'utf8')
  const section = page.slice(page.indexOf('## For how long'), page.indexOf('## Reading'))
  const rows = [...section.matchAll(/^\| (.+) \| (.+) \|$/gm)].filter(([, bound = '']) => pattern.test(bound))
  expect(rows.map(([, , said]) => said)).toEqual([value])
})
