import { TransformStream } from 'node:stream/web'
import type { Digest } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import { formatBytes } from '../runtime/format-bytes.ts'
import { countUnpacked } from '../stores/compress/decompress.ts'
import type { Bytes, KeptBlob } from '../stores/store.ts'
import type { RecordStore } from './record-store.ts'

/**
 * The same store, whose blobs together unpack to at most `limit` bytes: an engine unpacks what it is given until the disk is full. So
 * what is packed is unpacked here too, on its way, and thrown away. What is read again counts once, and what was not read to its end not at all.
 */
export function boundedStore(store: RecordStore, limit: number): RecordStore {
  /** Bytes that blobs took which were read to their end. */
  const counted = new Map<Digest, number>()
  let left = limit
  const take = (bytes: number): void => {
    left -= bytes
    if (left >= 0) return
    throw new Failure('refused', `its layers unpack to more than the ${formatBytes(limit)} that its record allows`, {
      hint: 'Nobody who saves with this tool makes such a record: see who can write to the cache.',
    })
  }
  const giveBack = (digest: Digest): void => {
    left += counted.get(digest) ?? 0
    counted.delete(digest)
  }
  const read = async function* (digest: Digest, bytes: Bytes): Bytes {
    giveBack(digest)
    let taken = 0
    const check = (bytes: number): void => {
      taken += bytes
      take(bytes)
    }
    try {
      yield* bounded(bytes, check, () => store.damaged(digest))
      giveBack(digest)
      counted.set(digest, taken)
      taken = 0
    } finally {
      // Once there was too much, nothing more is read.
      if (left >= 0) left += taken
    }
  }
  return {
    ...store,
    readBlob: ({ digest }, range) => {
      // A part cannot be unpacked by itself. An engine asks for one after it was cut off: which must not be a way around a refusal.
      take(0)
      return range === undefined ? read(digest, store.readBlob({ digest })) : store.readBlob({ digest }, range)
    },
    kept: (digest): KeptBlob | undefined => {
      take(0)
      const kept = store.kept?.(digest)
      return kept === undefined ? undefined : { ...kept, checked: (bytes) => read(digest, kept.checked(bytes)) }
    },
  }
}

async function* bounded(bytes: Bytes, check: (bytes: number) => void, damaged: () => void): Bytes {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  writer.closed.catch(() => {})
  let broken: unknown
  // As engines do: by what the first bytes say, all members and frames. What we cannot unpack is `Failure('unsupported')`.
  const inspected = countUnpacked(readable, check).catch((error: unknown) => {
    broken = error
  })
  // Waits until the chunk is taken in, so that nothing gets far ahead of what is known of it; fails when the inspection is over.
  const show = (chunk: Uint8Array): Promise<void> => writer.write(chunk).catch(() => {})
  const throwIfBroken = (): void => {
    if (broken === undefined) return
    if (!(broken instanceof Failure) || broken.code !== 'invalid') throw broken
    damaged()
    throw new Failure('invalid', 'a layer is damaged: it does not unpack', { cause: broken })
  }
  try {
    for await (const chunk of bytes) {
      await show(chunk)
      throwIfBroken()
      yield chunk
    }
    await writer.close().catch(() => {})
    await inspected
    throwIfBroken()
  } finally {
    await writer.abort().catch(() => {})
    await inspected
  }
}
