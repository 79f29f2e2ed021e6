import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import type { Compression } from '../image/media-types.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Store } from '../stores/store.ts'
import type { EngineImage } from './documents.ts'
import type { Engine } from './engine.ts'
import { exportByPush } from './export-by-push.ts'
import { exportBySave, type SavedTogether } from './export-by-save.ts'
import { cheapestWay, type ExportWay, isRecognised, type LayerToExport } from './export-way.ts'
import type { ExportedImage } from './exported-image.ts'
import { sharesLoopback } from './facade.ts'

export interface ExportOptions {
  /** Diff IDs of layers of which it is known that the engine pulled them before. */
  readonly pulled?: Iterable<Digest>
  /** What new layers are to be packed with in the target; a classic engine knows gzip only. */
  readonly compression?: Compression
  /** The image as the engine was just seen to have it; it is asked without. */
  readonly image?: EngineImage
  /** What the engine was asked of it already. */
  readonly asked?: EngineAnswers
  /** Where the image is taken from, when it is there. */
  readonly together?: SavedTogether | undefined
}

/** What decides how an image leaves its engine, as far as the engine knows. */
export interface EngineAnswers {
  /** Bytes of each layer, unpacked. */
  readonly sizes: Promise<readonly number[]>
  /** Diff IDs of the layers whose blobs it probably remembers. */
  readonly remembered: Promise<ReadonlySet<Digest>>
  /** Whether it reaches this machine's loopback. */
  readonly sharing: Promise<boolean>
}

/** How an image leaves its engine. */
export interface ExportPlan extends ExportWay {
  readonly image: EngineImage
  readonly layers: readonly (LayerToExport & { readonly diffId: Digest })[]
}

/**
 * Brings an image out of the engine. By loopback its layers go straight into `target`, and only those that `target`
 * lacks; by `docker save` they go into a temporary file, to be compressed here, on all cores. Takes the cheaper way
 * (see `cheapestWay`), and `docker save` where the engine does not share this machine's loopback, or turns out not to remember what it
 * was thought to. `stored` are the layers that the target has: diff ID -> the blob there.
 */
export async function exportImage(
  engine: Engine,
  name: string,
  target: Store,
  stored: ReadonlyMap<Digest, Descriptor>,
  runtime: Runtime,
  options: ExportOptions = {},
): Promise<ExportedImage> {
  if (options.together !== undefined) {
    const saved = await options.together.image((await engine.existing(name)).id)
    if (saved !== undefined) return saved
  }
  const { way, image, layers } = await planExport(engine, name, stored, runtime, options)
  if (way === 'loopback') {
    const spared = new Set(layers.filter(isRecognised).map(({ diffId }) => diffId))
    const exported = await exportByPush(engine, name, { image, stored, spared }, target, runtime)
    if (exported !== undefined) return exported
    runtime.log.debug(
      `${name} leaves the engine by docker save after all: it does not remember layers that it had before`,
    )
  }
  return await exportBySave(engine, name, runtime)
}

/** Decides how `exportImage` would bring an image out of the engine, and does nothing of it. */
export async function planExport(
  engine: Engine,
  name: string,
  stored: ReadonlyMap<Digest, Descriptor>,
  runtime: Runtime,
  options: ExportOptions = {},
): Promise<ExportPlan> {
  const { log } = runtime
  const { containerdStore, isPodman } = engine.info
  const image = options.image ?? (await engine.existing(name))
  const answers = options.asked ?? askEngine(engine, name, image, runtime, options.pulled)
  const [sizes, remembered] = await Promise.all([answers.sizes, answers.remembered])
  const layers = image.diffIds.map((diffId, i) => ({
    diffId,
    size: sizes[i] ?? 0,
    engineKnowsBlob: remembered.has(diffId),
    targetHasIt: stored.has(diffId),
  }))
  const { way, reason } = cheapestWay(layers, { containerdStore, isPodman, compression: options.compression ?? 'gzip' })
  log.debug(`${name} leaves the engine by ${way === 'save' ? 'docker save' : 'loopback push'}: ${reason}`)
  if (way === 'save' || (await answers.sharing)) return { way, reason, image, layers }
  log.info(`${engine.endpoint.label} does not share this machine's loopback: ${name} leaves it by docker save`)
  return { way: 'save', reason: 'it does not share our loopback', image, layers }
}

/** Asks an engine all that may matter, at once: asking for one thing after the other would be waiting. */
export function askEngine(
  engine: Engine,
  name: string,
  image: EngineImage,
  runtime: Runtime,
  pulled: Iterable<Digest> = [],
): EngineAnswers {
  const { containerdStore, isPodman } = engine.info
  const answers = {
    sizes: engine.layerSizes(name, image),
    remembered: containerdStore ? Promise.resolve(new Set<Digest>()) : layersRemembered(engine, image, pulled),
    sharing: isPodman ? Promise.resolve(true) : sharesLoopback(engine, runtime),
  }
  // A failure is for whoever needs the answer.
  for (const answer of Object.values(answers)) answer.catch(() => {})
  return answers
}

/**
 * Diff IDs of the layers whose blobs the engine probably remembers: those of images with our base that it pulled or pushed.
 * It tells nobody; that such an image is there is how it is guessed.
 */
async function layersRemembered(
  engine: Engine,
  image: EngineImage,
  pulled: Iterable<Digest>,
): Promise<ReadonlySet<Digest>> {
  const remembered = new Set(pulled)
  if (image.diffIds.every((diffId) => remembered.has(diffId))) return remembered
  const related = (await engine.pulledImages()).filter(({ diffIds }) => diffIds[0] === image.diffIds[0])
  for (const { diffIds } of related) for (const diffId of diffIds) remembered.add(diffId)
  return remembered
}
