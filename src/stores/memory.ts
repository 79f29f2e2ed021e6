import type { Descriptor } from '../image/descriptor.ts'
import { type Digest, isDigest } from '../image/digest.ts'
import type { ManifestDocument } from '../image/manifest.ts'
import { Failure } from '../runtime/failure.ts'
import type { BlobInfo, BlobInput, ByteRange, Bytes, Repositories, Store } from './store.ts'
import { collect, verified } from './verify.ts'

const BLOB_LIMIT = 256 * 1024 * 1024

/** Repositories that live as long as the process: for small things such as staged manifests, and for tests. */
export function memoryRepositories(label = 'memory'): Repositories {
  const stores = new Map<string, MemoryStore>()
  return {
    label,
    repository: (name) => {
      const store = stores.get(name) ?? new MemoryStore(`${label}/${name}`, (from) => stores.get(from))
      stores.set(name, store)
      return store
    },
    async *names() {
      yield* [...stores].flatMap(([name, store]) => (store.isEmpty() ? [] : [name])).sort()
    },
  }
}

/** One repository in memory. */
export function memoryStore(label = 'memory'): Store {
  return memoryRepositories(label).repository('image')
}

class MemoryStore implements Store {
  readonly label: string
  readonly #sibling: (name: string) => MemoryStore | undefined
  readonly #blobs = new Map<Digest, Uint8Array>()
  readonly #manifests = new Map<Digest, ManifestDocument>()
  readonly #tags = new Map<string, Digest>()

  constructor(label: string, sibling: (name: string) => MemoryStore | undefined) {
    this.label = label
    this.#sibling = sibling
  }

  isEmpty(): boolean {
    return this.#manifests.size === 0
  }

  async resolve(name: string): Promise<Descriptor | undefined> {
    return this.#find(name)?.descriptor
  }

  async readManifest(name: string): Promise<ManifestDocument> {
    const document = this.#find(name)
    if (document === undefined) throw missing(this.label, name)
    return document
  }

  async statBlob(digest: Digest): Promise<BlobInfo | undefined> {
    const bytes = this.#blobs.get(digest)
    return bytes === undefined ? undefined : { digest, size: bytes.byteLength }
  }

  async *readBlob(blob: { readonly digest: Digest }, range?: ByteRange): Bytes {
    const bytes = this.#blobs.get(blob.digest)
    if (bytes === undefined) throw missing(this.label, blob.digest)
    yield range === undefined ? bytes : bytes.subarray(range.start, range.end === undefined ? undefined : range.end + 1)
  }

  async *tags(): AsyncIterable<string> {
    yield* [...this.#tags.keys()].sort()
  }

  async *referrers(digest: Digest, artifactType?: string): AsyncIterable<Descriptor> {
    for (const { content, descriptor } of this.#manifests.values()) {
      if (content.subject?.digest !== digest) continue
      const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined)
      if (artifactType !== undefined && type !== artifactType) continue
      yield {
        ...descriptor,
        ...(type === undefined ? {} : { artifactType: type }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
      }
    }
  }

  async writeBlob(blob: BlobInput): Promise<BlobInfo> {
    let actual: BlobInfo | undefined
    const stream = verified(await blob.open(), blob, this.label, (info) => {
      actual = info
    })
    const bytes = await collect(stream, BLOB_LIMIT, 'a blob kept in memory')
    const info = actual as unknown as BlobInfo
    await blob.accept?.(info)
    this.#blobs.set(info.digest, bytes)
    return info
  }

  async mountBlob(digest: Digest, fromRepository: string, origin?: string): Promise<boolean> {
    if (origin !== undefined) return false
    const sibling = this.#sibling(fromRepository)
    const bytes = sibling === undefined ? undefined : sibling.#blobs.get(digest)
    if (bytes === undefined) return false
    this.#blobs.set(digest, bytes)
    return true
  }

  async writeManifest(document: ManifestDocument, tag?: string): Promise<void> {
    this.#manifests.set(document.descriptor.digest, document)
    if (tag !== undefined) this.#tags.set(tag, document.descriptor.digest)
  }

  async removeTag(tag: string): Promise<boolean> {
    return this.#tags.delete(tag)
  }

  async removeManifest(digest: Digest): Promise<boolean> {
    for (const [tag, target] of this.#tags) if (target === digest) this.#tags.delete(tag)
    return this.#manifests.delete(digest)
  }

  async removeBlob(digest: Digest): Promise<boolean> {
    return this.#blobs.delete(digest)
  }

  async close(): Promise<void> {}

  #find(name: string): ManifestDocument | undefined {
    const digest = isDigest(name) ? name : this.#tags.get(name)
    return digest === undefined ? undefined : this.#manifests.get(digest)
  }
}

/** The failure of every store when a name or a blob is not there. */
export function missing(label: string, name: string): Failure {
  const reference = `${label}${isDigest(name) ? '@' : ':'}${name}`
  return new Failure('not-found', `there is no ${reference}`, {
    reference,
    hint: 'Check the spelling, and that it was pushed.',
  })
}
