import { describeError } from '../runtime/failure.ts'
import type { LayerCache } from './cache.ts'
import { readRecord } from './find-record.ts'
import { parseRecordKey } from './keys.ts'

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

/** Every record of a cache, newest first, whatever its key. What cannot be read is a debug message. */
export async function listCache(cache: LayerCache): Promise<readonly ListedRecord[]> {
  const records: ListedRecord[] = []
  for await (const { key: entryKey, size, created, lastUsed } of cache.entries.list('img-v1-')) {
    if (parseRecordKey(entryKey) === undefined) continue
    try {
      const { record, isSigned } = await readRecord({ ...cache, requireSigned: false }, entryKey)
      const stored = new Map<string, number>()
      for (const blob of [...record.images, ...record.builds].flatMap(({ blobs }) => blobs)) {
        if (blob.kind === 'entry') stored.set(`${blob.entry} ${blob.offset ?? ''}`, blob.stored)
      }
      records.push({
        record: entryKey,
        key: record.key,
        scope: record.scope,
        created,
        lastUsed,
        images: record.images.flatMap(({ names }) => names),
        builds: record.builds.flatMap(({ names }) => names),
        size: [...stored.values()].reduce((sum, bytes) => sum + bytes, size),
        signed: isSigned,
      })
    } catch (error) {
      cache.connections.runtime.log.debug(`${entryKey} cannot be read: ${describeError(error)}`)
    }
  }
  return records
}
