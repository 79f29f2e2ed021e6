import { tmpdir } from 'node:os'
import type { EngineImage } from '../engine/documents.ts'
import type { Engine } from '../engine/engine.ts'
import { planExport } from '../engine/export.ts'
import { type SavedTogether, saveTogether } from '../engine/export-by-save.ts'
import type { Digest } from '../image/digest.ts'
import { canonical, familiar, type Reference } from '../image/reference.ts'
import { describeError, messageOf } from '../runtime/failure.ts'
import { freeBytes } from '../runtime/free-bytes.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { LayerCache } from './cache.ts'
import { type Candidate, usedImages } from './candidates.ts'
import type { EntryWriter } from './entry-writer.ts'
import type { CacheRecord, RecordedImage } from './record.ts'
import type { ImageSave } from './report.ts'
import { type DraftImage, exportFacts, saveImage } from './save-image.ts'
import type { SaveRequest } from './save-request.ts'
import { type UpstreamLayers, upstreamOf } from './upstream.ts'

/** Of the free disk of the temporary folder that images may take together: the engine writes as much, where it keeps its own. */
const DISK_SHARE = 0.4

/** What was done about one image. */
export interface Outcome {
  readonly outcome: ImageSave
  /** As the last record has it. */
  readonly kept?: RecordedImage
  readonly draft?: DraftImage
}

/** An image that is to be taken out of the engine. */
interface Wanted {
  readonly candidate: Candidate
  readonly upstream: UpstreamLayers
}

/**
 * Takes the candidates out of the engine that are new, and gives what is nowhere yet to the writer. What goes wrong with one of them is a warning. In
 * the order of the candidates.
 */
export async function saveImages(
  engine: Engine,
  candidates: readonly Candidate[],
  request: SaveRequest,
  before: CacheRecord | undefined,
  writer: EntryWriter,
  cache: LayerCache,
  warn: (message: string) => void,
): Promise<readonly Outcome[]> {
  const { runtime } = cache.connections
  const { clock, signal } = runtime
  const decide = await decider(engine, candidates, request, before, writer, cache)
  const outcomes = new Map<Candidate, Outcome>()
  const seconds = new Map<Candidate, number>()
  const attempt = async <T>(candidate: Candidate, work: () => Promise<T>): Promise<T | undefined> => {
    signal?.throwIfAborted()
    const started = clock.now()
    const told = (): number => (seconds.get(candidate) ?? 0) + (clock.now() - started) / 1000
    try {
      const result = await work()
      seconds.set(candidate, told())
      return result
    } catch (error) {
      if (signal?.aborted === true) throw error
      warn(`${nameOf(candidate)} was not saved: ${describeError(error)}`)
      const reason = messageOf(error)
      outcomes.set(candidate, { outcome: { ...skipped(candidate, reason), seconds: told() } })
      return undefined
    }
  }
  const wanted: Wanted[] = []
  for (const candidate of candidates) {
    const decided = await attempt(candidate, () => decide(candidate))
    if (decided === undefined) continue
    if ('candidate' in decided) wanted.push(decided)
    else outcomes.set(candidate, decided)
  }
  const together = await leavingTogether(engine, wanted, writer, runtime)
  try {
    for (const { candidate, upstream } of wanted) {
      const known = new Set(writer.known.blobs.keys())
      const { image, names } = candidate
      const draft = await attempt(candidate, () =>
        saveImage(engine, image, names, upstream, writer, runtime, together?.get(image.id)),
      )
      if (draft === undefined) continue
      const layers = countLayers(draft.layers, known, writer)
      const outcome = { name: nameOf(candidate), action: 'saved', layers, seconds: 0 } as const
      outcomes.set(candidate, { outcome, draft })
    }
  } finally {
    for (const group of new Set(together?.values())) await group.close()
  }
  return candidates.flatMap((candidate) => {
    const done = outcomes.get(candidate)
    if (done === undefined) return []
    return [{ ...done, outcome: { ...done.outcome, seconds: seconds.get(candidate) ?? done.outcome.seconds } }]
  })
}

