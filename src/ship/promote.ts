import type { Digest } from '../image/digest.ts'
import { formatPlatform } from '../image/platform.ts'
import { canonical, isTag, parseReference, type Reference, repositoryOf } from '../image/reference.ts'
import { applyPromotion } from '../release/promotion/apply-promotion.ts'
import { type PromotionPlan, type PromotionTarget, planPromotion } from '../release/promotion/plan-promotion.ts'
import { versionOfPromotion } from '../release/promotion/version-of.ts'
import { Failure } from '../runtime/failure.ts'
import type { BlobCounts } from '../stores/copy/apply.ts'
import { referrerDescriptor } from '../stores/registry/manifests/referrers.ts'
import type { Connections } from './connections.ts'
import { parseLocation } from './location.ts'
import { type FoundSource, findSource, mountHints } from './open-source.ts'
import { openTargets } from './push.ts'
import type { PlanReport } from './report.ts'

export interface PromoteRequest {
  /** An image in a registry (`ghcr.io/acme/staging:1.4.2`, with or without `registry:`), `layout:` or `archive:`. */
  readonly source: string
  /**
   * References; a name without a slash or colon is a tag in the source's own repository, a repository without a tag gets
   * that of the source.
   */
  readonly destinations: readonly string[]
  /** Whether signatures, attestations and SBOMs go along. Default true. */
  readonly referrers?: boolean
  /** Which tags never leave an image they are on; default: exact versions. */
  readonly immutable?: 'versions' | 'none'
  readonly allowDowngrade?: boolean
  readonly allowFewerPlatforms?: boolean
  /** Blobs in flight per registry. */
  readonly concurrency?: number
}

/** The stable JSON of `promote`. */
export interface PromoteReport {
  readonly digest: Digest
  readonly mediaType: string
  readonly references: readonly {
    readonly reference: string
    readonly digest: Digest
    readonly action: 'created' | 'moved' | 'kept'
    /** What the tag was on before, when it was moved. */
    readonly previous?: Digest
  }[]
  readonly platforms: readonly string[]
  readonly referrers: readonly ReportedReferrer<'copied'>[]
  readonly blobs: BlobCounts
  readonly seconds: number
}

/** Something attached to the image, in one repository that it was promoted to. */
export interface ReportedReferrer<Done> {
  readonly repository: string
  readonly digest: Digest
  /** What it is about. */
  readonly subject: Digest
  /** Where a tag ties it to its subject (Cosign 1 and 2). */
  readonly tag?: string
  readonly artifactType?: string
  /** `present`: the repository had it. */
  readonly action: Done | 'present'
}

/** The stable JSON of a dry run of `promote`. */
export interface PromotionPlanReport extends Omit<PlanReport, 'tags'> {
  readonly digest: Digest
  readonly version: string | null
  readonly tags: readonly {
    readonly reference: string
    readonly tag: string
    readonly current: Digest | null
    readonly wanted: Digest
    readonly action: 'create' | 'move' | 'keep' | 'refuse'
    readonly reason: string
  }[]
  readonly referrers: readonly ReportedReferrer<'copy'>[]
}

/**
 * Gives an image more names, in its own or other repositories and registries: whole, with everything that refers to it, without
 * an engine, moving no layer that is there. Tags move last, or none.
 */
export async function promote(request: PromoteRequest, connections: Connections): Promise<PromoteReport> {
  const { runtime } = connections
  const started = runtime.clock.now()
  return await withPlan(request, connections, async (plan) => {
    const { references, blobs } = await applyPromotion(plan, runtime)
    const { digest, mediaType } = plan.promoted.document.descriptor
    return {
      digest,
      mediaType,
      references: references.map(({ store, tag, digest: at, action, previous }) => ({
        reference: `${store.label}:${tag}`,
        digest: at,
        action,
        ...(previous === undefined || action !== 'moved' ? {} : { previous }),
      })),
      platforms: plan.promoted.platforms.map(formatPlatform),
      referrers: reportReferrers(plan, 'copied'),
      blobs,
      seconds: (runtime.clock.now() - started) / 1000,
    }
  })
}

