import type { EngineImage } from '../engine/documents.ts'
import { formatPlatform } from '../image/platform.ts'
import type { Learned } from '../stores/copy/learn.ts'
import type { CopyTarget } from '../stores/copy/survey.ts'
import type { PlanReport } from './report.ts'

/**
 * The dry run for an image that is still in an engine: from what the engine tells of its layers and what the first
 * target was seen to have. The digest it will get is known only once its layers are packed.
 */
export async function planFromEngine(
  image: EngineImage,
  sizes: readonly number[],
  targets: readonly CopyTarget[],
  learned: Learned,
): Promise<PlanReport> {
  const tags = await Promise.all(
    targets.flatMap(({ store, tags: names }) =>
      names.map(async (tag) => {
        const current = (await store.resolve(tag))?.digest ?? null
        const action = current === null ? ('create' as const) : ('move' as const)
        return { reference: `${store.label}:${tag}`, tag, current, wanted: null, action }
      }),
    ),
  )
  const blobs = targets.flatMap(({ store }, i) =>
    image.diffIds.map((digest, layer) => {
      const isThere = i === 0 && learned.layers.has(digest)
      return { store: store.label, digest, size: sizes[layer] ?? 0, action: isThere ? 'skip' : 'upload' }
    }),
  )
  return { tags, blobs, platforms: [formatPlatform(image.platform)] }
}
