import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import type { Compression } from '../../image/media-types.ts'
import { checkExpectation } from '../verify.ts'
import { needsCompression, rewriteTree } from './rewrite.ts'
import type { TargetFacts } from './survey.ts'
import { blobsOf, leavesOf, type ManifestTree } from './tree.ts'

/** What happens to one blob. `skip`: the target has it. `mount`: a sibling repository has it. */
export type BlobAction = 'skip' | 'mount' | 'upload' | 'compress'

export interface PlannedBlob {
  readonly action: BlobAction
  /** The blob as the source has it. */
  readonly source: Descriptor
  /** The blob as the target has it; for `compress` known only afterwards. */
  readonly stored?: Descriptor
}

export interface PlannedTag {
  readonly tag: string
  readonly action: 'create' | 'move' | 'keep'
  /** What the tag points at now. */
  readonly current?: Digest
  /** What it will point at; unknown while something is still to be compressed. */
  readonly wanted?: Digest
}

/** Everything that will change in one target. Plain data: made without I/O, printed by a dry run, executed by `apply`. */
export interface CopyPlan {
  readonly tree: ManifestTree
  readonly compression: Compression
  readonly blobs: readonly PlannedBlob[]
  /** Manifests that the target has already, by their digest there. */
  readonly present: ReadonlySet<Digest>
  /** Manifests of the target that stand for an image of the source: config digest -> document. */
  readonly replacements: ReadonlyMap<Digest, ManifestDocument>
  /** The top manifest as it will be; unknown while something is still to be compressed. */
  readonly root?: ManifestDocument
  readonly tags: readonly PlannedTag[]
}

/** Decides what to do, from the image and what the target has. Pure. */
export function planCopy(
  tree: ManifestTree,
  facts: TargetFacts,
  compression: Compression,
  canMount: boolean,
): CopyPlan {
  const { learned } = facts
  const usable = (layer: Descriptor): Descriptor | undefined => {
    const stored = learned.layers.get(layer.digest)
    return stored !== undefined && facts.blobs.has(stored.digest) ? stored : undefined
  }
  const replacements = new Map(
    [...learned.images].filter(([, { content }]) => blobsOf(content).every((blob) => facts.blobs.has(blob.digest))),
  )
  const stored = new Map([...learned.layers].filter(([, blob]) => facts.blobs.has(blob.digest)))
  const root = rewriteTree(tree, compression, stored, replacements)
  // The same bytes may be a layer to compress in one place and something to keep in another: two blobs in the target.
  const blobs = new Map<string, PlannedBlob>()
  for (const leaf of leavesOf(tree)) {
    if (facts.manifests.has(leaf.document.descriptor.digest)) continue
    for (const source of blobsOf(leaf.document.content)) {
      const key = `${needsCompression(source, compression) ? 'compress' : 'keep'} ${source.digest}`
      const planned = blobs.get(key)
      if (planned !== undefined) checkExpectation(source, planned.source, 'the image')
      else blobs.set(key, planBlob(source, usable(source), facts, compression, canMount))
    }
  }
  return {
    tree,
    compression,
    blobs: [...blobs.values()],
    present: facts.manifests,
    replacements,
    ...(root === undefined ? {} : { root }),
    tags: [...facts.tags].map(([tag, current]) => planTag(tag, current, root?.descriptor.digest)),
  }
}

function planBlob(
  source: Descriptor,
  known: Descriptor | undefined,
  facts: TargetFacts,
  compression: Compression,
  canMount: boolean,
): PlannedBlob {
  if (needsCompression(source, compression)) {
    return known === undefined ? { action: 'compress', source } : { action: 'skip', source, stored: known }
  }
  if (facts.blobs.has(source.digest)) return { action: 'skip', source, stored: source }
  return { action: canMount ? 'mount' : 'upload', source, stored: source }
}

function planTag(tag: string, current: Digest | undefined, wanted: Digest | undefined): PlannedTag {
  const action = current === undefined ? 'create' : current === wanted ? 'keep' : 'move'
  return {
    tag,
    action,
    ...(current === undefined ? {} : { current }),
    ...(wanted === undefined ? {} : { wanted }),
  }
}
