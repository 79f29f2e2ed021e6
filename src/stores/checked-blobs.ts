import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { inFile, inMemory, unpackedOf, writing } from './held-content.ts'
import { InOrder } from './in-order.ts'
import type { Pages } from './pages.ts'
import { type Content, sealed } from './sealed-content.ts'
import type { BlobInfo, ByteRange, Bytes, ReadableStore } from './store.ts'
import { collect } from './verify.ts'

/** Blobs of another store of which no byte is given out before all of them have been checked. */
export interface CheckedBlobs {
  readonly label: string
  statBlob(digest: Digest): Promise<BlobInfo | undefined>
  readBlob(blob: { readonly digest: Digest }, range?: ByteRange, pages?: Pages): Bytes
  /** Gives back memory and disk. What is still being read ends with an error. */
  close(): Promise<void>
}

/** Where blobs are read from. */
type Source = Pick<ReadableStore, 'label' | 'statBlob' | 'readBlob' | 'isNear' | 'kept'>

/** Bytes of all blobs that wait in memory; what does not fit waits on the disk. */
const MEMORY_MAX = 32 * 1024 * 1024
/** Blobs held at once: engines fetch three at a time, unless they are told otherwise. More wait for their turn. */
const HELD_MAX = 4
/** From here on what is near is read twice instead of kept. Bytes. */
const NEAR_MIN = 4 * 1024 * 1024

interface Held {
  readonly size: number
  readonly content: Promise<Content>
  readers: number
  /** Whether its last byte has been given out. */
  isDelivered: boolean
}

/**
 * Reads each blob whole, which checks it (see `ReadableStore.readBlob`), before the first byte of it is given out: for readers that keep what
 * they got of a blob that turns out wrong, as containerd does. A blob waits in memory or in a file without a name, so nobody can change it
 * between the check and the reading, and a process that is killed leaves nothing. What is near is read a second time instead, and compared with the
 * first (see `sealed`). It is dropped once it has been read
 * to its end, so what waits is no more than what the reader fetches at once. What is kept packed waits on the disk as it is, and is unpacked once to be
 * checked and once more to be given out. `source` is only asked for whole blobs. Several are fetched at once; those that come first in `order` are
 * checked first, so that the reader can begin with them while the others are still being checked.
 */
export function checkedBlobs(
  source: Source,
  runtime: Pick<Runtime, 'env' | 'signal'>,
  order: readonly Digest[] = [],
): CheckedBlobs {
  const blobs = new HeldBlobs(source, runtime, order)
  return {
    label: source.label,
    statBlob: (digest) => source.statBlob(digest),
    readBlob: ({ digest }, range, pages) => blobs.read(digest, range, pages),
    close: () => blobs.close(),
  }
}

class HeldBlobs {
  readonly #source: Source
  readonly #runtime: Pick<Runtime, 'env' | 'signal'>
  readonly #stop = new AbortController()
  readonly #held = new Map<Digest, Held>()
  readonly #waiting: (() => void)[] = []
  readonly #places: ReadonlyMap<Digest, number>
  readonly #checks = new InOrder()
  #folder: Promise<string> | undefined
  #inMemory = 0

  constructor(source: Source, runtime: Pick<Runtime, 'env' | 'signal'>, order: readonly Digest[]) {
    // An image may have the same layer twice: it is wanted at its first place.
    this.#places = new Map(order.map((digest, place) => [digest, place] as const).reverse())
    this.#source = source
    this.#runtime = runtime
  }

  async *read(
    digest: Digest,
    { start = 0, end = Number.POSITIVE_INFINITY }: Partial<ByteRange> = {},
    pages?: Pages,
  ): Bytes {
    const held = await this.#take(digest)
    try {
      const content = await held.content
      const last = Math.min(end, held.size - 1)
      yield* content.read(start, last, pages)
      held.isDelivered ||= last === held.size - 1
    } finally {
      held.readers -= 1
      await this.#makeRoom(digest, held)
    }
  }

