import { spawnSync } from 'node:child_process'
import * as zlib from 'node:zlib'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { countUnpacked, decompress } from '../../../src/stores/compress/decompress.ts'
import { compressGzip } from '../../../src/stores/compress/gzip.ts'
import { sniffCompression } from '../../../src/stores/compress/sniff.ts'
import { portableDecoder } from '../../../src/stores/compress/unzstd.ts'
import { compressZstd, framerWith, withoutEmptyFrame, zstdAvailable } from '../../../src/stores/compress/zstd.ts'
import { chunked, gather, noise, text } from '../../helpers/bytes.ts'
import { hasPrograms } from '../../helpers/docker-registry.ts'

const SMALL = text(5000)
/** Above and just at what is unpacked in one call; the latter grows past it when it is packed. */
const HUGE = Buffer.concat([Buffer.alloc(8_500_000, 'ab'), text(100_000)])
const WHOLE = noise(8 * 1024 * 1024)
const LARGE = Buffer.concat([text(700_000), Buffer.alloc(300_000), noise(400_000), text(500_000)])

const havePrograms = hasPrograms('gzip', 'bzip2', 'zstd')
/** Packs as one frame that tells its size; by the program, and so without, where Node has no zstd. */
const sizedFrame = (content: Uint8Array): Buffer =>
  zstdAvailable() ? zlib.zstdCompressSync(content) : pack('zstd', content, '-q')

const suite = havePrograms ? describe : describe.skip

/** Packs with the program that made the format. Without it the tests that want this are skipped. */
function pack(program: string, content: Uint8Array, ...args: string[]): Buffer {
  if (!havePrograms) return Buffer.alloc(0)
  const { status, stdout, error } = spawnSync(program, [...args, '-c'], { input: content, maxBuffer: 2 ** 27 })
  if (status !== 0) throw new Error(`${program} did not run`, { cause: error })
  return stdout
}

const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9])
const zstdSmall = pack('zstd', SMALL, '-q')
const bzip2Small = pack('bzip2', SMALL)

