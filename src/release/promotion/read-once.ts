import { type Digest, isDigest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import type { ReadableStore } from '../../stores/store.ts'

/**
 * A source that reads each manifest once: a promotion looks at the same ones to find what refers to them, to copy them and to
 * list them. Digests only are remembered; what a tag means is asked every time.
 */
export function readOnce(store: ReadableStore): ReadableStore {
  const manifests = new Map<Digest, Promise<ManifestDocument>>()
  const remember = (digest: Digest): Promise<ManifestDocument> => {
    const reading = manifests.get(digest) ?? store.readManifest(digest)
    manifests.set(digest, reading)
    // A failure may pass: it is not remembered.
    reading.catch(() => manifests.delete(digest))
    return reading
  }
  return {
    label: store.label,
    resolve: (name) => store.resolve(name),
    readManifest: async (name) => {
      if (isDigest(name)) return await remember(name)
      const document = await store.readManifest(name)
      manifests.set(document.descriptor.digest, Promise.resolve(document))
      return document
    },
    statBlob: (digest) => store.statBlob(digest),
    readBlob: (blob, range) => store.readBlob(blob, range),
    tags: () => store.tags(),
    referrers: (digest, artifactType) => store.referrers(digest, artifactType),
    close: () => store.close(),
  }
}
