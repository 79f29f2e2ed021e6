import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { type Digest, digestOf } from '../../../src/image/digest.ts'
import { childrenOf } from '../../../src/image/manifest.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { copyImage, prepareCopy } from '../../../src/stores/copy/copy.ts'
import { memoryRepositories, memoryStore } from '../../../src/stores/memory.ts'
import type { Store } from '../../../src/stores/store.ts'
import { collect } from '../../../src/stores/verify.ts'
import { putImage, putIndex } from '../../helpers/images.ts'
import { spied } from '../../helpers/spied-store.ts'

const runtime = systemRuntime({ clock: { now: () => 0, sleep: async () => {} } })
const text = (s: string): Buffer => Buffer.from(s)

async function multiPlatform(store: Store, tag: string): Promise<void> {
  const amd64 = await putImage(store, { layers: [text('base'), text('amd64')], compression: 'gzip' })
  const arm64 = await putImage(store, {
    layers: [text('base'), text('arm64')],
    compression: 'gzip',
    platform: 'linux/arm64',
  })
  const attestation = await putImage(store, { layers: [text('provenance')], compression: 'gzip' })
  await putIndex(
    store,
    [
      [amd64, 'linux/amd64'],
      [arm64, 'linux/arm64'],
      [attestation, 'unknown/unknown'],
    ],
    tag,
  )
}

describe('a copy that changes nothing', () => {
  test('keeps every byte of an index and all its platforms', async () => {
    const source = memoryStore('source')
    const target = memoryStore('target')
    await multiPlatform(source, '1.0')
    const result = await copyImage(
      { source, name: '1.0', targets: [{ store: target, tags: ['1.0', 'latest'] }] },
      runtime,
    )
    const original = await source.readManifest('1.0')
    for (const tag of ['1.0', 'latest']) {
      expect((await target.readManifest(tag)).bytes).toEqual(original.bytes)
    }
    expect(result.digest).toBe(original.descriptor.digest)
    expect(result.platforms).toEqual(['linux/amd64', 'linux/arm64'])
    expect(result.references.map((r) => r.action)).toEqual(['created', 'created'])
    // Four different layers (the base is shared) and three configs.
    expect(result.blobs).toMatchObject({ sent: 7, skipped: 0, mounted: 0 })
  })

  test('sends nothing the second time and only asks what is there', async () => {
    const source = memoryStore('source')
    const target = spied(memoryStore('target'))
    await multiPlatform(source, '1.0')
    const request = { source, name: '1.0', targets: [{ store: target, tags: ['1.0', '1'] }] }
    await copyImage(request, runtime)
    target.calls.length = 0
    const result = await copyImage(request, runtime)
    expect(result.references.map((r) => r.action)).toEqual(['kept', 'kept'])
    expect(new Set(target.calls.map((call) => call.method))).toEqual(new Set(['resolve']))
  })

  test('completes what a broken run left', async () => {
    const source = memoryStore('source')
    const target = spied(memoryStore('target'))
    await multiPlatform(source, '1.0')
    target.failOn = (call) => call.method === 'writeBlob' && target.count('writeBlob') > 3
    const request = { source, name: '1.0', targets: [{ store: target, tags: ['1.0'] }], concurrency: 1 }
    await expect(copyImage(request, runtime)).rejects.toThrow('broken on purpose')
    expect(await target.resolve('1.0')).toBeUndefined()
    target.failOn = () => false
    const result = await copyImage(request, runtime)
    expect(result.blobs).toMatchObject({ sent: 4, skipped: 3 })
  })
})

describe('platforms', () => {
  test('one gives its manifest, several a smaller index, a missing one an error that lists what is there', async () => {
    const source = memoryStore('source')
    await multiPlatform(source, '1.0')
    const copyOf = async (...platforms: string[]): Promise<Store> => {
      const store = memoryStore('target')
      const chosen = platforms.map(parsePlatform)
      await copyImage({ source, name: '1.0', platforms: chosen, targets: [{ store, tags: ['t'] }] }, runtime)
      return store
    }
    expect((await (await copyOf('linux/arm64')).readManifest('t')).content.kind).toBe('manifest')
    const both = (await (await copyOf('linux/arm64', 'linux/amd64')).readManifest('t')).content
    expect(both.kind === 'index' && both.manifests.map((m) => m.platform?.architecture)).toEqual(['amd64', 'arm64'])
    await expect(copyOf('linux/s390x')).rejects.toThrow('no image for linux/s390x; it has linux/amd64, linux/arm64')
  })
})

