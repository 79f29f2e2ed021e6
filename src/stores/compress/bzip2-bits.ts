import { Failure } from '../../runtime/failure.ts'

/** Reads bits, most significant first, from bytes that are all there. */
export class BitReader {
  readonly #bytes: Uint8Array
  #position: number

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes
    this.#position = position
  }

  /** Bits read, from the first byte on. */
  get position(): number {
    return this.#position
  }

  /** The next `count` bits, 1 to 24. */
  read(count: number): number {
    const value = this.peek(count)
    this.skip(count)
    return value
  }

  /** Like `read`, without taking them; zeros past the end. */
  peek(count: number): number {
    const bytes = this.#bytes
    const at = this.#position >> 3
    const word =
      ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    return (word << (this.#position & 7)) >>> (32 - count)
  }

  skip(count: number): void {
    this.#position += count
    if (this.#position > this.#bytes.byteLength * 8) throw damaged('it ends before its end')
  }
}

export function damaged(reason: string): Failure {
  return new Failure('invalid', `the bzip2 stream is damaged: ${reason}`)
}
