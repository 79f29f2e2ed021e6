import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Digest, digestOf } from '../../../src/image/digest.ts'
import { parseManifest } from '../../../src/image/manifest.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { openLayout } from '../../../src/stores/layout/open-layout.ts'
import type { Store } from '../../../src/stores/store.ts'
import { hex, indexOf, type TestImage, testImage } from '../../helpers/archive-images.ts'
import { chunked, gather, noise, text } from '../../helpers/bytes.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { describeStoreContract } from '../../helpers/store-contract.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()
const one = testImage(['base', 'one'])
const two = testImage(['base', 'two'])

async function newLayout(): Promise<{ path: string; store: Store }> {
  const path = join(await scratch(), 'layout')
  return { path, store: await openLayout(path, runtime, { create: true }) }
}

async function put(store: Store, image: TestImage, tag?: string): Promise<Digest> {
  for (const blob of [image.config, ...image.layers]) {
    await store.writeBlob({ digest: digestOf(blob), size: blob.byteLength, open: () => chunked(blob, 300) })
  }
  const document = parseManifest(image.manifest().bytes)
  await store.writeManifest(document, tag)
  return document.descriptor.digest
}

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const indexJson = async (path: string) => JSON.parse(await readFile(join(path, 'index.json'), 'utf8'))

describeStoreContract('layout', async () => ({ store: (await newLayout()).store }))