describe('compression', () => {
  test('compresses plain layers once each, keeps the config, and pairs sizes and digests', async () => {
    const source = memoryStore('source')
    const target = spied(memoryStore('target'))
    const layers = [text('one'), text('two'), text('one')]
    const original = await putImage(source, { layers }, 'x')
    const result = await copyImage(
      { source, name: 'x', compression: 'gzip', targets: [{ store: target, tags: ['x'] }] },
      runtime,
    )
    const { content } = await target.readManifest('x')
    if (content.kind !== 'manifest' || original.content.kind !== 'manifest') throw new Error('not a manifest')
    expect(content.config).toEqual(original.content.config)
    expect(result.blobs.sent).toBe(3)
    for (const [i, layer] of content.layers.entries()) {
      expect(layer.mediaType).toBe('application/vnd.oci.image.layer.v1.tar+gzip')
      const bytes = await collect(target.readBlob(layer), 1000, 'layer')
      expect(gunzipSync(bytes)).toEqual(layers[i])
      expect([layer.digest, layer.size]).toEqual([digestOf(bytes), bytes.byteLength])
    }
  })

  test('an unchanged image is recognised by its config: no blob is read, compressed or sent', async () => {
    const source = spied(memoryStore('source'))
    const target = spied(memoryStore('target'))
    await putImage(source, { layers: [text('one'), text('two')] }, 'x')
    const first = await copyImage(
      { source, name: 'x', compression: 'gzip', targets: [{ store: target, tags: ['1'] }] },
      runtime,
    )
    source.calls.length = 0
    const again = await copyImage(
      { source, name: 'x', compression: 'gzip', targets: [{ store: target, tags: ['2'] }] },
      runtime,
    )
    expect(again.digest).toBe(first.digest)
    expect(again.blobs).toMatchObject({ sent: 0, skipped: 3 })
    // The config is read for its diff IDs and its platform; the layers are left alone.
    const read = source.calls
      .filter((call) => call.method === 'readBlob')
      .map((call) => (call.args[0] as Descriptor).mediaType)
    expect(new Set(read)).toEqual(new Set(['application/vnd.oci.image.config.v1+json']))
  })

  test('pushed again under the same tag, all that is asked is one manifest', async () => {
    const source = memoryStore('source')
    const target = spied(memoryStore('target'))
    const layers = Array.from({ length: 40 }, (_, i) => text(`layer ${i}`))
    await putImage(source, { layers }, 'x')
    const request = { source, name: 'x', compression: 'gzip', targets: [{ store: target, tags: ['1'] }] } as const
    const first = await copyImage(request, runtime)
    target.calls.length = 0
    const again = await copyImage(request, runtime)
    expect(target.calls).toEqual([{ method: 'readManifest', args: ['1'] }])
    expect(again.references).toMatchObject([{ action: 'kept', digest: first.digest }])
    expect(again.blobs).toMatchObject({ sent: 0, skipped: 41 })
  })

  test.each(['none', 'gzip'] as const)(
    'a registry that lost a blob of an image (layers were %s) is believed until the image is removed there, then sent what it lacks',
    async (packed) => {
      const source = memoryStore('source')
      const target = memoryStore('target')
      await putImage(source, { layers: [text('one'), text('two')], compression: packed }, 'x')
      const request = { source, name: 'x', compression: 'gzip', targets: [{ store: target, tags: ['1'] }] } as const
      const { digest } = await copyImage(request, runtime)
      const [, lost] = childrenOf((await target.readManifest('1')).content)
      await target.removeBlob(lost?.digest as Digest)
      expect((await copyImage(request, runtime)).blobs).toMatchObject({ sent: 0 })
      expect(await target.statBlob(lost?.digest as Digest)).toBeUndefined()

      await target.removeManifest(digest)
      const mended = await copyImage(request, runtime)
      expect(mended.digest).toBe(digest)
      expect(mended.blobs).toMatchObject({ sent: packed === 'none' ? 2 : 1 })
      expect(await target.statBlob(lost?.digest as Digest)).toMatchObject({ digest: lost?.digest })
    },
  )

  test('small blobs go many at a time, beside the large ones', async () => {
    const source = memoryStore('source')
    const inner = memoryStore('target')
    const layers = Array.from({ length: 30 }, (_, i) => text(`layer ${i}`))
    await putImage(source, { layers: [...layers, Buffer.alloc(600_000, 'large')] }, 'x')
    const inFlight = { now: 0, most: 0 }
    const writeBlob = inner.writeBlob.bind(inner)
    const target = Object.assign(inner, {
      writeBlob: async (blob: Parameters<Store['writeBlob']>[0]) => {
        inFlight.most = Math.max(inFlight.most, ++inFlight.now)
        await new Promise((resolve) => setImmediate(resolve))
        const info = await writeBlob(blob)
        inFlight.now--
        return info
      },
    })
    const copied = { source, name: 'x', compression: 'gzip', targets: [{ store: target, tags: ['1'] }] } as const
    await copyImage(copied, runtime)
    expect(inFlight.most).toBe(25)
  })

  test('only the changed layer is compressed and sent', async () => {
    const source = memoryStore('source')
    const target = memoryStore('target')
    await putImage(source, { layers: [text('base'), text('v1')] }, 'v1')
    await putImage(source, { layers: [text('base'), text('v2')] }, 'v2')
    const push = (name: string) =>
      copyImage({ source, name, compression: 'gzip', targets: [{ store: target, tags: [name] }] }, runtime)
    const first = await push('v1')
    const second = await push('v2')
    expect(first.blobs.sent).toBe(3)
    expect(second.blobs).toMatchObject({ sent: 2, skipped: 1 })
    const [a, b] = await Promise.all(['v1', 'v2'].map((tag) => target.readManifest(tag)))
    if (a?.content.kind !== 'manifest' || b?.content.kind !== 'manifest') throw new Error('not manifests')
    expect(b.content.layers[0]?.digest).toBe(a.content.layers[0]?.digest)
  })

  test('a plan tells all this without doing it', async () => {
    const source = memoryStore('source')
    const target = spied(memoryStore('target'))
    await putImage(source, { layers: [text('base'), text('v1')] }, 'v1')
    const { plans } = await prepareCopy(
      { source, name: 'v1', compression: 'gzip', targets: [{ store: target, tags: ['v1'] }] },
      runtime,
    )
    expect(plans[0]?.blobs.map((blob) => blob.action)).toEqual(['upload', 'compress', 'compress'])
    expect(plans[0]?.tags).toEqual([{ tag: 'v1', action: 'create' }])
    expect(target.calls.filter((call) => call.method.startsWith('write'))).toEqual([])
  })
})

