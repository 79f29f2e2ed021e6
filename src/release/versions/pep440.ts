import { compareDigits, compareRelease, compareText } from './numeric.ts'
import type { ParsedVersion, VersionReader } from './version.ts'

const VERSION =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(?:post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?$/i

interface Pep440Version extends ParsedVersion {
  readonly epoch: string
  readonly pre: readonly [word: string, number: string] | undefined
  readonly post: string | undefined
  readonly dev: string | undefined
  readonly local: readonly string[]
}

/**
 * Python's versions, https://packaging.python.org/en/latest/specifications/version-specifiers/, in every spelling that is normalised
 * there: `1.0-RC.1` is `1.0rc1`, `1.0-1` is `1.0.post1`.
 */
export const pep440: VersionReader = {
  names: ['raw', 'version', 'major', 'minor', 'patch'],
  read,
  compare: (a, b) => compare(a as Pep440Version, b as Pep440Version),
}

function read(raw: string): Pep440Version | undefined {
  const found = VERSION.exec(raw.trim())
  if (found === null) return undefined
  const [, epoch, numbers = '', word, wordNumber, implicitPost, postNumber, isDev, devNumber, localText] = found
  const release = numbers.split('.').map(plain)
  const pre = word === undefined ? undefined : ([normalWord(word), plain(wordNumber)] as const)
  const isPost = implicitPost !== undefined || postNumber !== undefined
  const post = isPost ? plain(implicitPost ?? postNumber) : undefined
  const dev = isDev === undefined ? undefined : plain(devNumber)
  const local = localText === undefined ? [] : localText.toLowerCase().split(/[-_.]/).map(plainIfNumber)
  const version = [
    epoch === undefined || plain(epoch) === '0' ? '' : `${plain(epoch)}!`,
    release.join('.'),
    pre === undefined ? '' : pre.join(''),
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local.length === 0 ? '' : `+${local.join('.')}`,
  ].join('')
  const [major = '0', minor = '0', patch = '0'] = release
  return {
    raw,
    version,
    release,
    prerelease: [...(pre ?? []), ...(dev === undefined ? [] : ['dev', dev])],
    isStable: pre === undefined && dev === undefined,
    isPlain: pre === undefined && dev === undefined && post === undefined,
    fields: { raw, version, major, minor, patch },
    epoch: plain(epoch),
    pre,
    post,
    dev,
    local,
  }
}

/** "Summary of permitted suffixes and relative ordering": dev, then a, b, rc, then the release, then post. */
function compare(a: Pep440Version, b: Pep440Version): number {
  return (
    compareDigits(a.epoch, b.epoch) ||
    compareRelease(a.release, b.release) ||
    compareText(preKey(a)[0], preKey(b)[0]) ||
    compareDigits(preKey(a)[1], preKey(b)[1]) ||
    compareOptional(a.post, b.post, -1) ||
    compareOptional(a.dev, b.dev, 1) ||
    compareLocal(a.local, b.local)
  )
}

/** `1.0.dev1` comes before `1.0a1`; `1.0` after `1.0rc1`. */
function preKey({ pre, post, dev }: Pep440Version): readonly [string, string] {
  if (pre !== undefined) return pre
  return [post === undefined && dev !== undefined ? '' : 'z', '0']
}

/** `absent`: where a version without the segment stands, -1 before and 1 after those with it. */
function compareOptional(a: string | undefined, b: string | undefined, absent: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? absent : -absent
  return compareDigits(a, b)
}

function compareLocal(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [left, right] = [a[i], b[i]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    const [isNumberA, isNumberB] = [/^\d+$/.test(left), /^\d+$/.test(right)]
    const order = isNumberA && isNumberB ? compareDigits(left, right) : compareText(left, right)
    if (isNumberA !== isNumberB) return isNumberA ? 1 : -1
    if (order !== 0) return order
  }
  return 0
}

function normalWord(word: string): string {
  const lower = word.toLowerCase()
  if (lower === 'alpha') return 'a'
  if (lower === 'beta') return 'b'
  return lower === 'a' || lower === 'b' ? lower : 'rc'
}

/** Without leading zeros; a number that is left out is 0. */
function plain(digits: string | undefined): string {
  return digits === undefined || digits === '' ? '0' : digits.replace(/^0+(?=\d)/, '')
}

function plainIfNumber(text: string): string {
  return /^\d+$/.test(text) ? plain(text) : text
}
