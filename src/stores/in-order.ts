import type { Bytes } from './store.ts'

/**
 * Lets several streams through, those that are wanted first before the others: a chunk of a stream waits while one of an earlier place is worked
 * on. A stream whose source is slow holds up nobody, and one that is alone runs as fast as it can.
 */
export class InOrder {
  readonly #streams = new Set<Stream>()
  readonly #waiting: (() => void)[] = []

  /** The same bytes. A chunk is worked on until the next one is asked for. */
  async *through(bytes: Bytes, place: number): Bytes {
    const stream = { place, isBusy: false }
    this.#streams.add(stream)
    try {
      for await (const chunk of bytes) {
        while (this.#isBehind(stream)) await new Promise<void>((resolve) => this.#waiting.push(resolve))
        stream.isBusy = true
        yield chunk
        stream.isBusy = false
        // Not at once: the next chunk of this stream may be there already.
        setImmediate(() => this.#wake())
      }
    } finally {
      this.#streams.delete(stream)
      this.#wake()
    }
  }

  #isBehind({ place }: Stream): boolean {
    return [...this.#streams].some((other) => other.isBusy && other.place < place)
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go()
  }
}

interface Stream {
  readonly place: number
  isBusy: boolean
}
