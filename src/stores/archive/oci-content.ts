import { parseImageConfig } from '../../image/config.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { Manifest } from '../../image/manifest.ts'
import { isConfigType, isForeignLayerType } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import type { TarBlobs } from './tar-blobs.ts'

const MANIFESTS_MAX = 10_000
/** Image IDs of all indexes together: few list anything twice, and none all of it again and again. */
const IDS_MAX = 200_000
/** Bytes of all manifests together, which are in memory at once. */
const BYTES_MAX = 256 * 1024 * 1024

/** What `index.json` leads to. */
export interface OciContent {
  /** Whether the manifest or index and everything below it is in the archive. */
  isComplete(digest: Digest): boolean
  /** IDs (config digests) of the images that a manifest or index has. */
  imageIds(digest: Digest): ReadonlySet<Digest>
  /** A complete manifest of the image with this ID. */
  manifestOf(id: Digest): Descriptor | undefined
}

/** Reads the manifests and indexes that these descriptors lead to; each once, from their places, and nothing else. */
export async function readOciContent(roots: readonly Descriptor[], blobs: TarBlobs): Promise<OciContent> {
  const manifests = new Map<Digest, Descriptor>()
  let size = 0
  let counted = 0
  const complete = new Map<Digest, boolean>()
  const ids = new Map<Digest, ReadonlySet<Digest>>()
  const counts = new Map<Digest, number | undefined>()

  const visit = async (descriptor: Descriptor): Promise<void> => {
    const { digest } = descriptor
    if (complete.has(digest)) return
    complete.set(digest, false)
    if (complete.size > MANIFESTS_MAX) {
      throw new Failure('invalid', `${blobs.label} lists more than ${MANIFESTS_MAX} manifests`)
    }
    const document = await blobs.readManifest(digest, descriptor.mediaType)
    if (document === undefined) return
    size += document.bytes.byteLength
    if (size > BYTES_MAX) throw new Failure('invalid', `${blobs.label} lists more than ${BYTES_MAX} bytes of manifests`)
    const { content } = document
    if (content.kind === 'manifest') {
      const isWhole = await hasAll(content, blobs, counts)
      complete.set(digest, isWhole)
      if (isWhole && !manifests.has(content.config.digest)) manifests.set(content.config.digest, document.descriptor)
      ids.set(digest, new Set(isConfigType(content.config.mediaType) ? [content.config.digest] : []))
      return
    }
    for (const child of content.manifests) await visit(child)
    complete.set(
      digest,
      content.manifests.every((child) => complete.get(child.digest) === true),
    )
    ids.set(digest, gather(new Set(content.manifests.map((child) => child.digest))))
  }

  const gather = (children: ReadonlySet<Digest>): ReadonlySet<Digest> => {
    const found = new Set<Digest>()
    for (const child of children) {
      const below = ids.get(child) ?? new Set<Digest>()
      counted += below.size
      if (counted > IDS_MAX) throw new Failure('invalid', `${blobs.label} lists the same images over and over`)
      for (const id of below) found.add(id)
    }
    return found
  }

  for (const root of roots) await visit(root)
  return {
    isComplete: (digest) => complete.get(digest) === true,
    imageIds: (digest) => ids.get(digest) ?? new Set(),
    manifestOf: (id) => manifests.get(id),
  }
}

/** Also false for a manifest with fewer layers than its config: Docker 25.0-rc wrote such ones (moby#47065). `counts`: configs that were read. */
async function hasAll(manifest: Manifest, blobs: TarBlobs, counts: Map<Digest, number | undefined>): Promise<boolean> {
  const { config, layers } = manifest
  const present = [config, ...layers].every(
    ({ digest, mediaType, size }) => isForeignLayerType(mediaType) || blobs.size(digest) === size,
  )
  if (!present || !isConfigType(config.mediaType)) return present
  if (!counts.has(config.digest)) counts.set(config.digest, countDiffIds(await blobs.readSmall(config.digest)))
  return counts.get(config.digest) === layers.length
}

function countDiffIds(config: Uint8Array | undefined): number | undefined {
  try {
    return config === undefined ? undefined : parseImageConfig(config).diffIds.length
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
