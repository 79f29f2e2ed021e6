import { parseImageConfig } from '../image/config.ts'
import type { Digest } from '../image/digest.ts'
import type { Manifest, ManifestDocument } from '../image/manifest.ts'
import { isConfigType } from '../image/media-types.ts'
import type { RecordedBlob, RecordedImage } from './record.ts'

/** A longer pause between two steps is no step: the layer below was made another time. Seconds. */
const STEP_MAX = 10 * 60

/**
 * Seconds that making an image's own layers took, as its history tells: from the end of each step to the end of the next, where the layers of both
 * are new (`fresh`). What was made in an earlier run counts as it did then (`earlier`), and what comes from a registry not at
 * all. The first step of a build does not count, since nobody wrote down when it began: so it is an estimate from below. Null when there is nothing
 * to count, as for reproducible builds, whose times are all the same.
 */
export function estimateMade(
  blobs: readonly RecordedBlob[],
  manifests: readonly ManifestDocument[],
  fresh: ReadonlySet<Digest>,
  earlier: readonly RecordedImage[],
): number | null {
  const leaf = leafOf(manifests)
  if (leaf === undefined || !isConfigType(leaf.config.mediaType)) return null
  const config = blobs.find(({ digest }) => digest === leaf.config.digest)
  if (config?.kind !== 'text') return null
  const { history } = parseImageConfig(new TextEncoder().encode(config.text))
  if (history.filter(({ emptyLayer }) => !emptyLayer).length !== leaf.layers.length) return null
  let seconds = madeBefore(leaf, earlier)
  let layer = -1
  let before: number | undefined
  let wasFresh = false
  for (const { created, emptyLayer } of history) {
    if (!emptyLayer) layer += 1
    const isFresh = layer >= 0 && fresh.has(leaf.layers[layer]?.digest as Digest)
    const end = created === undefined ? Number.NaN : Date.parse(created)
    const step = before === undefined ? 0 : (end - before) / 1000
    if (isFresh && wasFresh && step > 0 && step <= STEP_MAX) seconds += step
    before = Number.isNaN(end) ? undefined : end
    wasFresh = isFresh
  }
  return seconds > 0 ? seconds : null
}

/** What the longest of the earlier images that this one is built on took. */
function madeBefore({ layers }: Manifest, earlier: readonly RecordedImage[]): number {
  const digests = layers.map(({ digest }) => digest)
  const bases = earlier.flatMap(({ manifests, made }) => {
    const own = (leafOf(manifests)?.layers ?? []).map(({ digest }) => digest)
    const isBase = own.every((digest, i) => digest === digests[i])
    return isBase && made !== null ? [{ length: own.length, made }] : []
  })
  return bases.sort((a, b) => b.length - a.length)[0]?.made ?? 0
}

function leafOf(manifests: readonly ManifestDocument[]): Manifest | undefined {
  const leaf = manifests.find(({ content }) => content.kind === 'manifest')?.content
  return leaf?.kind === 'manifest' ? leaf : undefined
}
