import type { Digest } from '../image/digest.ts'
import { digestOf } from '../image/digest.ts'
import type { ManifestDocument } from '../image/manifest.ts'

/** How the bytes of an entry are packed around the blob they hold. */
export type Encoding = 'none' | 'gzip' | 'zstd'

/**
 * Where a blob of an image is kept. `digest` and `size` are those of the blob as the manifest has it; what comes out of an entry or
 * from upstream is checked against them, whatever else the record says.
 */
export type RecordedBlob = { readonly digest: Digest; readonly size: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'entry'
      /** A layer entry, or with `offset` a pack. */
      readonly entry: string
      readonly offset?: number
      /** Bytes in the entry. */
      readonly stored: number
      readonly encoding: Encoding
    }
  /** A repository that serves it: `docker.io/library/debian`. */
  | { readonly kind: 'upstream'; readonly repository: string }
)

/** One image that can be brought back: everything that is small by itself, and where everything large is. */
export interface RecordedImage {
  /** Canonical references with tags: what the image is called in the engine. */
  readonly names: readonly string[]
  /** The ID it had in the engine that saved it: the digest of its config, or of its top manifest. */
  readonly id: Digest
  /** Bytes of its layers, unpacked, as the engine told. */
  readonly unpacked: number
  /** Seconds that making its layers took at least, as its history tells; null when it does not. See `estimateMade`. */
  readonly made: number | null
  /** The top manifest first, then those an index lists; verbatim. */
  readonly manifests: readonly ManifestDocument[]
  /** Every config and layer of the manifests, once. */
  readonly blobs: readonly RecordedBlob[]
}

/** What one save has put together. */
export interface CacheRecord {
  /** `seaworthy/0.1.0`. */
  readonly tool: string
  /** Milliseconds since the epoch. */
  readonly created: number
  /** The key as the user wrote it, and the scope it was saved in: for people. */
  readonly key: string
  readonly scope: string
  readonly images: readonly RecordedImage[]
  /** Build caches that BuildKit pushed to the loopback registry, by the names they have there. */
  readonly builds: readonly RecordedImage[]
}

/** The record as bytes: JSON, which `parseRecord` reads. */
export function encodeRecord(record: CacheRecord): Uint8Array {
  const { tool, created, key, scope, images, builds } = record
  return new TextEncoder().encode(
    JSON.stringify({
      version: 1,
      tool,
      created,
      key,
      scope,
      images: images.map(encodeImage),
      builds: builds.map(encodeImage),
    }),
  )
}

function encodeImage({ manifests, ...image }: RecordedImage): object {
  return { ...image, manifests: manifests.map(({ bytes }) => new TextDecoder().decode(bytes)) }
}

/** The digests an engine may know the image by: of its manifests, and in the classic store of a config. */
export function idsOf({ manifests }: Pick<RecordedImage, 'manifests'>): ReadonlySet<Digest> {
  return new Set(
    manifests.flatMap(({ descriptor, content }) =>
      content.kind === 'index' ? [descriptor.digest] : [descriptor.digest, content.config.digest],
    ),
  )
}

/** The blob that small text makes. */
export function textBlob(text: string): RecordedBlob {
  const bytes = new TextEncoder().encode(text)
  return { kind: 'text', digest: digestOf(bytes), size: bytes.byteLength, text }
}
