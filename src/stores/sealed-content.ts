import { createCipheriv, randomBytes, timingSafeEqual } from 'node:crypto'
import { Failure } from '../runtime/failure.ts'
import type { Pages } from './pages.ts'
import type { BlobInfo, Bytes } from './store.ts'

/** Content that has been checked, and is the same whenever it is read. */
export interface Content {
  /** Bytes `start` to `end`, inclusive. Chunks may come in `pages`, for the reader to give back. */
  read(start: number, end: number, pages?: Pages): Bytes
  drop(): Promise<void>
}

/** Bytes that are compared, and given out, at a time. */
const PIECE = 1024 * 1024

/**
 * Content that is read to its end once, which checks it, and read again from its source when it is wanted. In between somebody may change it there: so a
 * tag of each piece is kept (AES-256-GMAC under a key of the moment, which is several times as fast as a hash), and a piece is given out only when
 * it has the tag it had. 16 bytes of memory for each MiB, and no disk.
 */
export async function sealed(whole: Bytes, again: (start: number) => Bytes, blob: BlobInfo): Promise<Content> {
  const key = randomBytes(32)
  const tags: Buffer[] = []
  for await (const piece of inPieces(whole)) tags.push(tagOf(piece, tags.length, key))
  return {
    async *read(start, end) {
      let index = Math.floor(start / PIECE)
      let at = index * PIECE
      if (start > end) return
      for await (const piece of inPieces(again(at))) {
        const wanted = tags[index]
        if (wanted === undefined || !timingSafeEqual(wanted, tagOf(piece, index, key))) throw changed(blob)
        for (const chunk of piece) {
          const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at))
          at += chunk.byteLength
          if (part.byteLength > 0) yield part
        }
        index += 1
        if (at > end) return
      }
      throw changed(blob)
    },
    drop: async () => {},
  }
}

/** The same chunks, cut and grouped so that each group but the last has as many bytes. */
async function* inPieces(bytes: Bytes): AsyncIterable<readonly Uint8Array[]> {
  let piece: Uint8Array[] = []
  let room = PIECE
  for await (const chunk of bytes) {
    for (let rest = chunk; rest.byteLength > 0; ) {
      const part = rest.subarray(0, room)
      rest = rest.subarray(part.byteLength)
      room -= part.byteLength
      piece.push(part)
      if (room > 0) continue
      yield piece
      piece = []
      room = PIECE
    }
  }
  if (piece.length > 0) yield piece
}

/** NIST SP 800-38D: an authentication tag over data that is not encrypted; each piece has a nonce of its own, its place. */
function tagOf(piece: readonly Uint8Array[], index: number, key: Uint8Array): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(index), 4)
  const mac = createCipheriv('aes-256-gcm', key, nonce)
  for (const chunk of piece) mac.setAAD(chunk)
  mac.final()
  return mac.getAuthTag()
}

function changed({ digest }: BlobInfo): Failure {
  return new Failure('mismatch', `${digest} was changed while it was read`, {
    hint: 'Somebody writes where it is kept; nothing that is wrong was given out.',
  })
}
