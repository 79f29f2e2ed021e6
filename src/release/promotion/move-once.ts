import type { Digest } from '../../image/digest.ts'
import type { PreparedCopy } from '../../stores/copy/copy.ts'

/** Copies into one place, in which each blob moves once. */
export interface SharedCopies {
  readonly copies: readonly PreparedCopy[]
  /** For each copy whether it moves a blob that a later one relies on: it has to be done before that. */
  readonly leads: readonly boolean[]
}

/**
 * Several copies into the same store were planned before any was made, so each wants to move what they have in common (every
 * attachment has the same empty config). The first of them moves it; for the others it is there.
 */
export function moveOnce(copies: readonly PreparedCopy[]): SharedCopies {
  const movers = new Map<Digest, number>()
  const leads = copies.map(() => false)
  const result = copies.map((copy, i): PreparedCopy => {
    const plans = copy.plans.map((plan) => ({
      ...plan,
      blobs: plan.blobs.map((blob) => {
        if (blob.action === 'skip') return blob
        const mover = movers.get(blob.source.digest)
        if (mover === undefined) movers.set(blob.source.digest, i)
        if (mover === undefined || mover === i) return blob
        leads[mover] = true
        return { ...blob, action: 'skip' as const }
      }),
    }))
    return { ...copy, plans }
  })
  return { copies: result, leads }
}
