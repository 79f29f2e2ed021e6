import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { parseReference } from '../../image/reference.ts'
import { describeError, Failure } from '../../runtime/failure.ts'
import type { Connections } from '../../ship/connections.ts'
import type { CacheEntries } from '../../stores/cache-entries.ts'
import { type CheckedBlobs, checkedBlobs } from '../../stores/checked-blobs.ts'
import { memoryStore, missing } from '../../stores/memory.ts'
import type { Bytes, ReadableStore, Repositories, Store } from '../../stores/store.ts'
import type { RecordedImage } from '../record.ts'
import { recordStore, removeDamaged } from '../record-store.ts'

/** The host that recorded build caches are named by: where BuildKit found them. */
export const LOOPBACK = '127.0.0.1'

/** Repositories to serve to BuildKit, and the end of what they hold. */
export interface OverlayRepositories extends Repositories {
  close(): Promise<void>
}

/**
 * Repositories below `prefix`: what is written goes into `own`, what is read comes from there or else from the build caches of a record,
 * whose blobs are fetched when somebody wants them, and checked before BuildKit gets the first byte: it keeps what it got of a blob. An
 * entry that is damaged is taken away. Every other name is an empty repository that nobody can write to.
 */
export function overlayRepositories(
  prefix: string,
  own: Repositories,
  builds: readonly RecordedImage[],
  entries: CacheEntries,
  connections: Pick<Connections, 'registry' | 'runtime'>,
): OverlayRepositories {
  const closed = readOnly(memoryStore('nothing'))
  const checked = checkedBlobs(blobsOf(builds, entries, connections), connections.runtime)
  const recorded = (name: string): readonly (readonly [string, RecordedImage])[] =>
    builds.flatMap((image) =>
      image.names.flatMap((text) => {
        const { repository, tag = '' } = parseReference(text)
        return repository === name ? [[tag, image] as const] : []
      }),
    )
  return {
    label: own.label,
    repository: (name) => {
      if (!name.startsWith(`${prefix}/`)) return closed
      const short = name.slice(prefix.length + 1)
      return overlay(own.repository(short), recorded(short), checked)
    },
    async *names() {},
    close: () => checked.close(),
  }
}

/** The blobs of all build caches together. */
function blobsOf(
  builds: readonly RecordedImage[],
  entries: CacheEntries,
  connections: Pick<Connections, 'registry' | 'runtime'>,
): Pick<ReadableStore, 'label' | 'statBlob' | 'readBlob' | 'isNear'> {
  const label = 'the build cache'
  const stores = builds.map((image) => recordStore(image, entries, connections))
  const holders = new Map(builds.flatMap(({ blobs }, i) => blobs.map(({ digest }) => [digest, stores[i]] as const)))
  return {
    label,
    statBlob: async (digest) => await holders.get(digest)?.statBlob(digest),
    isNear: (digest) => holders.get(digest)?.isNear?.(digest) ?? false,
    async *readBlob(blob, range): Bytes {
      const store = holders.get(blob.digest)
      if (store === undefined) throw missing(label, blob.digest)
      try {
        yield* store.readBlob(blob, range)
      } catch (error) {
        connections.runtime.log.warn(`${label}: ${describeError(error)}`)
        await removeDamaged(store, entries, connections.runtime)
        throw error
      }
    },
  }
}

function overlay(own: Store, recorded: readonly (readonly [string, RecordedImage])[], checked: CheckedBlobs): Store {
  const documents = new Map<string, ManifestDocument>()
  for (const [tag, { manifests }] of recorded) {
    const [root] = manifests
    if (root !== undefined) documents.set(tag, root)
    for (const document of manifests) documents.set(document.descriptor.digest, document)
  }
  const digests = new Set(recorded.flatMap(([, { blobs }]) => blobs.map(({ digest }) => digest)))
  const holderOf = async (digest: Digest): Promise<Pick<Store, 'statBlob' | 'readBlob'>> =>
    digests.has(digest) && (await own.statBlob(digest)) === undefined ? checked : own
  return {
    label: own.label,
    resolve: async (name) => (await own.resolve(name)) ?? documents.get(name)?.descriptor,
    readManifest: async (name) => {
      const document = (await own.resolve(name)) === undefined ? documents.get(name) : undefined
      return document ?? (await own.readManifest(name))
    },
    statBlob: async (digest) => await (await holderOf(digest)).statBlob(digest),
    async *readBlob(blob, range): Bytes {
      yield* (await holderOf(blob.digest)).readBlob(blob, range)
    },
    tags: () => own.tags(),
    referrers: (digest, type) => own.referrers(digest, type),
    writeBlob: (blob) => own.writeBlob(blob),
    mountBlob: async () => false,
    writeManifest: (document, tag) => own.writeManifest(document, tag),
    removeTag: async () => false,
    removeManifest: async () => false,
    removeBlob: async () => false,
    close: async () => {},
  }
}

function readOnly(store: Store): Store {
  const refuse = async (): Promise<never> => {
    throw new Failure('denied', 'nothing can be kept under this name')
  }
  return {
    label: store.label,
    resolve: (name) => store.resolve(name),
    readManifest: (name) => store.readManifest(name),
    statBlob: (digest) => store.statBlob(digest),
    readBlob: (blob, range) => store.readBlob(blob, range),
    tags: () => store.tags(),
    referrers: (digest, type) => store.referrers(digest, type),
    writeBlob: refuse,
    mountBlob: async () => false,
    writeManifest: refuse,
    removeTag: async () => false,
    removeManifest: async () => false,
    removeBlob: async () => false,
    close: async () => {},
  }
}
