import { parseImageConfig } from '../image/config.ts'
import type { Digest } from '../image/digest.ts'
import type { ManifestDocument } from '../image/manifest.ts'
import { compressionOf } from '../image/media-types.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { ReadableStore } from '../stores/store.ts'
import { collect } from '../stores/verify.ts'
import type { Engine } from './engine.ts'

const CONFIG_LIMIT = 8 * 1024 * 1024
const QUESTIONS_AT_ONCE = 8

/**
 * How many layers of an image, from the base up, an engine with the classic store has under a digest that the source does not name: those of an archive
 * that keeps its layers plain, as `docker save` writes it. A pull would fetch them again, as the engine knows layers that it pulled
 * by their packed digests only. 0 for any other engine or image: there a pull leaves out what is there, and teaches the engine the digests.
 */
export async function plainLayersThere(
  engine: Engine,
  source: ReadableStore,
  { content }: ManifestDocument,
): Promise<number> {
  const { containerdStore, isPodman } = engine.info
  if (containerdStore || isPodman || content.kind !== 'manifest') return 0
  if (content.layers.some(({ mediaType }) => compressionOf(mediaType) !== 'none')) return 0
  const { diffIds } = parseImageConfig(await collect(source.readBlob(content.config), CONFIG_LIMIT, 'the image config'))
  if (diffIds.length !== content.layers.length) return 0
  const images = await mapLimited(await engine.images(), QUESTIONS_AT_ONCE, ({ id }) => engine.inspect(id))
  return Math.max(0, ...images.map((image) => shared(image?.diffIds ?? [], diffIds)))
}

/** How many layers two images have in common, from the base up. */
function shared(one: readonly Digest[], other: readonly Digest[]): number {
  const differs = other.findIndex((diffId, i) => diffId !== one[i])
  return differs === -1 ? other.length : differs
}
