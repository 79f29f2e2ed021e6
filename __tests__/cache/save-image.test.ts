import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { openBlobSpool } from '../../src/cache/blob-spool.ts'
import { EntryWriter } from '../../src/cache/entry-writer.ts'
import { finishImage, saveImage } from '../../src/cache/save-image.ts'
import type { EngineImage } from '../../src/engine/documents.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { SavedTogether } from '../../src/engine/export-by-save.ts'
import { digestOf } from '../../src/image/digest.ts'
import { encodeManifest } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { parseReference } from '../../src/image/reference.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import { once } from '../../src/stores/once.ts'
import type { ReadableStore } from '../../src/stores/store.ts'
import { gather, noise } from '../helpers/bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'

/** Saves an image of these layers out of the tar that it left its engine in. */
async function save(layers: readonly Buffer[], seen: (reads: number, spooled: number) => void, isLayer = false) {
  const store = memoryStore('the tar')
  const diffIds = layers.map((layer) => digestOf(layer))
  const config = Buffer.from(
    JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: diffIds } }),
  )
  const contents = isLayer ? [...layers, config] : layers
  for (const content of new Set([...contents, config])) await store.writeBlob({ open: () => once(content) })
  const described = (content: Buffer, mediaType: string) => ({
    mediaType,
    digest: digestOf(content),
    size: content.byteLength,
  })
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: described(config, MediaType.ociConfig),
    layers: contents.map((content) => described(content, MediaType.ociLayer)),
  })
  await store.writeManifest(document, 'app')
  let reads = 0
  const source: ReadableStore = {
    ...store,
    resolve: (name) => store.resolve(name),
    readManifest: (name) => store.readManifest(name),
    statBlob: (digest) => store.statBlob(digest),
    readBlob: (blob, range) => {
      if (blob.digest !== digestOf(config)) reads += 1
      return store.readBlob(blob, range)
    },
  }
  const id = digestOf(config)
  const image = { id, diffIds, size: 1 } as unknown as EngineImage
  const engine = {
    info: { containerdStore: false },
    existing: async () => image,
    unpackedSize: async () => 1,
  } as unknown as Engine
  const together: SavedTogether = {
    image: async () => ({
      source,
      name: 'app',
      way: 'save',
      arrived: new Set(),
      present: new Map(),
      close: async () => {},
    }),
    close: async () => {},
  }
  const folder = await temporaryFolder()
  const runtime = systemRuntime({ env: { RUNNER_TEMP: folder } })
  const spool = await openBlobSpool(runtime)
  const written: Buffer[] = []
  const entries = {
    write: async ({ open }) => {
      const [waiting] = await readdir(folder)
      seen(reads, (await readdir(join(folder, waiting as string))).length)
      written.push(await gather(await open()))
      return true
    },
  } as Partial<CacheEntries> as CacheEntries
  const writer = new EntryWriter(entries, spool, { blobs: new Map(), layers: new Map() })
  const draft = await saveImage(engine, image, [parseReference('app:ci')], new Map(), writer, runtime, together)
  await writer.finish()
  const recorded = finishImage(draft, writer, [])
  await spool.close()
  return { recorded, written }
}

test('layers are stored while others are still coming, and leave the disk', async () => {
  const layers = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => noise(2_000_000, seed))
  const reads: number[] = []
  let most = 0
  const { recorded, written } = await save(layers, (count, spooled) => {
    reads.push(count)
    most = Math.max(most, spooled)
  })
  expect(written).toHaveLength(8)
  expect(reads[0]).toBeLessThan(5)
  expect(most).toBeLessThan(6)
  expect(recorded.blobs.map(({ kind }) => kind)).toEqual(['text', ...layers.map(() => 'entry')])
})

test('a config that is a layer too is kept in the record alone, and keeps no other layer from being stored', async () => {
  const { recorded, written } = await save([Buffer.from('a small layer')], () => {}, true)
  expect(recorded.blobs.map(({ kind }) => kind)).toEqual(['text', 'entry'])
  expect(written).toHaveLength(1)
})
