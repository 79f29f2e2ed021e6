import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Descriptor } from '../../../src/image/descriptor.ts'
import { digestOf } from '../../../src/image/digest.ts'
import { childrenOf, encodeManifest, type ManifestDocument } from '../../../src/image/manifest.ts'
import { MediaType } from '../../../src/image/media-types.ts'
import { parsePlatform } from '../../../src/image/platform.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import { holdInterruption } from '../../../src/runtime/hold-interruption.ts'
import type { Runtime } from '../../../src/runtime/runtime.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { type CopyResult, copyImage } from '../../../src/stores/copy/copy.ts'
import { memoryStore } from '../../../src/stores/memory.ts'
import type { Store } from '../../../src/stores/store.ts'
import { putBlob, putImage, putIndex } from '../../helpers/images.ts'
import { spied } from '../../helpers/spied-store.ts'

const runtime = systemRuntime({ clock: { now: () => 0, sleep: async () => {} } })
const text = (s: string): Buffer => Buffer.from(s)
const image = (config: Descriptor, layers: readonly object[], more: object = {}): ManifestDocument =>
  encodeManifest({ schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers, ...more })

function push(source: Store, target: Store, options: { name?: string; tags?: string[]; runtime?: Runtime } = {}) {
  const { name = 'x', tags = ['new'] } = options
  const targets = [{ store: target, tags }]
  return copyImage({ source, name, compression: 'gzip', targets }, options.runtime ?? runtime)
}

/** Fails unless everything below a tag is in the store, with the sizes that are told. */
async function expectWhole(store: Store, name: string): Promise<void> {
  const { content } = await store.readManifest(name)
  for (const child of childrenOf(content)) {
    if (content.kind === 'manifest') expect(await store.statBlob(child.digest)).toEqual(sizeOf(child))
    else {
      expect(await store.resolve(child.digest)).toMatchObject(sizeOf(child))
      await expectWhole(store, child.digest)
    }
  }
}

const sizeOf = ({ digest, size }: Descriptor) => ({ digest, size })

describe('what a target teaches', () => {
  test('an image whose config says nothing of its layers is not taken for another with the same config', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const config = await putBlob(source, text('{}'), MediaType.ociConfig)
    await putBlob(target, text('{}'), MediaType.ociConfig)
    const other = await putBlob(target, gzipSync('other'), MediaType.ociLayerGzip)
    await target.writeManifest(image(config, [other]), 'latest')
    await source.writeManifest(image(config, [await putBlob(source, text('ours'), MediaType.ociLayer)]), 'x')
    await push(source, target)
    const { content } = await target.readManifest('new')
    expect(childrenOf(content).map((child) => child.digest)).not.toContain(other.digest)
    await expectWhole(target, 'new')
  })

  test('a layer whose size is a lie is not used', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const ours = await putImage(source, { layers: [text('l')] }, 'x')
    const config = childrenOf(ours.content)[0] as Descriptor
    await copyBlob(source, target, config)
    const layer = await putBlob(target, gzipSync('l'), MediaType.ociLayerGzip)
    await target.writeManifest(image(config, [{ ...layer, size: layer.size + 1 }]), 'latest')
    await push(source, target)
    await expectWhole(target, 'new')
  })

  test('one blob for two different layers is believed of neither', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const ours = await putImage(source, { layers: [text('one'), text('two')] }, 'x')
    const config = childrenOf(ours.content)[0] as Descriptor
    await copyBlob(source, target, config)
    const lie = await putBlob(target, gzipSync('lie'), MediaType.ociLayerGzip)
    await target.writeManifest(image(config, [lie, lie]), 'latest')
    await push(source, target)
    const { content } = await target.readManifest('new')
    expect(childrenOf(content).map((child) => child.digest)).not.toContain(lie.digest)
  })

  test('a manifest that belongs to something else does not stand for our image', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    await putImage(source, { layers: [text('l')] }, 'x')
    const { digest } = await push(source, memoryStore('elsewhere'))
    await push(source, target, { tags: ['latest'] })
    const plain = await target.readManifest('latest')
    const [config, ...layers] = childrenOf(plain.content) as [Descriptor, ...Descriptor[]]
    const { mediaType, size } = plain.descriptor
    const subject = { mediaType, digest: plain.descriptor.digest, size }
    await target.writeManifest(image(config, layers, { subject, artifactType: 'application/x' }), 'latest')
    expect((await push(source, target)).digest).toBe(digest)
  })

  test('what is learned does not depend on which answer comes first', async () => {
    const source = memoryStore('source')
    const ours = await putImage(source, { layers: [text('same'), text('ours')] }, 'x')
    const packed = async (slow: string): Promise<string | undefined> => {
      const inner = memoryStore('target')
      for (const [tag, level] of [
        ['a', 1],
        ['b', 9],
      ] as const) {
        const same = await putBlob(inner, gzipSync('same'.repeat(1), { level }), MediaType.ociLayerGzip)
        const config = text(JSON.stringify({ tag, rootfs: { type: 'layers', diff_ids: [digestOf(text('same'))] } }))
        await inner.writeManifest(image(await putBlob(inner, config, MediaType.ociConfig), [same]), tag)
      }
      const target = slowedDown(inner, slow)
      await push(source, target, { tags: ['a', 'b'] })
      return childrenOf((await inner.readManifest('a')).content)[1]?.digest
    }
    expect(gzipSync('same', { level: 1 })).not.toEqual(gzipSync('same', { level: 9 }))
    expect(await packed('a')).toBe(await packed('b'))
    expect(ours.content.kind).toBe('manifest')
  })

  test('indexes within indexes are followed only so far', async () => {
    const [source, target] = [memoryStore('source'), spied(memoryStore('target'))]
    await putImage(source, { layers: [text('l')] }, 'x')
    let top = await putImage(target, { layers: [text('deep')] })
    for (let i = 0; i < 50; i++) top = await putIndex(target, [[top, undefined]])
    await target.writeManifest(top, 'latest')
    target.calls.length = 0
    await push(source, target)
    expect(target.count('readManifest')).toBeLessThan(10)
  })
})

