import type { IncomingMessage } from 'node:http'
import type { Descriptor } from '../image/descriptor.ts'
import { algorithmOf, type Digest, digestOf, isDigest } from '../image/digest.ts'
import { MANIFEST_LIMITS } from '../image/json.ts'
import { childrenOf, type ManifestDocument, parseManifest } from '../image/manifest.ts'
import { isForeignLayerType } from '../image/media-types.ts'
import { isTag } from '../image/reference.ts'
import type { Store } from '../stores/store.ts'
import { bodyOf, contentLength, type Exchange, type Registry, requireDigest, sendBytes, sendEmpty } from './exchange.ts'
import type { ServeOptions } from './options.ts'
import { type ErrorEntry, RegistryError } from './registry-error.ts'

interface ManifestTarget {
  readonly name: string
  readonly reference: string
}

const TAGS_MAX = 100
const UNKNOWN_NAMED_MAX = 20
const CHECKS_AT_ONCE = 8

/** GET of a manifest, as the very bytes that were pushed (distribution-spec, Pulling manifests). */
export async function getManifest(registry: Registry, exchange: Exchange, target: ManifestTarget): Promise<void> {
  const { request, response } = exchange
  const store = registry.repositories.repository(target.name)
  const descriptor = await findManifest(store, target)
  const headers = manifestHeaders(descriptor)
  if (request.headers['if-none-match'] === headers.ETag) return sendEmpty(response, 304, headers)
  if (request.method === 'HEAD') {
    response.writeHead(200, { ...headers, 'Content-Length': String(descriptor.size) })
    response.end()
    return
  }
  // By digest: the tag may have moved since it was looked up.
  const { bytes } = await store.readManifest(descriptor.digest)
  sendBytes(response, 200, bytes, headers)
}

/** PUT of a manifest under a tag, or under its digest with any number of `tag` parameters (Pushing manifests). */
export async function putManifest(registry: Registry, exchange: Exchange, target: ManifestTarget): Promise<void> {
  const { request, response, query } = exchange
  const { wanted, tags } = readReference(target, query.getAll('tag'))
  const bytes = await readBody(request)
  const store = registry.repositories.repository(target.name)
  const document = readManifest(bytes, request.headers['content-type'], wanted)
  await exchange.play.manifest(document)
  await checkChildren(store, document, registry.options.sparse ?? false)

  const [firstTag, ...moreTags] = tags
  await store.writeManifest(document, firstTag)
  for (const tag of moreTags) await store.writeManifest(document, tag)
  const { digest } = document.descriptor
  const subject = document.content.subject?.digest
  sendEmpty(response, 201, {
    Location: `/v2/${target.name}/manifests/${digest}`,
    'Docker-Content-Digest': digest,
    ...(subject === undefined ? {} : { 'OCI-Subject': subject }),
    ...(query.has('tag') ? { 'OCI-Tag': tags } : {}),
  })
}

/** DELETE of a tag, or of a manifest with every tag on it (Content Management). */
export async function deleteManifest(registry: Registry, exchange: Exchange, target: ManifestTarget): Promise<void> {
  const store = registry.repositories.repository(target.name)
  const { reference } = target
  const removed = reference.includes(':')
    ? await store.removeManifest(requireDigest(reference))
    : isTag(reference) && (await store.removeTag(reference))
  if (!removed) throw unknownManifest(target)
  sendEmpty(exchange.response, 202)
}

async function findManifest(store: Store, target: ManifestTarget): Promise<Descriptor> {
  const { reference } = target
  const name = reference.includes(':') ? requireDigest(reference) : reference
  const descriptor = isDigest(name) || isTag(name) ? await store.resolve(name) : undefined
  if (descriptor === undefined) throw unknownManifest(target)
  return descriptor
}

function manifestHeaders(descriptor: Descriptor): Record<string, string> {
  return {
    'Content-Type': descriptor.mediaType,
    'Docker-Content-Digest': descriptor.digest,
    ETag: `"${descriptor.digest}"`,
  }
}

