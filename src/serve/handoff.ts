/**
 * One chunk at a time from whoever brings bytes to whoever takes them: `push` waits until the chunk is taken. The
 * bringers may come and go; the taker sees one stream.
 */
export class Handoff implements AsyncIterable<Uint8Array> {
  #offered: { chunk: Uint8Array; taken: () => void; refused: (error: unknown) => void } | undefined
  #waiting: (() => void) | undefined
  #ended = false
  #failure: { readonly error: unknown } | undefined

  /** Resolves when the chunk has been taken; rejects when nobody will take it any more. One call at a time. */
  push(chunk: Uint8Array): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure.error)
    return new Promise((taken, refused) => {
      this.#offered = { chunk, taken, refused }
      this.#wake()
    })
  }

  /** No more chunks will come. */
  end(): void {
    this.#ended = true
    this.#wake()
  }

  /** Ends both sides with an error. The first one counts. */
  fail(error: unknown): void {
    this.#failure ??= { error }
    this.#offered?.refused(error)
    this.#offered = undefined
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (;;) {
        if (this.#failure !== undefined) throw this.#failure.error
        const offered = this.#offered
        if (offered !== undefined) {
          this.#offered = undefined
          offered.taken()
          yield offered.chunk
        } else if (this.#ended) {
          return
        } else {
          await new Promise<void>((resolve) => {
            this.#waiting = resolve
          })
        }
      }
    } finally {
      this.fail(new Error('the bytes are no longer wanted'))
    }
  }

  #wake(): void {
    this.#waiting?.()
    this.#waiting = undefined
  }
}
