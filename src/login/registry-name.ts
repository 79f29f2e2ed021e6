import { credentialKey, DOCKER_HUB, normalizeRegistry } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'

const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[a-f0-9:]+\])(?::(?<port>[0-9]{1,5}))?$/

/** Names that people write for a registry, and the host they mean. */
const NICKNAMES: Readonly<Record<string, string>> = {
  hub: DOCKER_HUB,
  dockerhub: DOCKER_HUB,
  'hub.docker.com': DOCKER_HUB,
  'docker.com': DOCKER_HUB,
  ghcr: 'ghcr.io',
  github: 'ghcr.io',
  'github.com': 'ghcr.io',
  quay: 'quay.io',
  gitlab: 'registry.gitlab.com',
  'gitlab.com': 'registry.gitlab.com',
}

/**
 * Reads the registry that somebody wants to log in to, as `normalizeRegistry` writes it. Empty is Docker Hub. What Docker
 * would take for a different server, or keep under a key that no later step looks up, is refused with the spelling to use:
 * a URL with a path, a repository, a reference, a nickname.
 */
export function parseRegistryName(text: string): string {
  const given = text.trim()
  if (given === '') return DOCKER_HUB
  if (given === credentialKey(DOCKER_HUB)) return DOCKER_HUB
  const nickname = NICKNAMES[given.toLowerCase().replace(/^https?:\/\//, '')]
  if (nickname !== undefined) throw misspelt(given, 'that is not the host of a registry', nickname)
  if (/[@\s]/.test(given)) throw misspelt(given, 'it holds something else than a host and a port')
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(given) ?? []
  if (scheme !== undefined && !/^https?:\/\/$/i.test(scheme)) throw misspelt(given, `"${scheme}" leads to no registry`)
  const [host = '', ...path] = rest.replace(/\/+$/, '').split('/')
  const name = normalizeRegistry(host)
  if (path.length > 0 && !/^(v1|v2)$/.test(path.join('/'))) {
    throw misspelt(given, 'it names a repository; a login is for the whole registry', name)
  }
  const match = HOST.exec(host.toLowerCase())
  if (match === null) throw misspelt(given, 'it is not a host name with an optional port')
  if (Number(match.groups?.port ?? 1) > 65_535) throw misspelt(given, 'there is no such port')
  if (!/[.:]/.test(host) && host.toLowerCase() !== 'localhost') {
    throw misspelt(given, 'a name without a dot or a port is read as a repository of Docker Hub', `${host}:443`)
  }
  return name
}

function misspelt(text: string, reason: string, remedy?: string): Failure {
  // Somebody may have put a secret into the wrong input: a URL's user part is not repeated.
  const shown = text.replace(/\/\/[^/]*@/, '//***@').slice(0, 200)
  const write = remedy === undefined ? 'Write the host and, if it has one, the port: registry.example:5000' : remedy
  return new Failure('usage', `"${shown}" is not a registry: ${reason}`, {
    reference: shown,
    hint: remedy === undefined ? write : `Write ${remedy}`,
  })
}
