import { Readable } from 'node:stream'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { childrenOf, type Manifest, type ManifestDocument } from '../../image/manifest.ts'
import { isConfigType, isForeignLayerType, MediaType } from '../../image/media-types.ts'
import { choosePlatform, type Platform } from '../../image/platform.ts'
import { canonical, familiar, parseReference, type Reference, withDefaultTag } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import type { BlobFiles } from '../layout/blob-files.ts'
import { blobPath, encodeLayoutVersion, IMAGE_NAME, INDEX_FILE, LAYOUT_FILE, REF_NAME } from '../layout/layout-index.ts'
import type { TarInput } from '../tar/write-tar.ts'
import type { ArchivePlan, ArchiveRoot } from './archive-plan.ts'
import { DOCKER_MANIFEST_FILE } from './docker-manifest.ts'

type Documents = ReadonlyMap<Digest, ManifestDocument>

/**
 * The files of an archive: the lists first, so that a reader of a stream knows what comes, then the blobs by digest.
 * `Failure('not-found')` for an image of which something is missing.
 */
export async function archiveMembers(
  roots: readonly ArchiveRoot[],
  documents: Documents,
  blobs: BlobFiles,
  plan: ArchivePlan,
): Promise<AsyncIterable<TarInput>> {
  const needed = new Map<Digest, number>()
  for (const root of roots) await collectBlobs(root.document, documents, blobs, plan.label, needed)
  const images = roots.flatMap((root) => dockerImages(root, documents, plan.platform))
  const lists: [string, Uint8Array][] = [
    [LAYOUT_FILE, encodeLayoutVersion()],
    [INDEX_FILE, encodeIndex(roots)],
    [DOCKER_MANIFEST_FILE, Buffer.from(JSON.stringify(images))],
  ]
  return members(lists, [...needed].sort(), blobs)
}

async function* members(
  lists: readonly [string, Uint8Array][],
  needed: readonly [Digest, number][],
  blobs: BlobFiles,
): AsyncIterable<TarInput> {
  for (const [name, bytes] of lists) yield { name, size: bytes.byteLength, content: Readable.from([bytes]) }
  for (const folder of folders(needed)) yield { name: folder, size: 0 }
  for (const [digest, size] of needed) {
    yield { name: blobPath(digest), size, content: blobs.stream(digest) }
    // The tar has it now: the spool gives its room back.
    await blobs.remove(digest)
  }
}

function folders(needed: readonly [Digest, number][]): string[] {
  const algorithms = needed.map(([digest]) => blobPath(digest).split('/')[1])
  return ['blobs/', ...new Set(algorithms.map((algorithm) => `blobs/${algorithm}/`))]
}

async function collectBlobs(
  document: ManifestDocument,
  documents: Documents,
  blobs: BlobFiles,
  label: string,
  needed: Map<Digest, number>,
): Promise<void> {
  needed.set(document.descriptor.digest, document.bytes.byteLength)
  for (const child of childrenOf(document.content)) {
    if (isForeignLayerType(child.mediaType) || needed.has(child.digest)) continue
    const listed = documents.get(child.digest)
    if (listed !== undefined) {
      await collectBlobs(listed, documents, blobs, label, needed)
      continue
    }
    const size = await blobs.size(child.digest)
    // An index may have been copied for some of its platforms.
    if (size === undefined && document.content.kind === 'index') continue
    if (size === undefined) {
      throw new Failure('not-found', `${label} cannot be completed: ${child.digest} was never written`, {
        reference: label,
        hint: 'Nothing of the archive was kept; start again.',
      })
    }
    needed.set(child.digest, size)
  }
}

/** One entry per name, as Docker and containerd write it: the whole reference, and its tag for readers of plain layouts. */
function encodeIndex(roots: readonly ArchiveRoot[]): Uint8Array {
  const manifests = roots.flatMap(({ document, names }) => {
    const { mediaType, digest, size } = document.descriptor
    const descriptor = { mediaType, digest, size }
    if (names.length === 0) return [descriptor]
    return names.map((name) => ({ ...descriptor, annotations: annotationsOf(name) }))
  })
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests }))
}

function annotationsOf(name: string): Record<string, string> {
  const reference = archiveReference(name)
  return { [IMAGE_NAME]: canonical(reference), [REF_NAME]: reference.tag as string }
}

/** What `manifest.json` says of a root: the image itself, or the one image of an index for the platform. */
function dockerImages(root: ArchiveRoot, documents: Documents, platform: Platform): unknown[] {
  const image = imageOf(root.document, documents, platform)
  if (image === undefined) return []
  return [
    {
      Config: blobPath(image.config.digest),
      RepoTags: root.names.map((name) => familiar(archiveReference(name))),
      Layers: image.layers.map((layer) => blobPath(layer.digest)),
    },
  ]
}

function imageOf(document: ManifestDocument, documents: Documents, platform: Platform): Manifest | undefined {
  const { content } = document
  if (content.kind === 'manifest') return isConfigType(content.config.mediaType) ? content : undefined
  const isThere = (child: Descriptor): boolean => documents.get(child.digest) !== undefined
  const present = content.manifests.filter((child) => isThere(child) && child.platform?.os !== 'unknown')
  const chosen = choosePlatform(present, platform) ?? present[0]
  return chosen === undefined
    ? undefined
    : imageOf(documents.get(chosen.digest) as ManifestDocument, documents, platform)
}

/** Engines know references with a tag only; a digest in the name is what the archive proves by itself. */
export function archiveReference(name: string): Reference {
  const { registry, repository, tag = 'latest' } = withDefaultTag(parseReference(name))
  return { registry, repository, tag }
}
