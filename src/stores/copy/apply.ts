import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { layerTypeWith } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { BLOCK_SIZE } from '../compress/blocks.ts'
import { compressorFor } from '../compress/compressor.ts'
import { Pages } from '../pages.ts'
import type { BlobInfo, BlobInput, Bytes, ReadableStore, Store } from '../store.ts'
import type { LayerMemory } from './layer-memory.ts'
import type { CopyPlan, PlannedBlob } from './plan.ts'
import { needsCompression, rewriteTree } from './rewrite.ts'
import type { CopyTarget } from './survey.ts'
import { blobsOf, bottomUp, leavesOf } from './tree.ts'

export interface BlobCounts {
  readonly sent: number
  readonly skipped: number
  readonly mounted: number
  /** Bytes of the blobs as they are stored in the target. */
  readonly bytesSent: number
}

/** What a target holds once everything but the tags is in place. */
export interface AppliedContent {
  readonly root: ManifestDocument
  readonly blobs: BlobCounts
  /** Bytes of the image's distinct blobs as they are stored. */
  readonly size: number
}

export interface ApplyOptions {
  /** Blobs in flight; without it 4, and 24 small ones beside them. */
  readonly concurrency: number | undefined
  /** False leaves the top manifest to the first tag, which saves a request where only one target is written. */
  readonly writeRoot: boolean
  /** Told of every layer that was compressed, just before the target shows it. */
  readonly memory?: LayerMemory | undefined
}

/**
 * Puts all blobs and manifests of a plan in place, biggest blob first, and moves no tag. Running it again sends only what
 * is missing. When one blob fails, the others stop at their next chunk.
 */
export async function applyContent(
  plan: CopyPlan,
  source: ReadableStore,
  target: CopyTarget,
  options: ApplyOptions,
  runtime: Runtime,
): Promise<AppliedContent> {
  const compressed = new Map<Digest, Descriptor>()
  const stop = new AbortController()
  const pages = new Pages(BLOCK_SIZE)
  const counts = { sent: 0, skipped: 0, mounted: 0, bytesSent: 0 }
  const blobs = [...plan.blobs].sort((a, b) => b.source.size - a.source.size)
  let failure: { readonly error: unknown } | undefined
  const giveUp = (blob: PlannedBlob, cause: unknown): void => {
    failure ??= { error: cause }
    stop.abort(new Failure('cancelled', `${blob.source.digest} was given up because another blob failed`, { cause }))
  }
  const move = async (blob: PlannedBlob): Promise<void> => {
    stop.signal.throwIfAborted()
    runtime.signal?.throwIfAborted()
    const result = await moveBlob(blob, plan, source, target, {
      ...runtime,
      ...options,
      pages,
      stop: stop.signal,
    }).catch((error) => {
      giveUp(blob, error)
      throw error
    })
    if (needsCompression(blob.source, plan.compression)) {
      compressed.set(blob.source.digest, result.stored)
    }
    counts[result.how] += 1
    if (result.how === 'sent') counts.bytesSent += result.stored.size
  }
  const lanes = await Promise.allSettled([
    mapLimited(
      blobs.filter((blob) => !isSmall(blob)),
      options.concurrency ?? LARGE_AT_ONCE,
      move,
    ),
    mapLimited(blobs.filter(isSmall), options.concurrency ?? SMALL_AT_ONCE, move),
  ])
  if (failure !== undefined) throw (failure as { readonly error: unknown }).error
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason
  runtime.signal?.throwIfAborted()
  const root = await putManifests(plan, compressed, target, options.writeRoot)
  return { root, blobs: counts, size: storedSize(plan, compressed) }
}

/** Of a blob up to this (bytes) most of the time is spent waiting for answers, not sending, so that more of them go at once. */
const SMALL = 512 * 1024
const LARGE_AT_ONCE = 4
const SMALL_AT_ONCE = 24

function isSmall({ source }: PlannedBlob): boolean {
  return source.size <= SMALL
}

type CopyRuntime = Runtime & Pick<ApplyOptions, 'memory'> & { readonly pages: Pages; readonly stop: AbortSignal }

