import http from 'node:http'
import https, { type AgentOptions } from 'node:https'
import tls, { type SecureContext } from 'node:tls'
import { Failure } from '../../../runtime/failure.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import type { Settings } from '../options.ts'
import type { ProxyAddress } from './proxy-env.ts'
import type { AuthorityLot } from './trust-store.ts'

type TlsOptions = AgentOptions & { secureContext?: SecureContext | undefined }

/** How one request travels: over which agent, and to which proxy if it is plain HTTP through one. */
export interface Route {
  readonly agent: http.Agent
  /** Set for plain HTTP through a proxy: the request goes there with the whole URL as its path. */
  readonly proxy?: ProxyAddress
  /** Some proxy is in between, so the peer's address says nothing. */
  readonly proxied: boolean
  /** Whether the authorities of this machine count, besides Node's and those that were given. */
  readonly byMachine: boolean
}

const IDLE_MS = 20_000
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY']
/** Of several addresses (IPv6 and IPv4) the next is tried after this, in place of Node's 250 ms: round the world a handshake takes longer than that. */
const NEXT_ADDRESS_MS = 1_000

/** Whose a host is: the registry's own, another port of its machine, or anybody's. */
type Whose = 'own' | 'beside' | 'other'

/**
 * The connection pools of one registry. What is special about it stays with it: unchecked TLS with its machine, as a token server may be on
 * another port; the client certificate, which says who we are, with its own port.
 */
export class Agents {
  readonly #settings: Settings
  readonly #runtime: Runtime
  readonly #own: URL
  readonly #pools = new Map<string, http.Agent>()
  readonly #masked = new Set<string>()
  #authorities: Promise<readonly AuthorityLot[]> | undefined
  #ofMachine: readonly string[] = []

  /** `host` is the registry's, with its port if it has one. */
  constructor(settings: Settings, runtime: Runtime, host: string) {
    this.#settings = settings
    this.#runtime = runtime
    this.#own = new URL(`https://${host}`)
  }

  async route(url: URL): Promise<Route> {
    const { proxy, address } = (await this.#proxyOf(url)) ?? {}
    const common = { byMachine: this.#ofMachine.length > 0, proxied: proxy !== undefined }
    if (url.protocol === 'http:') {
      const agent =
        proxy?.protocol === 'https:'
          ? this.#pool('other', (options) => new https.Agent({ ...options, ...this.#tls('other') }))
          : this.#pool('http', (options) => new http.Agent(options))
      return { ...common, agent, ...(address === undefined ? {} : { proxy: address }) }
    }
    const kind = url.host === this.#own.host ? 'own' : url.hostname === this.#own.hostname ? 'beside' : 'other'
    const options = (pool: AgentOptions): TlsOptions => ({ ...pool, ...this.#tls(kind) })
    if (proxy === undefined) {
      return { ...common, agent: this.#pool(kind, (pool) => new https.Agent(options(pool))) }
    }
    const { TunnelAgent } = await import('./tunnel.ts')
    const agent = this.#pool(`${kind} by ${proxy.href}`, (pool) => {
      const tunnel = { proxy, connectMs: this.#settings.timeouts.connect, toProxy: this.#tls('other') }
      return new TunnelAgent(tunnel, options(pool))
    })
    return { ...common, agent }
  }

  /**
   * From now on the authorities of this machine count too: `NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE`, the system's store. Called when somebody's
   * issuer is not known: reading them takes longer than most runs need them. False when there are none.
   */
  async trustMachine(): Promise<boolean> {
    this.#authorities ??= import('./trust-store.ts').then(({ machineAuthorities }) =>
      machineAuthorities(this.#runtime.env),
    )
    const lots = await this.#authorities
    this.#ofMachine = lots.flatMap(({ certificates }) => certificates)
    return this.#ofMachine.length > 0
  }

  close(): void {
    for (const agent of this.#pools.values()) agent.destroy()
    this.#pools.clear()
  }

  /** Most networks have no proxy, and read nothing of what it takes to find one. */
  async #proxyOf(url: URL): Promise<{ proxy: URL; address: ProxyAddress } | undefined> {
    const { env } = this.#runtime
    if (!PROXY_VARIABLES.some((name) => env[name] || env[name.toLowerCase()])) return undefined
    const { addressOf, proxyFor, proxySecrets } = await import('./proxy-env.ts')
    const proxy = proxyFor(url, env)
    if (proxy === undefined) return undefined
    if (!this.#masked.has(proxy.href)) {
      this.#masked.add(proxy.href)
      for (const secret of proxySecrets(proxy)) this.#runtime.mask(secret)
    }
    return { proxy, address: addressOf(proxy) }
  }

  #pool(kind: string, make: (options: http.AgentOptions) => http.Agent): http.Agent {
    const key = this.#ofMachine.length > 0 ? `${kind}, authorities of the machine too` : kind
    const existing = this.#pools.get(key)
    if (existing !== undefined) return existing
    const agent = make({
      keepAlive: true,
      maxFreeSockets: this.#settings.requests + this.#settings.concurrency,
      timeout: IDLE_MS,
      autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
    } as http.AgentOptions)
    this.#pools.set(key, agent)
    return agent
  }

  #tls(whose: Whose): TlsOptions {
    const { clientCert, clientKey, insecureTls } = this.#settings
    const ca = [...(this.#settings.ca ?? []), ...this.#ofMachine]
    const own = whose === 'own'
    const isPlain = ca.length === 0 && !(own && (clientCert !== undefined || clientKey !== undefined))
    return {
      // Read once for the pool: a hundred and forty authorities take longer to read than a connection takes to make.
      ...(isPlain
        ? {}
        : {
            secureContext: secureContext({
              ...(ca.length === 0 ? {} : { ca: [...usualAuthorities(), ...ca] }),
              ...(own && clientCert !== undefined ? { cert: clientCert } : {}),
              ...(own && clientKey !== undefined ? { key: clientKey } : {}),
            }),
          }),
      ...(whose !== 'other' && insecureTls === true ? { rejectUnauthorized: false } : {}),
    }
  }
}

function secureContext(options: tls.SecureContextOptions): SecureContext {
  try {
    return tls.createSecureContext(options)
  } catch (cause) {
    throw new Failure('usage', 'the certificates that were given cannot be used', {
      hint: 'Authorities, client certificate and key must be PEM, the key unencrypted and of that certificate.',
      cause,
    })
  }
}

/** Naming own authorities replaces Node's list, so it is named too; newer Nodes tell it with NODE_EXTRA_CA_CERTS in it. */
function usualAuthorities(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'default') => string[] }
  return getCACertificates?.('default') ?? tls.rootCertificates
}
