import { Failure } from '../../runtime/failure.ts'
import { ByteReader } from '../byte-reader.ts'
import type { CacheEntryInput } from '../cache-entries.ts'
import { Slots } from '../registry/slots.ts'
import { verified } from '../verify.ts'
import type { CacheProtocol, Upload } from './protocol.ts'

/** Bytes of one part: what is sent again when it fails. Azure has room for 50 000 of them, 400 GB. */
const PART_SIZE = 8 * 1024 * 1024
/** Parts in memory at a time, of all entries that are being stored: from the first byte read to the answer of the service. */
const PARTS_IN_MEMORY = 8

/** Stores entries; what they share is the memory they may use. */
export class EntryWriter {
  readonly #protocol: CacheProtocol
  readonly #label: string
  readonly #signal: AbortSignal | undefined
  readonly #memory = new Slots(PARTS_IN_MEMORY)

  constructor(protocol: CacheProtocol, label: string, signal: AbortSignal | undefined) {
    this.#protocol = protocol
    this.#label = label
    this.#signal = signal
  }

  /**
   * See `CacheEntries.write`. An entry of one part is known to be right before its key is taken. A longer one takes its key first, so that
   * nothing is read in vain; if it then turns out wrong, or its source breaks, it is never finished: nobody can find it, and the service
   * lets go of the key after a while.
   */
  async write(entry: CacheEntryInput): Promise<boolean> {
    const parts = Math.max(1, Math.ceil(entry.size / PART_SIZE))
    if (parts === 1) return this.#writeSmall(entry)
    const upload = await this.#protocol.reserve(entry.key, entry.size)
    if (upload === undefined) return false
    await this.#sendParts(entry, parts, upload)
    await upload.finish(entry.size, parts)
    return true
  }

  async #writeSmall(entry: CacheEntryInput): Promise<boolean> {
    return this.#memory.use(async () => {
      const reader = await this.#open(entry)
      try {
        const bytes = await readPart(reader, entry.size, 0)
        const upload = await this.#protocol.reserve(entry.key, entry.size)
        if (upload === undefined) return false
        await upload.send({ index: 0, start: 0, bytes, isOnly: true })
        await upload.finish(entry.size, 1)
        return true
      } finally {
        await reader.close()
      }
    })
  }

  /** Reads part after part and sends several at a time. Ends when all have arrived, or at the first failure, with none on the way. */
  async #sendParts(entry: CacheEntryInput, parts: number, upload: Upload): Promise<void> {
    const sending: Promise<void>[] = []
    let failure: { error: unknown } | undefined
    const reader = await this.#open(entry)
    try {
      for (let index = 0; index < parts && failure === undefined; index++) {
        const release = await this.#memory.take()
        try {
          this.#checkSignal(entry.key)
          const bytes = await readPart(reader, entry.size, index)
          const sent = upload.send({ index, start: index * PART_SIZE, bytes, isOnly: false })
          sending.push(
            sent
              .catch((error: unknown) => {
                failure ??= { error }
              })
              .finally(release),
          )
        } catch (error) {
          release()
          throw error
        }
      }
    } finally {
      await Promise.all(sending)
      await reader.close()
    }
    if (failure !== undefined) throw (failure as { error: unknown }).error
  }

  async #open(entry: CacheEntryInput): Promise<ByteReader> {
    return new ByteReader(verified(await entry.open(), entry, `${this.#label}: ${entry.key}`))
  }

  #checkSignal(key: string): void {
    if (this.#signal?.aborted === true) throw new Failure('cancelled', `storing ${key} was cancelled`)
  }
}

/** One part. The last is read past its end, where the stream turns out to be what it should be, or fails. */
async function readPart(reader: ByteReader, size: number, index: number): Promise<Uint8Array> {
  const left = size - index * PART_SIZE
  return reader.read(left > PART_SIZE ? PART_SIZE : left + 1)
}
