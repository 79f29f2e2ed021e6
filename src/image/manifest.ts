import { Failure } from '../runtime/failure.ts'
import { type Descriptor, optionalString, parseDescriptor, parseStringMap } from './descriptor.ts'
import { type Digest, digestOf } from './digest.ts'
import { field, isObject, type JsonObject, parseJson, refuseLookalikeKeys } from './json.ts'
import { isIndexType, isManifestType, isSchema1Type, MediaType } from './media-types.ts'

/** One image (or artifact) for one platform: OCI image manifest or Docker v2 schema 2. */
export interface Manifest {
  readonly kind: 'manifest'
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly artifactType?: string
  readonly subject?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}

/** A list of manifests, one per platform: OCI image index or Docker manifest list. */
export interface Index {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
  readonly artifactType?: string
  readonly subject?: Descriptor
  readonly annotations?: Readonly<Record<string, string>>
}

/** A manifest or index with the exact bytes that its digest is over. The bytes are what is passed on; the parsed form is for reading. */
export interface ManifestDocument {
  readonly bytes: Uint8Array
  readonly descriptor: Descriptor
  readonly content: Manifest | Index
}

const KEYS = [
  'schemaVersion',
  'mediaType',
  'config',
  'layers',
  'manifests',
  'artifactType',
  'subject',
  'annotations',
  'fsLayers',
]

/**
 * Reads manifest bytes. `declaredType` is the Content-Type or the descriptor's media type; the body's own `mediaType`
 * wins where it has one, and must not contradict the body's shape (OCI image-spec manifest.md: an index with layers or a
 * manifest with manifests is refused). Schema 1 is refused with a remedy.
 */
export function parseManifest(bytes: Uint8Array, declaredType?: string, digest?: Digest): ManifestDocument {
  const value = parseJson(bytes, 'the manifest')
  if (!isObject(value)) throw bad('it is not a JSON object')
  refuseLookalikeKeys(value, KEYS, 'the manifest')
  const declared = bareType(declaredType)
  refuseSchema1(value, declared)
  const mediaType = optionalString(value, 'mediaType', 'the manifest') || knownType(declared) || guessType(value)
  const content = isIndexType(mediaType) ? readIndex(value, mediaType) : readManifest(value, mediaType)
  const descriptor = {
    mediaType,
    digest: digest ?? digestOf(bytes),
    size: bytes.byteLength,
    ...(content.artifactType === undefined ? {} : { artifactType: content.artifactType }),
  }
  return { bytes, descriptor, content }
}

/** Makes a document of a manifest that we built: JSON with `mediaType` always written. */
export function encodeManifest(content: JsonObject): ManifestDocument {
  return parseManifest(new TextEncoder().encode(JSON.stringify(content)))
}

/** Everything a manifest needs to be whole, except the subject: config and layers, or the listed manifests. */
export function childrenOf(content: Manifest | Index): readonly Descriptor[] {
  return content.kind === 'index' ? content.manifests : [content.config, ...content.layers]
}

function readManifest(value: JsonObject, mediaType: string): Manifest {
  if (!isManifestType(mediaType)) {
    throw new Failure(
      'unsupported',
      `the manifest is of type "${mediaType.slice(0, 100)}", which is no image manifest or index`,
    )
  }
  if (has(value, 'manifests')) throw bad('it says it is an image manifest but lists manifests')
  const layers = field(value, 'layers') ?? []
  if (!Array.isArray(layers)) throw bad('layers is not a list')
  return {
    kind: 'manifest',
    mediaType,
    config: parseDescriptor(field(value, 'config'), 'config'),
    layers: layers.map((layer, i) => parseDescriptor(layer, `layers[${i}]`)),
    ...commonFields(value),
  }
}

function readIndex(value: JsonObject, mediaType: string): Index {
  if (has(value, 'layers') || has(value, 'config')) {
    throw bad('it says it is an index but has layers or a config')
  }
  const manifests = field(value, 'manifests') ?? []
  if (!Array.isArray(manifests)) throw bad('manifests is not a list')
  return {
    kind: 'index',
    mediaType,
    manifests: manifests.map((entry, i) => parseDescriptor(entry, `manifests[${i}]`)),
    ...commonFields(value),
  }
}

function commonFields(value: JsonObject): {
  artifactType?: string
  subject?: Descriptor
  annotations?: Record<string, string>
} {
  if (field(value, 'schemaVersion') !== 2) throw bad('schemaVersion is not 2')
  const artifactType = optionalString(value, 'artifactType', 'the manifest')
  const subject = field(value, 'subject')
  const annotations = parseStringMap(field(value, 'annotations'), 'annotations')
  return {
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(subject === undefined || subject === null ? {} : { subject: parseDescriptor(subject, 'subject') }),
    ...(annotations === undefined ? {} : { annotations }),
  }
}

function refuseSchema1(value: JsonObject, declared: string | undefined): void {
  const isSchema1 = field(value, 'schemaVersion') === 1 || (declared !== undefined && isSchema1Type(declared))
  if (!isSchema1) return
  throw new Failure('unsupported', 'the image has a Docker schema 1 manifest, a format retired in 2019', {
    hint: 'Pull it with an old Docker and push it again, or rebuild it; then every registry and tool can read it.',
  })
}

function bareType(contentType: string | undefined): string | undefined {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase()
}

function knownType(type: string | undefined): string | undefined {
  return type !== undefined && (isIndexType(type) || isManifestType(type)) ? type : undefined
}

function guessType(value: JsonObject): string {
  return has(value, 'manifests') ? MediaType.ociIndex : MediaType.ociManifest
}

/** Writers in Go print an absent list as null. */
function has(value: JsonObject, key: string): boolean {
  return (field(value, key) ?? undefined) !== undefined
}

function bad(reason: string): Failure {
  return new Failure('invalid', `the manifest cannot be used: ${reason}`)
}