describe('odd images', () => {
  test('bytes that are a layer to compress here and something to keep there are stored both ways', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const config = await putBlob(source, text('{"artifact":true}'), MediaType.ociEmpty)
    const layer = await putBlob(source, text('twice'), MediaType.ociLayer)
    await source.writeManifest(image(config, [layer, { ...layer, mediaType: 'text/plain' }]), 'x')
    await push(source, target)
    await expectWhole(target, 'new')
    const types = childrenOf((await target.readManifest('new')).content).map((child) => child.mediaType)
    expect(types).toEqual([MediaType.ociEmpty, MediaType.ociLayerGzip, 'text/plain'])
  })

  test('one digest with two sizes is refused', async () => {
    const source = memoryStore('source')
    const config = await putBlob(source, text('{}'), MediaType.ociConfig)
    const layer = await putBlob(source, text('l'), MediaType.ociLayerGzip)
    await source.writeManifest(image(config, [layer, { ...layer, size: 2 }]), 'x')
    await expect(push(source, memoryStore('target'))).rejects.toThrow('has 2 bytes, not the 1')
  })

  test('empty layers, the same layer over and over and foreign layers arrive as they are', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const config = await putBlob(source, text('{}'), MediaType.ociConfig)
    const empty = await putBlob(source, text(''), MediaType.ociLayerGzip)
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: digestOf(text('windows')),
      size: 7,
      urls: ['https://example.com/layer'],
    }
    const original = image(config, [foreign, empty, empty, empty])
    await source.writeManifest(original, 'x')
    const result = await push(source, target)
    expect((await target.readManifest('new')).bytes).toEqual(original.bytes)
    expect(result.blobs.sent).toBe(2)
    expect(await target.statBlob(foreign.digest)).toBeUndefined()
  })

  test('a layer that becomes another loses the data and addresses of what it was', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const config = await putBlob(source, text('{}'), MediaType.ociConfig)
    const layer = await putBlob(source, text('inline'), MediaType.ociLayer)
    const old = { data: text('inline').toString('base64'), urls: ['https://example.com/l'], annotations: { a: 'b' } }
    await source.writeManifest(image(config, [{ ...layer, ...old }]), 'x')
    await push(source, target)
    const written = JSON.parse(Buffer.from((await target.readManifest('new')).bytes).toString())
    expect(Object.keys(written.layers[0]).sort()).toEqual(['annotations', 'digest', 'mediaType', 'size'])
  })

  test('a config that breaks its own format is copied all the same', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const config = await putBlob(source, text('{"rootfs":{"diff_ids":7}}'), MediaType.ociConfig)
    await source.writeManifest(image(config, [await putBlob(source, text('l'), MediaType.ociLayerGzip)]), 'x')
    expect(await push(source, target)).toMatchObject({ platforms: [], references: [{ action: 'created' }] })
  })

  test('an index that lists an index many times over is refused, not unfolded', async () => {
    const source = spied(memoryStore('source'))
    let top = await putImage(source, { layers: [text('l')] })
    for (let i = 0; i < 3; i++) {
      top = await putIndex(
        source,
        Array.from({ length: 200 }, () => [top, undefined] as const),
      )
    }
    await source.writeManifest(top, 'x')
    source.calls.length = 0
    await expect(push(source, memoryStore('target'))).rejects.toThrow('too deep or too long')
    expect(source.count('readManifest')).toBeLessThan(5000)
  })

  test('an index that lists a manifest as what it is not is refused', async () => {
    const source = memoryStore('source')
    const { descriptor } = await putImage(source, { layers: [text('l')] })
    const lists = async (entry: object): Promise<CopyResult> => {
      const manifests = [{ ...descriptor, ...entry }]
      await source.writeManifest(encodeManifest({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests }), 'x')
      return await push(source, memoryStore('target'))
    }
    await expect(lists({ mediaType: MediaType.ociIndex })).rejects.toThrow('which it is not')
    await expect(lists({ size: descriptor.size + 1 })).rejects.toThrow('not the')
  })

  test('a manifest that an index lists twice is written once', async () => {
    const [source, target] = [memoryStore('source'), spied(memoryStore('target'))]
    const one = await putImage(source, { layers: [text('l')], compression: 'gzip' })
    await putIndex(
      source,
      [
        [one, 'linux/amd64'],
        [one, 'linux/arm64'],
      ],
      'x',
    )
    await push(source, target)
    // The image, then the index under its tag.
    expect(target.count('writeManifest')).toBe(2)
  })

  test('a single image for another platform than the one asked for is refused', async () => {
    const source = memoryStore('source')
    await putImage(source, { layers: [text('l')], compression: 'gzip' }, 'x')
    const ask = (platform: string): Promise<CopyResult> =>
      copyImage(
        { source, name: 'x', platforms: [parsePlatform(platform)], targets: [{ store: memoryStore(), tags: ['t'] }] },
        runtime,
      )
    await expect(ask('linux/arm64')).rejects.toThrow('no image for linux/arm64; it has linux/amd64')
    expect((await ask('linux/amd64')).references).toHaveLength(1)
  })

  test('an index whose images are missing in the target is completed before a tag points at it', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    const one = await putImage(source, { layers: [text('l')], compression: 'gzip' })
    const index = await putIndex(source, [[one, 'linux/amd64']], 'x')
    await target.writeManifest(index)
    await push(source, target)
    await expectWhole(target, 'new')
  })
})

