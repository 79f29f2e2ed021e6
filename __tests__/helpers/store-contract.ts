import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Digest, digestOf } from '../../src/image/digest.ts'
import { encodeManifest, type ManifestDocument, parseManifest } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import type { BlobInfo, BlobInput, Store } from '../../src/stores/store.ts'
import { chunked, gather, noise } from './bytes.ts'
import { once, putBlob, putImage, putIndex } from './images.ts'

/** A store to try, and what goes with it. */
export interface StoreUnderTest {
  /** An empty repository. */
  readonly store: Store
  /** Another repository in the same place, with its name there; without it mounting is not tried. */
  readonly sibling?: { readonly name: string; readonly store: Store }
  /** Ends whatever was started for it. */
  readonly cleanup?: () => Promise<void>
}

/** What a kind of store cannot do by its nature, each with the reason; the tests of it are skipped. */
export interface StoreLimits {
  /** Reading parts of blobs. */
  readonly ranges?: string
  readonly referrers?: string
  readonly remove?: string
  /** Digests other than sha256. */
  readonly otherDigests?: string
  /** Tags on manifests with digests other than sha256. */
  readonly tagsOfOtherDigests?: string
}

const WRONG = digestOf('something else')

/** The one suite that every store passes. `make` gives a fresh, empty store each time. */
export function describeStoreContract(
  name: string,
  make: () => Promise<StoreUnderTest>,
  limits: StoreLimits = {},
): void {
  describe(`${name} keeps the contract of a store:`, () => {
    let place: StoreUnderTest
    let store: Store

    beforeEach(async () => {
      place = await make()
      store = place.store
    })
    afterEach(async () => {
      await store.close()
      await place.cleanup?.()
    })

    const testUnless = (limit: string | undefined): typeof test.skip => (limit === undefined ? test : test.skip)

    describe('blobs', () => {
      test.each([
        ['empty', 0, 1],
        ['one byte', 1, 1],
        ['in odd chunks', 100_003, 4_099],
        ['in single bytes', 700, 1],
        ['in one large chunk', 2_500_000, 2_500_000],
        ['larger than any buffer', 5_000_011, 65_536],
      ])('%s: come back as they went in', async (_, size, chunk) => {
        const bytes = noise(size)
        const info = await store.writeBlob(input(bytes, { chunk }))
        expect(info).toEqual(infoOf(bytes))
        expect(await store.statBlob(info.digest)).toEqual(info)
        expect((await gather(store.readBlob(info))).equals(bytes)).toBe(true)
      })

      test('are found out when neither digest nor size is known beforehand', async () => {
        const bytes = noise(10_000)
        const seen: BlobInfo[] = []
        const info = await store.writeBlob({
          open: () => chunked(bytes, 999),
          accept: (actual) => {
            seen.push(actual)
          },
        })
        expect(seen).toEqual([infoOf(bytes)])
        expect(info).toEqual(infoOf(bytes))
        expect((await gather(store.readBlob(info))).equals(bytes)).toBe(true)
      })

      test('may be written again', async () => {
        const bytes = noise(1000)
        await store.writeBlob(input(bytes))
        expect(await store.writeBlob(input(bytes))).toEqual(infoOf(bytes))
        expect((await gather(store.readBlob(infoOf(bytes)))).equals(bytes)).toBe(true)
      })

      test('may be written by many at once', async () => {
        const bytes = noise(300_000)
        const writes = Array.from({ length: 8 }, (_, i) => store.writeBlob(input(bytes, { chunk: 1000 + i })))
        expect(await Promise.all(writes)).toEqual(writes.map(() => infoOf(bytes)))
        expect((await gather(store.readBlob(infoOf(bytes)))).equals(bytes)).toBe(true)
      })

      test.each<[string, Partial<BlobInput>, string]>([
        ['another digest', { digest: WRONG }, 'mismatch'],
        ['fewer bytes than said', { size: 5001 }, 'mismatch'],
        ['more bytes than said', { size: 4999 }, 'mismatch'],
        ['a source that fails midway', { open: failing }, 'broken source'],
        ['a source that does not start', { open: () => Promise.reject(new Error('broken source')) }, 'broken source'],
        ['a veto', { accept: () => Promise.reject(new Error('broken source')) }, 'broken source'],
      ])('with %s are refused and leave nothing', async (_, wrong, expected) => {
        const bytes = noise(5000)
        const write = store.writeBlob({ ...input(bytes, { chunk: 100 }), ...wrong })
        const error = await write.then(
          () => undefined,
          (reason: Error) => reason,
        )
        expect(causes(error)).toContain(expected)
        for (const digest of [digestOf(bytes), WRONG]) expect(await store.statBlob(digest)).toBeUndefined()
        await expect(gather(store.readBlob(infoOf(bytes)))).rejects.toMatchObject({ code: 'not-found' })
      })

      test('refused once may be written right afterwards', async () => {
        const bytes = noise(5000)
        await expect(store.writeBlob({ ...input(bytes), open: failing })).rejects.toThrow()
        expect(await store.writeBlob(input(bytes))).toEqual(infoOf(bytes))
        expect((await gather(store.readBlob(infoOf(bytes)))).equals(bytes)).toBe(true)
      })

      test('are not visible before they are accepted', async () => {
        const bytes = noise(2000)
        let visible: BlobInfo | undefined
        await store.writeBlob({
          ...input(bytes),
          accept: async (actual) => {
            visible = await store.statBlob(actual.digest)
          },
        })
        expect(visible).toBeUndefined()
      })

      test('that are not there are not found', async () => {
        expect(await store.statBlob(WRONG)).toBeUndefined()
        await expect(gather(store.readBlob({ digest: WRONG }))).rejects.toMatchObject({ code: 'not-found' })
      })

      test('may be left in the middle of reading', async () => {
        const bytes = noise(3_000_000)
        await store.writeBlob(input(bytes))
        for await (const chunk of store.readBlob(infoOf(bytes))) {
          expect(chunk.byteLength).toBeGreaterThan(0)
          break
        }
        expect((await gather(store.readBlob(infoOf(bytes)))).equals(bytes)).toBe(true)
      })

      testUnless(limits.ranges)('are read in parts', async () => {
        const bytes = noise(100_000)
        const info = await store.writeBlob(input(bytes))
        const ranges = [{ start: 0, end: 0 }, { start: 10, end: 99 }, { start: 99_990 }, { start: 0, end: 99_999 }]
        for (const range of ranges) {
          const expected = bytes.subarray(range.start, range.end === undefined ? undefined : range.end + 1)
          expect((await gather(store.readBlob(info, range))).equals(expected)).toBe(true)
        }
      })

      testUnless(limits.otherDigests).each(['sha384', 'sha512'] as const)('have %s digests too', async (algorithm) => {
        const bytes = noise(10_000)
        const digest = digestOf(bytes, algorithm)
        expect(await store.writeBlob({ digest, open: () => chunked(bytes, 1000) })).toEqual({ digest, size: 10_000 })
        expect((await gather(store.readBlob({ digest }))).equals(bytes)).toBe(true)
        expect(await store.statBlob(digestOf(bytes))).toBeUndefined()
        await expect(store.writeBlob({ digest, open: () => once(noise(10_000, 7)) })).rejects.toMatchObject({
          code: 'mismatch',
        })
      })

      test('are asked of their source one chunk at a time, and no more once they cannot be right', async () => {
        const source = watched(noise(1024), 64)
        await store.writeBlob({ open: () => source })
        expect(source.seen).toMatchObject({ asked: 65, askedTooSoon: 0 })

        // Gathering a few chunks before looking is fine; reading on to the end is not.
        const tooLong = watched(noise(256 * 1024), 64)
        await expect(store.writeBlob({ size: 3000, open: () => tooLong })).rejects.toMatchObject({ code: 'mismatch' })
        expect(tooLong.seen).toMatchObject({ askedTooSoon: 0, letGo: true })
        expect(tooLong.seen.asked).toBeLessThan(64)
      })
    })

    describe('manifests and tags', () => {
      test('come back byte for byte, by tag and by digest', async () => {
        const config = await putBlob(store, Buffer.from('{}'), MediaType.ociConfig)
        // Spaces and order that no encoder of ours would make.
        const bytes = Buffer.from(
          `{ "schemaVersion":2,\n\t"layers": [],  "config": ${JSON.stringify(config)}, "mediaType":"${MediaType.ociManifest}"}\n`,
        )
        const document = parseManifest(bytes)
        await store.writeManifest(document, 'v1')
        for (const name of ['v1', document.descriptor.digest]) {
          const read = await store.readManifest(name)
          expect(Buffer.from(read.bytes).equals(bytes)).toBe(true)
          expect(read.descriptor).toMatchObject({ ...document.descriptor })
          expect(await store.resolve(name)).toMatchObject({ ...document.descriptor })
        }
      })

      test('of an image and an index keep their types', async () => {
        const image = await putImage(store, { layers: [noise(100)] })
        const index = await putIndex(store, [[image, 'linux/amd64']], 'multi')
        expect((await store.readManifest('multi')).content).toMatchObject({
          kind: 'index',
          mediaType: MediaType.ociIndex,
          manifests: [{ digest: image.descriptor.digest, platform: { os: 'linux', architecture: 'amd64' } }],
        })
        expect((await store.resolve('multi'))?.digest).toBe(index.descriptor.digest)
      })

      test('that are not there are not found', async () => {
        expect(await store.resolve('nothing')).toBeUndefined()
        expect(await store.resolve(WRONG)).toBeUndefined()
        await expect(store.readManifest('nothing')).rejects.toMatchObject({ code: 'not-found' })
        await expect(store.readManifest(WRONG)).rejects.toMatchObject({ code: 'not-found' })
        expect(await list(store.tags())).toEqual([])
      })

      test('a tag moves to the manifest written last, and the one before stays', async () => {
        const first = await putImage(store, { layers: [noise(10)] }, 'latest')
        const second = await putImage(store, { layers: [noise(20)] }, 'latest')
        expect((await store.resolve('latest'))?.digest).toBe(second.descriptor.digest)
        expect((await store.resolve(first.descriptor.digest))?.digest).toBe(first.descriptor.digest)
      })

      test('a tag always means one whole manifest while it is moved to and fro', async () => {
        const images = [
          await putImage(store, { layers: [noise(10)] }, 'moving'),
          await putImage(store, { layers: [noise(20)] }),
        ] as const
        const digests: Digest[] = images.map(({ descriptor }) => descriptor.digest)
        const moves = async (): Promise<void> => {
          for (let i = 0; i < 12; i++) await store.writeManifest(images[i % 2] as ManifestDocument, 'moving')
        }
        const reads = async (): Promise<void> => {
          for (let i = 0; i < 12; i++) {
            expect(digests).toContain((await store.readManifest('moving')).descriptor.digest)
          }
        }
        await Promise.all([moves(), reads(), reads()])
      })

      test('tags are listed in lexical order, whatever the order they came in', async () => {
        const image = await putImage(store, { layers: [] })
        const tags = ['v2', 'a', '1.0', 'RC1', 'v10', '_x', 'rc1', 'a-b', 'a.b', 'Z'.repeat(128)]
        for (const tag of tags) await store.writeManifest(image, tag)
        expect(await list(store.tags())).toEqual([...tags].sort())
        for (const tag of tags) expect((await store.resolve(tag))?.digest).toBe(image.descriptor.digest)
      })

      testUnless(limits.otherDigests)('have sha512 digests too', async () => {
        const image = await putImage(store, { layers: [noise(10)] })
        const digest = digestOf(image.bytes, 'sha512')
        await store.writeManifest(parseManifest(image.bytes, undefined, digest))
        expect((await store.resolve(digest))?.digest).toBe(digest)
        expect(Buffer.from((await store.readManifest(digest)).bytes).equals(image.bytes)).toBe(true)
      })
    })

    testUnless(limits.otherDigests ?? limits.tagsOfOtherDigests)('a tag may mean a sha512 digest', async () => {
      const image = await putImage(store, { layers: [noise(10)] })
      const digest = digestOf(image.bytes, 'sha512')
      await store.writeManifest(parseManifest(image.bytes, undefined, digest), 'long')
      expect((await store.resolve('long'))?.digest).toBe(digest)
    })

    testUnless(limits.referrers)('referrers are found by their subject, and by type', async () => {
      const subject = await putImage(store, { layers: [noise(50)] }, 'app')
      const signature = await putReferrer(store, subject, 'application/vnd.example.signature', { by: 'mara' })
      const sbom = await putReferrer(store, subject, 'application/vnd.example.sbom', {})
      const other = await putImage(store, { layers: [noise(60)] })
      await putReferrer(store, other, 'application/vnd.example.sbom', {})

      const { digest } = subject.descriptor
      const found = await list(store.referrers(digest))
      const digests = [signature, sbom].map(({ descriptor }) => descriptor.digest)
      expect(found.map((descriptor) => descriptor.digest).sort()).toEqual(digests.sort())
      const [only, ...more] = await list(store.referrers(digest, 'application/vnd.example.signature'))
      expect(more).toEqual([])
      expect(only).toMatchObject({
        digest: signature.descriptor.digest,
        mediaType: MediaType.ociManifest,
        size: signature.bytes.byteLength,
        artifactType: 'application/vnd.example.signature',
      })
      expect({ ...only?.annotations }).toEqual({ by: 'mara' })
      expect(await list(store.referrers(WRONG))).toEqual([])
    })

    test('blobs of a sibling are mounted, not seen before', async () => {
      const { sibling } = place
      const bytes = noise(4000)
      const { digest } = infoOf(bytes)
      if (sibling === undefined) {
        expect(await store.mountBlob(digest, 'no/such')).toBe(false)
        return
      }
      await sibling.store.writeBlob(input(bytes))
      expect(await store.statBlob(digest)).toBeUndefined()
      expect(await store.mountBlob(digest, sibling.name)).toBe(true)
      expect((await gather(store.readBlob({ digest }))).equals(bytes)).toBe(true)
      expect(await store.mountBlob(WRONG, sibling.name)).toBe(false)
      const elsewhere = await sibling.store.writeBlob(input(noise(10)))
      expect(await store.mountBlob(elsewhere.digest, 'no/such')).toBe(false)
      expect(await store.statBlob(elsewhere.digest)).toBeUndefined()
    })

    describe('removing', () => {
      const testRemove = testUnless(limits.remove)

      testRemove('a tag leaves its manifest and the other tags', async () => {
        const image = await putImage(store, { layers: [noise(10)] }, 'one')
        await store.writeManifest(image, 'two')
        expect(await store.removeTag('one')).toBe(true)
        expect(await store.removeTag('one')).toBe(false)
        expect(await list(store.tags())).toEqual(['two'])
        expect(await store.resolve('one')).toBeUndefined()
        expect((await store.resolve(image.descriptor.digest))?.digest).toBe(image.descriptor.digest)
      })

      testRemove('a manifest takes its tags along, and no others', async () => {
        const image = await putImage(store, { layers: [noise(10)] }, 'one')
        await store.writeManifest(image, 'two')
        await putImage(store, { layers: [noise(20)] }, 'three')
        expect(await store.removeManifest(image.descriptor.digest)).toBe(true)
        expect(await store.removeManifest(image.descriptor.digest)).toBe(false)
        expect(await list(store.tags())).toEqual(['three'])
        expect(await store.resolve(image.descriptor.digest)).toBeUndefined()
        await expect(store.readManifest('one')).rejects.toMatchObject({ code: 'not-found' })
      })

      testRemove('a blob takes it from this repository only', async () => {
        const bytes = noise(4000)
        const { digest } = await store.writeBlob(input(bytes))
        await place.sibling?.store.writeBlob(input(bytes))
        expect(await store.removeBlob(digest)).toBe(true)
        expect(await store.removeBlob(digest)).toBe(false)
        expect(await store.statBlob(digest)).toBeUndefined()
        if (place.sibling !== undefined) {
          expect((await gather(place.sibling.store.readBlob({ digest }))).equals(bytes)).toBe(true)
        }
      })

      testUnless(limits.remove ?? limits.referrers)('a referrer takes it from the list', async () => {
        const subject = await putImage(store, { layers: [noise(50)] })
        const referrer = await putReferrer(store, subject, 'application/vnd.example.sbom', {})
        expect(await store.removeManifest(referrer.descriptor.digest)).toBe(true)
        expect(await list(store.referrers(subject.descriptor.digest))).toEqual([])
      })
    })
  })
}

