import { Failure } from '../../../runtime/failure.ts'

/**
 * The target of `rel="next"` in `Link` headers (RFC 8288), also without the angle brackets or the quotes, and among other
 * links. Undefined when there is no next page.
 */
export function nextLink(headers: readonly string[]): string | undefined {
  for (const header of headers) {
    for (let at = 0; at < header.length; ) {
      const link = readLink(header, at)
      // One step at least: what makes no sense is passed over.
      at = Math.max(link.end, at + 1)
      if (link.target !== '' && link.relations.includes('next')) return link.target
    }
  }
  return undefined
}

interface Link {
  readonly target: string
  /** Of its `rel`, in lower case. */
  readonly relations: readonly string[]
  /** Where the next link begins. */
  readonly end: number
}

const WORD = /[^,;"]*/y

/** One link, in a single pass: each character is looked at once, whatever the header says. */
function readLink(header: string, start: number): Link {
  let at = start
  const word = (): string => {
    WORD.lastIndex = at
    const found = WORD.exec(header)?.[0] ?? ''
    at += found.length
    return found.trim()
  }
  const open = /[\s,]*/y
  open.lastIndex = at
  at += open.exec(header)?.[0].length ?? 0
  let target: string
  if (header[at] === '<') {
    const close = header.indexOf('>', at)
    if (close < 0) return { target: '', relations: [], end: header.length }
    target = header.slice(at + 1, close).trim()
    at = close + 1
  } else {
    target = word()
  }
  let relations: readonly string[] | undefined
  while (at < header.length && header[at] !== ',') {
    if (header[at] === '"') {
      at = endOfQuoted(header, at)
      continue
    }
    if (header[at] === ';') at++
    const [name = '', value = ''] = parted(word())
    if (name.toLowerCase() !== 'rel' || relations !== undefined) continue
    const from = at
    if (value === '' && header[at] === '"') at = endOfQuoted(header, at)
    const text = value === '' ? header.slice(from + 1, at - 1) : value
    relations = text.trim().toLowerCase().split(/\s+/)
  }
  return { target, relations: relations ?? [], end: at + 1 }
}

/** `name=value` in two; only the name where there is no sign. */
function parted(text: string): [name: string, value: string] {
  const sign = text.indexOf('=')
  return sign < 0 ? [text, ''] : [text.slice(0, sign).trim(), text.slice(sign + 1).trim()]
}

/** The place after the quoted text that begins at `start`; the end of the header when it does not end. */
function endOfQuoted(header: string, start: number): number {
  let at = start + 1
  while (at < header.length && header[at] !== '"') at += header[at] === '\\' ? 2 : 1
  return Math.min(header.length, at + 1)
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
  // A fragment is never sent: what we add to the query must not end up in it.
  url.hash = ''
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