suite('decompress', () => {
  test.each<[string, Buffer, Buffer]>([
    ['plain', SMALL, SMALL],
    ['nothing', Buffer.alloc(0), Buffer.alloc(0)],
    ['two bytes', Buffer.from([0x1f, 0x8b]), Buffer.from([0x1f, 0x8b])],
    ['gzip', pack('gzip', LARGE), LARGE],
    ['gzip, two members', Buffer.concat([gzipSync(SMALL), gzipSync(LARGE)]), Buffer.concat([SMALL, LARGE])],
    ['bzip2', pack('bzip2', LARGE), LARGE],
    ['bzip2 of nothing', pack('bzip2', Buffer.alloc(0)), Buffer.alloc(0)],
    ['bzip2 of long runs', pack('bzip2', Buffer.alloc(3_000_001, 7), '-1'), Buffer.alloc(3_000_001, 7)],
    ['bzip2 level 1, many blocks', pack('bzip2', LARGE, '-1'), LARGE],
    ['bzip2, two streams', Buffer.concat([bzip2Small, pack('bzip2', LARGE)]), Buffer.concat([SMALL, LARGE])],
    ['zstd', pack('zstd', LARGE, '-q'), LARGE],
    ['zstd -19 with a checksum', pack('zstd', LARGE, '-q', '-19', '--check'), LARGE],
    ['zstd of zeros (RLE blocks)', pack('zstd', Buffer.alloc(999_999), '-q'), Buffer.alloc(999_999)],
    ['zstd, two frames', Buffer.concat([zstdSmall, pack('zstd', LARGE, '-q')]), Buffer.concat([SMALL, LARGE])],
    [
      'zstd, frames that tell their sizes',
      Buffer.concat([SMALL, LARGE, SMALL].map(sizedFrame)),
      Buffer.concat([SMALL, LARGE, SMALL]),
    ],
    [
      'zstd, a large frame between small ones',
      Buffer.concat([SMALL, HUGE, SMALL].map(sizedFrame)),
      Buffer.concat([SMALL, HUGE, SMALL]),
    ],
    ['zstd, large after packing', Buffer.concat([sizedFrame(WHOLE), zstdSmall]), Buffer.concat([WHOLE, SMALL])],
    [
      'zstd, frames of nothing',
      Buffer.concat([sizedFrame(Buffer.alloc(0)), zstdSmall, sizedFrame(Buffer.alloc(0))]),
      SMALL,
    ],
    ['zstd, skippable frames', Buffer.concat([skippable, zstdSmall, skippable]), SMALL],
  ])('%s', async (_, packed, content) => {
    expect((await gather(decompress(chunked(packed)))).equals(content)).toBe(true)
    expect((await gather(decompress(chunked(packed, 4099)))).equals(content)).toBe(true)
    let size = 0
    await countUnpacked(chunked(packed, 70_000), (bytes) => {
      size += bytes
    })
    expect(size).toBe(content.byteLength)
  })

  const cases = {
    gzip: pack('gzip', SMALL),
    bzip2: bzip2Small,
    zstd: pack('zstd', SMALL, '-q', '--check'),
  }
  test.each(
    Object.entries(cases).flatMap(([name, packed]) =>
      [7, 11, packed.byteLength >> 1, packed.byteLength - 5, packed.byteLength - 1].map(
        (length) => [name, length, packed] as const,
      ),
    ),
  )('%s cut to %i bytes is an error', async (_, length, packed) => {
    await expect(gather(decompress(chunked(packed.subarray(0, length), 100)))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test.each([
    ['gzip', Buffer.concat([gzipSync(SMALL), gzipSync(SMALL).subarray(0, 12)])],
    ['bzip2', Buffer.concat([bzip2Small, bzip2Small.subarray(0, 12)])],
    ['zstd', Buffer.concat([zstdSmall, zstdSmall.subarray(0, 12)])],
    ['zstd', Buffer.concat([zstdSmall, zstdSmall.subarray(0, 2)])],
    ['zstd', Buffer.concat([zstdSmall, Buffer.from('garbage')])],
    ['bzip2', Buffer.concat([bzip2Small, Buffer.from('garbage')])],
  ])('%s: a second member that is not whole is an error', async (_, packed) => {
    await expect(gather(decompress(chunked(packed)))).rejects.toMatchObject({ code: 'invalid' })
  })

  test.each(Object.entries(cases))('%s with a flipped bit is an error', async (name, packed) => {
    for (const at of [packed.byteLength >> 1, packed.byteLength - 30, packed.byteLength - 12]) {
      const damaged = Buffer.from(packed)
      damaged[at] = (damaged[at] as number) ^ 0x10
      const result = gather(decompress(chunked(damaged))).then(
        (bytes) => (bytes.equals(SMALL) ? 'same' : 'other bytes'),
        (error) => error.code,
      )
      // Without libzstd no checksum is checked: every blob is hashed by its store anyway.
      const allowed = name === 'zstd' && !zstdAvailable() ? ['invalid', 'other bytes'] : ['invalid']
      expect(allowed).toContain(await result)
    }
  })

  const wrongSize = (change: number): Buffer => {
    const frame = Buffer.from(sizedFrame(SMALL))
    frame.writeUInt16LE(frame.readUInt16LE(5) + change, 5)
    return frame
  }
  ;(zstdAvailable() ? test : test.skip).each([-100, 100])(
    'a frame that says %i bytes of itself is an error',
    async (change) => {
      expect((await gather(decompress(chunked(wrongSize(0))))).equals(SMALL)).toBe(true)
      await expect(gather(decompress(chunked(wrongSize(change))))).rejects.toMatchObject({ code: 'invalid' })
    },
  )

  test('stops what grows without end', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    let seen = 0
    const read = async (): Promise<void> => {
      for await (const chunk of decompress(chunked(bomb), { maxBytes: 1_000_000 })) seen += chunk.byteLength
    }
    await expect(read()).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('1000000') })
    expect(seen).toBeLessThanOrEqual(1_000_000)
  })

  test('says what to do about xz', async () => {
    const xz = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4])
    await expect(gather(decompress(chunked(xz)))).rejects.toMatchObject({
      code: 'unsupported',
      hint: expect.stringContaining('xz -d'),
    })
  })

  test('an error of the source is not blamed on the format', async () => {
    const failing = (async function* () {
      yield gzipSync(noise(200_000)).subarray(0, 100_000)
      throw new Error('the disk is gone')
    })()
    await expect(gather(decompress(failing))).rejects.toThrow('the disk is gone')
  })

  test('lets the source go when the reader stops early', async () => {
    let closed = false
    const source = (async function* () {
      try {
        for (;;) yield text(100_000)
      } finally {
        closed = true
      }
    })()
    for await (const _ of decompress(compressGzip(source))) break
    expect(closed).toBe(true)
  })
})

