import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { compressionOf } from '../image/media-types.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { ListedImage } from './documents.ts'
import type { Engine } from './engine.ts'

/** That an engine is asked at once. */
const QUESTIONS_AT_ONCE = 8

/** What an engine has, for images that are brought in one after the other. */
export interface EngineView {
  readonly engine: Engine
  /** Every chain of layers the engine has (classic image store): diff IDs from the base up, joined. */
  readonly chains: Set<string>
  /** Those of them that it pulled from somewhere, so that it knows their layers by digest too. */
  readonly pulled: Set<string>
}

/** Asks an engine for every layer chain it has; `listed` is its list of images, where that is known. The containerd store does not tell, and finds out by itself. */
export async function viewEngine(engine: Engine, listed?: readonly ListedImage[]): Promise<EngineView> {
  const chains = new Set<string>()
  const pulled = new Set<string>()
  if (!engine.info.containerdStore) {
    const images = listed ?? (await engine.images())
    for (const image of await mapLimited(images, QUESTIONS_AT_ONCE, ({ id }) => engine.inspect(id))) {
      if (image === undefined) continue
      for (const chain of chainsOf(image.diffIds)) {
        chains.add(chain)
        if (image.repoDigests.length > 0) pulled.add(chain)
      }
    }
  }
  return { engine, chains, pulled }
}

/** The chains that an image with these layers is made of, as they are named in an `EngineView`. */
export function chainsOf(diffIds: readonly Digest[]): string[] {
  return diffIds.map((_, i) => diffIds.slice(0, i + 1).join())
}

/** How many of the first layers the engine has, as a chain. */
export function presentLayers({ chains }: EngineView, diffIds: readonly Digest[]): number {
  for (let length = diffIds.length; length > 0; length--) {
    if (chains.has(diffIds.slice(0, length).join())) return length
  }
  return 0
}

/** Whether `loadMissing` can give these layers to the engine: it has the classic store, and those before Docker 23 read no zstd. */
export function loadTakes({ info }: Engine, layers: readonly Descriptor[]): boolean {
  const isOld = (Number.parseInt(info.version, 10) || 0) < 23
  return !info.containerdStore && !(isOld && layers.some(({ mediaType }) => compressionOf(mediaType) === 'zstd'))
}
