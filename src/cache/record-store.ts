import type { Descriptor } from '../image/descriptor.ts'
import { type Digest, isDigest } from '../image/digest.ts'
import type { ManifestDocument } from '../image/manifest.ts'
import { parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Connections } from '../ship/connections.ts'
import type { CacheEntries } from '../stores/cache-entries.ts'
import { decompress } from '../stores/compress/decompress.ts'
import { missing } from '../stores/memory.ts'
import { once } from '../stores/once.ts'
import type { BlobInfo, ByteRange, Bytes, KeptBlob, ReadableStore } from '../stores/store.ts'
import { verified } from '../stores/verify.ts'
import type { RecordedBlob, RecordedImage } from './record.ts'

/** What has been read of a record's image so far. */
export interface ReadCounts {
  /** Blobs asked for, by where they came from. */
  readonly entries: Set<Digest>
  readonly upstream: Set<Digest>
  /** Bytes that came out of entries and from upstream, as they are kept there. */
  entryBytes: number
  upstreamBytes: number
  /** Entries whose bytes were not what they had to be. */
  readonly damaged: Set<string>
}

export type RecordStore = ReadableStore & {
  readonly counts: ReadCounts
  /** Notes that the entry of a blob is damaged. */
  damaged(digest: Digest): void
}

/**
 * An image of a record as a store to read from: manifests and configs are at hand, layers are fetched when somebody wants them. Every
 * blob is checked against the digest and the size in its manifest, and an entry never gives more bytes than the record says, packed
 * or unpacked.
 */
export function recordStore(
  image: RecordedImage,
  entries: CacheEntries,
  connections: Pick<Connections, 'registry'>,
): RecordStore {
  const label = `cache:${image.names[0] ?? image.id}`
  const documents = new Map(image.manifests.map((document) => [document.descriptor.digest, document]))
  const blobs = new Map(image.blobs.map((blob) => [blob.digest, blob]))
  const counts: ReadCounts = {
    entries: new Set(),
    upstream: new Set(),
    entryBytes: 0,
    upstreamBytes: 0,
    damaged: new Set(),
  }
  const find = (name: string): ManifestDocument | undefined => (isDigest(name) ? documents.get(name) : undefined)
  return {
    label,
    counts,
    damaged: (digest) => {
      const blob = blobs.get(digest)
      if (blob?.kind === 'entry') counts.damaged.add(blob.entry)
    },
    resolve: async (name): Promise<Descriptor | undefined> => find(name)?.descriptor,
    readManifest: async (name) => {
      const document = find(name)
      if (document === undefined) throw missing(label, name)
      return document
    },
    statBlob: async (digest): Promise<BlobInfo | undefined> => {
      const blob = blobs.get(digest)
      return blob === undefined ? undefined : { digest, size: blob.size }
    },
    readBlob: (wanted, range) => {
      const blob = blobs.get(wanted.digest)
      if (blob === undefined) throw missing(label, wanted.digest)
      return readRecorded(blob, range, entries, connections, counts, label)
    },
    isNear: (digest) => {
      const blob = blobs.get(digest)
      return blob?.kind === 'text' || (blob?.kind === 'entry' && entries.isNear === true)
    },
    kept: (digest) => {
      const blob = blobs.get(digest)
      return blob === undefined || blob.kind === 'text'
        ? undefined
        : keptBlob(blob, entries, connections, counts, label)
    },
    async *tags() {},
    async *referrers() {},
    close: async () => {},
  }
}

/** What is damaged would be found damaged again and again, and never be stored anew, since it is there. */
export async function removeDamaged(
  { counts }: RecordStore,
  entries: CacheEntries,
  { log }: Pick<Runtime, 'log'>,
): Promise<void> {
  for (const key of [...counts.damaged]) {
    counts.damaged.delete(key)
    await entries.remove(key).catch((error: Error) => {
      log.debug(`the damaged entry ${key} could not be taken away: ${error.message}`)
    })
  }
}

