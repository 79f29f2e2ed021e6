import * as zlib from 'node:zlib'
import { Failure } from '../../runtime/failure.ts'
import type { Pages } from '../pages.ts'
import type { Bytes } from '../store.ts'
import { BlockCompressor } from './block-compressor.ts'
import { BLOCK_SIZE, fixedBlocks, grouped, mapInOrder } from './blocks.ts'

/** Output that Node makes room for at a time. */
const OUTPUT_SIZE = BLOCK_SIZE / 2
const FRAME_BLOCKS = 2
/** Of a whole frame. */
const WINDOW_LOG = Math.log2(FRAME_BLOCKS * BLOCK_SIZE)
/** A frame of nothing, as it comes when the one before it filled the room for output to its last byte: Node asks once more then. */
const EMPTY_FRAME = Buffer.from('28b52ffd240001000099e9d851', 'hex')

export interface ZstdOptions {
  /** 1 (fastest) to 19 (smallest); 2 is the default. */
  readonly level?: number
  /** Chunks that are in these are given back when they are compressed. */
  readonly pages?: Pages | undefined
}

/** Whether this Node has zstd (22.15, 23.8 and later). */
export function zstdAvailable(): boolean {
  return typeof zlib.zstdCompress === 'function'
}

/**
 * Compresses to zstd (RFC 8878): one frame with a checksum for every two MiB of input, several at a time. Like the frames
 * of `zstd` or `pzstd`, they read as one stream. The bytes depend on the input, the level and Node's libzstd alone.
 * Throws `Failure('unsupported')` where Node has no zstd.
 */
export function compressZstd(bytes: Bytes, options: ZstdOptions = {}): Bytes {
  if (!zstdAvailable()) {
    throw new Failure('unsupported', `Node ${process.versions.node} cannot compress with zstd`, {
      hint: 'Use Node 22.15 or later, or gzip.',
    })
  }
  const level = options.level ?? 2
  if (!Number.isInteger(level) || level < 1 || level > 19) {
    throw new Failure('usage', `${level} is not a zstd level`, { hint: 'Levels go from 1 (fastest) to 19 (smallest).' })
  }
  return compressFrames(bytes, framerOf(level), options.pages)
}

async function* compressFrames(bytes: Bytes, framer: Framer, pages: Pages | undefined): Bytes {
  const work = async (blocks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> => {
    const parts = await framer.compress(blocks)
    for (const block of blocks) pages?.give(block)
    return parts
  }
  let frames = 0
  for await (const parts of mapInOrder(grouped(fixedBlocks(bytes, BLOCK_SIZE, pages), FRAME_BLOCKS), work)) {
    frames++
    yield* withoutEmptyFrame(parts)
  }
  // Nothing at all would not be zstd.
  if (frames === 0) yield* await framer.compress([])
}

/** The bytes must not depend on where in its room for output a stream is. */
export function withoutEmptyFrame(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  return parts.length > 1 && EMPTY_FRAME.equals(parts.at(-1) as Uint8Array) ? parts.slice(0, -1) : parts
}

type Framer = BlockCompressor<zlib.ZstdCompress>

const framers = new Map<number, Framer>()

function framerOf(level: number): Framer {
  const framer = framers.get(level) ?? framerWith(level, OUTPUT_SIZE)
  framers.set(level, framer)
  return framer
}

/** One frame for all that is given. It is given first and ended then: both at once, libzstd makes other bytes where there is much room for output. */
export function framerWith(level: number, outputSize: number): Framer {
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag, ZSTD_c_windowLog, ZSTD_e_end } = zlib.constants
  const params = { [ZSTD_c_compressionLevel]: level, [ZSTD_c_checksumFlag]: 1, [ZSTD_c_windowLog]: WINDOW_LOG }
  return new BlockCompressor({
    open: () => zlib.createZstdCompress({ params, chunkSize: outputSize }),
    flush: ZSTD_e_end,
  })
}
