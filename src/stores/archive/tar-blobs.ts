import { type Digest, hexOf } from '../../image/digest.ts'
import { MANIFEST_LIMITS } from '../../image/json.ts'
import { type ManifestDocument, parseManifest } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import { blobPath } from '../layout/layout-index.ts'
import type { Pages } from '../pages.ts'
import type { ByteRange, Bytes } from '../store.ts'
import type { TarFile, TarIndex } from '../tar/tar-index.ts'
import { collect, verified } from '../verify.ts'

/** The blobs of an archive: `blobs/<algorithm>/<hex>` of its tar, and files that are blobs under another name. */
export class TarBlobs {
  readonly tar: TarIndex
  readonly label: string
  readonly #files = new Map<Digest, TarFile>()
  readonly #digests = new Map<number, Digest>()
  readonly #bytes = new Map<Digest, Uint8Array>()

  constructor(tar: TarIndex, label: string) {
    this.tar = tar
    this.label = label
  }

  /** Presents a file of the tar as the blob of this digest. */
  addFile(digest: Digest, file: TarFile): void {
    this.#files.set(digest, file)
    this.#digests.set(file.offset, digest)
  }

  /** The digest under which this file was presented before. */
  digestAt(file: TarFile): Digest | undefined {
    return this.#digests.get(file.offset)
  }

  addBytes(digest: Digest, bytes: Uint8Array): void {
    this.#bytes.set(digest, bytes)
  }

  size(digest: Digest): number | undefined {
    return this.#bytes.get(digest)?.byteLength ?? this.#find(digest)?.size
  }

  /** Not verified. */
  async *stream(digest: Digest, range?: ByteRange, pages?: Pages): Bytes {
    const bytes = this.#bytes.get(digest)
    if (bytes !== undefined) {
      yield bytes.subarray(range?.start, range?.end === undefined ? undefined : range.end + 1)
      return
    }
    const file = this.#find(digest)
    if (file !== undefined) yield* this.tar.stream(file, range, pages)
  }

  /** A small blob, verified; undefined when it is not there or too large for a manifest or config. */
  async readSmall(digest: Digest): Promise<Uint8Array | undefined> {
    const size = this.size(digest)
    if (size === undefined || size > MANIFEST_LIMITS.maxBytes) return undefined
    return await collect(verified(this.stream(digest), { digest, size }, this.label), size, `the blob ${digest}`)
  }

  async readManifest(digest: Digest, mediaType: string): Promise<ManifestDocument | undefined> {
    const bytes = await this.readSmall(digest)
    try {
      return bytes === undefined ? undefined : parseManifest(bytes, mediaType, digest)
    } catch (error) {
      // Layouts may list what is no image at all; it stays readable as a blob.
      if (error instanceof Failure) return undefined
      throw error
    }
  }

  #find(digest: Digest): TarFile | undefined {
    return this.#files.get(digest) ?? this.tar.find(blobPath(digest))
  }
}

/** The digest that a file's name claims for its bytes: in `blobs/`, and `<hex>.tar.gz` as crane writes compressed layers. */
export function claimedDigest(path: string): Digest | undefined {
  const match = /^blobs\/(sha256|sha512)\/([0-9a-f]+)$/.exec(path) ?? /^()([0-9a-f]{64})\.tar\.gz$/.exec(path)
  if (match === null) return undefined
  const digest: Digest = `${(match[1] || 'sha256') as 'sha256' | 'sha512'}:${match[2] as string}`
  return hexOf(digest).length === (match[1] === 'sha512' ? 128 : 64) ? digest : undefined
}
