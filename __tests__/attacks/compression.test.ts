import { execFileSync } from 'node:child_process'
import * as zlib from 'node:zlib'
import { constants, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { ByteReader } from '../../src/stores/byte-reader.ts'
import { decompress } from '../../src/stores/compress/decompress.ts'
import { zstdAvailable } from '../../src/stores/compress/zstd.ts'
import { zstdFrames } from '../../src/stores/compress/zstd-frames.ts'
import { chunked, gather } from '../helpers/bytes.ts'

const ZEROS = Buffer.alloc(32 * 1024 * 1024)
const SMALL = Buffer.from('a small file')
const bzip2 = (bytes: Uint8Array): Buffer => execFileSync('bzip2', ['-c'], { input: bytes, maxBuffer: 2 ** 30 })
const zstd = (bytes: Uint8Array): Buffer => zlib.zstdCompressSync(bytes)
const formats: [string, (bytes: Uint8Array) => Buffer][] = [
  ['gzip', gzipSync],
  ['bzip2', bzip2],
  ...(zstdAvailable() ? [['zstd', zstd] as [string, typeof zstd]] : []),
]

/** Bytes that came out before it ended. */
async function outOf(packed: Uint8Array, maxBytes: number): Promise<{ size: number; error: unknown }> {
  let size = 0
  try {
    for await (const chunk of decompress(chunked(packed, 65_536), { maxBytes })) size += chunk.byteLength
    return { size, error: undefined }
  } catch (error) {
    return { size, error }
  }
}

describe.each(formats)('a bomb of %s', (_, pack) => {
  const bomb = pack(ZEROS)

  test('is small, and unpacks where there is room', async () => {
    expect(bomb.byteLength).toBeLessThan(100_000)
    expect(await outOf(bomb, ZEROS.byteLength)).toEqual({ size: ZEROS.byteLength, error: undefined })
  })

  test('ends at its limit', async () => {
    const { size, error } = await outOf(bomb, 1_000_000)
    expect(error).toMatchObject({ code: 'invalid', message: expect.stringContaining('grows past the 1000000 bytes') })
    expect(size).toBeLessThanOrEqual(1_000_000)
  })

  test('in another is unpacked once only', async () => {
    const nested = pack(bomb)
    expect((await gather(decompress(chunked(nested)))).equals(bomb)).toBe(true)
  })

  test('of many small members ends at its limit too', async () => {
    const many = Buffer.concat(Array(200).fill(pack(Buffer.alloc(100_000))))
    expect(await outOf(many, 20_000_000)).toEqual({ size: 20_000_000, error: undefined })
    expect((await outOf(many, 19_999_999)).error).toMatchObject({ code: 'invalid' })
  })
})

describe('members of nothing', () => {
  const EMPTY_BZIP2 = Buffer.from('425a683917724538509000000000', 'hex')

  test.each<[string, Buffer]>([
    ['gzip', gzipSync(Buffer.alloc(0))],
    ['bzip2', EMPTY_BZIP2],
    ...(zstdAvailable() ? ([['zstd', zstd(Buffer.alloc(0))]] as [string, Buffer][]) : []),
  ])('of %s are passed over, thousands of them', async (name, empty) => {
    const small = name === 'gzip' ? gzipSync(SMALL) : name === 'bzip2' ? bzip2(SMALL) : zstd(SMALL)
    const packed = Buffer.concat([...Array(20_000).fill(empty), small])
    expect((await gather(decompress(chunked(packed, 65_536)))).equals(SMALL)).toBe(true)
  })

  test('cost no copies: looking ahead at the end of a stream gives the same bytes again', async () => {
    const reader = new ByteReader(chunked(Buffer.alloc(1000), 100))
    const first = await reader.peek(5000)
    await reader.skip(10)
    expect((await reader.peek(5000)).buffer).toBe(first.buffer)
  })

  test('blocks of a zstd frame come together, however small they are', async () => {
    const blocks = 100_000
    // Magic, a window of 1 KiB and no size, then raw blocks of no bytes; the last says so.
    const frame = Buffer.concat([Buffer.from('28b52ffd0000', 'hex'), Buffer.alloc(3 * blocks), Buffer.from([1, 0, 0])])
    let chunks = 0
    for await (const { bytes } of zstdFrames(new ByteReader(chunked(frame, 65_536)))) {
      for await (const _ of bytes) chunks++
    }
    expect(chunks).toBeLessThan(10)
    expect((await gather(decompress(chunked(frame)))).byteLength).toBe(0)
  })
})

describe('after the end of a stream', () => {
  test.each(formats)('garbage is no second %s', async (_, pack) => {
    const packed = pack(SMALL)
    expect((await gather(decompress(chunked(packed)))).equals(SMALL)).toBe(true)
    for (const garbage of ['garbage', '\x1f\x8bgarbage', 'BZh9garbage', '\x28\xb5\x2f\xfd']) {
      const bytes = Buffer.concat([packed, Buffer.from(garbage, 'latin1')])
      await expect(gather(decompress(chunked(bytes)))).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  test.each(formats)('%s that is cut anywhere is an error, never a shorter file', async (_, pack) => {
    const packed = pack(SMALL)
    for (let length = 6; length < packed.byteLength; length++) {
      const outcome = await gather(decompress(chunked(packed.subarray(0, length)))).catch((error) => error)
      expect(outcome).toMatchObject({ name: 'Failure', code: 'invalid' })
    }
  })
})

;(zstdAvailable() ? test : test.skip)('a zstd frame that wants a window of gigabytes gets none', async () => {
  const frame = (windowLog: number): Buffer =>
    zlib.zstdCompressSync(Buffer.alloc(3_000_000, 'abc'), { params: { [constants.ZSTD_c_windowLog]: windowLog } })
  expect((await gather(decompress(chunked(frame(20))))).byteLength).toBe(3_000_000)
  const greedy = Buffer.from(frame(20))
  // Exponent 21 of the window descriptor (RFC 8878, 3.1.1.1.2): 2^31 bytes. The size is left out, so the window is what counts.
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3])
  await expect(gather(decompress(chunked(Buffer.concat([header, greedy.subarray(9)]))))).rejects.toMatchObject({
    code: 'invalid',
  })
})
