import http from 'node:http'
import https, { type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import { proxyAuthorization } from './proxy-env.ts'

const CONNECT_MS = 60_000

/** HTTPS through an HTTP proxy: CONNECT (RFC 9110, 9.3.6), then TLS with the real host inside. Connections are kept and reused like direct ones. */
export class TunnelAgent extends https.Agent {
  readonly #proxy: URL

  constructor(proxy: URL, options: AgentOptions) {
    super(options)
    this.#proxy = proxy
  }

  override createConnection(
    options: tls.ConnectionOptions & { host?: string; port?: number | string },
    callback: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    const proxy = this.#proxy
    const target = `${options.host?.includes(':') ? `[${options.host}]` : options.host}:${options.port ?? 443}`
    const authorization = proxyAuthorization(proxy)
    const fail = (error: Error): void => callback(error, undefined as never)
    const connect = (proxy.protocol === 'https:' ? https : http).request({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : proxy.port,
      method: 'CONNECT',
      path: target,
      agent: false,
      headers: {
        host: target,
        ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
      },
    })
    connect.once('connect', (response, socket) => {
      if (response.statusCode !== 200) {
        socket.destroy()
        fail(new Error(`the proxy ${proxy.host} answered CONNECT with status ${response.statusCode}`))
        return
      }
      const secure = tls.connect({ ...options, socket } as tls.ConnectionOptions)
      // The agent wants the socket only once TLS stands; its own error handling starts after that.
      secure.once('error', fail)
      secure.once('secureConnect', () => {
        secure.off('error', fail)
        callback(null, secure)
      })
    })
    connect.once('error', fail)
    connect.setTimeout(CONNECT_MS, () => connect.destroy(new Error(`the proxy ${proxy.host} does not answer`)))
    connect.end()
    return undefined
  }
}
