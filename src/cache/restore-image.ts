import type { Engine } from '../engine/engine.ts'
import { importImage } from '../engine/import.ts'
import { chainsOf, type EngineView, loadTakes, presentLayers } from '../engine/layer-chains.ts'
import { loadMissing } from '../engine/load-missing.ts'
import { parseImageConfig } from '../image/config.ts'
import type { Digest } from '../image/digest.ts'
import type { Manifest, ManifestDocument } from '../image/manifest.ts'
import { choosePlatform, formatPlatform } from '../image/platform.ts'
import { type Reference, repositoryOf } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import { formatBytes } from '../runtime/format-bytes.ts'
import { freeBytes } from '../runtime/free-bytes.ts'
import { collect } from '../stores/verify.ts'
import { boundedStore } from './bounded-store.ts'
import type { LayerCache } from './cache.ts'
import type { RecordedImage } from './record.ts'
import { type RecordStore, recordStore, removeDamaged } from './record-store.ts'
import type { ImageRestore } from './report.ts'

/** Of the free disk, so that the job has some left to work with. */
const DISK_SHARE = 0.9
const CONFIG_LIMIT = 8 * 1024 * 1024

/** A name that an image is to have, and the ID of what the engine has under it now. */
export interface WantedName {
  readonly name: Reference
  readonly at: string | undefined
}

/** What became of one image; `id` is the engine's. */
export interface BroughtBack extends Omit<ImageRestore, 'name' | 'seconds' | 'made' | 'reason'> {
  readonly id: string
  /** Layers that came out of the cache. */
  readonly brought: ReadonlySet<Digest>
}

/**
 * Brings one image of a record back under these names, fetching only what the engine lacks. Throws what stands in the way;
 * the engine is then as it was, but for layers that no name refers to.
 */
export async function restoreImage(
  image: RecordedImage,
  wanted: readonly WantedName[],
  view: EngineView,
  cache: LayerCache,
  isSigned: boolean,
): Promise<BroughtBack> {
  const { engine } = view
  const { runtime } = cache.connections
  const store = recordStore(image, cache.entries, cache.connections)
  const document = imageDocument(image, engine)
  const content = document.content as Manifest
  const id = engine.info.containerdStore ? rootOf(image).descriptor.digest : content.config.digest
  const layers = content.layers.length
  const nothing = { bytes: 0, upstreamBytes: 0 }
  const names = wanted.map(({ name }) => name)
  if (wanted.some(({ at }) => at === id) || (await engine.inspect(id))?.id === id) {
    for (const { name, at } of wanted) if (at !== id) await engine.tag(id, repositoryOf(name), name.tag ?? 'latest')
    return {
      id,
      brought: new Set(),
      hit: true,
      way: 'present',
      layers: { present: layers, restored: 0, upstream: 0, missing: 0 },
      ...nothing,
    }
  }
  const diffIds = await readDiffIds(store, content)
  const present = presentLayers(view, diffIds)
  const missing = await missingLayers(image, content, present, cache)
  if (missing > 0) throw new MissingLayers(missing, layers)
  const room = await freeDisk(engine)
  checkRoom(image, content, present, room)
  const bounded = isSigned ? store : boundedStore(store, unpackedLimit(image, room))
  let way: ImageRestore['way']
  try {
    const isKnown = present === 0 || view.pulled.has(diffIds.slice(0, present).join())
    const made = await bringIn(bounded, rootOf(image), document, isKnown ? 0 : present, names, view, cache)
    if (made.id !== id) throw new Failure('mismatch', `the engine made ${made.id} of it, not ${id}`)
    way = made.way
  } catch (error) {
    await removeDamaged(store, cache.entries, runtime)
    throw error
  }
  for (const chain of chainsOf(diffIds)) {
    view.chains.add(chain)
    if (way === 'loopback') view.pulled.add(chain)
  }
  const { counts } = store
  const of = (set: ReadonlySet<Digest>): number => content.layers.filter(({ digest }) => set.has(digest)).length
  const [restored, upstream] = [of(counts.entries), of(counts.upstream)]
  runtime.log.debug(`${store.label}: ${restored} layers from the cache, ${upstream} from upstream, by ${way}`)
  return {
    id,
    brought: counts.entries,
    hit: true,
    way,
    layers: { present: layers - restored - upstream, restored, upstream, missing: 0 },
    bytes: counts.entryBytes,
    upstreamBytes: counts.upstreamBytes,
  }
}

