import * as zlib from 'node:zlib'
import { Failure } from '../../runtime/failure.ts'
import type { ByteReader } from '../byte-reader.ts'
import type { Bytes } from '../store.ts'
import { through } from './through.ts'
import { zstdAvailable } from './zstd.ts'
import { zstdFrames } from './zstd-frames.ts'

/** Decompresses zstd, any number of frames: with Node's libzstd, or with fzstd (which checks no checksums) before Node 22.15. */
export async function* decompressZstd(reader: ByteReader): Bytes {
  const decode = zstdAvailable()
    ? (frame: Bytes) => through(frame, zlib.createZstdDecompress({ chunkSize: 256 * 1024 }), 'zstd')
    : await portableDecoder()
  for await (const frame of zstdFrames(reader)) yield* decode(frame)
}

/** The decoder for Nodes without zstd; exported so that every Node can test it. */
export async function portableDecoder(): Promise<(frame: Bytes) => Bytes> {
  const { Decompress } = await import('fzstd')
  return async function* decode(frame) {
    let output: Uint8Array[] = []
    // The decoder goes on using its buffers, so what it hands out is copied.
    const decoder = new Decompress((chunk) => output.push(Uint8Array.from(chunk)))
    const take = (): Uint8Array[] => {
      const taken = output
      output = []
      return taken
    }
    for await (const chunk of frame) {
      yield* guarded(() => decoder.push(chunk), take)
    }
    yield* guarded(() => decoder.push(new Uint8Array(0), true), take)
  }
}

function guarded(push: () => void, take: () => Uint8Array[]): Uint8Array[] {
  try {
    push()
    return take()
  } catch (cause) {
    throw new Failure('invalid', 'the zstd stream is damaged, or needs a window of more than 32 MiB', {
      hint: 'Node 22.15 and later read windows of up to 128 MiB.',
      cause,
    })
  }
}
