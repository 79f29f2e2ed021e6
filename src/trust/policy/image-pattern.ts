import { DOCKER_HUB, normalizeRegistry, type Reference } from '../../image/reference.ts'

/**
 * Which images a rule is about, as text: `HOST/PATH[:TAG]`. `*` stands for any characters within one part between slashes (or
 * within the tag); `**`, a whole part by itself, for one or more parts. Nothing else is special, and nothing matches across a slash:
 * `ghcr.io/acme/*` is not `ghcr.io/acme-evil/app`. Without a tag any tag or digest will do, as with `:*`; any other tag
 * pattern wants a reference that has a tag.
 */
export interface ImagePattern {
  readonly text: string
  /** Host, then the parts of the path. */
  readonly parts: readonly string[]
  readonly tag: string | undefined
}

const LENGTH_MAX = 512
const HOST = /^(?:[a-z0-9*][a-z0-9.*-]*|\[[a-f0-9:]+\])(?::(?:[0-9]+|\*))?$/
const PART = /^[a-z0-9*][a-z0-9._*-]*$/
const TAG = /^[A-Za-z0-9_*][A-Za-z0-9_.*-]*$/

/** Reads a pattern; the text of what is wrong with it otherwise. */
export function parseImagePattern(text: string): ImagePattern | { readonly wrong: string; readonly hint: string } {
  if (text.length > LENGTH_MAX) return { wrong: 'it is too long', hint: `At most ${LENGTH_MAX} characters.` }
  if (text.includes('@')) {
    return { wrong: 'it has a digest', hint: 'Leave it out; a waiver with "require: digest" wants pinned references.' }
  }
  const slash = text.lastIndexOf('/')
  const colon = text.indexOf(':', slash + 1)
  const hasTag = colon >= 0 && (slash >= 0 || !/^:[0-9]+$/.test(text.slice(colon)))
  const [path, tag] = hasTag ? [text.slice(0, colon), text.slice(colon + 1)] : [text, undefined]
  const [written = '', ...rest] = path.split('/')
  const host = written === '**' ? written : written.includes('*') ? written.toLowerCase() : normalizeRegistry(written)
  if (tag !== undefined && !TAG.test(tag))
    return {
      wrong: `"${tag}" is no pattern of a tag`,
      hint: 'Letters, digits, "_", "." and "-", with "*" for any of them.',
    }
  if (host !== '**') {
    if (!isHost(host) || rest.length === 0) {
      return {
        wrong: 'it does not begin with a registry',
        hint: `Write the whole name, e.g. docker.io/${rest.length === 0 ? 'library/' : ''}${path}, or **/${path} for every registry.`,
      }
    }
  }
  if (host === DOCKER_HUB && rest.length === 1 && rest[0] !== '**') {
    return {
      wrong: 'no image of Docker Hub has such a name: the official ones are in library',
      hint: `Write docker.io/library/${rest[0]}, or docker.io/** for all.`,
    }
  }
  const bad = rest.find((part) => part !== '**' && (!PART.test(part) || part.includes('**')))
  if (bad !== undefined) {
    return {
      wrong: bad.includes('**') ? `"${bad}" mixes ** with other characters` : `"${bad}" is no part of an image's name`,
      hint: 'Parts are lowercase letters, digits, ".", "_" and "-", with "*" for any of them; ** stands alone between slashes.',
    }
  }
  return { text, parts: [host, ...rest], tag }
}

/** A host has a dot or a port, or is localhost; a wildcard may stand for those. */
function isHost(host: string): boolean {
  return HOST.test(host) && !host.includes('**') && (host === 'localhost' || /[.:*]/.test(host))
}

export function matchesImage({ parts, tag }: ImagePattern, reference: Reference): boolean {
  const names = [reference.registry.toLowerCase(), ...reference.repository.split('/')]
  if (!matchSequence(parts, names, (part) => part === '**', matchText, 1)) return false
  if (tag === undefined || tag === '*') return true
  return reference.tag !== undefined && matchText(tag, reference.tag)
}

function matchText(pattern: string, text: string): boolean {
  return matchSequence(
    [...pattern],
    [...text],
    (char) => char === '*',
    (a, b) => a === b,
    0,
  )
}

/**
 * Whether items match patterns of which some stand for any number (at least `least`) of items. The last such pattern takes up
 * what is too much, which is enough: what an earlier one took needs no second look. Time is at most the product of the lengths.
 */
function matchSequence(
  patterns: readonly string[],
  items: readonly string[],
  isMany: (pattern: string) => boolean,
  matchOne: (pattern: string, item: string) => boolean,
  least: 0 | 1,
): boolean {
  let [p, i] = [0, 0]
  let retry: { p: number; i: number } | undefined
  for (;;) {
    const pattern = patterns[p]
    if (pattern === undefined && i === items.length) return true
    if (pattern !== undefined && isMany(pattern) && i + least <= items.length) {
      retry = { p, i: i + least }
      i += least
      p++
    } else if (pattern !== undefined && !isMany(pattern) && i < items.length && matchOne(pattern, items[i] as string)) {
      p++
      i++
    } else if (retry !== undefined && retry.i < items.length) {
      retry = { p: retry.p, i: retry.i + 1 }
      p = retry.p + 1
      i = retry.i
    } else return false
  }
}

/**
 * Which of two patterns is the more specific: negative when `a` is. The leftmost part in which they differ in kind decides: a plain part is
 * more specific than one with `*` (of two such, the one with more plain characters), that more than `*` alone, and that more than `**`.
 * Where the parts are alike, more parts come before fewer, and then the tag decides the same way, no tag being the least.
 */
export function compareSpecificity(a: ImagePattern, b: ImagePattern): number {
  for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) {
    const difference = rank(b.parts[i]) - rank(a.parts[i])
    if (difference !== 0) return difference
  }
  return rank(b.tag === '*' ? undefined : b.tag) - rank(a.tag === '*' ? undefined : a.tag)
}

function rank(part: string | undefined): number {
  if (part === undefined) return 0
  if (part === '**') return 1
  if (!part.includes('*')) return 10_000
  return 2 + part.replaceAll('*', '').length
}
