import type { VersionScheme } from '../evaluation.ts'
import { calver } from './calver.ts'
import { numbers } from './numbers.ts'
import { pep440 } from './pep440.ts'
import { semver } from './semver.ts'
import type { ParsedVersion, VersionReader } from './version.ts'

/** Longer than any tag of a registry or branch of GitHub; the search for a component takes time by the cube of it. */
const NAME_MAX = 255

/** How each scheme reads and orders its versions. */
export const versionReaders: Readonly<Record<VersionScheme, VersionReader>> = { semver, pep440, calver, numbers }

/** What each scheme is called in messages. */
export const schemeTitles: Readonly<Record<VersionScheme, string>> = {
  semver: 'a semantic version (https://semver.org)',
  pep440: 'a PEP 440 version',
  calver: 'a calendar version',
  numbers: 'a version of numbers and dots',
}

/** A version found in a name for which nobody said what it is. */
export interface FoundVersion {
  readonly scheme: VersionScheme
  readonly parsed: ParsedVersion
  /** What stands before it, without the separator: `svc` of `svc/v1.2.3`. */
  readonly component?: string
}

/**
 * Guesses the version in a tag's name: the whole name, or what follows a word (`svc/v1.2.3`, `release-1.2`). The schemes are tried from
 * the strictest to the loosest, so that `1.2.3-rc.1` is semver and `2024.01.05` (zeros) is not.
 */
export function findVersion(name: string): FoundVersion | undefined {
  if (name.length > NAME_MAX) return undefined
  const whole = readAny(name)
  if (whole !== undefined) return whole
  const [, component, rest] = /^(.*?[A-Za-z].*?)[/@_-](v?\d.*)$/.exec(name) ?? []
  const found = component === undefined || rest === undefined ? undefined : readAny(rest)
  return found === undefined || component === undefined ? undefined : { ...found, component }
}

function readAny(text: string): FoundVersion | undefined {
  for (const scheme of ['semver', 'calver', 'pep440', 'numbers'] as const) {
    const parsed = versionReaders[scheme].read(text)
    if (parsed !== undefined) return { scheme, parsed }
  }
  return undefined
}
