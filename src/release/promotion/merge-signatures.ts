import type { Descriptor } from '../../image/descriptor.ts'
import { digestOf } from '../../image/digest.ts'
import { field, isObject, type JsonObject, parseJson } from '../../image/json.ts'
import { encodeManifest, type ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import { once } from '../../stores/once.ts'
import type { ReadableStore, Store } from '../../stores/store.ts'
import { collect } from '../../stores/verify.ts'

const CONFIG_LIMIT = 8 * 1024 * 1024

/**
 * The manifest of signatures (or attestations) that holds those of both sides: each is one layer, and the target may have
 * some of its own that must not get lost. One of the two where it holds all; else a new manifest, whose config (and only
 * that) is written to the target here. Layers of `theirs` have to be in the target before it is used.
 */
export async function mergeSignatures(
  theirs: ManifestDocument,
  ours: ManifestDocument,
  target: Store,
): Promise<ManifestDocument> {
  const [added, kept] = [layersOf(theirs), layersOf(ours)]
  const missing = added.filter((layer) => !kept.some((one) => isSame(one, layer)))
  if (missing.length === 0) return ours
  if (kept.every((layer) => added.some((one) => isSame(one, layer)))) return theirs
  const json = parseJson(ours.bytes, 'the manifest of signatures')
  if (!isObject(json)) throw new Failure('invalid', 'the manifest of signatures is no object')
  const layers = [...rawLayers(ours), ...rawLayers(theirs).filter((_, i) => missing.includes(added[i] as Descriptor))]
  return encodeManifest({ ...json, config: await mergeConfig(ours, missing, target), layers })
}

/** The same payload signed by two keys is one blob with two annotations: two signatures. */
function isSame(one: Descriptor, other: Descriptor): boolean {
  return one.digest === other.digest && inOrder(one.annotations) === inOrder(other.annotations)
}

function inOrder(annotations: Descriptor['annotations'] = {}): string {
  return JSON.stringify(Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function layersOf({ content }: ManifestDocument): readonly Descriptor[] {
  if (content.kind === 'manifest') return content.layers
  throw new Failure('unsupported', 'signatures are kept in an index, which cannot be merged')
}

/** As written: a descriptor may carry fields that are not ours to drop. */
function rawLayers({ bytes }: ManifestDocument): readonly unknown[] {
  const json = parseJson(bytes, 'the manifest of signatures')
  const layers = isObject(json) ? field(json, 'layers') : undefined
  return Array.isArray(layers) ? layers : []
}

/** An image config lists its layers once more, uncompressed; signatures are not compressed. */
async function mergeConfig(ours: ManifestDocument, added: readonly Descriptor[], target: Store): Promise<JsonObject> {
  const { content } = ours
  if (content.kind !== 'manifest') throw new Failure('unsupported', 'signatures are kept in an index')
  const { mediaType } = content.config
  const config = await readConfig(content.config, target)
  const rootfs = config === undefined ? undefined : field(config, 'rootfs')
  const listed = isObject(rootfs) ? field(rootfs, 'diff_ids') : undefined
  if (!isObject(rootfs) || !Array.isArray(listed)) return { ...content.config }
  const history = field(config as JsonObject, 'history')
  const entries = added.map(() => ({ created: '0001-01-01T00:00:00Z' }))
  const bytes = new TextEncoder().encode(
    JSON.stringify({
      ...config,
      ...(Array.isArray(history) ? { history: [...history, ...entries] } : {}),
      rootfs: { ...rootfs, diff_ids: [...listed, ...added.map(({ digest }) => digest)] },
    }),
  )
  const digest = digestOf(bytes)
  await target.writeBlob({ digest, size: bytes.byteLength, open: () => once(bytes) })
  return { mediaType, digest, size: bytes.byteLength }
}

async function readConfig(config: Descriptor, store: ReadableStore): Promise<JsonObject | undefined> {
  const bytes = await collect(store.readBlob(config), CONFIG_LIMIT, 'the config of signatures')
  try {
    const value = parseJson(bytes, 'the config of signatures')
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
