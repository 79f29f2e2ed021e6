import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type PreparedCopy, prepareCopy } from '../../stores/copy/copy.ts'
import type { CopyTarget } from '../../stores/copy/survey.ts'
import { platformsIn, readTree } from '../../stores/copy/tree.ts'
import type { ReadableStore } from '../../stores/store.ts'
import { type Attachment, findAttachments } from './attachments.ts'
import { checkChildren } from './check-children.ts'
import { annotatedVersion } from './going-back.ts'
import { type JudgedTag, judgeTag, type Permissions, type Promoted } from './judge-tag.ts'
import { moveOnce } from './move-once.ts'
import { readOnce } from './read-once.ts'

/** Where an image is promoted to: a repository, and the tags it gets there, in the order they are to be written. */
export interface PromotionTarget extends CopyTarget {
  /** It is the very repository that the image is in: nothing but the tags has to be written. */
  readonly isSource: boolean
}

export interface PromotionRequest extends Permissions {
  readonly source: ReadableStore
  /** A tag or digest of the source. */
  readonly name: string
  readonly targets: readonly PromotionTarget[]
  /** Whether what is attached to the image (signatures, attestations, SBOMs) goes along. */
  readonly referrers: boolean
  /** What the image is a release of, where a name says so; decides whether a floating tag would go back. */
  readonly version?: string
  /** Blobs in flight per target, 4 without it. */
  readonly concurrency?: number
}

/** What has to be in place in one repository before a tag moves. */
export interface Transfer {
  readonly target: PromotionTarget
  readonly image: PreparedCopy
  readonly attachments: readonly AttachmentCopy[]
}

export interface AttachmentCopy {
  readonly attachment: Attachment
  readonly copy: PreparedCopy
  /** The target has its manifest already. */
  readonly present: boolean
  /** It moves a blob that later ones have too. */
  readonly leads: boolean
}

/** A promotion that is decided but not done: print it, or apply it. */
export interface PromotionPlan {
  readonly request: PromotionRequest
  readonly promoted: Promoted
  readonly tags: readonly JudgedTag[]
  /** One for each target that is not the source itself. */
  readonly transfers: readonly Transfer[]
  /** Milliseconds since the epoch: no tag was looked at before. */
  readonly seenAt: number
}

const AT_ONCE = 4

/**
 * Reads the image, what is attached to it, and what the targets have; decides on each tag. Changes nothing. The name is asked for
 * once: everything after is about the digest it had then. Throws `not-found` when the image or one of its platforms is not there.
 */
export async function planPromotion(asked: PromotionRequest, runtime: Runtime): Promise<PromotionPlan> {
  const request = { ...asked, source: readOnce(asked.source) }
  const seenAt = runtime.clock.now()
  const document = await request.source.readManifest(request.name)
  const version = request.version ?? annotatedVersion(document)
  const promoted: Promoted = {
    document,
    platforms: await platformsIn(request.source, { document, children: [] }),
    ...(version === undefined ? {} : { version }),
  }
  const [tags, transfers] = await Promise.all([
    judgeTags(request, promoted, runtime),
    planTransfers(request, document.descriptor.digest, runtime),
    checkSource(request, document),
  ])
  return { request, promoted, tags, transfers, seenAt }
}

async function judgeTags(request: PromotionRequest, promoted: Promoted, runtime: Runtime): Promise<JudgedTag[]> {
  const wanted = request.targets.flatMap((target) => target.tags.map((tag) => ({ store: target.store, tag })))
  return await mapLimited(wanted, AT_ONCE, ({ store, tag }) => judgeTag(store, tag, promoted, request, runtime))
}

/** Where only a tag is to be written nothing is read of the platforms, but an image that lost one gets no tag. */
async function checkSource({ source, targets }: PromotionRequest, document: ManifestDocument): Promise<void> {
  if (targets.some(({ isSource }) => isSource)) await checkChildren(source, document)
}

async function planTransfers(request: PromotionRequest, digest: Digest, runtime: Runtime): Promise<Transfer[]> {
  const targets = request.targets.filter(({ isSource }) => !isSource)
  if (targets.length === 0) return []
  const tree = await readTree(request.source, digest)
  const attachments = request.referrers ? await findAttachments(request.source, tree, runtime.log) : []
  return await mapLimited(targets, AT_ONCE, async (target): Promise<Transfer> => {
    // A single target without attachments, which would hang on it, gets the image by its first tag.
    const leavesRoot = request.targets.length === 1 && attachments.length === 0
    const prepare = (name: Digest): Promise<PreparedCopy> => prepareFor(request, target, name, leavesRoot, runtime)
    const names = [digest, ...attachments.map(({ tree }) => tree.document.descriptor.digest)]
    const { copies, leads } = moveOnce(await mapLimited(names, AT_ONCE, prepare))
    const [image, ...others] = copies as readonly [PreparedCopy, ...PreparedCopy[]]
    const planned = others.map((copy, i): AttachmentCopy => {
      const present = copy.plans[0]?.present.has(names[i + 1] as Digest) === true
      return { attachment: attachments[i] as Attachment, copy, present, leads: leads[i + 1] === true }
    })
    return { target, image, attachments: planned }
  })
}

/** Without tags: they move when everything is in place everywhere. */
async function prepareFor(
  { source, concurrency }: PromotionRequest,
  { isSource: _, ...target }: PromotionTarget,
  name: Digest,
  leavesRoot: boolean,
  runtime: Runtime,
): Promise<PreparedCopy> {
  const targets = [{ ...target, tags: [] }]
  const options = concurrency === undefined ? { leavesRoot } : { leavesRoot, concurrency }
  return await prepareCopy({ source, name, targets, ...options }, runtime)
}

/** Refuses a plan in which a tag must not move, naming every such tag. */
export function refuseBadTags({ tags }: PromotionPlan): void {
  const refused = tags.filter(({ action }) => action === 'refuse')
  if (refused.length === 0) return
  const lines = refused.map(({ store, tag, reason }) => `${store.label}:${tag}: ${reason}`)
  const [first] = refused
  throw new Failure('refused', `nothing was promoted: ${lines.join('; ')}`, {
    reference: `${first?.store.label}:${first?.tag}`,
    hint: [...new Set(refused.flatMap(({ hint }) => (hint === undefined ? [] : [hint])))].join(' '),
  })
}
