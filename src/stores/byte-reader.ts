import type { Bytes } from './store.ts'

const EMPTY: Uint8Array = new Uint8Array(0)

/**
 * Reads a stream in the sizes that a format asks for. Holds what it was asked to look ahead plus one chunk of the source,
 * and takes the next chunk only when it is needed.
 */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #buffer: Uint8Array = EMPTY
  #position = 0
  #ended = false

  constructor(bytes: Bytes) {
    this.#source = bytes[Symbol.asyncIterator]()
  }

  /** Bytes taken so far. */
  get position(): number {
    return this.#position
  }

  /** The next `length` bytes without taking them; fewer only where the stream ends. Valid until the next call. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.#buffer.byteLength < length) await this.#fill(length)
    return this.#buffer.subarray(0, length)
  }

  /** Takes the next `length` bytes; fewer only where the stream ends. */
  async read(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length)
    this.#take(bytes.byteLength)
    return bytes
  }

  /** Takes up to `length` bytes as they come; the caller compares what came with what had to come. */
  async *stream(length: number = Number.POSITIVE_INFINITY): Bytes {
    let left = length
    while (left > 0) {
      const chunk = await this.#next(left)
      if (chunk.byteLength === 0) return
      left -= chunk.byteLength
      yield chunk
    }
  }

  /** Drops the next `length` bytes and says how many there were. */
  async skip(length: number): Promise<number> {
    const start = this.#position
    let left = length
    while (left > 0) {
      const { byteLength } = await this.#next(left)
      if (byteLength === 0) break
      left -= byteLength
    }
    return this.#position - start
  }

  /** Lets the source go before its end. */
  async close(): Promise<void> {
    this.#ended = true
    this.#buffer = EMPTY
    await this.#source.return?.()
  }

  /** Whatever is at hand, at most `limit` bytes; empty at the end. */
  async #next(limit: number): Promise<Uint8Array> {
    if (this.#buffer.byteLength === 0) await this.#fill(1)
    const chunk = this.#buffer.subarray(0, Math.min(limit, this.#buffer.byteLength))
    this.#take(chunk.byteLength)
    return chunk
  }

  #take(length: number): void {
    this.#buffer = this.#buffer.subarray(length)
    this.#position += length
  }

  async #fill(length: number): Promise<void> {
    const parts = [this.#buffer]
    let have = this.#buffer.byteLength
    while (have < length && !this.#ended) {
      const { done, value } = await this.#source.next()
      if (done === true) this.#ended = true
      else {
        parts.push(value)
        have += value.byteLength
      }
    }
    // At the end nothing comes any more, however often one looks ahead.
    if (parts.length === 1) return
    this.#buffer = this.#buffer.byteLength === 0 && parts.length === 2 ? (parts[1] as Uint8Array) : Buffer.concat(parts)
  }
}
