import { type EngineView, viewEngine } from '../engine/layer-chains.ts'
import type { Digest } from '../image/digest.ts'
import { familiar, parseReference, type Reference } from '../image/reference.ts'
import { describeError, messageOf } from '../runtime/failure.ts'
import type { LayerCache } from './cache.ts'
import { type FoundRecord, findRecord } from './find-record.ts'
import { pairsOf } from './known-layers.ts'
import { madeOfRestored, secondsSaved } from './made.ts'
import { idsOf, type RecordedImage } from './record.ts'
import { type CacheReport, emptyReport, type ImageRestore, type LayerCounts } from './report.ts'
import { MissingLayers, restoreImage, type WantedName } from './restore-image.ts'
import { imageFilter } from './select.ts'
import { type Trouble, withTrouble } from './trouble.ts'

export interface RestoreRequest {
  /** Names and globs; without them every image of the record. */
  readonly images: readonly string[]
  /** What the engine has, where somebody is looking already. */
  readonly view?: Promise<EngineView> | undefined
}

export interface RestoreResult {
  readonly report: CacheReport
  readonly found: FoundRecord | undefined
  /** What a save later in this job wants to know. */
  readonly restored: RestoredFacts
}

export interface RestoredFacts {
  /** The engine's IDs of the images that are there by our doing. */
  readonly ids: readonly string[]
  /** Diff ID and blob of the layers that the engine pulled from us: it will recognise them when it pushes. */
  readonly pulled: readonly (readonly [Digest, Digest])[]
}

const NO_LAYERS: LayerCounts = { present: 0, restored: 0, upstream: 0, missing: 0 }

/**
 * Brings the images of the newest record of the cache's key back into the engine, each by itself: what is missing, damaged or
 * refused is told, and the others go on. Throws only where nothing could be tried (no engine, no cache). Trouble is told in one warning, by
 * the caller who hands one in.
 */
export async function restoreCache(
  request: RestoreRequest,
  cache: LayerCache,
  outer?: Trouble,
): Promise<RestoreResult> {
  return await withTrouble(cache.connections.runtime, outer, (trouble) => restore(request, cache, trouble))
}

async function restore(request: RestoreRequest, cache: LayerCache, trouble: Trouble): Promise<RestoreResult> {
  const { clock, log, signal } = cache.connections.runtime
  const warn = (message: string): void => trouble.note(message)
  const started = clock.now()
  const report = emptyReport(cache.entries.label, cache.key)
  // Both take their time, and neither needs the other.
  const [finding, looking] = await Promise.allSettled([
    findRecord(cache, warn),
    request.view ?? cache.connections.engine().then((engine) => viewEngine(engine)),
  ])
  if (finding.status === 'rejected') throw finding.reason
  const found = finding.value
  const lookup = (clock.now() - started) / 1000
  if (found === undefined) {
    const { label } = cache.entries
    log.info(
      trouble.messages.length === 0
        ? `${label} has no image record for the key "${cache.key}"`
        : `${label} has no image record that can be used; the key is "${cache.key}"`,
    )
    const restored = { ids: [], pulled: [] }
    return {
      found,
      restored,
      report: { ...report, seconds: { ...report.seconds, lookup }, warnings: trouble.messages },
    }
  }
  if (looking.status === 'rejected') throw looking.reason
  const view = looking.value
  const images: ImageRestore[] = []
  const made: RecordedImage[] = []
  const brought = new Set<Digest>()
  const restored = { ids: [] as string[], pulled: [] as (readonly [Digest, Digest])[] }
  for (const image of found.record.images) {
    signal?.throwIfAborted()
    const done = await restoreOne(image, request, view, cache, found, warn, restored.ids, brought)
    if (done === undefined) continue
    images.push(done)
    // What the engine had, or a registry serves, the cache has not saved anybody.
    if (done.hit && done.layers.restored > 0) made.push(image)
    if (done.way === 'loopback')
      for (const [diffId, { digest }] of pairsOf(image)) restored.pulled.push([diffId, digest])
  }
  const took = (clock.now() - started) / 1000 - lookup
  return {
    found,
    restored,
    report: {
      ...report,
      record: found.entryKey,
      signed: found.isSigned,
      images,
      seconds: { ...report.seconds, lookup, restore: took },
      secondsSaved: secondsSaved(
        made.map((image) => ({ seconds: madeOfRestored(image, brought), image })),
        lookup + took,
      ),
      warnings: trouble.messages,
    },
  }
}

async function restoreOne(
  image: RecordedImage,
  request: RestoreRequest,
  view: EngineView,
  cache: LayerCache,
  found: FoundRecord,
  warn: (message: string) => void,
  ids: string[],
  all: Set<Digest>,
): Promise<ImageRestore | undefined> {
  const { clock, log } = cache.connections.runtime
  const isWanted = imageFilter(request.images)
  const wanted = image.names.map(parseReference).filter(isWanted)
  const [first] = wanted
  if (first === undefined) {
    log.debug(`${image.names.join(', ')}: in the record, but not asked for`)
    return undefined
  }
  const name = familiar(first)
  const { made } = image
  const started = clock.now()
  const failed = { name, hit: false, layers: NO_LAYERS, bytes: 0, upstreamBytes: 0, made, way: 'none' } as const
  try {
    const { free, taken } = await freeNames(wanted, image, view)
    const reason =
      taken.length === 0 ? undefined : `the engine has another image called ${taken.map(familiar).join(', ')}`
    if (free.length === 0) return { ...failed, seconds: 0, reason: `${reason}, which stays` }
    const { id, brought, ...done } = await restoreImage(image, free, view, cache, found.isSigned)
    if (done.way !== 'present') ids.push(id)
    for (const digest of brought) all.add(digest)
    const seconds = (clock.now() - started) / 1000
    return { name, ...done, made, seconds, ...(reason === undefined ? {} : { reason }) }
  } catch (error) {
    if (cache.connections.runtime.signal?.aborted === true) throw error
    warn(`${name} was not restored: ${describeError(error)}`)
    const missing = error instanceof MissingLayers ? error.missing : 0
    const seconds = (clock.now() - started) / 1000
    const reason = messageOf(error)
    return { ...failed, layers: { ...failed.layers, missing }, seconds, reason }
  }
}

/** A record may give a name to its image, never take one from another: it could be made to rename any image of the job. */
async function freeNames(
  names: readonly Reference[],
  image: RecordedImage,
  { engine }: EngineView,
): Promise<{ free: readonly WantedName[]; taken: readonly Reference[] }> {
  const ids: ReadonlySet<string> = idsOf(image)
  const there = await Promise.all(names.map(async (name) => ({ name, at: (await engine.inspect(familiar(name)))?.id })))
  const isFree = ({ at }: WantedName): boolean => at === undefined || ids.has(at)
  return { free: there.filter(isFree), taken: there.filter((one) => !isFree(one)).map(({ name }) => name) }
}
