import type { IncomingMessage } from 'node:http'
import http from 'node:http'
import https, { type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import { Failure } from '../../../runtime/failure.ts'
import { networkFailure } from './network-error.ts'
import { rememberChain } from './peer-chain.ts'
import { addressOf } from './proxy-env.ts'
import { refusalOfProxy } from './proxy-refusal.ts'

export interface TunnelOptions {
  readonly proxy: URL
  /** Milliseconds until the proxy has answered. */
  readonly connectMs: number
  /** TLS to a proxy that is reached by HTTPS: the authorities that count, nothing that is for the registry alone. */
  readonly toProxy: tls.ConnectionOptions
}

/** HTTPS through an HTTP proxy: CONNECT (RFC 9110, 9.3.6), then TLS with the real host inside. Connections are kept and reused like direct ones. */
export class TunnelAgent extends https.Agent {
  readonly #tunnel: TunnelOptions
  readonly #opening = new Set<Duplex | http.ClientRequest>()

  constructor(tunnel: TunnelOptions, options: AgentOptions) {
    super(options)
    this.#tunnel = tunnel
  }

  override createConnection(
    options: tls.ConnectionOptions & { host?: string; port?: number | string },
    callback: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    const { proxy } = this.#tunnel
    const target = `${options.host?.includes(':') ? `[${options.host}]` : options.host}:${options.port ?? 443}`
    const fail = (error: Error): void => callback(error, undefined as never)
    this.#connect(target, (error, raw) => {
      if (raw === undefined) return fail(networkFailure(error, target, proxy))
      // A lookup is for names that we resolve ourselves; here the proxy does.
      const secure = tls.connect({ ...options, socket: raw } as tls.ConnectionOptions)
      rememberChain(secure)
      this.#opening.add(secure)
      // The agent wants the socket only once TLS stands; its own error handling starts after that.
      secure.once('error', fail)
      secure.once('close', () => this.#opening.delete(secure))
      secure.once('secureConnect', () => {
        this.#opening.delete(secure)
        secure.off('error', fail)
        callback(null, secure)
      })
    })
    return undefined
  }

  /** Also ends what is not a connection yet. */
  override destroy(): void {
    for (const half of this.#opening) half.destroy()
    super.destroy()
  }

  #connect(target: string, done: (error: Error | undefined, socket?: Duplex) => void): void {
    const { proxy, connectMs, toProxy } = this.#tunnel
    const { host, port, headers } = addressOf(proxy)
    const options = {
      host,
      port,
      method: 'CONNECT',
      path: target,
      agent: false,
      headers: { host: target, ...headers },
    } as const
    const connect = proxy.protocol === 'https:' ? https.request({ ...options, ...toProxy }) : http.request(options)
    this.#opening.add(connect)
    // Only the way there is timed: what goes through the tunnel later may be silent for as long as its own timeouts allow.
    const timer = setTimeout(() => {
      const seconds = Math.round(connectMs / 100) / 10
      connect.destroy(
        new Failure(
          'timeout',
          `${target}: the proxy ${proxy.host} did not open the way there within ${seconds} seconds`,
          {
            hint: 'Check the proxy, and that it reaches this host; NO_PROXY names the hosts that are reached without it.',
          },
        ),
      )
    }, connectMs)
    const finish = (error: Error | undefined, socket?: Duplex): void => {
      clearTimeout(timer)
      this.#opening.delete(connect)
      done(error, socket)
    }
    connect.once('socket', rememberChain)
    connect.once('connect', (response: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (response.statusCode === 200) {
        if (head.byteLength > 0) socket.unshift(head)
        finish(undefined, socket)
        return
      }
      socket.destroy()
      finish(refusalOfProxy(response.statusCode ?? 0, response.headersDistinct['proxy-authenticate'], proxy, target))
    })
    // A proxy that answers CONNECT as if it were a question of its own is none.
    connect.once('response', (response: IncomingMessage) => {
      response.destroy()
      finish(refusalOfProxy(response.statusCode ?? 0, response.headersDistinct['proxy-authenticate'], proxy, target))
    })
    connect.on('error', finish)
    connect.end()
  }
}
