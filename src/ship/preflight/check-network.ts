import { apiHost, normalizeRegistry } from '../../image/reference.ts'
import { certificatesFor } from '../../login/certificates.ts'
import { Failure } from '../../runtime/failure.ts'
import { chooseProxy } from '../../stores/registry/wire/proxy-env.ts'
import { machineAuthorities } from '../../stores/registry/wire/trust-store.ts'
import type { Connections } from '../connections.ts'
import { type Check, checkFromError } from './check.ts'

/**
 * How a registry is reached: by which proxy and why, with which certificates besides Node's. Asks nobody. Says nothing of what is not set, unless `all` is
 * wanted, because something is wrong.
 */
export async function checkNetwork(host: string, connections: Connections, all = false): Promise<readonly Check[]> {
  return [...checkProxy(host, connections, all), ...(await checkCertificates(host, connections, all))]
}

function checkProxy(host: string, { runtime }: Connections, all: boolean): readonly Check[] {
  try {
    const { proxy, variable, reason } = chooseProxy(new URL(`https://${apiHost(host)}`), runtime.env)
    if (variable === undefined && !all) return []
    // Only the host: the rest may be a secret.
    const way = proxy === undefined ? 'no proxy' : `by ${proxy.protocol}//${proxy.host}`
    const login = proxy === undefined || proxy.username === '' ? '' : ', with a user'
    return [{ check: 'proxy', subject: host, status: 'ok', message: `${way}${login}: ${reason}` }]
  } catch (error) {
    return [checkFromError('proxy', host, error)]
  }
}

async function checkCertificates(host: string, connections: Connections, all: boolean): Promise<readonly Check[]> {
  const { options, runtime } = connections
  const base = { check: 'certificates', subject: host } as const
  if (options.insecure?.map(normalizeRegistry).includes(host)) {
    const message = 'any certificate is taken, and plain HTTP where there is no TLS (--insecure)'
    const hint =
      'Who is in between can read the login and change what is pulled. Trust its authority instead: --ca FILE.'
    return [{ ...base, status: 'warning', message, hint }]
  }
  try {
    const { files } = await certificatesFor(host, runtime.env)
    const named = [...(options.caFile === undefined ? [] : [options.caFile]), ...files]
    const lots = await machineAuthorities(runtime.env)
    const extra = runtime.env.NODE_EXTRA_CA_CERTS
    if (extra && !lots.some(({ from }) => from === extra)) {
      const hint =
        'Check the path, which must be absolute in a workflow; the file must be PEM (-----BEGIN CERTIFICATE-----).'
      return [{ ...base, status: 'warning', message: `NODE_EXTRA_CA_CERTS: ${extra} holds no certificate`, hint }]
    }
    const isSet = Boolean(extra || runtime.env.SSL_CERT_FILE || runtime.env.SSL_CERT_DIR)
    if (named.length === 0 && !isSet && !all) return []
    const store = lots.map(({ from, certificates }) => `${from} (${certificates.length})`)
    const trusted = ["Node's list", ...named, ...store].join(', ')
    return [{ ...base, status: 'ok', message: `trusted: ${trusted}` }]
  } catch (error) {
    return [checkFromError('certificates', host, error)]
  }
}

/** Whether the mirrors of a registry answer. One that does not is only slower: what it stands for is asked in its place. */
export async function checkMirrors(host: string, connections: Connections): Promise<readonly Check[]> {
  try {
    const mirrors = await connections.mirrors.of(host)
    return await Promise.all(
      mirrors.map(async ({ mirror, registry }): Promise<Check> => {
        const base = { check: 'mirror', subject: host } as const
        const what = `${mirror.registry}/${mirror.prefix}`.replace(/\/$/, '')
        try {
          await registry.checkAccess()
          return { ...base, status: 'ok', message: `${what} is read first, as ${mirror.from} says` }
        } catch (error) {
          const failed = checkFromError('mirror', host, error)
          const message = `${what} (${mirror.from}) is left out: ${failed.message}`
          return { ...failed, status: 'warning', message }
        }
      }),
    )
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [checkFromError('mirror', host, error)]
  }
}