  async close(): Promise<void> {
    this.#stop.abort(new Failure('cancelled', `${this.#source.label} is no longer read`))
    for (const next of this.#waiting.splice(0)) next()
    for (const [digest, held] of this.#held) await this.#drop(digest, held)
    const folder = await this.#folder?.catch(() => undefined)
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }

  /** The blob, for one more reader; fetched unless it is here, when there is room. */
  async #take(digest: Digest): Promise<Held> {
    const size = (await this.#source.statBlob(digest))?.size
    if (size === undefined) throw new Failure('not-found', `${this.#source.label} has no blob ${digest}`)
    for (;;) {
      this.#stop.signal.throwIfAborted()
      const there = this.#held.get(digest)
      if (there !== undefined) {
        there.readers += 1
        return there
      }
      if (this.#held.size < HELD_MAX) break
      const idle = [...this.#held].find(([, { readers }]) => readers === 0)
      if (idle !== undefined) await this.#drop(...idle)
      else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    const held = { size, content: this.#fetch({ digest, size }), readers: 1, isDelivered: false }
    this.#held.set(digest, held)
    held.content.catch(() => {}) // whoever reads it is told
    return held
  }

  async #fetch(blob: BlobInfo): Promise<Content> {
    if (blob.size > NEAR_MIN && this.#source.isNear?.(blob.digest) === true) {
      return await sealed(this.#checked(blob), (start) => this.#source.readBlob(blob, { start }), blob)
    }
    if (this.#inMemory + blob.size > MEMORY_MAX) return await this.#toFile(blob)
    this.#inMemory += blob.size
    const forget = (): void => {
      this.#inMemory -= blob.size
    }
    try {
      return inMemory(await collect(this.#checked(blob), blob.size, blob.digest), forget)
    } catch (error) {
      forget()
      throw error
    }
  }

  /** As it is kept: less to write than the blob, and unpacking it once more costs less than that. */
  async #toFile(blob: BlobInfo): Promise<Content> {
    const file = await this.#newFile()
    let size = 0
    const kept = (bytes: Bytes): Bytes =>
      writing(file, bytes, (count) => {
        size += count
      })
    try {
      for await (const _ of this.#checked(blob, kept)); // what is wrong with it is thrown
      const unpack = this.#source.kept?.(blob.digest)?.unpack
      return unpack === undefined ? inFile(file) : unpackedOf(inFile(file), size, unpack)
    } catch (error) {
      await file.close()
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      throw new Failure('failed', `there is no room to check ${blob.digest} before the engine gets it`, {
        hint: 'Layers wait in RUNNER_TEMP or the temporary folder (TMPDIR), at most four at a time: free some of that disk.',
        cause: error,
      })
    }
  }

  /** A blob whose bytes, as they are kept, also go through `keep`; it is right when it was read to its end. */
  #checked(blob: BlobInfo, keep = (bytes: Bytes): Bytes => bytes): Bytes {
    const kept = this.#source.kept?.(blob.digest)
    if (kept === undefined) return this.#until(keep(this.#source.readBlob(blob)))
    const place = this.#places.get(blob.digest) ?? this.#places.size
    return this.#until(kept.checked(this.#checks.through(keep(kept.open()), place)))
  }

  /** A file that is open and has no name any more. */
  async #newFile(): Promise<FileHandle> {
    this.#folder ??= mkdtemp(join(this.#runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-check-'))
    const path = join(await this.#folder, randomBytes(12).toString('hex'))
    const file = await open(path, 'wx+', 0o600)
    await rm(path, { force: true }).catch(() => {}) // where an open file keeps its name, it goes with the folder
    return file
  }

  /**
   * The same bytes, until we are closed: also where the source says nothing more. Each chunk is waited for by a promise of its own: one
   * that lived as long as the blob would hold on to every chunk that was raced against it.
   */
  async *#until(bytes: Bytes): Bytes {
    const { signal } = this.#stop
    const source = bytes[Symbol.asyncIterator]()
    let refuse = (_: unknown): void => {}
    const stopped = (): void => refuse(signal.reason)
    signal.addEventListener('abort', stopped)
    let isOver = false
    try {
      while (!isOver) {
        signal.throwIfAborted()
        const next = await new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
          refuse = reject
          source.next().then(resolve, reject)
        })
        isOver = next.done === true
        if (next.done !== true) yield next.value
      }
    } finally {
      signal.removeEventListener('abort', stopped)
      if (!isOver) source.return?.()?.catch(() => {})
    }
  }

  /** What failed, was read to its end, or keeps another blob waiting, goes when nobody reads it. */
  async #makeRoom(digest: Digest, held: Held): Promise<void> {
    const isThere = await held.content.then(
      () => true,
      () => false,
    )
    const isWanted = isThere && !held.isDelivered && this.#waiting.length === 0
    if (held.readers === 0 && !isWanted) await this.#drop(digest, held)
  }

  async #drop(digest: Digest, held: Held): Promise<void> {
    if (this.#held.get(digest) === held) this.#held.delete(digest)
    for (const next of this.#waiting.splice(0)) next()
    const content = await held.content.catch(() => undefined)
    await content?.drop()
  }
}
