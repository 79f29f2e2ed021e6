import { replay } from '../../replay.ts'
import type { BlobInfo, BlobInput, Bytes } from '../../store.ts'
import { collect, type Expectation, verified } from '../../verify.ts'

/** An error of the blob's own source: the registry has nothing to do with it, so it is not tried again. */
export class SourceError {
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/** The content of a blob on its way out: hashed in each pass, accepted once, known better after the first. */
export class BlobSource {
  readonly #blob: BlobInput
  readonly #where: string
  #known: Expectation
  #opened: Bytes | undefined
  #accepted = false
  #sent = 0
  #opens = 0

  constructor(blob: BlobInput, where: string) {
    this.#blob = blob
    this.#where = where
    this.#known = { digest: blob.digest, size: blob.size }
  }

  /** Digest and size as promised or as found by a whole pass; either may be missing before that. */
  get known(): Expectation {
    return this.#known
  }

  /** Whether there will be no other pass: the content came once, and is gone. */
  get isSpent(): boolean {
    return this.#blob.once === true && this.#opens > 0 && this.#opened === undefined
  }

  /** How far the current pass has come: no registry can have more than this. */
  get sent(): number {
    return this.#sent
  }

  /**
   * The whole content when it has at most `limit` bytes, checked and accepted; else undefined, and the bytes read so far
   * stand at the head of the next pass.
   */
  async small(limit: number): Promise<Uint8Array | undefined> {
    if (this.#known.size !== undefined && this.#known.size > limit) return undefined
    try {
      const iterator = (await this.#open())[Symbol.asyncIterator]()
      const head: Uint8Array[] = []
      for (let size = 0; size <= limit; ) {
        const next = await iterator.next()
        if (next.done === true) return await collect(this.#checked(replay(head)), limit, 'a small blob')
        head.push(next.value)
        size += next.value.byteLength
        // More than promised is refused at once, which the check does.
        const isTooLong = this.#known.size !== undefined && size > this.#known.size
        if (isTooLong) return await collect(this.#checked(replay(head, iterator)), limit, 'a small blob')
      }
      this.#opened = replay(head, iterator)
      return undefined
    } catch (error) {
      throw new SourceError(error)
    }
  }

  /**
   * One pass over the content, from byte `skip` on (what is skipped is hashed too). The last chunk is held back until everything is checked and
   * accepted, so that a wrong blob is never whole on the other side. Errors come as `SourceError`.
   */
  async *pass(skip = 0): Bytes {
    this.#sent = skip
    try {
      const opened = this.#opened ?? (await this.#open())
      this.#opened = undefined
      let position = 0
      for await (const chunk of this.#checked(opened)) {
        const rest = chunk.subarray(Math.min(chunk.byteLength, Math.max(0, skip - position)))
        position += chunk.byteLength
        if (rest.byteLength === 0) continue
        this.#sent += rest.byteLength
        yield rest
      }
    } catch (error) {
      throw error instanceof SourceError ? error : new SourceError(error)
    }
  }

  #open(): Bytes | Promise<Bytes> {
    this.#opens++
    return this.#blob.open()
  }

  async *#checked(bytes: Bytes): Bytes {
    let actual: BlobInfo | undefined
    const stream = verified(bytes, this.#known, this.#where, (info) => {
      actual = info
    })
    let held: Uint8Array | undefined
    for await (const chunk of stream) {
      if (held !== undefined) yield held
      held = chunk
    }
    this.#known = actual as BlobInfo
    if (!this.#accepted) await this.#blob.accept?.(actual as BlobInfo)
    this.#accepted = true
    if (held !== undefined) yield held
  }
}
