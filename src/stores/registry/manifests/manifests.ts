import type { Descriptor } from '../../../image/descriptor.ts'
import { algorithmOf, type Digest, digestOf, isDigest } from '../../../image/digest.ts'
import { MANIFEST_LIMITS } from '../../../image/json.ts'
import { type ManifestDocument, parseManifest } from '../../../image/manifest.ts'
import { isIndexType, isManifestType, MANIFEST_ACCEPT } from '../../../image/media-types.ts'
import { isRepository, isTag } from '../../../image/reference.ts'
import { Failure } from '../../../runtime/failure.ts'
import { AlteredManifest, storedInstead } from '../../altered-manifest.ts'
import { missing } from '../../memory.ts'
import { repositoryScope, type Scope } from '../auth/scope.ts'
import { contentLength } from '../blobs/download.ts'
import { absentUnlessUnanswered, inContext } from '../errors/in-context.ts'
import { apiPath, type Place } from '../place.ts'
import { type Page, readWhole } from '../read-whole.ts'
import type { WireResponse } from '../wire/exchange.ts'

const ACCEPT = MANIFEST_ACCEPT.join(', ')

/** A manifest that was read, with the version mark that an update can be bound to. */
export interface ReadManifest {
  readonly document: ManifestDocument
  readonly etag: string | undefined
}

/**
 * What a name means now. By HEAD, which counts as no pull on Docker Hub; where the answer lacks something or is not
 * trusted to mean "not there" (Artifactory answers 403), by GET.
 */
export async function resolveManifest(place: Place, name: string): Promise<Descriptor | undefined> {
  const response = await request(place, 'HEAD', name, [200, 400, 403, 404, 405])
  await response.discard()
  if (response.status === 404) return undefined
  return (
    (response.status === 200 ? headDescriptor(response, name) : undefined) ??
    (await findManifest(place, name))?.document.descriptor
  )
}

/** The manifest under a name; `not-found` when there is none. */
export async function readManifest(place: Place, name: string): Promise<ManifestDocument> {
  const found = await findManifest(place, name)
  if (found === undefined) throw missing(place.label, name)
  return found.document
}

/** The manifest under a name with its ETag. Its digest is that of its bytes, whatever a header says. */
export async function findManifest(place: Place, name: string): Promise<ReadManifest | undefined> {
  return isDigest(name) ? await findByDigest(place, name) : await findByTag(place, name)
}

/** What was damaged on the way comes otherwise the next time, so it is read twice before it is a mismatch. */
async function findByDigest(place: Place, wanted: Digest): Promise<ReadManifest | undefined> {
  for (let reads = 1; ; reads++) {
    const page = await readPage(place, wanted)
    if (page === undefined) return undefined
    const digest = digestOf(page.bytes, algorithmOf(wanted))
    if (digest === wanted) return parsed(place, wanted, page, digest)
    if (reads < 2) continue
    throw new Failure('mismatch', `${place.label}: the manifest ${wanted} has the digest ${digest}`, {
      reference: referenceOf(place, wanted),
      hint: 'It was damaged or replaced on the way or at the registry.',
    })
  }
}

/**
 * Where the bytes are not what the registry calls them, either they were damaged on the way, and by its digest the manifest comes whole,
 * or the registry is wrong, and there is none by that digest.
 */
async function findByTag(place: Place, tag: string): Promise<ReadManifest | undefined> {
  const page = await readPage(place, tag)
  if (page === undefined) return undefined
  const digest = digestOf(page.bytes)
  const said = page.response.header('docker-content-digest') ?? ''
  if (isDigest(said) && digestOf(page.bytes, algorithmOf(said)) !== said) {
    const meant = await findByDigest(place, said).catch(absentUnlessUnanswered)
    if (meant !== undefined) return { ...meant, etag: page.response.header('etag') }
    place.client.runtime.log.warn(`${place.label}: the registry calls the manifest ${tag} ${said}, but it is ${digest}`)
  }
  return parsed(place, tag, page, digest)
}

async function readPage(place: Place, name: string): Promise<Page | undefined> {
  const page = await readWhole(place.client, MANIFEST_LIMITS.maxBytes, () => request(place, 'GET', name, [200, 404]))
  return page.response.status === 404 ? undefined : page
}

function parsed(place: Place, name: string, { response, bytes }: Page, digest: Digest): ReadManifest {
  try {
    return { document: parseManifest(bytes, response.header('content-type'), digest), etag: response.header('etag') }
  } catch (error) {
    const doing = `read the manifest ${name}`
    throw inContext(error, { registry: place.client.name, doing, reference: referenceOf(place, name) })
  }
}

export interface PutOptions {
  /** Only if the manifest there now has this mark; the response may then be 412. */
  readonly ifMatch?: string | undefined
  /** Tags to set besides, as parameters, where the registry knows them: its `OCI-Tag` tells. */
  readonly tags?: readonly string[]
}

