import type { Compression } from '../../image/media-types.ts'
import type { Pages } from '../pages.ts'
import type { Bytes } from '../store.ts'
import { compressGzip } from './gzip.ts'
import { compressZstd } from './zstd.ts'

/** The compressor that makes a layer of this kind; `none` passes bytes through. What comes in `pages` is given back. */
export function compressorFor(compression: Compression, pages?: Pages): (bytes: Bytes) => Bytes {
  if (compression === 'gzip') return (bytes) => compressGzip(bytes, { pages })
  if (compression === 'zstd') return (bytes) => compressZstd(bytes, { pages })
  return (bytes) => bytes
}
