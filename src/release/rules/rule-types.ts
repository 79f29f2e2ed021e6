import type { VersionScheme } from '../evaluation.ts'

/** What one `type=` of a tag rule can have. */
export interface RuleType {
  /** Rules with a higher number come first, and the first gives the version. */
  readonly priority: number
  /** Attributes and what they are when left out; undefined for those that must be given, null for those that may be missing. */
  readonly attributes: Readonly<Record<string, string | null | undefined>>
}

const VERSIONS: RuleType = {
  priority: 900,
  attributes: { pattern: undefined, value: '', match: '', component: null, channel: 'stable' },
}

export type RuleTypeName = 'schedule' | VersionScheme | 'match' | 'edge' | 'ref' | 'raw' | 'sha'

/** Every type of tag rule. */
export const ruleTypes: Readonly<Record<RuleTypeName, RuleType>> = {
  schedule: { priority: 1000, attributes: { pattern: 'nightly' } },
  semver: VERSIONS,
  pep440: VERSIONS,
  calver: VERSIONS,
  numbers: VERSIONS,
  match: { priority: 800, attributes: { pattern: undefined, group: '0', value: '' } },
  edge: { priority: 700, attributes: { branch: '' } },
  ref: { priority: 600, attributes: { event: undefined } },
  raw: { priority: 200, attributes: { value: undefined, channel: null } },
  sha: { priority: 100, attributes: { format: 'short' } },
}

/** Attributes that every type has. */
export const COMMON_ATTRIBUTES: readonly string[] = ['type', 'enable', 'priority', 'prefix', 'suffix']

/** Every attribute of any type. */
export const ALL_ATTRIBUTES: readonly string[] = [
  ...new Set([...COMMON_ATTRIBUTES, ...Object.values(ruleTypes).flatMap(({ attributes }) => Object.keys(attributes))]),
]

/** What `event=` of `type=ref` can be. */
export const REF_EVENTS: readonly string[] = ['branch', 'tag', 'pr', 'merge_group']

/** What stands before the name when a rule does not say; per event for `type=ref`. */
export function defaultPrefix(type: RuleTypeName, event: string | undefined): string | undefined {
  if (type === 'sha') return 'sha-'
  if (type === 'ref' && event === 'pr') return 'pr-'
  return type === 'ref' && event === 'merge_group' ? 'mq-' : undefined
}
