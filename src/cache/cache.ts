import type { Connections } from '../ship/connections.ts'
import type { CacheEntries } from '../stores/cache-entries.ts'
import type { SealOptions } from './sealed-record.ts'

/** A layer cache that is open: where it is, under which key, and who may be believed. */
export interface LayerCache extends SealOptions {
  readonly entries: CacheEntries
  readonly connections: Connections
  /** As the user wrote it. */
  readonly key: string
  /** Where records are looked for, in order; the first is where they are saved. */
  readonly scopes: readonly string[]
  /** Of GitHub; `0` outside. */
  readonly run: string
  readonly attempt: string
}
