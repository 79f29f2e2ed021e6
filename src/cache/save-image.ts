import type { EngineImage } from '../engine/documents.ts'
import type { Engine } from '../engine/engine.ts'
import { exportImage } from '../engine/export.ts'
import type { SavedTogether } from '../engine/export-by-save.ts'
import { stagingStore } from '../engine/staging.ts'
import { parseImageConfig } from '../image/config.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { encodeManifest, type Manifest, type ManifestDocument } from '../image/manifest.ts'
import { isForeignLayerType } from '../image/media-types.ts'
import { canonical, familiar, type Reference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { blobsOf, bottomUp, readTree } from '../stores/copy/tree.ts'
import type { ReadableStore, Store } from '../stores/store.ts'
import { collect } from '../stores/verify.ts'
import type { EntryWriter } from './entry-writer.ts'
import { estimateMade } from './made.ts'
import { idsOf, type RecordedBlob, type RecordedImage, textBlob } from './record.ts'
import type { UpstreamLayers } from './upstream.ts'

const CONFIG_LIMIT = 8 * 1024 * 1024
/** Layers that are packed or stored at a time: while one is on its way to the cache, others are packed. */
const LAYERS_AT_ONCE = 3

/** An image whose large layers are stored; `finishImage` makes it a part of the record when the small ones are too. */
export interface DraftImage extends Omit<RecordedImage, 'blobs' | 'made'> {
  readonly configs: readonly RecordedBlob[]
  readonly layers: readonly Digest[]
  /** Layers that were nowhere before. */
  readonly fresh: ReadonlySet<Digest>
}

/** What is known when an image leaves the engine. */
export interface ExportFacts {
  /** Diff ID -> the blob that an entry or a registry has. */
  readonly stored: ReadonlyMap<Digest, Descriptor>
  /** Diff IDs of layers that the engine pulled from somewhere. */
  readonly pulled: readonly Digest[]
}

/** What `exportImage` wants to know of an image of which a registry serves these layers. */
export function exportFacts(upstream: UpstreamLayers, writer: EntryWriter): ExportFacts {
  const stored = new Map<Digest, Descriptor>(writer.known.layers)
  for (const [diffId, { blob }] of upstream) stored.set(diffId, blob)
  return { stored, pulled: [...upstream.keys(), ...writer.pulled.keys()] }
}

/** Takes an image out of the engine, or out of the tar that it left it in together with others, and gives the layers that are nowhere yet to the writer. */
export async function saveImage(
  engine: Engine,
  image: EngineImage,
  names: readonly Reference[],
  upstream: UpstreamLayers,
  writer: EntryWriter,
  runtime: Runtime,
  together?: SavedTogether,
): Promise<DraftImage> {
  const { stored, pulled } = exportFacts(upstream, writer)
  for (const { blob, repository } of upstream.values()) {
    const { digest, size } = blob
    writer.know({ kind: 'upstream', digest, size, repository })
  }
  const target = writerStore(writer)
  const name = familiar(names[0] as Reference)
  const exported = await exportImage(engine, name, target, stored, runtime, { pulled, together })
  try {
    const manifests = await manifestsOf(exported.source, exported.name, engine, stored)
    const contents = manifests.flatMap(({ content }) => (content.kind === 'manifest' ? [content] : []))
    const layers = contents.flatMap((content) => content.layers.map(({ digest }) => digest))
    const fresh = new Set(layers.filter((digest) => !writer.known.blobs.has(digest)))
    await takeOver(exported.source, contents, target, writer)
    const configs = await Promise.all(
      [...new Set(contents.map(({ config }) => config.digest))].map((digest) => configText(digest, writer)),
    )
    const unpacked = await engine.unpackedSize(image.id, image)
    // Of an index of which it has some platforms only, an engine hands over another one, or one image.
    const id = idsOf({ manifests }).has(image.id) ? image.id : (manifests[0] as ManifestDocument).descriptor.digest
    return { names: names.map(canonical), id, unpacked, manifests, configs, layers, fresh }
  } finally {
    await exported.close()
  }
}

/** The image as the record is to have it. Everything of it must be stored. `earlier` are those of the last record. */
export function finishImage(
  { configs, layers, fresh, ...image }: DraftImage,
  writer: EntryWriter,
  earlier: readonly RecordedImage[],
): RecordedImage {
  const digests = new Set(layers)
  for (const { digest } of configs) digests.delete(digest)
  const blobs = [...configs, ...[...digests].map((digest) => writer.describe(digest))]
  return { ...image, made: estimateMade(blobs, image.manifests, fresh, earlier), blobs }
}

/** Blobs go to the writer; what the writer, an entry or a registry has is there already. */
function writerStore(writer: EntryWriter): Store {
  const label = 'the layer cache'
  return stagingStore(
    {
      label,
      statBlob: async (digest) => writer.stat(digest),
      readBlob: ({ digest }) => writer.read(digest),
      writeBlob: (blob) => writer.add(blob),
    },
    label,
  )
}

/**
 * The manifests to keep, the top one first. Of a classic engine the manifest is ours to
 * write, since its images are known by their config: layers that are kept already, packed otherwise, stand for what the
 * engine would have sent. Of the containerd store everything is kept as it is: the manifest is the image.
 */
async function manifestsOf(
  source: ReadableStore,
  name: string,
  engine: Engine,
  stored: ReadonlyMap<Digest, Descriptor>,
): Promise<readonly ManifestDocument[]> {
  const tree = await readTree(source, name)
  const isClassic = !engine.info.containerdStore && tree.document.content.kind === 'manifest'
  const verbatim = [...bottomUp(tree)].map(({ document }) => document).reverse()
  const documents = isClassic ? [await withStored(source, tree.document, stored)] : verbatim
  if (documents.some(({ content }) => content.kind === 'manifest' && content.layers.some(isForeign))) {
    throw new Failure('unsupported', 'it has layers that may not be kept anywhere but where they come from')
  }
  return [...new Map(documents.map((document) => [document.descriptor.digest, document])).values()]
}

/** Brings all blobs over that are not there yet. Each layer is stored as soon as it has come, and takes no more of the disk then. */
async function takeOver(
  source: ReadableStore,
  contents: readonly Manifest[],
  target: Store,
  writer: EntryWriter,
): Promise<void> {
  const layers = new Set(contents.flatMap((content) => content.layers.map(({ digest }) => digest)))
  // A config is kept in the record, also one that is a layer as well.
  for (const { config } of contents) layers.delete(config.digest)
  const blobs = new Map(contents.flatMap(blobsOf).map((blob) => [blob.digest, blob]))
  await mapLimited([...blobs.values()], LAYERS_AT_ONCE, async (blob) => {
    const { digest, size } = blob
    if ((await target.statBlob(digest)) === undefined) {
      await target.writeBlob({ digest, size, open: (pages) => source.readBlob(blob, undefined, pages) })
    }
    if (layers.has(digest)) await writer.store([digest])
  })
}

function isForeign({ mediaType }: Descriptor): boolean {
  return isForeignLayerType(mediaType)
}

async function withStored(
  source: ReadableStore,
  document: ManifestDocument,
  stored: ReadonlyMap<Digest, Descriptor>,
): Promise<ManifestDocument> {
  const { config, layers, mediaType } = document.content as Manifest
  const { diffIds } = parseImageConfig(await collect(source.readBlob(config), CONFIG_LIMIT, 'the image config'))
  const kept = layers.map((layer, i) => stored.get(diffIds[i] as Digest) ?? layer)
  if (kept.every((layer, i) => layer === layers[i])) return document
  const plain = ({ mediaType: type, digest, size }: Descriptor): object => ({ mediaType: type, digest, size })
  return encodeManifest({ schemaVersion: 2, mediaType, config: plain(config), layers: kept.map(plain) })
}

/** Configs are kept in the record itself, as text. */
async function configText(digest: Digest, writer: EntryWriter): Promise<RecordedBlob> {
  const bytes = await collect(writer.read(digest), CONFIG_LIMIT, 'the image config')
  const blob = textBlob(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  await writer.forget(digest)
  if (blob.digest === digest) return blob
  throw new Failure('invalid', 'its config is not UTF-8 text')
}
