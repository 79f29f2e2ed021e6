import { once } from 'node:events'
import http, { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll } from '@jest/globals'
import { type Fault, playFault } from './faults.ts'
import { listenOnLoopback } from './listen.ts'
import type { Silence } from './silence.ts'

export interface WatchedRequest {
  readonly method: string
  /** Without its query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Bytes of content that the client says it sends; undefined when it does not say. */
  readonly length: number | undefined
  /** 0 until the server has answered. */
  status: number
  /** What the client was told; 0 until then. */
  told: number
  /** Where the server said to go on. */
  location?: string
  /** The fault that was played on it. */
  fault?: Fault
  /** Bytes of content so far, to the server and from it. */
  sent: number
  received: number
}

export interface WatchingProxy {
  /** `127.0.0.1:PORT`, or the path of the socket. */
  readonly host: string
  /** How many connections came. */
  readonly connections: () => number
  /** Every request so far, in order. */
  readonly requests: WatchedRequest[]
  /** Requests of these methods whose path matches. */
  find(method: string, path: RegExp): WatchedRequest[]
  /** Forgets what was seen. */
  reset(): void
  close(): Promise<void>
}

export interface WatchOptions {
  /** A socket to listen on, instead of a free port of 127.0.0.1. */
  readonly socket?: string
  /** Called before each piece of content passes on to the server, with all bytes that came before it and its own. */
  readonly onSent?: (total: number) => void
  /** Called before a request passes on, which waits for it. */
  readonly onRequest?: (request: WatchedRequest) => void | Promise<void>
  /** Pieces of content are cut to this many bytes. */
  readonly pieceSize?: number
  /** What goes wrong with a request; it passes on as it is without one. */
  readonly faultOf?: (request: WatchedRequest) => Fault | undefined
  /** Connections to the server are used again, which takes less time. For a server that does not close them by itself. */
  readonly keepsConnections?: boolean
  /** Learns when a fault lets an exchange hang, and when that is over. */
  readonly silence?: Pick<Silence, 'begin'>
  /** Resets the nth connection (from 0) as soon as it stands. */
  readonly resets?: (nth: number) => boolean
  /** Speaks HTTPS to the client; to the server it is plain HTTP all the same. PEM texts. */
  readonly tls?: { readonly cert: string; readonly key: string }
}

const LINGER_MS = 500

const running = new Set<Server>()

// A test that fails before it closes its proxy must not keep the run from ending.
afterAll(() => {
  for (const server of running) {
    server.close()
    server.closeAllConnections()
  }
})

/** An HTTP proxy in front of one server (`host:port`, or the path of a socket) that notes every request and can step in. */
export async function startWatchingProxy(target: string, options: WatchOptions = {}): Promise<WatchingProxy> {
  const requests: WatchedRequest[] = []
  const [host, port] = target.split(':') as [string, string]
  const upstream = target.startsWith('/') ? { socketPath: target } : { host, port: Number(port) }
  const agent = options.keepsConnections === true ? new http.Agent({ keepAlive: true }) : false
  let total = 0
  const passOn = async (incoming: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://x')
    const noted: WatchedRequest = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      length: lengthOf(incoming),
      status: 0,
      told: 0,
      sent: 0,
      received: 0,
    }
    requests.push(noted)
    await options.onRequest?.(noted)
    const fault = options.faultOf?.(noted)
    if (fault !== undefined) {
      noted.fault = fault
      const hush = (): (() => void) => options.silence?.begin() ?? (() => {})
      return playFault(fault, { incoming, answer, upstream, noted, hush })
    }
    const { method, headers, url: path } = incoming
    // By the object, which is the real one where nock is not loaded: a request that nock carries breaks off large answers.
    const outgoing = http.request({ ...upstream, method, path, headers, agent })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve).once('error', reject)
    })
    const watchSent = watch(options.pieceSize, (bytes) => {
      total += bytes
      noted.sent += bytes
      options.onSent?.(total)
    })
    // Not a pipeline: it would take the request away, and the answer with it, once its content has been sent.
    incoming.pipe(watchSent).pipe(outgoing)
    answer.once('close', () => outgoing.destroy())
    const response = await answered
    noted.status = response.statusCode ?? 0
    if (answer.socket?.writable === true) noted.told = noted.status
    if (response.headers.location !== undefined) noted.location = response.headers.location
    answer.writeHead(noted.status, response.headers)
    answer.flushHeaders()
    const watchReceived = watch(undefined, (bytes) => {
      noted.received += bytes
    })
    await pipeline(response, watchReceived, answer, { end: false })
    // Go's servers wait as long for who is still sending: to a write after they hung up, their answer would be lost.
    if (!incoming.complete) await Promise.race([once(incoming, 'close'), pause(LINGER_MS)])
    answer.end()
  }
  const listener = (incoming: IncomingMessage, answer: ServerResponse): void => {
    passOn(incoming, answer).catch(() => {
      incoming.destroy()
      answer.destroy()
    })
  }
  const server = options.tls === undefined ? createServer(listener) : createSecureServer(options.tls, listener)
  let connections = 0
  server.on('connection', (socket: Socket) => {
    if (options.resets?.(connections++) === true) socket.resetAndDestroy()
  })
  server.requestTimeout = 0
  // On a busy machine the usual five seconds pass within a test, and a connection that ends by itself is a fault that nobody asked for.
  server.keepAliveTimeout = 600_000
  running.add(server)
  const address = options.socket ?? `127.0.0.1:${await listenOnLoopback(server)}`
  if (options.socket !== undefined) await new Promise<void>((resolve) => server.listen(address, resolve))
  return {
    host: address,
    connections: () => connections,
    requests,
    find: (method, path) => requests.filter((one) => one.method === method && path.test(one.path)),
    reset: () => {
      requests.length = 0
    },
    close: async () => {
      running.delete(server)
      if (agent !== false) agent.destroy()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function lengthOf({ headers }: IncomingMessage): number | undefined {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : undefined
}

function watch(pieceSize: number | undefined, see: (bytes: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const step = pieceSize ?? chunk.byteLength
      for (let at = 0; at < chunk.byteLength; at += step) {
        const piece = chunk.subarray(at, at + step)
        see(piece.byteLength)
        this.push(piece)
      }
      done()
    },
  })
}
