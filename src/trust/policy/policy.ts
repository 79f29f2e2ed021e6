import type { Platform } from '../../image/platform.ts'
import type { Reference } from '../../image/reference.ts'
import type { EvidenceFile, Subject, TrustContext } from '../driver.ts'
import type { DctLock } from '../lock/trust-lock.ts'
import type { Finding } from '../verdict.ts'
import type { ImagePattern } from './image-pattern.ts'

/** `enforce`: a violation fails. `audit`: it is reported, and passes. */
export type PolicyMode = 'audit' | 'enforce'

/** `.github/seaworthy.yml`, read and checked. */
export interface Policy {
  /** The file and where it was read from: `.github/seaworthy.yml`, `.github/seaworthy.yml at 4f2a…`. */
  readonly label: string
  readonly mode: PolicyMode
  /** What becomes of an image that no rule is about. */
  readonly unmatched: 'fail' | 'warn'
  readonly rules: readonly Rule[]
  readonly waivers: readonly Waiver[]
}

export interface Rule {
  /** From 0, in the order of the file. */
  readonly position: number
  readonly images: readonly ImagePattern[]
  readonly need: Need
  readonly platforms: PlatformRule
}

/** What has to hold: one driver's requirement, or so many of several needs. */
export type Need = Requirement | Quorum

export interface Quorum {
  readonly kind: 'quorum'
  /** As written: `anyOf`, `allOf`, `atLeast`. */
  readonly name: string
  /** How many of `of` have to be verified; from 1 to their number. */
  readonly count: number
  readonly of: readonly Need[]
}

/** One entry like `dct: {…}`, parsed by its driver. */
export interface Requirement {
  readonly kind: 'requirement'
  readonly format: string
  /** `file:line:column` of the entry. */
  readonly place: string
  /** What the driver read, for commands that are about one format only. */
  readonly value: unknown
  /** Asks for what a check will need, without waiting for it. Never throws. */
  prepare(reference: Reference, context: TrustContext): void
  check(subject: Subject, context: TrustContext): Promise<Finding>
  /** Undefined where the format keeps no evidence of its own. */
  readonly evidence: ((reference: Reference, context: TrustContext) => Promise<readonly EvidenceFile[]>) | undefined
  /** Undefined where the format has nothing to lock. */
  readonly lockEntry: ((reference: Reference, context: TrustContext) => Promise<DctLock>) | undefined
}

/**
 * Which manifests of a multi-platform image have to be signed: the `index` itself; or `all`: the index, or else every platform in it; or the
 * ones that are `selected`. A signature on the index covers its platforms by their hashes, never the other way round.
 */
export type PlatformRule =
  | { readonly kind: 'index' }
  | { readonly kind: 'all' }
  /** Without a list: those the caller names. */
  | { readonly kind: 'selected'; readonly platforms: readonly Platform[] | undefined }

/** Images that may pass without a signature, until a day. */
export interface Waiver {
  readonly images: readonly ImagePattern[]
  readonly reason: string
  readonly owner: string
  /** `YYYY-MM-DD`, the last day it holds, UTC. */
  readonly until: string
  /** Milliseconds since the epoch, the first moment it no longer holds. */
  readonly ends: number
  /** Holds only for references that are pinned by their digest. */
  readonly requireDigest: boolean
  readonly place: string
}
