import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Descriptor } from '../image/descriptor.ts'
import { type Digest, isDigest } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { openArchive } from '../stores/archive/open-archive.ts'
import type { ReadableStore, Store } from '../stores/store.ts'
import type { Engine, EngineImage } from './engine.ts'
import { cheapestWay } from './export-way.ts'
import { openFacade, sharesLoopback } from './facade.ts'
import { removeName } from './remove-name.ts'
import { stagingStore } from './staging.ts'
import { removeTraces } from './traces.ts'

/** Images of an engine that are looked at for what it knows. */
const RELATED_MAX = 8

/** An image that has left the engine: a name in a store to copy from. */
export interface ExportedImage {
  readonly source: ReadableStore
  readonly name: string
  /** How it left: through the loopback registry layer by layer, or as the whole tar of `docker save`. */
  readonly way: 'loopback' | 'save'
  /** Blobs that the target got on the way. */
  readonly arrived: ReadonlySet<Digest>
  /** Takes temporary files away. */
  close(): Promise<void>
}

/**
 * Brings an image out of the engine. By loopback its layers go straight into `target`, and only those that `target`
 * lacks; by `docker save` they go into a temporary file, to be compressed here, on all cores. Takes the cheaper way
 * (see `cheapestWay`), and `docker save` where the engine does not share this machine's loopback.
 * `stored` are the layers that the target has: diff ID -> the blob there. `pulled` are blobs of which it is known that the
 * engine pulled them before: diff ID -> blob.
 */
export async function exportImage(
  engine: Engine,
  name: string,
  target: Store,
  stored: ReadonlyMap<Digest, Descriptor>,
  runtime: Runtime,
  pulled: ReadonlyMap<Digest, Digest> = new Map(),
): Promise<ExportedImage> {
  const { log } = runtime
  const image = await engine.existing(name)
  const sizes = await engine.layerSizes(name, image)
  const known = engine.info.containerdStore ? pulled : await blobsKnownTo(engine, image, target, pulled)
  const layers = image.diffIds.map((diffId, i) => ({
    size: sizes[i] ?? 0,
    engineKnowsBlob: known.has(diffId) && known.get(diffId) === stored.get(diffId)?.digest,
    targetHasIt: stored.has(diffId),
  }))
  const { way, reason } = cheapestWay(layers, engine.info.containerdStore)
  log.debug(`${name} leaves the engine by ${way === 'save' ? 'docker save' : 'loopback push'}: ${reason}`)
  if (way === 'loopback') {
    if (await sharesLoopback(engine, runtime)) return await exportByLoopback(engine, name, target, runtime)
    log.info(`${engine.endpoint.label} does not share this machine's loopback: ${name} leaves it by docker save`)
  }
  return await exportBySave(engine, name, runtime)
}

/**
 * Diff ID -> the blob as the engine knows it, of images that share our base and whose manifest the target has too. An
 * engine does not tell the digests of blobs; what it pulled or pushed under a digest does. The target may have the same
 * layer packed otherwise, which the engine would not recognise.
 */
async function blobsKnownTo(
  engine: Engine,
  image: EngineImage,
  target: Store,
  pulled: ReadonlyMap<Digest, Digest>,
): Promise<ReadonlyMap<Digest, Digest>> {
  const known = new Map<Digest, Digest>(pulled)
  if (image.diffIds.every((diffId) => known.has(diffId))) return known
  const related = (await engine.pulledImages()).filter(({ diffIds }) => diffIds[0] === image.diffIds[0])
  for (const { diffIds, repoDigests } of related.slice(0, RELATED_MAX)) {
    for (const name of new Set(repoDigests.map((text) => text.slice(text.indexOf('@') + 1)))) {
      const found = isDigest(name) ? await target.readManifest(name).catch(() => undefined) : undefined
      const layers = found?.content.kind === 'manifest' ? found.content.layers : []
      if (layers.length !== diffIds.length) continue
      for (const [i, { digest }] of layers.entries()) known.set(diffIds[i] as Digest, digest)
    }
  }
  return known
}

async function exportByLoopback(
  engine: Engine,
  image: string,
  target: Store,
  runtime: Runtime,
): Promise<ExportedImage> {
  await removeTraces(engine, runtime)
  const arrived = new Set<Digest>()
  const staging = stagingStore(target, `docker:${image}`, arrived)
  const facade = await openFacade(staging, runtime)
  const tag = 'export'
  try {
    try {
      await engine.tag(image, facade.repository, tag)
      await engine.push(facade.repository, tag, facade.auth)
    } finally {
      await removeName(engine, `${facade.repository}:${tag}`, runtime)
    }
  } finally {
    await facade.close()
  }
  if ((await staging.resolve(tag)) === undefined) {
    throw new Failure('failed', `the engine said nothing was wrong, but did not push all of ${image}`, {
      reference: image,
      hint: 'Try again; if it stays so, see the log of the engine.',
    })
  }
  return { source: staging, name: tag, way: 'loopback', arrived, close: async () => {} }
}

async function exportBySave(engine: Engine, image: string, runtime: Runtime): Promise<ExportedImage> {
  const folder = await mkdtemp(join(runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-save-'))
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'image.tar')
    await engine.saveTo(image, path)
    const archive = await openArchive(path, runtime)
    const [name] = archive.names()
    if (name === undefined) throw new Failure('failed', `the engine saved nothing for ${image}`)
    return {
      source: archive,
      name,
      way: 'save',
      arrived: new Set(),
      close: async () => {
        try {
          await archive.close()
        } finally {
          await removeFolder()
        }
      },
    }
  } catch (error) {
    await removeFolder()
    throw error
  }
}