function readReference(target: ManifestTarget, more: readonly string[]): { wanted?: Digest; tags: readonly string[] } {
  const byDigest = target.reference.includes(':')
  const tags = [...new Set(byDigest ? more : [target.reference, ...more])]
  const wrong = tags.find((tag) => !isTag(tag))
  if (wrong !== undefined) {
    throw new RegistryError(400, {
      code: 'NAME_INVALID',
      message: `"${wrong.slice(0, 200)}" is not a tag: at most 128 letters, digits, "_", "." and "-", not starting with "." or "-"`,
    })
  }
  if (tags.length > TAGS_MAX) {
    throw new RegistryError(414, { code: 'UNSUPPORTED', message: `at most ${TAGS_MAX} tags are set at once` })
  }
  return byDigest ? { wanted: requireDigest(target.reference), tags } : { tags }
}

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const { maxBytes } = MANIFEST_LIMITS
  const tooLarge = (): RegistryError =>
    new RegistryError(413, { code: 'SIZE_INVALID', message: `a manifest may have ${maxBytes} bytes` })
  if ((contentLength(request) ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bodyOf(request)) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

function readManifest(bytes: Uint8Array, contentType: string | undefined, wanted?: Digest): ManifestDocument {
  const digest = digestOf(bytes, wanted === undefined ? 'sha256' : algorithmOf(wanted))
  if (wanted !== undefined && digest !== wanted) {
    throw new RegistryError(400, { code: 'DIGEST_INVALID', message: `the manifest has the digest ${digest}` })
  }
  const document = parseManifest(bytes, contentType, digest)
  const declared = contentType?.split(';', 1)[0]?.trim().toLowerCase()
  // Readers are told the one type; a document that says another could be read as two things under one digest.
  const contradicts = declared?.startsWith('application/vnd.') && declared !== document.descriptor.mediaType
  if (contradicts) {
    const message = `the Content-Type is ${declared}, the manifest says ${document.descriptor.mediaType}`
    throw new RegistryError(400, { code: 'MANIFEST_INVALID', message })
  }
  return document
}

/** Refuses a manifest that could not be pulled whole: blobs (or, in an index, manifests) that are not there. */
async function checkChildren(
  store: Store,
  { content }: ManifestDocument,
  sparse: NonNullable<ServeOptions['sparse']>,
): Promise<void> {
  if (sparse === 'images' || (content.kind === 'index' && sparse)) return
  const kept = new Map<string, Descriptor>()
  for (const child of childrenOf(content)) {
    if (content.kind === 'index' || !isForeignLayerType(child.mediaType)) kept.set(child.digest, child)
  }
  const wrong: ErrorEntry[] = []
  const queue = [...kept.values()]
  const check = async (): Promise<void> => {
    for (let child = queue.shift(); child !== undefined; child = queue.shift()) {
      const there = await (content.kind === 'index' ? store.resolve(child.digest) : store.statBlob(child.digest))
      const entry = judgeChild(child, there?.size, content.kind === 'index' ? 'manifest' : 'blob')
      if (entry !== undefined) wrong.push(entry)
    }
  }
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, check))
  if (wrong.length > 0) throw new RegistryError(400, wrong.slice(0, UNKNOWN_NAMED_MAX))
}

function judgeChild({ digest, size }: Descriptor, actual: number | undefined, kind: string): ErrorEntry | undefined {
  if (actual === size) return undefined
  if (actual === undefined) {
    return {
      code: 'MANIFEST_BLOB_UNKNOWN',
      message: `the ${kind} ${digest} is not in the repository`,
      detail: { digest },
    }
  }
  const message = `the manifest gives the ${kind} ${digest} ${size} bytes; it has ${actual}`
  return { code: 'MANIFEST_INVALID', message, detail: { digest } }
}

function unknownManifest({ name, reference }: ManifestTarget): RegistryError {
  return new RegistryError(404, {
    code: 'MANIFEST_UNKNOWN',
    message: `${name} has no manifest ${reference.slice(0, 200)}`,
  })
}
