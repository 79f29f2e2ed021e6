import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { Failure } from '../runtime/failure.ts'
import { formatBytes } from '../runtime/format-bytes.ts'
import { ByteReader } from '../stores/byte-reader.ts'
import { SNIFF_LENGTH, sniffCompression } from '../stores/compress/sniff.ts'
import type { Bytes } from '../stores/store.ts'
import type { RecordStore } from './record-store.ts'

/**
 * The same store, whose blobs together unpack to at most `limit` bytes: an engine unpacks what it is given until the disk is full. So
 * what is packed is unpacked here too, on its way, and thrown away.
 */
export function boundedStore(store: RecordStore, limit: number): RecordStore {
  const budget = { left: limit }
  const check = (bytes: number): void => {
    budget.left -= bytes
    if (budget.left >= 0) return
    throw new Failure('refused', `its layers unpack to more than the ${formatBytes(limit)} that its record allows`, {
      hint: 'Nobody who saves with this tool makes such a record: see who can write to the cache.',
    })
  }
  return {
    ...store,
    readBlob: (blob, range) => {
      // A part cannot be unpacked by itself; an engine asks for one only after it was cut off.
      if (range !== undefined) return store.readBlob(blob, range)
      return bounded(store.readBlob(blob), check, () => store.damaged(blob.digest))
    },
  }
}

async function* bounded(bytes: Bytes, check: (bytes: number) => void, damaged: () => void): Bytes {
  const reader = new ByteReader(bytes)
  const unpacker = unpackerFor(await reader.peek(SNIFF_LENGTH))
  let unpacked = 0
  let broken: Error | undefined
  unpacker?.on('data', (chunk: Buffer) => {
    unpacked += chunk.byteLength
  })
  unpacker?.on('error', (error) => {
    broken = error
  })
  try {
    for await (const chunk of reader.stream()) {
      if (unpacker === undefined) unpacked += chunk.byteLength
      else if (broken === undefined && !unpacker.write(chunk)) await drained(unpacker)
      check(unpacked)
      unpacked = 0
      if (broken !== undefined) {
        damaged()
        throw new Failure('invalid', 'a layer is damaged: it does not unpack', { cause: broken })
      }
      yield chunk
    }
  } finally {
    unpacker?.destroy()
    await reader.close()
  }
}

/** Resolves when the stream can take more, or is broken. */
function drained(stream: Transform): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'error', 'close']) stream.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'error', 'close']) stream.on(event, done)
  })
}

function unpackerFor(head: Uint8Array): Transform | undefined {
  const format = sniffCompression(head)
  if (format === 'gzip') return zlib.createGunzip({ chunkSize: 1024 * 1024 })
  if (format === 'zstd' && typeof zlib.createZstdDecompress === 'function') {
    return zlib.createZstdDecompress({ chunkSize: 1024 * 1024 })
  }
  return undefined
}
