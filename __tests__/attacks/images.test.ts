import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { digestOf } from '../../src/image/digest.ts'
import { childrenOf, encodeManifest, type ManifestDocument, parseManifest } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { copyImage } from '../../src/stores/copy/copy.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import type { Store } from '../../src/stores/store.ts'
import { gather } from '../helpers/bytes.ts'
import { putBlob } from '../helpers/images.ts'
import { listenOnLoopback } from '../helpers/listen.ts'
import { spied } from '../helpers/spied-store.ts'

const runtime = systemRuntime({ clock: { now: () => 0, sleep: async () => {} } })
const GOOD = Buffer.from('a good layer')
const EVIL = Buffer.from('another layer')

const copy = (source: Store, target: Store): Promise<unknown> =>
  copyImage({ source, name: 'x', targets: [{ store: target, tags: ['new'] }] }, runtime)

/** A source with an image whose manifest says of its one layer whatever the test says. */
async function source(layer: (real: Descriptor) => readonly object[], diffIds = [digestOf(GOOD)]): Promise<Store> {
  const store = memoryStore('source')
  const config = await putBlob(
    store,
    Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: diffIds } })),
    MediaType.ociConfig,
  )
  const layers = layer(await putBlob(store, GOOD, MediaType.ociLayer))
  await store.writeManifest(encodeManifest({ schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers }), 'x')
  return store
}

test('an image without tricks arrives', async () => {
  const target = memoryStore('target')
  await copy(await source((real) => [real]), target)
  expect(await target.resolve('new')).toBeDefined()
})

describe('a manifest that lies about a layer', () => {
  test.each([
    ['longer', 1],
    ['shorter', -1],
    ['empty', -GOOD.byteLength],
    ['of a terabyte', 1e12],
  ])('(%s than it is) moves no tag', async (_, change) => {
    const target = memoryStore('target')
    const from = await source((real) => [{ ...real, size: real.size + change }])
    await expect(copy(from, target)).rejects.toMatchObject({ code: 'mismatch' })
    expect(await target.resolve('new')).toBeUndefined()
  })

  test('by data of its own: the blob is fetched all the same, and the data is nobody’s bytes', async () => {
    const target = memoryStore('target')
    const from = spied(await source((real) => [{ ...real, data: EVIL.toString('base64') }]))
    await copy(from, target)
    expect((await gather(target.readBlob({ digest: digestOf(GOOD) }))).equals(GOOD)).toBe(true)
    expect(await target.statBlob(digestOf(EVIL))).toBeUndefined()
    expect(
      from.calls.some(({ method, args }) => method === 'readBlob' && JSON.stringify(args).includes(digestOf(GOOD))),
    ).toBe(true)
  })

  test('by an address of its own: nobody is asked there', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.end(EVIL)
    })
    const port = await listenOnLoopback(server)
    const urls = [`http://127.0.0.1:${port}/layer`]
    try {
      for (const mediaType of [MediaType.ociLayer, 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip']) {
        const missing = { mediaType, digest: digestOf(EVIL), size: EVIL.byteLength, urls }
        const target = memoryStore('target')
        const outcome = await copy(await source((real) => [real, missing]), target).catch((error) => error.code)
        // A foreign layer is known to be elsewhere, and stays there; any other is missing.
        expect(outcome === 'not-found').toBe(mediaType === MediaType.ociLayer)
        expect(await target.statBlob(digestOf(EVIL))).toBeUndefined()
      }
      expect(asked).toBe(0)
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })
})

describe('a config that disagrees with the layers', () => {
  test.each([
    ['fewer', []],
    ['more', [digestOf(GOOD), digestOf(EVIL)]],
    ['another', [digestOf(EVIL)]],
  ])('(%s diff IDs) is never paired with layers of another image', async (_, diffIds) => {
    const target = memoryStore('target')
    // The target knows the other layer, packed, under the very diff ID that is claimed.
    const packed = await putBlob(target, gzipSync(EVIL), MediaType.ociLayerGzip)
    const config = await putBlob(
      target,
      Buffer.from(
        JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [digestOf(EVIL)] } }),
      ),
      MediaType.ociConfig,
    )
    const theirs = { schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers: [packed] }
    await target.writeManifest(encodeManifest(theirs), 'latest')
    const request = { source: await source((real) => [real], diffIds), name: 'x', compression: 'gzip' as const }
    const outcome = await copyImage({ ...request, targets: [{ store: target, tags: ['new'] }] }, runtime).catch(
      (error) => error,
    )
    if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'Failure' })
    else {
      const [, layer] = childrenOf((await target.readManifest('new')).content)
      expect(layer?.digest).not.toBe(packed.digest)
    }
  })
})

describe('sizes that no image has', () => {
  const layers = (count: number, step = 0): Descriptor[] =>
    Array.from({ length: count }, (_, i) => ({
      mediaType: MediaType.ociLayer,
      digest: digestOf(`${i * step}`),
      size: 1,
    }))
  const encode = (list: readonly Descriptor[]): ManifestDocument =>
    encodeManifest({
      schemaVersion: 2,
      mediaType: MediaType.ociManifest,
      config: { mediaType: MediaType.ociConfig, digest: digestOf('{}'), size: 2 },
      layers: list,
    })

  test('a manifest with twenty thousand layers is read, and its copy fails at what is missing', async () => {
    const from = spied(memoryStore('source'))
    await putBlob(from, Buffer.from('{}'), MediaType.ociConfig)
    await from.writeManifest(encode(layers(20_000, 1)), 'x')
    const target = spied(memoryStore('target'))
    await expect(copy(from, target)).rejects.toMatchObject({ code: 'not-found' })
    // Asked once for each, not for each pair.
    expect(target.count('statBlob')).toBeLessThanOrEqual(25_000)
    expect(target.count('writeManifest')).toBe(0)
  })

  test('a manifest with a hundred thousand layers has more bytes than a manifest may have', () => {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, layers: layers(100_000) }))
    expect(() => parseManifest(bytes)).toThrow(/at most 8388608 are read/)
  })

  test.each([
    ['objects in objects', '{"a":', '1', '}'],
    ['lists in lists', '[', '', ']'],
  ])('%s, a million deep, are refused before they are built', (_, open, core, close) => {
    const nested = (depth: number): Buffer =>
      Buffer.from(`{"schemaVersion":2,"x":${open.repeat(depth)}${core}${close.repeat(depth)}}`)
    expect(() => parseManifest(nested(60))).toThrow(/config is not a valid descriptor/)
    expect(() => parseManifest(nested(1_000_000))).toThrow(/nested deeper than 64/)
  })

  test('a hundred thousand keys are counted once each', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `"${i}":0`).join(',')
    expect(() => parseManifest(Buffer.from(`{"schemaVersion":2,${keys}}`))).toThrow(/config is not a valid/)
    expect(() => parseManifest(Buffer.from(`{"schemaVersion":2,${keys},"99999":0}`))).toThrow(/is there twice/)
  })
})