async function* readRecorded(
  blob: RecordedBlob,
  range: ByteRange | undefined,
  entries: CacheEntries,
  connections: Pick<Connections, 'registry'>,
  counts: ReadCounts,
  label: string,
): Bytes {
  // A part is of what was read before: it moves no other bytes.
  const bytes = open(blob, entries, connections, range === undefined ? counts : { ...counts })
  const whole = verified(bytes, blob, label)
  yield* watched(range === undefined ? whole : slice(whole, range), blob, counts)
}

type EntryBlob = Extract<RecordedBlob, { kind: 'entry' }>
type UpstreamBlob = Extract<RecordedBlob, { kind: 'upstream' }>

/** What is in the entry or upstream, before it is unpacked and checked. */
function keptBlob(
  blob: EntryBlob | UpstreamBlob,
  entries: CacheEntries,
  connections: Pick<Connections, 'registry'>,
  counts: ReadCounts,
  label: string,
): KeptBlob {
  const unpack =
    blob.kind === 'entry' && blob.encoding !== 'none'
      ? (bytes: Bytes): Bytes => decompress(bytes, { maxBytes: blob.size })
      : undefined
  return {
    open: () => (blob.kind === 'entry' ? readEntry(blob, entries, counts) : readUpstream(blob, connections, counts)),
    checked: (bytes) => watched(verified(unpack === undefined ? bytes : unpack(bytes), blob, label), blob, counts),
    unpack,
  }
}

/** Notes which entry is damaged. */
async function* watched(bytes: Bytes, blob: RecordedBlob, counts: ReadCounts): Bytes {
  try {
    yield* bytes
  } catch (error) {
    const isWrong = error instanceof Failure && (error.code === 'mismatch' || error.code === 'invalid')
    if (isWrong && blob.kind === 'entry') counts.damaged.add(blob.entry)
    throw error
  }
}

function open(
  blob: RecordedBlob,
  entries: CacheEntries,
  connections: Pick<Connections, 'registry'>,
  counts: ReadCounts,
): Bytes {
  switch (blob.kind) {
    case 'text':
      return once(new TextEncoder().encode(blob.text))
    case 'entry': {
      const bytes = readEntry(blob, entries, counts)
      return blob.encoding === 'none' ? bytes : decompress(bytes, { maxBytes: blob.size })
    }
    case 'upstream':
      return readUpstream(blob, connections, counts)
  }
}

async function* readUpstream(
  blob: UpstreamBlob,
  connections: Pick<Connections, 'registry'>,
  counts: ReadCounts,
): Bytes {
  counts.upstream.add(blob.digest)
  const { registry, repository } = parseReference(blob.repository)
  const store = (await connections.registry(registry)).repository(repository)
  yield* counted(store.readBlob(blob), blob.size, blob.repository, (size) => {
    counts.upstreamBytes += size
  })
}

function readEntry({ digest, entry, offset, stored }: EntryBlob, entries: CacheEntries, counts: ReadCounts): Bytes {
  counts.entries.add(digest)
  const part = offset === undefined ? undefined : { start: offset, end: offset + stored - 1 }
  return counted(entries.read(entry, part), stored, entry, (size) => {
    counts.entryBytes += size
  })
}

/** Passes on at most what was announced: what is longer is not what was saved. */
async function* counted(bytes: Bytes, most: number, where: string, count: (size: number) => void): Bytes {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > most) throw new Failure('mismatch', `${where} has more than the ${most} bytes that its record says`)
    count(chunk.byteLength)
    yield chunk
  }
}

/** A part of a stream that can only be read from its start: a client that goes on where it was cut off is rare. */
async function* slice(bytes: Bytes, { start, end = Number.POSITIVE_INFINITY }: ByteRange): Bytes {
  let position = 0
  for await (const chunk of bytes) {
    const from = Math.max(0, start - position)
    const part = chunk.subarray(from, Math.max(from, end + 1 - position))
    position += chunk.byteLength
    if (part.byteLength > 0) yield part
  }
}
