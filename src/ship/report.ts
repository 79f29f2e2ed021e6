import type { Digest } from '../image/digest.ts'
import { formatPlatform } from '../image/platform.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { Failure } from '../runtime/failure.ts'
import type { BlobCounts } from '../stores/copy/apply.ts'
import type { CopyResult, PreparedCopy } from '../stores/copy/copy.ts'
import { platformsOf } from '../stores/copy/tree.ts'

/** The stable JSON of `push`, `copy` and `promote`. */
export interface CopyReport {
  readonly digest: Digest
  readonly mediaType: string
  readonly references: readonly {
    readonly reference: string
    readonly digest: Digest
    readonly action: 'created' | 'moved' | 'kept'
    /** What it was on before; missing for a tag that is new. */
    readonly previous?: Digest
    /** Why, for floating tags. */
    readonly reason?: string
  }[]
  /** Floating tags that did not go to this image, because a newer version has more right to them. */
  readonly refused: readonly {
    readonly reference: string
    /** What the tag is on; null when it does not exist. */
    readonly digest: Digest | null
    readonly reason: string
  }[]
  readonly platforms: readonly string[]
  readonly blobs: BlobCounts
  /** Bytes of the whole image as it is stored; missing where it only got more tags. */
  readonly size?: number
  readonly seconds: number
}

export function reportCopy(result: CopyResult): CopyReport {
  const { digest, mediaType, platforms, blobs, size, seconds } = result
  const references = result.references.map(({ store, tag, ...rest }) => ({ reference: `${store}:${tag}`, ...rest }))
  const refused = result.held.map(({ store, tag, reason, digest: at }) => ({
    reference: `${store}:${tag}`,
    digest: at ?? null,
    reason,
  }))
  return { digest, mediaType, references, refused, platforms, blobs, ...(size === undefined ? {} : { size }), seconds }
}

/** The stable JSON of a dry run: what each tag and blob would become. */
export interface PlanReport {
  readonly tags: readonly {
    readonly reference: string
    readonly tag: string
    readonly current: Digest | null
    readonly wanted: Digest | null
    readonly action: 'create' | 'move' | 'keep' | 'refuse'
    /** Why, for floating tags and exact versions. */
    readonly reason?: string
    /** The push cannot go on, where the tag is refused: it is an exact version. */
    readonly blocks?: true
  }[]
  readonly blobs: readonly {
    readonly store: string
    readonly digest: Digest
    readonly size: number
    readonly action: string
  }[]
  readonly platforms: readonly string[]
}

export function reportPlan({ request, plans }: PreparedCopy): PlanReport {
  const label = (i: number): string => request.targets[i]?.store.label ?? ''
  const [first] = plans
  return {
    tags: plans.flatMap((plan, i) =>
      plan.tags.map(({ tag, current, wanted, action }) => ({
        reference: `${label(i)}:${tag}`,
        tag,
        current: current ?? null,
        wanted: wanted ?? null,
        action,
      })),
    ),
    blobs: plans.flatMap((plan, i) =>
      plan.blobs.map(({ source: { digest, size }, action }) => ({ store: label(i), digest, size, action })),
    ),
    platforms: first === undefined ? [] : platformsOf(first.tree.document.content).map(formatPlatform),
  }
}

/** A report with the reasons of the plan that was carried out, where nothing decided again. */
export function withReasons<T extends CopyReport | PlanReport>(report: T, plan: ReleasePlan | undefined): T {
  if (plan === undefined) return report
  const planned = new Map(plan.tags.map((tag) => [tag.reference, tag]))
  const add = <E extends { readonly reference: string; readonly action: string; readonly reason?: string }>(
    entry: E,
  ): E => {
    const tag = planned.get(entry.reference)
    // What was new when the plan was made is there now: that reason has passed.
    const hasPassed = entry.action === 'kept' && tag?.action !== 'keep'
    const reason = entry.reason ?? (hasPassed ? undefined : tag?.reason)
    return reason === undefined ? entry : { ...entry, reason }
  }
  return 'references' in report
    ? { ...report, references: report.references.map(add) }
    : { ...report, tags: report.tags.map(add) }
}

/** A dry run ends as the push itself would: `Failure('refused')` when an exact version is on another image. */
export function refuseAsPlanned({ tags }: PlanReport): void {
  const refused = tags.filter(({ action, blocks }) => action === 'refuse' && blocks === true)
  if (refused.length === 0) return
  const all = refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ')
  throw new Failure('refused', `it would be refused: ${all}`, {
    reference: refused[0]?.reference,
    hint: 'Nothing was written: this was a dry run.',
  })
}
