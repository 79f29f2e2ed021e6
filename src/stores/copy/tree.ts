import type { Descriptor } from '../../image/descriptor.ts'
import { encodeManifest, type Index, type Manifest, type ManifestDocument } from '../../image/manifest.ts'
import { isForeignLayerType, isIndexType, isManifestType } from '../../image/media-types.ts'
import { formatPlatform, type Platform, samePlatform } from '../../image/platform.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { ReadableStore } from '../store.ts'
import { checkExpectation } from '../verify.ts'
import { readImageConfig } from './image-config.ts'

/** A manifest with everything below it. Leaves are image manifests; `children` of an index are in its order. */
export interface ManifestTree {
  readonly document: ManifestDocument
  readonly children: readonly ManifestTree[]
}

const DEPTH_MAX = 4
/** Manifests in one tree, each counted as often as it is listed: an index of the same index many times over must not explode. */
const MANIFESTS_MAX = 1000
const READS_AT_ONCE = 8
const ATTESTATION_OF = 'vnd.docker.reference.digest'

/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that says what is. A child must be what its entry says.
 */
export async function readTree(
  source: ReadableStore,
  name: string,
  platforms: readonly Platform[] = [],
): Promise<ManifestTree> {
  const root = await source.readManifest(name)
  const chosen = platforms.length === 0 ? root : await choosePlatforms(source, root, platforms)
  const budget = { left: MANIFESTS_MAX }
  if ('digest' in chosen) return readBelow(source, await readChild(source, chosen), DEPTH_MAX, budget)
  return readBelow(source, chosen, DEPTH_MAX, budget)
}

/** All trees of a tree, children before what lists them. */
export function* bottomUp(tree: ManifestTree): Iterable<ManifestTree> {
  for (const child of tree.children) yield* bottomUp(child)
  yield tree
}

/** The image manifests of a tree, in its order. */
export function leavesOf(tree: ManifestTree): ManifestTree[] {
  return [...bottomUp(tree)].filter((t) => t.document.content.kind === 'manifest')
}

/** The blobs that have to be stored for a manifest: its config and layers, without layers that only point elsewhere. */
export function blobsOf(content: Manifest | Index): readonly Descriptor[] {
  if (content.kind === 'index') return []
  return [content.config, ...content.layers.filter((layer) => !isForeignLayerType(layer.mediaType))]
}

/** The platforms an index has, in its order, without attestations; an image manifest has none to tell. */
export function platformsOf(content: Manifest | Index): Platform[] {
  if (content.kind === 'manifest') return []
  return content.manifests.flatMap((entry) =>
    entry.platform === undefined || isAttestation(entry) ? [] : [entry.platform],
  )
}

/** The platforms of a tree; those of a single image are in its config, which is read for it. */
export async function platformsIn(source: ReadableStore, { document }: ManifestTree): Promise<Platform[]> {
  const { content } = document
  if (content.kind === 'index') return platformsOf(content)
  const platform = (await readImageConfig(source, content))?.platform
  return platform === undefined || platform.os === '' ? [] : [platform]
}

/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry: Descriptor): boolean {
  return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown'
}

async function readBelow(
  source: ReadableStore,
  document: ManifestDocument,
  depth: number,
  budget: { left: number },
): Promise<ManifestTree> {
  const { content } = document
  if (content.kind === 'manifest') return { document, children: [] }
  budget.left -= content.manifests.length
  if (depth === 0 || budget.left < 0) {
    throw new Failure('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`)
  }
  const children = await mapLimited(content.manifests, READS_AT_ONCE, async (entry) => {
    return await readBelow(source, await readChild(source, entry), depth - 1, budget)
  })
  return { document, children }
}

async function readChild(source: ReadableStore, entry: Descriptor): Promise<ManifestDocument> {
  if (!isIndexType(entry.mediaType) && !isManifestType(entry.mediaType)) {
    throw new Failure('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`)
  }
  const document = await source.readManifest(entry.digest)
  checkExpectation(document.descriptor, entry, source.label)
  if (isIndexType(entry.mediaType) === (document.content.kind === 'index')) return document
  throw new Failure(
    'invalid',
    `${source.label}: an index lists ${entry.digest} as "${entry.mediaType}", which it is not`,
  )
}

async function choosePlatforms(
  source: ReadableStore,
  root: ManifestDocument,
  platforms: readonly Platform[],
): Promise<ManifestDocument | Descriptor> {
  const { content } = root
  if (content.kind === 'manifest') {
    await checkPlatform(source, root, platforms)
    return root
  }
  const chosen = platforms.map((platform) => {
    const entry = content.manifests.find((e) => e.platform !== undefined && samePlatform(platform, e.platform))
    if (entry !== undefined) return entry
    const there = platformsOf(content).map(formatPlatform).join(', ')
    throw new Failure('not-found', `${source.label} has no image for ${formatPlatform(platform)}; it has ${there}`)
  })
  const [only] = chosen
  if (chosen.length === 1 && only !== undefined) return only
  const kept = new Set(chosen.map((entry) => entry.digest as string))
  const manifests = content.manifests.filter(
    (entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''),
  )
  if (manifests.length === content.manifests.length) return root
  const annotations = content.annotations === undefined ? {} : { annotations: content.annotations }
  return encodeManifest({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations })
}

/** A single image must be for one of the platforms that were asked for; one that names none is for any. */
async function checkPlatform(
  source: ReadableStore,
  document: ManifestDocument,
  platforms: readonly Platform[],
): Promise<void> {
  const [own] = await platformsIn(source, { document, children: [] })
  if (own === undefined || platforms.some((platform) => samePlatform(platform, own))) return
  const asked = platforms.map(formatPlatform).join(', ')
  throw new Failure('not-found', `${source.label} has no image for ${asked}; it has ${formatPlatform(own)}`)
}
