import type { Expansion } from '../expressions/global.ts'
import { complain, remark } from '../expressions/where.ts'
import type { Emission, RuleContext } from './emission.ts'
import type { Flavor } from './flavor.ts'
import { legalTag, MAX_TAG_LENGTH, replaceIllegal } from './tag-name.ts'
import type { TagRule } from './tag-rules.ts'

/** A tag that a rule asks for, by its legal name. */
export interface AskedTag {
  readonly name: string
  /** Before anything was mended. */
  readonly written: string
  /** As they stand in the name. */
  readonly prefix: string
  readonly suffix: string
  readonly rule: TagRule
  readonly emission: Emission
}

/** Puts prefix and suffix around what a rule gave, and makes the name legal. Says so when that changes more than a character. */
export async function askedTag(
  rule: TagRule,
  emission: Emission,
  flavor: Flavor,
  context: RuleContext,
): Promise<AskedTag> {
  const prefix = await affix('prefix', rule, flavor, context)
  const suffix = await affix('suffix', rule, flavor, context)
  const written = prefix.text + emission.text + suffix.text
  const { name, isShortened, dropped } = legalTag(
    { prefix: prefix.text, core: emission.text, suffix: suffix.text },
    rule.where,
  )
  const empty = [...prefix.empty, ...(emission.empty ?? []), ...suffix.empty]
  if (dropped !== '' && empty.length > 0) {
    const names = empty.map((expression) => `{{${expression}}}`).join(' and ')
    complain(
      rule.where,
      `${names} is empty on ${context.facts.ref || 'no ref'}, so that the tag would be "${written}"`,
      HINT_EMPTY,
    )
  } else if (dropped !== '') {
    remark(rule.where, `a tag cannot begin with "${dropped}": "${written}" gets the tag ${name}`)
  }
  if (isShortened)
    remark(rule.where, `"${written}" is longer than ${MAX_TAG_LENGTH} characters and gets the tag ${name}`)
  return { name, written, prefix: replaceIllegal(prefix.text), suffix: replaceIllegal(suffix.text), rule, emission }
}

const HINT_EMPTY = 'Choose with {{#if branch}}{{branch}}{{else}}…{{/if}}, or switch the rule off with enable=.'

/** A rule's own affix, even an empty one, replaces the flavor's. */
async function affix(
  which: 'prefix' | 'suffix',
  rule: TagRule,
  flavor: Flavor,
  { expand }: RuleContext,
): Promise<Expansion> {
  const own = rule.attributes[which]
  return own === undefined ? await expand(flavor[which].text, flavor[which].where) : await expand(own, rule.where)
}
