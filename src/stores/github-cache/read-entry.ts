import { Failure } from '../../runtime/failure.ts'
import { Slots } from '../registry/slots.ts'
import type { Bytes } from '../store.ts'
import type { CacheHttp } from './cache-http.ts'
import { notFound } from './failures.ts'
import { Location } from './location.ts'
import { type CacheProtocol, type FoundEntry, findExact } from './protocol.ts'
import { readPart } from './read-part.ts'
import { readStream } from './read-stream.ts'

/** Bytes asked for at a time: what is lost when a connection is, and what is held until its turn. */
const PART_SIZE = 4 * 1024 * 1024
/** Parts of one entry that are on their way at a time. */
const AHEAD = 4
/** Parts in memory at a time, of all entries that are being read, besides the one that each of them waits for. */
const PARTS_IN_MEMORY = 8
/** Signed addresses to remember: packs are read in many small pieces. */
const ADDRESSES = 500

/** Reads entries; what they share is the memory they may use, and the addresses found so far. */
export class EntryReader {
  readonly #protocol: CacheProtocol
  readonly #http: CacheHttp
  readonly #memory = new Slots(PARTS_IN_MEMORY)
  readonly #addresses = new Map<string, Promise<URL>>()

  constructor(protocol: CacheProtocol, http: CacheHttp) {
    this.#protocol = protocol
    this.#http = http
  }

  /**
   * See `CacheEntries.read`. The entry comes in parts, several at a time, handed out in order; a part that is cut goes on where it was, and
   * an address that has expired is asked for again. Parts ahead are only fetched while there is memory for them, so that a reader that
   * pauses never holds up another.
   */
  async *read(key: string, range: { readonly start: number; readonly end: number } | undefined): Bytes {
    const start = range?.start ?? 0
    const end = range?.end ?? Number.POSITIVE_INFINITY
    if (start > end) return
    const location = await this.#locate(key)
    const first = await readPart(this.#http, location, start, Math.min(end, start + PART_SIZE - 1))
    if (first.kind === 'stream') {
      yield* readStream(this.#http, location, first.response, start, end)
      return
    }
    if (first.bytes.byteLength > 0) yield first.bytes
    const last = Math.min(end, first.total - 1)
    yield* this.#readAhead(location, start + first.bytes.byteLength, last)
  }

  /** Where an entry is, found by somebody who will want to read it: it need not be looked up again. */
  know({ key, url }: FoundEntry): void {
    this.#remember(key, Promise.resolve(url))
  }

  /** The key's entry has gone, or is another one now. */
  forget(key: string): void {
    this.#addresses.delete(key)
  }

  async *#readAhead(location: Location, from: number, last: number): Bytes {
    const queue: { readonly bytes: Promise<Uint8Array>; readonly release: () => void }[] = []
    const stop = new AbortController()
    let next = from
    try {
      for (;;) {
        while (next <= last && queue.length < AHEAD) {
          // The part that is waited for needs no room: only so can every reader go on, whatever the others do.
          const release = queue.length === 0 ? () => {} : this.#memory.tryTake()
          if (release === undefined) break
          const bytes = this.#fetch(location, next, Math.min(last, next + PART_SIZE - 1), stop.signal)
          bytes.catch(() => {}) // it is told when its turn comes
          queue.push({ bytes, release })
          next += PART_SIZE
        }
        const part = queue[0]
        if (part === undefined) return
        const bytes = await part.bytes
        queue.shift()
        part.release()
        yield bytes
      }
    } finally {
      stop.abort()
      for (const { release } of queue) release()
    }
  }

  async #fetch(location: Location, from: number, to: number, stop: AbortSignal): Promise<Uint8Array> {
    const part = await readPart(this.#http, location, from, to, stop)
    if (part.kind === 'bytes' && part.bytes.byteLength === to - from + 1) return part.bytes
    if (part.kind === 'stream') await part.response.discard()
    throw new Failure('mismatch', `GitHub's cache: ${location.key} changed while it was read`)
  }

  async #locate(key: string): Promise<Location> {
    return new Location(key, await this.#address(key), () => {
      this.forget(key)
      return this.#address(key)
    })
  }

  #address(key: string): Promise<URL> {
    const known = this.#addresses.get(key)
    if (known !== undefined) return known
    const found = findExact(this.#protocol, key).then((entry) => {
      if (entry === undefined) throw notFound(key)
      return entry.url
    })
    this.#remember(key, found)
    found.catch(() => this.#addresses.delete(key))
    return found
  }

  #remember(key: string, found: Promise<URL>): void {
    this.#addresses.set(key, found)
    if (this.#addresses.size > ADDRESSES) this.#addresses.delete(this.#addresses.keys().next().value as string)
  }
}
