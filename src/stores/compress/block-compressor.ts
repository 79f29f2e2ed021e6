import type { Transform } from 'node:stream'

type Stream = Transform & { flush(kind: number, done: (error?: Error | null) => void): void }

/** A compressor of Node's, and how a block is ended in it. */
export interface BlockFormat<S extends Stream> {
  open(): S
  /** What is flushed after each block, so that all of it comes out. */
  readonly flush: number
  /** Makes the stream forget the block, where the flush does not. */
  forget?(stream: S): void
}

/**
 * Compresses blocks, each by itself, in streams of Node's that stay: a stream for each block makes and drops as much memory as the block
 * has, which is then to be collected. There are as many streams as blocks were in work at once.
 */
export class BlockCompressor<S extends Stream> {
  readonly #format: BlockFormat<S>
  readonly #idle: Kept<S>[] = []

  constructor(format: BlockFormat<S>) {
    this.#format = format
  }

  /** The compressed block, in parts. Its own parts are not read any more when they are there. */
  async compress(block: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
    const kept = this.#idle.pop() ?? new Kept(this.#format.open())
    const parts = await kept.run(block, this.#format.flush)
    this.#format.forget?.(kept.stream)
    this.#idle.push(kept)
    return parts
  }
}

/** One stream, and what came out of it for the block that it is at. */
class Kept<S extends Stream> {
  readonly stream: S
  #parts: Uint8Array[] = []
  #fail: (error: Error) => void = () => {}

  constructor(stream: S) {
    this.stream = stream
    stream.on('data', (part: Uint8Array) => void this.#parts.push(part))
    stream.on('error', (error: Error) => this.#fail(error))
  }

  run(block: readonly Uint8Array[], flush: number): Promise<readonly Uint8Array[]> {
    return new Promise((resolve, reject) => {
      this.#fail = reject
      for (const part of block) this.stream.write(part)
      this.stream.flush(flush, (error) => {
        // Also called of a stream that was destroyed before it came to this.
        if (error) return reject(error)
        const parts = this.#parts
        this.#parts = []
        resolve(parts)
      })
    })
  }
}
