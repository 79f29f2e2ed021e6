import type { Digest } from '../../../image/digest.ts'
import { Failure } from '../../../runtime/failure.ts'
import type { BlobInfo, ByteRange, Bytes } from '../../store.ts'
import { verified } from '../../verify.ts'
import { repositoryScope } from '../auth/scope.ts'
import { apiPath, type Place } from '../place.ts'
import { isTransient } from '../retry.ts'
import type { WireResponse } from '../wire/exchange.ts'

/**
 * Streams a blob. After a cut it goes on where it was, by Range; where the registry has no ranges it starts over and skips what was
 * delivered. A whole blob is hashed on its way and fails with `mismatch` at its end if it is not what its digest says.
 */
export function downloadBlob(
  place: Place,
  blob: { readonly digest: Digest; readonly size?: number },
  range?: ByteRange,
): Bytes {
  if (range !== undefined) return content(place, blob.digest, range.start, range.end)
  return verified(content(place, blob.digest, 0, undefined), blob, place.label)
}

/** Size of a blob that is there. A 403 counts as not there: registries hide so what a token may not see. With `once`, where nothing depends on it. */
export async function statBlob(place: Place, digest: Digest, once = false): Promise<BlobInfo | undefined> {
  const response = await request(place, 'HEAD', digest, {}, [200, 403, 404, 405], once)
  await response.discard()
  if (response.status === 404 || response.status === 403) return undefined
  const length = response.status === 200 ? contentLength(response) : undefined
  if (length !== undefined) return { digest, size: length }
  return once ? undefined : sizeByGet(place, digest)
}

/** For registries whose HEAD gives no length: one byte by Range tells the whole size, else the whole is counted. */
async function sizeByGet(place: Place, digest: Digest): Promise<BlobInfo | undefined> {
  const response = await request(place, 'GET', digest, { range: 'bytes=0-0' }, [200, 206, 403, 404, 416])
  const total = /\/(\d+)\s*$/.exec(response.header('content-range') ?? '')?.[1]
  if (response.status === 200) {
    let size = 0
    for await (const chunk of response.body) size += chunk.byteLength
    return { digest, size }
  }
  await response.discard()
  if (response.status === 403 || response.status === 404) return undefined
  return total === undefined ? undefined : { digest, size: Number(total) }
}

async function* content(place: Place, digest: Digest, start: number, end: number | undefined): Bytes {
  const tries = place.client.tries()
  let at = start
  for (;;) {
    if (end !== undefined && at > end) return
    // What comes before the content has had its tries when it fails.
    const response = await ask(place, digest, at, end)
    try {
      for await (const chunk of wanted(place, digest, response, at, end)) {
        at += chunk.byteLength
        tries.moved(chunk.byteLength)
        yield chunk
      }
      return
    } catch (error) {
      if (!isTransient(error) || !(await tries.again(0, undefined, error))) throw error
      place.client.runtime.log.debug(`${place.label}: ${digest} was cut at byte ${at}; going on from there`)
    }
  }
}

function ask(place: Place, digest: Digest, at: number, end: number | undefined): Promise<WireResponse> {
  const ranged = at > 0 || end !== undefined
  const headers: Record<string, string> = ranged ? { range: `bytes=${at}-${end ?? ''}` } : {}
  return request(place, 'GET', digest, headers, [200, 206, 416])
}

/** The bytes from `at` on, whether the registry does ranges or not. */
async function* wanted(
  place: Place,
  digest: Digest,
  response: WireResponse,
  at: number,
  end: number | undefined,
): Bytes {
  if (response.status === 416) {
    await response.discard()
    return
  }
  const startsAt = response.status === 206 ? rangeStart(response, at) : 0
  if (startsAt > at) {
    await response.discard()
    throw new Failure('failed', `${place.label} answered for byte ${at} of ${digest} with byte ${startsAt}`)
  }
  let position = startsAt
  const until = end === undefined ? Number.POSITIVE_INFINITY : end + 1
  for await (const chunk of response.body) {
    const skip = Math.max(0, at - position)
    const take = chunk.subarray(skip, Math.max(skip, until - position))
    position += chunk.byteLength
    if (take.byteLength > 0) yield take
    if (position >= until) return
  }
}

function rangeStart(response: WireResponse, asked: number): number {
  const found = /^\s*bytes\s+(\d+)-/i.exec(response.header('content-range') ?? '')
  return found === null ? asked : Number(found[1])
}

function request(
  place: Place,
  method: string,
  digest: Digest,
  headers: Record<string, string>,
  expect: readonly number[],
  once = false,
): Promise<WireResponse> {
  return place.client.send({
    method,
    once,
    to: apiPath(place, `blobs/${digest}`),
    scopes: [repositoryScope(place.repository, 'pull')],
    headers,
    expect,
    doing: `${method === 'HEAD' ? 'look for' : 'read'} the blob ${digest}`,
    repository: place.repository,
    reference: `${place.label}@${digest}`,
  })
}

/** The `Content-Length`, when it is a number. */
export function contentLength(response: WireResponse): number | undefined {
  const text = response.header('content-length')
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}