/** What {@link promote} would do; a tag that must not move is `refuse`, with the reason. */
export async function planPromote(request: PromoteRequest, connections: Connections): Promise<PromotionPlanReport> {
  return await withPlan(request, connections, async (plan) => {
    const { promoted, tags, transfers } = plan
    const { digest } = promoted.document.descriptor
    const moves = transfers.flatMap(({ target, image, attachments }) =>
      [image, ...attachments.map(({ copy }) => copy)]
        .flatMap(({ plans }) => plans.flatMap((one) => one.blobs))
        .map(({ source, action }) => ({ store: target.store.label, digest: source.digest, size: source.size, action })),
    )
    // What several attachments have in common is planned with each.
    const isFirst = (blob: { store: string; digest: Digest }, i: number): boolean =>
      moves.findIndex(({ store, digest: of }) => store === blob.store && of === blob.digest) === i
    const blobs = moves.filter(isFirst)
    return {
      digest,
      version: promoted.version ?? null,
      tags: tags.map(({ store, tag, current, action, reason }) => ({
        reference: `${store.label}:${tag}`,
        tag,
        current: current ?? null,
        wanted: digest,
        action,
        reason,
      })),
      blobs,
      platforms: promoted.platforms.map(formatPlatform),
      referrers: reportReferrers(plan, 'copy'),
    }
  })
}

async function withPlan<T>(
  request: PromoteRequest,
  connections: Connections,
  body: (plan: PromotionPlan) => Promise<T>,
): Promise<T> {
  const found = await findPromoted(request.source, connections)
  try {
    const references = request.destinations.map((text) => destinationOf(text, found))
    const opened = await openTargets(references.map(canonical), connections)
    const version = versionOfPromotion(
      tagOf(found),
      references.map(({ tag }) => tag as string),
    )
    const { concurrency } = request
    const plan = await planPromotion(
      {
        source: found.store,
        name: found.name,
        targets: opened.map(
          ({ reference, ...target }): PromotionTarget => ({
            ...target,
            mountFrom: mountHints(found, reference),
            isSource: found.kind === 'registry' && repositoryOf(found.reference) === repositoryOf(reference),
          }),
        ),
        referrers: request.referrers ?? true,
        immutable: request.immutable ?? 'versions',
        allowDowngrade: request.allowDowngrade ?? false,
        allowFewerPlatforms: request.allowFewerPlatforms ?? false,
        ...(version === undefined ? {} : { version }),
        ...(concurrency === undefined ? {} : { concurrency }),
      },
      connections.runtime,
    )
    return await body(plan)
  } finally {
    await found.store.close()
  }
}

type PromotableSource = Exclude<FoundSource, { kind: 'engine' }>

/** A plain name is one in a registry: what an engine holds is one platform without its signatures. */
async function findPromoted(text: string, connections: Connections): Promise<PromotableSource> {
  const location = parseLocation(text)
  const found =
    location.kind === 'docker'
      ? undefined
      : await findSource(location.kind === 'any' ? `registry:${text}` : text, connections)
  if (found !== undefined && found.kind !== 'engine') return found
  throw new Failure('usage', `"${text}" is in an engine; what is promoted is in a registry already`, {
    reference: text,
    hint: 'Push it first: seaworthy push SOURCE REF',
  })
}

function destinationOf(text: string, found: PromotableSource): Reference {
  const own = found.kind === 'registry' ? found.reference : undefined
  if (!/[/:]/.test(text)) {
    if (own !== undefined && isTag(text)) {
      const { registry, repository } = own
      return { registry, repository, tag: text }
    }
    throw new Failure('invalid', `"${text}" is neither a tag nor a whole reference`, {
      reference: text,
      hint: 'Write HOST/REPO:TAG, or for the repository of the source a tag: at most 128 letters, digits, "_", "." and "-".',
    })
  }
  const reference = parseReference(text)
  const tag = reference.tag ?? tagOf(found)
  if (tag !== undefined) return { ...reference, tag }
  throw new Failure('usage', `"${text}" has no tag, and the source has none that it could have too`, {
    reference: text,
    hint: `Write it out: ${text}:TAG`,
  })
}

function tagOf(found: PromotableSource): string | undefined {
  if (found.kind === 'registry') return found.reference.tag
  return isTag(found.name) ? found.name : undefined
}

function reportReferrers<Done>({ transfers }: PromotionPlan, done: Done): ReportedReferrer<Done>[] {
  return transfers.flatMap(({ target, attachments }) =>
    attachments.map(({ attachment: { subject, tree, cosign }, present }): ReportedReferrer<Done> => {
      const { digest, artifactType } = referrerDescriptor(tree.document)
      return {
        repository: target.store.label,
        digest,
        subject,
        ...(cosign === undefined ? {} : { tag: cosign.tag }),
        ...(artifactType === undefined ? {} : { artifactType }),
        action: present ? 'present' : done,
      }
    }),
  )
}
