import { setMaxListeners } from 'node:events'
import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import { Failure } from '../../../runtime/failure.ts'
import type { Clock, Runtime } from '../../../runtime/runtime.ts'
import type { Bytes } from '../../store.ts'
import type { Settings, Timeouts } from '../options.ts'
import { isInsideHost, isMetadataAddress, isMetadataHost } from './address.ts'
import { Agents, type Route } from './agents.ts'
import { Deadline } from './deadline.ts'
import type { WireRequest, WireResponse } from './exchange.ts'
import { guardedLookup, INSIDE_ADDRESS } from './lookup.ts'
import { isUnknownIssuer, rememberChain } from './peer-chain.ts'
import { toFailure } from './wire-failure.ts'
import { checkPage, toResponse } from './wire-response.ts'

/** Two lookups, for hosts that a server named: one on the internet, and one inside this network, which may lead to all of it but this. */
const publicOnly = guardedLookup()
const besidesMetadata = guardedLookup(undefined, isMetadataAddress)

/** HTTP/1.1 for one registry and the hosts it sends us to: one exchange at a time, nothing retried, nothing followed. */
export class Transport {
  readonly #hostname: string
  readonly #agents: Agents
  readonly #timeouts: Timeouts
  readonly #clock: Clock
  readonly #signal: AbortSignal | undefined

