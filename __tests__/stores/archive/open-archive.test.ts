import { execFileSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type Digest, digestOf } from '../../../src/image/digest.ts'
import { childrenOf, type Manifest } from '../../../src/image/manifest.ts'
import { Failure } from '../../../src/runtime/failure.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { type ArchiveStore, openArchive } from '../../../src/stores/archive/open-archive.ts'
import {
  blobMember,
  hex,
  indexOf,
  layoutMembers,
  legacyArchive,
  modernArchive,
  type TestImage,
  testImage,
} from '../../helpers/archive-images.ts'
import { chunked, gather, noise, text } from '../../helpers/bytes.ts'
import { hasPrograms } from '../../helpers/docker-registry.ts'
import { scratchFolders } from '../../helpers/scratch.ts'
import { type RawMember, rawHeader, rawTar } from '../../helpers/tar.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json'
const opened: ArchiveStore[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

async function openBytes(bytes: Uint8Array, name = 'image.tar'): Promise<ArchiveStore> {
  const path = join(await scratch(), name)
  await writeFile(path, bytes)
  const store = await openArchive(path, runtime)
  opened.push(store)
  return store
}

const openMembers = (members: readonly RawMember[]): Promise<ArchiveStore> => openBytes(rawTar(members))

async function tagsOf(store: ArchiveStore): Promise<string[]> {
  const tags: string[] = []
  for await (const tag of store.tags()) tags.push(tag)
  return tags
}

/** Reads the image under a name whole and compares every byte. */
async function expectImage(store: ArchiveStore, name: string, image: TestImage): Promise<Manifest> {
  const { content, bytes, descriptor } = await store.readManifest(name)
  expect(digestOf(bytes)).toBe(descriptor.digest)
  expect(await store.resolve(name)).toMatchObject({ digest: descriptor.digest, size: bytes.byteLength })
  if (content.kind !== 'manifest') throw new Error(`${name} is an index`)
  expect((await gather(store.readBlob(content.config))).equals(image.config)).toBe(true)
  expect(content.layers.map((layer) => layer.digest)).toEqual(image.diffIds)
  for (const [i, layer] of content.layers.entries()) {
    expect(await store.statBlob(layer.digest)).toEqual({ digest: layer.digest, size: layer.size })
    expect((await gather(store.readBlob(layer))).equals(image.layers[i] as Buffer)).toBe(true)
  }
  return content
}

describe('docker save before 25', () => {
  const base = testImage(['base'])
  const app = testImage(['base', 'app', 'app'])

  test('every image, under its names, with its layers through symlinks', async () => {
    const store = await openMembers(
      legacyArchive([
        { image: base, tags: ['base:1', 'registry.corp:5000/base:1'] },
        { image: app, tags: null },
      ]),
    )
    expect(store.names()).toEqual(['base:1', 'registry.corp:5000/base:1', '@1'])
    expect(store.images.map(({ id }) => id)).toEqual([base.id, app.id])
    expect(await tagsOf(store)).toEqual(['base:1', 'registry.corp:5000/base:1'])
    await expectImage(store, 'docker.io/library/base:1', base)
    await expectImage(store, '@1', app)
  })

  test('the manifest is an OCI manifest that depends on the image alone', async () => {
    const one = await openMembers(legacyArchive([{ image: app, tags: ['x:1'] }]))
    const two = await openMembers(
      legacyArchive(
        [
          { image: base, tags: null },
          { image: app, tags: ['y:2'] },
        ].reverse(),
      ),
    )
    const { bytes } = await one.readManifest('x:1')
    expect(Buffer.from(bytes).equals(app.manifest().bytes)).toBe(true)
    expect(Buffer.from((await two.readManifest('y:2')).bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  test.each<[string, (members: RawMember[]) => Buffer]>([
    ['gzip', (members) => gzipSync(rawTar(members))],
    ...['bzip2', 'zstd']
      .filter((program) => hasPrograms(program))
      .map((program): [string, (members: RawMember[]) => Buffer] => [
        program,
        (members) => execFileSync(program, ['-qc'], { input: rawTar(members) }),
      ]),
  ])('compressed with %s, from a file and from a stream, nothing left behind', async (_, pack) => {
    const packed = pack(legacyArchive([{ image: app, tags: ['app:1'] }]))
    const folder = await scratch()
    const quiet = systemRuntime({ env: { RUNNER_TEMP: folder } })
    const path = join(await scratch(), 'image.tar.x')
    await writeFile(path, packed)
    for (const source of [path, chunked(packed, 1000)]) {
      const store = await openArchive(source, quiet)
      await expectImage(store, '', app)
      await store.close()
    }
    expect(await readdir(folder)).toEqual([])
  })

  test('backslashes of Docker on Windows', async () => {
    const members = legacyArchive([{ image: base, tags: ['w:1'] }]).map((member) =>
      member.name === 'manifest.json'
        ? { ...member, content: (member.content as string).replace(/\/layer\.tar/g, '\\\\layer.tar') }
        : member,
    )
    await expectImage(await openMembers(members), 'w:1', base)
  })
})

describe('names', () => {
  const one = testImage(['one'])
  const two = testImage(['two'])
  const open = (): Promise<ArchiveStore> =>
    openMembers(
      legacyArchive([
        { image: one, tags: ['app:1', 'ghcr.io/acme/app:latest'] },
        { image: two, tags: ['app:2', 'other:1'] },
        { image: testImage(['three']), tags: null },
      ]),
    )

  test.each([
    ['app:1', one],
    ['docker.io/library/app:1', one],
    ['index.docker.io/library/app:1', one],
    ['ghcr.io/acme/app', one],
    ['latest', one],
    ['2', two],
    ['@1', two],
    [two.id, two],
    [hex(two.id), two],
    [two.manifest().digest, two],
  ])('%s', async (name, image) => {
    await expectImage(await open(), name, image)
  })

  test.each([
    ['app:3'],
    ['app'],
    ['@3'],
    [`sha256:${'0'.repeat(64)}`],
    ['no such name !'],
    [digestOf(one.layers[0] as Buffer)],
  ])('%s is not there', async (name) => {
    const store = await open()
    expect(await store.resolve(name)).toBeUndefined()
    await expect(store.readManifest(name)).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each([
    ['', '3 images'],
    ['1', 'several images named 1'],
  ])('"%s" could mean several, and the failure lists them', async (name, message) => {
    await expect((await open()).resolve(name)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message),
      hint: expect.stringContaining('app:1, ghcr.io/acme/app:latest, app:2, other:1, @2'),
    })
  })
})

describe('docker save since 25', () => {
  const app = testImage(['base', 'app'])

  test('the manifest that is there keeps its bytes', async () => {
    const members = modernArchive(app, ['app:1', 'app:2'])
    // Not as we would write it: then it would not be seen whether it is theirs.
    const manifest = Buffer.from(JSON.stringify(JSON.parse(app.manifest().bytes.toString()), null, 2))
    const store = await openMembers([
      ...members.filter(({ name }) => name !== 'index.json'),
      blobMember(manifest),
      ...layoutMembers([
        { bytes: manifest, name: 'docker.io/library/app:1' },
        { bytes: manifest, name: 'docker.io/library/app:2' },
      ]).slice(0, 1),
    ])
    expect(store.names()).toEqual(['app:1', 'app:2'])
    const { bytes } = await store.readManifest('app:2')
    expect(Buffer.from(bytes).equals(manifest)).toBe(true)
    await expectImage(store, '', app)
  })

  test('a manifest without its layers (25.0-rc) is made again', async () => {
    const bare = Buffer.from(JSON.stringify({ ...JSON.parse(app.manifest().bytes.toString()), layers: [] }))
    const members = modernArchive(app, ['app:1']).filter(({ name }) => name !== 'index.json')
    const index = layoutMembers([{ bytes: bare, name: 'docker.io/library/app:1' }]).slice(0, 1)
    const store = await openMembers([...members, blobMember(bare), ...index])
    await expectImage(store, 'app:1', app)
    expect(store.names()).toEqual(['app:1'])
  })

  test('containerd store: compressed layers as they are', async () => {
    const { bytes, layers, digest } = app.manifest('gzip')
    const manifest = [
      {
        Config: `blobs/sha256/${hex(app.id)}`,
        RepoTags: ['app:1'],
        Layers: layers.map((layer) => blobMember(layer).name),
      },
    ]
    const blobs = [app.config, ...layers].map(blobMember)
    const list = { name: 'manifest.json', content: JSON.stringify(manifest) }
    const store = await openMembers([
      ...blobs,
      blobMember(bytes),
      ...layoutMembers([{ bytes, name: 'docker.io/library/app:1' }]),
      list,
    ])
    expect((await store.resolve('app:1'))?.digest).toBe(digest)
    // And without the layout: the same manifest, since the names of the blobs are their digests.
    const bare = await openMembers([...blobs, list])
    expect((await bare.resolve('app:1'))?.digest).toBe(digest)
    const document = await bare.readManifest('app:1')
    for (const child of childrenOf(document.content)) await gather(bare.readBlob(child))
  })

  describe('several platforms', () => {
    const arm = testImage(['base', 'arm'], 'arm64')
    const [amdBytes, armBytes] = [app.manifest().bytes, arm.manifest().bytes]
    const index = indexOf([
      { manifest: amdBytes, architecture: 'amd64' },
      { manifest: armBytes, architecture: 'arm64' },
    ])
    const docker = {
      name: 'manifest.json',
      content: JSON.stringify([
        {
          Config: `blobs/sha256/${hex(app.id)}`,
          RepoTags: ['app:1'],
          Layers: app.layers.map((layer) => blobMember(layer).name),
        },
      ]),
    }
    const common = [
      blobMember(index),
      ...[app.config, amdBytes, armBytes, ...app.layers].map(blobMember),
      ...layoutMembers([{ bytes: index, name: 'docker.io/library/app:1', mediaType: INDEX_TYPE }]),
    ]
    const rest = [arm.config, arm.layers[1] as Buffer].map(blobMember)

    test('all there: the name is the index', async () => {
      const store = await openMembers([...common, ...rest, docker])
      expect((await store.resolve('app:1'))?.digest).toBe(digestOf(index))
      await expectImage(store, digestOf(armBytes), arm)
      await expectImage(store, digestOf(amdBytes), app)
      expect(store.names()).toEqual(['app:1'])
    })

    test('one there: the name is the image that can be used', async () => {
      const store = await openMembers([...common, docker])
      expect((await store.resolve('app:1'))?.digest).toBe(digestOf(amdBytes))
      expect((await store.resolve(digestOf(index)))?.digest).toBe(digestOf(index))
    })

    test('a layout alone', async () => {
      const store = await openMembers([...common, ...rest])
      expect((await store.resolve('app:1'))?.digest).toBe(digestOf(index))
      expect(store.names()).toEqual(['docker.io/library/app:1'])
    })
  })

  test('referrers are found', async () => {
    const { bytes, digest } = app.manifest()
    const signature = Buffer.from(
      JSON.stringify({
        ...JSON.parse(bytes.toString()),
        artifactType: 'application/x.sig',
        subject: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: bytes.byteLength },
      }),
    )
    const store = await openMembers([
      ...[app.config, bytes, signature, ...app.layers].map(blobMember),
      ...layoutMembers([{ bytes, name: 'docker.io/library/app:1' }, { bytes: signature }]),
    ])
    const found = []
    for await (const descriptor of store.referrers(digest)) found.push(descriptor)
    expect(found).toMatchObject([{ digest: digestOf(signature), artifactType: 'application/x.sig' }])
    for await (const other of store.referrers(digest, 'application/other')) throw new Error(other.digest)
  })
})

test('crane: compressed layers named by their digest', async () => {
  const app = testImage(['crane'])
  const { layers, digest } = app.manifest('gzip')
  const store = await openMembers([
    { name: `sha256:${hex(app.id)}`, content: app.config },
    ...layers.map((layer) => ({ name: `${hex(digestOf(layer))}.tar.gz`, content: layer })),
    {
      name: 'manifest.json',
      content: JSON.stringify([
        {
          Config: `sha256:${hex(app.id)}`,
          RepoTags: ['app:1'],
          Layers: layers.map((l) => `${hex(digestOf(l))}.tar.gz`),
        },
      ]),
    },
  ])
  expect((await store.resolve('app:1'))?.digest).toBe(digest)
})

test('a compressed layer whose name says nothing is hashed', async () => {
  const app = testImage(['hashed'])
  const { layers, digest } = app.manifest('gzip')
  const members = legacyArchive([{ image: app, tags: ['app:1'] }]).map((member) =>
    member.name.endsWith('layer.tar') ? { ...member, content: layers[0] as Buffer } : member,
  )
  expect((await (await openMembers(members)).resolve('app:1'))?.digest).toBe(digest)
})

test('an archive of 20 GiB opens by its headers', async () => {
  const size = 20 * 1024 ** 3
  const diffId: Digest = `sha256:${'ab'.repeat(32)}`
  const config = Buffer.from(
    JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [diffId] } }),
  )
  const path = join(await scratch(), 'huge.tar')
  const file = openSync(path, 'wx')
  const octalTooSmall = Buffer.from(`80000000${size.toString(16).padStart(16, '0')}`, 'hex')
  writeSync(file, rawHeader({ name: 'l/layer.tar', size: octalTooSmall }))
  const manifest = [{ Config: 'c.json', RepoTags: ['huge:1'], Layers: ['l/layer.tar'] }]
  writeSync(
    file,
    rawTar([
      { name: 'c.json', content: config },
      { name: 'manifest.json', content: JSON.stringify(manifest) },
    ]),
    0,
    undefined,
    512 + size,
  )
  closeSync(file)
  const store = await openArchive(path, runtime)
  opened.push(store)
  expect((await store.readManifest('huge:1')).content).toMatchObject({ layers: [{ digest: diffId, size }] })
  expect((await gather(store.readBlob({ digest: diffId }, { start: size - 10 }))).byteLength).toBe(10)
})

describe('archives that are refused', () => {
  const app = testImage(['a', 'b'])
  const good = legacyArchive([{ image: app, tags: ['app:1'] }])
  const manifest = JSON.parse(good.find(({ name }) => name === 'manifest.json')?.content as string)
  const withManifest = (value: unknown): RawMember[] => [
    ...good.filter(({ name }) => name !== 'manifest.json'),
    { name: 'manifest.json', content: typeof value === 'string' ? value : JSON.stringify(value) },
  ]
  const evil = testImage(['evil'])

  test.each<[string, RawMember[], string]>([
    ['docker export', [{ name: 'etc/passwd', content: 'root' }], 'not an image archive'],
    [
      'no config',
      good.filter(({ name }) => !/^[0-9a-f]{64}\.json$/.test(name)),
      '.json, which its manifest.json names',
    ],
    ['no layer', good.filter(({ name }) => name !== manifest[0].Layers[1]), `${manifest[0].Layers[1]}, which`],
    ['a layer too few', withManifest([{ ...manifest[0], Layers: manifest[0].Layers.slice(1) }]), '2 layers, but 1'],
    ['two lists', [...good, { name: './manifest.json', content: '[]' }], '"manifest.json" more than once'],
    ['a list that is none', withManifest({}), 'not a list'],
    ['an image that is none', withManifest([5]), 'image 0 is not an object'],
    ['no Config', withManifest([{ Layers: [] }]), 'image 0 has no Config'],
    ['tags that are no text', withManifest([{ ...manifest[0], RepoTags: [5] }]), 'RepoTags is not'],
    ['broken JSON', withManifest('[{'), 'not valid JSON'],
    ['a key twice', withManifest('[{"Config":"a","Config":"b"}]'), 'there twice'],
    ['a config out of the tar', withManifest([{ ...manifest[0], Config: '../../etc/passwd' }]), 'etc/passwd, which'],
    [
      'a layer link out of the tar',
      [
        ...good.filter(({ name }) => name !== manifest[0].Layers[1]),
        { name: manifest[0].Layers[1], flag: '2', link: '../../etc/passwd' },
      ],
      'leads out',
    ],
    [
      'a layer link in a circle',
      [
        ...good.filter(({ name }) => name !== manifest[0].Layers[1]),
        { name: manifest[0].Layers[1], flag: '2', link: 'layer.tar' },
      ],
      'do not end',
    ],
    [
      'an index.json of another image',
      [
        ...good,
        ...[evil.config, evil.manifest().bytes, ...evil.layers].map(blobMember),
        ...layoutMembers([{ bytes: evil.manifest().bytes, name: 'docker.io/library/app:1' }]),
      ],
      'different images under',
    ],
    [
      'a layout of the future',
      [...layoutMembers([]).slice(0, 1), { name: 'oci-layout', content: '{"imageLayoutVersion":"2.0.0"}' }],
      'version "2.0.0"',
    ],
    ['an index.json that is none', [{ name: 'index.json', content: '[]' }], 'no image index'],
    [
      'a digest that is none',
      [{ name: 'index.json', content: '{"manifests":[{"mediaType":"x","digest":"sha256:../../x","size":1}]}' }],
      'invalid digest',
    ],
  ])('%s', async (_, members, message) => {
    const path = join(await scratch(), 'image.tar')
    await writeFile(path, rawTar(members))
    await expect(openArchive(path, runtime)).rejects.toMatchObject({
      code: expect.stringMatching(/^(invalid|unsupported)$/),
      message: expect.stringContaining(message),
    })
    await expect(openArchive(path, runtime)).rejects.toThrow(path)
  })

  test('a layer with other bytes is found out when it is read', async () => {
    const members = good.map((member) =>
      member.name === manifest[0].Layers[0] ? { ...member, content: evil.layers[0] as Buffer } : member,
    )
    const store = await openMembers(members)
    await expect(gather(store.readBlob({ digest: app.diffIds[0] as Digest }))).rejects.toMatchObject({
      code: 'mismatch',
    })
  })

  test('a manifest blob with other bytes is found out', async () => {
    const members = modernArchive(app, ['app:1'])
    const { bytes } = app.manifest()
    const changed = Buffer.from(bytes.toString().replace('amd64', 'arm64').replace('"size":', '"size": '))
    const lying = members.map((m) => (m.name === blobMember(bytes).name ? { ...m, content: changed } : m))
    await expect(openBytes(rawTar(lying))).rejects.toMatchObject({ code: 'mismatch' })
  })

  test('a tar cut short', async () => {
    const whole = rawTar(legacyArchive([{ image: testImage([text(20_000).toString()]), tags: ['a:1'] }]))
    await expect(openBytes(whole.subarray(0, 8000))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('image.tar'),
    })
  })

  test.each<[string, RawMember[]]>([
    ['old', good],
    ['new', modernArchive(app, ['app:1'])],
  ])('%s archives with damage anywhere fail as what they are, and never read wrong', async (_, members) => {
    const whole = rawTar(members)
    const dice = noise(4 * 150)
    for (let i = 0; i < 150; i++) {
      const damaged = Buffer.from(whole)
      const at = dice.readUInt16LE(4 * i) % whole.byteLength
      damaged.fill(
        dice[4 * i + 2] as number,
        at,
        Math.min(whole.byteLength, at + 1 + ((dice[4 * i + 3] as number) & 15)),
      )
      const outcome = await readAll(damaged).catch((error: unknown) => error)
      if (outcome !== 'whole') expect(outcome).toBeInstanceOf(Failure)
    }
  })

  async function readAll(bytes: Uint8Array): Promise<string> {
    const store = await openArchive(chunked(bytes), runtime)
    try {
      for (const name of store.names()) {
        for (const child of childrenOf((await store.readManifest(name)).content)) {
          expect(digestOf(await gather(store.readBlob(child)))).toBe(child.digest)
        }
      }
      return 'whole'
    } finally {
      await store.close()
    }
  }

  test('a blob that is not there', async () => {
    const store = await openMembers(good)
    expect(await store.statBlob(`sha256:${'0'.repeat(64)}`)).toBeUndefined()
    await expect(gather(store.readBlob({ digest: `sha256:${'0'.repeat(64)}` }))).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