describe('several targets', () => {
  test('no tag moves anywhere before everything is in place everywhere', async () => {
    const source = memoryStore('source')
    const one = spied(memoryStore('one'))
    const two = spied(memoryStore('two'))
    await putImage(source, { layers: [text('l')] }, 'x')
    two.failOn = (call) => call.method === 'writeBlob'
    const request = { source, name: 'x', targets: [one, two].map((store) => ({ store, tags: ['1'] })) }
    await expect(copyImage(request, runtime)).rejects.toThrow('broken on purpose')
    expect(await one.resolve('1')).toBeUndefined()
  })

  test('tags that moved are put back when a later one fails', async () => {
    const source = memoryStore('source')
    const target = spied(memoryStore('target'))
    const old = await putImage(target, { layers: [text('old')] }, 'latest')
    await putImage(source, { layers: [text('new')] }, 'x')
    target.failOn = (call) => call.method === 'writeManifest' && call.args[1] === '2'
    const request = { source, name: 'x', targets: [{ store: target, tags: ['1', 'latest', '2'] }] }
    await expect(copyImage(request, runtime)).rejects.toThrow('broken on purpose')
    expect((await target.resolve('latest'))?.digest).toBe(old.descriptor.digest)
    expect(await target.resolve('1')).toBeUndefined()
  })

  test('blobs of a sibling repository are mounted, and sent where that fails', async () => {
    const registry = memoryRepositories('registry')
    const source = registry.repository('from')
    await putImage(source, { layers: [text('l')] }, 'x')
    const to = (name: string, from: string) =>
      copyImage(
        {
          source,
          name: 'x',
          targets: [{ store: registry.repository(name), tags: ['1'], mountFrom: [{ repository: from }] }],
        },
        runtime,
      )
    expect((await to('a', 'from')).blobs).toEqual({ sent: 0, skipped: 0, mounted: 2, bytesSent: 0 })
    expect((await to('b', 'nowhere')).blobs).toMatchObject({ sent: 2, mounted: 0 })
  })
})
