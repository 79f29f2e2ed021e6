import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { type Digest, digestOf } from '../../src/image/digest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { createArchive } from '../../src/stores/archive/create-archive.ts'
import { parseDockerManifest } from '../../src/stores/archive/docker-manifest.ts'
import { readOciContent } from '../../src/stores/archive/oci-content.ts'
import { type ArchiveStore, openArchive } from '../../src/stores/archive/open-archive.ts'
import type { TarBlobs } from '../../src/stores/archive/tar-blobs.ts'
import { readTar } from '../../src/stores/tar/read-tar.ts'
import { hex, layoutMembers, legacyArchive, testImage } from '../helpers/archive-images.ts'
import { chunked, gather, noise } from '../helpers/bytes.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { paxRecords, type RawMember, rawHeader, rawTar } from '../helpers/tar.ts'

const scratch = scratchFolders()
const runtime = systemRuntime()
const app = testImage(['a'])
const LAYER = app.layers[0] as Buffer
const good = legacyArchive([{ image: app, tags: ['app:1'] }])
const listed = JSON.parse(good.find(({ name }) => name === 'manifest.json')?.content as string)[0]

async function withArchive<T>(bytes: Uint8Array, use: (store: ArchiveStore) => Promise<T> | T): Promise<T> {
  const path = join(await scratch(), 'image.tar')
  await writeFile(path, bytes)
  const store = await openArchive(path, runtime)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
const names = (bytes: Uint8Array): Promise<string[]> => withArchive(bytes, (store) => store.names())
const replace = (name: string, ...members: RawMember[]): RawMember[] => [
  ...good.filter((member) => member.name !== name),
  ...members,
]

test('an archive without tricks is read', async () => {
  expect(await names(rawTar(good))).toEqual(['app:1'])
})

describe('two readers see one archive', () => {
  const inner = rawTar([{ name: 'hidden.txt', content: 'evil' }], Buffer.alloc(0))
  const listing = async (bytes: Uint8Array): Promise<string[]> => {
    const found: string[] = []
    for await (const entry of readTar(chunked(bytes))) found.push(entry.name)
    return found
  }
  const byGnuTar = async (bytes: Uint8Array): Promise<string[]> => {
    const path = join(await scratch(), 'x.tar')
    await writeFile(path, bytes)
    return execFileSync('tar', ['-tf', path], { encoding: 'utf8' }).trim().split('\n')
  }
  // The size of the plain header says nothing (CVE-2025-62518): whoever goes by it finds a member inside the content of another.
  const sized = (...records: string[]): Buffer =>
    Buffer.concat([
      rawTar([{ name: 'p', flag: 'x', content: paxRecords(...records) }], Buffer.alloc(0)),
      rawHeader({ name: 'outer.bin', size: '00000000000\0' }),
      inner,
      rawTar([{ name: 'last', content: 'x' }]),
    ])

  test('the size of the plain header counts where there is no other', async () => {
    const bytes = sized('comment=none')
    expect(await listing(bytes)).toEqual(['outer.bin', 'hidden.txt', 'last'])
    expect(await byGnuTar(bytes)).toEqual(['outer.bin', 'hidden.txt', 'last'])
  })

  test('a PAX size hides what is inside, for GNU tar and for us', async () => {
    const bytes = sized(`size=${inner.byteLength}`)
    expect(await listing(bytes)).toEqual(['outer.bin', 'last'])
    expect(await byGnuTar(bytes)).toEqual(['outer.bin', 'last'])
  })

  test('the last of several sizes counts, for GNU tar and for us', async () => {
    const bytes = sized('size=0', `size=${inner.byteLength}`)
    expect(await listing(bytes)).toEqual(await byGnuTar(bytes))
  })

  test('a name ends at its zero byte', async () => {
    const bytes = rawTar([{ name: 'a.txt\0../../etc/passwd', content: 'x' }])
    expect(await listing(bytes)).toEqual(['a.txt'])
    expect(await byGnuTar(bytes)).toEqual(['a.txt'])
  })

  test('of two layers under one name the one that is named by its hash is read, or none', async () => {
    const evil = testImage(['evil']).layers[0] as Buffer
    const path = listed.Layers[0]
    const read = (members: RawMember[]): Promise<Buffer> =>
      withArchive(rawTar(members), (store) => gather(store.readBlob({ digest: app.diffIds[0] as Digest })))
    expect((await read([{ name: path, content: evil }, ...good])).equals(LAYER)).toBe(true)
    await expect(read([...good, { name: path, content: evil }])).rejects.toMatchObject({ code: 'mismatch' })
  })
})

describe('members that are no files', () => {
  test.each([
    ['a character device', '3'],
    ['a block device', '4'],
    ['a pipe', '6'],
    ['a folder', '5'],
  ])('%s is no list and no layer', async (_, flag) => {
    await expect(names(rawTar(replace('manifest.json', { name: 'manifest.json', flag })))).rejects.toThrow(
      /it has no manifest.json/,
    )
    const layer = listed.Layers[0]
    await expect(names(rawTar(replace(layer, { name: layer, flag })))).rejects.toThrow(/has no .*layer.tar, which its/)
  })

  test('a layer that is a hard link to the list is found out by its hash', async () => {
    const layer = listed.Layers[0]
    const members = replace(layer, { name: layer, flag: '1', link: 'manifest.json' })
    await withArchive(rawTar(members), async (store) => {
      await expect(gather(store.readBlob({ digest: app.diffIds[0] as Digest }))).rejects.toMatchObject({
        code: 'mismatch',
      })
    })
  })

  test.each([
    ['a time of 2^87', { time: Uint8Array.from([0x80, ...Array(11).fill(0xff)]) }, /time past all limits/],
    ['a size of -1', { size: Uint8Array.from(Array(12).fill(0xff)) }, /negative size/],
    ['a size of 2^60', { size: Uint8Array.from([0x80, 0, 0, 0, 0x10, ...Array(7).fill(0)]) }, /size past all limits/],
  ])('%s is refused', async (_, { size, time }: { size?: Uint8Array; time?: Uint8Array }, message) => {
    const header = rawHeader({ name: 'x', ...(size === undefined ? {} : { size }) })
    if (time !== undefined) header.set(time, 136)
    header.write('        ', 148)
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    await expect(names(Buffer.concat([header, rawTar(good)]))).rejects.toThrow(message)
  })

  test('a time past all numbers in a PAX record harms nobody', async () => {
    const members = [{ name: 'p', flag: 'x', content: paxRecords(`mtime=${'9'.repeat(400)}`) }, ...good]
    expect(await names(rawTar(members))).toEqual(['app:1'])
  })
})

/** Bytes that this process has read from files since it started. */
const bytesRead = (): number => Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1])
const onLinux = process.platform === 'linux' ? test : test.skip

