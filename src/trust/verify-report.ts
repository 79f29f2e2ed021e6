import type { PolicyMode } from './policy/policy.ts'
import type { ImageVerdict, Verdict } from './verdict.ts'

/** The stable JSON of `verify`. */
export interface VerifyReport {
  /** Of all images together, waived ones left out: violated before unchecked before verified. */
  readonly verdict: Verdict
  /** Whether the gate opens: verified, or only reported on (`audit`). */
  readonly passed: boolean
  readonly mode: PolicyMode
  /** Where the policy was read from. */
  readonly policy: string
  /** ISO 8601: the moment that verification counts for. */
  readonly time: string
  readonly images: readonly ImageVerdict[]
  readonly counts: VerifyCounts
  /** Why the run as a whole does not pass, when no image is the reason: nothing to check, the lock was lowered. */
  readonly reasons: readonly string[]
  /** To be known: waivers that ended, a policy that this pull request changes. */
  readonly warnings: readonly string[]
}

/** Every image is in one of the last four. */
export interface VerifyCounts {
  readonly images: number
  readonly verified: number
  readonly violated: number
  readonly unchecked: number
  /** Not verified, and let pass by the policy. */
  readonly waived: number
}

export interface ReportParts {
  readonly mode: PolicyMode
  readonly policy: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly images: readonly ImageVerdict[]
  readonly reasons: readonly string[]
  readonly warnings: readonly string[]
}

/** Sums up: one violation is a violation, one that could not be checked is never a pass. `reasons` count as violations. */
export function reportVerdicts({ now, ...parts }: ReportParts): VerifyReport {
  const counted = parts.images.filter(({ waived }) => waived === null)
  const count = (verdict: Verdict): number => counted.filter((image) => image.verdict === verdict).length
  const counts = {
    images: parts.images.length,
    verified: count('verified'),
    violated: count('violated'),
    unchecked: count('unchecked'),
    waived: parts.images.length - counted.length,
  }
  const isViolated = counts.violated > 0 || parts.reasons.length > 0
  const verdict = isViolated ? 'violated' : counts.unchecked > 0 ? 'unchecked' : 'verified'
  return {
    verdict,
    passed: verdict === 'verified' || parts.mode === 'audit',
    time: new Date(now).toISOString(),
    ...parts,
    counts,
  }
}

/**
 * What later steps may use, as `repository@digest`: what was verified or waived; in audit mode everything that could be resolved, since there
 * the report is the only consequence.
 */
export function passableDigests({ images, mode }: VerifyReport): readonly string[] {
  const passable = images.filter(({ verdict, waived }) => verdict === 'verified' || waived !== null || mode === 'audit')
  return [...new Set(passable.flatMap(({ pinned }) => (pinned === null ? [] : [pinned])))]
}

/** 0 when the gate opens, 1 for a violation, 3 when something could not be checked. */
export function exitCodeOfReport({ passed, verdict }: VerifyReport): 0 | 1 | 3 {
  if (passed) return 0
  return verdict === 'unchecked' ? 3 : 1
}
