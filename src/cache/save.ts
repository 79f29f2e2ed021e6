import type { Engine } from '../engine/engine.ts'
import { describeError, messageOf } from '../runtime/failure.ts'
import { openBlobSpool } from './blob-spool.ts'
import { saveBuilds } from './buildkit/save-builds.ts'
import type { LayerCache } from './cache.ts'
import { type Candidate, selectImages } from './candidates.ts'
import { EntryWriter } from './entry-writer.ts'
import { type FoundRecord, findRecord } from './find-record.ts'
import { finishBuilds, ImageFinisher, recordRoom } from './finish-images.ts'
import { knownLayers } from './known-layers.ts'
import type { RecordedBlob, RecordedImage } from './record.ts'
import { type CacheReport, emptyReport, type ImageSave } from './report.ts'
import { type Outcome, saveImages } from './save-images.ts'
import type { SaveRequest } from './save-request.ts'
import { type Trouble, withTrouble } from './trouble.ts'
import { isRecorded, type RecordContent, writeRecord } from './write-record.ts'

/** Build caches of a record; as `mode=max` pushes them, each may have hundreds of layers. */
const BUILDS_MAX = 32

/**
 * Stores the images asked for, only those of their layers that neither an entry nor a registry has, and the record last: so a record never
 * tells of what is not there. When nothing changed since the last record, nothing is written. What goes wrong with one image is told,
 * and the others go on. Throws only where nothing could be tried. Trouble is told in one warning, by the caller who hands one in.
 */
export async function saveCache(request: SaveRequest, cache: LayerCache, outer?: Trouble): Promise<CacheReport> {
  return await withTrouble(cache.connections.runtime, outer, (trouble) => save(request, cache, trouble))
}

async function save(request: SaveRequest, cache: LayerCache, trouble: Trouble): Promise<CacheReport> {
  const { clock, log, signal } = cache.connections.runtime
  const started = clock.now()
  const report = emptyReport(cache.entries.label, cache.key)
  const { readOnly } = cache.entries
  if (readOnly !== undefined) {
    log.info(`Nothing is saved: ${readOnly}`)
    return report
  }
  const warn = (message: string): void => trouble.note(message)
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
    const { runtime } = cache.connections
    const saved = await saveBuilds(request.buildFolder, before?.record.builds ?? [], writer, runtime, warn)
    await writer.finish()
    signal?.throwIfAborted()
    const room = recordRoom()
    const { images, outcomes } = finishAll(tried, new ImageFinisher(writer, before?.record.images ?? [], room), warn)
    // What was pushed last stays: each new name of a build cache would make the record longer for ever.
    const unfinished = [...saved.drafts.map((draft) => ({ draft })), ...saved.kept.map((kept) => ({ kept }))]
    const builds = finishBuilds(unfinished.slice(0, BUILDS_MAX), new ImageFinisher(writer, [], room), warn)
    const { record, savedImages } = await conclude({ images, builds }, outcomes, before, writer, cache, warn)
    return {
      ...report,
      record,
      signed: cache.signingKey !== undefined,
      seconds: { ...report.seconds, lookup, save: (clock.now() - started) / 1000 - lookup },
      saved: { ...writer.counts, deduplicated: deduplicated([...images, ...builds], writer) },
      savedImages,
      warnings: trouble.messages,
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
    return skipped(outcome, messageOf(done.refused))
  })
  return { images, outcomes }
}

/** Writes the record, if it says anything new. Without it nobody finds what was stored: then no image was saved, whatever was stored of it. */
async function conclude(
  content: RecordContent,
  outcomes: readonly ImageSave[],
  before: FoundRecord | undefined,
  writer: EntryWriter,
  cache: LayerCache,
  warn: (message: string) => void,
): Promise<{ readonly record: string | null; readonly savedImages: readonly ImageSave[] }> {
  const there = before?.entryKey ?? null
  const last = before?.scope === cache.scopes[0] ? before?.record : undefined
  if (isRecorded(content, last)) return { record: there, savedImages: outcomes }
  try {
    return { record: await writeRecord(content, writer, cache), savedImages: outcomes }
  } catch (error) {
    if (cache.connections.runtime.signal?.aborted === true) throw error
    const names = outcomes.filter(({ action }) => action === 'saved').map(({ name }) => name)
    const lost = names.length === 0 ? '' : `, so ${names.join(', ')} will not be found`
    warn(`the image record was not written${lost}: ${describeError(error)}`)
    const reason = `the image record was not written: ${messageOf(error)}`
    const savedImages = outcomes.map((one) => (one.action === 'saved' ? skipped(one, reason) : one))
    return { record: there, savedImages }
  }
}

/** An image that is in no record has no layers in one, though some may have been stored. */
function skipped(outcome: ImageSave, reason: string): ImageSave {
  return { ...outcome, action: 'skipped', layers: { saved: 0, known: 0, upstream: 0 }, reason }
}

/** Bytes of the layers in the record that were not stored now, each once. */
function deduplicated(images: readonly RecordedImage[], writer: EntryWriter): number {
  const blobs = new Map(images.flatMap((image) => image.blobs.map((blob) => [blob.digest, blob])))
  const there = [...blobs.values()].filter(({ digest }) => !writer.stored.has(digest))
  const sizeOf = (blob: RecordedBlob): number =>
    blob.kind === 'entry' ? blob.stored : blob.kind === 'upstream' ? blob.size : 0
  return there.reduce((sum, blob) => sum + sizeOf(blob), 0)
}
