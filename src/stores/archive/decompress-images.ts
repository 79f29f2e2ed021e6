import { parseImageConfig } from '../../image/config.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { type JsonObject, MANIFEST_LIMITS, parseJson } from '../../image/json.ts'
import { encodeManifest, type Manifest, type ManifestDocument } from '../../image/manifest.ts'
import { compressionOf, isConfigType, layerTypeWith } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import { decompress } from '../compress/decompress.ts'
import type { BlobFiles } from '../layout/blob-files.ts'
import { once } from '../once.ts'
import { collect } from '../verify.ts'
import type { ArchiveRoot } from './archive-plan.ts'

type Documents = ReadonlyMap<Digest, ManifestDocument>

/**
 * Rewrites images so that their layers are plain tars: each compressed layer is decompressed, checked against its diff ID
 * and takes its place in the manifest, and manifests in the indexes above. Everything else in the manifests stays.
 * `Failure('mismatch')` when a layer is not what the config says.
 */
export async function decompressImages(
  roots: readonly ArchiveRoot[],
  documents: Documents,
  blobs: BlobFiles,
  label: string,
): Promise<{ roots: ArchiveRoot[]; documents: Documents }> {
  const rewritten = new Map<Digest, ManifestDocument>()

  const rewrite = async (document: ManifestDocument): Promise<ManifestDocument> => {
    const done = rewritten.get(document.descriptor.digest)
    if (done !== undefined) return done
    const { content } = document
    const children =
      content.kind === 'manifest'
        ? await plainLayers(content, blobs, label)
        : await Promise.all(
            content.manifests.map(async (child) => {
              const listed = documents.get(child.digest)
              return listed === undefined ? child : pointAt(child, (await rewrite(listed)).descriptor)
            }),
          )
    const result = replaceChildren(document, children)
    rewritten.set(document.descriptor.digest, result)
    const { digest, size } = result.descriptor
    await blobs.write({ digest, size, open: () => once(result.bytes) })
    return result
  }

  const plain: ArchiveRoot[] = []
  for (const root of roots) plain.push({ ...root, document: await rewrite(root.document) })
  return {
    roots: plain,
    documents: new Map([...rewritten.values()].map((document) => [document.descriptor.digest, document])),
  }
}

async function plainLayers(manifest: Manifest, blobs: BlobFiles, label: string): Promise<readonly Descriptor[]> {
  const isCompressed = (layer: Descriptor): boolean => (compressionOf(layer.mediaType) ?? 'none') !== 'none'
  if (!isConfigType(manifest.config.mediaType) || !manifest.layers.some(isCompressed)) return manifest.layers
  const config = await collect(blobs.stream(manifest.config.digest), MANIFEST_LIMITS.maxBytes, `${label}: a config`)
  const { diffIds } = parseImageConfig(config)
  if (diffIds.length !== manifest.layers.length) {
    throw new Failure(
      'invalid',
      `${label}: an image has ${manifest.layers.length} layers and ${diffIds.length} diff IDs`,
    )
  }
  const layers: Descriptor[] = []
  for (const [i, layer] of manifest.layers.entries()) {
    const digest = diffIds[i] as Digest
    if (!isCompressed(layer)) layers.push(layer)
    else {
      const { size } = await blobs.write({ digest, open: () => decompress(blobs.stream(layer.digest)) })
      layers.push(pointAt({ ...layer, mediaType: layerTypeWith(layer.mediaType, 'none') }, { digest, size }))
    }
  }
  return layers
}

function pointAt(descriptor: Descriptor, target: { readonly digest: Digest; readonly size: number }): Descriptor {
  return { ...descriptor, digest: target.digest, size: target.size }
}

function replaceChildren(document: ManifestDocument, children: readonly Descriptor[]): ManifestDocument {
  const { content, bytes } = document
  const key = content.kind === 'index' ? 'manifests' : 'layers'
  const before = content.kind === 'index' ? content.manifests : content.layers
  if (children.every((child, i) => child.digest === before[i]?.digest)) return document
  const json = parseJson(bytes, 'the manifest') as JsonObject
  const list = (json[key] as JsonObject[]).map((item, i) => {
    const { digest, size, mediaType } = children[i] as Descriptor
    return { ...item, mediaType, digest, size }
  })
  return encodeManifest({ ...json, mediaType: content.mediaType, [key]: list })
}
