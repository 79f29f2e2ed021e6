import type { FileHandle } from 'node:fs/promises'
import { Failure } from '../runtime/failure.ts'
import type { Content } from './sealed-content.ts'
import type { Bytes } from './store.ts'

/** Bytes that are read, and given out, at a time. */
const READ_BYTES = 1024 * 1024

/** Content in memory; `forget` is told once when it is dropped. */
export function inMemory(bytes: Uint8Array, forget: () => void): Content {
  let isHeld = true
  return {
    async *read(start, end) {
      for (let at = start; at <= end; at += READ_BYTES) yield bytes.subarray(at, Math.min(at + READ_BYTES, end + 1))
    },
    drop: async () => {
      if (isHeld) forget()
      isHeld = false
    },
  }
}

/** Content in a file of which nobody else knows; dropping it closes the file. */
export function inFile(file: FileHandle): Content {
  let isOpen = true
  return {
    async *read(start, end, pages) {
      for (let at = start; at <= end; ) {
        const page = pages?.take() ?? Buffer.allocUnsafeSlow(Math.min(READ_BYTES, end + 1 - at))
        const { bytesRead } = await file.read(page, 0, Math.min(page.byteLength, end + 1 - at), at)
        if (bytesRead === 0) throw shorter()
        at += bytesRead
        yield page.subarray(0, bytesRead)
      }
    },
    drop: async () => {
      if (!isOpen) return
      isOpen = false
      await file.close()
    },
  }
}

/** Content that is packed in the first `size` bytes of another one. */
export function unpackedOf(content: Content, size: number, unpack: (bytes: Bytes) => Bytes): Content {
  return {
    async *read(start, end) {
      if (start > end) return
      let at = 0
      for await (const chunk of unpack(content.read(0, size - 1))) {
        const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at))
        at += chunk.byteLength
        if (part.byteLength > 0) yield part
        if (at > end) return
      }
      throw shorter()
    },
    drop: () => content.drop(),
  }
}

function shorter(): Failure {
  return new Failure('failed', 'a blob that waited on the disk became shorter')
}

/** The same bytes, each chunk of which is written to a file while the next one is fetched. */
export async function* writing(file: FileHandle, bytes: Bytes, count: (bytes: number) => void): Bytes {
  let written: Promise<void> = Promise.resolve()
  try {
    for await (const chunk of bytes) {
      await written
      written = writeChunk(file, chunk)
      written.catch(() => {}) // awaited before the next one
      count(chunk.byteLength)
      yield chunk
    }
  } finally {
    await written
  }
}

async function writeChunk(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten
}