/** A manifest with a subject, whose config is the empty one (image-spec, Guidelines for Artifact Usage). */
async function putReferrer(
  store: Store,
  subject: ManifestDocument,
  artifactType: string,
  annotations: Record<string, string>,
): Promise<ManifestDocument> {
  const empty = await putBlob(store, Buffer.from('{}'), MediaType.ociEmpty)
  const { mediaType, digest, size } = subject.descriptor
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    artifactType,
    config: empty,
    layers: [empty],
    subject: { mediaType, digest, size },
    annotations,
  })
  await store.writeManifest(document)
  return document
}

function input(bytes: Uint8Array, { chunk = 65_536 }: { chunk?: number } = {}): BlobInput {
  return { ...infoOf(bytes), open: () => chunked(bytes, chunk) }
}

function infoOf(bytes: Uint8Array): BlobInfo {
  return { digest: digestOf(bytes), size: bytes.byteLength }
}

async function* failing(): AsyncIterable<Uint8Array> {
  yield noise(2000)
  throw new Error('broken source')
}

/** A source that notes how it is used: overlapping requests are those of a consumer without back-pressure. */
function watched(
  chunk: Uint8Array,
  times: number,
): AsyncIterable<Uint8Array> & { seen: { asked: number; askedTooSoon: number; letGo: boolean } } {
  const seen = { asked: 0, askedTooSoon: 0, letGo: false }
  let busy = false
  return {
    seen,
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (busy) seen.askedTooSoon++
        busy = true
        seen.asked++
        await new Promise((resolve) => setImmediate(resolve))
        busy = false
        return seen.asked <= times ? { done: false, value: chunk } : { done: true, value: undefined }
      },
      async return() {
        seen.letGo = true
        return { done: true, value: undefined }
      },
    }),
  }
}

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** The codes and messages of an error and all beneath it. */
function causes(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${(error as { code?: string }).code ?? ''} ${error.message} ${error.cause === undefined ? '' : causes(error.cause)}`
}
