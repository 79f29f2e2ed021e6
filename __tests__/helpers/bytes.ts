import type { Bytes } from '../../src/stores/store.ts'

/** A stream of these bytes in chunks of `size`. */
export async function* chunked(bytes: Uint8Array, size: number = bytes.byteLength || 1): Bytes {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}

export async function gather(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  // Consumers may keep what they get: no producer may write into it again. Joining at the end shows when one does.
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Bytes that no compressor can shrink, the same every time (xorshift32). */
export function noise(size: number, seed = 0x9e3779b9): Buffer {
  const bytes = Buffer.alloc(size)
  let state = seed
  for (let at = 0; at < size; at++) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state >>> 24
  }
  return bytes
}

/** Text that compresses well but is not all the same. */
export function text(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  for (let at = 0, line = 0; at < size; line++) {
    at += bytes.write(`line ${line} of ${line * 7919} ${'abcdefghij'.slice(line % 9)}\n`, at)
  }
  return bytes
}
