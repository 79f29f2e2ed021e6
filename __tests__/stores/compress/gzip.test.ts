import { spawnSync } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { compressGzip, deflaterWith } from '../../../src/stores/compress/gzip.ts'
import { isIncompressible } from '../../../src/stores/compress/probe.ts'
import { chunked, gather, noise, text } from '../../helpers/bytes.ts'

const MIB = 1024 * 1024

/** Text of a few letters, in which matches are short: 2 to 7 letters, by the seed. */
function letters(seed: number, size: number): Buffer {
  return Buffer.from(noise(size, seed + 1).map((byte) => 65 + (byte % (2 + (seed % 6)))))
}

describe('compressGzip', () => {
  test('the bytes do not depend on how much room for output there is, or is left', async () => {
    const [tight, ample] = [deflaterWith(1, 64), deflaterWith(1, 4 * 1024 * 1024)]
    const head = Buffer.alloc(256 * 1024)
    for (let size = 1; size < 600; size++) {
      const block = Buffer.concat([head, Buffer.from(noise(size, size).toString('hex'))])
      const [deflated, expected] = [Buffer.concat(await tight(block)), Buffer.concat(await ample(block))]
      expect({ size, deflated: deflated.toString('hex') }).toEqual({ size, deflated: expected.toString('hex') })
    }
  })

  test.each([
    ['of a few bytes', 1, 64],
    ['smaller than the window', 64, 32 * 1024],
    ['smaller than what a window is kept in', 32 * 1024, 64 * 1024],
    ['that fills it', 64 * 1024, 64 * 1024 + 300],
    ['larger', 100 * 1024, 200 * 1024],
  ])('the bytes of a block %s do not depend on what was compressed before', async (_, least, most) => {
    const kept = deflaterWith(1, 512 * 1024)
    for (let i = 0; i < 150; i++) {
      const block = letters(i, least + ((i * 7919) % (most - least)))
      await kept(letters(1000 + i, 70 * 1024))
      const [deflated, expected] = [Buffer.concat(await kept(block)), Buffer.concat(await deflaterWith(1, MIB)(block))]
      expect({ i, same: deflated.equals(expected) }).toEqual({ i, same: true })
    }
  })

  const mixed = Buffer.concat([text(MIB + 77), noise(2 * MIB), text(3 * MIB), noise(MIB + 5)])

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('x')],
    ['exactly one block', text(MIB)],
    ['one block and a byte', text(MIB + 1)],
    ['noise', noise(2 * MIB + 3)],
    ['text and noise', mixed],
  ])('%s comes back, by Node and by gzip', async (_, content) => {
    const packed = await gather(compressGzip(chunked(content, 65_536)))
    expect(gunzipSync(packed).equals(content)).toBe(true)
    const gzip = spawnSync('gzip', ['-dc'], { input: packed, maxBuffer: 64 * MIB })
    expect(gzip.stderr.toString()).toBe('')
    expect(gzip.stdout.equals(content)).toBe(true)
  })

  test('does not depend on how the input is cut', async () => {
    const whole = await gather(compressGzip(chunked(mixed)))
    for (const size of [4093, 65_536, MIB + 1]) {
      expect((await gather(compressGzip(chunked(mixed, size)))).equals(whole)).toBe(true)
    }
  })

  test('stores what does not shrink', async () => {
    const content = noise(4 * MIB)
    const packed = await gather(compressGzip(chunked(content)))
    expect(packed.byteLength).toBeLessThan(content.byteLength * 1.0002)
    expect(packed.includes(content.subarray(100_000, 130_000))).toBe(true)
  })

  test('names neither time nor system', async () => {
    const packed = await gather(compressGzip(chunked(Buffer.from('x'))))
    expect([...packed.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
  })

  test('takes levels, and refuses what is none', async () => {
    const content = text(MIB)
    const fast = await gather(compressGzip(chunked(content)))
    const small = await gather(compressGzip(chunked(content), { level: 9 }))
    expect(small.byteLength).toBeLessThan(fast.byteLength)
    await expect(gather(compressGzip(chunked(content), { level: 0 }))).rejects.toMatchObject({ code: 'usage' })
  })

  test('reads no more than it needs to keep busy', async () => {
    let read = 0
    const endless = (async function* () {
      for (;;) {
        read++
        yield text(MIB)
      }
    })()
    const output = compressGzip(endless)[Symbol.asyncIterator]()
    for (let i = 0; i < 3; i++) await output.next()
    expect(read).toBeLessThanOrEqual(6)
    await output.return?.()
  })

  test('an error of the source comes through and closes it', async () => {
    const failing = (async function* () {
      yield text(3 * MIB)
      throw new Error('the disk is gone')
    })()
    await expect(gather(compressGzip(failing))).rejects.toThrow('the disk is gone')
  })
})

test.each([
  ['text', text(MIB), false],
  ['noise', noise(MIB), true],
  ['a short block of noise', noise(20_000), false],
  ['even bytes in order, which deflate can shrink', Buffer.from(Array.from({ length: MIB }, (_, i) => i & 255)), false],
  ['zeros', Buffer.alloc(MIB), false],
])('isIncompressible: %s', async (_, block, expected) => {
  expect(await isIncompressible(block)).toBe(expected)
})
