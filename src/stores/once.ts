import type { Bytes } from './store.ts'

/** Bytes that are whole in memory, as the stream a store takes: one chunk, or none where there is nothing. */
export async function* once(bytes: Uint8Array): Bytes {
  if (bytes.byteLength > 0) yield bytes
}
