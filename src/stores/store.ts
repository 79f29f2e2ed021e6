import type { Descriptor } from '../image/descriptor.ts'
import type { Digest, DigestAlgorithm } from '../image/digest.ts'
import type { ManifestDocument } from '../image/manifest.ts'
import type { Pages } from './pages.ts'

/** Content as it streams. Chunks of up to 1 MiB; the consumer's pace is the producer's. */
export type Bytes = AsyncIterable<Uint8Array>

/** Part of a blob: bytes `start` to `end` inclusive, as in an HTTP Range; without `end`, to the last. */
export interface ByteRange {
  readonly start: number
  readonly end?: number
}

/** A blob on its way into a store. */
export interface BlobInput {
  /** Known digests are enforced: other bytes are refused with `Failure('mismatch')` and leave nothing behind. */
  readonly digest?: Digest
  /** Bytes, when known before the end of the stream. Enforced like the digest. */
  readonly size?: number
  /** What to hash with when the digest is not known before the end; sha256 without it. */
  readonly algorithm?: DigestAlgorithm
  /**
   * Starts the content from its first byte. Called again when a store has to try again, unless it comes `once`. Chunks may come in `pages`, for the
   * store to give back.
   */
  open(pages?: Pages): Bytes | Promise<Bytes>
  /** The content is on its way here and is not kept: `open` is called one time only. */
  readonly once?: boolean
  /** Sees the real digest and size before the blob becomes visible; throwing keeps it out. */
  accept?(actual: BlobInfo): void | Promise<void>
}

export interface BlobInfo {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
}

/** A blob as it is kept, maybe packed: what costs time to check can be told from what costs time to fetch. */
export interface KeptBlob {
  /** The bytes that are kept; nothing is known of them yet. */
  open(): Bytes
  /** The blob, of these bytes: to be read to its end, where it is `Failure('mismatch')` or `('invalid')` when it is not this blob. */
  checked(bytes: Bytes): Bytes
  /** The blob, of bytes that have been checked before; undefined where it is kept as it is. */
  readonly unpack: ((bytes: Bytes) => Bytes) | undefined
}

/**
 * One repository's worth of images, to read. A *name* is a tag or a digest (archives also have whole references as
 * names). Every byte handed out is verified against its digest by the store, at the latest when its stream ends.
 */
export interface ReadableStore {
  /** As people know the place: `ghcr.io/acme/app`, `archive image.tar`. */
  readonly label: string

  /** What a name means now, without its content: undefined when it is not there. */
  resolve(name: string): Promise<Descriptor | undefined>

  /** The manifest or index under a name; `Failure('not-found')` when it is not there. */
  readManifest(name: string): Promise<ManifestDocument>

  /** Size of a blob that is there, else undefined. */
  statBlob(digest: Digest): Promise<BlobInfo | undefined>

  /**
   * Streams a blob. A whole blob ends in `Failure('mismatch')` if its bytes were not what the digest says; a range is
   * not verified by the store. `Failure('not-found')` when it is not there. Chunks may come in `pages`, for the reader to give back.
   */
  readBlob(blob: Pick<Descriptor, 'digest'> & { readonly size?: number }, range?: ByteRange, pages?: Pages): Bytes

  /** Whether reading this blob once more costs next to nothing: it is on a disk of this machine. No, without it. */
  isNear?(digest: Digest): boolean

  /** The blob as it is kept, where that is told apart from the blob itself. */
  kept?(digest: Digest): KeptBlob | undefined

  /** Every tag, in lexical order. */
  tags(): AsyncIterable<string>

  /** Manifests whose `subject` is this digest (distribution-spec, Listing Referrers). */
  referrers(digest: Digest, artifactType?: string): AsyncIterable<Descriptor>

  /** Lets go of files and connections. */
  close(): Promise<void>
}

/** A store that takes content too. Writes are atomic: a blob or a tag is there whole, or as it was before. */
export interface Store extends ReadableStore {
  /** Stores a blob and says what it was. Storing what is there already is a success. */
  writeBlob(blob: BlobInput): Promise<BlobInfo>

  /**
   * Makes a blob of a sibling repository ours without moving it; false when that cannot be done here. `origin` is the registry of that repository
   * where it is another one: only registries of Google reach into others.
   */
  mountBlob(digest: Digest, fromRepository: string, origin?: string): Promise<boolean>

  /** Stores a manifest under its digest, and under a tag when one is given. */
  writeManifest(document: ManifestDocument, tag?: string): Promise<void>

  /** Whether {@link setTags} does something here; `untried` until it was asked. Without it, it does not. */
  readonly setsTags?: 'yes' | 'no' | 'untried'

  /**
   * Puts tags on a manifest whose blobs and children are there, all in one request, where the place can. Resolves with the tags that it says are set;
   * of the others nothing is known but that they still have to be written.
   */
  setTags?(document: ManifestDocument, tags: readonly string[]): Promise<ReadonlySet<string>>

  /** Takes the tag away; the manifest stays. False when there was none. */
  removeTag(tag: string): Promise<boolean>

  /** Takes away a manifest and every tag on it. False when there was none. */
  removeManifest(digest: Digest): Promise<boolean>

  /** Takes away a blob from this repository. False when there was none. */
  removeBlob(digest: Digest): Promise<boolean>
}

/** Many repositories in one place: what a registry is. */
export interface Repositories {
  readonly label: string
  repository(name: string): Store
  /** Names of the repositories that have content, in lexical order. */
  names(): AsyncIterable<string>
}
