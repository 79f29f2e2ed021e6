import type { Digest } from '../../image/digest.ts'

/** `seaworthy.lock`: what is known to be true of each repository's trust data. Versions in it may only rise. */
export interface TrustLock {
  readonly version: 1
  /** By GUN: `docker.io/library/alpine`, `registry.corp:5000/a/b`. */
  readonly dct: Readonly<Record<string, DctLock>>
}

export interface DctLock {
  /** Version and `sha256:` digest of the root.json bytes that are trusted. */
  readonly root: { readonly version: number; readonly digest: Digest }
  /** By role (`root`, `targets`, `targets/releases`…): the key IDs that may sign for it, sorted. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  /** By role: no lower version is accepted. */
  readonly versions: Readonly<Record<string, number>>
  /** By tag: the digest last seen signed. */
  readonly tags: Readonly<Record<string, Digest>>
  /** ISO 8601, when this was last written. */
  readonly seenAt: string
}
