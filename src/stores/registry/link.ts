import { Failure } from '../../runtime/failure.ts'

/**
 * The target of `rel="next"` in `Link` headers (RFC 8288), also without the angle brackets or the quotes, and among other
 * links. Undefined when there is no next page.
 */
export function nextLink(headers: readonly string[]): string | undefined {
  for (const header of headers) {
    for (const link of splitLinks(header)) {
      const found = /^\s*(?:<([^>]*)>|([^;\s]+))\s*(;.*)?$/s.exec(link)
      const target = (found?.[1] ?? found?.[2] ?? '').trim()
      const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(found?.[3] ?? '')
      const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
      if (target !== '' && relations.includes('next')) return target
    }
  }
  return undefined
}

/** Commas part links, except inside `<...>` and quotes. */
function splitLinks(header: string): string[] {
  return header.match(/(?:<[^>]*>|"(?:\\.|[^"\\])*"|[^,<"])+/g) ?? []
}

/**
 * Where the next page is. Only what the server decides is taken from its link: the query, which is opaque. The path stays ours, because
 * registries behind a prefix or a proxy write a path or a host that does not lead back to them. A link without a
 * query is followed by its path. Undefined when it leads nowhere new.
 */
export function nextPage(current: URL, target: string): URL | undefined {
  let linked: URL
  try {
    linked = new URL(target, current)
  } catch {
    return undefined
  }
  const next = new URL(current)
  if (linked.search === '') next.pathname = linked.pathname
  next.search = linked.search
  return next.href === current.href ? undefined : next
}

/**
 * The URL in an upload's `Location`, against the URL of the response. Keeps the query byte for byte (it carries a
 * signature), supplies a scheme left out before the host, and mends the `http:` that a registry behind a TLS proxy writes
 * for its own host. Throws `Failure('refused')` for what would leave TLS.
 */
export function resolveLocation(location: string | undefined, response: URL, registry: URL): URL {
  if (location === undefined || location === '') throw badLocation(registry, 'it names no place to go on')
  const bare = location.split('/', 1)[0] as string
  const text = bare === registry.host || bare === response.host ? `${registry.protocol}//${location}` : location
  let url: URL
  try {
    url = new URL(text, response)
  } catch (cause) {
    throw badLocation(registry, 'it names a place that is no URL', cause)
  }
  if (url.username !== '' || url.password !== '') throw badLocation(registry, 'the place holds a user name')
  if (url.protocol === 'http:' && registry.protocol === 'https:') {
    if (url.hostname !== registry.hostname) throw badLocation(registry, 'it leads from HTTPS to plain HTTP')
    return new URL(registry.origin + url.pathname + url.search)
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw badLocation(registry, `it leads to ${url.protocol}`)
  return url
}

/** Adds `digest=` to a URL whose query must not be touched. */
export function withDigest(url: URL, digest: string): URL {
  return new URL(`${url.href}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`)
}

function badLocation(registry: URL, reason: string, cause?: unknown): Failure {
  return new Failure('refused', `${registry.host} answered an upload with a Location that cannot be used: ${reason}`, {
    cause,
  })
}
