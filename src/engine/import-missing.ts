import { parseImageConfig } from '../image/config.ts'
import type { Digest } from '../image/digest.ts'
import type { Manifest, ManifestDocument } from '../image/manifest.ts'
import { compressionOf } from '../image/media-types.ts'
import type { Platform } from '../image/platform.ts'
import type { Reference } from '../image/reference.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { ReadableStore } from '../stores/store.ts'
import { collect } from '../stores/verify.ts'
import type { Engine } from './engine.ts'
import { type ImportedImage, imageFor, importImage } from './import.ts'
import { loadTakes, presentLayers, viewEngine } from './layer-chains.ts'
import { loadMissing } from './load-missing.ts'

const CONFIG_LIMIT = 8 * 1024 * 1024

/**
 * `importImage` of what is at hand: an archive or a folder. A classic engine that has the first layers, but knows them by other digests (packed as a
 * registry had them, or by none: built, loaded), would pull all of them again, unpack them, and throw them away. So it gets those that it lacks, by
 * `docker load`, and if that fails all the same, the whole image.
 */
export async function importMissing(
  engine: Engine,
  source: ReadableStore,
  name: string,
  names: readonly Reference[],
  runtime: Runtime,
  platform?: Platform,
): Promise<ImportedImage> {
  if (!engine.info.containerdStore && !engine.info.isPodman) {
    const document = await imageFor(platform ?? engine.info.platform, source, name)
    const id = await loadRest(engine, source, document, names, runtime)
    if (id !== undefined) return { id, way: 'load' }
  }
  return await importImage(engine, source, name, names, runtime, platform)
}

/** The image's ID when it is in the engine now; undefined when this is not the way. */
async function loadRest(
  engine: Engine,
  source: ReadableStore,
  document: ManifestDocument,
  names: readonly Reference[],
  runtime: Runtime,
): Promise<Digest | undefined> {
  const { config, layers } = document.content as Manifest
  const view = await viewEngine(engine)
  const { diffIds } = parseImageConfig(await collect(source.readBlob(config), CONFIG_LIMIT, 'the image config'))
  const present = diffIds.length === layers.length ? presentLayers(view, diffIds) : 0
  const isPlain = layers.slice(0, present).some(({ mediaType }) => compressionOf(mediaType) === 'none')
  const isKnown = !isPlain && view.pulled.has(diffIds.slice(0, present).join())
  if (present === 0 || isKnown || !loadTakes(engine, layers.slice(present))) return undefined
  try {
    await loadMissing(engine, source, document, present, names, runtime)
    runtime.log.debug(`${source.label}: the engine had ${present} of ${layers.length} layers`)
    return config.digest
  } catch (error) {
    if (runtime.signal?.aborted === true) throw error
    runtime.log.debug(`${source.label}: the missing layers alone could not be loaded: ${(error as Error).message}`)
    return undefined
  }
}
