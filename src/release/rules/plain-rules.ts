import { shortSha } from '../expressions/global.ts'
import { type Emission, NOT_MEANT, type RuleContext, type Skip } from './emission.ts'
import type { TagRule } from './tag-rules.ts'

/** `type=schedule`: a name for runs that a clock started. */
export async function scheduleRule(
  { attributes, where }: TagRule,
  { facts, expand }: RuleContext,
): Promise<Emission | Skip> {
  if (!facts.event.includes('schedule')) return NOT_MEANT
  const { text, empty } = await expand(attributes.pattern ?? '', where)
  return text === '' ? { skipped: 'the pattern is empty' } : { text, empty, grantsLatest: false }
}

/** `type=raw`: the value as it is written. An empty one asks for nothing. */
export async function rawRule({ attributes, where }: TagRule, { expand }: RuleContext): Promise<Emission | Skip> {
  const { text, empty } = await expand(attributes.value ?? '', where)
  return { text, empty, grantsLatest: false }
}

/** `type=sha`: the commit. */
export function shaRule({ attributes }: TagRule, { facts, shortShaLength }: RuleContext): Emission | Skip {
  if (facts.sha === '') return { skipped: 'the commit is not known' }
  return {
    text: attributes.format === 'long' ? facts.sha : shortSha(facts.sha, shortShaLength),
    grantsLatest: false,
  }
}
