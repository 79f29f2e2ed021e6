import type { Evaluation } from '../../src/release/evaluation.ts'
import type { Facts } from '../../src/release/facts.ts'
import { evaluateRules, type RuleInputs } from '../../src/release/rules/evaluate.ts'
import { factsOf } from './facts.ts'

/** What the rules give on a ref; strict, and an empty list is an error. */
export function evaluate(
  tags: string,
  ref: string,
  facts: Partial<Facts> = {},
  inputs: Partial<RuleInputs> = {},
): Promise<Evaluation> {
  return evaluateRules({ tags, flavor: '', strict: true, allowEmpty: false, ...inputs }, factsOf({ ref, ...facts }))
}

/** The names alone. */
export async function tagNames(...args: Parameters<typeof evaluate>): Promise<readonly string[]> {
  return (await evaluate(...args)).tags.map(({ name }) => name)
}