const testWithZstd = havePrograms ? test : test.skip
testWithZstd('the decoder for Nodes without zstd reads what zstd writes', async () => {
  const decode = await portableDecoder()
  const packed = pack('zstd', LARGE, '-q', '-5')
  expect((await gather(decode(chunked(packed, 70_001)))).equals(LARGE)).toBe(true)
  await expect(gather(decode(chunked(packed.subarray(0, 50_000))))).rejects.toMatchObject({ code: 'invalid' })
})

suite('compressZstd', () => {
  const content = Buffer.concat([text(5_000_000), noise(3_000_000)])

  if (!zstdAvailable()) {
    test('says what to do where Node has none', () => {
      expect(() => compressZstd(chunked(content))).toThrow('cannot compress with zstd')
    })
    return
  }

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a little', SMALL],
    ['several frames', content],
  ])('%s comes back, by us and by zstd, whatever the chunks', async (_, input) => {
    const packed = await gather(compressZstd(chunked(input)))
    expect((await gather(compressZstd(chunked(input, 4093)))).equals(packed)).toBe(true)
    expect((await gather(decompress(chunked(packed)))).equals(input)).toBe(true)
    expect(spawnSync('zstd', ['-dc'], { input: packed, maxBuffer: 2 ** 27 }).stdout.equals(input)).toBe(true)
  })

  test('the bytes do not depend on how much room for output there is, or is left', async () => {
    const [tight, ample] = [framerWith(2, 64), framerWith(2, 4 * 1024 * 1024)]
    let filled = 0
    for (let size = 0; size < 600; size++) {
      const block = [noise(size + 1, size + 1)]
      const parts = await tight.compress(block)
      const frame = Buffer.concat(withoutEmptyFrame(parts))
      if (frame.byteLength < Buffer.concat(parts).byteLength) filled++
      expect(frame.equals(Buffer.concat(await ample.compress(block)))).toBe(true)
    }
    // It did happen that a frame filled its room to the last byte.
    expect(filled).toBeGreaterThan(0)
    const large = [text(1024 * 1024), noise(700_000)]
    const inParts = Buffer.concat(await tight.compress(large))
    expect(inParts.equals(Buffer.concat(await ample.compress([Buffer.concat(large)])))).toBe(true)
  })

  test('has checksums', async () => {
    const packed = await gather(compressZstd(chunked(noise(100_000))))
    packed[50_000] = (packed[50_000] as number) ^ 1
    await expect(gather(decompress(chunked(packed)))).rejects.toMatchObject({ code: 'invalid' })
  })
})

test.each([
  ['gzip', [0x1f, 0x8b, 8]],
  ['bzip2', [0x42, 0x5a, 0x68, 0x39]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['zstd', [0x50, 0x2a, 0x4d, 0x18]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['none', [0x1f, 0x8b]],
  ['none', []],
])('sniffCompression: %s', (expected, bytes) => {
  expect(sniffCompression(Uint8Array.from(bytes))).toBe(expected)
})

test('what is not packed is counted, and left to who else reads it', async () => {
  const content = new Uint8Array(100_000).fill(7)
  let size = 0
  await countUnpacked(chunked(content), (bytes) => {
    size += bytes
  })
  expect(size).toBe(100_000)
  expect(content.byteLength).toBe(100_000)
})