/** Layers that the cache no longer has, and the engine neither. */
export class MissingLayers extends Failure {
  readonly missing: number

  constructor(missing: number, of: number) {
    super('not-found', `${missing} of its ${of} layers are no longer in the cache`, {
      hint: 'They were evicted, or their upload did not end; the image is built or pulled as if there was no cache.',
    })
    this.missing = missing
  }
}

/**
 * A classic engine that has the first `present` layers, but did not pull them, gets the others by `docker load` without them: in a pull it
 * knows layers only by the digest it once pulled them under. Everything else goes by the registry protocol, after which the engine recognises
 * the layers when it pushes them: that makes the save at the end of the job a matter of what is new.
 */
async function bringIn(
  store: RecordStore,
  root: ManifestDocument,
  document: ManifestDocument,
  present: number,
  names: readonly Reference[],
  { engine }: EngineView,
  { connections: { runtime } }: LayerCache,
): Promise<{ readonly id: string; readonly way: ImageRestore['way'] }> {
  const { config, layers } = document.content as Manifest
  if (present > 0 && loadTakes(engine, layers.slice(present))) {
    try {
      await loadMissing(engine, store, document, present, names, runtime)
      return { id: config.digest, way: 'missing-layers' }
    } catch (error) {
      if (store.counts.damaged.size > 0 || runtime.signal?.aborted === true) throw error
      runtime.log.debug(`${store.label}: the missing layers alone could not be loaded: ${(error as Error).message}`)
    }
  }
  return await importImage(engine, store, root.descriptor.digest, names, runtime, undefined, true)
}

function rootOf({ manifests }: RecordedImage): ManifestDocument {
  return manifests[0] as ManifestDocument
}

/** The manifest for the engine's platform. An engine with the containerd store is given the top manifest, which is its ID. */
function imageDocument(image: RecordedImage, engine: Engine): ManifestDocument {
  const root = rootOf(image)
  if (root.content.kind === 'manifest') return root
  const entry = choosePlatform(root.content.manifests, engine.info.platform)
  const found = image.manifests.find(({ descriptor }) => descriptor.digest === entry?.digest)
  if (found?.content.kind === 'manifest') return found
  throw new Failure('not-found', `it has no image for ${formatPlatform(engine.info.platform)}`)
}

async function readDiffIds(store: RecordStore, { config }: Manifest): Promise<readonly Digest[]> {
  return parseImageConfig(await collect(store.readBlob(config), CONFIG_LIMIT, 'the image config')).diffIds
}

/** How many layers above those that the engine has are neither in the cache nor upstream. */
async function missingLayers(
  image: RecordedImage,
  { layers }: Manifest,
  present: number,
  { entries }: LayerCache,
): Promise<number> {
  const wanted = new Set(layers.slice(present).map(({ digest }) => digest))
  const needed = image.blobs.flatMap((blob) => (wanted.has(blob.digest) && blob.kind === 'entry' ? [blob] : []))
  const there = await entries.has([...new Set(needed.map(({ entry }) => entry))])
  return needed.filter(({ entry }) => !there.has(entry)).length
}

/** Free bytes where the engine keeps images; undefined when that is not on this machine. */
async function freeDisk({ info, endpoint }: Engine): Promise<number | undefined> {
  if (endpoint.kind !== 'socket' || info.root === '') return undefined
  return await freeBytes(info.root)
}

function checkRoom(image: RecordedImage, { layers }: Manifest, present: number, room: number | undefined): void {
  if (room === undefined) return
  const packed = layers.slice(present).reduce((sum, { size }) => sum + size, 0)
  const needed = present > 0 ? packed : Math.max(packed, image.unpacked)
  if (needed <= room * DISK_SHARE) return
  throw new Failure('refused', `it needs ${formatBytes(needed)}, and the engine's disk has ${formatBytes(room)} left`, {
    hint: 'Free some of the disk before this step, or leave the image out of the cache.',
  })
}

/** Twice what the image is said to be, and never more than the disk takes: small files in a tar are larger than on a disk. */
function unpackedLimit(image: RecordedImage, room: number | undefined): number {
  return Math.min(2 * image.unpacked + 256 * 1024 * 1024, (room ?? Number.POSITIVE_INFINITY) * DISK_SHARE)
}
