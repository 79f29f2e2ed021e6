import { type Digest, Hasher } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { CacheEntries } from '../stores/cache-entries.ts'
import type { BlobInfo, BlobInput, Bytes } from '../stores/store.ts'
import type { BlobSpool, SpooledBlob } from './blob-spool.ts'
import { layerKey, packKey } from './keys.ts'
import type { KnownLayers } from './known-layers.ts'
import type { RecordedBlob } from './record.ts'

/** Blobs below this travel together: services count entries, and each costs requests of its own. */
const PACK_BELOW = 1024 * 1024
/** Bytes of one pack. */
const PACK_MAX = 64 * 1024 * 1024
const UPLOADS_AT_ONCE = 4

/**
 * Stores what an image needs and nobody has: blobs wait in the spool until it is clear that they are needed, then large ones become entries of
 * their own and small ones a pack. One writer serves all images of a save, so that what they share is stored once.
 */
export class EntryWriter {
  readonly known: KnownLayers
  /** Diff ID -> blob, of layers that the engine pulled from us in this job. */
  readonly pulled: ReadonlyMap<Digest, Digest>
  /** New entries and their bytes. */
  readonly counts = { entries: 0, bytes: 0 }
  /** Blobs that are in these. */
  readonly stored: Set<Digest> = new Set()
  readonly #entries: CacheEntries
  readonly #spool: BlobSpool
  readonly #small = new Map<Digest, SpooledBlob>()
  /** Why small blobs were not stored. */
  #failure: unknown

  constructor(
    entries: CacheEntries,
    spool: BlobSpool,
    known: KnownLayers,
    pulled: ReadonlyMap<Digest, Digest> = new Map(),
  ) {
    this.#entries = entries
    this.#spool = spool
    this.known = known
    this.pulled = pulled
  }

  /** Size of a blob that need not be sent to us. */
  stat(digest: Digest): BlobInfo | undefined {
    const blob = this.known.blobs.get(digest) ?? this.#spool.get(digest)
    return blob === undefined ? undefined : { digest, size: blob.size }
  }

  add(blob: BlobInput): Promise<BlobInfo> {
    return this.#spool.add(blob)
  }

  /** A blob that came in by `add`. */
  read(digest: Digest): Bytes {
    const blob = this.#spool.get(digest)
    if (blob === undefined) throw new Failure('not-found', `the engine did not hand over ${digest}`)
    return blob.read()
  }

  async forget(digest: Digest): Promise<void> {
    await this.#spool.drop(digest)
  }

  /** Notes where a blob is that we did not store. */
  know(blob: RecordedBlob): void {
    this.known.blobs.set(blob.digest, blob)
  }

  /** Stores those of these blobs that are nowhere yet; small ones at `finish`. */
  async store(digests: readonly Digest[]): Promise<void> {
    const fresh = [...new Set(digests)].filter((digest) => !this.known.blobs.has(digest) && !this.#small.has(digest))
    const spooled = fresh.map((digest) => {
      const blob = this.#spool.get(digest)
      if (blob === undefined) throw new Failure('failed', `the engine did not hand over the layer ${digest}`)
      return blob
    })
    for (const blob of spooled) if (blob.stored.size < PACK_BELOW) this.#small.set(blob.digest, blob)
    const large = spooled.filter((blob) => blob.stored.size >= PACK_BELOW)
    await mapLimited(large, UPLOADS_AT_ONCE, async (blob) => {
      const entry = layerKey(blob.stored.digest)
      await this.#write(entry, blob.stored, () => blob.open(), [blob])
      const { digest, size, encoding, stored } = blob
      this.know({ kind: 'entry', digest, size, entry, stored: stored.size, encoding })
      await this.#spool.drop(digest)
    })
  }

  /** Stores the small blobs that have come together. What goes wrong is told by `describe`, of each that was not stored. */
  async finish(): Promise<void> {
    await this.#storeSmall().catch((error: unknown) => {
      this.#failure = error
    })
  }

  async #storeSmall(): Promise<void> {
    let pack: SpooledBlob[] = []
    let size = 0
    // In the order of their digests: the same blobs make the same pack, whatever order they came in.
    for (const blob of [...this.#small.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1))) {
      if (size + blob.stored.size > PACK_MAX) {
        await this.#writePack(pack)
        pack = []
        size = 0
      }
      pack.push(blob)
      size += blob.stored.size
    }
    if (pack.length > 0) await this.#writePack(pack)
    this.#small.clear()
  }

  /** What the record says of a blob that is stored. */
  describe(digest: Digest): RecordedBlob {
    const blob = this.known.blobs.get(digest)
    if (blob !== undefined) return blob
    throw this.#failure ?? new Failure('failed', `the layer ${digest} was not stored`)
  }

  async #writePack(blobs: readonly SpooledBlob[]): Promise<void> {
    const open = async function* (): Bytes {
      for (const blob of blobs) yield* blob.open()
    }
    const hasher = new Hasher()
    for await (const chunk of open()) hasher.update(chunk)
    const stored = { digest: hasher.digest(), size: hasher.size }
    const entry = packKey(stored.digest)
    await this.#write(entry, stored, open, blobs)
    let offset = 0
    for (const { digest, size, encoding, stored: own } of blobs) {
      this.know({ kind: 'entry', digest, size, entry, offset, stored: own.size, encoding })
      offset += own.size
      await this.#spool.drop(digest)
    }
  }

  async #write(key: string, { digest, size }: BlobInfo, open: () => Bytes, blobs: readonly BlobInfo[]): Promise<void> {
    const isOurs = await this.#entries.write({ key, size, digest, open })
    if (!isOurs) return
    this.counts.entries += 1
    this.counts.bytes += size
    for (const blob of blobs) this.stored.add(blob.digest)
  }
}
