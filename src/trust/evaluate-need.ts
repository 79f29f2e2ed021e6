import type { Reference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Subject, TrustContext } from './driver.ts'
import type { Need, Quorum, Requirement } from './policy/policy.ts'
import type { Finding, Proof, Verdict } from './verdict.ts'

/** What all requirements together say of one manifest. */
export interface Evaluation {
  readonly verdict: Verdict
  readonly proofs: readonly Proof[]
  /** As in a finding: those that what is needed rests on. */
  readonly keys: readonly string[]
  /** Empty when verified. */
  readonly reasons: readonly string[]
  readonly unproven: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * Checks a manifest against what is needed. Everything is checked, also when less would do, so that the report tells of all of it. What
 * could not be checked counts as neither: the need is `unchecked` where it might have been met had it been checked.
 */
export async function evaluateNeed(need: Need, subject: Subject, context: TrustContext): Promise<Evaluation> {
  if (need.kind === 'requirement') return await evaluateRequirement(need, subject, context)
  const parts = await Promise.all(need.of.map((part) => evaluateNeed(part, subject, context)))
  return combine(need, parts)
}

/** Asks for what all requirements will want to know of an image, so that it is on its way while the image is resolved. */
export function prepareNeed(need: Need, reference: Reference, context: TrustContext): void {
  if (need.kind === 'requirement') need.prepare(reference, context)
  else for (const part of need.of) prepareNeed(part, reference, context)
}

async function evaluateRequirement(
  { format, place, check }: Requirement,
  subject: Subject,
  context: TrustContext,
): Promise<Evaluation> {
  const label = `${format} (${place})`
  try {
    const finding = await check(subject, context)
    const { verdict, proofs, keys, reasons: why, unproven, warnings } = sound(finding)
    const reasons = verdict === 'verified' ? [] : why.map((reason) => `${label}: ${reason}`)
    return {
      verdict,
      proofs: verdict === 'verified' ? proofs : [],
      keys: verdict === 'verified' ? keys : [],
      reasons: verdict !== 'verified' && reasons.length === 0 ? [`${label}: it gave no reason`] : reasons,
      unproven: unproven.map((what) => `${format}: ${what}`),
      warnings: warnings.map((what) => `${label}: ${what}`),
    }
  } catch (error) {
    // An interruption is no finding; anything else that a driver throws is a check that was not made.
    if (context.runtime.signal?.aborted === true) throw error
    const reason = error instanceof Failure ? error.message : `it broke: ${(error as Error)?.message ?? error}`
    return { verdict: 'unchecked', proofs: [], keys: [], reasons: [`${label}: ${reason}`], unproven: [], warnings: [] }
  }
}

/** A verified finding without a proof, or without a key, proves nothing. */
function sound(finding: Finding): Finding {
  if (finding.verdict !== 'verified' || (finding.proofs.length > 0 && finding.keys.length > 0)) return finding
  return { ...finding, verdict: 'unchecked', reasons: ['it says verified and gives no proof'] }
}

function combine({ name, count, of }: Quorum, parts: readonly Evaluation[]): Evaluation {
  const met = parts.filter(({ verdict }) => verdict === 'verified')
  const open = parts.filter(({ verdict }) => verdict === 'unchecked')
  const unmet = parts.filter(({ verdict }) => verdict !== 'verified')
  const all = (list: readonly Evaluation[], key: 'reasons' | 'unproven' | 'warnings'): string[] => [
    ...new Set(list.flatMap((part) => part[key])),
  ]
  // n of m signers are n only when they are different ones.
  const hold = name === 'atLeast' ? differentKeys(met) : met.length
  if (hold >= count) {
    return {
      verdict: 'verified',
      proofs: met.flatMap(({ proofs }) => proofs),
      keys: [...new Set(met.flatMap(({ keys }) => keys))],
      reasons: [],
      unproven: all(met, 'unproven'),
      // An alternative that failed was not needed, and may be a sign of trouble all the same.
      warnings: [...all(parts, 'warnings'), ...all(unmet, 'reasons').map((reason) => `not needed: ${reason}`)],
    }
  }
  const tally = of.length > 1 ? [`${name}: ${hold} of the ${count} needed (of ${of.length}) hold`] : []
  const twins = hold < met.length ? ['atLeast: one key stands behind several of those that hold, and counts once'] : []
  return {
    verdict: hold + open.length >= count ? 'unchecked' : 'violated',
    proofs: [],
    keys: [],
    reasons: [...tally, ...twins, ...all(unmet, 'reasons')],
    unproven: [],
    warnings: all(parts, 'warnings'),
  }
}

/** How many of these can each be given a key of their own among those they rest on (a matching, by augmenting paths). */
function differentKeys(met: readonly Evaluation[]): number {
  const takenBy = new Map<string, number>()
  const place = (part: number, tried: Set<string>): boolean => {
    for (const key of met[part]?.keys ?? []) {
      if (tried.has(key)) continue
      tried.add(key)
      const other = takenBy.get(key)
      if (other === undefined || place(other, tried)) {
        takenBy.set(key, part)
        return true
      }
    }
    return false
  }
  return met.filter((_, part) => place(part, new Set())).length
}
