import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { Manifest, ManifestDocument } from '../../image/manifest.ts'
import { type Compression, compressionOf } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Log } from '../../runtime/runtime.ts'
import type { ReadableStore } from '../store.ts'
import { readImageConfig } from './image-config.ts'
import { needsCompression } from './rewrite.ts'
import { leavesOf, type ManifestTree } from './tree.ts'

/** What a repository taught us: which compressed blob holds which layer, and which manifest holds which image. */
export interface Learned {
  /** Uncompressed layer digest (diff ID) -> the blob it is stored as. */
  readonly layers: ReadonlyMap<Digest, Descriptor>
  /** Config digest (image ID) -> a manifest for exactly this image. */
  readonly images: ReadonlyMap<Digest, ManifestDocument>
  /** What the names are on that were looked at on the way; undefined for one that is not there. */
  readonly names: ReadonlyMap<string, Digest | undefined>
}

/** The images on their way: config digest -> diff IDs, as the config itself has them. A target that has one already needs no second look at its config. */
export type WantedImages = ReadonlyMap<Digest, readonly Digest[]>

export const NOTHING_LEARNED: Learned = { layers: new Map(), images: new Map(), names: new Map() }

const TAGS_MAX = 6
const TAGS_LISTED_MAX = 2000
const PLATFORMS_MAX = 8
/** Indexes within indexes that are looked into. */
const DEPTH_MAX = 2

/**
 * Reads the manifests and configs that a repository already has under the wanted tags, `latest` and the tags nearest to
 * the wanted ones. A fresh machine has no memory of what it pushed before; the registry has. Only layers in the wanted
 * compression are taken. A pair is believed only as far as an engine checks it again when it unpacks the layer (it
 * recomputes diff IDs), so a lying manifest can make a broken image, never a different one. Failures are no failures
 * here: what cannot be read teaches nothing. `lookingFurther` is called when the wanted tags do not have the images, before other tags are listed.
 */
export async function learnLayers(
  target: ReadableStore,
  tags: readonly string[],
  compression: Compression,
  wanted: WantedImages,
  log: Log,
  lookingFurther: () => void = () => {},
): Promise<Learned> {
  const layers = new Map<Digest, Descriptor>()
  const images = new Map<Digest, ManifestDocument>()
  const names = new Map<string, Digest | undefined>()
  const read = new Map<Digest, Promise<readonly Lesson[]>>()
  const learn = async (name: string, depth: number): Promise<readonly Lesson[]> => {
    try {
      const document = await target.readManifest(name)
      const { digest } = document.descriptor
      names.set(name, digest)
      const lessons = read.get(digest) ?? learnFrom(document, depth)
      read.set(digest, lessons)
      return await lessons
    } catch (error) {
      if (error instanceof Failure && error.code === 'not-found' && !names.has(name)) names.set(name, undefined)
      log.debug(`${target.label}: nothing learned from ${name}: ${(error as Error).message}`)
      return []
    }
  }
  const learnFrom = async (document: ManifestDocument, depth: number): Promise<readonly Lesson[]> => {
    const { content } = document
    if (content.kind === 'index') {
      const entries = depth === 0 ? [] : content.manifests.slice(0, PLATFORMS_MAX)
      return (await mapLimited(entries, 4, (entry) => learn(entry.digest, depth - 1))).flat()
    }
    const diffIds = wanted.get(content.config.digest) ?? (await readImageConfig(target, content))?.diffIds ?? []
    return diffIds.length === content.layers.length ? [{ document, manifest: content, diffIds }] : []
  }
  // In the order of the tags, whatever order the answers come in: the same registry teaches the same.
  const learnAll = async (names: readonly string[]): Promise<void> => {
    for (const { document, manifest, diffIds } of (
      await mapLimited(names, 4, (name) => learn(name, DEPTH_MAX))
    ).flat()) {
      if (!pairLayers(diffIds, manifest, compression, layers)) continue
      const image = manifest.config.digest
      const isWhole = manifest.layers.every((layer) => compressionOf(layer.mediaType) === compression)
      if (wanted.has(image) && isWhole && !images.has(image)) images.set(image, document)
    }
  }
  const first = [...new Set(tags)].slice(0, TAGS_MAX)
  await learnAll(first)
  const complete = [...wanted.keys()].every((image) => images.has(image))
  if (!complete) {
    lookingFurther()
    await learnAll(await nearbyTags(target, first, log))
  }
  return { layers, images, names }
}

/**
 * The images of a tree that have layers to compress. Only where the config agrees that these are its layers: one that
 * does not (`{}` under any image is seen) does not say which image it is.
 */
export async function wantedImages(
  source: ReadableStore,
  tree: ManifestTree,
  compression: Compression,
): Promise<WantedImages> {
  const wanted = new Map<Digest, readonly Digest[]>()
  for (const { document } of leavesOf(tree)) {
    const { content } = document
    if (content.kind !== 'manifest') continue
    const plain = content.layers.map((layer) => needsCompression(layer, compression))
    if (!plain.includes(true)) continue
    const diffIds = (await readImageConfig(source, content))?.diffIds ?? []
    const agrees = content.layers.every((layer, i) => plain[i] === false || layer.digest === diffIds[i])
    if (agrees && diffIds.length === content.layers.length) wanted.set(content.config.digest, diffIds)
  }
  return wanted
}

/** An image that was found, and the diff IDs of its layers. */
interface Lesson {
  readonly document: ManifestDocument
  readonly manifest: Manifest
  readonly diffIds: readonly Digest[]
}

/** Notes which blob holds which layer. False, and nothing noted, for a manifest in which one blob stands for two different layers: it lies. */
function pairLayers(
  diffIds: readonly Digest[],
  manifest: Manifest,
  compression: Compression,
  layers: Map<Digest, Descriptor>,
): boolean {
  const held = new Map<Digest, Digest>()
  for (const [i, { digest }] of manifest.layers.entries()) {
    const diffId = diffIds[i] as Digest
    if ((held.get(digest) ?? diffId) !== diffId) return false
    held.set(digest, diffId)
  }
  manifest.layers.forEach((layer, i) => {
    const diffId = diffIds[i]
    if (diffId === undefined || layers.has(diffId)) return
    if (compressionOf(layer.mediaType) === compression) layers.set(diffId, layer)
  })
  return true
}

/** `latest`, then the tags that sort next to the wanted ones: the version before this one shares most layers with it. */
async function nearbyTags(target: ReadableStore, wanted: readonly string[], log: Log): Promise<string[]> {
  const all: string[] = []
  try {
    for await (const tag of target.tags()) {
      all.push(tag)
      if (all.length === TAGS_LISTED_MAX) break
    }
  } catch (error) {
    log.debug(`${target.label}: tags could not be listed: ${(error as Error).message}`)
  }
  const others = all.filter((tag) => !wanted.includes(tag) && !/^sha256-[0-9a-f]{64}/.test(tag))
  const order = new Intl.Collator('en', { numeric: true })
  const first = wanted[0] ?? ''
  const before = others.filter((tag) => order.compare(tag, first) <= 0).sort((a, b) => order.compare(b, a))
  const after = others.filter((tag) => order.compare(tag, first) > 0).sort(order.compare)
  const latest = others.includes('latest') ? ['latest'] : []
  return [...new Set([...latest, ...before.slice(0, 3), ...after.slice(0, 1)])].slice(0, TAGS_MAX)
}
