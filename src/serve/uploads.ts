import { algorithmOf, type Digest, type DigestAlgorithm } from '../image/digest.ts'
import { Failure } from '../runtime/failure.ts'
import type { BlobInfo, Bytes, Store } from '../stores/store.ts'
import { contentLength, type Exchange, type Registry, requireDigest, sendEmpty } from './exchange.ts'
import { isMounted } from './mounts.ts'
import { parseContentRange } from './range.ts'
import { RegistryError } from './registry-error.ts'
import { bodyWithin, checkRoom, checkSize, isOutOfRoom } from './room.ts'
import type { UploadSession } from './upload-session.ts'

interface UploadTarget {
  readonly name: string
  readonly id: string
}

/** POST: mounts a blob, takes a whole one, or opens a session (distribution-spec, Pushing blobs; Mounting a blob). */
export async function startUpload(registry: Registry, exchange: Exchange, target: { name: string }): Promise<void> {
  const { query, response } = exchange
  const store = registry.repositories.repository(target.name)
  const mount = query.get('mount')
  if (mount !== null) {
    const digest = requireDigest(mount)
    if (await isMounted(registry, store, exchange, digest)) return sendCreated(exchange, target.name, digest)
  }
  const digest = query.get('digest')
  if (digest !== null && mount === null) {
    const info = await takeWhole(registry, store, exchange, requireDigest(digest))
    return sendCreated(exchange, target.name, info.digest)
  }
  const session = registry.uploads.open(target.name, store, announcedAlgorithm(query))
  const { chunkMinLength } = registry.options
  sendEmpty(response, 202, {
    ...progressOf(session),
    ...(chunkMinLength === undefined ? {} : { 'OCI-Chunk-Min-Length': String(chunkMinLength) }),
  })
}

/** PATCH: the next bytes, as a stream or as a range that begins where the last ended (Pushing a blob in chunks). */
export async function continueUpload(registry: Registry, exchange: Exchange, target: UploadTarget): Promise<void> {
  const session = findSession(registry, target)
  await inTurn(registry, session, exchange, async () => {
    await appendBody(registry, session, exchange)
    sendEmpty(exchange.response, 202, progressOf(session))
  })
}

/** PUT: the last bytes, if any are left, and the digest of the whole. */
export async function finishUpload(registry: Registry, exchange: Exchange, target: UploadTarget): Promise<void> {
  const session = findSession(registry, target)
  const digest = requireDigest(exchange.query.get('digest') ?? '')
  await inTurn(registry, session, exchange, async () => {
    const info = await complete(registry, session, exchange, digest)
    registry.uploads.forget(session)
    sendCreated(exchange, target.name, info.digest)
  })
}

/** GET: how far the upload has come. */
export async function getUpload(registry: Registry, exchange: Exchange, target: UploadTarget): Promise<void> {
  sendEmpty(exchange.response, 204, progressOf(findSession(registry, target)))
}

/** DELETE: gives the upload up. */
export async function cancelUpload(registry: Registry, exchange: Exchange, target: UploadTarget): Promise<void> {
  const session = findSession(registry, target)
  registry.uploads.forget(session)
  await session.abort(new Failure('cancelled', 'the client cancelled the upload'))
  sendEmpty(exchange.response, 204)
}

async function takeWhole(registry: Registry, store: Store, { request }: Exchange, digest: Digest): Promise<BlobInfo> {
  const size = contentLength(request)
  const body = await bodyWithin(registry, request, 0)
  try {
    return await store.writeBlob({
      digest,
      ...(size === undefined ? {} : { size }),
      open: () => body,
      once: true,
    })
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'mismatch') throw error
    // The store names its own place, which is not for the client.
    throw new Failure('mismatch', `the upload does not have the digest ${digest}`, {
      hint: 'Nothing of it was kept; upload the blob again.',
    })
  }
}

async function complete(
  registry: Registry,
  session: UploadSession,
  exchange: Exchange,
  digest: Digest,
): Promise<BlobInfo> {
  // The whole blob in the closing request: the store can be told its digest and size beforehand.
  if (session.size === 0 && exchange.request.headers['content-range'] === undefined && hasBody(exchange)) {
    return await takeWhole(registry, session.store, exchange, digest)
  }
  await appendBody(registry, session, exchange, algorithmOf(digest))
  const info = await session.finish(digest)
  return info.digest === digest ? info : await storeAgain(registry, session, info, digest)
}

/**
 * The client named another hash algorithm at the end than the bytes were hashed with: it did not announce it with
 * `digest-algorithm`. The blob goes through the store once more, under the digest that was asked for.
 */
