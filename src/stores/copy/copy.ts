import type { Digest } from '../../image/digest.ts'
import type { Compression } from '../../image/media-types.ts'
import { formatPlatform, type Platform } from '../../image/platform.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { ReadableStore } from '../store.ts'
import { type AppliedContent, applyContent, type BlobCounts } from './apply.ts'
import type { LayerMemory } from './layer-memory.ts'
import { wantedImages } from './learn.ts'
import { type CopyPlan, planCopy } from './plan.ts'
import { type CopyTarget, surveyTarget } from './survey.ts'
import type { TagMove } from './tag-move.ts'
import { moveTags } from './tags.ts'
import { type ManifestTree, platformsIn, platformsOf, readTree } from './tree.ts'

export interface CopyRequest {
  readonly source: ReadableStore
  /** A tag or digest of the source. */
  readonly name: string
  readonly targets: readonly CopyTarget[]
  /** Only these platforms of an index; all without it. */
  readonly platforms?: readonly Platform[]
  /** What becomes of layers that are not compressed; layers that are stay as they are. Default `none`: they stay too. */
  readonly compression?: Compression
  /** Blobs in flight per target; without it 4, and 24 small ones beside them. */
  readonly concurrency?: number
  /** The top manifest is left to whoever puts a tag on it, and writes it by that. */
  readonly leavesRoot?: boolean
  /** What this machine knows of layers it compressed before; see `folderMemory`. */
  readonly memory?: LayerMemory
}

/** A copy that is decided but not done: print it, or apply it. */
export interface PreparedCopy {
  readonly request: CopyRequest
  readonly plans: readonly CopyPlan[]
  /** Milliseconds since the epoch: nothing in the plans was seen before. */
  readonly seenAt: number
}

export interface CopiedReference {
  /** The label of the store: `ghcr.io/acme/app`. */
  readonly store: string
  readonly tag: string
  readonly digest: Digest
  readonly action: 'created' | 'moved' | 'kept'
  readonly previous?: Digest
  /** Why, in words for people, where a guard decided. */
  readonly reason?: string
}

/** A tag that its guard kept from the image: it is as it was, or on a newer version. */
export interface HeldReference {
  /** The label of the store. */
  readonly store: string
  readonly tag: string
  /** What it is on, when it exists. */
  readonly digest?: Digest
  readonly reason: string
}

export interface CopyResult {
  /** The digest in the first target; the same in all, unless a target had the image in another form already. */
  readonly digest: Digest
  readonly mediaType: string
  /** One for each target. */
  readonly digests: readonly Digest[]
  readonly references: readonly CopiedReference[]
  readonly held: readonly HeldReference[]
  /** `os/architecture[/variant]` of every image in it; of a single image that only got more tags, none. */
  readonly platforms: readonly string[]
  /** Bytes of all its distinct blobs, as the first target stores them; unknown where it only got more tags. */
  readonly size?: number
  readonly blobs: BlobCounts
  readonly seconds: number
}

/** Copies an image from a store to others: {@link prepareCopy}, then {@link applyCopy}. */
export async function copyImage(request: CopyRequest, runtime: Runtime): Promise<CopyResult> {
  return await applyCopy(await prepareCopy(request, runtime), runtime)
}

/** Reads what there is on both sides and decides what has to move. Changes nothing. */
export async function prepareCopy(request: CopyRequest, runtime: Runtime): Promise<PreparedCopy> {
  const compression = request.compression ?? 'none'
  const seenAt = runtime.clock.now()
  const tree = await readWanted(request)
  const images = await wantedImages(request.source, tree, compression)
  const plans = await Promise.all(
    request.targets.map(async (target) => {
      // A choice of platforms makes an index that the source does not have.
      const isSource = target.store === request.source && request.platforms === undefined
      const facts = await surveyTarget(tree, target, compression, images, request.memory, isSource, runtime.log)
      return planCopy(tree, facts, compression, (target.mountFrom ?? []).length > 0)
    }),
  )
  return { request, plans, seenAt }
}

/** The image, with all that is below it; where only tags are given to what is there as it is, its manifest. */
async function readWanted(request: CopyRequest): Promise<ManifestTree> {
  const { source, name, platforms } = request
  if (!isRetag(request)) return await readTree(source, name, platforms)
  return { document: await source.readManifest(name), children: [] }
}

function isRetag({ source, targets, platforms, compression = 'none' }: CopyRequest): boolean {
  return compression === 'none' && platforms === undefined && targets.every(({ store }) => store === source)
}

/** Carries out a prepared copy: first the content of every target, then the tags of every target, in order. */
export async function applyCopy({ request, plans, seenAt }: PreparedCopy, runtime: Runtime): Promise<CopyResult> {
  const started = runtime.clock.now()
  const contents: AppliedContent[] = []
  for (const [i, plan] of plans.entries()) {
    const target = request.targets[i] as CopyTarget
    const options = {
      concurrency: request.concurrency,
      // A guarded tag may turn out not to be for this image.
      writeRoot:
        request.leavesRoot !== true && (plans.length > 1 || plan.tags.every(({ tag }) => target.guards?.has(tag))),
      memory: request.memory,
    }
    contents.push(await applyContent(plan, request.source, target, options, runtime))
  }
  const hasSent = contents.some(({ blobs }) => blobs.sent > 0)
  const moves = plans.flatMap((plan, i) =>
    plan.tags.map(({ tag, current }): TagMove => {
      const { store, guards, immutable } = request.targets[i] as CopyTarget
      const document = (contents[i] as AppliedContent).root
      const guard = guards?.get(tag)
      return {
        store,
        tag,
        document,
        ...(hasSent ? {} : { seenAt }),
        ...(current === undefined ? {} : { current }),
        ...(guard === undefined ? {} : { guard }),
        ...(immutable?.has(tag) === true ? { immutable: true } : {}),
      }
    }),
  )
  // Asked before the tags move: nothing that can fail comes after them.
  const { tree } = plans[0] as CopyPlan
  const retags = isRetag(request)
  const platforms = retags ? platformsOf(tree.document.content) : await platformsIn(request.source, tree)
  const { moved, held } = await moveTags(moves, runtime)
  const [first] = contents
  const root = first?.root ?? tree.document
  return {
    digest: root.descriptor.digest,
    mediaType: root.descriptor.mediaType,
    digests: contents.map((content) => content.root.descriptor.digest),
    references: moved.map(({ store, ...rest }) => ({ store: store.label, ...rest })),
    held: held.map(({ store, action: _, ...rest }) => ({ store: store.label, ...rest })),
    platforms: platforms.map(formatPlatform),
    ...(retags ? {} : { size: (contents[0] as AppliedContent).size }),
    blobs: sumCounts(contents.map((content) => content.blobs)),
    seconds: (runtime.clock.now() - started) / 1000,
  }
}

function sumCounts(counts: readonly BlobCounts[]): BlobCounts {
  const sum = (key: keyof BlobCounts): number => counts.reduce((total, count) => total + count[key], 0)
  return { sent: sum('sent'), skipped: sum('skipped'), mounted: sum('mounted'), bytesSent: sum('bytesSent') }
}