describe('a layout directory', () => {
  test('is one from the start', async () => {
    const { path } = await newLayout()
    expect((await readdir(path)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
    expect(await readFile(join(path, 'oci-layout'), 'utf8')).toBe('{"imageLayoutVersion":"1.0.0"}')
    expect(await indexJson(path)).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [],
    })
  })

  test('keeps images under tags', async () => {
    const { path, store } = await newLayout()
    const digest = await put(store, one, '1.0')
    await put(store, two, 'ghcr.io/acme/app:2')
    expect(await list(store.tags())).toEqual(['1.0', 'ghcr.io/acme/app:2'])
    expect((await store.resolve('1.0'))?.digest).toBe(digest)
    expect((await store.readManifest(digest)).descriptor.digest).toBe(digest)
    expect((await readFile(join(path, 'blobs', 'sha256', hex(one.id)))).equals(one.config)).toBe(true)
    const again = await openLayout(path, runtime)
    expect((await again.resolve('ghcr.io/acme/app:2'))?.digest).toBe(two.manifest().digest)
    expect((await indexJson(path)).manifests[0]).toEqual({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest,
      size: one.manifest().bytes.byteLength,
      annotations: { 'org.opencontainers.image.ref.name': '1.0' },
    })
    expect(await again.resolve('nothing')).toBeUndefined()
    expect(await again.resolve(one.diffIds[0] as Digest)).toBeUndefined()
    await expect(again.readManifest('nothing')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('moves and removes tags, manifests and blobs', async () => {
    const { path, store } = await newLayout()
    const first = await put(store, one, 'a')
    const second = await put(store, two, 'a')
    expect((await store.resolve('a'))?.digest).toBe(second)
    expect((await indexJson(path)).manifests).toHaveLength(1)
    expect((await store.readManifest(first)).descriptor.digest).toBe(first)
    await store.writeManifest(await store.readManifest(second), 'b')
    expect(await store.removeTag('a')).toBe(true)
    expect(await store.removeTag('a')).toBe(false)
    expect(await list(store.tags())).toEqual(['b'])
    expect(await store.removeTag('b')).toBe(true)
    expect((await indexJson(path)).manifests).toMatchObject([{ digest: second }])
    expect((await store.resolve(second))?.digest).toBe(second)
    expect(await store.removeManifest(second)).toBe(true)
    expect(await store.resolve(second)).toBeUndefined()
    expect(await store.removeBlob(one.id)).toBe(true)
    expect(await store.removeBlob(one.id)).toBe(false)
    expect(await store.statBlob(one.id)).toBeUndefined()
  })

  test('an index takes the place of the manifests it lists', async () => {
    const { path, store } = await newLayout()
    await put(store, one)
    await put(store, two)
    expect((await indexJson(path)).manifests).toHaveLength(2)
    const index = indexOf([
      { manifest: one.manifest().bytes, architecture: 'amd64' },
      { manifest: two.manifest().bytes, architecture: 'arm64' },
    ])
    await store.writeManifest(parseManifest(index), 'all')
    expect((await indexJson(path)).manifests).toMatchObject([{ digest: digestOf(index) }])
    expect((await store.resolve(two.manifest().digest))?.mediaType).toBe('application/vnd.oci.image.manifest.v1+json')
    expect((await store.resolve(''))?.digest).toBe(digestOf(index))
  })

  test('lists what refers to a manifest', async () => {
    const { store } = await newLayout()
    const digest = await put(store, one, 'a')
    const { mediaType, size } = (await store.resolve('a')) as { mediaType: string; size: number }
    const signature = Buffer.from(
      JSON.stringify({
        ...JSON.parse(two.manifest().bytes.toString()),
        artifactType: 'application/x.sig',
        subject: { mediaType, digest, size },
        annotations: { by: 'me' },
      }),
    )
    await store.writeManifest(parseManifest(signature))
    const expected = { digest: digestOf(signature), artifactType: 'application/x.sig', annotations: { by: 'me' } }
    expect(await list(store.referrers(digest))).toMatchObject([expected])
    expect(await list(store.referrers(digest, 'application/x.sig'))).toHaveLength(1)
    expect(await list(store.referrers(digest, 'application/other'))).toEqual([])
  })

  test('a blob with other bytes leaves nothing', async () => {
    const { path, store } = await newLayout()
    const bytes = noise(3_000_000)
    const failing = [
      { digest: one.id, open: () => chunked(bytes) },
      { size: 5, open: () => chunked(bytes) },
      {
        open: () => chunked(bytes),
        accept: () => {
          throw new Error('not wanted')
        },
      },
    ]
    for (const blob of failing) await expect(store.writeBlob(blob)).rejects.toThrow()
    expect((await readdir(join(path, 'blobs'), { recursive: true })).sort()).toEqual(['sha256'])
  })

  test('blobs: whole, in parts, twice, damaged', async () => {
    const { path, store } = await newLayout()
    const bytes = text(2_500_000)
    const info = await store.writeBlob({ open: () => chunked(bytes, 70_000) })
    expect(info).toEqual({ digest: digestOf(bytes), size: bytes.byteLength })
    expect((await gather(store.readBlob(info))).equals(bytes)).toBe(true)
    expect((await gather(store.readBlob(info, { start: 5, end: 9 }))).equals(bytes.subarray(5, 10))).toBe(true)
    expect((await gather(store.readBlob(info, { start: 2_400_000 }))).equals(bytes.subarray(2_400_000))).toBe(true)
    expect(await store.mountBlob(info.digest, 'elsewhere')).toBe(true)
    await writeFile(join(path, 'blobs', 'sha256', hex(info.digest)), 'damaged')
    await expect(gather(store.readBlob(info))).rejects.toMatchObject({ code: 'mismatch' })
    await store.writeBlob({ ...info, open: () => chunked(bytes) })
    expect((await gather(store.readBlob(info))).equals(bytes)).toBe(true)
  })

  test('many writers lose no tag', async () => {
    const { path } = await newLayout()
    const tags = Array.from({ length: 24 }, (_, i) => `t${String(i).padStart(2, '0')}`)
    await Promise.all(
      tags.map(async (tag, i) => {
        const store = await openLayout(path, runtime, { create: true })
        await put(store, i % 2 === 0 ? one : two, tag)
      }),
    )
    expect(await list((await openLayout(path, runtime)).tags())).toEqual(tags)
    expect((await readdir(path)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
  })

  test('a tag is not taken for a reference that has it', async () => {
    const { store } = await newLayout()
    await put(store, one, 'ghcr.io/acme/app:1')
    expect(await store.resolve('1')).toBeUndefined()
    expect(await store.resolve('app')).toBeUndefined()
    expect(await store.removeTag('1')).toBe(false)
    await put(store, two, '1')
    expect((await store.resolve('1'))?.digest).toBe(two.manifest().digest)
    expect((await store.resolve('ghcr.io/acme/app:1'))?.digest).toBe(one.manifest().digest)
  })

  test('two images under one name are not guessed between', async () => {
    const { path, store } = await newLayout()
    await put(store, one, 'a')
    await put(store, two, 'b')
    const index = await readFile(join(path, 'index.json'), 'utf8')
    await writeFile(join(path, 'index.json'), index.replace('"b"', '"a"'))
    await expect(store.resolve('a')).rejects.toMatchObject({ code: 'usage' })
  })
})

describe('openLayout', () => {
  test.each<[string, (path: string) => Promise<unknown>, string]>([
    ['nothing there', async () => {}, 'not-found'],
    ['a folder that is none', (path) => mkdir(path), 'invalid'],
    ['a file', (path) => writeFile(path, 'x'), 'usage'],
    [
      'a broken oci-layout',
      async (path) => [await mkdir(path), await writeFile(join(path, 'oci-layout'), '{')],
      'invalid',
    ],
    [
      'a later version',
      async (path) => [await mkdir(path), await writeFile(join(path, 'oci-layout'), '{"imageLayoutVersion":"2.0"}')],
      'unsupported',
    ],
  ])('%s', async (_, make, code) => {
    const path = join(await scratch(), 'x')
    await make(path)
    await expect(openLayout(path, runtime)).rejects.toMatchObject({ code, message: expect.stringContaining(path) })
  })

  test('creating does not empty what is there', async () => {
    const { path, store } = await newLayout()
    await put(store, one, 'a')
    expect(await list((await openLayout(path, runtime, { create: true })).tags())).toEqual(['a'])
  })
})
