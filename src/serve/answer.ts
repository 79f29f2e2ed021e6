import type { IncomingMessage, ServerResponse } from 'node:http'
import { describeError, type FailureCode } from '../runtime/failure.ts'
import { type Access, everybody, type Grant } from './auth/access.ts'
import { basicGrant } from './auth/basic.ts'
import { TokenService } from './auth/token.ts'
import { findEndpoint, needsOf } from './dispatch.ts'
import { type Registry, sendError } from './exchange.ts'
import { type Call, Play } from './quirks/behaviour.ts'
import { asRegistryError, RegistryError, type RegistryErrorCode } from './registry-error.ts'
import { parseRoute } from './route.ts'
import type { ShapedResponse } from './shaped-response.ts'

/** Of a body that is no longer wanted, how much is still read so that the client gets to see the answer. */
const DRAIN_BYTES = 4 * 1024 * 1024

/** Answers requests: finds what each asks for, sees that it may, does it. Every error becomes an answer too. */
export function answerWith(registry: Registry): (request: IncomingMessage, response: ShapedResponse) => void {
  const { options, runtime } = registry
  const tokens = options.auth?.kind === 'token' ? new TokenService(options.auth, runtime.clock) : undefined
  return (request, response) => {
    const call = callOf(registry, request)
    const play = new Play(options.behaviours ?? [], call)
    if (options.behaviours !== undefined) response.shape = (head) => play.answer(head)
    response.setHeader('Docker-Distribution-API-Version', 'registry/2.0')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    reportWhenClosed(registry, response, call)
    answer(registry, tokens, { request, response, call, play }).catch((error: unknown) => {
      refuse(request, response, play.refusal(asRegistryError(error)))
    })
  }
}

/** A call as it gets known: by its path first, then by who makes it. */
type GrowingCall = { -readonly [K in keyof Call]: Call[K] }

interface Incoming {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly call: GrowingCall
  readonly play: Play
}

function callOf({ options, repositories, runtime }: Registry, request: IncomingMessage): GrowingCall {
  const { path, rawQuery } = splitTarget(request.url ?? '')
  return {
    request,
    method: request.method ?? '',
    path,
    rawQuery,
    query: new URLSearchParams(rawQuery),
    route: undefined,
    origin: publicUrl(options.publicUrl, request),
    user: undefined,
    repositories,
    clock: runtime.clock,
  }
}

async function answer(
  registry: Registry,
  tokens: TokenService | undefined,
  { request, response, call, play }: Incoming,
): Promise<void> {
  if (await play.first(response)) return
  const { path, query } = call
  const route = parseRoute(path, tokens?.path)
  call.route = route
  if (route === undefined) {
    throw new RegistryError(404, { code: 'UNSUPPORTED', message: 'there is nothing at this path' })
  }
  refuseBrowsers(request)
  if (route.kind === 'token') {
    await play.request()
    return await answerToken(tokens, request, response, query)
  }
  const endpoint = findEndpoint(route, request, registry)
  const grant = await authorize(registry, tokens, call, needsOf(route, endpoint.action))
  call.user = grant.user
  try {
    await play.request()
    await endpoint.handle(registry, { request, response, query, grant, play }, play.instead(route))
  } catch (error) {
    throw translate(registry, request, path, error, endpoint.codes)
  }
}

/** A web page must not write to a registry on its reader's machine. Browsers name the page in `Origin`, registry clients send none. */
function refuseBrowsers({ method, headers }: IncomingMessage): void {
  if (headers.origin === undefined || method === 'GET' || method === 'HEAD') return
  throw new RegistryError(403, { code: 'DENIED', message: 'web pages may not write to this registry' })
}

async function authorize(
  { options }: Registry,
  tokens: TokenService | undefined,
  { request, origin }: Call,
  needs: readonly Access[],
): Promise<Grant> {
  if (tokens !== undefined) return tokens.grant(request, needs, `${origin}${tokens.path}`)
  return options.auth?.kind === 'basic' ? await basicGrant(options.auth, request, needs) : everybody
}

async function answerToken(
  tokens: TokenService | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  if (tokens === undefined)
    throw new RegistryError(404, { code: 'UNSUPPORTED', message: 'no tokens are given out here' })
  if (request.method === 'GET') return await tokens.get(request, response, query)
  if (request.method === 'POST') return await tokens.post(request, response)
  throw new RegistryError(405, { code: 'UNSUPPORTED', message: 'ask by GET or POST' }, { Allow: 'GET, POST' })
}

/** Where this client reaches us: as configured, else by the name it used itself. */
function publicUrl(configured: string | undefined, request: IncomingMessage): string {
  if (configured !== undefined) return configured.replace(/\/+$/, '')
  const scheme = 'encrypted' in request.socket ? 'https' : 'http'
  const { host } = request.headers
  // Only what a host can look like goes into our headers.
  if (host !== undefined && /^[A-Za-z0-9.-]+(?::\d+)?$|^\[[0-9A-Fa-f:.]+\](?::\d+)?$/.test(host))
    return `${scheme}://${host}`
  const { localAddress = '127.0.0.1', localPort } = request.socket
  return `${scheme}://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`
}

/** An error of a handler as the client sees it; what is our fault goes to who serves, or to the log, with its causes. */
function translate(
  { options, runtime }: Registry,
  request: IncomingMessage,
  path: string,
  error: unknown,
  codes: Partial<Record<FailureCode, RegistryErrorCode>> | undefined,
): RegistryError {
  const answered = asRegistryError(error, codes)
  const clientLeft = request.destroyed && !request.complete
  if (answered.status >= 500 && !clientLeft) {
    const what = `${request.method} ${path}`
    if (options.hooks?.failed === undefined) runtime.log.warn(`${what} failed: ${describeError(error)}`)
    else options.hooks.failed(what, error)
  }
  return answered
}

function refuse(request: IncomingMessage, response: ServerResponse, error: RegistryError): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  sendError(response, error)
  if (!request.complete) drain(request)
}

/** Reads on for a while: closing while the client still sends would take our answer away from it. */
function drain(request: IncomingMessage): void {
  let left = DRAIN_BYTES
  request.on('data', (chunk: Buffer) => {
    left -= chunk.byteLength
    if (left < 0) request.destroy()
  })
  request.on('error', () => {}) // The client went away; there is nobody to tell.
  request.resume()
}

function reportWhenClosed({ options, runtime }: Registry, response: ServerResponse, call: Call): void {
  const started = runtime.clock.now()
  response.on('close', () => {
    const { method, path, user } = call
    const ms = runtime.clock.now() - started
    options.hooks?.answered?.({ method, path, status: response.statusCode, user, ms })
  })
}

function splitTarget(target: string): { path: string; rawQuery: string } {
  const mark = target.indexOf('?')
  if (mark < 0) return { path: target, rawQuery: '' }
  return { path: target.slice(0, mark), rawQuery: target.slice(mark + 1) }
}
