import { parseImageConfig } from '../image/config.ts'
import type { Descriptor } from '../image/descriptor.ts'
import { type Digest, digestOf, isDigest } from '../image/digest.ts'
import { field, isObject, type JsonObject, parseJson } from '../image/json.ts'
import { childrenOf, type Manifest, type ManifestDocument, parseManifest } from '../image/manifest.ts'
import { compressionOf, isConfigType, isForeignLayerType } from '../image/media-types.ts'
import { canonical, isRepository, parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import { isEntryKey } from './keys.ts'
import { type CacheRecord, type Encoding, idsOf, type RecordedBlob, type RecordedImage } from './record.ts'

/** What a record may have at most, when it is saved and when it is read. All of it is held in memory. */
export const RECORD_LIMITS: Readonly<Record<'bytes' | 'images' | 'names' | 'manifests' | 'blobs' | 'blob', number>> = {
  bytes: 16 * 1024 * 1024,
  images: 256,
  names: 64,
  manifests: 64,
  blobs: 1024,
  /** Bytes of one blob: 1 TiB. */
  blob: 2 ** 40,
}

/**
 * Reads a record that nobody vouches for. Everything must be there and nothing else; every manifest, config and layer must fit
 * the other. `Failure('invalid')` says what does not. What passes can still be another image than was saved: who may write
 * records, and signatures, decide about that.
 */
export function parseRecord(bytes: Uint8Array): CacheRecord {
  const value = parseJson(bytes, 'the image record', { maxBytes: RECORD_LIMITS.bytes, maxDepth: 16 })
  const record = objectOf(value, ['version', 'tool', 'created', 'key', 'scope', 'images', 'builds'], 'it')
  if (field(record, 'version') !== 1) throw bad('it is of another version')
  return {
    tool: textOf(record, 'tool', 200),
    created: numberOf(record, 'created', Number.MAX_SAFE_INTEGER),
    key: textOf(record, 'key', 1000),
    scope: textOf(record, 'scope', 1000),
    images: imagesOf(record, 'images'),
    builds: imagesOf(record, 'builds'),
  }
}

function imagesOf(record: JsonObject, key: 'images' | 'builds'): readonly RecordedImage[] {
  return listOf(record, key, RECORD_LIMITS.images).map((image, i) => {
    try {
      return parseImage(image)
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause
      throw new Failure('invalid', `the image record cannot be used: ${key}[${i}]: ${cause.message}`, { cause })
    }
  })
}

const IMAGE_KEYS = ['names', 'id', 'unpacked', 'made', 'manifests', 'blobs']

function parseImage(value: unknown): RecordedImage {
  const image = objectOf(value, IMAGE_KEYS, 'the image')
  const names = listOf(image, 'names', RECORD_LIMITS.names).map(parseName)
  const documents = listOf(image, 'manifests', RECORD_LIMITS.manifests).map(parseDocument)
  const blobs = listOf(image, 'blobs', RECORD_LIMITS.blobs).map(parseBlob)
  const made = field(image, 'made')
  const parsed: RecordedImage = {
    names,
    id: digestField(image, 'id'),
    unpacked: numberOf(image, 'unpacked', RECORD_LIMITS.blob),
    made: made === null ? null : numberOf(image, 'made', 10 * 365 * 24 * 3600),
    manifests: documents,
    blobs,
  }
  checkTree(parsed)
  checkConfigs(parsed)
  return parsed
}

/** The manifests must be one tree, and the blobs exactly what it needs. */
function checkTree({ manifests, blobs }: RecordedImage): void {
  const [root, ...others] = manifests
  if (root === undefined) throw bad('it has no manifest')
  const known = new Map(blobs.map((blob) => [blob.digest, blob.size]))
  if (known.size !== blobs.length) throw bad('a blob is listed twice')
  const byDigest = new Map(manifests.map((document) => [document.descriptor.digest, document.descriptor.size]))
  if (byDigest.size !== manifests.length) throw bad('a manifest is listed twice')
  const wantedManifests = new Set<Digest>()
  const wantedBlobs = new Set<Digest>()
  for (const { content } of manifests) {
    const [there, wanted] = content.kind === 'index' ? [byDigest, wantedManifests] : [known, wantedBlobs]
    for (const child of childrenOf(content)) {
      if (isForeignLayerType(child.mediaType)) throw bad('it has a layer that may not be kept')
      checkChild(child, there.get(child.digest))
      wanted.add(child.digest)
    }
  }
  if (others.some(({ descriptor }) => !wantedManifests.has(descriptor.digest)))
    throw bad('a manifest belongs to nothing')
  if (blobs.some(({ digest }) => !wantedBlobs.has(digest))) throw bad('a blob belongs to nothing')
}

function checkChild({ digest, size }: Descriptor, there: number | undefined): void {
  if (there === undefined) throw bad(`it does not say where ${digest} is`)
  if (there !== size) throw bad(`${digest} has ${size} bytes in the manifest and ${there} in the record`)
}

/** Configs must be the bytes their digest says, fit their layers, and one of them (or the top manifest) be the image's ID. */
function checkConfigs({ id, manifests, blobs }: RecordedImage): void {
  const texts = new Map(blobs.flatMap((blob) => (blob.kind === 'text' ? [[blob.digest, blob.text] as const] : [])))
  for (const { content } of manifests) {
    if (content.kind === 'index') continue
    const text = texts.get(content.config.digest)
    if (text === undefined) throw bad('a config is not in the record itself')
    if (isConfigType(content.config.mediaType)) checkLayers(content, text)
  }
  if (!idsOf({ manifests }).has(id))
    throw bad(`neither its config nor its manifest has the ID ${id} that it is to have`)
}

function checkLayers({ layers }: Manifest, config: string): void {
  const { diffIds } = parseImageConfig(new TextEncoder().encode(config))
  // Attestations are images in form only: their config lists no layers, or not these.
  if (layers.every(({ mediaType }) => compressionOf(mediaType) === undefined)) return
  if (diffIds.length !== layers.length)
    throw bad(`its config has ${diffIds.length} layers, its manifest ${layers.length}`)
  for (const [i, { mediaType, digest }] of layers.entries()) {
    if (compressionOf(mediaType) === 'none' && digest !== diffIds[i]) {
      throw bad(`layer ${i} is not the one that its config names`)
    }
  }
}

function parseBlob(value: unknown): RecordedBlob {
  if (!isObject(value)) throw bad('a blob is not an object')
  const common = { digest: digestField(value, 'digest'), size: numberOf(value, 'size', RECORD_LIMITS.blob) }
  switch (field(value, 'kind')) {
    case 'text': {
      objectOf(value, ['kind', 'digest', 'size', 'text'], 'a blob')
      const text = textOf(value, 'text', RECORD_LIMITS.bytes)
      const bytes = new TextEncoder().encode(text)
      if (digestOf(bytes) !== common.digest || bytes.byteLength !== common.size) {
        throw bad(`the text of ${common.digest} has another digest`)
      }
      return { kind: 'text', ...common, text }
    }
    case 'entry':
      return { ...parseEntry(value), ...common }
    case 'upstream': {
      objectOf(value, ['kind', 'digest', 'size', 'repository'], 'a blob')
      return { kind: 'upstream', ...common, repository: parseRepository(textOf(value, 'repository', 600)) }
    }
    default:
      throw bad('a blob is of a kind that is not known')
  }
}

function parseEntry(value: JsonObject): Omit<Extract<RecordedBlob, { kind: 'entry' }>, 'digest' | 'size'> {
  const isInPack = field(value, 'offset') !== undefined
  const keys = ['kind', 'digest', 'size', 'entry', 'stored', 'encoding', ...(isInPack ? ['offset'] : [])]
  objectOf(value, keys, 'a blob')
  const entry = textOf(value, 'entry', 100)
  if (!isEntryKey(entry)) throw bad('a blob is in an entry that cannot be one')
  const encoding = field(value, 'encoding')
  if (encoding !== 'none' && encoding !== 'gzip' && encoding !== 'zstd') throw bad('an encoding is not known')
  const stored = numberOf(value, 'stored', RECORD_LIMITS.blob)
  const offset = isInPack ? { offset: numberOf(value, 'offset', RECORD_LIMITS.blob) } : {}
  return { kind: 'entry', entry, stored, encoding: encoding satisfies Encoding, ...offset }
}

function parseDocument(value: unknown): ManifestDocument {
  if (typeof value !== 'string') throw bad('a manifest is not text')
  return parseManifest(new TextEncoder().encode(value))
}

function parseName(value: unknown): string {
  if (typeof value !== 'string' || value.length > 600) throw bad('a name is not text')
  const reference = parseReference(value)
  if (reference.tag !== undefined && reference.digest === undefined && canonical(reference) === value) return value
  throw bad(`"${value.slice(0, 100)}" is not a whole name with a tag`)
}

function parseRepository(text: string): string {
  const { registry, repository, tag, digest } = parseReference(text)
  if (tag === undefined && digest === undefined && `${registry}/${repository}` === text && isRepository(repository)) {
    return text
  }
  throw bad(`"${text.slice(0, 100)}" is not a repository`)
}

function objectOf(value: unknown, keys: readonly string[], what: string): JsonObject {
  if (!isObject(value)) throw bad(`${what} is not an object`)
  const there = Object.keys(value)
  const missing = keys.find((key) => !there.includes(key))
  if (missing !== undefined) throw bad(`${what} lacks ${missing}`)
  const unknown = there.find((key) => !keys.includes(key))
  if (unknown !== undefined) throw bad(`${what} has "${unknown.slice(0, 50)}", which is not known`)
  return value
}

function listOf(object: JsonObject, key: string, most: number): readonly unknown[] {
  const value = field(object, key)
  if (!Array.isArray(value)) throw bad(`${key} is not a list`)
  if (value.length > most) throw bad(`${key} has ${value.length} members; at most ${most} are read`)
  return value
}

function textOf(object: JsonObject, key: string, most: number): string {
  const value = field(object, key)
  if (typeof value === 'string' && value.length <= most && !/\p{Surrogate}/u.test(value)) return value
  throw bad(`${key} is not a text of at most ${most} characters`)
}

function numberOf(object: JsonObject, key: string, most: number): number {
  const value = field(object, key)
  if (typeof value === 'number' && value >= 0 && value <= most && (Number.isSafeInteger(value) || key === 'made')) {
    return value
  }
  throw bad(`${key} is not a number from 0 to ${most}`)
}

function digestField(object: JsonObject, key: string): Digest {
  const value = field(object, key)
  if (typeof value === 'string' && isDigest(value)) return value
  throw bad(`${key} is not a digest`)
}

function bad(reason: string): Failure {
  return new Failure('invalid', reason)
}
