import type { Digest } from '../image/digest.ts'

/** Could-not-check is never a pass. */
export type Verdict = 'verified' | 'violated' | 'unchecked'

/** What a pass rests on. Facts only, each checked; what could not be proven is in `Finding.unproven`. */
export interface Proof {
  /** The driver: `dct`, `sigstore`, `notation`. */
  readonly format: string
  /** Who signed, as the format names it: a role (`targets/releases`), an identity. */
  readonly signer: string
  /** Identifies the key: TUF key ID, certificate fingerprint. */
  readonly key: string
  /** ISO 8601; the moment the proof counts for, and where it is from. */
  readonly time: string
  readonly timeSource: string
  /** More that an auditor would ask for: versions and expiry of roles, issuer, log index… */
  readonly details: Readonly<Record<string, string | number | boolean>>
}

/** One driver's answer about one image under one requirement of the policy. */
export interface Finding {
  readonly format: string
  readonly verdict: Verdict
  /** Not empty when verified. */
  readonly proofs: readonly Proof[]
  /**
   * The keys that what was required rests on, each named alike wherever it is met (hash of the bare public key, identity): by these `atLeast` counts
   * that different people signed. Others that happened to sign too are not among them. Not empty when verified.
   */
  readonly keys: readonly string[]
  /** Why it is violated or unchecked, one sentence each, with the remedy where there is one. Empty when verified. */
  readonly reasons: readonly string[]
  /** What this format cannot or did not prove: "not bound to a tag", "revocation not checked". */
  readonly unproven: readonly string[]
  /** Not wrong, but to be known: "targets says another digest for this tag than targets/releases". */
  readonly warnings: readonly string[]
}

/** The answer about one image: the stable JSON of `verify`. */
export interface ImageVerdict {
  /** As it was asked for. */
  readonly reference: string
  /** What was verified: the only thing later steps may use. Null when it could not be found out. */
  readonly digest: Digest | null
  /** `repository@digest`: how to name it from here on. Null like the digest. */
  readonly pinned: string | null
  /** What was found, whatever a waiver makes of it. */
  readonly verdict: Verdict
  /** Set when the finding is about one platform of an image whose index is not signed: `linux/arm64`. `digest` is then that platform's. */
  readonly platform: string | null
  /** Why it may pass all the same; null when nothing lets it. */
  readonly waived: Waived | null
  /** The rule of the policy that decided (its first image pattern and position), or why none did. */
  readonly rule: string
  readonly proofs: readonly Proof[]
  readonly reasons: readonly string[]
  readonly unproven: readonly string[]
  readonly warnings: readonly string[]
  readonly locations: readonly Location[]
}

/** What lets an image pass that is not verified. Without owner and day when it is the policy's `unmatched: warn`. */
export interface Waived {
  readonly reason: string
  readonly owner: string | null
  /** The last day, `YYYY-MM-DD`, UTC. */
  readonly until: string | null
}

/** Where a reference stands in a file of the repository. Lines and columns count from 1. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
}
