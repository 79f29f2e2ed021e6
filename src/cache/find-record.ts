import { describeError } from '../runtime/failure.ts'
import { collect } from '../stores/verify.ts'
import type { LayerCache } from './cache.ts'
import { recordPrefix } from './keys.ts'
import { RECORD_LIMITS } from './parse-record.ts'
import { type OpenedRecord, openRecord } from './sealed-record.ts'

export interface FoundRecord extends OpenedRecord {
  readonly entryKey: string
  readonly scope: string
}

/**
 * The newest record of the cache's key, in the first scope that has one which can be used. What cannot be read or may not be
 * believed is told to `warn`, and the next scope is asked.
 */
export async function findRecord(cache: LayerCache, warn: (message: string) => void): Promise<FoundRecord | undefined> {
  for (const scope of cache.scopes) {
    const entryKey = await cache.entries.newest(recordPrefix(cache.key, scope))
    if (entryKey === undefined) continue
    try {
      return { ...(await readRecord(cache, entryKey)), entryKey, scope }
    } catch (error) {
      warn(`the image record ${entryKey} is not used: ${describeError(error)}`)
    }
  }
  return undefined
}

/** One record by the key of its entry. */
export async function readRecord(
  cache: Pick<LayerCache, 'entries' | 'signingKey' | 'requireSigned'>,
  entryKey: string,
): Promise<OpenedRecord> {
  const bytes = await collect(cache.entries.read(entryKey), 2 * RECORD_LIMITS.bytes, `the image record ${entryKey}`)
  return openRecord(entryKey, bytes, cache)
}
