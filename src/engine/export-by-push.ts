import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Store } from '../stores/store.ts'
import type { EngineImage } from './documents.ts'
import type { Engine, EngineEvent } from './engine.ts'
import { EngineMemory } from './engine-memory.ts'
import type { ExportedImage } from './exported-image.ts'
import { openFacade } from './facade.ts'
import { removeName } from './remove-name.ts'
import { stagingStore } from './staging.ts'
import { removeTraces } from './traces.ts'

const TAG = 'export'

/** What the target has of the image on its way. */
export interface LayersThere {
  readonly image: EngineImage
  /** Diff ID -> the blob in the target. */
  readonly stored: ReadonlyMap<Digest, Descriptor>
  /** Diff IDs that the engine should not send; once it begins to, the push is given up. */
  readonly spared: ReadonlySet<Digest>
}

/**
 * Lets the engine push an image to a registry on loopback, from where its layers go straight into `target`, and only those that `target`
 * lacks. Undefined, with nothing left behind, when the engine began to send a layer that should have been spared: it does not remember it.
 */
export async function exportByPush(
  engine: Engine,
  name: string,
  there: LayersThere,
  target: Store,
  runtime: Runtime,
): Promise<ExportedImage | undefined> {
  const cleaning = removeTraces(engine, runtime)
  const arrived = new Set<Digest>()
  const memory = new EngineMemory(target, there.image.id, engine.info.containerdStore ? new Map() : there.stored)
  const staging = stagingStore(memory, `docker:${name}`, arrived)
  const facade = await openFacade(staging, runtime)
  const watch = new PushWatch(there.spared)
  try {
    try {
      await engine.tag(name, facade.repository, TAG)
      do await engine.push(facade.repository, TAG, facade.auth, watch)
      while (!(await memory.explains(staging, TAG, there.image.diffIds)))
    } catch (error) {
      if (watch.stop.aborted) return undefined
      const ours = memory.failure ?? facade.failure()
      if (runtime.signal?.aborted === true || ours === undefined) throw error
      runtime.log.debug((error as Error).message)
      throw ours
    } finally {
      await removeName(engine, `${facade.repository}:${TAG}`, runtime)
    }
  } finally {
    await cleaning
    // An engine that was stopped has nothing more to say.
    await facade.close(watch.stop.aborted ? 0 : undefined)
  }
  if ((await staging.resolve(TAG)) === undefined) {
    throw new Failure('failed', `the engine said nothing was wrong, but did not push all of ${name}`, {
      reference: name,
      hint: 'Try again; if it stays so, see the log of the engine.',
    })
  }
  const { present } = memory
  return { source: staging, name: TAG, way: 'loopback', arrived, present, close: async () => {} }
}

/** Follows a push and stops it once the engine sends what it should not. */
class PushWatch {
  readonly #spared: readonly Digest[]
  readonly #controller = new AbortController()

  constructor(spared: ReadonlySet<Digest>) {
    this.#spared = [...spared]
  }

  get stop(): AbortSignal {
    return this.#controller.signal
  }

  /** Engines name a layer by the first digits of its diff ID. */
  seen({ status, id }: EngineEvent): void {
    if (status !== 'Pushing' || typeof id !== 'string' || !/^[0-9a-f]{12,64}$/.test(id)) return
    if (!this.#spared.some((diffId) => diffId.startsWith(`sha256:${id}`))) return
    this.#controller.abort(new Failure('cancelled', 'the engine sends a layer that is there already'))
  }
}