async function storeAgain(
  registry: Registry,
  session: UploadSession,
  stored: BlobInfo,
  digest: Digest,
): Promise<BlobInfo> {
  const { store } = session
  try {
    await checkRoom(registry, stored.size)
    return await store.writeBlob({ digest, size: stored.size, open: () => store.readBlob(stored) })
  } finally {
    if (!session.hadOtherDigest) await store.removeBlob(stored.digest)
  }
}

/** Adds the body to the session, if it is the part that comes next. */
async function appendBody(
  registry: Registry,
  session: UploadSession,
  exchange: Exchange,
  algorithm?: DigestAlgorithm,
): Promise<void> {
  const { request } = exchange
  const header = request.headers['content-range']
  if (header === undefined) {
    if (hasBody(exchange)) await session.append(await bodyWithin(registry, request, session.size), algorithm)
    return
  }
  const range = parseContentRange(header)
  if (range === undefined) {
    throw uploadError(400, 'BLOB_UPLOAD_INVALID', `"${header.slice(0, 100)}" is no range: write first-last`, session)
  }
  if (range.start !== session.size) {
    throw uploadError(416, 'BLOB_UPLOAD_INVALID', `the next byte is ${session.size}, not ${range.start}`, session)
  }
  const length = range.end - range.start + 1
  const declared = contentLength(request) ?? length
  const least = registry.options.chunkMinLength ?? 0
  if (declared !== length || session.sawShortChunk) {
    const reason = session.sawShortChunk
      ? `every chunk but the last must have ${least} bytes`
      : `the range has ${length} bytes, the body ${declared}`
    throw uploadError(400, 'SIZE_INVALID', reason, session)
  }
  checkSize(registry, session.size + length)
  await session.append(exactly(await bodyWithin(registry, request, session.size), length, session), algorithm)
  session.sawShortChunk = length < least
}

/** Passes on what the range promised; one byte more or less is an error. */
async function* exactly(bytes: Bytes, length: number, session: UploadSession): Bytes {
  let left = length
  for await (const chunk of bytes) {
    left -= chunk.byteLength
    if (left < 0)
      throw uploadError(400, 'SIZE_INVALID', `the body has more than the ${length} bytes of its range`, session)
    yield chunk
  }
  if (left > 0)
    throw uploadError(400, 'SIZE_INVALID', `the body lacks ${left} of the ${length} bytes of its range`, session)
}

/** Runs one request's part of an upload. A client that went away may come back; what failed on our side, or has no room, is over. */
async function inTurn(
  registry: Registry,
  session: UploadSession,
  { request }: Exchange,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await session.exclusively(() => request.destroy(), work)
  } catch (error) {
    const clientLeft = request.destroyed && !request.complete
    if (!clientLeft && (!(error instanceof RegistryError) || isOutOfRoom(error))) {
      registry.uploads.forget(session)
      await session.abort(new Failure('failed', 'the upload failed', { cause: error }))
    }
    throw error
  }
}

function findSession(registry: Registry, { name, id }: UploadTarget): UploadSession {
  const session = registry.uploads.find(name, id)
  if (session !== undefined) return session
  throw new RegistryError(404, {
    code: 'BLOB_UPLOAD_UNKNOWN',
    message: 'there is no such upload: it was finished, cancelled or idle for too long; start it again',
  })
}

/** The algorithm a client announces (distribution-spec, end-4c), so that the bytes need to be hashed only once. */
function announcedAlgorithm(query: URLSearchParams): DigestAlgorithm | undefined {
  const text = query.get('digest-algorithm')
  if (text === null) return undefined
  if (text === 'sha256' || text === 'sha384' || text === 'sha512') return text
  throw new RegistryError(400, {
    code: 'DIGEST_INVALID',
    message: `"${text.slice(0, 100)}" is not a supported digest algorithm: use sha256, sha384 or sha512`,
  })
}

function hasBody({ request }: Exchange): boolean {
  return request.headers['transfer-encoding'] !== undefined || (contentLength(request) ?? 0) > 0
}

/** Where the upload goes on and how far it is. An empty one says `0-0`, as other registries do, for want of a range of nothing. */
function progressOf(session: UploadSession): Record<string, string> {
  return {
    Location: `/v2/${session.repository}/blobs/uploads/${session.id}`,
    Range: `0-${Math.max(0, session.size - 1)}`,
    'Docker-Upload-UUID': session.id,
  }
}

function sendCreated({ response }: Exchange, name: string, digest: Digest): void {
  sendEmpty(response, 201, { Location: `/v2/${name}/blobs/${digest}`, 'Docker-Content-Digest': digest })
}

function uploadError(
  status: number,
  code: 'BLOB_UPLOAD_INVALID' | 'SIZE_INVALID',
  message: string,
  session: UploadSession,
): RegistryError {
  return new RegistryError(status, { code, message }, progressOf(session))
}
