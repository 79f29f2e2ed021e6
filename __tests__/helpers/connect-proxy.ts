import http, { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { createSecureContext, TLSSocket } from 'node:tls'
import { afterEach } from '@jest/globals'
import type { Identity } from './authority.ts'
import { listenOnLoopback } from './listen.ts'

export interface ProxyOptions {
  /** `user:password` that it wants to see, by Basic authentication. */
  readonly login?: string
  /** What it offers with 407; `Basic realm="proxy"` without it. */
  readonly challenge?: string | readonly string[]
  /** Speaks TLS itself. */
  readonly tls?: Identity
  /** Answers every CONNECT so. */
  readonly status?: number
  /** Never answers CONNECT. */
  readonly isSilent?: boolean
  /** Cuts each of the first tunnels after so many bytes from the server. */
  readonly cuts?: readonly number[]
  /** The same, of what goes to the server. */
  readonly cutsSent?: readonly number[]
  /** Reads TLS: shows these in place of the server, and speaks plain HTTP with what is behind. */
  readonly intercept?: Identity
}

export interface ConnectProxy {
  /** `127.0.0.1:PORT` */
  readonly host: string
  /** `CONNECT host:port`, `GET http://host/path` */
  readonly seen: string[]
  readonly credentials: (string | undefined)[]
}

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** An HTTP proxy on a free port of 127.0.0.1, closed after the test. Every name leads to this machine, the port stays. */
export async function startConnectProxy(options: ProxyOptions = {}): Promise<ConnectProxy> {
  const seen: string[] = []
  const credentials: (string | undefined)[] = []
  const cuts = [...(options.cuts ?? [])]
  const cutsSent = [...(options.cutsSent ?? [])]
  const sockets = new Set<Duplex>()
  const keep = (socket: Duplex): void => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const note = (request: IncomingMessage): boolean => {
    seen.push(`${request.method} ${request.url}`)
    const shown = request.headers['proxy-authorization']
    credentials.push(shown)
    return options.login === undefined || shown === `Basic ${Buffer.from(options.login).toString('base64')}`
  }
  const challenges = [options.challenge ?? 'Basic realm="proxy"'].flat()
  const passOn = (request: IncomingMessage, response: ServerResponse): void => {
    if (!note(request)) return void response.writeHead(407, { 'proxy-authenticate': challenges }).end('no')
    const url = new URL(request.url ?? '', 'http://nowhere')
    const { 'proxy-authorization': _, ...headers } = request.headers
    const path = url.pathname + url.search
    const upstream = http.request({ host: '127.0.0.1', port: url.port, path, method: request.method, headers })
    upstream.on('response', (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.headers)))
    upstream.on('error', () => response.writeHead(502).end())
    request.pipe(upstream)
  }
  const server = options.tls === undefined ? createServer(passOn) : createSecureServer(options.tls, passOn)
  server.on('tlsClientError', () => {})
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    keep(client)
    if (!note(request)) {
      const lines = challenges.map((challenge) => `Proxy-Authenticate: ${challenge}\r\n`).join('')
      return void client.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${lines}Content-Length: 0\r\n\r\n`)
    }
    if (options.isSilent === true) return
    if (options.status !== undefined)
      return void client.end(`HTTP/1.1 ${options.status} No\r\nContent-Length: 0\r\n\r\n`)
    const upstream = connect(Number(new URL(`http://${request.url}`).port || 80), '127.0.0.1')
    keep(upstream)
    upstream.once('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    upstream.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      const inside = options.intercept === undefined ? client : read(client, options.intercept)
      const limit = cuts.shift()
      const sentLimit = cutsSent.shift()
      let [carried, sent] = [0, 0]
      inside.on('data', (chunk: Buffer) => {
        sent += chunk.byteLength
        if (sentLimit !== undefined && sent > sentLimit) client.destroy()
      })
      upstream.on('data', (chunk: Buffer) => {
        carried += chunk.byteLength
        if (limit !== undefined && carried > limit) client.destroy()
      })
      inside.on('error', () => {})
      client.on('close', () => upstream.destroy())
      upstream.on('close', () => client.destroy())
      inside.pipe(upstream).pipe(inside)
    })
  })
  const port = await listenOnLoopback(server)
  closers.push(() => {
    server.close()
    server.closeAllConnections()
    for (const socket of sockets) socket.destroy()
  })
  return { host: `127.0.0.1:${port}`, seen, credentials }
}

function read(client: Duplex, { cert, key }: Identity): Duplex {
  return new TLSSocket(client as never, { isServer: true, secureContext: createSecureContext({ cert, key }) })
}
