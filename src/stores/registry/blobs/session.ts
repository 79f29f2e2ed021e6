import type { BlobInfo, Bytes } from '../../store.ts'
import type { ApiRequest } from '../api-request.ts'
import { inContext } from '../errors/in-context.ts'
import { resolveLocation, withDigest } from '../manifests/link.ts'
import { pushScope } from '../manifests/manifests.ts'
import { commitMs } from '../options.ts'
import { apiPath, type Place } from '../place.ts'
import type { WireResponse } from '../wire/exchange.ts'

/** An upload session (distribution-spec, Pushing blobs): where it goes on, as the registry said last. */
export interface Session {
  readonly url: URL
  /** Where it was before, if that is another path: the last place may have been wrong. */
  readonly before?: URL | undefined
  /** `OCI-Chunk-Min-Length`: the least bytes of a chunk that is not the last. */
  readonly minChunk: number | undefined
}

export type UploadBody = Uint8Array | { open(): Bytes; readonly length?: number }

export async function startSession(place: Place): Promise<Session> {
  const response = await place.client.send({
    ...common(place, 'start an upload'),
    method: 'POST',
    to: apiPath(place, 'blobs/uploads/'),
    expect: [200, 201, 202],
  })
  await response.discard()
  return await sessionOf(place, response)
}

/** The session that an answer opened. */
export async function sessionOf(place: Place, response: WireResponse): Promise<Session> {
  const min = Number(response.header('oci-chunk-min-length'))
  return {
    url: await locationOf(place, response),
    minChunk: Number.isSafeInteger(min) && min > 0 ? min : undefined,
  }
}

/** Sends content into the session; with `from`, as a chunk that says its place (`Content-Range`, inclusive). */
export function patchSession(
  place: Place,
  session: Session,
  body: UploadBody,
  range?: { readonly start: number; readonly end: number },
): Promise<WireResponse> {
  return place.client.send({
    ...common(place, 'take a blob'),
    method: 'PATCH',
    to: session.url,
    headers: {
      'content-type': 'application/octet-stream',
      ...(range === undefined ? {} : { 'content-range': `${range.start}-${range.end}` }),
    },
    body,
    expect: 'any',
    once: true,
  })
}

/** Sends the rest of the content, if any, and makes the blob visible. */
export function closeSession(
  place: Place,
  session: Session,
  { digest, size }: BlobInfo,
  body?: UploadBody,
): Promise<WireResponse> {
  return place.client.send({
    ...common(place, `take the blob ${digest}`),
    method: 'PUT',
    to: withDigest(session.url, digest),
    headers: { 'content-type': 'application/octet-stream' },
    body,
    expect: 'any',
    once: true,
    patience: commitMs(place.client.settings.timeouts, size),
    reference: `${place.label}@${digest}`,
  })
}

/** The session after an accepted part: many registries give a new place each time. */
export async function advanced(place: Place, session: Session, response: WireResponse): Promise<Session> {
  await response.discard()
  if (response.header('location') === undefined) return session
  const url = await locationOf(place, response)
  const isSame = url.origin === session.url.origin && url.pathname === session.url.pathname
  return { ...session, url, before: isSame ? session.before : session.url }
}

/**
 * How many bytes the registry says it has, at most `sent`, and where to go on; undefined when it does not say, or says what cannot be.
 * `0-0` may mean none or one byte, and is worth neither.
 */
export async function sessionOffset(
  place: Place,
  session: Session,
  sent: number,
): Promise<{ session: Session; offset: number } | undefined> {
  const response = await place.client.send({
    ...common(place, 'tell how far an upload is'),
    method: 'GET',
    to: session.url,
    expect: 'any',
    once: true,
  })
  await response.discard()
  if (![200, 202, 204].includes(response.status)) return undefined
  const offset = rangeEnd(response)
  if (offset === undefined || offset > sent) return undefined
  return { session: await advanced(place, session, response), offset }
}

/** Bytes held, by a `Range: 0-N` header. */
export function rangeEnd(response: WireResponse): number | undefined {
  const found = /^\s*(?:bytes[= ])?0-(\d+)\s*$/i.exec(response.header('range') ?? '')
  const last = Number(found?.[1] ?? 0)
  return last === 0 ? undefined : last + 1
}

/** Lets the registry forget the session: where it is, or, if that turns out to be no place of a session, where it was. The outcome does not matter. */
export async function cancelSession(place: Place, { url, before }: Session): Promise<void> {
  if (!(await isCancelled(place, url)) && before !== undefined) await isCancelled(place, before)
}

async function isCancelled(place: Place, to: URL): Promise<boolean> {
  try {
    const response = await place.client.send({
      ...common(place, 'cancel an upload'),
      method: 'DELETE',
      to,
      expect: 'any',
      once: true,
      patience: place.client.settings.timeouts.courtesy,
    })
    await response.discard()
    return response.status < 300
  } catch {
    // It will expire by itself.
    return false
  }
}

async function locationOf(place: Place, response: WireResponse): Promise<URL> {
  const base = await place.client.base()
  try {
    return resolveLocation(response.header('location'), response.url, base)
  } catch (error) {
    throw inContext(error, { ...common(place, 'take a blob'), registry: place.client.name })
  }
}

function common(place: Place, doing: string): Pick<ApiRequest, 'doing' | 'repository' | 'reference' | 'scopes'> {
  return { doing, repository: place.repository, reference: place.label, scopes: [pushScope(place)] }
}
