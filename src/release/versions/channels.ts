import { prereleaseIdentifiers } from './numbers.ts'
import type { ParsedVersion } from './version.ts'

/** Takes releases only. */
export const STABLE = 'stable'
/** Takes releases and pre-releases: the newest of all. */
export const NEXT = 'next'

const WORDS = [
  'alpha',
  'beta',
  'rc',
  'c',
  'cr',
  'a',
  'b',
  'm',
  'milestone',
  'pre',
  'preview',
  'prerelease',
  'dev',
  'next',
  'canary',
  'nightly',
  'snapshot',
  'edge',
  'ea',
  'insiders',
  'experimental',
  'test',
  'unstable',
]
const SAME: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  cr: 'rc',
  preview: 'pre',
  prerelease: 'pre',
  milestone: 'm',
}

/** Whether a version's channel is this one: `stable`, `next`, or a word that its pre-release begins with (`rc` has `1.0.0-rc.2`). */
export function isInChannel(version: ParsedVersion, channel: string): boolean {
  if (channel === STABLE) return version.isStable
  if (channel === NEXT) return version.prerelease.length === 0 || hasPrereleaseWord(version)
  return version.prerelease.length > 0 && sameWord(wordOf(version)) === sameWord(channel.toLowerCase())
}

/**
 * Whether the word after a version says that it is a pre-release, and not which variant of an image it is (`1.2.3-alpine`). A number
 * alone does.
 */
export function hasPrereleaseWord(version: ParsedVersion): boolean {
  return version.prerelease.length > 0 && (wordOf(version) === '' || WORDS.includes(wordOf(version)))
}

/**
 * Which variant of an image a pre-release is, by the words behind the one of its channel: `alpine` of `1.0.0-rc.1-alpine`. Empty for the image
 * itself. What stands first (`1.0.0-alpine`) is told apart by {@link hasPrereleaseWord}.
 */
export function variantOf({ prerelease }: ParsedVersion): string {
  const [, ...words] = prereleaseIdentifiers(prerelease.join('.')).filter((part) => /^[a-z]+$/.test(part))
  return words.filter((word) => !WORDS.includes(word)).join('-')
}

/** Whether a name that is no version looks like a pre-release's: `nightly-3`, `release-rc1`. */
export function looksLikePrerelease(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => word.length > 1 && WORDS.includes(word))
}

function wordOf({ prerelease }: ParsedVersion): string {
  return /^[a-z]*/.exec((prerelease[0] ?? '').toLowerCase())?.[0] ?? ''
}

function sameWord(word: string): string {
  return Object.hasOwn(SAME, word) ? (SAME[word] ?? word) : word
}
