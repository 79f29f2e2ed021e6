/** What became of the layers of one image. */
export interface LayerCounts {
  /** The engine had them. */
  readonly present: number
  /** Brought back from the cache. */
  readonly restored: number
  /** Fetched from the registry that serves them. */
  readonly upstream: number
  /** Gone from the cache. */
  readonly missing: number
}

export interface ImageRestore {
  readonly name: string
  /** Whether the engine has the image now by our doing, or had it already. */
  readonly hit: boolean
  readonly layers: LayerCounts
  /** Bytes that came out of the cache, as they are kept there. */
  readonly bytes: number
  readonly upstreamBytes: number
  readonly seconds: number
  /** Seconds that making its layers took at least, as far as its history tells. */
  readonly made: number | null
  readonly way: 'present' | 'loopback' | 'load' | 'missing-layers' | 'none'
  /** Why it was not restored, or not under all its names. */
  readonly reason?: string
}

export interface ImageSave {
  readonly name: string
  readonly action: 'saved' | 'kept' | 'skipped'
  readonly reason?: string
  /** Layers by where the record says they are: new entries, entries that were there, upstream. */
  readonly layers: { readonly saved: number; readonly known: number; readonly upstream: number }
  readonly seconds: number
}

export interface SavedCounts {
  /** New entries, the record included. */
  readonly entries: number
  readonly bytes: number
  /** Bytes of layers that did not have to be stored because an entry or a registry has them. */
  readonly deduplicated: number
}

/** The stable JSON of `cache`. Seconds are of this run. */
export interface CacheReport {
  readonly backend: string
  readonly key: string
  /** The record that was found or written. */
  readonly record: string | null
  readonly signed: boolean
  readonly images: readonly ImageRestore[]
  readonly seconds: { readonly lookup: number; readonly restore: number; readonly save: number; readonly prune: number }
  readonly saved: SavedCounts
  readonly savedImages: readonly ImageSave[]
  /** Estimate: see docs/cache.md. Null when nothing restored tells how long it took to make. */
  readonly secondsSaved: number | null
  readonly warnings: readonly string[]
}

const NOTHING_SAVED: SavedCounts = { entries: 0, bytes: 0, deduplicated: 0 }

/** A report of nothing, to fill in. */
export function emptyReport(backend: string, key: string): CacheReport {
  return {
    backend,
    key,
    record: null,
    signed: false,
    images: [],
    seconds: { lookup: 0, restore: 0, save: 0, prune: 0 },
    saved: NOTHING_SAVED,
    savedImages: [],
    secondsSaved: null,
    warnings: [],
  }
}

/** All images of a restore were hits; `partial` when some were. */
export function hitOf(images: readonly ImageRestore[]): 'true' | 'false' | 'partial' {
  const hits = images.filter(({ hit }) => hit).length
  if (hits === 0) return 'false'
  return hits === images.length ? 'true' : 'partial'
}
