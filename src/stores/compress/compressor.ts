import type { Compression } from '../../image/media-types.ts'
import type { Bytes } from '../store.ts'
import { compressGzip } from './gzip.ts'
import { compressZstd } from './zstd.ts'

/** The compressor that makes a layer of this kind; `none` passes bytes through. */
export function compressorFor(compression: Compression): (bytes: Bytes) => Bytes {
  if (compression === 'gzip') return (bytes) => compressGzip(bytes)
  if (compression === 'zstd') return (bytes) => compressZstd(bytes)
  return (bytes) => bytes
}
