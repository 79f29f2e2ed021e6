import { Failure } from '../../runtime/failure.ts'

/** Bytes of a header, and what everything in a tar is padded to. */
export const TAR_BLOCK = 512

export type TarEntryType = 'file' | 'directory' | 'symlink' | 'hardlink' | 'other'

/** What one 512-byte header says, before long names and PAX records are applied. */
export interface TarHeader {
  readonly name: string
  /** The type flag as written: `0` file, `5` directory, `x` PAX header, ... */
  readonly flag: string
  /** Bytes of content that follow. */
  readonly size: number
  readonly linkName: string
  readonly mode: number
  /** Seconds since the epoch. */
  readonly modified: number
}

/**
 * Reads one header (POSIX.1-1988 ustar, GNU and V7). Throws `Failure('invalid')` for a wrong checksum or a number that is
 * none, negative, or past 2^53.
 */
export function parseTarHeader(block: Uint8Array): TarHeader {
  const checksum = readNumber(block, 148, 8, 'checksum')
  if (checksum !== sum(block, false) && checksum !== sum(block, true)) throw badTar('a header has a wrong checksum')
  const magic = readText(block, 257, 6)
  // Only POSIX headers have a prefix; GNU keeps times there.
  const prefix = magic === 'ustar' && block[262] === 0 ? readText(block, 345, 155) : ''
  const name = readText(block, 0, 100)
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    flag: String.fromCharCode(block[156] || 0x30),
    size: readNumber(block, 124, 12, 'size'),
    linkName: readText(block, 157, 100),
    mode: readNumber(block, 100, 8, 'mode'),
    modified: readNumber(block, 136, 12, 'time', true),
  }
}

export function isZeroBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0)
}

/** Bytes from the start of the content to the next header. */
export function paddedSize(size: number): number {
  return Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
}

export function badTar(reason: string): Failure {
  return new Failure('invalid', `the tar cannot be read: ${reason}`, {
    hint: 'It is damaged, cut short, or not a tar; make it again.',
  })
}

/** Text of a header or record: UTF-8, and byte by byte where it is not, so that no two names fall together. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

function readText(block: Uint8Array, start: number, length: number): string {
  const bytes = block.subarray(start, start + length)
  const end = bytes.indexOf(0)
  return decodeText(end < 0 ? bytes : bytes.subarray(0, end))
}

function readNumber(block: Uint8Array, start: number, length: number, what: string, signed = false): number {
  const bytes = block.subarray(start, start + length)
  const value = ((bytes[0] as number) & 0x80) === 0 ? readOctal(bytes, what) : readBase256(bytes, what)
  if (value < 0 && !signed) throw badTar(`an entry has a negative ${what}`)
  return value
}

function readOctal(bytes: Uint8Array, what: string): number {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^[ \0]+|[ \0].*$/gs, '')
  if (!/^[0-7]*$/.test(text)) throw badTar(`an entry has a ${what} that is no octal number`)
  return text === '' ? 0 : Number.parseInt(text, 8)
}

/** GNU's big-endian two's complement for numbers that octal digits have no room for. */
function readBase256(bytes: Uint8Array, what: string): number {
  const first = bytes[0] as number
  // The top bit marks the form; the next is the sign.
  let value = BigInt((first & 0x40) === 0 ? first & 0x3f : (first & 0x3f) - 0x40)
  for (const byte of bytes.subarray(1)) value = value * 256n + BigInt(byte)
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw badTar(`an entry has a ${what} past all limits`)
  return number
}

function sum(block: Uint8Array, signed: boolean): number {
  let total = 0
  for (let i = 0; i < TAR_BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : (block[i] as number)
    total += signed && byte > 127 ? byte - 256 : byte
  }
  return total
}