/** Stores a manifest under its digest or a tag. Resolves with the response's headers, for `OCI-Subject` and `OCI-Tag`. */
export async function putManifest(
  place: Place,
  document: ManifestDocument,
  name: string,
  { ifMatch, tags = [] }: PutOptions = {},
): Promise<WireResponse> {
  const { digest } = document.descriptor
  // Under a tag alone registries choose the digest, sha256; another one is kept only where the tag comes as a parameter.
  if (!isDigest(name) && algorithmOf(digest) !== 'sha256') {
    const response = await sendManifest(place, document, name, withTags(path(place, digest), [name]))
    if (response.header('oci-tag') !== undefined) return response
  }
  return await sendManifest(place, document, name, withTags(path(place, name), tags), ifMatch)
}

function withTags(to: string, tags: readonly string[]): string {
  return tags.length === 0 ? to : `${to}?${tags.map((tag) => `tag=${encodeURIComponent(tag)}`).join('&')}`
}

/** What the registry got otherwise than it was sent was damaged on the way, or changed by the registry: once more tells which. */
async function sendManifest(
  place: Place,
  document: ManifestDocument,
  name: string,
  to: string,
  ifMatch?: string,
): Promise<WireResponse> {
  try {
    return await sendOnce(place, document, name, to, ifMatch)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'mismatch') throw error
    place.client.runtime.log.debug(`${error.message}; sending it again`)
    // What was put under the tag in its place is not what `ifMatch` names.
    return await sendOnce(place, document, name, to, storedInstead(error) === undefined ? ifMatch : undefined)
  }
}

async function sendOnce(
  place: Place,
  document: ManifestDocument,
  name: string,
  to: string,
  ifMatch: string | undefined,
): Promise<WireResponse> {
  const { digest, mediaType } = document.descriptor
  const headers = { 'content-type': mediaType, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) }
  const response = await place.client.send({
    method: 'PUT',
    to,
    scopes: [pushScope(place)],
    headers,
    body: document.bytes,
    expect: ifMatch === undefined ? [200, 201, 202] : [200, 201, 202, 412],
    doing: `take the manifest ${name}`,
    repository: place.repository,
    reference: referenceOf(place, name),
  })
  await response.discard()
  const said = response.header('docker-content-digest')
  if (
    response.status !== 412 &&
    said !== undefined &&
    isDigest(said) &&
    algorithmOf(said) === algorithmOf(digest) &&
    said !== digest
  ) {
    throw new Failure('mismatch', `${place.label} stored the manifest ${digest} as ${said}`, {
      reference: referenceOf(place, name),
      hint: 'The registry changed the manifest, so it is not what was sent; signatures and digests would not match.',
      cause: new AlteredManifest(said),
    })
  }
  return response
}

/** Takes a manifest or a tag away: false when there was none. */
export async function deleteManifest(place: Place, name: string): Promise<boolean> {
  return withDeleteScope(place, async (scope) => {
    const response = await place.client.send({
      method: 'DELETE',
      to: path(place, name),
      scopes: [scope],
      expect: [200, 202, 204, 404],
      doing: `remove ${name}`,
      repository: place.repository,
      reference: referenceOf(place, name),
    })
    await response.discard()
    return response.status !== 404
  })
}

/** Quay gives no token at all for a scope with `delete`; it knows `*`. */
export async function withDeleteScope<T>(place: Place, act: (scope: Scope) => Promise<T>): Promise<T> {
  try {
    return await act(repositoryScope(place.repository, 'delete', 'pull'))
  } catch (error) {
    const isAboutRights = error instanceof Failure && (error.code === 'unauthorized' || error.code === 'denied')
    if (!isAboutRights || place.client.auth.scheme !== 'bearer') throw error
    try {
      return await act(repositoryScope(place.repository, '*'))
    } catch {
      throw error
    }
  }
}

export function pushScope(place: Place): Scope {
  return repositoryScope(place.repository, 'pull', 'push')
}

function request(place: Place, method: string, name: string, expect: readonly number[]): Promise<WireResponse> {
  return place.client.send({
    method,
    to: path(place, name),
    scopes: [repositoryScope(place.repository, 'pull')],
    headers: { accept: ACCEPT },
    expect,
    doing: `${method === 'HEAD' ? 'look for' : 'read'} the manifest ${name}`,
    repository: place.repository,
    reference: referenceOf(place, name),
  })
}

/** What the headers of a HEAD say, when they say all of it. */
function headDescriptor(response: WireResponse, name: string): Descriptor | undefined {
  const mediaType = response.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const digest = response.header('docker-content-digest') ?? ''
  const size = contentLength(response)
  if (!isDigest(digest) || size === undefined || size === 0) return undefined
  if (!isManifestType(mediaType) && !isIndexType(mediaType)) return undefined
  return isDigest(name) && name !== digest ? undefined : { mediaType, digest, size }
}

/** Names come from users: only what is a tag or a digest becomes part of a URL. */
function path(place: Place, name: string): string {
  if (!isRepository(place.repository) || (!isTag(name) && !isDigest(name))) {
    throw new Failure('usage', `"${name}" in ${place.label} is neither a tag nor a digest`, { reference: name })
  }
  return apiPath(place, `manifests/${name}`)
}

export function referenceOf(place: Place, name: string | Digest): string {
  return `${place.label}${isDigest(name) ? '@' : ':'}${name}`
}
