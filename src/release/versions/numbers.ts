import { comparePrerelease, compareRelease } from './numeric.ts'
import type { ParsedVersion, VersionReader } from './version.ts'

const VERSION = /^[vV]?(\d+(?:\.\d+){0,7})(?:[-.]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?(?:\+([\dA-Za-z.-]+))?$/

/**
 * Plain numbers with dots, one to eight of them, as Windows files, .NET assemblies and JetBrains products have: `1.2.3.4`. A word after
 * them makes a pre-release (`0.2.1.0-rc1`). Zeros in front are kept in names, and do not count in the order.
 */
export const numbers: VersionReader = {
  names: ['raw', 'version', 'major', 'minor', 'patch', 'revision', 'prerelease', 'build'],
  read,
  compare: compareNumbers,
}

/** By the numbers, then a release above its pre-releases. */
export function compareNumbers(a: ParsedVersion, b: ParsedVersion): number {
  return compareRelease(a.release, b.release) || comparePrerelease(a.prerelease, b.prerelease)
}

/** `rc1` and `rc.1` are one word and one number: without that `rc10` would come before `rc2`. */
export function prereleaseIdentifiers(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[-.]|(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/)
    .filter((part) => part !== '')
}

function read(raw: string): ParsedVersion | undefined {
  const [found, digits = '', prerelease = '', build = ''] = VERSION.exec(raw.trim()) ?? []
  if (found === undefined) return undefined
  const release = digits.split('.')
  const version = prerelease === '' ? digits : `${digits}-${prerelease}`
  const [major = '0', minor = '0', patch = '0', revision = '0'] = release
  return {
    raw,
    version,
    release,
    prerelease: prereleaseIdentifiers(prerelease),
    isStable: prerelease === '',
    isPlain: prerelease === '',
    fields: { raw, version, major, minor, patch, revision, prerelease, build },
  }
}
