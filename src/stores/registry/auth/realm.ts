import { isIP } from 'node:net'
import { Failure } from '../../../runtime/failure.ts'
import { isInsideHost, isMetadataHost, unbracket } from '../wire/address.ts'

/** What decides whether a token server that a registry names may be believed. */
export interface RealmRules {
  /** The registry's own base URL. */
  readonly registry: URL
  /** The registry is on this machine or network, so its token server may be too. */
  readonly inside: boolean
  /** Hosts the user vouches for. */
  readonly trustedRealms: readonly string[]
}

/** Token servers outside their registry's domain, by what the vendors document. */
const KNOWN_REALMS: Readonly<Record<string, readonly string[]>> = {
  'registry-1.docker.io': ['auth.docker.io'],
  'registry.gitlab.com': ['gitlab.com'],
  'registry.redhat.io': ['sso.redhat.com'],
  'registry.connect.redhat.com': ['sso.redhat.com'],
}

/**
 * The token server's URL, when it may be asked at all: HTTPS (HTTP only where the registry itself is HTTP), no user name inside, and
 * no address of this machine or network unless the registry is there too or it is the registry's own host and port. A registry that
 * writes its own address wrongly is asked where it is. Names are checked again after their lookup, by the transport. Throws `Failure('refused')`.
 */
export function checkRealm(realm: string, rules: RealmRules): URL {
  let url: URL
  try {
    url = meant(realm, rules.registry)
  } catch (cause) {
    throw refused(rules, 'it is no URL', cause)
  }
  if (url.protocol === 'http:' && rules.registry.protocol === 'https:') throw refused(rules, 'it is plain HTTP')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused(rules, `its scheme is ${url.protocol}`)
  if (url.username !== '' || url.password !== '') throw refused(rules, 'it holds a user name')
  if (url.host !== rules.registry.host && !rules.inside && isInsideHost(url.hostname)) {
    throw refused(rules, `${url.hostname} is an address inside this network`)
  }
  if (url.hostname !== rules.registry.hostname && isMetadataHost(url.hostname)) {
    throw refused(rules, `${url.hostname} is where a cloud keeps the credentials of its machines`)
  }
  return url
}

/**
 * Nexus behind a proxy writes its own address with its port twice, with the scheme `null:`, or with `http:` though it is reached by TLS; others leave
 * the scheme out. A realm that names the registry's own host by a scheme that cannot be used is asked at the registry's own scheme, host and port:
 * nobody else learns anything, and nothing leaves TLS. All other hosts are left as they are written.
 */
function meant(realm: string, registry: URL): URL {
  const onePort = realm.replace(/^([a-z]{1,9}:\/\/[^/?#:[\]]{1,253}:(\d{1,5})):\2(?=[/?#]|$)/i, '$1')
  const url = new URL(onePort.startsWith('://') ? `null${onePort}` : onePort, registry)
  const isUsable = url.protocol === 'https:' || (url.protocol === 'http:' && registry.protocol === 'http:')
  const isOwn = url.hostname.toLowerCase() === registry.hostname && url.username === '' && url.password === ''
  if (!isOwn && onePort !== realm) return new URL(realm, registry)
  return isUsable || !isOwn ? url : new URL(registry.origin + url.pathname + url.search)
}

/** Whether the credential of a registry may be sent to this token server. */
export function mayReceiveCredential(realm: URL, rules: RealmRules): boolean {
  const registry = rules.registry.hostname
  if (realm.hostname === registry) return true
  const listed = [...(KNOWN_REALMS[registry] ?? []), ...rules.trustedRealms.map((host) => host.toLowerCase())]
  if (listed.includes(realm.hostname) || listed.includes(realm.host)) return true
  const domain = registrableDomain(registry)
  return domain !== undefined && domain === registrableDomain(realm.hostname)
}

/** Names under which strangers may register names, besides the country codes' `co.uk` kind. */
const SHARED_SUFFIXES = new Set([
  'amazonaws.com',
  'azurecr.io',
  'azurecr.cn',
  'azurecr.us',
  'azurewebsites.net',
  'cloudapp.net',
  'cloudfront.net',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'pkg.dev',
  'run.app',
  'web.app',
  'appspot.com',
  'fly.dev',
  'netlify.app',
  'vercel.app',
  'workers.dev',
  'pages.dev',
  'ngrok.io',
  'ngrok.app',
  'ngrok-free.app',
  'trycloudflare.com',
  'duckdns.org',
  'jfrog.io',
  'ocir.io',
  'ondigitalocean.app',
  'onrender.com',
])

/**
 * The part of a name that one owner registered: `acme.com` of `auth.acme.com`. A short rule instead of the public suffix
 * list: it errs towards asking for `trustedRealms`. Undefined for addresses and single labels.
 */
export function registrableDomain(hostname: string): string | undefined {
  if (isIP(unbracket(hostname)) !== 0) return undefined
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.')
  const lastTwo = labels.slice(-2).join('.')
  const isCountrySuffix = /^(?:[a-z]{1,3}|gov|mil|asso|info|name)\.[a-z]{2}$/.test(lastTwo)
  // Regional clouds put the region between: `dkr.ecr.eu-west-1.amazonaws.com` is shared to its last label but the account's.
  if (lastTwo === 'amazonaws.com' || labels.slice(-3).join('.') === 'amazonaws.com.cn') return labels.join('.')
  const suffixLength = isCountrySuffix || SHARED_SUFFIXES.has(lastTwo) ? 2 : 1
  return labels.length > suffixLength ? labels.slice(-suffixLength - 1).join('.') : undefined
}

function refused(rules: RealmRules, reason: string, cause?: unknown): Failure {
  return new Failure('refused', `${rules.registry.host} names a token server that is not asked: ${reason}`, {
    hint: 'The registry is misconfigured (its "realm"), or something between here and there rewrites its answers.',
    cause,
  })
}
