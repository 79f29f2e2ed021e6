import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import type { ManifestDocument } from '../image/manifest.ts'
import { Failure } from '../runtime/failure.ts'
import { memoryStore } from '../stores/memory.ts'
import type { Pages } from '../stores/pages.ts'
import type { BlobInfo, BlobInput, ByteRange, Bytes, ReadableStore, Store } from '../stores/store.ts'

/** Where the blobs of a staging store are; without `writeBlob` it can only be read. */
export type StagedBlobs = Pick<ReadableStore, 'label' | 'statBlob' | 'readBlob'> & Partial<Pick<Store, 'writeBlob'>>

/**
 * A store whose blobs are those of another store and whose manifests and tags are its own, in memory. What an engine
 * pushes into it lands in the other store at once, layer by layer and skipping what is there, while no manifest and no
 * tag there changes: those are the copy's to write, last. `arrived` learns what came so. What an engine pulls from it is one chosen manifest.
 */
export function stagingStore(blobs: StagedBlobs, label: string, arrived: Set<Digest> = new Set()): Store {
  const own = memoryStore(label)
  return {
    label,
    resolve: (name: string): Promise<Descriptor | undefined> => own.resolve(name),
    readManifest: (name: string): Promise<ManifestDocument> => own.readManifest(name),
    writeManifest: (document: ManifestDocument, tag?: string): Promise<void> => own.writeManifest(document, tag),
    tags: (): AsyncIterable<string> => own.tags(),
    referrers: (digest: Digest, type?: string): AsyncIterable<Descriptor> => own.referrers(digest, type),
    removeTag: (tag: string): Promise<boolean> => own.removeTag(tag),
    removeManifest: (digest: Digest): Promise<boolean> => own.removeManifest(digest),
    statBlob: (digest: Digest): Promise<BlobInfo | undefined> => blobs.statBlob(digest),
    readBlob: (blob: Pick<Descriptor, 'digest'>, range?: ByteRange, pages?: Pages): Bytes =>
      blobs.readBlob(blob, range, pages),
    writeBlob: async (blob: BlobInput): Promise<BlobInfo> => {
      if (blobs.writeBlob === undefined) throw new Failure('unsupported', `${blobs.label} cannot be written to`)
      const info = await blobs.writeBlob(blob)
      arrived.add(info.digest)
      return info
    },
    mountBlob: async (): Promise<boolean> => false,
    removeBlob: async (): Promise<boolean> => false,
    close: async (): Promise<void> => {},
  }
}
