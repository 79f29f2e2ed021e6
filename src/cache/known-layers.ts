import { parseImageConfig } from '../image/config.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { compressionOf, isConfigType } from '../image/media-types.ts'
import type { CacheEntries } from '../stores/cache-entries.ts'
import type { CacheRecord, RecordedBlob, RecordedImage } from './record.ts'

/** What earlier records tell of blobs that need not be stored again. */
export interface KnownLayers {
  /** Blob -> where it is. */
  readonly blobs: Map<Digest, RecordedBlob>
  /** Diff ID -> the blob it is kept as. */
  readonly layers: Map<Digest, Descriptor>
}

/**
 * Reads what records say of their blobs, as far as the entries are still there. A record may lie about which blob unpacks to which
 * layer; then the image it helps to make is refused by the engine that unpacks it, as a broken one.
 */
export async function knownLayers(records: readonly CacheRecord[], entries: CacheEntries): Promise<KnownLayers> {
  const images = records.flatMap(({ images: own, builds }) => [...own, ...builds])
  const keys = images.flatMap(({ blobs }) => blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.entry] : [])))
  const there = await entries.has([...new Set(keys)])
  const known: KnownLayers = { blobs: new Map(), layers: new Map() }
  for (const image of images) {
    for (const blob of image.blobs) {
      const isThere = blob.kind === 'upstream' || (blob.kind === 'entry' && there.has(blob.entry))
      if (isThere && !known.blobs.has(blob.digest)) known.blobs.set(blob.digest, blob)
    }
    for (const [diffId, layer] of pairsOf(image)) {
      if (known.blobs.has(layer.digest) && !known.layers.has(diffId)) known.layers.set(diffId, layer)
    }
  }
  return known
}

/** Diff ID and blob of each layer of a recorded image, all platforms. */
export function* pairsOf(image: RecordedImage): Iterable<readonly [Digest, Descriptor]> {
  for (const { content } of image.manifests) {
    if (content.kind === 'index' || content.layers.some(({ mediaType }) => compressionOf(mediaType) === undefined))
      continue
    const config = image.blobs.find(({ digest }) => digest === content.config.digest)
    // Of another type it is no image's: a build cache's, an artifact's, which lists no layers and may be any text.
    if (config?.kind !== 'text' || !isConfigType(content.config.mediaType)) continue
    const { diffIds } = parseImageConfig(new TextEncoder().encode(config.text))
    for (const [i, layer] of content.layers.entries()) yield [diffIds[i] as Digest, layer]
  }
}
