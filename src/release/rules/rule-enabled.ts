import { failAt } from '../expressions/where.ts'
import type { RuleContext } from './emission.ts'
import type { TagRule } from './tag-rules.ts'

/** The value of `enable=`, which must come out as true or false. */
export async function isEnabled({ attributes, where }: TagRule, { expand }: RuleContext): Promise<boolean> {
  const written = attributes.enable ?? 'true'
  const { text } = await expand(written, where)
  if (text === 'true' || text === 'false') return text === 'true'
  throw failAt(
    where,
    `enable=${written} ${text === written ? 'is' : `gives "${text}", which is`} neither true nor false`,
  )
}
