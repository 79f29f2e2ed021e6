import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { type Compression, compressionOf } from '../../image/media-types.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Log } from '../../runtime/runtime.ts'
import type { BlobInfo, ReadableStore, Store } from '../store.ts'
import type { LayerMemory } from './layer-memory.ts'
import { type Learned, learnLayers, NOTHING_LEARNED, type WantedImages } from './learn.ts'
import { needsCompression } from './rewrite.ts'
import type { TagGuard } from './tag-move.ts'
import { blobsOf, bottomUp, leavesOf, type ManifestTree } from './tree.ts'

/** Where one image goes: a repository and the tags it gets there, in the order they are to be written. */
export interface CopyTarget {
  readonly store: Store
  readonly tags: readonly string[]
  /** For tags that an image may take only while nothing newer has a right to them: what decides. They move after all others. */
  readonly guards?: ReadonlyMap<string, TagGuard>
  /** Tags that never leave an image that they are on: `Failure('refused')`. */
  readonly immutable?: ReadonlySet<string>
  /** Repositories that may have blobs to mount, likeliest first: siblings in the same registry, or in one that it reaches into. */
  readonly mountFrom?: readonly MountSource[]
  /** Blobs that came just before this copy, on the image's way out of an engine: sent, not merely there. */
  readonly arrived?: ReadonlySet<Digest>
  /** Blobs that the store was just seen to have, with their bytes: it is not asked for them again. */
  readonly present?: ReadonlyMap<Digest, number>
  /** What `learnLayers` found there, if it was asked before. */
  readonly learned?: Learned
}

/** A repository to mount blobs from. */
export interface MountSource {
  readonly repository: string
  /** Its registry, as in `Reference.registry`, if that is another one. */
  readonly origin?: string
}

/** What a target has already: everything a plan is made of. */
export interface TargetFacts {
  readonly tags: ReadonlyMap<string, Digest | undefined>
  readonly manifests: ReadonlySet<Digest>
  readonly blobs: ReadonlySet<Digest>
  readonly learned: Learned
}

const REQUESTS_AT_ONCE = 24

/**
 * Asks a target what it has of an image, with as few and small questions as possible, as many at once as do not wait for one another: a
 * tag whose manifest was read to learn from it is not asked for again, and where all tags are on the image no blob is. Where nothing is to be
 * compressed, HEAD for every tag and for the manifest; when it is there already, nothing more. An index that a tag is still to get is looked at with its
 * children: some registries take one whose images are missing. `images` are the images whose layers are to be compressed. `isSource` says that the
 * whole tree was just read from this very repository: then only the tags are asked for.
 */
export async function surveyTarget(
  tree: ManifestTree,
  target: CopyTarget,
  compression: Compression,
  images: WantedImages,
  memory: LayerMemory | undefined,
  isSource: boolean,
  log: Log,
): Promise<TargetFacts> {
  const compressing = leavesOf(tree).some((leaf) =>
    blobsOf(leaf.document.content).some((blob) => needsCompression(blob, compression)),
  )
  return compressing
    ? await surveyCompressing(tree, target, compression, images, memory, log)
    : await surveyAsIs(tree, target, compression, isSource)
}

async function surveyAsIs(
  tree: ManifestTree,
  target: CopyTarget,
  compression: Compression,
  isSource: boolean,
): Promise<TargetFacts> {
  const { store } = target
  const root = tree.document.descriptor.digest
  const [tags, rootIsThere] = await Promise.all([resolveTags(store, target.tags), isSource || isThere(store, root)])
  const isSettled = tags.size > 0 && [...tags.values()].every((digest) => digest === root)
  if (isSource || isSettled || (rootIsThere && tree.children.length === 0)) {
    const manifests = new Set([...bottomUp(tree)].map((t) => t.document.descriptor.digest))
    return { tags, manifests, blobs: new Set(), learned: NOTHING_LEARNED }
  }
  const manifests = await findManifests(store, tree, compression, NOTHING_LEARNED)
  if (rootIsThere) manifests.add(root)
  const wanted = wantedBlobs(tree, compression, NOTHING_LEARNED, manifests)
  const blobs = await findBlobs(asksOnce(store), wanted, target.present)
  return { tags, manifests, blobs, learned: NOTHING_LEARNED }
}