describe('tags', () => {
  test('a failure after the content leaves them: the config is read before they move', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    await putImage(source, { layers: [text('l')], compression: 'gzip' }, 'x')
    await push(source, target, { tags: ['other'] })
    source.readBlob = () => {
      throw new Failure('unreachable', 'the source went away')
    }
    await expect(push(source, target)).rejects.toThrow('the source went away')
    expect(await target.resolve('new')).toBeUndefined()
  })

  test('one that somebody else moved during the upload is put back to where that one left it', async () => {
    const [source, target] = [memoryStore('source'), spied(memoryStore('target'))]
    await putImage(target, { layers: [text('old')] }, 'a')
    const theirs = await putImage(target, { layers: [text('theirs')] })
    await putImage(source, { layers: [text('ours')] }, 'x')
    let moved = false
    target.failOn = (call) => {
      if (call.method === 'writeBlob' && !moved) {
        moved = true
        void target.writeManifest(theirs, 'a')
      }
      return call.method === 'writeManifest' && call.args[1] === 'b'
    }
    await expect(push(source, target, { tags: ['a', 'b'] })).rejects.toThrow('broken on purpose')
    expect((await target.resolve('a'))?.digest).toBe(theirs.descriptor.digest)
  })

  test('one on a manifest that cannot be read is moved', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    await putImage(target, { layers: [text('old')] }, 'new')
    await putImage(source, { layers: [text('ours')] }, 'x')
    const broken = spied(target)
    const read = target.readManifest.bind(target)
    target.readManifest = async (name) => {
      if (name.startsWith('sha256:')) throw new Failure('unsupported', 'schema 1')
      return await read(name)
    }
    expect((await push(source, broken)).references[0]?.action).toBe('moved')
  })

  test('where a new tag cannot be taken away again, the log says that it stays', async () => {
    const [source, target] = [memoryStore('source'), spied(memoryStore('target'))]
    await putImage(source, { layers: [text('ours')] }, 'x')
    target.failOn = ({ method, args }) => method === 'removeTag' || (method === 'writeManifest' && args[1] === 'b')
    const warnings: string[] = []
    const log = { ...runtime.log, warn: (message: string) => void warnings.push(message) }
    const pushed = push(source, target, { tags: ['a', 'b'], runtime: { ...runtime, log } })
    await expect(pushed).rejects.toThrow('broken on purpose')
    expect(warnings).toEqual([expect.stringMatching(/:a could not be put back and stays at sha256:/)])
  })

  test('an interruption between two tags comes after the last', async () => {
    const [source, target] = [memoryStore('source'), spied(memoryStore('target'))]
    await putImage(source, { layers: [text('ours')] }, 'x')
    const interruption = new AbortController()
    target.failOn = ({ method, args }) => {
      if (method === 'writeManifest' && args[1] === 'a') interruption.abort(new Failure('cancelled', 'interrupted'))
      return false
    }
    const held = holdInterruption({ ...runtime, signal: interruption.signal })
    await push(source, target, { tags: ['a', 'b'], runtime: held })
    expect(await target.resolve('b')).toBeDefined()
    expect(held.signal?.aborted).toBe(true)
  })
})

