import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { childrenOf, parseManifest } from '../../../src/image/manifest.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import type { ArchiveWriter } from '../../../src/stores/archive/archive-writer.ts'
import { type CreateArchiveOptions, createArchive } from '../../../src/stores/archive/create-archive.ts'
import { openArchive } from '../../../src/stores/archive/open-archive.ts'
import { zstdAvailable } from '../../../src/stores/compress/zstd.ts'
import { hex, indexOf, type TestImage, testImage } from '../../helpers/archive-images.ts'
import { chunked, gather } from '../../helpers/bytes.ts'
import { scratchFolders } from '../../helpers/scratch.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()
const app = testImage(['base', 'app', 'app'])
const other = testImage(['base', 'other'])

async function put(
  store: ArchiveWriter,
  image: TestImage,
  tags: readonly (string | undefined)[],
  compression: 'none' | 'gzip' = 'none',
): Promise<void> {
  const { bytes, layers } = image.manifest(compression)
  await Promise.all(
    [image.config, ...layers].map((blob) =>
      store.writeBlob({ digest: digestOf(blob), size: blob.byteLength, open: () => chunked(blob, 100) }),
    ),
  )
  for (const tag of tags) await store.writeManifest(parseManifest(bytes), tag)
}

async function write(
  fill: (store: ArchiveWriter) => Promise<void>,
  options: CreateArchiveOptions = {},
): Promise<{ path: string; bytes: Buffer }> {
  const path = join(await scratch(), 'out.tar')
  const store = await createArchive(path, runtime, options)
  await fill(store)
  await store.close()
  expect(await readdir(dirname(path))).toEqual(['out.tar'])
  return { path, bytes: await readFile(path) }
}

function member(path: string, name: string): string {
  return execFileSync('tar', ['-xOf', path, name], { encoding: 'utf8' })
}

async function expectImage(path: string, name: string, image: TestImage): Promise<void> {
  const store = await openArchive(path, runtime)
  const { content } = await store.readManifest(name)
  const children = childrenOf(content)
  expect(children.map((child) => child.digest)).toEqual([image.id, ...image.diffIds])
  for (const child of children) expect(digestOf(await gather(store.readBlob(child)))).toBe(child.digest)
  await store.close()
}

