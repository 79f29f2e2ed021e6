import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import { Failure } from '../../runtime/failure.ts'
import type { Bytes } from '../store.ts'
import { fixedBlocks, mapInOrder, trimmed } from './blocks.ts'
import { isIncompressible } from './probe.ts'

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw)
const BLOCK_SIZE = 1024 * 1024
const STORED_MAX = 0xffff
// No name, no time, unknown system (RFC 1952 §2.3.1): nothing of the machine gets into the bytes.
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)
// An empty last block with the fixed code (RFC 1951 §3.2.3), after the byte-aligned blocks.
const FINAL_BLOCK = Uint8Array.of(0x03, 0x00)

export interface GzipOptions {
  /** 1 (fastest, the default) to 9 (smallest). */
  readonly level?: number
}

/**
 * Compresses to one gzip member (RFC 1952), several blocks at a time. Blocks are 1 MiB of input each and independent, so
 * the bytes depend on the input, the level and Node's zlib alone: not on how the input was chunked, nor on the number
 * of cores. Blocks that would not shrink are stored. Holds at most five blocks.
 */
export async function* compressGzip(bytes: Bytes, options: GzipOptions = {}): Bytes {
  const level = checkLevel(options.level ?? 1)
  let crc = 0
  let size = 0
  yield HEADER
  const counted = tap(fixedBlocks(bytes, BLOCK_SIZE), (block) => {
    crc = zlib.crc32(block, crc)
    size += block.byteLength
  })
  for await (const parts of mapInOrder(counted, (block) => deflateBlock(block, level))) yield* parts
  const trailer = Buffer.alloc(FINAL_BLOCK.byteLength + 8)
  trailer.set(FINAL_BLOCK)
  trailer.writeUInt32LE(crc, 2)
  trailer.writeUInt32LE(size % 2 ** 32, 6)
  yield trailer
}

async function deflateBlock(block: Uint8Array, level: number): Promise<Uint8Array[]> {
  if (await isIncompressible(block)) return storedBlocks(block)
  const deflated = await deflateRaw(block, {
    level,
    memLevel: 9,
    finishFlush: zlib.constants.Z_SYNC_FLUSH,
    // Room for all of most outputs, so that the pool is entered once per block.
    chunkSize: BLOCK_SIZE / 2,
  })
  return [trimmed(deflated)]
}

/** Blocks of type "stored" (RFC 1951 §3.2.4): a header byte, the length and its complement, then the bytes as they are. */
function storedBlocks(block: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let at = 0; at < block.byteLength; at += STORED_MAX) {
    const content = block.subarray(at, at + STORED_MAX)
    const header = Buffer.alloc(5)
    header.writeUInt16LE(content.byteLength, 1)
    header.writeUInt16LE(content.byteLength ^ 0xffff, 3)
    parts.push(header, content)
  }
  return [Buffer.concat(parts)]
}

async function* tap(blocks: Bytes, see: (block: Uint8Array) => void): Bytes {
  for await (const block of blocks) {
    see(block)
    yield block
  }
}

function checkLevel(level: number): number {
  if (Number.isInteger(level) && level >= 1 && level <= 9) return level
  throw new Failure('usage', `${level} is not a gzip level`, { hint: 'Levels go from 1 (fastest) to 9 (smallest).' })
}
