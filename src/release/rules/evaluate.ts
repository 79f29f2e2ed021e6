import { Failure } from '../../runtime/failure.ts'
import type { Evaluation, Floating, WantedTag } from '../evaluation.ts'
import { after, expandNoting, SHORT_SHA_LENGTH } from '../expressions/global.ts'
import type { Facts } from '../facts.ts'
import { STABLE } from '../versions/channels.ts'
import { type AskedTag, askedTag } from './asked-tag.ts'
import { checkTemplates } from './check-templates.ts'
import { collisionWarnings } from './collisions.ts'
import type { Emission, Released, RuleContext, Skip } from './emission.ts'
import { type Flavor, readFlavor } from './flavor.ts'
import { findRelease } from './found-release.ts'
import { latestTag } from './latest.ts'
import { rawRule, scheduleRule, shaRule } from './plain-rules.ts'
import { edgeRule, matchRule, refRule } from './ref-rules.ts'
import { isEnabled } from './rule-enabled.ts'
import { readTagRules, type TagRule } from './tag-rules.ts'
import { versionRule } from './version-rules.ts'

/** The inputs that decide about tags. */
export interface RuleInputs {
  /** The input `tags`: a rule a line. Empty means the default rules. */
  readonly tags: string
  /** The input `flavor`. */
  readonly flavor: string
  /** Typing errors in attributes and expressions are errors; otherwise warnings, and they count for nothing. */
  readonly strict: boolean
  /** Rules that give no tag at all are no error. */
  readonly allowEmpty: boolean
  /** Characters of `{{sha}}` and `type=sha`; 7 without it. */
  readonly shortShaLength?: number
  /** Full refs that exist besides the one that is built, to tell which of them would get the same tag. */
  readonly knownRefs?: readonly string[]
}

/**
 * Decides which tags the rules ask for, from the rules and what happened alone: whether a floating tag may move is another question
 * (`decideFloating`). The language is that of docker/metadata-action; docs/tags.md lists what is different. Rejects with `Failure('usage')`
 * that names the line for rules that cannot be meant, and with `Failure('refused')` when no tag comes out.
 */
export async function evaluateRules(inputs: RuleInputs, facts: Facts): Promise<Evaluation> {
  const warnings = new Set<string>()
  const warn = (message: string): void => void warnings.add(message)
  const rules = readTagRules(inputs.tags, inputs.strict, warn)
  const flavor = readFlavor(inputs.flavor, inputs.strict, warn)
  checkTemplates(rules, flavor)
  const shortShaLength = inputs.shortShaLength ?? SHORT_SHA_LENGTH
  const context: RuleContext = {
    facts,
    shortShaLength,
    expand: (text, where) => expandNoting(text, facts, where, shortShaLength),
  }
  const { asked, skipped } = await askAll(rules, flavor, context)
  for (const warning of collisionWarnings(asked, facts.ref, inputs.knownRefs)) warn(warning)
  const main = mainRelease(asked, facts)
  const latest = await latestTag(asked, flavor, main, context)
  const tags = withoutDuplicates([...asked.map((tag) => wantedTag(tag, main)), ...latest])
  const [first] = tags
  if (first === undefined && !inputs.allowEmpty) throw nothingAsked(facts, skipped)
  return { version: first?.name ?? '', tags, warnings: [...warnings] }
}

async function askAll(
  rules: readonly TagRule[],
  flavor: Flavor,
  context: RuleContext,
): Promise<{ asked: readonly AskedTag[]; skipped: readonly string[] }> {
  const asked: AskedTag[] = []
  const skipped: string[] = []
  const hasQueueRule = rules.some(({ attributes }) => attributes.event === 'merge_group')
  for (const rule of rules) {
    if (!(await isEnabled(rule, context))) continue
    const emission = await applyRule(rule, context, hasQueueRule)
    if ('skipped' in emission) {
      if (emission.skipped !== undefined) skipped.push(emission.skipped)
    } else if (emission.text !== '') asked.push(await askedTag(rule, emission, flavor, context))
  }
  return { asked, skipped }
}

async function applyRule(rule: TagRule, context: RuleContext, hasQueueRule: boolean): Promise<Emission | Skip> {
  switch (rule.type) {
    case 'schedule':
      return await scheduleRule(rule, context)
    case 'match':
      return await matchRule(rule, context)
    case 'edge':
      return await edgeRule(rule, context)
    case 'ref':
      return refRule(rule, context, hasQueueRule)
    case 'raw':
      return await rawRule(rule, context)
    case 'sha':
      return shaRule(rule, context)
    default:
      return await versionRule(rule, rule.type, context)
  }
}

/** What is released and how its tags are written: as the first rule with a version found it, else by the tag that was pushed. */
function mainRelease(asked: readonly AskedTag[], { ref }: Facts): Released | undefined {
  for (const { emission, prefix, suffix } of asked) {
    if (emission.release !== undefined) return { ...emission.release, prefix, suffix }
  }
  const tag = after(ref, 'refs/tags/')
  return tag === '' ? undefined : { ...findRelease(tag).release, prefix: '', suffix: '' }
}

function wantedTag(tag: AskedTag, main: Released | undefined): WantedTag {
  const { name, rule } = tag
  const floating = ownFloating(tag) ?? rawFloating(tag, main)
  const wanted = { name, line: rule.where.line, rule: rule.where.text }
  return floating === undefined ? wanted : { ...wanted, floating }
}

function ownFloating({ emission: { release, shared }, prefix, suffix }: AskedTag): Floating | undefined {
  return release === undefined || shared === undefined ? undefined : { ...release, ...shared, prefix, suffix }
}

/** A fixed name floats when it is `latest`, or says for which channel it stands, and a version is released. */
function rawFloating({ rule, emission }: AskedTag, main: Released | undefined): Floating | undefined {
  const channel = rule.attributes.channel ?? (emission.text === 'latest' ? STABLE : undefined)
  if (rule.type !== 'raw' || channel === undefined || main === undefined) return undefined
  return { ...main, pattern: '', channel }
}

/** The first of each name stays; it floats if any of them does. */
function withoutDuplicates(tags: readonly WantedTag[]): readonly WantedTag[] {
  const byName = new Map<string, WantedTag>()
  for (const tag of tags) {
    const first = byName.get(tag.name)
    if (first === undefined) byName.set(tag.name, tag)
    else if (first.floating === undefined && tag.floating !== undefined)
      byName.set(tag.name, { ...first, floating: tag.floating })
  }
  return [...byName.values()]
}

function nothingAsked({ event, ref }: Facts, skipped: readonly string[]): Failure {
  const reasons = [...new Set(skipped)].map((reason) => `; ${reason}`).join('')
  return new Failure(
    'refused',
    `tags: no rule gives a tag for ${event || 'no event'} on ${ref || 'no ref'}${reasons}`,
    {
      reference: 'tags',
      hint: 'Add a rule for this event (type=ref,event=branch, type=sha, …), or allow an empty list with allow-empty.',
    },
  )
}
