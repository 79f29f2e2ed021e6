import { Slots } from '../registry/slots.ts'
import type { Bytes } from '../store.ts'

/**
 * Cuts a stream into blocks of exactly `size` bytes (the last may be shorter), whatever its chunks were. A block that lies within a chunk is a view
 * of it; other blocks are copies.
 */
export async function* fixedBlocks(bytes: Bytes, size: number): Bytes {
  let block: Buffer | undefined
  let filled = 0
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.byteLength; ) {
      const left = chunk.byteLength - at
      if (filled === 0 && left >= size) {
        yield chunk.subarray(at, at + size)
        at += size
        continue
      }
      block ??= Buffer.allocUnsafeSlow(size)
      const take = Math.min(size - filled, left)
      block.set(chunk.subarray(at, at + take), filled)
      filled += take
      at += take
      if (filled < size) continue
      yield block
      block = undefined
      filled = 0
    }
  }
  if (block !== undefined && filled > 0) yield block.subarray(0, filled)
}

/** Blocks in work at once, of all streams together: as many as libuv has threads by default, whatever cores the machine has. */
const IN_WORK = new Slots(4)
/** Blocks of one stream that are in work, or done and not taken yet. */
const IN_FLIGHT = 4

/**
 * Maps blocks, several of them at once, and yields the results in order. The source is read only as the consumer takes
 * results, and a block only waits for its turn while as many as there are threads are in work: that many are held, and one for each stream.
 */
export async function* mapInOrder<T>(blocks: Bytes, work: (block: Uint8Array) => Promise<T>): AsyncIterable<T> {
  const pending: Promise<T>[] = []
  for await (const block of blocks) {
    const release = await IN_WORK.take()
    const result = work(block).finally(release)
    // Its failure is thrown when its turn comes; until then it must not count as unhandled.
    result.catch(() => {})
    pending.push(result)
    if (pending.length >= IN_FLIGHT) yield await (pending.shift() as Promise<T>)
  }
  for (const result of pending) yield await result
}

/** A result in memory of its own where it is much smaller than the memory it came in. */
export function trimmed(bytes: Buffer): Buffer {
  return bytes.byteLength < bytes.buffer.byteLength / 2 ? Buffer.from(bytes) : bytes
}
