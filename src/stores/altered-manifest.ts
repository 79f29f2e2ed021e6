import type { Digest } from '../image/digest.ts'

/** The cause of a failed write of a manifest: it was stored, but as another one than was sent, under the tag too. */
export class AlteredManifest extends Error {
  override readonly name = 'AlteredManifest'
  /** What it is there now. */
  readonly storedAs: Digest

  constructor(storedAs: Digest) {
    super(`the registry answered with the digest ${storedAs}`)
    this.storedAs = storedAs
  }
}

/** The digest of what was stored in place of a manifest, when that is why a write failed. */
export function storedInstead(error: unknown): Digest | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof AlteredManifest ? cause.storedAs : undefined
}
