import { digestOf } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import { VERSION } from '../runtime/version.ts'
import type { LayerCache } from './cache.ts'
import type { EntryWriter } from './entry-writer.ts'
import { recordKey, recordPrefix } from './keys.ts'
import { parseRecord } from './parse-record.ts'
import { type CacheRecord, encodeRecord, type RecordedBlob, type RecordedImage } from './record.ts'
import { sealRecord } from './sealed-record.ts'

/** What a record is of. */
export type RecordContent = Pick<CacheRecord, 'images' | 'builds'>

/** Whether `last` says all of it already: then it need not be written again. Of nothing there is no record. */
export function isRecorded({ images, builds }: RecordContent, last: RecordContent | undefined): boolean {
  if (images.length + builds.length === 0) return true
  return last !== undefined && isSame(images, last.images) && isSame(builds, last.builds)
}

/** The same images under the same names, with every layer where it was: one that was evicted is stored again, maybe elsewhere. */
function isSame(images: readonly RecordedImage[], before: readonly RecordedImage[]): boolean {
  const place = (blob: RecordedBlob): string => {
    if (blob.kind === 'text') return blob.digest
    return `${blob.digest} ${blob.kind === 'entry' ? `${blob.entry} ${blob.offset ?? ''}` : blob.repository}`
  }
  const key = ({ id, names, blobs }: RecordedImage): string =>
    [id, [...names].sort().join(' '), ...blobs.map(place).sort()].join('\n')
  return images.map(key).sort().join('\n') === before.map(key).sort().join('\n')
}

/** Stores a record in the first scope of the cache, signed if it has a key; returns the key of its entry. */
export async function writeRecord(content: RecordContent, writer: EntryWriter, cache: LayerCache): Promise<string> {
  const { clock } = cache.connections.runtime
  const [scope = ''] = cache.scopes
  const { run, attempt } = cache
  const created = clock.now()
  const entryKey = recordKey(recordPrefix(cache.key, scope), { created, run, attempt })
  const record = { tool: `seaworthy/${VERSION}`, created, key: cache.key, scope, ...content }
  parseRecord(encodeRecord(record)) // what would be refused when it is read must not be saved
  const bytes = sealRecord(entryKey, record, cache)
  const open = async function* (): AsyncIterable<Uint8Array> {
    yield bytes
  }
  const size = bytes.byteLength
  if (!(await cache.entries.write({ key: entryKey, size, digest: digestOf(bytes), open }))) {
    throw new Failure('refused', `another job has saved a record for the key "${cache.key}" at the same moment`, {
      hint: 'Give every job of a matrix a key of its own.',
    })
  }
  writer.counts.entries += 1
  writer.counts.bytes += size
  return entryKey
}
