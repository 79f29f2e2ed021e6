import type { Engine } from '../engine/engine.ts'
import { digestOf } from '../image/digest.ts'
import { describeError, Failure } from '../runtime/failure.ts'
import { VERSION } from '../runtime/version.ts'
import { openBlobSpool } from './blob-spool.ts'
import { saveBuilds } from './buildkit/save-builds.ts'
import type { LayerCache } from './cache.ts'
import { type Candidate, selectImages } from './candidates.ts'
import { EntryWriter } from './entry-writer.ts'
import { findRecord } from './find-record.ts'
import { finishBuilds, ImageFinisher, recordRoom } from './finish-images.ts'
import { recordKey, recordPrefix } from './keys.ts'
import { knownLayers } from './known-layers.ts'
import { parseRecord } from './parse-record.ts'
import { encodeRecord, type RecordedBlob, type RecordedImage } from './record.ts'
import { type CacheReport, emptyReport, type ImageSave } from './report.ts'
import { type Outcome, saveImages } from './save-images.ts'
import type { SaveRequest } from './save-request.ts'
import { sealRecord } from './sealed-record.ts'

/** Build caches of a record; as `mode=max` pushes them, each may have hundreds of layers. */
const BUILDS_MAX = 32

/**
 * Stores the images asked for, only those of their layers that neither an entry nor a registry has, and the record last: so a record never
 * tells of what is not there. When nothing changed since the last record, nothing is written. What goes wrong with one image is a
 * warning, and the others go on.
 */
export async function saveCache(request: SaveRequest, cache: LayerCache): Promise<CacheReport> {
  const { clock, log, signal } = cache.connections.runtime
  const started = clock.now()
  const warnings: string[] = []
  const warn = (message: string): void => {
    warnings.push(message)
    log.warn(message)
  }
  const report = emptyReport(cache.entries.label, cache.key)
  const { readOnly } = cache.entries
  if (readOnly !== undefined) {
    log.info(`Nothing is saved: ${readOnly}`)
    return report
  }
  const [finding, selecting] = await Promise.allSettled([
    findRecord(believed(cache), warn),
    selectFrom(cache, request, warn),
  ])
  if (finding.status === 'rejected') throw finding.reason
  if (selecting.status === 'rejected') throw selecting.reason
  const before = finding.value
  const lookup = (clock.now() - started) / 1000
  const known = await knownLayers(before === undefined ? [] : [before.record], cache.entries)
  const { engine, candidates } = selecting.value
  const spool = await openBlobSpool(cache.connections.runtime)
  const writer = new EntryWriter(cache.entries, spool, known, request.pulled)
  try {
    const tried = await saveImages(engine, candidates, request, before?.record, writer, cache, warn)
    const saved = await saveBuilds(
      request.buildFolder,
      before?.record.builds ?? [],
      writer,
      cache.connections.runtime,
      warn,
    )
    await writer.finish()
    signal?.throwIfAborted()
    const room = recordRoom()
    const { images, outcomes } = finishAll(tried, new ImageFinisher(writer, before?.record.images ?? [], room), warn)
    // What was pushed last stays: each new name of a build cache would make the record longer for ever.
    const unfinished = [...saved.drafts.map((draft) => ({ draft })), ...saved.kept.map((kept) => ({ kept }))]
    const builds = finishBuilds(unfinished.slice(0, BUILDS_MAX), new ImageFinisher(writer, [], room), warn)
    const last = before?.scope === cache.scopes[0] ? before?.record : undefined
    const isNew = images.length + builds.length > 0 && !(isSame(images, last?.images) && isSame(builds, last?.builds))
    const record = isNew ? await writeRecord(images, builds, writer, cache) : null
    return {
      ...report,
      record: record ?? before?.entryKey ?? null,
      signed: cache.signingKey !== undefined,
      seconds: { ...report.seconds, lookup, save: (clock.now() - started) / 1000 - lookup },
      saved: { ...writer.counts, deduplicated: deduplicated([...images, ...builds], writer) },
      savedImages: outcomes,
      warnings,
    }
  } finally {
    await spool.close()
  }
}

/** The images that are meant; while the last record is looked for. */
async function selectFrom(
  cache: LayerCache,
  request: SaveRequest,
  warn: (message: string) => void,
): Promise<{ readonly engine: Engine; readonly candidates: readonly Candidate[] }> {
  const engine = await cache.connections.engine()
  return { engine, candidates: await selectImages(engine, request, warn) }
}

/** Who signs vouches for all of the new record: what it takes over from an earlier one must have been signed too. */
function believed(cache: LayerCache): LayerCache {
  return cache.signingKey === undefined ? cache : { ...cache, requireSigned: true }
}

/** What of these images becomes part of the record; those that cannot are told, and skipped. */
function finishAll(
  tried: readonly Outcome[],
  finisher: ImageFinisher,
  warn: (message: string) => void,
): { readonly images: readonly RecordedImage[]; readonly outcomes: readonly ImageSave[] } {
  const images: RecordedImage[] = []
  const outcomes = tried.map(({ outcome, kept, draft }): ImageSave => {
    const part = kept !== undefined ? { kept } : draft !== undefined ? { draft } : undefined
    const done = part === undefined ? undefined : finisher.finish(part)
    if (done === undefined) return outcome
    if ('image' in done) {
      images.push(done.image)
      return outcome
    }
    warn(`${outcome.name} was not saved: ${describeError(done.refused)}`)
    const reason = done.refused instanceof Error ? done.refused.message : String(done.refused)
    return { ...outcome, action: 'skipped', reason }
  })
  return { images, outcomes }
}

/** The same images under the same names, with every layer where it was: one that was evicted is stored again, maybe elsewhere. */
function isSame(images: readonly RecordedImage[], before: readonly RecordedImage[] | undefined): boolean {
  const place = (blob: RecordedBlob): string => {
    if (blob.kind === 'text') return blob.digest
    return `${blob.digest} ${blob.kind === 'entry' ? `${blob.entry} ${blob.offset ?? ''}` : blob.repository}`
  }
  const key = ({ id, names, blobs }: RecordedImage): string =>
    [id, [...names].sort().join(' '), ...blobs.map(place).sort()].join('\n')
  return before !== undefined && images.map(key).sort().join('\n') === before.map(key).sort().join('\n')
}

async function writeRecord(
  images: readonly RecordedImage[],
  builds: readonly RecordedImage[],
  writer: EntryWriter,
  cache: LayerCache,
): Promise<string> {
  const { clock } = cache.connections.runtime
  const [scope = ''] = cache.scopes
  const { run, attempt } = cache
  const created = clock.now()
  const entryKey = recordKey(recordPrefix(cache.key, scope), { created, run, attempt })
  const record = { tool: `seaworthy/${VERSION}`, created, key: cache.key, scope, images, builds }
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

/** Bytes of the layers in the record that were not stored now, each once. */
function deduplicated(images: readonly RecordedImage[], writer: EntryWriter): number {
  const blobs = new Map(images.flatMap((image) => image.blobs.map((blob) => [blob.digest, blob])))
  const there = [...blobs.values()].filter(({ digest }) => !writer.stored.has(digest))
  const sizeOf = (blob: RecordedBlob): number =>
    blob.kind === 'entry' ? blob.stored : blob.kind === 'upstream' ? blob.size : 0
  return there.reduce((sum, blob) => sum + sizeOf(blob), 0)
}
