import { algorithmOf, type Digest, hexOf } from '../../image/digest.ts'

/**
 * What Cosign keeps beside an image under tags made of its digest (cosign, specs/SIGNATURE_SPEC.md; the layout of Cosign 1
 * and 2): signatures and attestations, to which others add theirs, and an SBOM, of which there is one.
 */
const SUFFIXES = ['sig', 'att', 'sbom'] as const

export type CosignSuffix = (typeof SUFFIXES)[number]

export interface CosignTag {
  readonly tag: string
  readonly suffix: CosignSuffix
}

/** The tags under which Cosign would keep something about this digest: `sha256-<hex>.sig`, `.att`, `.sbom`. */
export function cosignTags(digest: Digest): readonly CosignTag[] {
  return SUFFIXES.map((suffix) => ({ tag: `${algorithmOf(digest)}-${hexOf(digest)}.${suffix}`, suffix }))
}
