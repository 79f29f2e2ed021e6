import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { describeError, type FailureCode } from '../runtime/failure.ts'
import { type Access, everybody, type Grant } from './auth/access.ts'
import { basicGrant } from './auth/basic.ts'
import { TokenService } from './auth/token.ts'
import { findEndpoint, needsOf } from './dispatch.ts'
import { type Registry, sendError } from './exchange.ts'
import { asRegistryError, RegistryError, type RegistryErrorCode } from './registry-error.ts'
import { parseRoute } from './route.ts'

/** Of a body that is no longer wanted, how much is still read so that the client gets to see the answer. */
const DRAIN_BYTES = 4 * 1024 * 1024

/** Answers requests: finds what each asks for, sees that it may, does it. Every error becomes an answer too. */
export function answerWith(registry: Registry): RequestListener {
  const { options, runtime } = registry
  const tokens = options.auth?.kind === 'token' ? new TokenService(options.auth, runtime.clock) : undefined
  return (request, response) => {
    const { path, query } = splitTarget(request.url ?? '')
    const entry: { user: string | undefined } = { user: undefined }
    response.setHeader('Docker-Distribution-API-Version', 'registry/2.0')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    reportWhenClosed(registry, request, response, path, entry)
    answer(registry, tokens, { request, response, path, query }, entry).catch((error: unknown) => {
      refuse(request, response, asRegistryError(error))
    })
  }
}

interface Incoming {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly path: string
  readonly query: URLSearchParams
}

async function answer(
  registry: Registry,
  tokens: TokenService | undefined,
  { request, response, path, query }: Incoming,
  entry: { user: string | undefined },
): Promise<void> {
  const route = parseRoute(path)
  if (route === undefined) {
    throw new RegistryError(404, { code: 'UNSUPPORTED', message: 'there is nothing at this path' })
  }
  refuseBrowsers(request)
  if (route.kind === 'token') return await answerToken(tokens, request, response, query)
  const endpoint = findEndpoint(route, request, registry)
  const grant = await authorize(registry, tokens, request, needsOf(route, endpoint.action))
  entry.user = grant.user
  try {
    await endpoint.handle(registry, { request, response, query, grant }, route)
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
  request: IncomingMessage,
  needs: readonly Access[],
): Promise<Grant> {
  if (tokens !== undefined) return tokens.grant(request, needs, `${publicUrl(options.publicUrl, request)}/token`)
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

/** An error of a handler as the client sees it; what is our fault goes to the log with its causes. */
function translate(
  { runtime }: Registry,
  request: IncomingMessage,
  path: string,
  error: unknown,
  codes: Partial<Record<FailureCode, RegistryErrorCode>> | undefined,
): RegistryError {
  const answered = asRegistryError(error, codes)
  const clientLeft = request.destroyed && !request.complete
  if (answered.status >= 500 && !clientLeft) {
    runtime.log.warn(`${request.method} ${path} failed: ${describeError(error)}`)
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

function reportWhenClosed(
  { options, runtime }: Registry,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  entry: { readonly user: string | undefined },
): void {
  const started = runtime.clock.now()
  response.on('close', () => {
    const { method = '' } = request
    const ms = runtime.clock.now() - started
    options.hooks?.answered?.({ method, path, status: response.statusCode, user: entry.user, ms })
  })
}

function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const mark = target.indexOf('?')
  if (mark < 0) return { path: target, query: new URLSearchParams() }
  return { path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1)) }
}
