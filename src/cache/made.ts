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
  const steps = stepsOf(leaf, blobs)
  if (leaf === undefined || steps === undefined) return null
  const isFresh = (layer: number): boolean => layer >= 0 && fresh.has(leaf.layers[layer]?.digest as Digest)
  const before = madeBefore(leaf, fresh, earlier)
  const seconds = steps.reduce((sum, { from, to, took }) => sum + (isFresh(from) && isFresh(to) ? took : 0), before)
  return seconds > 0 ? seconds : null
}

/** From the end of a step that belongs to the layer `from` (-1: to none yet) to the end of the next, which belongs to `to`. */
interface Step {
  readonly from: number
  readonly to: number
  readonly took: number
}

function stepsOf(leaf: Manifest | undefined, blobs: readonly RecordedBlob[]): readonly Step[] | undefined {
  if (leaf === undefined || !isConfigType(leaf.config.mediaType)) return undefined
  const config = blobs.find(({ digest }) => digest === leaf.config.digest)
  if (config?.kind !== 'text') return undefined
  const { history } = parseImageConfig(new TextEncoder().encode(config.text))
  if (history.filter(({ emptyLayer }) => !emptyLayer).length !== leaf.layers.length) return undefined
  const steps: Step[] = []
  let [from, to] = [-1, -1]
  let before = Number.NaN
  for (const { created, emptyLayer } of history) {
    if (!emptyLayer) to += 1
    const end = created === undefined ? Number.NaN : Date.parse(created)
    const took = (end - before) / 1000
    if (took > 0 && took <= STEP_MAX) steps.push({ from, to, took })
    ;[before, from] = [end, to]
  }
  return steps
}

/**
 * What the layers that this image has from an earlier one took, at least: what that one took, less all that its steps above those layers can have
 * taken. Layers that are stored anew count as new.
 */
function madeBefore({ layers }: Manifest, fresh: ReadonlySet<Digest>, earlier: readonly RecordedImage[]): number {
  const known = earlier.map(({ manifests, blobs, made }) => {
    const leaf = leafOf(manifests)
    const own = leaf?.layers ?? []
    const differs = own.findIndex(({ digest }, i) => digest !== layers[i]?.digest || fresh.has(digest))
    const common = differs < 0 ? own.length : differs
    const above = (stepsOf(leaf, blobs) ?? []).filter(({ to }) => to >= common)
    return (made ?? 0) - above.reduce((sum, { took }) => sum + took, 0)
  })
  return Math.max(0, ...known)
}

/**
 * Seconds that making an image's layers took, as far as they were brought back (`brought`, by all images of this restore): what the engine had of it
 * already would have been there without a cache.
 */
export function madeOfRestored(image: RecordedImage, brought: ReadonlySet<Digest>): number | null {
  const { made, manifests, blobs } = image
  const own = blobs.filter(({ kind }) => kind === 'entry')
  if (made === null || own.every(({ digest }) => brought.has(digest))) return made
  const part = estimateMade(blobs, manifests, brought, [])
  return part === null ? null : Math.min(made, part)
}

/** An image that was brought back, and how long it took to make. */
export interface MadeImage {
  readonly seconds: number | null
  readonly image: RecordedImage
}

/**
 * What the restored images took to make, at least, less what restoring took; null when none of them tells. Of images that share layers the one that
 * took longest counts: what they share was made once.
 */
export function secondsSaved(images: readonly MadeImage[], cost: number): number | null {
  const longestFirst = images
    .flatMap(({ seconds, image }) => (seconds === null ? [] : [{ seconds, image }]))
    .sort((a, b) => b.seconds - a.seconds)
  if (longestFirst.length === 0) return null
  const counted = new Set<Digest>()
  let sum = -cost
  for (const { seconds, image } of longestFirst) {
    const own = image.blobs.flatMap(({ kind, digest }) => (kind === 'entry' ? [digest] : []))
    if (!own.some((digest) => counted.has(digest))) sum += seconds
    for (const digest of own) counted.add(digest)
  }
  return sum
}

function leafOf(manifests: readonly ManifestDocument[]): Manifest | undefined {
  const leaf = manifests.find(({ content }) => content.kind === 'manifest')?.content
  return leaf?.kind === 'manifest' ? leaf : undefined
}