/** Tells of one image whether it has to leave the engine, or else what became of it. */
async function decider(
  engine: Engine,
  candidates: readonly Candidate[],
  request: SaveRequest,
  before: CacheRecord | undefined,
  writer: EntryWriter,
  cache: LayerCache,
): Promise<(candidate: Candidate) => Promise<Wanted | Outcome>> {
  const upstreamLayers = upstreamOf(cache.connections, request)
  const isUsed = await usedImages(engine, candidates, request)
  const isNamed = request.images.some((pattern) => !pattern.startsWith('!'))
  return async (candidate) => {
    const { image } = candidate
    if (!isNamed && request.restored.has(image.id) && !isUsed(image)) {
      return { outcome: skipped(candidate, 'it was restored, and nothing in this job used it') }
    }
    const kept = keptImage(candidate, before, writer)
    if (kept !== undefined) {
      const layers = layersOf(kept.blobs)
      return {
        outcome: { name: nameOf(candidate), action: 'kept', layers, seconds: 0, reason: 'it is as it was' },
        kept,
      }
    }
    const upstream = await upstreamLayers(engine, image)
    const { diffIds } = image
    // An image without layers says nothing of where it comes from; it costs next to nothing.
    if (!isNamed && diffIds.length > 0 && diffIds.every((diffId) => upstream.has(diffId))) {
      return { outcome: skipped(candidate, 'a registry serves all of it: pulling it is as fast') }
    }
    return { candidate, upstream }
  }
}

/**
 * Image ID -> the tar that it leaves the engine in together with others, of those that would leave by `docker save`: what they share is then read and
 * written once. As many in one tar as there is room for.
 */
async function leavingTogether(
  engine: Engine,
  wanted: readonly Wanted[],
  writer: EntryWriter,
  runtime: Runtime,
): Promise<ReadonlyMap<Digest, SavedTogether> | undefined> {
  if (wanted.length < 2) return undefined
  const saved: EngineImage[] = []
  const names = new Map<Digest, string>()
  for (const { candidate, upstream } of wanted) {
    const { stored, pulled } = exportFacts(upstream, writer)
    const name = nameOf(candidate)
    const plan = await planExport(engine, name, stored, runtime, { pulled }).catch(() => undefined)
    if (plan?.way !== 'save') continue
    saved.push(candidate.image)
    names.set(candidate.image.id, name)
  }
  const together = new Map<Digest, SavedTogether>()
  for (const group of groupsOf(saved, await roomFor(runtime))) {
    if (group.length < 2) continue
    const images = group.map(({ id }) => ({ id, name: names.get(id) as string }))
    const leaving = saveTogether(engine, images, runtime)
    for (const { id } of group) together.set(id, leaving)
  }
  return together
}

/** In order, each as many as have room; the size of an image counts whole, though it may share layers. */
function groupsOf(images: readonly EngineImage[], room: number): readonly (readonly EngineImage[])[] {
  const groups: EngineImage[][] = []
  let left = 0
  for (const image of images) {
    if (groups.length === 0 || image.size > left) {
      groups.push([])
      left = room
    }
    groups.at(-1)?.push(image)
    left -= image.size
  }
  return groups
}

async function roomFor({ env }: Pick<Runtime, 'env'>): Promise<number> {
  const free = await freeBytes(env.RUNNER_TEMP || tmpdir())
  return free === undefined ? 0 : free * DISK_SHARE
}

/** The image as the last record has it, when it is the same and everything of it is still there. */
function keptImage(
  { image, names }: Candidate,
  before: CacheRecord | undefined,
  writer: EntryWriter,
): RecordedImage | undefined {
  const found = before?.images.find(({ id }) => id === image.id)
  const isThere = found?.blobs.every((blob) => blob.kind === 'text' || writer.known.blobs.has(blob.digest))
  return found === undefined || isThere !== true ? undefined : { ...found, names: names.map(canonical) }
}

function layersOf(blobs: RecordedImage['blobs']): ImageSave['layers'] {
  const upstream = blobs.filter(({ kind }) => kind === 'upstream').length
  return { saved: 0, known: blobs.filter(({ kind }) => kind === 'entry').length, upstream }
}

function countLayers(layers: readonly Digest[], known: ReadonlySet<Digest>, writer: EntryWriter): ImageSave['layers'] {
  const upstream = layers.filter((digest) => writer.known.blobs.get(digest)?.kind === 'upstream').length
  const old = layers.filter((digest) => known.has(digest)).length
  return { saved: layers.length - Math.max(old, upstream), known: Math.max(0, old - upstream), upstream }
}

function skipped(candidate: Candidate, reason: string): ImageSave {
  return { name: nameOf(candidate), action: 'skipped', layers: { saved: 0, known: 0, upstream: 0 }, seconds: 0, reason }
}

function nameOf({ names }: Candidate): string {
  return familiar(names[0] as Reference)
}
