import * as zlib from 'node:zlib'
import { Failure } from '../../runtime/failure.ts'
import { ByteReader } from '../byte-reader.ts'
import { letGo } from '../let-go.ts'
import type { Bytes } from '../store.ts'
import { decompressBzip2 } from './bunzip2.ts'
import { SNIFF_LENGTH, type StreamCompression, sniffCompression } from './sniff.ts'
import { through } from './through.ts'
import { decompressZstd } from './unzstd.ts'

/** Bytes that come out of a decoder at a time: as large as chunks may be, since each costs a way to another thread and back. */
const CHUNK = 1024 * 1024

export interface DecompressOptions {
  /** Bytes that may come out; one more is `Failure('invalid')`. The guard against small files that grow without end. */
  readonly maxBytes?: number
}

/**
 * Decompresses what its first bytes say it is: gzip, zstd, bzip2 (each with any number of members), or nothing, and then the bytes pass as
 * they are. Input that is damaged or ends too early is `Failure('invalid')`; xz is `Failure('unsupported')`.
 */
export async function* decompress(bytes: Bytes, options: DecompressOptions = {}): Bytes {
  const { maxBytes = Number.POSITIVE_INFINITY } = options
  const reader = new ByteReader(bytes)
  let size = 0
  try {
    for await (const chunk of decoded(reader, await formatOf(reader))) {
      size += chunk.byteLength
      if (size > maxBytes) {
        throw new Failure('invalid', `the compressed content grows past the ${maxBytes} bytes it may have`)
      }
      yield chunk
    }
  } finally {
    await reader.close()
  }
}

/** Decompresses only to tell `count` the bytes that come out, chunk by chunk: what it throws ends it. Fails as `decompress` does. */
export async function countUnpacked(bytes: Bytes, count: (bytes: number) => void): Promise<void> {
  const reader = new ByteReader(bytes)
  try {
    const format = await formatOf(reader)
    for await (const chunk of decoded(reader, format)) {
      count(chunk.byteLength)
      // Only what Node's decoders made: other chunks may be those that were read.
      if (format === 'gzip' || format === 'zstd') letGo(chunk)
    }
  } finally {
    await reader.close()
  }
}

async function formatOf(reader: ByteReader): Promise<StreamCompression> {
  return sniffCompression(await reader.peek(SNIFF_LENGTH))
}

function decoded(reader: ByteReader, format: StreamCompression): Bytes {
  switch (format) {
    case 'gzip':
      return through(reader.stream(), zlib.createGunzip({ chunkSize: CHUNK }), 'gzip')
    case 'zstd':
      return decompressZstd(reader)
    case 'bzip2':
      return decompressBzip2(reader)
    case 'none':
      return reader.stream()
    case 'xz':
      throw new Failure('unsupported', 'the content is compressed with xz, which is not read here', {
        hint: 'Decompress it with "xz -d" first.',
      })
  }
}
