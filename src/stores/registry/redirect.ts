import { Failure } from '../../runtime/failure.ts'
import { shownUrl } from './errors/redact.ts'
import type { WireBody, WireRequest, WireResponse } from './wire/exchange.ts'

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Sends a request and follows its redirects by hand: at most five, never from HTTPS to HTTP. The credential is dropped
 * when the origin changes and does not come back (stores such as S3 refuse a second one, and strangers must not see it).
 * `reopen` gives the body again for 307 and 308.
 */
export async function follow(
  first: WireRequest,
  send: (request: WireRequest) => Promise<WireResponse>,
  reopen: () => Promise<WireBody | undefined>,
): Promise<WireResponse> {
  let request = first
  for (let count = 0; ; count++) {
    const response = await send(request)
    const location = response.header('location')
    if (!REDIRECTS.has(response.status) || location === undefined) return response
    await response.discard()
    if (count >= MOST_REDIRECTS) throw refused(first.url, `more than ${MOST_REDIRECTS} times`)
    request = await redirected(request, response, location, reopen)
  }
}

async function redirected(
  request: WireRequest,
  response: WireResponse,
  location: string,
  reopen: () => Promise<WireBody | undefined>,
): Promise<WireRequest> {
  let url: URL
  try {
    url = new URL(location, request.url)
  } catch {
    throw refused(request.url, 'to something that is no URL')
  }
  if (url.protocol !== 'https:' && url.protocol !== request.url.protocol)
    throw refused(request.url, `to ${url.protocol}`)
  if (url.username !== '' || url.password !== '') throw refused(request.url, 'to a URL with a user name')
  const headers = { ...request.headers }
  if (url.origin !== request.url.origin) {
    delete headers.authorization
    delete headers.cookie
  }
  if (response.status === 303 && request.method !== 'HEAD') {
    return { ...request, url, headers, method: 'GET', body: undefined }
  }
  return { ...request, url, headers, body: request.body === undefined ? undefined : await reopen() }
}

function refused(url: URL, how: string): Failure {
  return new Failure('refused', `${shownUrl(url)} redirects ${how}; it is not followed`)
}
