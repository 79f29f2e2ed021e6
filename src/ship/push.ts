import type { EngineImage } from '../engine/documents.ts'
import type { Engine } from '../engine/engine.ts'
import type { EngineAnswers } from '../engine/export.ts'
import type { Digest } from '../image/digest.ts'
import type { Compression } from '../image/media-types.ts'
import type { Platform } from '../image/platform.ts'
import { parseReference, type Reference, repositoryOf, withDefaultTag } from '../image/reference.ts'
import type { ReleaseReference } from '../release/release-reference.ts'
import { Failure } from '../runtime/failure.ts'
import { applyCopy, type CopyResult, type PreparedCopy, prepareCopy } from '../stores/copy/copy.ts'
import { type Learned, learnLayers, NOTHING_LEARNED } from '../stores/copy/learn.ts'
import type { CopyTarget } from '../stores/copy/survey.ts'
import type { TagGuard } from '../stores/copy/tag-move.ts'
import type { ReadableStore } from '../stores/store.ts'
import type { Connections } from './connections.ts'
import { type FoundSource, findSource, mountHints } from './open-source.ts'
import { planFromEngine } from './plan-from-engine.ts'
import { planProtected, refuseTakenTags, refuseTakenVersions } from './protected-tags.ts'
import { type PlanReport, reportPlan } from './report.ts'

export interface PushRequest {
  /** Any SOURCE form; see `parseLocation`. */
  readonly source: string
  /**
   * Where to: references with tags (`latest` without one), in the order in which the tags are to move, those of a release with
   * what protects them (see `releaseReferences`).
   */
  readonly references: readonly (string | ReleaseReference)[]
  /** What the image has to be: `Failure('refused')` for any other. */
  readonly digest?: Digest | undefined
  /** Only these platforms of a multi-platform image; all without it. */
  readonly platforms?: readonly Platform[]
  /** For layers that are not compressed yet; default gzip, which every engine reads. Compressed layers stay as they are; with `none`, all do. */
  readonly compression?: Compression
  /** Blobs in flight per registry. */
  readonly concurrency?: number
  /**
   * Whether to try if uploads may begin before anything is taken out of an engine or sent: two requests for each repository that lacks
   * something, none where there is nothing to send.
   */
  readonly preflight?: boolean
}

/** Pushes an image to references in any number of repositories and registries; all tags move last, or none. */
export async function push(request: PushRequest, connections: Connections): Promise<CopyResult> {
  const { runtime } = connections
  const started = runtime.clock.now()
  const targets = await openTargets(request.references, connections)
  // While the source is looked for.
  for (const { reference } of targets) (await connections.registry(reference.registry)).greet()
  const found = await findSource(request.source, connections)
  const source = await readySource(found, targets, request, connections)
  try {
    const prepared = await prepare(source, found, request, connections)
    checkDigest(prepared, request.digest)
    await refuseTakenVersions(prepared)
    if (request.preflight === true && found.kind !== 'engine') await preflight(prepared, targets, connections)
    const done = await applyCopy(prepared, runtime)
    return { ...done, seconds: (runtime.clock.now() - started) / 1000 }
  } finally {
    await source.close()
  }
}

/** Before the first byte goes anywhere: may all that lack something be pushed to? */
async function preflight({ plans }: PreparedCopy, targets: Targets, connections: Connections): Promise<void> {
  const sends = targets.filter((_, i) =>
    plans[i]?.blobs.some(({ action }) => action === 'upload' || action === 'compress'),
  )
  if (sends.length === 0) return
  const { checkPushRights } = await import('./preflight/push-rights.ts')
  await checkPushRights(
    sends.map(({ reference }) => reference),
    connections,
  )
}

/** What `push` would do, without doing any of it, nor moving a byte out of an engine. */
export async function planPush(request: PushRequest, connections: Connections): Promise<PlanReport> {
  const { log } = connections.runtime
  const targets = await openTargets(request.references, connections)
  const found = await findSource(request.source, connections)
  if (found.kind !== 'engine') {
    const ready = { source: found.store, name: found.name, targets }
    return await planProtected(reportPlan(await prepare(ready, found, request, connections)), targets, log)
  }
  const image = found.inspected
  const known = await lookAround(found.engine, image, targets[0], request, connections)
  if (known.there !== undefined) {
    const ready = { source: targets[0].store, name: known.there, targets }
    return await planProtected(reportPlan(await prepare(ready, found, request, connections)), targets, log)
  }
  const sizes = await found.engine.layerSizes(found.image, image)
  return await planProtected(await planFromEngine(image, sizes, targets, known.learned), targets, log)
}

/** Before anything is sent; an image whose layers are not compressed yet has no digest yet. */
function checkDigest({ plans }: PreparedCopy, wanted: Digest | undefined): void {
  if (wanted === undefined) return
  const actual = plans.map(({ root }) => root?.descriptor.digest).find((digest) => digest !== wanted)
  if (plans.every(({ root }) => root?.descriptor.digest === wanted)) return
  throw new Failure(
    'refused',
    `the image is ${actual ?? 'not compressed yet, so its digest is not known'}, not ${wanted}`,
    {
      reference: wanted,
      hint: 'The plan (or the verification) was of one image: give that image, or plan again. Layers that are not compressed yet are compressed on their way, which makes another image: compress them first (docker buildx build --output type=image,compression=gzip).',
    },
  )
}

