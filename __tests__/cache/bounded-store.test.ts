import * as zlib from 'node:zlib'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { boundedStore } from '../../src/cache/bounded-store.ts'
import type { RecordStore } from '../../src/cache/record-store.ts'
import { type Digest, digestOf } from '../../src/image/digest.ts'
import { compressZstd, zstdAvailable } from '../../src/stores/compress/zstd.ts'
import { gather, noise } from '../helpers/bytes.ts'

const LIMIT = 1_000_000
const BIG = Buffer.alloc(20_000_000)

/** A record's store with one blob, handed out in chunks of a network's size. */
function storeOf(content: Uint8Array): { store: RecordStore; damaged: Digest[] } {
  const damaged: Digest[] = []
  async function* chunks(from: number): AsyncIterable<Uint8Array> {
    for (let at = from; at < content.byteLength; at += 65_536) yield content.subarray(at, at + 65_536)
  }
  const store = {
    damaged: (digest: Digest) => void damaged.push(digest),
    readBlob: (_: unknown, range?: { start: number }) => chunks(range?.start ?? 0),
  } as unknown as RecordStore
  return { store: boundedStore(store, LIMIT), damaged }
}

const blobOf = (content: Uint8Array) => ({ digest: digestOf(content) })

async function zstd(content: Uint8Array): Promise<Buffer> {
  const input = async function* (): AsyncIterable<Uint8Array> {
    yield content
  }
  return Buffer.from(await gather(compressZstd(input())))
}

const skippable = Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 100, 0, 0, 0]), Buffer.alloc(100)])
const whenZstd = zstdAvailable() ? describe : describe.skip

describe('what unpacks to more than its record allows is cut off', () => {
  test.each<[string, () => Buffer]>([
    ['plain', () => BIG],
    ['gzip', () => gzipSync(BIG)],
    ['a second gzip member behind a harmless one', () => Buffer.concat([gzipSync('x'), gzipSync(BIG)])],
  ])('%s', async (_, make) => {
    const content = make()
    const { store, damaged } = storeOf(content)
    await expect(gather(store.readBlob(blobOf(content)))).rejects.toMatchObject({ code: 'refused' })
    expect(damaged).toEqual([])
    // The engine that was cut off asks for the rest.
    expect(() => store.readBlob(blobOf(content), { start: 100 })).toThrow(/unpack to more/)
  })

  test('xz, which engines unpack and we do not, is refused', async () => {
    const content = Buffer.concat([Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), noise(1000)])
    const { store, damaged } = storeOf(content)
    await expect(gather(store.readBlob(blobOf(content)))).rejects.toMatchObject({ code: 'unsupported' })
    expect(damaged).toEqual([])
  })
})

whenZstd('zstd of several frames, as ours and those of zstd:chunked are', () => {
  test.each<[string, () => Promise<Buffer>]>([
    ['one frame', () => zstd(BIG)],
    ['behind a harmless frame', async () => Buffer.concat([await zstd(Buffer.from('x')), await zstd(BIG)])],
    ['behind a skippable frame', async () => Buffer.concat([skippable, await zstd(BIG)])],
    [
      'in one frame of unknown size',
      async () => {
        const { ZSTD_c_contentSizeFlag } = zlib.constants
        return Buffer.concat([skippable, zlib.zstdCompressSync(BIG, { params: { [ZSTD_c_contentSizeFlag]: 0 } })])
      },
    ],
  ])('is cut off: %s', async (_, make) => {
    const content = await make()
    const { store, damaged } = storeOf(content)
    await expect(gather(store.readBlob(blobOf(content)))).rejects.toMatchObject({ code: 'refused' })
    expect(damaged).toEqual([])
  })

  test('passes whole within its bounds', async () => {
    const frames = await Promise.all([noise(300_000, 1), noise(300_000, 2)].map(zstd))
    const content = Buffer.concat([skippable, ...frames, skippable])
    const { store, damaged } = storeOf(content)
    expect(Buffer.from(await gather(store.readBlob(blobOf(content)))).equals(content)).toBe(true)
    expect(damaged).toEqual([])
  })
})

test('what is read again counts once, and what was not read to its end not at all', async () => {
  const content = gzipSync(noise(LIMIT - 1000))
  const { store } = storeOf(content)
  for (let times = 0; times < 3; times++) await gather(store.readBlob(blobOf(content)))
  const other = storeOf(content).store
  for (let times = 0; times < 3; times++) {
    let read = 0
    for await (const chunk of other.readBlob(blobOf(content))) {
      read += chunk.byteLength
      if (read > LIMIT / 2) break
    }
  }
  expect(await gather(other.readBlob(blobOf(content)))).toHaveLength(content.byteLength)
})

test('what does not unpack is damaged; who stops reading leaves nothing behind', async () => {
  const content = gzipSync(noise(500_000))
  content[200_000] = (content[200_000] as number) ^ 0xff
  const { store, damaged } = storeOf(content.subarray(0, 400_000))
  await expect(gather(store.readBlob(blobOf(content)))).rejects.toThrow(/damaged/)
  expect(damaged).toEqual([blobOf(content).digest])
  for await (const chunk of storeOf(gzipSync(noise(500_000))).store.readBlob(blobOf(content))) {
    expect(chunk.byteLength).toBeGreaterThan(0)
    break
  }
})
