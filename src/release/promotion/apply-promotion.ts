import type { Digest } from '../../image/digest.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { BlobCounts } from '../../stores/copy/apply.ts'
import { applyCopy } from '../../stores/copy/copy.ts'
import type { MovedTag, TagMove } from '../../stores/copy/tag-move.ts'
import { moveTags } from '../../stores/copy/tags.ts'
import { REREAD_PAUSES_MS } from '../../stores/reread.ts'
import type { Store } from '../../stores/store.ts'
import { type JudgedTag, judgeMove } from './judge-tag.ts'
import { mergeSignatures } from './merge-signatures.ts'
import { type AttachmentCopy, type PromotionPlan, refuseBadTags, type Transfer } from './plan-promotion.ts'
import { isFullVersion } from './version-of.ts'

export interface PromotionResult {
  readonly plan: PromotionPlan
  /** The tags that were asked for, in their order. */
  readonly references: readonly MovedTag[]
  readonly blobs: BlobCounts
}

/** Groups of attachments in flight; those of one subject go one by one, since they may share an index. */
const SUBJECTS_AT_ONCE = 4

/**
 * Carries out a promotion: content and attachments to every repository, a check that they can be found there, then the tags
 * of Cosign and last those that were asked for, all or none. Throws `refused` before anything is written when a tag must not move.
 */
export async function applyPromotion(plan: PromotionPlan, runtime: Runtime): Promise<PromotionResult> {
  refuseBadTags(plan)
  const counts: BlobCounts[] = []
  for (const transfer of plan.transfers) counts.push(...(await transferContent(transfer, runtime)))
  const signatures = (await mapLimited(plan.transfers, 1, (transfer) => signatureMoves(transfer, runtime))).flat()
  const blobs = sum(counts)
  const seenAt = blobs.sent > 0 ? undefined : plan.seenAt
  const moves = plan.tags.map((tag) => tagMove(tag, plan, seenAt, runtime))
  const { moved } = await moveTags([...signatures, ...moves], runtime)
  return { plan, references: moved.slice(signatures.length), blobs }
}

async function transferContent(transfer: Transfer, runtime: Runtime): Promise<BlobCounts[]> {
  const { target, image, attachments } = transfer
  // Each manifest of the image was found there, or taken.
  const counts = [(await applyCopy(image, runtime)).blobs]
  for (const { copy } of attachments.filter(({ leads }) => leads)) counts.push((await applyCopy(copy, runtime)).blobs)
  await mapLimited(bySubject(attachments), SUBJECTS_AT_ONCE, async ([subject, copies]) => {
    for (const { copy, leads } of copies) if (!leads) counts.push((await applyCopy(copy, runtime)).blobs)
    await makeFindable(target.store, subject, copies, runtime)
  })
  return counts
}

function bySubject(attachments: readonly AttachmentCopy[]): [Digest, AttachmentCopy[]][] {
  const groups = new Map<Digest, AttachmentCopy[]>()
  for (const copy of attachments) {
    const { subject } = copy.attachment
    groups.set(subject, [...(groups.get(subject) ?? []), copy])
  }
  return [...groups]
}

/**
 * A referrer that is in place but not in the list of its subject (its index was lost, or written by a tool that kept none) is
 * stored once more, which enters it. Some registries list it only after a moment.
 */
async function makeFindable(
  store: Store,
  subject: Digest,
  copies: readonly AttachmentCopy[],
  runtime: Runtime,
): Promise<void> {
  const referrers = copies.filter(({ attachment }) => attachment.cosign === undefined)
  if (referrers.length === 0) return
  let missing = referrers
  for (const pause of REREAD_PAUSES_MS) {
    if (pause > 0) {
      for (const { attachment } of missing) await store.writeManifest(attachment.tree.document)
      await runtime.clock.sleep(pause, runtime.signal)
    }
    const listed = new Set<Digest>()
    for await (const { digest } of store.referrers(subject)) listed.add(digest)
    missing = referrers.filter(({ attachment }) => !listed.has(attachment.tree.document.descriptor.digest))
    if (missing.length === 0) return
  }
  const names = missing.map(({ attachment }) => attachment.tree.document.descriptor.digest).join(', ')
  throw new Failure('failed', `${store.label} does not list ${names} as attached to ${subject}, though it was stored`, {
    reference: `${store.label}@${subject}`,
    hint: 'Signatures would not be found there, so no tag was moved. Run it again; if the registry keeps no referrers, promote with referrers: false.',
  })
}

/** Signatures of the target's own are kept: the tag gets those of both sides. There is one SBOM, the promoted one. */
async function signatureMoves({ target, attachments }: Transfer, runtime: Runtime): Promise<TagMove[]> {
  const { store } = target
  const moves: TagMove[] = []
  for (const { attachment } of attachments) {
    if (attachment.cosign === undefined) continue
    const { tag, suffix } = attachment.cosign
    const { document: theirs } = attachment.tree
    const current = (await store.resolve(tag))?.digest
    if (current === undefined || current === theirs.descriptor.digest) {
      moves.push({ store, tag, document: theirs, ...(current === undefined ? {} : { current }) })
      continue
    }
    const ours = await store.readManifest(current)
    if (suffix === 'sbom')
      runtime.log.warn(`${store.label}:${tag} had another SBOM, ${current}, and gets the promoted one`)
    const document = suffix === 'sbom' ? theirs : await mergeSignatures(theirs, ours, store)
    moves.push({ store, tag, document, current, before: ours })
  }
  return moves
}

/** Somebody may have moved the tag since the plan was made: then it is judged again from where it is. */
function tagMove(
  { store, tag, current, before }: JudgedTag,
  plan: PromotionPlan,
  seenAt: number | undefined,
  runtime: Runtime,
): TagMove {
  const { promoted, request } = plan
  return {
    store,
    tag,
    document: promoted.document,
    ...(seenAt === undefined ? {} : { seenAt }),
    ...(current === undefined ? {} : { current }),
    ...(before === undefined ? {} : { before }),
    immutable: request.immutable === 'versions' && isFullVersion(tag),
    recheck: async (now) => {
      const judged = await judgeMove(store, tag, now, promoted, request, runtime)
      refuseBadTags({ ...plan, tags: [judged] })
    },
  }
}

function sum(counts: readonly BlobCounts[]): BlobCounts {
  const add = (key: keyof BlobCounts): number => counts.reduce((total, count) => total + count[key], 0)
  return { sent: add('sent'), skipped: add('skipped'), mounted: add('mounted'), bytesSent: add('bytesSent') }
}
