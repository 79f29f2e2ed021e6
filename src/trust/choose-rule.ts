import type { Reference } from '../image/reference.ts'
import { compareSpecificity, type ImagePattern, matchesImage } from './policy/image-pattern.ts'
import type { Policy, Rule, Waiver } from './policy/policy.ts'

export interface ChosenRule {
  readonly rule: Rule
  /** As it is in reports: `rule 2: ghcr.io/acme/**`. */
  readonly label: string
}

/** The rule with the most specific pattern that matches; of two alike, the first in the file. Undefined when none does. */
export function chooseRule({ rules }: Policy, reference: Reference): ChosenRule | undefined {
  const matching = rules.flatMap((rule) =>
    rule.images.filter((pattern) => matchesImage(pattern, reference)).map((pattern) => ({ rule, pattern })),
  )
  // The sort is stable.
  const [best] = matching.sort((a, b) => compareSpecificity(a.pattern, b.pattern))
  if (best === undefined) return undefined
  return { rule: best.rule, label: `rule ${best.rule.position + 1}: ${best.pattern.text}` }
}

export interface ChosenWaiver {
  /** Holds at this moment for this reference; the one that ends last. */
  readonly applied: Waiver | undefined
  /** Why waivers that match do not hold. */
  readonly refused: readonly string[]
}

/** Which waiver holds for a reference at a moment (milliseconds since the epoch), and why others that match do not. */
export function chooseWaiver({ waivers }: Policy, reference: Reference, now: number): ChosenWaiver {
  const matching = waivers.filter(({ images }) =>
    images.some((pattern: ImagePattern) => matchesImage(pattern, reference)),
  )
  const refused: string[] = []
  const holding = matching.filter(({ place, owner, until, ends, requireDigest }) => {
    if (now >= ends) refused.push(`the waiver of ${owner} (${place}) ended on ${until}`)
    else if (requireDigest && reference.digest === undefined) {
      refused.push(`the waiver of ${owner} (${place}) holds only for a reference that is pinned by its digest`)
    } else return true
    return false
  })
  const [applied] = holding.sort((a, b) => b.ends - a.ends)
  return { applied, refused: applied === undefined ? refused : [] }
}
