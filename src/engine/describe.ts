import { encodeManifest } from '../image/manifest.ts'
import { MediaType } from '../image/media-types.ts'
import { Failure } from '../runtime/failure.ts'
import { memoryStore } from '../stores/memory.ts'
import type { ReadableStore } from '../stores/store.ts'
import type { Engine, EngineImage } from './engine.ts'

export interface DescribedImage {
  readonly image: EngineImage
  /** Bytes of each layer, base first. */
  readonly sizes: readonly number[]
  readonly source: ReadableStore
  readonly name: string
}

/**
 * An image of the engine as a manifest over its uncompressed layers, from what the engine tells without exporting a
 * byte: enough to plan a copy with, not to carry it out. Layer sizes are the engine's figures; the config's is unknown (0).
 */
export async function describeImage(engine: Engine, name: string): Promise<DescribedImage> {
  const image = await engine.inspect(name)
  if (image === undefined) throw new Failure('not-found', `the engine has no image "${name}"`, { reference: name })
  const told = await engine.layerSizes(name)
  // The history leaves out layers that changed nothing; then only the sum of sizes is known, and spread evenly.
  const even = Math.floor(image.size / Math.max(1, image.diffIds.length))
  const sizes = told.length === image.diffIds.length ? told : image.diffIds.map(() => even)
  const source = memoryStore(`docker:${name}`)
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: { mediaType: MediaType.ociConfig, digest: image.id, size: 0 },
    layers: image.diffIds.map((digest, i) => ({
      mediaType: MediaType.ociLayer,
      digest,
      size: sizes[i],
    })),
  })
  await source.writeManifest(document, 'described')
  return { image, sizes, source, name: 'described' }
}
