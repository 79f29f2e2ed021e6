import { Failure } from '../../runtime/failure.ts'
import type { Bytes } from '../store.ts'
import { paddedSize, TAR_BLOCK } from './header.ts'
import { encodePaxRecords } from './pax.ts'

/** A member to write. */
export interface TarInput {
  /** At most 1 MiB of UTF-8; a directory's ends in `/`. */
  readonly name: string
  /** Bytes; needed before the content, since the header comes first. */
  readonly size: number
  readonly content?: Bytes
}

const SIZE_OCTAL_MAX = 8 ** 11 - 1
const NAME_MAX = 100
const END: Uint8Array = new Uint8Array(2 * TAR_BLOCK)

/**
 * Writes a tar (ustar, with PAX records for long names, names beyond ASCII, and sizes past 8 GiB) that depends on names
 * and content alone: time 0, owner 0, mode 0644 and 0755. Content that is not as long as `size` says is `Failure('mismatch')`.
 */
export async function* writeTar(inputs: Iterable<TarInput> | AsyncIterable<TarInput>): Bytes {
  for await (const input of inputs) {
    yield tarHeader(input.name, input.size)
    let written = 0
    for await (const chunk of input.content ?? []) {
      written += chunk.byteLength
      if (written <= input.size) yield chunk
    }
    if (written !== input.size) {
      throw new Failure('mismatch', `"${input.name}" has ${written} bytes, not the ${input.size} it should have`)
    }
    const padding = paddedSize(input.size) - input.size
    if (padding > 0) yield new Uint8Array(padding)
  }
  yield END
}

/** The header of one member, with the PAX header before it where one is needed. */
export function tarHeader(name: string, size: number): Uint8Array {
  const bytes = Buffer.from(name)
  const records: { path?: string; size?: string } = {}
  if (bytes.byteLength > NAME_MAX || bytes.some((byte) => byte > 126 || byte < 32)) records.path = name
  if (size > SIZE_OCTAL_MAX) records.size = String(size)
  const plain = header(bytes, size > SIZE_OCTAL_MAX ? 0 : size, name.endsWith('/') ? '5' : '0')
  if (Object.keys(records).length === 0) return plain
  const pax = encodePaxRecords(records)
  const content = Buffer.alloc(paddedSize(pax.byteLength))
  content.set(pax)
  return Buffer.concat([header(Buffer.from('PaxHeaders/0'), pax.byteLength, 'x'), content, plain])
}

function header(name: Uint8Array, size: number, flag: '0' | '5' | 'x'): Buffer {
  const block = Buffer.alloc(TAR_BLOCK)
  block.set(name.subarray(0, NAME_MAX))
  const octal = (value: number, start: number, length: number): void => {
    block.write(value.toString(8).padStart(length - 1, '0'), start, 'latin1')
  }
  octal(flag === '5' ? 0o755 : 0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(0, 136, 12)
  block.write(`        ${flag}`, 148, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  )
  block[154] = 0
  return block
}
