import type { Descriptor } from '../image/descriptor.ts'
import { type Digest, digestOf } from '../image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../image/manifest.ts'
import { MediaType } from '../image/media-types.ts'
import { isTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { Clock } from '../runtime/runtime.ts'
import type { CacheEntries, CacheEntryInfo, CacheEntryInput } from './cache-entries.ts'
import { once } from './once.ts'
import type { Bytes, Store } from './store.ts'

const ARTIFACT_TYPE = 'application/vnd.seaworthy.cache.entry.v1'
const CONTENT_TYPE = 'application/octet-stream'
const CREATED = 'org.opencontainers.image.created'
const TITLE = 'org.opencontainers.image.title'
const EMPTY = new TextEncoder().encode('{}')
const EMPTY_CONFIG = { mediaType: MediaType.ociEmpty, digest: digestOf(EMPTY), size: EMPTY.byteLength }
const REQUESTS_AT_ONCE = 8

/**
 * Cache entries in one repository of a registry: each is an artifact manifest (OCI image-spec, manifest.md#guidelines-for-artifact-usage) under its key
 * as the tag, with the entry's bytes as its one layer. So the registry keeps what is tagged, stores equal bytes once, and
 * mounts them from its other repositories. A registry tells no times but those we write down, so the newest is the one whose
 * name comes last, numbers counted as numbers.
 */
export function registryEntries(store: Store, { clock }: { readonly clock: Clock }): CacheEntries {
  const manifests = new Map<string, Promise<ManifestDocument>>()
  const writing = new Map<string, Promise<boolean>>()
  let configPut: Promise<unknown> | undefined
  // All entries share one config. Sent by several at once, distribution 2.8 can lose it between two of them.
  const putConfig = async (): Promise<void> => {
    configPut ??= store.writeBlob({ ...EMPTY_CONFIG, open: () => once(EMPTY) })
    try {
      await configPut
    } catch (error) {
      configPut = undefined
      throw error
    }
  }
  const find = (key: string): Promise<ManifestDocument> => {
    const found = manifests.get(key) ?? store.readManifest(tagOf(key))
    manifests.set(key, found)
    found.catch(() => manifests.delete(key))
    return found
  }
  return {
    label: store.label,
    readOnly: undefined,
    async has(keys) {
      const found = await mapLimited(keys, REQUESTS_AT_ONCE, async (key) =>
        (await store.resolve(tagOf(key))) === undefined ? undefined : key,
      )
      return new Set(found.filter((key) => key !== undefined))
    },
    async newest(prefix) {
      return (await keysOf(store, prefix))[0]
    },
    read: (key, range) => readEntry(store, key, find, range),
    write: async (entry) => {
      // Of several writers in this process the first one stores it; a registry itself lets the last one win.
      const earlier = writing.get(entry.key)
      if (earlier !== undefined) {
        const isThere = await earlier.catch(() => undefined)
        if (isThere !== undefined) return false
      }
      const written = writeEntry(store, entry, clock, putConfig)
      writing.set(entry.key, written)
      try {
        return await written
      } finally {
        writing.delete(entry.key)
      }
    },
    async *list(prefix) {
      const keys = await keysOf(store, prefix)
      for (let at = 0; at < keys.length; at += REQUESTS_AT_ONCE) {
        const part = keys.slice(at, at + REQUESTS_AT_ONCE)
        yield* (await mapLimited(part, REQUESTS_AT_ONCE, (key) => infoOf(key, find))).flat()
      }
    },
    async remove(key) {
      manifests.delete(key)
      if ((await store.resolve(tagOf(key))) === undefined) return false
      const document = await find(key)
      manifests.delete(key)
      // What is none of ours loses the tag that is in our way, and nothing else.
      return isEntryOf(document, key)
        ? await removeEntry(store, key, document.descriptor.digest)
        : await store.removeTag(key)
    },
    async close() {
      await store.close()
    },
  }
}

function tagOf(key: string): string {
  if (isTag(key)) return key
  throw new Failure('invalid', `"${key.slice(0, 100)}" cannot be the key of a cache entry in a registry`)
}

async function keysOf(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = []
  try {
    for await (const tag of store.tags()) if (tag.startsWith(prefix)) keys.push(tag)
  } catch (error) {
    // A repository comes into being with its first tag.
    if (error instanceof Failure && error.code === 'not-found') return []
    throw error
  }
  const order = new Intl.Collator('en', { numeric: true })
  return keys.sort((a, b) => order.compare(b, a))
}

async function* readEntry(
  store: Store,
  key: string,
  find: (key: string) => Promise<ManifestDocument>,
  range: { readonly start: number; readonly end: number } | undefined,
): Bytes {
  const layer = contentOf(await find(key), key)
  if (range === undefined) yield* store.readBlob(layer)
  else if (range.start < layer.size) {
    yield* store.readBlob(layer, { start: range.start, end: Math.min(range.end, layer.size - 1) })
  }
}

/** Anybody who may push can give the tag of an entry to an image, or to another entry. */
function isEntryOf({ content }: ManifestDocument, key: string): boolean {
  return content.kind === 'manifest' && content.artifactType === ARTIFACT_TYPE && content.annotations?.[TITLE] === key
}

/** The bytes of an entry. */
function contentOf(document: ManifestDocument, key: string): Descriptor {
  const { content } = document
  const [layer] = content.kind === 'manifest' && isEntryOf(document, key) ? content.layers : []
  if (layer !== undefined) return layer
  throw new Failure('invalid', `the tag ${key} is no cache entry`, { reference: key })
}

async function writeEntry(
  store: Store,
  entry: CacheEntryInput,
  clock: Clock,
  putConfig: () => Promise<void>,
): Promise<boolean> {
  const { key, digest, size } = entry
  const tag = tagOf(key)
  if ((await store.resolve(tag)) !== undefined) return false
  const there = await store.statBlob(digest)
  if (there?.size !== size) await store.writeBlob({ digest, size, open: () => entry.open() })
  await putConfig()
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    artifactType: ARTIFACT_TYPE,
    config: EMPTY_CONFIG,
    layers: [{ mediaType: CONTENT_TYPE, digest, size }],
    annotations: { [TITLE]: key, [CREATED]: new Date(clock.now()).toISOString() },
  })
  await store.writeManifest(document, tag)
  return true
}

async function infoOf(
  key: string,
  find: (key: string) => Promise<ManifestDocument>,
): Promise<readonly CacheEntryInfo[]> {
  try {
    const document = await find(key)
    const created = Date.parse(document.content.annotations?.[CREATED] ?? '') || 0
    return [{ key, size: contentOf(document, key).size, created, lastUsed: created }]
  } catch (error) {
    // Taken away meanwhile, or a tag of somebody else.
    if (error instanceof Failure && (error.code === 'not-found' || error.code === 'invalid')) return []
    throw error
  }
}

/** By its tag where the registry can; else by its digest, which is the entry's alone, since it names its key. */
async function removeEntry(store: Store, key: string, digest: Digest): Promise<boolean> {
  try {
    return await store.removeManifest(digest)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'unsupported') throw error
    return await store.removeTag(key)
  }
}
