import { parseImageConfig } from '../image/config.ts'
import type { ManifestDocument } from '../image/manifest.ts'
import { isConfigType } from '../image/media-types.ts'
import type { RecordedBlob } from './record.ts'

/** A longer pause between two steps is no step: the layer below was made another time. Seconds. */
const STEP_MAX = 30 * 60

/**
 * Seconds that making an image's own layers took, as its history tells: from the end of each step to the end of the next. Layers that come
 * from upstream do not count, nor does the first step of a build, whose beginning nobody wrote down: so it is an estimate from below. Null when the
 * history has no times, or all the same (reproducible builds).
 */
export function estimateMade(blobs: readonly RecordedBlob[], manifests: readonly ManifestDocument[]): number | null {
  const leaf = manifests.find(({ content }) => content.kind === 'manifest')?.content
  if (leaf?.kind !== 'manifest' || !isConfigType(leaf.config.mediaType)) return null
  const config = blobs.find(({ digest }) => digest === leaf.config.digest)
  if (config?.kind !== 'text') return null
  const { history } = parseImageConfig(new TextEncoder().encode(config.text))
  if (history.filter(({ emptyLayer }) => !emptyLayer).length !== leaf.layers.length) return null
  const isUpstream = new Map(blobs.map((blob) => [blob.digest, blob.kind === 'upstream']))
  let seconds = 0
  let layer = 0
  let before: number | undefined
  for (const { created, emptyLayer } of history) {
    const end = created === undefined ? Number.NaN : Date.parse(created)
    const own = emptyLayer || isUpstream.get(leaf.layers[layer]?.digest as RecordedBlob['digest']) === false
    const step = before === undefined ? 0 : (end - before) / 1000
    if (own && step > 0 && step <= STEP_MAX) seconds += step
    before = Number.isNaN(end) ? undefined : end
    if (!emptyLayer) layer += 1
  }
  return seconds > 0 ? seconds : null
}
