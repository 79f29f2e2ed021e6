import type { Pages } from '../pages.ts'
import { Slots } from '../registry/slots.ts'
import type { Bytes } from '../store.ts'

/** Bytes of a block: all compressors cut their input to these, and archives are read in them. */
export const BLOCK_SIZE: number = 1024 * 1024

/**
 * Cuts a stream into blocks of exactly `size` bytes (the last may be shorter), whatever its chunks were. A block that lies within a chunk is a view
 * of it; other blocks are copies. Chunks in `pages` that were copied are given back, and copies are made in pages; a block is given back by whoever gets it.
 */
export async function* fixedBlocks(bytes: Bytes, size: number, pages?: Pages): Bytes {
  let block: Buffer | undefined
  let filled = 0
  for await (const chunk of bytes) {
    let isCopied = true
    for (let at = 0; at < chunk.byteLength; ) {
      const left = chunk.byteLength - at
      if (filled === 0 && left >= size) {
        isCopied = false
        yield chunk.subarray(at, at + size)
        at += size
        continue
      }
      block ??= pages?.size === size ? pages.take() : Buffer.allocUnsafeSlow(size)
      const take = Math.min(size - filled, left)
      block.set(chunk.subarray(at, at + take), filled)
      filled += take
      at += take
      if (filled < size) continue
      yield block
      block = undefined
      filled = 0
    }
    if (isCopied) pages?.give(chunk)
  }
  if (block !== undefined && filled > 0) yield block.subarray(0, filled)
}

/** Several blocks together, the last time fewer. */
export async function* grouped(blocks: Bytes, count: number): AsyncIterable<readonly Uint8Array[]> {
  let group: Uint8Array[] = []
  for await (const block of blocks) {
    group.push(block)
    if (group.length < count) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** Blocks in work at once, of all streams together: as many as libuv has threads by default, whatever cores the machine has. */
const IN_WORK = new Slots(4)
/** Blocks of one stream that are in work, or done and not taken yet. */
const IN_FLIGHT = 4

/**
 * Maps blocks, several of them at once, and yields the results in order. The source is read only as the consumer takes
 * results, and a block only waits for its turn while as many as there are threads are in work: that many are held, and one for each stream.
 */
export async function* mapInOrder<B, T>(blocks: AsyncIterable<B>, work: (block: B) => Promise<T>): AsyncIterable<T> {
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
