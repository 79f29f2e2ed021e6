/**
 * Buffers of one size that are used again. Node counts a dropped buffer as memory until it is collected, and collects everything to find
 * it: for a stream of megabytes that costs more than the reading. A reader that has pages to offer gets chunks in them, and gives each back
 * when nobody reads it any more.
 */
export class Pages {
  /** Bytes of a page. */
  readonly size: number
  readonly #free: Buffer[] = []
  readonly #lent = new Map<ArrayBufferLike, Buffer>()

  constructor(size: number) {
    this.size = size
  }

  /** A page whose content is anything. */
  take(): Buffer {
    const page = this.#free.pop() ?? Buffer.allocUnsafeSlow(this.size)
    this.#lent.set(page.buffer, page)
    return page
  }

  /** Takes back the page that these bytes are in; bytes that came from elsewhere are nobody's business here. */
  give(bytes: Uint8Array): void {
    const page = this.#lent.get(bytes.buffer)
    if (page === undefined) return
    this.#lent.delete(bytes.buffer)
    this.#free.push(page)
  }
}
