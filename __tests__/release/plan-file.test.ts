import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readPlanFile } from '../../src/release/plan-file.ts'
import type { ReleasePlan } from '../../src/release/release-plan.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
const digest = `sha256:${'a'.repeat(64)}` as const
const floating = {
  scheme: 'semver',
  version: '1.9.1',
  pattern: '{{major}}',
  prefix: '',
  suffix: '-alpine',
  channel: 'stable',
  component: 'svc',
  match: '^v(.*)$',
} as const

async function read(content: string): Promise<ReleasePlan> {
  const file = join(await scratch(), 'plan.json')
  await writeFile(file, content)
  return await readPlanFile(file)
}

test('a plan is read as it was written', async () => {
  const plan: ReleasePlan = {
    version: '1.9.1',
    tags: [
      {
        reference: 'r.io/a:1.9.1',
        tag: '1.9.1',
        current: null,
        wanted: digest,
        action: 'create',
        reason: 'new',
        immutable: true,
      },
      {
        reference: 'r.io/a:1',
        tag: '1',
        current: digest,
        wanted: digest,
        action: 'refuse',
        reason: '2.0.0 is newer',
        floating,
        newest: 'refs/tags/v2.0.0',
        unlisted: true,
      },
    ],
    labels: { a: 'b' },
    annotations: { c: 'd' },
    warnings: ['w'],
  }
  expect(await read(JSON.stringify(plan))).toEqual(plan)
})

const tag = { reference: 'r.io/a:1', tag: '1', current: null, wanted: null, action: 'create', reason: '' }
const with_ = (changes: object): string => JSON.stringify({ version: '', tags: [{ ...tag, ...changes }] })

test.each([
  ['no JSON', '{', 'not valid JSON'],
  ['a list', '[]', 'it is no object'],
  ['no tags', '{"version":""}', 'it has no list of tags'],
  ['an action of its own', with_({ action: 'delete' }), 'has no action of'],
  ['a tag that is none', with_({ tag: '../x' }), 'which is no tag'],
  ['another reference', with_({ reference: 'r.io/a:2' }), 'not of the tag 1'],
  ['a digest that is none', with_({ wanted: 'sha256:x' }), 'that is no digest'],
  ['a scheme of the prototype', with_({ floating: { ...floating, scheme: 'constructor' } }), 'floats by no scheme'],
  ['half an expression', with_({ floating: { ...floating, match: '(' } }), 'tag 1 floats by what cannot be read'],
  ['half a template', with_({ floating: { ...floating, pattern: '{{' } }), 'tag 1 floats by what cannot be read'],
])('%s is refused', async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message)
})
