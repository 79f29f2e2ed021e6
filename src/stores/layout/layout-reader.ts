import type { Descriptor } from '../../image/descriptor.ts'
import { type Digest, isDigest } from '../../image/digest.ts'
import { MANIFEST_LIMITS } from '../../image/json.ts'
import { type ManifestDocument, parseManifest } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import { missing } from '../memory.ts'
import type { Pages } from '../pages.ts'
import type { BlobInfo, ByteRange, Bytes, ReadableStore } from '../store.ts'
import { collect, verified } from '../verify.ts'
import { findEntry, type LayoutEntry, namesOf, type TagRule } from './names.ts'

/** Where the content of a layout is: a directory, a tar, or a tar that is presented as a layout. */
export interface LayoutSource {
  readonly label: string
  readonly tagRule?: TagRule
  /** What `index.json` lists, in its order. */
  entries(): Promise<readonly LayoutEntry[]>
  blobSize(digest: Digest): Promise<number | undefined>
  /** Only called for blobs that are there. Not verified. */
  streamBlob(digest: Digest, range?: ByteRange, pages?: Pages): Bytes
  close(): Promise<void>
}

/** Reads an OCI image layout wherever it is. What the names mean: {@link findEntry}. */
export class LayoutReader implements ReadableStore {
  readonly label: string
  readonly #source: LayoutSource

  constructor(source: LayoutSource) {
    this.label = source.label
    this.#source = source
  }

  async resolve(name: string): Promise<Descriptor | undefined> {
    const entry = findEntry(await this.#source.entries(), name, this.label, this.#source.tagRule)
    if (entry !== undefined) {
      const { mediaType, digest, size, artifactType } = entry.descriptor
      return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) }
    }
    // Platform manifests are not listed by themselves.
    return isDigest(name) ? (await this.#findManifest(name))?.descriptor : undefined
  }

  async readManifest(name: string): Promise<ManifestDocument> {
    const descriptor = await this.resolve(name)
    if (descriptor === undefined) throw missing(this.label, name)
    return parseManifest(await this.#readSmall(descriptor), descriptor.mediaType, descriptor.digest)
  }

  isNear(): boolean {
    return true
  }

  async statBlob(digest: Digest): Promise<BlobInfo | undefined> {
    const size = await this.#source.blobSize(digest)
    return size === undefined ? undefined : { digest, size }
  }

  async *readBlob(blob: { readonly digest: Digest; readonly size?: number }, range?: ByteRange, pages?: Pages): Bytes {
    const size = await this.#source.blobSize(blob.digest)
    if (size === undefined) throw missing(this.label, blob.digest)
    const stream = this.#source.streamBlob(blob.digest, range, pages)
    yield* range === undefined ? verified(stream, blob, this.label) : stream
  }

  async *tags(): AsyncIterable<string> {
    const entries = await this.#source.entries()
    yield* [...new Set(namesOf(entries.filter((entry) => entry.names.length > 0)))].sort()
  }

  async *referrers(digest: Digest, artifactType?: string): AsyncIterable<Descriptor> {
    const seen = new Set<Digest>()
    for (const { descriptor } of await this.#source.entries()) {
      if (seen.has(descriptor.digest) || (await this.#source.blobSize(descriptor.digest)) === undefined) continue
      seen.add(descriptor.digest)
      const document = await this.#findManifest(descriptor.digest)
      if (document?.content.subject?.digest !== digest) continue
      const { content } = document
      const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined)
      if (artifactType !== undefined && type !== artifactType) continue
      yield {
        ...document.descriptor,
        ...(type === undefined ? {} : { artifactType: type }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
      }
    }
  }

  async close(): Promise<void> {
    await this.#source.close()
  }

  /** A blob that turns out to be a manifest; undefined for everything else. */
  async #findManifest(digest: Digest): Promise<ManifestDocument | undefined> {
    const size = await this.#source.blobSize(digest)
    if (size === undefined || size > MANIFEST_LIMITS.maxBytes) return undefined
    const bytes = await this.#readSmall({ digest, size })
    try {
      return parseManifest(bytes, undefined, digest)
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  async #readSmall(blob: { readonly digest: Digest; readonly size: number }): Promise<Uint8Array> {
    return await collect(this.readBlob(blob), MANIFEST_LIMITS.maxBytes, `${this.label}: the manifest ${blob.digest}`)
  }
}