describe('small archives do not become much work', () => {
  onLinux('a config that two hundred images name is read once', async () => {
    const config = Buffer.from(JSON.stringify({ ...JSON.parse(app.config.toString()), pad: 'x'.repeat(2_000_000) }))
    const list = Array.from({ length: 200 }, (_, i) => ({
      Config: 'config.json',
      RepoTags: [`app:${i}`],
      Layers: ['layer.tar'],
    }))
    const before = bytesRead()
    const found = await names(
      rawTar([
        { name: 'manifest.json', content: JSON.stringify(list) },
        { name: 'config.json', content: config },
        { name: 'layer.tar', content: LAYER },
      ]),
    )
    expect(found).toHaveLength(200)
    expect(bytesRead() - before).toBeLessThan(50_000_000)
  })

  onLinux('a compressed layer that is named over and over is hashed once', async () => {
    const layer = gzipSync(noise(2_000_000), { level: 0 })
    const config = {
      ...JSON.parse(app.config.toString()),
      rootfs: { type: 'layers', diff_ids: Array(300).fill(app.diffIds[0]) },
    }
    const before = bytesRead()
    await names(
      rawTar([
        {
          name: 'manifest.json',
          content: JSON.stringify([{ Config: 'c', RepoTags: ['a:1'], Layers: Array(300).fill('l') }]),
        },
        { name: 'c', content: JSON.stringify(config) },
        { name: 'l', content: layer },
      ]),
    )
    expect(bytesRead() - before).toBeLessThan(50_000_000)
  })

  test('thousands of images and thousands of names are matched once, not each with each', async () => {
    const count = 2500
    const { bytes } = app.manifest()
    const list = Array.from({ length: count }, (_, i) => ({
      Config: 'config.json',
      RepoTags: [`app:${i}`],
      Layers: ['layer.tar'],
    }))
    const roots = Array.from({ length: count }, (_, i) => ({ bytes, name: `docker.io/library/app:${i}` }))
    const found = await names(
      rawTar([
        { name: 'manifest.json', content: JSON.stringify(list) },
        { name: 'config.json', content: app.config },
        { name: 'layer.tar', content: LAYER },
        ...layoutMembers(roots),
      ]),
    )
    expect(found).toHaveLength(count)
  })

  test('more images than anybody saves are refused', () => {
    const list = (count: number): Buffer =>
      Buffer.from(JSON.stringify(Array(count).fill({ Config: listed.Config, RepoTags: [], Layers: listed.Layers })))
    expect(parseDockerManifest(list(10_000), 'x.tar')).toHaveLength(10_000)
    expect(() => parseDockerManifest(list(10_001), 'x.tar')).toThrow(/lists more than 10000 images/)
  })

  test('names of a megabyte each are refused together', async () => {
    const long = (count: number): Uint8Array =>
      rawTar([
        ...Array.from({ length: count }, (_, i) => [
          { name: 'p', flag: 'x', content: paxRecords(`path=${i}${'x'.repeat(1_040_000)}`) },
          { name: 'x' },
        ]).flat(),
        ...good,
      ])
    expect(await names(long(2))).toEqual(['app:1'])
    await expect(names(long(66))).rejects.toThrow(/names of its members are longer/)
  })

  test.each([
    ['x', paxRecords('path=a')],
    ['L', 'a'],
    ['K', 'a'],
  ])('extended headers (%s) that go on and on without a member are refused at the second', async (flag, content) => {
    const header = { name: 'p', flag, content }
    const [member = { name: '' }, ...others] = good.filter(({ flag: type }) => type === undefined)
    expect(await names(rawTar([header, { name: 'x' }, header, { name: 'y' }, ...good]))).toEqual(['app:1'])
    await expect(names(rawTar([header, header, member, ...others]))).rejects.toThrow(/two extended headers/)
  })

  describe('what index.json leads to', () => {
    const descriptor = (digest: Digest): Descriptor => ({ mediaType: MediaType.ociIndex, digest, size: 1 })
    const digests = Array.from({ length: 12_000 }, (_, i) => digestOf(`${i}`))
    const nth = (i: number): Digest => digests[i] as Digest
    /** Documents as a huge archive would give them; nothing of them is in memory. */
    const blobs = (size: number, children: (i: number) => readonly number[], leaf: (i: number) => boolean): TarBlobs =>
      ({
        label: 'x.tar',
        size: () => 1,
        readSmall: async () => undefined,
        readManifest: async (digest: Digest) => {
          const i = ids.get(digest) as number
          const config = { mediaType: MediaType.ociConfig, digest: nth(i), size: 1 }
          return {
            bytes: { byteLength: size },
            descriptor: descriptor(digest),
            content: leaf(i)
              ? { kind: 'manifest', mediaType: MediaType.ociManifest, config, layers: [] }
              : {
                  kind: 'index',
                  mediaType: MediaType.ociIndex,
                  manifests: children(i).map((child) => descriptor(nth(child))),
                },
          }
        },
      }) as unknown as TarBlobs
    const ids = new Map(digests.map((digest, i) => [digest, i]))
    const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

    test.each<[string, number, (i: number) => readonly number[], (i: number) => boolean, string | undefined]>([
      ['a thousand images', 1000, () => range(1, 1001), (i) => i > 0, undefined],
      ['ten thousand and one manifests', 1000, () => range(1, 11_000), (i) => i > 0, 'more than 10000 manifests'],
      ['manifests of 8 MB each', 8e6, () => range(1, 1001), (i) => i > 0, 'bytes of manifests'],
      ['a chain of indexes', 1000, (i) => [i + 1], () => false, 'more than 10000 manifests'],
      [
        'indexes that all list the same images',
        1000,
        (i) => (i === 0 ? range(1, 1002) : range(2000, 4000)),
        (i) => i >= 2000,
        'the same images over and over',
      ],
    ])('%s', async (_, size, children, leaf, message) => {
      const reading = readOciContent([descriptor(nth(0))], blobs(size, children, leaf))
      if (message === undefined) expect((await reading).imageIds(nth(0)).size).toBe(1000)
      else await expect(reading).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(message) })
    })
  })
})

test('what we write has our own names only, whatever the image says of itself', async () => {
  const path = join(await scratch(), 'out.tar')
  const archive = await createArchive(path, runtime)
  const hostile = '../../../../etc/cron.d/x'
  await putImage(
    archive,
    {
      layers: [Buffer.from('x')],
      annotations: { 'org.opencontainers.image.ref.name': hostile, 'io.containerd.image.name': hostile },
    },
    'app:1',
  )
  await archive.close()
  const found: string[] = []
  for await (const { name } of readTar(chunked(readFileSync(path)))) found.push(name)
  expect(found).toContain('manifest.json')
  expect(found).toContain(`blobs/sha256/${hex(digestOf('x'))}`)
  for (const name of found)
    expect(name).toMatch(/^(?:oci-layout|(?:index|manifest)\.json|blobs\/(?:sha256\/(?:[0-9a-f]{64})?)?)$/)
  await expect(createArchive(path, runtime).then((again) => putImage(again, { layers: [] }, hostile))).rejects.toThrow(
    /invalid reference/,
  )
})
