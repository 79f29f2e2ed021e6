import { describeError } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { CacheEntryInfo } from '../stores/cache-entries.ts'
import type { LayerCache } from './cache.ts'
import { readRecord } from './find-record.ts'
import { parseRecordKey } from './keys.ts'
import type { OpenedRecord } from './sealed-record.ts'

/** One record of the stable JSON of `cache ls`. */
export interface ListedRecord {
  readonly record: string
  readonly key: string
  readonly scope: string
  /** Milliseconds since the epoch. */
  readonly created: number
  readonly lastUsed: number
  readonly images: readonly string[]
  /** Build caches, as `127.0.0.1/NAME:TAG`. */
  readonly builds: readonly string[]
  /** Bytes of all entries it refers to; those shared with other records are counted in each. */
  readonly size: number
  readonly signed: boolean
}

/** Records read at once: each costs requests, and may have megabytes. */
const READS_AT_ONCE = 8

/** Every record of a cache, newest first, whatever its key. What cannot be read is a debug message. */
export async function listCache(cache: LayerCache): Promise<readonly ListedRecord[]> {
  const infos: CacheEntryInfo[] = []
  for await (const info of cache.entries.list('img-v1-')) if (parseRecordKey(info.key) !== undefined) infos.push(info)
  const records = await mapLimited(infos, READS_AT_ONCE, async (info) => {
    cache.connections.runtime.signal?.throwIfAborted()
    try {
      return listed(info, await readRecord({ ...cache, requireSigned: false }, info.key))
    } catch (error) {
      cache.connections.runtime.log.debug(`${info.key} cannot be read: ${describeError(error)}`)
      return undefined
    }
  })
  return records.filter((record) => record !== undefined)
}

function listed(
  { key: entryKey, size, created, lastUsed }: CacheEntryInfo,
  { record, isSigned }: OpenedRecord,
): ListedRecord {
  const stored = new Map<string, number>()
  for (const blob of [...record.images, ...record.builds].flatMap(({ blobs }) => blobs)) {
    if (blob.kind === 'entry') stored.set(`${blob.entry} ${blob.offset ?? ''}`, blob.stored)
  }
  return {
    record: entryKey,
    key: record.key,
    scope: record.scope,
    created,
    lastUsed,
    images: record.images.flatMap(({ names }) => names),
    builds: record.builds.flatMap(({ names }) => names),
    size: [...stored.values()].reduce((sum, bytes) => sum + bytes, size),
    signed: isSigned,
  }
}
