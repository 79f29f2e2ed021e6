import type { Digest } from '../image/digest.ts'
import type { Bytes } from './store.ts'

/**
 * Where a layer cache keeps its entries: GitHub's cache service, an OCI registry or a folder. Entries are immutable: the same
 * key never means other bytes. Nothing read from here is believed; the caller checks every byte against a digest.
 */
export interface CacheEntries {
  /** As people know the place: `GitHub's cache (refs/heads/main)`, `ghcr.io/acme/cache`, `/home/me/.cache/…`. */
  readonly label: string
  /** Why nothing can be written here (a read-only token, `cache-mode: read`); undefined when it can. */
  readonly readOnly: string | undefined
  /** Reading an entry once more costs next to nothing: it is on a disk of this machine. */
  readonly isNear?: boolean

  /** Which of these exact keys exist. May ask for all at once. */
  has(keys: readonly string[]): Promise<ReadonlySet<string>>

  /** The newest entry whose key begins with `prefix`, and its whole key; undefined when there is none. */
  newest(prefix: string): Promise<string | undefined>

  /**
   * Streams an entry, or the bytes `start` to `end` of it: both inclusive, as in an HTTP Range; what is past its end is not there and
   * no error. `Failure('not-found')` when it is not there (any more), at its first byte or, when it is evicted meanwhile, at a later one.
   */
  read(key: string, range?: { readonly start: number; readonly end: number }): Bytes

  /**
   * Stores an entry. True when it is now there by our doing; false when somebody had stored that key already (or, where the place
   * cannot tell, is storing it right now). Bytes that are not of the size and digest given are `Failure('mismatch')` and leave nothing.
   */
  write(entry: CacheEntryInput): Promise<boolean>

  /** Every entry whose key begins with `prefix`, newest first, as far as this place can list them. */
  list(prefix: string): AsyncIterable<CacheEntryInfo>

  /** Takes an entry away. False when there was none. `Failure('denied')` or `('unsupported')` says what is missing. */
  remove(key: string): Promise<boolean>

  close(): Promise<void>
}

export interface CacheEntryInput {
  readonly key: string
  /** Bytes. */
  readonly size: number
  readonly digest: Digest
  /** Starts from the first byte; called again for a retry. */
  open(): Bytes | Promise<Bytes>
}

export interface CacheEntryInfo {
  readonly key: string
  readonly size: number
  /** Milliseconds since the epoch. */
  readonly created: number
  readonly lastUsed: number
}