/** A repository that is written to, with the reference it was named by first. */
export interface Target extends CopyTarget {
  readonly reference: Reference
  readonly guards: ReadonlyMap<string, TagGuard>
  readonly immutable: ReadonlySet<string>
}

export type Targets = readonly [Target, ...Target[]]

/** One target per repository, tags in the order given. */
export async function openTargets(references: PushRequest['references'], connections: Connections): Promise<Targets> {
  type Entry = { reference: Reference; tags: string[]; guards: Map<string, TagGuard>; immutable: Set<string> }
  const byRepository = new Map<string, Entry>()
  for (const wanted of references) {
    const {
      reference: text,
      guard,
      immutable = false,
    }: ReleaseReference = typeof wanted === 'string' ? { reference: wanted } : wanted
    const reference = withDefaultTag(parseReference(text))
    if (reference.digest !== undefined) {
      throw new Failure('usage', `"${text}" has a digest; an image is pushed to a tag`, {
        reference: text,
        hint: 'The digest follows from the image: leave out @sha256:…',
      })
    }
    const empty: Entry = { reference, tags: [], guards: new Map(), immutable: new Set() }
    const entry = byRepository.get(repositoryOf(reference)) ?? empty
    const tag = reference.tag as string
    if (!entry.tags.includes(tag)) entry.tags.push(tag)
    if (guard !== undefined) entry.guards.set(tag, guard)
    if (immutable) entry.immutable.add(tag)
    byRepository.set(repositoryOf(reference), entry)
  }
  const [first, ...others] = await Promise.all(
    [...byRepository.values()].map(async ({ reference, ...entry }): Promise<Target> => {
      const registry = await connections.registry(reference.registry)
      return { reference, ...entry, store: registry.repository(reference.repository) }
    }),
  )
  if (first !== undefined) return [first, ...others]
  throw new Failure('usage', 'there is no reference to push to', { hint: 'Name at least one.' })
}

interface ReadySource {
  readonly source: ReadableStore
  readonly name: string
  readonly targets: Targets
  close(): Promise<void>
}

/** Gets an image out of the engine if it is there, unless the first target has it already. */
async function readySource(
  found: FoundSource,
  targets: Targets,
  request: PushRequest,
  connections: Connections,
): Promise<ReadySource> {
  if (found.kind !== 'engine') {
    return { source: found.store, name: found.name, targets, close: () => found.store.close() }
  }
  const { engine, image: name, inspected: image } = found
  const { runtime } = connections
  const [first, ...others] = targets
  let asking: Promise<EngineAnswers> | undefined
  // The tags are not on this image, so that it will hardly be there: the engine is asked while the registry is asked more.
  const ahead = (): void => {
    asking = import('../engine/export.ts').then(({ askEngine }) => askEngine(engine, name, image, runtime))
  }
  const { there, learned } = await lookAround(engine, image, first, request, connections, ahead)
  if (!engine.info.containerdStore) await refuseTakenTags(targets, there, image.id)
  else if (request.platforms === undefined) await refuseTakenTags(targets, image.id)
  if (there !== undefined) {
    runtime.log.info(`${first.store.label} has this image already (${there}): nothing leaves the engine`)
    return { source: first.store, name: there, targets, close: async () => {} }
  }
  if (request.preflight === true) {
    const { checkPushRights } = await import('./preflight/push-rights.ts')
    // A repository that has the image already may be one that is only read.
    const hasAll = async (target: Target): Promise<boolean> =>
      target !== first && (await lookAround(engine, image, target, request, connections)).there !== undefined
    await checkPushRights(
      targets.map(({ reference }) => reference),
      connections,
      async (i) => hasAll(targets[i] as Target),
    )
  }
  const { exportImage } = await import('../engine/export.ts')
  const exported = await exportImage(engine, name, first.store, learned.layers, runtime, {
    compression: request.compression ?? 'gzip',
    image,
    ...(asking === undefined ? {} : { asked: await asking }),
  })
  const { arrived, present } = exported
  return { ...exported, targets: [{ ...first, learned, arrived, present }, ...others] }
}

/** What the first target knows of an engine's image: the digest under which it has it, or which of its layers it has. */
async function lookAround(
  engine: Engine,
  image: EngineImage,
  target: Target,
  request: PushRequest,
  { runtime }: Connections,
  lookingFurther?: () => void,
): Promise<{ there: Digest | undefined; learned: Learned }> {
  if (engine.info.containerdStore) {
    return { there: (await target.store.resolve(image.id))?.digest, learned: NOTHING_LEARNED }
  }
  const wanted = new Map([[image.id, image.diffIds]])
  const compression = request.compression ?? 'gzip'
  const learned = await learnLayers(target.store, target.tags, compression, wanted, runtime.log, lookingFurther)
  return { there: learned.images.get(image.id)?.descriptor.digest, learned }
}

async function prepare(
  { source, name, targets }: Omit<ReadySource, 'close'>,
  found: FoundSource,
  request: PushRequest,
  connections: Connections,
): Promise<PreparedCopy> {
  return await prepareCopy(
    {
      source,
      name,
      targets: targets.map(({ reference, ...target }) => ({ ...target, mountFrom: mountHints(found, reference) })),
      compression: request.compression ?? 'gzip',
      ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
      ...(request.concurrency === undefined ? {} : { concurrency: request.concurrency }),
      ...(connections.memory === undefined ? {} : { memory: connections.memory }),
    },
    connections.runtime,
  )
}
