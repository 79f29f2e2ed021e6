import { compareNumbers, prereleaseIdentifiers } from './numbers.ts'
import type { ParsedVersion, VersionReader } from './version.ts'

const DOTTED =
  /^v?(\d{4}|\d{2})([._-])(\d{1,2})(?:\2(\d+))?(?:[._-](\d+))?(?:[._-]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?$/
const COMPACT = /^v?(\d{4})(\d{2})(\d{2})(?:[._-](\d+))?(?:[._-]?([A-Za-z][\dA-Za-z]*(?:[-.][\dA-Za-z]+)*))?$/

/**
 * Calendar versions, https://calver.org: a year (`2024` or `24`), a month or week, then a day or a counter, then a counter: `2024.01.05`,
 * `24.04.1`, `2024-01-05.2`, `20240105`. A word after them makes a pre-release (`20200110-RC2`). Places have their names by position, with
 * their zeros: `{{year}}`, `{{month}}`, `{{day}}`, `{{micro}}` (0 where there is none).
 */
export const calver: VersionReader = {
  names: ['raw', 'version', 'year', 'month', 'day', 'micro', 'major', 'minor', 'patch', 'prerelease'],
  read,
  compare: compareNumbers,
}

function read(raw: string): ParsedVersion | undefined {
  const text = raw.trim()
  const parts = dotted(text) ?? compact(text)
  if (parts === undefined) return undefined
  const { release, prerelease } = parts
  const [year = '', month = '', day = '0', micro = '0'] = release
  const version = text.replace(/^v/, '')
  return {
    raw,
    version,
    release,
    prerelease: prereleaseIdentifiers(prerelease),
    isStable: prerelease === '',
    isPlain: prerelease === '',
    fields: { raw, version, year, month, day, micro, major: year, minor: month, patch: day, prerelease },
  }
}

interface Parts {
  readonly release: readonly string[]
  readonly prerelease: string
}

function dotted(text: string): Parts | undefined {
  const [found, year = '', , month = '', day, micro, prerelease = ''] = DOTTED.exec(text) ?? []
  // Weeks go to 53; a year of four digits that is none is some other number.
  if (found === undefined || Number(month) > 53 || (year.length === 4 && !isYear(year))) return undefined
  return { release: [year, month, day, micro].filter((part) => part !== undefined), prerelease }
}

function compact(text: string): Parts | undefined {
  const [found, year = '', month = '', day = '', micro, prerelease = ''] = COMPACT.exec(text) ?? []
  if (found === undefined || !isYear(year) || Number(month) > 12 || Number(day) > 31) return undefined
  return { release: [year, month, day, micro].filter((part) => part !== undefined), prerelease }
}

function isYear(digits: string): boolean {
  return Number(digits) >= 1970 && Number(digits) < 3000
}