/** The manifest of an image whose layers are still to be compressed is no question: it will be another one. */
async function surveyCompressing(
  tree: ManifestTree,
  { store, tags: names, learned: told }: CopyTarget,
  compression: Compression,
  images: WantedImages,
  memory: LayerMemory | undefined,
  log: Log,
): Promise<TargetFacts> {
  // What was learned before is not new enough to say what a tag is on.
  const look = asksOnce(store)
  // Whatever else is learned, these are wanted: no need to wait for the list of tags.
  const lookAhead = (): void => {
    for (const { digest } of wantedBlobs(tree, compression, NOTHING_LEARNED, new Set())) look(digest).catch(() => {})
  }
  const learning = told ?? (await learnLayers(store, names, compression, images, log, lookAhead))
  const seen = told === undefined ? learning.names : new Map<string, Digest | undefined>()
  const tags = await resolveTags(store, names, seen)
  const learned = await withMemory(learning, tree, compression, memory)
  const known = [...learned.images.values()]
  const isSettled = tags.size > 0 && [...tags.values()].every((digest) => isOneOf(digest, known))
  if (isSettled && tree.children.length === 0) {
    const blobs = known.flatMap(({ content }) => blobsOf(content).map(({ digest }) => digest))
    return {
      tags,
      manifests: new Set(known.map(({ descriptor }) => descriptor.digest)),
      blobs: new Set(blobs),
      learned,
    }
  }
  const manifests = await findManifests(store, tree, compression, learned)
  const blobs = await findBlobs(look, wantedBlobs(tree, compression, learned, manifests))
  return { tags, manifests, blobs, learned }
}

function isOneOf(digest: Digest | undefined, documents: readonly ManifestDocument[]): boolean {
  return documents.some(({ descriptor }) => descriptor.digest === digest)
}

/** Adds what this machine remembers of layers that the target's manifests do not tell of. */
async function withMemory(
  learned: Learned,
  tree: ManifestTree,
  compression: Compression,
  memory: LayerMemory | undefined,
): Promise<Learned> {
  if (memory === undefined) return learned
  const layers = new Map(learned.layers)
  for (const { document } of leavesOf(tree)) {
    for (const { digest, mediaType } of blobsOf(document.content)) {
      if (compressionOf(mediaType) !== 'none' || layers.has(digest)) continue
      const blob = await memory.recall(digest, compression)
      if (blob !== undefined) layers.set(digest, blob)
    }
  }
  return { ...learned, layers }
}

/** What each tag is on; those in `seen` are not asked for again. */
async function resolveTags(
  store: ReadableStore,
  tags: readonly string[],
  seen: ReadonlyMap<string, Digest | undefined> = new Map(),
): Promise<Map<string, Digest | undefined>> {
  const found = await mapLimited(tags, REQUESTS_AT_ONCE, async (tag) =>
    seen.has(tag) ? seen.get(tag) : (await store.resolve(tag))?.digest,
  )
  return new Map(tags.map((tag, i) => [tag, found[i]]))
}

async function isThere(store: ReadableStore, digest: Digest): Promise<boolean> {
  return (await store.resolve(digest)) !== undefined
}

/** Which of the listed manifests are there. One whose layers are to be compressed will be another manifest: it does not count. */
async function findManifests(
  store: ReadableStore,
  tree: ManifestTree,
  compression: Compression,
  learned: Learned,
): Promise<Set<Digest>> {
  const below = [...bottomUp(tree)]
    .filter((t) => t !== tree && !blobsOf(t.document.content).some((blob) => needsCompression(blob, compression)))
    .map((t) => t.document.descriptor.digest)
  const found = await mapLimited(below, REQUESTS_AT_ONCE, (digest) => isThere(store, digest))
  const known = [...learned.images.values()].map((document) => document.descriptor.digest)
  return new Set([...below.filter((_, i) => found[i]), ...known])
}

/** Which blobs are there. One of another size than its descriptor says is not what the descriptor means. */
async function findBlobs(
  look: Look,
  blobs: readonly Descriptor[],
  present: ReadonlyMap<Digest, number> = new Map(),
): Promise<Set<Digest>> {
  const found = await mapLimited(blobs, REQUESTS_AT_ONCE, async ({ digest, size }) =>
    (present.get(digest) ?? (await look(digest))?.size) === size ? digest : undefined,
  )
  return new Set(found.filter((digest) => digest !== undefined))
}

type Look = (digest: Digest) => Promise<BlobInfo | undefined>

/** Looks for each blob once, however often it is asked for. */
function asksOnce(store: ReadableStore): Look {
  const asked = new Map<Digest, ReturnType<Look>>()
  return (digest) => {
    const answer = asked.get(digest) ?? store.statBlob(digest)
    asked.set(digest, answer)
    return answer
  }
}

/** The blobs whose presence decides the plan: those of every manifest that is not there yet, as the target would have them. */
function wantedBlobs(
  tree: ManifestTree,
  compression: Compression,
  learned: Learned,
  present: ReadonlySet<Digest>,
): Descriptor[] {
  const wanted = new Map<Digest, Descriptor>()
  for (const { document } of leavesOf(tree)) {
    if (present.has(document.descriptor.digest)) continue
    for (const blob of blobsOf(document.content)) {
      const stored = needsCompression(blob, compression) ? learned.layers.get(blob.digest) : blob
      if (stored !== undefined) wanted.set(stored.digest, stored)
    }
  }
  for (const { content } of learned.images.values()) {
    for (const blob of blobsOf(content)) wanted.set(blob.digest, blob)
  }
  return [...wanted.values()]
}
