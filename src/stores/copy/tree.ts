import { parseImageConfig } from '../../image/config.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { encodeManifest, type Index, type Manifest, type ManifestDocument } from '../../image/manifest.ts'
import { isConfigType, isForeignLayerType, isIndexType, isManifestType } from '../../image/media-types.ts'
import { formatPlatform, type Platform, samePlatform } from '../../image/platform.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { ReadableStore } from '../store.ts'
import { collect } from '../verify.ts'

/** A manifest with everything below it. Leaves are image manifests; `children` of an index are in its order. */
export interface ManifestTree {
  readonly document: ManifestDocument
  readonly children: readonly ManifestTree[]
}

const DEPTH_MAX = 4
const CHILDREN_MAX = 1000
const READS_AT_ONCE = 8
const CONFIG_LIMIT = 8 * 1024 * 1024
const ATTESTATION_OF = 'vnd.docker.reference.digest'

/**
 * Reads the manifest under a name and all manifests it lists. With `platforms`, an index is cut down to those (and the
 * attestations that belong to them): one platform gives its manifest itself, several a new index; one that is not there
 * is an error that lists what is.
 */
export async function readTree(
  source: ReadableStore,
  name: string,
  platforms: readonly Platform[] = [],
): Promise<ManifestTree> {
  const root = await source.readManifest(name)
  const chosen = platforms.length === 0 ? root : choosePlatforms(source, root, platforms)
  if ('digest' in chosen) return readBelow(source, await source.readManifest(chosen.digest), DEPTH_MAX)
  return readBelow(source, chosen, DEPTH_MAX)
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
  if (!isConfigType(content.config.mediaType)) return []
  const bytes = await collect(source.readBlob(content.config), CONFIG_LIMIT, 'the image config')
  const { platform } = parseImageConfig(bytes)
  return platform.os === '' ? [] : [platform]
}

/** BuildKit lists attestations beside the images, for the platform "unknown/unknown". */
function isAttestation(entry: Descriptor): boolean {
  return entry.platform?.os === 'unknown' && entry.platform.architecture === 'unknown'
}

async function readBelow(source: ReadableStore, document: ManifestDocument, depth: number): Promise<ManifestTree> {
  const { content } = document
  if (content.kind === 'manifest') return { document, children: [] }
  if (depth === 0 || content.manifests.length > CHILDREN_MAX) {
    throw new Failure('invalid', `${source.label}: the index ${document.descriptor.digest} is too deep or too long`)
  }
  const children = await mapLimited(content.manifests, READS_AT_ONCE, async (entry) => {
    if (!isIndexType(entry.mediaType) && !isManifestType(entry.mediaType)) {
      throw new Failure('unsupported', `${source.label}: an index lists "${entry.mediaType}", which is no manifest`)
    }
    return await readBelow(source, await source.readManifest(entry.digest), depth - 1)
  })
  return { document, children }
}

function choosePlatforms(
  source: ReadableStore,
  root: ManifestDocument,
  platforms: readonly Platform[],
): ManifestDocument | { digest: Digest } {
  const { content } = root
  if (content.kind === 'manifest') return root
  const chosen = platforms.map((platform) => {
    const entry = content.manifests.find((e) => e.platform !== undefined && samePlatform(platform, e.platform))
    if (entry !== undefined) return entry
    const there = platformsOf(content).map(formatPlatform).join(', ')
    throw new Failure('not-found', `${source.label} has no image for ${formatPlatform(platform)}; it has ${there}`)
  })
  const [only] = chosen
  if (chosen.length === 1 && only !== undefined) return { digest: only.digest }
  const kept = new Set(chosen.map((entry) => entry.digest as string))
  const manifests = content.manifests.filter(
    (entry) => kept.has(entry.digest) || kept.has(entry.annotations?.[ATTESTATION_OF] ?? ''),
  )
  if (manifests.length === content.manifests.length) return root
  const annotations = content.annotations === undefined ? {} : { annotations: content.annotations }
  return encodeManifest({ schemaVersion: 2, mediaType: content.mediaType, manifests, ...annotations })
}
