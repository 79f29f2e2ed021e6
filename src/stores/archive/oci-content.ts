import { parseImageConfig } from '../../image/config.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { Manifest, ManifestDocument } from '../../image/manifest.ts'
import { isConfigType, isForeignLayerType } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import type { TarBlobs } from './tar-blobs.ts'

const MANIFESTS_MAX = 10_000

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
  const documents = new Map<Digest, ManifestDocument>()
  const complete = new Map<Digest, boolean>()
  const ids = new Map<Digest, ReadonlySet<Digest>>()

  const visit = async (descriptor: Descriptor): Promise<void> => {
    const { digest } = descriptor
    if (complete.has(digest)) return
    complete.set(digest, false)
    if (complete.size > MANIFESTS_MAX) {
      throw new Failure('invalid', `${blobs.label} lists more than ${MANIFESTS_MAX} manifests`)
    }
    const document = await blobs.readManifest(digest, descriptor.mediaType)
    if (document === undefined) return
    documents.set(digest, document)
    const { content } = document
    if (content.kind === 'manifest') {
      complete.set(digest, await hasAll(content, blobs))
      ids.set(digest, new Set(isConfigType(content.config.mediaType) ? [content.config.digest] : []))
      return
    }
    for (const child of content.manifests) await visit(child)
    complete.set(
      digest,
      content.manifests.every((child) => complete.get(child.digest) === true),
    )
    ids.set(digest, new Set(content.manifests.flatMap((child) => [...(ids.get(child.digest) ?? [])])))
  }

  for (const root of roots) await visit(root)
  return {
    isComplete: (digest) => complete.get(digest) === true,
    imageIds: (digest) => ids.get(digest) ?? new Set(),
    manifestOf: (id) => {
      for (const { content, descriptor } of documents.values()) {
        if (content.kind === 'manifest' && content.config.digest === id && complete.get(descriptor.digest) === true) {
          return descriptor
        }
      }
      return undefined
    },
  }
}

/** Also false for a manifest with fewer layers than its config: Docker 25.0-rc wrote such ones (moby#47065). */
async function hasAll(manifest: Manifest, blobs: TarBlobs): Promise<boolean> {
  const present = [manifest.config, ...manifest.layers].every(
    ({ digest, mediaType, size }) => isForeignLayerType(mediaType) || blobs.size(digest) === size,
  )
  if (!present || !isConfigType(manifest.config.mediaType)) return present
  const bytes = await blobs.readSmall(manifest.config.digest)
  return bytes !== undefined && countDiffIds(bytes) === manifest.layers.length
}

function countDiffIds(config: Uint8Array): number | undefined {
  try {
    return parseImageConfig(config).diffIds.length
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
