/** How a file is compressed, as its first bytes say. `none` is everything else, a plain tar for instance. */
export type StreamCompression = 'none' | 'gzip' | 'bzip2' | 'zstd' | 'xz'

/** Bytes that {@link sniffCompression} wants to see. */
export const SNIFF_LENGTH = 6

const MAGIC: readonly (readonly [StreamCompression, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 8]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
]

export function sniffCompression(firstBytes: Uint8Array): StreamCompression {
  const match = MAGIC.find(
    ([, magic]) => firstBytes.byteLength >= magic.length && magic.every((byte, i) => firstBytes[i] === byte),
  )
  if (match !== undefined) return match[0]
  // zstd may begin with a skippable frame (RFC 8878 §3.1.2).
  const [a = 0, b, c, d] = firstBytes
  return (a & 0xf0) === 0x50 && b === 0x2a && c === 0x4d && d === 0x18 ? 'zstd' : 'none'
}
