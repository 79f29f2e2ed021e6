import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import { Failure } from '../../runtime/failure.ts'
import type { Pages } from '../pages.ts'
import type { Bytes } from '../store.ts'
import { BlockCompressor } from './block-compressor.ts'
import { BLOCK_SIZE, fixedBlocks, mapInOrder } from './blocks.ts'
import { isIncompressible } from './probe.ts'

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw)
/** Output that Node makes room for at a time. */
const OUTPUT_SIZE = BLOCK_SIZE / 2
const STORED_MAX = 0xffff
/** Bytes of an empty stored block, to which a block is flushed, at most: some of its bits may be in the byte before. */
const MARK_SIZE = 5
/** A block that is at least so large fills zlib's window (64 KiB with what is kept of it), so that nothing is left in there of what came before. */
const KEPT_MIN = 128 * 1024
// No name, no time, unknown system (RFC 1952 §2.3.1): nothing of the machine gets into the bytes.
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)
// An empty last block with the fixed code (RFC 1951 §3.2.3), after the byte-aligned blocks.
const FINAL_BLOCK = Uint8Array.of(0x03, 0x00)

export interface GzipOptions {
  /** 1 (fastest, the default) to 9 (smallest). */
  readonly level?: number
  /** Chunks that are in these are given back when they are compressed. */
  readonly pages?: Pages | undefined
}

/**
 * Compresses to one gzip member (RFC 1952), several blocks at a time. Blocks are 1 MiB of input each and independent, so
 * the bytes depend on the input, the level and Node's zlib alone: not on how the input was chunked, nor on the number
 * of cores. Blocks that would not shrink are stored. Holds at most five blocks.
 */
export async function* compressGzip(bytes: Bytes, { level = 1, pages }: GzipOptions = {}): Bytes {
  const deflate = deflaterOf(checkLevel(level))
  let crc = 0
  let size = 0
  yield HEADER
  const counted = tap(fixedBlocks(bytes, BLOCK_SIZE, pages), (block) => {
    crc = zlib.crc32(block, crc)
    size += block.byteLength
  })
  const work = async (block: Uint8Array): Promise<readonly Uint8Array[]> => {
    const parts = (await isIncompressible(block)) ? storedBlocks(block) : await deflate(block)
    pages?.give(block)
    return parts
  }
  for await (const parts of mapInOrder(counted, work)) yield* parts
  const trailer = Buffer.alloc(FINAL_BLOCK.byteLength + 8)
  trailer.set(FINAL_BLOCK)
  trailer.writeUInt32LE(crc, 2)
  trailer.writeUInt32LE(size % 2 ** 32, 6)
  yield trailer
}

type Deflater = (block: Uint8Array) => Promise<readonly Uint8Array[]>

const deflaters = new Map<number, Deflater>()

function deflaterOf(level: number): Deflater {
  const deflater = deflaters.get(level) ?? deflaterWith(level, OUTPUT_SIZE)
  deflaters.set(level, deflater)
  return deflater
}

/**
 * Deflates blocks, each by itself and to a byte boundary. The bytes depend neither on where in its room for output a stream is, nor on what it
 * deflated before: a reset forgets where the window ends but not what is in it, and zlib looks a few bytes beyond the end of a block.
 */
export function deflaterWith(level: number, outputSize: number): Deflater {
  const options = { level, memLevel: 9 }
  const kept = new BlockCompressor({
    open: () => zlib.createDeflateRaw({ ...options, chunkSize: outputSize }),
    flush: zlib.constants.Z_SYNC_FLUSH,
    forget: (stream) => stream.reset(),
  })
  const afresh = async (block: Uint8Array): Promise<readonly Uint8Array[]> => {
    const chunkSize = 2 * block.byteLength + STORED_MAX
    return [await deflateRaw(block, { ...options, finishFlush: zlib.constants.Z_SYNC_FLUSH, chunkSize })]
  }
  return async (block) => {
    if (block.byteLength < KEPT_MIN) return await afresh(block)
    const parts = await kept.compress([block])
    // Where the room ends before or within the mark at the end, zlib writes the mark once more.
    const isMarkCut = parts.length > 1 && (parts.at(-1) as Uint8Array).byteLength <= 2 * MARK_SIZE
    return isMarkCut ? await afresh(block) : parts
  }
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