async function moveBlob(
  blob: PlannedBlob,
  plan: CopyPlan,
  source: ReadableStore,
  target: CopyTarget,
  runtime: CopyRuntime,
): Promise<{ how: 'sent' | 'skipped' | 'mounted'; stored: Descriptor }> {
  const { digest, size } = blob.source
  if (blob.action === 'skip') {
    if (target.arrived?.has(digest) === true) return { how: 'sent', stored: blob.stored ?? blob.source }
    runtime.progress({ kind: 'skip', item: digest, bytes: size })
    return { how: 'skipped', stored: blob.stored ?? blob.source }
  }
  if (blob.action === 'mount' && (await mountFromAny(digest, target))) {
    runtime.progress({ kind: 'mount', item: digest, bytes: size })
    return { how: 'mounted', stored: blob.source }
  }
  const open = (): Bytes => counted(source, blob.source, runtime)
  try {
    if (blob.action !== 'compress') {
      await writeSound(target.store, { digest, size, open }, runtime)
      runtime.progress({ kind: 'done', item: digest, bytes: size })
      return { how: 'sent', stored: blob.source }
    }
    const compress = compressorFor(plan.compression, runtime.pages)
    const mediaType = layerTypeWith(blob.source.mediaType, plan.compression)
    const input: BlobInput = {
      open: () => compress(counted(source, blob.source, runtime, runtime.pages)),
      // Before the blob is there, so that no interruption falls between: a memory of what is not there does no harm.
      accept: (actual) => runtime.memory?.remember(digest, plan.compression, { mediaType, ...actual }),
    }
    const info = await writeSound(target.store, input, runtime)
    runtime.progress({ kind: 'done', item: digest, bytes: info.size })
    return { how: 'sent', stored: { mediaType, digest: info.digest, size: info.size } }
  } catch (error) {
    runtime.progress({ kind: 'fail', item: digest })
    throw error
  }
}

/** A blob that was damaged on its way here comes otherwise the next time; one that is damaged where it lies does not. */
async function writeSound(store: Store, blob: BlobInput, runtime: Runtime): Promise<BlobInfo> {
  try {
    return await store.writeBlob(blob)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'mismatch') throw error
    runtime.log.debug(`${error.message}; once more`)
    return await store.writeBlob(blob)
  }
}

function storedSize(plan: CopyPlan, compressed: ReadonlyMap<Digest, Descriptor>): number {
  const blobs = leavesOf(plan.tree)
    .flatMap((leaf) => blobsOf(leaf.document.content))
    .map((blob) => (needsCompression(blob, plan.compression) ? (compressed.get(blob.digest) ?? blob) : blob))
  const sizes = new Map(blobs.map(({ digest, size }) => [digest, size]))
  return [...sizes.values()].reduce((total, size) => total + size, 0)
}

async function mountFromAny(digest: Digest, target: CopyTarget): Promise<boolean> {
  for (const { repository, origin } of target.mountFrom ?? []) {
    if (await target.store.mountBlob(digest, repository, origin)) return true
  }
  return false
}

async function* counted(source: ReadableStore, blob: Descriptor, runtime: CopyRuntime, pages?: Pages): Bytes {
  runtime.stop.throwIfAborted()
  runtime.progress({ kind: 'start', item: blob.digest, bytes: blob.size })
  for await (const chunk of source.readBlob(blob, undefined, pages)) {
    runtime.signal?.throwIfAborted()
    runtime.stop.throwIfAborted()
    runtime.progress({ kind: 'advance', item: blob.digest, bytes: chunk.byteLength })
    yield chunk
  }
}

/** Writes manifests from the leaves up, by digest, so that nothing ever lists what is not there. */
async function putManifests(
  plan: CopyPlan,
  compressed: ReadonlyMap<Digest, Descriptor>,
  target: CopyTarget,
  writeRoot: boolean,
): Promise<ManifestDocument> {
  let root: ManifestDocument | undefined
  const there = new Set(plan.present)
  for (const tree of bottomUp(plan.tree)) {
    const document = rewriteTree(tree, plan.compression, compressed, plan.replacements)
    if (document === undefined)
      throw new Failure('failed', `a layer of ${tree.document.descriptor.digest} was not stored`)
    const isLeftToTag = tree === plan.tree && !writeRoot
    const { digest } = document.descriptor
    if (!isLeftToTag && !there.has(digest)) await target.store.writeManifest(document)
    there.add(digest)
    root = document
  }
  if (root === undefined) throw new Failure('failed', 'there is no manifest to write')
  return root
}
