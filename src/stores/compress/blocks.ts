import type { Bytes } from '../store.ts'

/** Cuts a stream into blocks of exactly `size` bytes (the last may be shorter), whatever its chunks were. Blocks are copies. */
export async function* fixedBlocks(bytes: Bytes, size: number): Bytes {
  let block = Buffer.allocUnsafeSlow(size)
  let filled = 0
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; ) {
      const take = Math.min(size - filled, chunk.byteLength - at)
      block.set(chunk.subarray(at, at + take), filled)
      filled += take
      at += take
      if (filled < size) continue
      yield block
      block = Buffer.allocUnsafeSlow(size)
      filled = 0
    }
  }
  if (filled > 0) yield block.subarray(0, filled)
}

/**
 * Maps blocks with up to `limit` of them in work at once and yields the results in order. The source is read only as the
 * consumer takes results, so no more than `limit` blocks are ever held.
 */
export async function* mapInOrder<T>(
  blocks: Bytes,
  limit: number,
  work: (block: Uint8Array) => Promise<T>,
): AsyncIterable<T> {
  const pending: Promise<T>[] = []
  for await (const block of blocks) {
    const result = work(block)
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => {})
    pending.push(result)
    if (pending.length >= limit) yield await (pending.shift() as Promise<T>)
  }
  for (const result of pending) yield await result
}
