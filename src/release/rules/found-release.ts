import type { VersionScheme } from '../evaluation.ts'
import { hasPrereleaseWord, looksLikePrerelease, NEXT, STABLE } from '../versions/channels.ts'
import { renderVersion } from '../versions/render-version.ts'
import { findVersion } from '../versions/schemes.ts'
import type { Release } from './emission.ts'

/** What a tag's name says about the release, for rules that do not read versions (`ref`, `match`). */
export interface FoundRelease {
  readonly release: Release
  readonly isPrerelease: boolean
}

/** Never fails: a name without a version stands for itself, and is compared with nothing. */
export function findRelease(name: string): FoundRelease {
  const found = findVersion(name)
  if (found === undefined)
    return { release: { scheme: 'semver', version: name }, isPrerelease: looksLikePrerelease(name) }
  const { scheme, parsed, component } = found
  const isPrerelease = !parsed.isStable && hasPrereleaseWord(parsed)
  if (parsed.isStable || isPrerelease) {
    return {
      release: { scheme, version: parsed.version, ...(component === undefined ? {} : { component }) },
      isPrerelease,
    }
  }
  return { release: variantRelease(name, scheme, parsed.raw), isPrerelease }
}

/** `v1.2.3-alpine` is version 1.2.3 of a variant, whatever semver says. */
function variantRelease(name: string, scheme: VersionScheme, raw: string): Release {
  const [, version = '', tail = ''] = /^v?([\d._]*\d)(.*)$/.exec(raw) ?? []
  const before = name.slice(0, name.length - raw.length)
  return { scheme, version, match: `^${escaped(before)}(.*)${escaped(tail)}$` }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

const PLACES: Readonly<Record<VersionScheme, readonly string[]>> = {
  semver: ['major', 'minor', 'patch'],
  pep440: ['major', 'minor', 'patch'],
  calver: ['year', 'month', 'day', 'micro'],
  numbers: ['major', 'minor', 'patch', 'revision'],
}

/**
 * The pattern behind a text that an expression cut out of a tag's name: `1.2` of `v1.2.3` is `{{major}}.{{minor}}`. Undefined when the text has the
 * whole version, and so is nobody else's.
 */
export function sharedPattern(
  text: string,
  name: string,
  { release, isPrerelease }: FoundRelease,
): { pattern: string; channel: string } | undefined {
  const version = findVersion(name)?.parsed
  if (version === undefined || text.includes('{{') || text === name) return undefined
  const [, digits = '', tail = ''] = /^v?([\d._-]*\d)(.*)$/.exec(version.raw) ?? []
  const separators = digits.split(/\d+/).slice(1, -1)
  const numbers = digits.split(/\D+/)
  const channel = isPrerelease ? NEXT : STABLE
  for (let count = numbers.length; count > 0; count--) {
    const written = join(numbers.slice(0, count), separators)
    const at = text.search(new RegExp(`(?<!\\d)${escaped(written)}(?!\\d)`))
    if (at < 0) continue
    const isWhole = count === numbers.length
    if (isWhole && (!isPrerelease || text.includes(tail))) return undefined
    const names = PLACES[release.scheme].slice(0, count).map((place) => `{{${place}}}`)
    const pattern = text.slice(0, at) + join(names, separators) + text.slice(at + written.length)
    // Where the places are not what they seem (`20240105` is three numbers), nothing is said about other versions.
    return renderVersion(pattern, version) === text ? { pattern, channel } : undefined
  }
  return { pattern: text, channel }
}

function join(parts: readonly string[], separators: readonly string[]): string {
  return parts.map((part, index) => (index === 0 ? part : (separators[index - 1] ?? '') + part)).join('')
}
