import { describeError, Failure } from '../runtime/failure.ts'
import type { CacheEntryInfo } from '../stores/cache-entries.ts'
import type { LayerCache } from './cache.ts'
import { readRecord } from './find-record.ts'
import { parseRecordKey } from './keys.ts'

export interface PruneRequest {
  /** Newest records kept of each key and scope. */
  readonly keep: number
  /** Bytes that all entries may have together; records go, least recently used first, until they do. */
  readonly maxBytes?: number | undefined
  readonly dryRun?: boolean
}

/** The stable JSON of `cache prune`. */
export interface PruneReport {
  readonly removed: readonly { readonly key: string; readonly size: number; readonly reason: string }[]
  /** Bytes given back, and still there. */
  readonly bytes: number
  readonly left: number
  readonly warnings: readonly string[]
}

/** A layer younger than this may belong to a record that is just being put together. Milliseconds. */
const YOUNG_MS = 60 * 60 * 1000

interface Kept {
  readonly info: CacheEntryInfo
  readonly entries: readonly string[]
}

/**
 * Takes away records beyond the newest `keep` of each key, records until the rest fits into `maxBytes`, and then the layers and packs that no
 * record that is left refers to. Throws what listing the place throws; an entry
 * that cannot be removed is a warning.
 */
export async function pruneCache(request: PruneRequest, cache: LayerCache): Promise<PruneReport> {
  const { clock, log, signal } = cache.connections.runtime
  const now = clock.now()
  const all = new Map<string, CacheEntryInfo>()
  // The place may hold what is not ours: the caches of other actions.
  for (const prefix of ['img-v1-', 'layer-v1-', 'pack-v1-']) {
    for await (const info of cache.entries.list(prefix)) all.set(info.key, info)
  }
  const records = [...all.values()].filter(({ key }) => parseRecordKey(key) !== undefined)
  const doomed = new Map<string, string>(beyond(records, request.keep).map((key) => [key, 'older than those to keep']))
  let kept: Kept[] = []
  // A record that we may not read (another scope of GitHub's cache) may need any layer.
  let canSweep = true
  for (const info of records) {
    signal?.throwIfAborted()
    if (doomed.has(info.key)) continue
    const entries = await entriesOf(info, cache)
    if (entries === 'invalid') doomed.set(info.key, 'it is no record')
    else if (entries === 'unreadable') canSweep = false
    else kept.push({ info, entries })
  }
  const { maxBytes = Number.POSITIVE_INFINITY } = request
  const sizeOf = (): number => {
    const young = [...all.values()].filter((info) => isEntry(info) && now - info.created < YOUNG_MS)
    const live = new Set([
      ...kept.flatMap(({ info, entries }) => [info.key, ...entries]),
      ...young.map(({ key }) => key),
    ])
    return [...live].reduce((sum, key) => sum + (all.get(key)?.size ?? 0), 0)
  }
  kept = kept.sort((a, b) => b.info.lastUsed - a.info.lastUsed || (a.info.key < b.info.key ? 1 : -1))
  while (kept.length > 0 && sizeOf() > maxBytes) {
    const last = kept.pop() as Kept
    doomed.set(last.info.key, 'the cache is larger than its maximum')
  }
  const live = new Set(kept.flatMap(({ entries }) => entries))
  for (const info of canSweep ? all.values() : []) {
    if (isEntry(info) && !live.has(info.key) && now - info.created >= YOUNG_MS)
      doomed.set(info.key, 'no record needs it')
  }
  const warnings: string[] = []
  const removed: { key: string; size: number; reason: string }[] = []
  // Records first: what is interrupted leaves layers without a record, never a record without its layers.
  const order = [...doomed].sort(
    ([a], [b]) => Number(parseRecordKey(b) !== undefined) - Number(parseRecordKey(a) !== undefined),
  )
  for (const [key, reason] of order) {
    signal?.throwIfAborted()
    try {
      if (request.dryRun !== true) await cache.entries.remove(key)
      removed.push({ key, size: all.get(key)?.size ?? 0, reason })
    } catch (error) {
      warnings.push(`${key} was not removed: ${describeError(error)}`)
      log.warn(warnings.at(-1) as string)
      break
    }
  }
  const bytes = removed.reduce((sum, { size }) => sum + size, 0)
  const total = [...all.values()].reduce((sum, { size }) => sum + size, 0)
  return { removed, bytes, left: total - bytes, warnings }
}

function isEntry({ key }: CacheEntryInfo): boolean {
  return /^(?:layer|pack)-v1-/.test(key)
}

/** Keys of the records after the newest `keep` of their key and scope. */
function beyond(records: readonly CacheEntryInfo[], keep: number): string[] {
  const groups = new Map<string, CacheEntryInfo[]>()
  for (const info of records) {
    const prefix = parseRecordKey(info.key)?.prefix ?? ''
    groups.set(prefix, [...(groups.get(prefix) ?? []), info])
  }
  return [...groups.values()].flatMap((group) =>
    group
      .sort((a, b) => (a.key < b.key ? 1 : -1))
      .slice(keep)
      .map(({ key }) => key),
  )
}

async function entriesOf(
  info: CacheEntryInfo,
  cache: LayerCache,
): Promise<readonly string[] | 'invalid' | 'unreadable'> {
  try {
    // Whoever may not sign may still tell what their images need: pruning restores nothing.
    const { record } = await readRecord({ entries: cache.entries }, info.key)
    return [...record.images, ...record.builds].flatMap(({ blobs }) =>
      blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.entry] : [])),
    )
  } catch (error) {
    cache.connections.runtime.log.debug(`${info.key} cannot be read: ${describeError(error)}`)
    return error instanceof Failure && error.code === 'invalid' ? 'invalid' : 'unreadable'
  }
}
