import * as zlib from 'node:zlib'
import { Failure } from '../../runtime/failure.ts'
import type { ByteReader } from '../byte-reader.ts'
import type { Bytes } from '../store.ts'
import { decoderFailure, through } from './through.ts'
import { zstdAvailable } from './zstd.ts'
import { zstdFrames } from './zstd-frames.ts'

/** A frame of at most so many bytes, packed or not, is unpacked in one call; ours have 1 MiB. */
const WHOLE_MAX = 8 * 1024 * 1024
const IN_FLIGHT = 2
const CHUNK = 1024 * 1024

/** Decompresses zstd, any number of frames: with Node's libzstd, or with fzstd (which checks no checksums) before Node 22.15. */
export async function* decompressZstd(reader: ByteReader): Bytes {
  if (zstdAvailable()) {
    yield* decompressFrames(reader)
    return
  }
  const decode = await portableDecoder()
  for await (const { bytes } of zstdFrames(reader)) yield* decode(bytes)
}

/** Small frames are unpacked whole, two at a time: a decoder that is fed block by block waits longer for its thread than it works. */
async function* decompressFrames(reader: ByteReader): Bytes {
  const pending: Promise<Uint8Array>[] = []
  for await (const { contentSize, bytes } of zstdFrames(reader)) {
    const { whole, stream } = await gather(bytes, contentSize)
    if (whole === undefined) {
      for (const result of pending.splice(0)) yield* slices(await result)
      yield* through(stream, zlib.createZstdDecompress({ chunkSize: CHUNK }), 'zstd')
      continue
    }
    const result = decompressWhole(whole, contentSize as number)
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => {})
    pending.push(result)
    if (pending.length >= IN_FLIGHT) yield* slices(await (pending.shift() as Promise<Uint8Array>))
  }
  for (const result of pending) yield* slices(await result)
}

/** A frame in one piece when it is small; else as the stream it is. */
async function gather(
  bytes: Bytes,
  contentSize: number | undefined,
): Promise<{ readonly whole: Uint8Array | undefined; readonly stream: Bytes }> {
  if (contentSize === undefined || contentSize > WHOLE_MAX) return { whole: undefined, stream: bytes }
  const parts: Uint8Array[] = []
  let size = 0
  const source = bytes[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await source.next()
    if (done === true) return { whole: Buffer.concat(parts, size), stream: bytes }
    parts.push(value)
    size += value.byteLength
    if (size > WHOLE_MAX) return { whole: undefined, stream: after(parts, source) }
  }
}

async function* after(parts: readonly Uint8Array[], source: AsyncIterator<Uint8Array>): Bytes {
  yield* parts
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
}

function decompressWhole(frame: Uint8Array, contentSize: number): Promise<Uint8Array> {
  // One byte more than comes out, so that one call does it.
  const options = { chunkSize: Math.max(64, contentSize + 1), maxOutputLength: Math.max(1, contentSize) }
  return new Promise((resolve, reject) => {
    zlib.zstdDecompress(frame, options, (error, result) => {
      if (error === null) resolve(result)
      else reject(decoderFailure(error, 'zstd'))
    })
  })
}

function* slices(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
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
