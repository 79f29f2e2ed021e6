import { describeError, Failure } from '../runtime/failure.ts'
import { formatBytes } from '../runtime/format-bytes.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { CacheEntryInfo } from '../stores/cache-entries.ts'
import type { LayerCache } from './cache.ts'
import { readRecord } from './find-record.ts'
import { parseRecordKey } from './keys.ts'
import { type Trouble, withTrouble } from './trouble.ts'

export interface PruneRequest {
  /** Newest records kept of each key and scope. */
  readonly keep: number
  /** Bytes that all entries may have together; records go, least recently used first, until they do. */
  readonly maxBytes?: number | undefined
  readonly dryRun?: boolean
  /** Entries taken away at most, the oldest records first; the others another time. Services count requests. */
  readonly most?: number
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

/** Records read at once. */
const READS_AT_ONCE = 8

/** A record that stays unless there is no room. */
interface Kept {
  readonly info: CacheEntryInfo
  readonly entries: readonly string[]
}

/** What becomes of the records of a place. */
interface Sorted {
  readonly kept: readonly Kept[]
  /** Key -> why it goes. */
  readonly doomed: ReadonlyMap<string, string>
  /** A record could not be read (another scope of GitHub's cache): it may need any layer. */
  readonly isBlind: boolean
}

/**
 * Takes away records beyond the newest `keep` of each key, records until the rest fits into `maxBytes`, and then the layers and packs that no
 * record that is left refers to. With a signing key signed records are counted by themselves: who cannot sign cannot crowd them out. Throws what
 * listing the place throws; an entry that cannot be removed is told, and the others stay. Trouble is told in one warning, by the caller
 * who hands one in.
 */
export async function pruneCache(request: PruneRequest, cache: LayerCache, outer?: Trouble): Promise<PruneReport> {
  return await withTrouble(cache.connections.runtime, outer, (trouble) => prune(request, cache, trouble))
}

async function prune(request: PruneRequest, cache: LayerCache, trouble: Trouble): Promise<PruneReport> {
  const { clock, signal } = cache.connections.runtime
  const now = clock.now()
  const all = new Map<string, CacheEntryInfo>()
  // The place may hold what is not ours: the caches of other actions.
  for (const prefix of ['img-v1-', 'layer-v1-', 'pack-v1-']) {
    for await (const info of cache.entries.list(prefix)) all.set(info.key, info)
  }
  const isYoung = ({ created }: CacheEntryInfo): boolean => now - created < YOUNG_MS
  const sorted = await sortRecords([...all.values()], request.keep, cache)
  const doomed = new Map(sorted.doomed)
  const kept = [...sorted.kept].sort((a, b) => b.info.lastUsed - a.info.lastUsed || (a.info.key < b.info.key ? 1 : -1))
  const use = new LiveEntries(all)
  for (const info of all.values()) if (isEntry(info) && isYoung(info)) use.add([info.key])
  for (const { info, entries } of kept) use.add([info.key, ...entries])
  const isFull = kept.length > 0
  while (kept.length > 0 && use.bytes > (request.maxBytes ?? Number.POSITIVE_INFINITY)) {
    const { info, entries } = kept.pop() as Kept
    use.remove([info.key, ...entries])
    doomed.set(info.key, 'the cache is larger than its maximum')
  }
  for (const info of sorted.isBlind ? [] : all.values()) {
    if (isEntry(info) && !use.has(info.key)) doomed.set(info.key, 'no record needs it')
  }
  const warnings: string[] = []
  if (isFull && kept.length === 0) {
    // Every job would store all of it again, for nobody.
    warnings.push(
      `what was saved last is larger than the maximum of ${formatBytes(request.maxBytes as number)}: no record is left; raise it, or keep fewer images`,
    )
  }
  const removed: { key: string; size: number; reason: string }[] = []
  for (const [key, reason] of inOrder(doomed, all).slice(0, request.most)) {
    signal?.throwIfAborted()
    try {
      if (request.dryRun !== true) await cache.entries.remove(key)
      removed.push({ key, size: all.get(key)?.size ?? 0, reason })
    } catch (error) {
      warnings.push(`${key} was not removed: ${describeError(error)}`)
      break
    }
  }
  for (const message of warnings) trouble.note(message)
  const bytes = removed.reduce((sum, { size }) => sum + size, 0)
  const total = [...all.values()].reduce((sum, { size }) => sum + size, 0)
  return { removed, bytes, left: total - bytes, warnings }
}

/** Records first, the oldest before all: what is interrupted leaves layers without a record, never a record without its layers. */
function inOrder(
  doomed: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, CacheEntryInfo>,
): readonly (readonly [key: string, reason: string])[] {
  const rank = (key: string): number => parseRecordKey(key)?.created ?? Number.POSITIVE_INFINITY
  const created = (key: string): number => all.get(key)?.created ?? 0
  return [...doomed].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : created(a) - created(b)))
}

