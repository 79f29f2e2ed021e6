import { Failure } from '../../runtime/failure.ts'
import type { ByteReader } from '../byte-reader.ts'
import type { Bytes } from '../store.ts'

const FRAME_MAGIC = 0xfd2fb528
const SKIPPABLE_MAGIC = 0x184d2a50
const CONTENT_SIZE_BYTES = [0, 2, 4, 8]
const DICTIONARY_ID_BYTES = [0, 1, 2, 4]
const BLOCK_RLE = 1
/** Blocks may be empty, so a frame of a few megabytes can have a million: they are passed on together. */
const TOGETHER = 64 * 1024

/** One frame of a zstd stream. */
export interface ZstdFrame {
  /** Bytes that its header says come out of it; undefined when it does not say. */
  readonly contentSize: number | undefined
  /** Its compressed bytes; to be read to the end before the next frame is asked for. */
  readonly bytes: Bytes
}

/**
 * Splits a zstd stream into its frames (RFC 8878 §3.1); skippable frames are left out. Frames have to be taken apart because Node's decoder stops after the first one without a word
 * (nodejs/node#64741). A stream that ends inside a frame, or goes on with something else, is `Failure('invalid')`.
 */
export async function* zstdFrames(reader: ByteReader): AsyncIterable<ZstdFrame> {
  for (;;) {
    const magic = await reader.peek(4)
    if (magic.byteLength === 0) return
    const number = magic.byteLength === 4 ? view(magic).getUint32(0, true) : 0
    if (number === FRAME_MAGIC) {
      const header = await readHeader(reader)
      yield { contentSize: header.contentSize, bytes: frame(reader, header) }
    } else if ((number & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
      const header = await exactly(reader, 8)
      const size = view(header).getUint32(4, true)
      if ((await reader.skip(size)) !== size) throw cut()
    } else {
      throw new Failure('invalid', 'the zstd stream goes on with something that is no zstd frame')
    }
  }
}

interface FrameHeader {
  readonly bytes: Uint8Array
  readonly hasChecksum: boolean
  readonly contentSize: number | undefined
}

/** RFC 8878 §3.1.1.1. */
async function readHeader(reader: ByteReader): Promise<FrameHeader> {
  const descriptor = (await peekExactly(reader, 5))[4] as number
  const singleSegment = (descriptor & 0x20) !== 0
  const sizeFlag = descriptor >> 6
  const contentSizeBytes = sizeFlag === 0 && singleSegment ? 1 : (CONTENT_SIZE_BYTES[sizeFlag] as number)
  const dictionaryBytes = DICTIONARY_ID_BYTES[descriptor & 3] as number
  const bytes = await exactly(reader, 5 + (singleSegment ? 0 : 1) + dictionaryBytes + contentSizeBytes)
  const field = view(bytes.subarray(bytes.byteLength - contentSizeBytes))
  const contentSize =
    contentSizeBytes === 0
      ? undefined
      : contentSizeBytes === 1
        ? field.getUint8(0)
        : contentSizeBytes === 2
          ? field.getUint16(0, true) + 256
          : contentSizeBytes === 4
            ? field.getUint32(0, true)
            : Number(field.getBigUint64(0, true))
  return { bytes, hasChecksum: (descriptor & 4) !== 0, contentSize }
}

async function* frame(reader: ByteReader, header: FrameHeader): Bytes {
  let parts: Uint8Array[] = [header.bytes]
  let size = header.bytes.byteLength
  for (let last = false; !last; ) {
    const block = await peekExactly(reader, 3)
    const bits = (block[0] as number) | ((block[1] as number) << 8) | ((block[2] as number) << 16)
    last = (bits & 1) === 1
    const part = await exactly(reader, 3 + (((bits >> 1) & 3) === BLOCK_RLE ? 1 : bits >> 3))
    parts.push(part)
    size += part.byteLength
    if (size < TOGETHER) continue
    yield parts.length === 1 ? part : Buffer.concat(parts, size)
    parts = []
    size = 0
  }
  if (header.hasChecksum) parts.push(await exactly(reader, 4))
  if (parts.length > 0) yield Buffer.concat(parts)
}

async function exactly(reader: ByteReader, length: number): Promise<Uint8Array> {
  const bytes = await reader.read(length)
  if (bytes.byteLength < length) throw cut()
  return bytes
}

async function peekExactly(reader: ByteReader, length: number): Promise<Uint8Array> {
  const bytes = await reader.peek(length)
  if (bytes.byteLength < length) throw cut()
  return bytes
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function cut(): Failure {
  return new Failure('invalid', 'the zstd stream ends before its end')
}
