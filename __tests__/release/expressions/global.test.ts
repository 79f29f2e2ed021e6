import { expect, test } from '@jest/globals'
import { expandGlobal } from '../../../src/release/expressions/global.ts'
import type { Where } from '../../../src/release/expressions/where.ts'
import type { Facts } from '../../../src/release/facts.ts'
import { factsOf } from '../../helpers/facts.ts'

function expand(text: string, facts: Partial<Facts> = {}): Promise<string> {
  const where: Where = { input: 'labels', line: 1, text, strict: true, warn: () => {} }
  return expandGlobal(text, factsOf(facts), where)
}

const PULL = { event: 'pull_request', ref: 'refs/pull/12/merge', baseRef: 'main', headRef: 'feature/x' }
const TAG = { ref: 'refs/tags/svc/v1', baseRef: 'main' }

test.each<[string, Partial<Facts>, string]>([
  ['{{branch}}|{{tag}}|{{base_ref}}|{{head_ref}}', { ref: 'refs/heads/feature/a' }, 'feature/a|||'],
  ['{{branch}}|{{tag}}|{{base_ref}}|{{head_ref}}', TAG, '|svc/v1|main|'],
  ['{{branch}}|{{tag}}|{{base_ref}}|{{head_ref}}', PULL, '||main|feature/x'],
  ['{{base_ref}}', { ref: 'refs/heads/main', baseRef: 'other' }, ''],
  ['{{sha}}', {}, '860c190'],
  ['{{is_default_branch}} {{is_not_default_branch}}', {}, 'true false'],
  ['{{is_default_branch}} {{is_not_default_branch}}', { ref: 'refs/heads/dev' }, 'false true'],
  ['{{is_default_branch}}', PULL, 'false'],
  ['{{is_default_branch}}', { ref: 'refs/tags/main' }, 'false'],
  ['{{is_default_branch}}', { ref: '' }, 'false'],
  ['{{is_default_branch}}', { event: 'schedule', ref: 'refs/heads/master' }, 'true'],
  ['{{is_default_branch}}', { event: 'issues', ref: 'refs/heads/master' }, 'true'],
  ['{{is_default_branch}}', { event: 'create', ref: 'refs/heads/dev' }, 'false'],
  ['{{#if is_default_branch}}stable{{else}}dev{{/if}}', { ref: 'refs/heads/x' }, 'dev'],
  ["{{date 'YYYY-MM-DD HH:mm:ss.SSS'}}", {}, '2026-03-04 05:06:07.089'],
  ["{{date 'YYYYMMDDHH' tz='America/New_York'}}", {}, '2026030400'],
  ["{{date 'Z' tz='asia/kolkata'}}", {}, '+05:30'],
])('%s for %j is %s', async (text, facts, expected) => {
  expect(await expand(text, facts)).toBe(expected)
})

test('asks for what it needs, and only for that', async () => {
  const asked: string[] = []
  const lookUp = {
    ...factsOf().lookUp,
    defaultBranch: () => Promise.resolve(asked.push('branch') === 1 ? 'trunk' : ''),
    commitDate: () => {
      asked.push('date')
      return Promise.resolve(new Date('2020-02-29T23:59:59Z'))
    },
  }
  const { defaultBranch: _, ...without } = factsOf({ ref: 'refs/heads/trunk', lookUp })
  const where: Where = { input: 'tags', line: 1, text: '', strict: true, warn: () => {} }
  expect(await expandGlobal("{{sha}} {{date 'YYYY'}}", without, where)).toBe('860c190 2026')
  expect(asked).toEqual([])
  expect(await expandGlobal("{{is_default_branch}} {{commit_date 'DDDD'}}", without, where)).toBe('true 060')
  expect(asked).toEqual(['branch', 'date'])
})

test.each<[string, string]>([
  ['{{date}}', '{{date}} has no format'],
  ["{{date 'YYYY' tz='Mars/Olympus'}}", 'there is no time zone "Mars/Olympus"'],
  ["{{date 'YYYY' zone='UTC'}}", '{{date}} takes a format and tz, but has "zone"'],
  ["{{commit_dat 'YYYY'}}", 'there is no expression {{commit_dat}}'],
])('%s is refused', async (text, message) => {
  await expect(expand(text)).rejects.toThrow(`labels, line 1: ${message}`)
})