function isEntry({ key }: CacheEntryInfo): boolean {
  return /^(?:layer|pack)-v1-/.test(key)
}

/** The entries that are needed, and their bytes: each counts once, however many records need it. */
class LiveEntries {
  bytes = 0
  readonly #all: ReadonlyMap<string, CacheEntryInfo>
  readonly #uses = new Map<string, number>()

  constructor(all: ReadonlyMap<string, CacheEntryInfo>) {
    this.#all = all
  }

  has(key: string): boolean {
    return this.#uses.has(key)
  }

  add(keys: readonly string[]): void {
    for (const key of new Set(keys)) {
      const uses = this.#uses.get(key) ?? 0
      if (uses === 0) this.bytes += this.#all.get(key)?.size ?? 0
      this.#uses.set(key, uses + 1)
    }
  }

  remove(keys: readonly string[]): void {
    for (const key of new Set(keys)) {
      const uses = (this.#uses.get(key) ?? 0) - 1
      if (uses > 0) this.#uses.set(key, uses)
      else {
        this.#uses.delete(key)
        this.bytes -= this.#all.get(key)?.size ?? 0
      }
    }
  }
}

/** Reads the newest records of each key and scope until `keep` of them are whole; what is older goes unread. */
async function sortRecords(all: readonly CacheEntryInfo[], keep: number, cache: LayerCache): Promise<Sorted> {
  const groups = new Map<string, CacheEntryInfo[]>()
  for (const info of all) {
    const prefix = parseRecordKey(info.key)?.prefix
    if (prefix === undefined) continue
    const group = groups.get(prefix)
    if (group === undefined) groups.set(prefix, [info])
    else group.push(info)
  }
  const kept: Kept[] = []
  const doomed = new Map<string, string>()
  let isBlind = false
  await mapLimited([...groups.values()], READS_AT_ONCE, async (group) => {
    const left = { signed: keep, unsigned: keep }
    for (const info of group.sort((a, b) => (a.key < b.key ? 1 : -1))) {
      cache.connections.runtime.signal?.throwIfAborted()
      if (left.unsigned === 0 && (left.signed === 0 || cache.signingKey === undefined)) {
        doomed.set(info.key, 'older than those to keep')
        continue
      }
      const record = await readEntries(info, cache)
      if (record === 'invalid') doomed.set(info.key, 'it is no record')
      else if (record === 'unreadable') isBlind = true
      else if (left[record.kind] === 0) doomed.set(info.key, 'older than those to keep')
      else {
        left[record.kind] -= 1
        kept.push({ info, entries: record.entries })
      }
    }
  })
  return { kept, doomed, isBlind }
}

/** Whoever may not sign may still tell what their images need: pruning restores nothing. */
async function readEntries(
  info: CacheEntryInfo,
  cache: LayerCache,
): Promise<{ readonly kind: 'signed' | 'unsigned'; readonly entries: readonly string[] } | 'invalid' | 'unreadable'> {
  const { entries, signingKey } = cache
  try {
    const { record, isSigned } = await readRecord({ entries, signingKey }, info.key).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'refused') return readRecord({ entries }, info.key)
      throw error
    })
    const needed = [...record.images, ...record.builds].flatMap(({ blobs }) =>
      blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.entry] : [])),
    )
    return { kind: isSigned ? 'signed' : 'unsigned', entries: [...new Set(needed)] }
  } catch (error) {
    cache.connections.runtime.log.debug(`${info.key} cannot be read: ${describeError(error)}`)
    return error instanceof Failure && error.code === 'invalid' ? 'invalid' : 'unreadable'
  }
}
