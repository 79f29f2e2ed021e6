import { canonical, familiar, parseReference, type Reference } from '../image/reference.ts'

/** Decides by its name whether an image is meant. */
export type ImageFilter = (name: Reference) => boolean

/**
 * Names and globs as users write them: `app:ci`, `ghcr.io/acme/*`, `acme/**:1.*`, and `!node:*` to leave out. `*` stands for anything
 * but a slash, `**` for anything. Without a tag every tag is meant. A pattern is tried on the short and on the whole form of
 * a name. With nothing but exclusions everything else is meant.
 */
export function imageFilter(patterns: readonly string[]): ImageFilter {
  const excluded = patterns.filter((text) => text.startsWith('!')).map((text) => toRegExp(text.slice(1)))
  const included = patterns.filter((text) => !text.startsWith('!')).map(toRegExp)
  return (name) => {
    const forms = [familiar(name), canonical(name)]
    const matches = (pattern: RegExp): boolean => forms.some((form) => pattern.test(form))
    return !excluded.some(matches) && (included.length === 0 || included.some(matches))
  }
}

/** Names an engine has, as references; what passes through a loopback registry of ours (also that for BuildKit) and what is no name is left out. */
export function parseNames(names: readonly string[]): Reference[] {
  return names.flatMap((text) => {
    if (/^127\.0\.0\.1:\d+\/(?:seaworthy|[0-9a-f]{32})\//.test(text)) return []
    try {
      const reference = parseReference(text)
      return reference.tag === undefined ? [] : [reference]
    } catch {
      return []
    }
  })
}

function toRegExp(pattern: string): RegExp {
  const slash = pattern.lastIndexOf('/')
  const hasTag = pattern.indexOf(':', slash + 1) >= 0
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return new RegExp(`^${source}${hasTag ? '' : ':[^/]*'}$`)
}