describe('createArchive', () => {
  test('writes what engines old and new read', async () => {
    const { path } = await write(async (store) => {
      await put(store, app, ['app:1', 'ghcr.io/acme/app:latest'])
      await put(store, other, [undefined])
    })
    expect(execFileSync('tar', ['-tf', path], { encoding: 'utf8' }).split('\n').slice(0, 5)).toEqual([
      'oci-layout',
      'index.json',
      'manifest.json',
      'blobs/',
      'blobs/sha256/',
    ])
    const layers = (image: TestImage): string[] => image.diffIds.map((id) => `blobs/sha256/${hex(id)}`)
    expect(JSON.parse(member(path, 'manifest.json'))).toEqual([
      { Config: `blobs/sha256/${hex(app.id)}`, RepoTags: ['app:1', 'ghcr.io/acme/app:latest'], Layers: layers(app) },
      { Config: `blobs/sha256/${hex(other.id)}`, RepoTags: [], Layers: layers(other) },
    ])
    expect(JSON.parse(member(path, 'index.json')).manifests).toMatchObject([
      {
        digest: app.manifest().digest,
        annotations: {
          'io.containerd.image.name': 'docker.io/library/app:1',
          'org.opencontainers.image.ref.name': '1',
        },
      },
      {
        digest: app.manifest().digest,
        annotations: {
          'io.containerd.image.name': 'ghcr.io/acme/app:latest',
          'org.opencontainers.image.ref.name': 'latest',
        },
      },
      { digest: other.manifest().digest },
    ])
    await expectImage(path, 'app:1', app)
    await expectImage(path, other.id, other)
  })

  test('the bytes depend on the content alone', async () => {
    const one = await write(async (store) => {
      await put(store, app, ['a:1', 'a:2'])
      await put(store, other, ['b:1'])
    })
    const two = await write(async (store) => {
      await put(store, other, ['b:1'])
      await put(store, app, ['a:2', 'a:1'])
    })
    expect(two.bytes.equals(one.bytes)).toBe(true)
  })

  test.each<'gzip' | 'zstd'>(zstdAvailable() ? ['gzip', 'zstd'] : ['gzip'])(
    'the tar itself as %s',
    async (compression) => {
      const plain = await write((store) => put(store, app, ['app:1']))
      const { path } = await write((store) => put(store, app, ['app:1']), { compression })
      expect(execFileSync(compression, ['-dc', path]).equals(plain.bytes)).toBe(true)
      await expectImage(path, 'app:1', app)
    },
  )

  test('names for the one image', async () => {
    const { path } = await write((store) => put(store, app, [undefined]), {
      names: ['app', 'registry.corp:5000/app:2'],
    })
    expect(JSON.parse(member(path, 'manifest.json'))[0].RepoTags).toEqual(['app:latest', 'registry.corp:5000/app:2'])
  })

  test('a reference with a digest is listed by its tag', async () => {
    const { path } = await write((store) => put(store, app, [`app:1@${app.manifest().digest}`]))
    expect(JSON.parse(member(path, 'manifest.json'))[0].RepoTags).toEqual(['app:1'])
  })

  describe('an index', () => {
    const arm = testImage(['base', 'arm'], 'arm64')
    const index = indexOf([
      { manifest: arm.manifest().bytes, architecture: 'arm64' },
      { manifest: app.manifest().bytes, architecture: 'amd64' },
    ])
    const fill = async (store: ArchiveWriter): Promise<void> => {
      await put(store, app, [undefined])
      await put(store, arm, [undefined])
      await store.writeManifest(parseManifest(index), 'app:1')
    }

    test('is kept, and manifest.json names linux/amd64', async () => {
      const { path } = await write(fill)
      const [docker, ...more] = JSON.parse(member(path, 'manifest.json'))
      expect(more).toEqual([])
      expect(docker).toMatchObject({ Config: `blobs/sha256/${hex(app.id)}`, RepoTags: ['app:1'] })
      const store = await openArchive(path, runtime)
      expect(Buffer.from((await store.readManifest('app:1')).bytes).equals(index)).toBe(true)
      await store.close()
      await expectImage(path, arm.manifest().digest, arm)
    })

    test('or the platform that is asked for', async () => {
      const { path } = await write(fill, { platform: { os: 'linux', architecture: 'arm64' } })
      expect(JSON.parse(member(path, 'manifest.json'))[0].Config).toBe(`blobs/sha256/${hex(arm.id)}`)
    })
  })

  describe('decompressLayers', () => {
    test('makes the layers plain and keeps the image ID', async () => {
      const { path } = await write((store) => put(store, app, ['app:1'], 'gzip'), { decompressLayers: true })
      await expectImage(path, 'app:1', app)
      const store = await openArchive(path, runtime)
      const { content, bytes } = await store.readManifest('app:1')
      expect(content).toMatchObject({ layers: app.layers.map(() => ({ mediaType: expect.stringMatching(/\.tar$/) })) })
      expect(Buffer.from(bytes).equals(app.manifest().bytes)).toBe(true)
      await store.close()
      const list = execFileSync('tar', ['-tf', path], { encoding: 'utf8' })
      for (const layer of app.manifest('gzip').layers) expect(list).not.toContain(hex(digestOf(layer)))
    })

    test('follows an index', async () => {
      const gzip = app.manifest('gzip')
      const index = indexOf([{ manifest: gzip.bytes, architecture: 'amd64' }])
      const { path } = await write(
        async (store) => {
          await put(store, app, [undefined], 'gzip')
          await store.writeManifest(parseManifest(index), 'app:1')
        },
        { decompressLayers: true },
      )
      const store = await openArchive(path, runtime)
      expect((await store.readManifest('app:1')).content).toMatchObject({
        kind: 'index',
        manifests: [{ digest: app.manifest().digest, platform: { os: 'linux', architecture: 'amd64' } }],
      })
      await store.close()
    })

    test('refuses a layer that is not what its config says', async () => {
      const path = join(await scratch(), 'out.tar')
      const store = await createArchive(path, runtime, { decompressLayers: true })
      await put(store, other, [], 'gzip')
      await put(store, testImage(['base', 'not other']), [], 'gzip')
      const { bytes } = other.manifest('gzip')
      const liar = testImage(['base', 'not other'])
      const lying = bytes
        .toString()
        .replace(other.id, liar.id)
        .replace(/"size":\d+/, `"size":${liar.config.byteLength}`)
      await store.writeManifest(parseManifest(Buffer.from(lying)), 'app:1')
      await expect(store.close()).rejects.toMatchObject({ code: 'mismatch' })
      expect(await readdir(dirname(path))).toEqual([])
    })
  })

  describe('what fails leaves nothing', () => {
    test('a blob with other bytes', async () => {
      const path = join(await scratch(), 'out.tar')
      const store = await createArchive(path, runtime)
      await expect(
        store.writeBlob({ digest: app.id, open: () => chunked(Buffer.from('other')) }),
      ).rejects.toMatchObject({ code: 'mismatch' })
      expect(await store.statBlob(app.id)).toBeUndefined()
      await store.discard()
      expect(await readdir(dirname(path))).toEqual([])
    })

    test('an image that is not whole, and what was there stays', async () => {
      const path = join(await scratch(), 'out.tar')
      await writeFile(path, 'before')
      const store = await createArchive(path, runtime)
      await put(store, app, ['app:1'])
      await store.removeBlob(app.diffIds[1] as never)
      await expect(store.close()).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining(app.diffIds[1] as string),
      })
      expect(await readFile(path, 'utf8')).toBe('before')
      expect(await readdir(dirname(path))).toEqual(['out.tar'])
    })

    test('closing without an image, closing twice, discarding', async () => {
      const path = join(await scratch(), 'out.tar')
      const empty = await createArchive(path, runtime)
      await empty.close()
      await empty.close()
      const dropped = await createArchive(path, runtime)
      await put(dropped, app, ['app:1'])
      await dropped.discard()
      await dropped.close()
      expect(await readdir(dirname(path))).toEqual([])
    })

    test('a name that is no reference', async () => {
      const store = await createArchive(join(await scratch(), 'out.tar'), runtime)
      await put(store, app, [])
      await expect(store.writeManifest(parseManifest(app.manifest().bytes), 'No Name')).rejects.toMatchObject({
        code: 'invalid',
      })
      await store.discard()
    })

    test('names for one of several images', async () => {
      const path = join(await scratch(), 'out.tar')
      const store = await createArchive(path, runtime, { names: ['app:1'] })
      await put(store, app, [undefined])
      await put(store, other, [undefined])
      await expect(store.close()).rejects.toMatchObject({ code: 'usage' })
      expect(await readdir(dirname(path))).toEqual([])
    })

    test('a folder that is not there', async () => {
      const path = join(await scratch(), 'none', 'out.tar')
      await expect(createArchive(path, runtime)).rejects.toMatchObject({ code: 'failed', reference: path })
    })

    test('being called off', async () => {
      const path = join(await scratch(), 'out.tar')
      const abort = new AbortController()
      const store = await createArchive(path, systemRuntime({ signal: abort.signal }))
      await put(store, app, ['app:1'])
      abort.abort(new Error('called off'))
      await expect(store.close()).rejects.toThrow('called off')
      expect(await readdir(dirname(path))).toEqual([])
    })

    test('a stream that breaks', async () => {
      const folder = await scratch()
      const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('the pipe is gone')) })
      const store = await createArchive(broken, systemRuntime({ env: { RUNNER_TEMP: folder } }))
      await put(store, app, ['app:1'])
      await expect(store.close()).rejects.toMatchObject({
        code: 'failed',
        cause: expect.objectContaining({ message: 'the pipe is gone' }),
      })
      expect(await readdir(folder)).toEqual([])
    })
  })

  test('writes to a stream', async () => {
    const folder = await scratch()
    const path = join(await scratch(), 'piped.tar')
    const store = await createArchive(createWriteStream(path), systemRuntime({ env: { RUNNER_TEMP: folder } }))
    await put(store, app, ['app:1'])
    await store.close()
    const plain = await write((same) => put(same, app, ['app:1']))
    expect((await readFile(path)).equals(plain.bytes)).toBe(true)
    expect(await readdir(folder)).toEqual([])
  })

  test('can be read while it is filled', async () => {
    const path = join(await scratch(), 'out.tar')
    const store = await createArchive(path, runtime)
    await put(store, app, ['app:1'])
    expect((await store.resolve('app:1'))?.digest).toBe(app.manifest().digest)
    expect(await store.mountBlob(app.id)).toBe(true)
    expect(await store.removeTag('app:1')).toBe(true)
    expect(await store.resolve('app:1')).toBeUndefined()
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' })
    expect((await readdir(dirname(path))).map((name) => name.startsWith(`.${basename(path)}`))).toEqual([true])
    await store.discard()
  })
})
