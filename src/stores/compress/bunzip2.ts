import { Failure } from '../../runtime/failure.ts'
import type { ByteReader } from '../byte-reader.ts'
import type { Bytes } from '../store.ts'
import { BitReader, damaged } from './bzip2-bits.ts'
import { readSymbols } from './bzip2-symbols.ts'

const BLOCK_UNIT = 100_000
const CHUNK_SIZE = 256 * 1024
// Every byte of a block takes at most one code of 20 bits; the code tables fit into the rest.
const COMPRESSED_UNIT = (BLOCK_UNIT * 20) / 8
const TABLES = 128 * 1024
const CRC_TABLE: Int32Array = makeCrcTable()

/**
 * Decompresses bzip2, any number of streams one after the other, and checks its block and stream checksums. Reads one
 * block (at most 900 kB of output before run-length decoding) at a time. Damage is `Failure('invalid')`.
 */
export async function* decompressBzip2(reader: ByteReader): Bytes {
  while ((await reader.peek(1)).byteLength > 0) yield* decompressStream(reader)
}

async function* decompressStream(reader: ByteReader): Bytes {
  const header = Buffer.from(await reader.read(4))
  const level = (header[3] ?? 0) - 0x30
  if (header.toString('latin1', 0, 3) !== 'BZh' || level < 1 || level > 9) throw damaged('it has no stream header')
  const lookAhead = level * COMPRESSED_UNIT + TABLES
  let symbols: Uint8Array | undefined
  let streamCrc = 0
  let bit = 0
  for (;;) {
    const bits = new BitReader(await reader.peek(lookAhead), bit)
    const magic = bits.read(24) * 2 ** 24 + bits.read(24)
    const expectedCrc = (bits.read(16) << 16) | bits.read(16)
    if (magic === 0x177245385090) {
      if (expectedCrc !== streamCrc) throw damaged('its checksum does not match')
      await reader.skip(Math.ceil(bits.position / 8))
      return
    }
    if (magic !== 0x314159265359) throw damaged('a block does not begin where it should')
    symbols ??= new Uint8Array(level * BLOCK_UNIT)
    const block = readBlock(bits, symbols)
    const crc = yield* expandRuns(block)
    if (crc !== expectedCrc) throw damaged('the checksum of a block does not match')
    streamCrc = ((streamCrc << 1) | (streamCrc >>> 31)) ^ crc
    await reader.skip(bits.position >> 3)
    bit = bits.position & 7
  }
}

/** Undoes the Burrows-Wheeler transform of one block; `symbols` is room for what is in between. */
function readBlock(bits: BitReader, symbols: Uint8Array): Uint8Array {
  if (bits.read(1) === 1) {
    throw new Failure('unsupported', 'the bzip2 stream has a randomised block, which no bzip2 since 1999 writes')
  }
  const origin = bits.read(24)
  const last = readSymbols(bits, symbols)
  const size = last.byteLength
  if (origin >= size) throw damaged('a block has no valid origin')
  const starts = new Uint32Array(256)
  for (const byte of last) starts[byte] = (starts[byte] as number) + 1
  let total = 0
  for (let value = 0; value < 256; value++) {
    const count = starts[value] as number
    starts[value] = total
    total += count
  }
  const next = new Uint32Array(size)
  for (let i = 0; i < size; i++) {
    const byte = last[i] as number
    const at = starts[byte] as number
    next[at] = i
    starts[byte] = at + 1
  }
  const block = new Uint8Array(size)
  let at = next[origin] as number
  for (let i = 0; i < size; i++) {
    block[i] = last[at] as number
    at = next[at] as number
  }
  return block
}

/** Undoes the first run-length coding (four equal bytes, then how many more) and returns the checksum of what came out. */
function* expandRuns(block: Uint8Array): Generator<Uint8Array, number> {
  // Five bytes give at most 259; small blocks need no large chunk.
  let chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK_SIZE, 52 * block.byteLength + 260))
  let filled = 0
  let crc = -1
  let run = 0
  let previous = -1
  for (const byte of block) {
    const isCount = run === 4
    const value = isCount ? previous : byte
    const times = isCount ? byte : 1
    run = isCount ? 0 : byte === previous ? run + 1 : 1
    previous = isCount ? -1 : byte
    for (let i = 0; i < times; i++) {
      chunk[filled++] = value
      crc = (crc << 8) ^ (CRC_TABLE[((crc >>> 24) ^ value) & 0xff] as number)
    }
    if (filled < CHUNK_SIZE - 256) continue
    yield chunk.subarray(0, filled)
    chunk = Buffer.allocUnsafeSlow(CHUNK_SIZE)
    filled = 0
  }
  if (filled > 0) yield chunk.subarray(0, filled)
  return ~crc
}

function makeCrcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, value) => {
    let crc = value << 24
    for (let i = 0; i < 8; i++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1
    return crc
  })
}