describe('stopping', () => {
  /** A source whose layers never end on their own: what reads them has to stop. */
  async function endless(broken: string): Promise<{ source: Store; reads: Map<string, number> }> {
    const inner = memoryStore('source')
    await putImage(inner, { layers: [text('a'.repeat(9)), text('b'.repeat(8))], compression: 'gzip' }, 'x')
    const reads = new Map<string, number>()
    const source: Store = Object.assign(Object.create(inner) as Store, {
      label: 'source',
      resolve: inner.resolve.bind(inner),
      readManifest: inner.readManifest.bind(inner),
      readBlob: async function* (blob: Descriptor) {
        for (let i = 0; i < 2000; i++) {
          reads.set(blob.digest, i)
          await new Promise((resolve) => setImmediate(resolve))
          if (i === 5 && blob.digest === digestOf(gzipSync(broken))) throw new Failure('failed', 'the disk is broken')
          yield new Uint8Array(0)
        }
      },
    })
    return { source, reads }
  }

  test('one blob that fails stops the others, and its error is the one that is told', async () => {
    const { source, reads } = await endless('b'.repeat(8))
    await expect(push(source, memoryStore('target'))).rejects.toThrow('the disk is broken')
    expect(Math.max(...reads.values())).toBeLessThan(20)
  })

  test('an interruption in the middle of a blob stops everything', async () => {
    const { source, reads } = await endless('')
    const interruption = new AbortController()
    const pushed = push(source, memoryStore('target'), { runtime: { ...runtime, signal: interruption.signal } })
    setImmediate(() => setImmediate(() => interruption.abort(new Failure('cancelled', 'interrupted by SIGINT'))))
    await expect(pushed).rejects.toThrow('interrupted by SIGINT')
    const before = [...reads.values()]
    await new Promise((resolve) => setImmediate(resolve))
    expect([...reads.values()]).toEqual(before)
    expect(Math.max(...before)).toBeLessThan(100)
  })

  test('a concurrency of nothing still moves every blob', async () => {
    const [source, target] = [memoryStore('source'), memoryStore('target')]
    await putImage(source, { layers: [text('l')], compression: 'gzip' }, 'x')
    for (const concurrency of [0, -1, Number.NaN]) {
      const tags = [`t${concurrency}`]
      await copyImage({ source, name: 'x', targets: [{ store: target, tags }], concurrency }, runtime)
      await expectWhole(target, tags[0] as string)
    }
  })
})

async function copyBlob(from: Store, to: Store, blob: Descriptor): Promise<void> {
  await to.writeBlob({ digest: blob.digest, size: blob.size, open: () => from.readBlob(blob) })
}

/** The store, with the answers about one tag later than all others. */
function slowedDown(store: Store, tag: string): Store {
  const readManifest = async (name: string): Promise<ManifestDocument> => {
    if (name === tag) for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve))
    return await store.readManifest(name)
  }
  return new Proxy(store, {
    get(target, key) {
      if (key === 'readManifest') return readManifest
      const member = Reflect.get(target, key) as unknown
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}
