import { PassThrough } from 'node:stream'
import type { ManifestDocument } from '../image/manifest.ts'
import { familiar, type Reference } from '../image/reference.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { createArchive } from '../stores/archive/create-archive.ts'
import { copyImage } from '../stores/copy/copy.ts'
import type { ReadableStore } from '../stores/store.ts'
import type { Engine } from './engine.ts'

/**
 * Gives one image to an engine as `docker load` does: a tar of all its layers, written while the engine reads. Layers go
 * uncompressed, since engines before 23 read no other kind than plain and gzip, and unpack them all the same.
 */
export async function loadInto(
  engine: Engine,
  source: ReadableStore,
  document: ManifestDocument,
  names: readonly Reference[],
  runtime: Runtime,
): Promise<void> {
  const tar = new PassThrough({ highWaterMark: 1024 * 1024 })
  const archive = await createArchive(tar, runtime, {
    label: `${source.label} for ${engine.endpoint.label}`,
    decompressLayers: true,
    platform: engine.info.platform,
  })
  const write = async (): Promise<void> => {
    try {
      const tags = names.map(familiar)
      await copyImage({ source, name: document.descriptor.digest, targets: [{ store: archive, tags }] }, runtime)
      await archive.close()
    } catch (error) {
      await archive.discard()
      // The engine must see a broken stream, not a short archive.
      tar.destroy(error as Error)
      throw error
    }
  }
  let first: { error: unknown } | undefined
  const note = (error: unknown): void => {
    first ??= { error }
    // An engine that has given up reads no more, and the writer would wait for it for ever.
    tar.destroy(error as Error)
  }
  await Promise.all([write().catch(note), engine.load(tar).catch(note)])
  if (first !== undefined) throw (first as { error: unknown }).error
}
