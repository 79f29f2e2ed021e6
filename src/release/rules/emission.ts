import type { VersionScheme } from '../evaluation.ts'
import type { Expansion } from '../expressions/global.ts'
import type { Where } from '../expressions/where.ts'
import type { Facts } from '../facts.ts'

/** What a rule may look at. */
export interface RuleContext {
  readonly facts: Facts
  readonly shortShaLength: number
  readonly expand: (text: string, where: Where) => Promise<Expansion>
}

/** The version that is released, as found in a tag's name or a value. */
export interface Release {
  readonly scheme: VersionScheme
  readonly version: string
  readonly component?: string
  readonly match?: string
}

/** A release, and what stands around the version in its tags. */
export interface Released extends Release {
  readonly prefix: string
  readonly suffix: string
}

/** What a rule asks for, before prefix and suffix. */
export interface Emission {
  readonly text: string
  /** Whether `latest=auto` adds `latest` because of it. */
  readonly grantsLatest: boolean
  readonly release?: Release
  /** For a tag that several versions share: what renders to it, and whose it is. */
  readonly shared?: { readonly pattern: string; readonly channel: string }
  /** Expressions of its value that gave nothing. */
  readonly empty?: readonly string[]
}

/** Why a rule that was looked at asks for nothing; undefined when the event is simply not its own. */
export interface Skip {
  readonly skipped: string | undefined
}

/** A rule that is not meant for this event. */
export const NOT_MEANT: Skip = { skipped: undefined }
