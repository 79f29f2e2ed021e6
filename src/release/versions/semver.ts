import { comparePrerelease, compareRelease } from './numeric.ts'
import type { ParsedVersion, VersionReader } from './version.ts'

const NUMBER = '0|[1-9]\\d*'
const PRERELEASE = `(?:${NUMBER}|\\d*[A-Za-z-][\\dA-Za-z-]*)`
const VERSION = new RegExp(
  `^v?(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${PRERELEASE}(?:\\.${PRERELEASE})*))?(?:\\+([\\dA-Za-z-]+(?:\\.[\\dA-Za-z-]+)*))?$`,
)

/** Semantic versions, https://semver.org/spec/v2.0.0.html, with the leading `v` that git tags have. At most 256 characters. */
export const semver: VersionReader = {
  names: ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'],
  read,
  compare: (a, b) => compareRelease(a.release, b.release) || comparePrerelease(a.prerelease, b.prerelease),
}

function read(raw: string): ParsedVersion | undefined {
  if (raw.length > 256) return undefined
  const [found, major = '', minor = '', patch = '', prerelease = '', build = ''] = VERSION.exec(raw.trim()) ?? []
  const release = [major, minor, patch]
  // Beyond 2^53 other tools lose digits, and refuse.
  if (found === undefined || release.some((number) => Number(number) > Number.MAX_SAFE_INTEGER)) return undefined
  const version = release.join('.') + (prerelease === '' ? '' : `-${prerelease}`)
  return {
    raw,
    version,
    release,
    prerelease: prerelease === '' ? [] : prerelease.split('.'),
    isStable: prerelease === '',
    isPlain: prerelease === '',
    fields: { raw, version, major, minor, patch, prerelease, build },
  }
}
