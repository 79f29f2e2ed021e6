import { expect, test } from '@jest/globals'
import type { Facts } from '../../../src/release/facts.ts'
import { evaluateRules, type RuleInputs } from '../../../src/release/rules/evaluate.ts'
import { factsOf } from '../../helpers/facts.ts'

function evaluate(tags: string, ref: string, more: Partial<Facts> = {}, inputs: Partial<RuleInputs> = {}) {
  return evaluateRules({ tags, flavor: '', strict: true, allowEmpty: false, ...inputs }, factsOf({ ref, ...more }))
}
const names = async (...args: Parameters<typeof evaluate>) => (await evaluate(...args)).tags.map(({ name }) => name)

test.each<[string, string, string[]]>([
  ['', 'refs/heads/main', ['main']],
  ['', 'refs/tags/v1.2.3', ['v1.2.3', 'latest']],
  ['', 'refs/tags/v2.0.8-beta.67', ['v2.0.8-beta.67']],
  ['', 'refs/pull/12/merge', ['pr-12']],
  ['', 'refs/heads/gh-readonly-queue/main/pr-12-0123456789abcdef', ['mq-12']],
  ['type=semver,pattern={{version}}\ntype=semver,pattern={{major}}', 'refs/tags/v1.9.1', ['1.9.1', '1', 'latest']],
  ['type=raw,value=x-{{branch}}', 'refs/heads/a&b=c', ['x-a-b-c']],
  ['type=match,"pattern=v(\\d{1,2})",group=1', 'refs/tags/v12.3', ['12', 'latest']],
  ['type=raw,value=foo,priority=2000\ntype=semver,pattern={{version}}', 'refs/tags/v1.2.3', ['foo', '1.2.3', 'latest']],
])('%j on %s', async (tags, ref, expected) => {
  expect(await names(tags, ref)).toEqual(expected)
})
