import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { field, isObject, type JsonObject, parseJson } from '../../image/json.ts'
import { encodeManifest, type Manifest, type ManifestDocument } from '../../image/manifest.ts'
import { type Compression, compressionOf, layerTypeWith } from '../../image/media-types.ts'
import type { ManifestTree } from './tree.ts'

/** Layers that are stored otherwise than in the source: digest in the source -> blob in the target. */
export type StoredLayers = ReadonlyMap<Digest, Descriptor>

/** Whether a copy in this compression has to store this layer otherwise. Compressed layers always stay as they are. */
export function needsCompression(layer: Descriptor, compression: Compression): boolean {
  return compression !== 'none' && compressionOf(layer.mediaType) === 'none'
}

/**
 * The manifest as it will stand in the target; undefined while a layer's compressed form is not known yet. A tree that
 * changes nothing gives its own document, byte for byte. `replacements` are whole documents that stand for a leaf
 * (config digest -> manifest the target has already).
 */
export function rewriteTree(
  tree: ManifestTree,
  compression: Compression,
  stored: StoredLayers,
  replacements: ReadonlyMap<Digest, ManifestDocument>,
): ManifestDocument | undefined {
  const { content } = tree.document
  if (content.kind === 'manifest') return rewriteLeaf(tree.document, content, compression, stored, replacements)
  const children = tree.children.map((child) => rewriteTree(child, compression, stored, replacements))
  if (children.some((child) => child === undefined)) return undefined
  if (children.every((child, i) => child?.descriptor.digest === content.manifests[i]?.digest)) return tree.document
  return replaceEntries(tree.document, 'manifests', (i) => (children[i] as ManifestDocument).descriptor)
}

function rewriteLeaf(
  document: ManifestDocument,
  content: Manifest,
  compression: Compression,
  stored: StoredLayers,
  replacements: ReadonlyMap<Digest, ManifestDocument>,
): ManifestDocument | undefined {
  if (!content.layers.some((layer) => needsCompression(layer, compression))) return document
  const replacement = replacements.get(content.config.digest)
  if (replacement !== undefined && sameShape(replacement, content)) return replacement
  const known = content.layers.every(
    (layer) => !needsCompression(layer, compression) || stored.get(layer.digest) !== undefined,
  )
  if (!known) return undefined
  return replaceEntries(document, 'layers', (i) => {
    const layer = content.layers[i] as Descriptor
    const blob = needsCompression(layer, compression) ? stored.get(layer.digest) : undefined
    if (blob === undefined) return layer
    const mediaType = layerTypeWith(layer.mediaType, compressionOf(blob.mediaType) ?? compression)
    return { mediaType, digest: blob.digest, size: blob.size }
  })
}

/** A manifest that stands for another must have as many layers and belong to nothing else; a subject or annotations of ours must not get lost. */
function sameShape(replacement: ManifestDocument, content: Manifest): boolean {
  const other = replacement.content
  return (
    other.kind === 'manifest' &&
    other.layers.length === content.layers.length &&
    other.subject === undefined &&
    other.artifactType === undefined &&
    content.subject === undefined &&
    content.annotations === undefined
  )
}

/**
 * Writes new type, digest and size into the entries of a list; everything else in the document stays, except that what
 * an entry has become is not found in its embedded `data` or at its `urls` any more.
 */
function replaceEntries(
  document: ManifestDocument,
  list: 'layers' | 'manifests',
  entry: (index: number) => Descriptor,
): ManifestDocument {
  const value = parseJson(document.bytes, 'the manifest') as JsonObject
  const entries = field(value, list) as readonly unknown[]
  const changed = entries.map((old, i) => {
    const { mediaType, digest, size } = entry(i)
    if (!isObject(old)) return { mediaType, digest, size }
    const { data, urls, ...rest } = old
    const kept = digest === old.digest ? old : rest
    return { ...kept, mediaType, digest, size }
  })
  return encodeManifest({ ...value, mediaType: document.content.mediaType, [list]: changed })
}
