import * as zlib from 'node:zlib'
import { Failure } from '../../runtime/failure.ts'
import type { Bytes } from '../store.ts'
import { fixedBlocks, mapInOrder, trimmed } from './blocks.ts'

/** Half the window of level 3: costs about two per cent of the ratio, and keeps the memory of a push below 200 MB. */
const FRAME_SIZE = 1024 * 1024
/** Output that is taken at a time: layers shrink to less than half, and a frame's worth of room for each would be mostly air. */
const OUTPUT_SIZE = FRAME_SIZE / 2

export interface ZstdOptions {
  /** 1 (fastest) to 19 (smallest); 3 is the default. */
  readonly level?: number
}

/** Whether this Node has zstd (22.15, 23.8 and later). */
export function zstdAvailable(): boolean {
  return typeof zlib.zstdCompress === 'function'
}

/**
 * Compresses to zstd (RFC 8878): one frame with a checksum for every MiB of input, several at a time. Like the frames
 * of `zstd` or `pzstd`, they read as one stream. The bytes depend on the input, the level and Node's libzstd alone.
 * Throws `Failure('unsupported')` where Node has no zstd.
 */
export function compressZstd(bytes: Bytes, options: ZstdOptions = {}): Bytes {
  if (!zstdAvailable()) {
    throw new Failure('unsupported', `Node ${process.versions.node} cannot compress with zstd`, {
      hint: 'Use Node 22.15 or later, or gzip.',
    })
  }
  const level = options.level ?? 3
  if (!Number.isInteger(level) || level < 1 || level > 19) {
    throw new Failure('usage', `${level} is not a zstd level`, { hint: 'Levels go from 1 (fastest) to 19 (smallest).' })
  }
  return compressFrames(bytes, level)
}

async function* compressFrames(bytes: Bytes, level: number): Bytes {
  let frames = 0
  for await (const frame of mapInOrder(fixedBlocks(bytes, FRAME_SIZE), (b) => compressFrame(b, level))) {
    frames++
    yield frame
  }
  // Nothing at all would not be zstd.
  if (frames === 0) yield await compressFrame(new Uint8Array(0), level)
}

function compressFrame(block: Uint8Array, level: number): Promise<Buffer> {
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = zlib.constants
  const options: zlib.ZstdOptions = {
    params: { [ZSTD_c_compressionLevel]: level, [ZSTD_c_checksumFlag]: 1 },
    chunkSize: Math.min(OUTPUT_SIZE, block.byteLength + Math.ceil(block.byteLength / 128) + 1024),
    pledgedSrcSize: block.byteLength,
  } as zlib.ZstdOptions
  return new Promise((resolve, reject) => {
    zlib.zstdCompress(block, options, (error, result) => (error === null ? resolve(trimmed(result)) : reject(error)))
  })
}