  /** `host` is the one that the user named, with its port if it has one. */
  constructor(settings: Settings, runtime: Runtime, host: string) {
    this.#hostname = new URL(`https://${host}`).hostname
    this.#agents = new Agents(settings, runtime, host)
    this.#timeouts = settings.timeouts
    this.#clock = runtime.clock
    if (runtime.signal === undefined) return
    // Every request on its way listens; on a signal of our own, so that Node does not take the caller's for leaking.
    this.#signal = AbortSignal.any([runtime.signal])
    setMaxListeners(0, this.#signal)
  }

  /** Sends a request. Rejects with `unreachable`, `timeout`, `refused`, `cancelled`, or with the error of the body's source, as it was thrown. */
  async send(request: WireRequest): Promise<WireResponse> {
    const { url } = request
    if ((request.guarded && isInsideHost(url.hostname)) || (this.#isNamed(url) && isMetadataHost(url.hostname))) {
      throw await toFailure(Object.assign(new Error('an inside address'), { code: INSIDE_ADDRESS }), url.host)
    }
    const route = await this.#agents.route(url)
    try {
      return await this.#sendBy(route, request)
    } catch (error) {
      // Judged by the certificate of the other side, before anything was sent.
      if (route.byMachine || !isUnknownIssuer(error) || !(await this.#agents.trustMachine())) throw error
      return await this.#sendBy(await this.#agents.route(url), request)
    }
  }

  close(): void {
    this.#agents.close()
  }

  /** Whether the host is one that a server named, not the user. */
  #isNamed(url: URL): boolean {
    return url.hostname !== this.#hostname
  }

  #lookupFor({ guarded, url }: WireRequest): LookupFunction | undefined {
    if (guarded) return publicOnly
    return this.#isNamed(url) ? besidesMetadata : undefined
  }

  async #sendBy(route: Route, request: WireRequest): Promise<WireResponse> {
    const { url } = request
    if (this.#signal?.aborted === true) throw cancelled(url)
    const wire = open(request, route, this.#lookupFor(request))
    const deadline = new Deadline(wire, url.host, this.#clock)
    const abort = (): void => deadline.end(cancelled(url))
    this.#signal?.addEventListener('abort', abort, { once: true })
    wire.once('close', () => {
      deadline.disarm()
      this.#signal?.removeEventListener('abort', abort)
    })
    const message = await this.#exchange(wire, request, route, deadline)
    if (route.proxy !== undefined && message.statusCode === 407) {
      wire.destroy()
      const { refusalOfProxy } = await import('./proxy-refusal.ts')
      throw refusalOfProxy(407, message.headersDistinct['proxy-authenticate'], route.proxy.url, url.host)
    }
    const response = toResponse({ message, wire, url, proxied: route.proxied, deadline, stallMs: this.#timeouts.stall })
    const isPage = message.headers['content-type']?.startsWith('text/html') === true
    return response.status === 400 && url.protocol === 'https:' && isPage ? await checkPage(response) : response
  }

  #exchange(wire: ClientRequest, request: WireRequest, route: Route, deadline: Deadline): Promise<IncomingMessage> {
    const { connect, stall, headers } = this.#timeouts
    const answer = request.patience ?? headers
    return new Promise((resolve, reject) => {
      let responded = false
      wire.once('response', (message) => {
        responded = true
        deadline.disarm()
        // Who refuses content may not have read all of it, and never read what comes after it on this connection.
        if (request.body !== undefined && (message.statusCode ?? 0) >= 400) wire.shouldKeepAlive = false
        resolve(message)
      })
      let connected = false
      wire.on('error', (error) => {
        // Plain HTTP goes to the proxy itself: while there is no connection, it is the proxy that is not reached.
        const unreached = connected ? undefined : route.proxy?.url
        if (deadline.failure !== undefined) reject(deadline.failure)
        else toFailure(error, request.url.host, unreached).then(reject, reject)
      })
      deadline.arm(connect, 'no connection')
      let sent = false
      const wait = (): void => {
        if (sent && connected && !responded) deadline.arm(answer, 'no answer')
      }
      const ended = (): void => {
        sent = true
        wait()
      }
      const { body } = request
      if (body === undefined || body instanceof Uint8Array) wire.end(body, ended)
      onceConnected(wire, () => {
        connected = true
        deadline.disarm()
        wait()
        if (body === undefined || body instanceof Uint8Array) return
        // Not before there is somebody to send to: a stream can be read only once.
        pump(body.stream, wire, deadline, stall, () => responded).then(ended, (error) => {
          // The source's own error is the one to tell; destroying the request makes another.
          reject(error)
          wire.destroy()
        })
      })
    })
  }
}

function open(request: WireRequest, route: Route, lookup: LookupFunction | undefined): ClientRequest {
  const { url, body } = request
  const length = body instanceof Uint8Array ? body.byteLength : body?.length
  const headers: Record<string, string> = { ...request.headers }
  if (length !== undefined) headers['content-length'] = String(length)
  else if (body === undefined && request.method !== 'GET' && request.method !== 'HEAD') headers['content-length'] = '0'
  const common = {
    method: request.method,
    headers,
    agent: route.agent,
    ...(lookup !== undefined && !route.proxied ? { lookup } : {}),
  }
  if (route.proxy === undefined) return (url.protocol === 'https:' ? https : http).request(url, common)
  const { proxy } = route
  return (proxy.url.protocol === 'https:' ? https : http).request({
    ...common,
    host: proxy.host,
    port: proxy.port,
    path: url.origin + url.pathname + url.search,
    headers: { ...headers, host: url.host, ...proxy.headers },
  })
}

function onceConnected(wire: ClientRequest, then: () => void): void {
  wire.once('socket', (socket: Socket) => {
    if (socket.connecting) rememberChain(socket)
    if (!socket.connecting) return then()
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', then)
  })
}

/** Sends a stream at the pace of the connection. Only the connection is timed: a slow source is no fault of the registry. */
async function pump(
  stream: Bytes,
  wire: ClientRequest,
  deadline: Deadline,
  stallMs: number,
  responded: () => boolean,
): Promise<void> {
  for await (const chunk of stream) {
    // An answer before the end of the body is a refusal: the rest is not wanted.
    if (responded() || wire.destroyed) return
    if (chunk.byteLength === 0 || wire.write(chunk)) continue
    deadline.arm(stallMs, 'no byte could be sent')
    await drained(wire)
    if (!responded()) deadline.disarm()
  }
  if (!wire.destroyed) wire.end()
}

function drained(wire: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      wire.off('drain', done).off('close', done).off('response', done)
      resolve()
    }
    wire.once('drain', done).once('close', done).once('response', done)
    if (wire.destroyed) done()
  })
}

function cancelled(url: URL): Failure {
  return new Failure('cancelled', `the request to ${url.host} was cancelled`)
}
