import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { type Content, sealed } from './sealed-content.ts'
import type { BlobInfo, ByteRange, Bytes, PackedBlob, ReadableStore } from './store.ts'
import { collect } from './verify.ts'

/** Blobs of another store of which no byte is given out before all of them have been checked. */
export interface CheckedBlobs {
  readonly label: string
  statBlob(digest: Digest): Promise<BlobInfo | undefined>
  readBlob(blob: { readonly digest: Digest }, range?: ByteRange): Bytes
  /** Gives back memory and disk. What is still being read ends with an error. */
  close(): Promise<void>
}

/** Where blobs are read from. */
type Source = Pick<ReadableStore, 'label' | 'statBlob' | 'readBlob' | 'isNear' | 'packed'>

/** Bytes of all blobs that wait in memory; what does not fit waits on the disk. */
const MEMORY_MAX = 32 * 1024 * 1024
/** Blobs held at once: engines fetch three at a time, unless they are told otherwise. More wait for their turn. */
const HELD_MAX = 4
const READ_BYTES = 1024 * 1024
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
 * checked and once more to be given out. `source` is only asked for whole blobs.
 */
export function checkedBlobs(source: Source, runtime: Pick<Runtime, 'env' | 'signal'>): CheckedBlobs {
  const blobs = new HeldBlobs(source, runtime)
  return {
    label: source.label,
    statBlob: (digest) => source.statBlob(digest),
    readBlob: ({ digest }, range) => blobs.read(digest, range),
    close: () => blobs.close(),
  }
}

class HeldBlobs {
  readonly #source: Source
  readonly #runtime: Pick<Runtime, 'env' | 'signal'>
  readonly #stop = new AbortController()
  readonly #held = new Map<Digest, Held>()
  readonly #waiting: (() => void)[] = []
  #folder: Promise<string> | undefined
  #inMemory = 0

  constructor(source: Source, runtime: Pick<Runtime, 'env' | 'signal'>) {
    this.#source = source
    this.#runtime = runtime
  }

  async *read(digest: Digest, { start = 0, end = Number.POSITIVE_INFINITY }: Partial<ByteRange> = {}): Bytes {
    const held = await this.#take(digest)
    try {
      const content = await held.content
      const last = Math.min(end, held.size - 1)
      yield* content.read(start, last)
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
      const whole = this.#until(this.#source.readBlob(blob))
      return await sealed(whole, (start) => this.#source.readBlob(blob, { start }), blob)
    }
    if (this.#inMemory + blob.size > MEMORY_MAX) return await this.#toFile(blob)
    this.#inMemory += blob.size
    const forget = (): void => {
      this.#inMemory -= blob.size
    }
    try {
      return inMemory(await collect(this.#until(this.#source.readBlob(blob)), blob.size, blob.digest), forget)
    } catch (error) {
      forget()
      throw error
    }
  }

  async #toFile({ digest, size }: BlobInfo): Promise<Content> {
    const file = await this.#newFile()
    const packed = this.#source.packed?.(digest)
    try {
      if (packed !== undefined && packed.size < size) return await this.#toPackedFile(packed, file)
      await writeAll(file, this.#until(this.#source.readBlob({ digest, size })))
      return inFile(file)
    } catch (error) {
      await file.close()
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      throw new Failure('failed', `there is no room to check ${digest} before the engine gets it`, {
        hint: 'Layers wait in RUNNER_TEMP or the temporary folder (TMPDIR), at most four at a time: free some of that disk.',
        cause: error,
      })
    }
  }

  /** Less to write, and unpacking it once more costs less than that. */
  async #toPackedFile(packed: PackedBlob, file: FileHandle): Promise<Content> {
    let size = 0
    const kept = writing(file, packed.open(), (bytes) => {
      size += bytes
    })
    for await (const _ of this.#until(packed.checked(kept))); // what is wrong with it is thrown
    return unpackedOf(inFile(file), size, packed)
  }

  /** A file that is open and has no name any more. */
  async #newFile(): Promise<FileHandle> {
    this.#folder ??= mkdtemp(join(this.#runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-check-'))
    const path = join(await this.#folder, randomBytes(12).toString('hex'))
    const file = await open(path, 'wx+', 0o600)
    await rm(path, { force: true }).catch(() => {}) // where an open file keeps its name, it goes with the folder
    return file
  }

  /** The same bytes, until we are closed: also where the source says nothing more. */
  async *#until(bytes: Bytes): Bytes {
    const { signal } = this.#stop
    const source = bytes[Symbol.asyncIterator]()
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    stopped.catch(() => {})
    let isOver = false
    try {
      while (!isOver) {
        signal.throwIfAborted()
        const next = await Promise.race([source.next(), stopped])
        isOver = next.done === true
        if (next.done !== true) yield next.value
      }
    } finally {
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

function inMemory(bytes: Uint8Array, forget: () => void): Content {
  let isHeld = true
  return {
    async *read(start, end) {
      for (let at = start; at <= end; at += READ_BYTES) yield bytes.subarray(at, Math.min(at + READ_BYTES, end + 1))
    },
    drop: async () => {
      if (isHeld) forget()
      isHeld = false
    },
  }
}

/** Writes each chunk while the next one is fetched. */
async function writeAll(file: FileHandle, bytes: Bytes): Promise<void> {
  for await (const _ of writing(file, bytes, () => {}));
}

/** The same bytes, each chunk of which is written to a file while the next one is fetched. */
async function* writing(file: FileHandle, bytes: Bytes, count: (bytes: number) => void): Bytes {
  let written: Promise<void> = Promise.resolve()
  try {
    for await (const chunk of bytes) {
      await written
      written = writeChunk(file, chunk)
      written.catch(() => {}) // awaited before the next one
      count(chunk.byteLength)
      yield chunk
    }
  } finally {
    await written
  }
}

async function writeChunk(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten
}

/** Content that is packed in another one. */
function unpackedOf(content: Content, size: number, packed: PackedBlob): Content {
  return {
    async *read(start, end) {
      if (start > end) return
      let at = 0
      for await (const chunk of packed.unpack(content.read(0, size - 1))) {
        const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at))
        at += chunk.byteLength
        if (part.byteLength > 0) yield part
        if (at > end) return
      }
      throw new Failure('failed', 'a blob that waited on the disk became shorter')
    },
    drop: () => content.drop(),
  }
}

function inFile(file: FileHandle): Content {
  let isOpen = true
  return {
    async *read(start, end) {
      for (let at = start; at <= end; ) {
        const wanted = Buffer.allocUnsafe(Math.min(READ_BYTES, end + 1 - at))
        const { bytesRead } = await file.read(wanted, 0, wanted.byteLength, at)
        if (bytesRead === 0) throw new Failure('failed', 'a blob that waited on the disk became shorter')
        at += bytesRead
        yield wanted.subarray(0, bytesRead)
      }
    },
    drop: async () => {
      if (!isOpen) return
      isOpen = false
      await file.close()
    },
  }
}
