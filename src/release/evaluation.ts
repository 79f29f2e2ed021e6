/** How version numbers are read and ordered. */
export type VersionScheme = 'semver' | 'pep440' | 'calver' | 'numbers'

/** What the tag rules ask for, before anybody looked at what exists: a pure answer of rules and facts. */
export interface Evaluation {
  /** The main version: the first tag of the highest priority. Empty when there is no tag at all. */
  readonly version: string
  /** In the order of the rules' priorities, without duplicates, `latest` last. All are legal tag names. */
  readonly tags: readonly WantedTag[]
  /** What the author of the rules should know: names that were mended, refs that collapse to one tag. */
  readonly warnings: readonly string[]
}

/** One tag that is asked for. */
export interface WantedTag {
  readonly name: string
  /** The line that asked for it (counted from 1; 0 for `latest` of the flavor), and its text. */
  readonly line: number
  readonly rule: string
  /** Present for a tag that stands for the newest of several versions, and so must never move back. */
  readonly floating?: Floating
}

/**
 * What a floating tag stands for, as data, so that the question "is this still the newest?" can be asked again when the tag is
 * written, by another process too. Two versions are rivals for the tag when `pattern` renders the same text for both.
 */
export interface Floating {
  readonly scheme: VersionScheme
  /** The version that is released, as it was written (`1.9.1`). */
  readonly version: string
  /** The template of the rule, e.g. `{{major}}.{{minor}}`; empty for tags that all versions share, such as `latest`. */
  readonly pattern: string
  /** What stands before and after the version in names of tags in a registry, from the rule or flavor (`-alpine`). */
  readonly prefix: string
  readonly suffix: string
  /** The part of a monorepo that this version belongs to: `svc` for the git tag `svc/v1.2.3`. */
  readonly component?: string
  /** The regular expression that takes the version (its first group, else all of it) out of a tag's name, where the rule has one. */
  readonly match?: string
  /** `stable` for tags that pre-releases never take; else the channel (`rc`, `next`) whose pre-releases take it. */
  readonly channel: string
}
