import http from 'node:http'
import https, { type AgentOptions } from 'node:https'
import tls, { type SecureContext } from 'node:tls'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Settings } from './options.ts'
import { proxyFor } from './proxy-env.ts'

type TlsOptions = AgentOptions & { secureContext?: SecureContext | undefined }

/** How one request travels: over which agent, and to which proxy if it is plain HTTP through one. */
export interface Route {
  readonly agent: http.Agent
  /** Set for plain HTTP through a proxy: the request goes there with the whole URL as its path. */
  readonly proxy?: URL
  /** Some proxy is in between, so the peer's address says nothing. */
  readonly proxied: boolean
}

const IDLE_MS = 20_000

/** The connection pools of one registry. What is special about its own host (client certificate, unchecked TLS) stays with that host. */
export class Agents {
  readonly #settings: Settings
  readonly #runtime: Runtime
  readonly #hostname: string
  readonly #pools = new Map<string, http.Agent>()

  constructor(settings: Settings, runtime: Runtime, hostname: string) {
    this.#settings = settings
    this.#runtime = runtime
    this.#hostname = hostname
  }

  async route(url: URL): Promise<Route> {
    const proxy = proxyFor(url, this.#runtime.env)
    if (proxy !== undefined) this.#maskPassword(proxy)
    if (url.protocol === 'http:') {
      const agent = this.#pool('http', (options) => new http.Agent(options))
      return proxy === undefined ? { agent, proxied: false } : { agent, proxied: true, proxy }
    }
    const own = url.hostname === this.#hostname
    const options = (common: AgentOptions): TlsOptions => ({ ...common, ...this.#tls(own) })
    if (proxy === undefined) {
      return {
        agent: this.#pool(own ? 'own' : 'other', (common) => new https.Agent(options(common))),
        proxied: false,
      }
    }
    const { TunnelAgent } = await import('./tunnel.ts')
    const key = `${own ? 'own' : 'other'} by ${proxy.href}`
    return { agent: this.#pool(key, (common) => new TunnelAgent(proxy, options(common))), proxied: true }
  }

  close(): void {
    for (const agent of this.#pools.values()) agent.destroy()
    this.#pools.clear()
  }

  #pool(key: string, make: (options: http.AgentOptions) => http.Agent): http.Agent {
    const existing = this.#pools.get(key)
    if (existing !== undefined) return existing
    const agent = make({ keepAlive: true, maxFreeSockets: this.#settings.concurrency * 2, timeout: IDLE_MS })
    this.#pools.set(key, agent)
    return agent
  }

  #tls(own: boolean): TlsOptions {
    const { ca = [], clientCert, clientKey, insecureTls } = this.#settings
    const isPlain = ca.length === 0 && !(own && (clientCert !== undefined || clientKey !== undefined))
    return {
      // Read once for the pool: a hundred and forty authorities take longer to read than a connection takes to make.
      ...(isPlain
        ? {}
        : {
            secureContext: tls.createSecureContext({
              ...(ca.length === 0 ? {} : { ca: [...usualAuthorities(), ...ca] }),
              ...(own && clientCert !== undefined ? { cert: clientCert } : {}),
              ...(own && clientKey !== undefined ? { key: clientKey } : {}),
            }),
          }),
      ...(own && insecureTls === true ? { rejectUnauthorized: false } : {}),
    }
  }

  #maskPassword(proxy: URL): void {
    if (proxy.password === '') return
    this.#runtime.mask(proxy.password)
    this.#runtime.mask(decodeURIComponent(proxy.password))
  }
}

/** Naming own authorities replaces Node's list, so it is named too; newer Nodes tell it with NODE_EXTRA_CA_CERTS in it. */
function usualAuthorities(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'default') => string[] }
  return getCACertificates?.('default') ?? tls.rootCertificates
}
