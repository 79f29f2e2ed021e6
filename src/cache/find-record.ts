import { describeError, Failure } from '../runtime/failure.ts'
import { collect } from '../stores/verify.ts'
import type { LayerCache } from './cache.ts'
import { parseRecordKey, recordPrefix } from './keys.ts'
import { RECORD_LIMITS } from './parse-record.ts'
import { type OpenedRecord, openRecord } from './sealed-record.ts'

export interface FoundRecord extends OpenedRecord {
  readonly entryKey: string
  readonly scope: string
}

/** Records that are tried behind one that cannot be used: whoever may write can put many in front of the good ones. */
const OLDER_MAX = 8
/** What is wrong with a record itself, not with the way to it. */
const OF_THE_RECORD = ['invalid', 'refused', 'mismatch', 'not-found']

/**
 * The newest record of the cache's key that can be used, in the first scope that has one. Behind one that cannot be read or may not be believed
 * older ones are tried, a few of them, where the place can list them, and then the next scope. What could not be used is told to `warn`, all at once.
 */
export async function findRecord(cache: LayerCache, warn: (message: string) => void): Promise<FoundRecord | undefined> {
  const unusable: string[] = []
  try {
    for (const scope of cache.scopes) {
      const newest = await cache.entries.newest(recordPrefix(cache.key, scope))
      if (newest === undefined) continue
      try {
        return { ...(await readRecord(cache, newest)), entryKey: newest, scope }
      } catch (error) {
        if (cache.connections.runtime.signal?.aborted === true) throw error
        unusable.push(`the image record ${newest} is not used: ${describeError(error)}`)
        const isItsOwn = error instanceof Failure && OF_THE_RECORD.includes(error.code)
        const older = isItsOwn ? await findOlder(cache, scope, newest, unusable) : undefined
        if (older !== undefined) return older
      }
    }
    return undefined
  } catch (error) {
    // One thing went wrong in the end, and it is told by who called.
    for (const message of unusable.splice(0)) cache.connections.runtime.log.debug(message)
    throw error
  } finally {
    if (unusable.length > 0) warn(unusable.join('\n'))
  }
}

async function findOlder(
  cache: LayerCache,
  scope: string,
  newest: string,
  unusable: string[],
): Promise<FoundRecord | undefined> {
  const { log, signal } = cache.connections.runtime
  let tries = 0
  try {
    for await (const { key: entryKey } of cache.entries.list(recordPrefix(cache.key, scope))) {
      if (entryKey === newest || parseRecordKey(entryKey) === undefined) continue
      if (tries++ === OLDER_MAX) {
        unusable.push(`the ${OLDER_MAX} records before it cannot be used either; older ones are not looked at`)
        return undefined
      }
      try {
        const found = { ...(await readRecord(cache, entryKey)), entryKey, scope }
        log.info(`The older image record ${entryKey} is used`)
        return found
      } catch (error) {
        log.debug(`the image record ${entryKey} is not used: ${describeError(error)}`)
      }
    }
  } catch (error) {
    if (signal?.aborted === true) throw error
    log.debug(`older image records cannot be looked for: ${describeError(error)}`)
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
