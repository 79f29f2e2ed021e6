import { parseImageConfig } from '../../image/config.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { Manifest, ManifestDocument } from '../../image/manifest.ts'
import { type Compression, compressionOf, isConfigType } from '../../image/media-types.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Log } from '../../runtime/runtime.ts'
import type { ReadableStore } from '../store.ts'
import { collect } from '../verify.ts'

/** What a repository taught us: which compressed blob holds which layer, and which manifest holds which image. */
export interface Learned {
  /** Uncompressed layer digest (diff ID) -> the blob it is stored as. */
  readonly layers: ReadonlyMap<Digest, Descriptor>
  /** Config digest (image ID) -> a manifest for exactly this image. */
  readonly images: ReadonlyMap<Digest, ManifestDocument>
}

/** The images on their way: config digest -> diff IDs. A target that has one already needs no second look at its config. */
export type WantedImages = ReadonlyMap<Digest, readonly Digest[]>

export const NOTHING_LEARNED: Learned = { layers: new Map(), images: new Map() }

const CONFIG_LIMIT = 8 * 1024 * 1024
const TAGS_MAX = 6
const TAGS_LISTED_MAX = 2000
const PLATFORMS_MAX = 8

/**
 * Reads the manifests and configs that a repository already has under the wanted tags, `latest` and the tags nearest to
 * the wanted ones. A fresh machine has no memory of what it pushed before; the registry has. Only layers in the wanted
 * compression are taken. A pair is believed only as far as an engine checks it again when it unpacks the layer (it
 * recomputes diff IDs), so a lying manifest can make a broken image, never a different one. Failures are no failures
 * here: what cannot be read teaches nothing.
 */
export async function learnLayers(
  target: ReadableStore,
  tags: readonly string[],
  compression: Compression,
  wanted: WantedImages,
  log: Log,
): Promise<Learned> {
  const layers = new Map<Digest, Descriptor>()
  const images = new Map<Digest, ManifestDocument>()
  const seen = new Set<Digest>()
  const learn = async (name: string): Promise<void> => {
    try {
      const document = await target.readManifest(name)
      if (seen.has(document.descriptor.digest)) return
      seen.add(document.descriptor.digest)
      const { content } = document
      if (content.kind === 'index') {
        await mapLimited(content.manifests.slice(0, PLATFORMS_MAX), 4, (entry) => learn(entry.digest))
        return
      }
      if (!isConfigType(content.config.mediaType)) return
      const diffIds = wanted.get(content.config.digest) ?? (await readDiffIds(target, content))
      if (diffIds.length !== content.layers.length) return
      pairLayers(diffIds, content, compression, layers)
      const isWanted = wanted.has(content.config.digest)
      if (isWanted && content.layers.every((layer) => compressionOf(layer.mediaType) === compression)) {
        images.set(content.config.digest, document)
      }
    } catch (error) {
      log.debug(`${target.label}: nothing learned from ${name}: ${(error as Error).message}`)
    }
  }
  const first = [...new Set(tags)].slice(0, TAGS_MAX)
  await mapLimited(first, 4, learn)
  const complete = [...wanted.keys()].every((image) => images.has(image))
  if (!complete) await mapLimited(await nearbyTags(target, first, log), 4, learn)
  return { layers, images }
}

async function readDiffIds(target: ReadableStore, manifest: Manifest): Promise<readonly Digest[]> {
  const bytes = await collect(target.readBlob(manifest.config), CONFIG_LIMIT, 'the image config')
  return parseImageConfig(bytes).diffIds
}

function pairLayers(
  diffIds: readonly Digest[],
  manifest: Manifest,
  compression: Compression,
  layers: Map<Digest, Descriptor>,
): void {
  manifest.layers.forEach((layer, i) => {
    const diffId = diffIds[i]
    if (diffId === undefined || layers.has(diffId)) return
    if (compressionOf(layer.mediaType) === compression) layers.set(diffId, layer)
  })
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
