import { Failure } from '../runtime/failure.ts'
import { field, isObject } from './json.ts'
import { runsWindowsVersion } from './windows-version.ts'

/** Where an image runs (OCI image-spec image-index.md, `platform`). Normalised: `amd64`, `arm64`, `arm/v7`. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
  /** What the image needs of the system beyond its version, e.g. `win32k`. */
  readonly osFeatures?: readonly string[]
}

const ARCHITECTURES: Readonly<Record<string, string>> = {
  i386: '386',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
}
/** Highest 8.x that an arm64 v9.x machine also runs: v9.0 is v8.5 and what follows. */
const V8_OF_V9_MINOR = [5, 6, 7, 8, 9, 9, 9, 9]
const V8_MINOR_MAX = 9
const OS_AND_VERSION = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.-]*)\))?$/
const COMPONENT = /^[A-Za-z0-9_.-]+$/

/**
 * Reads `os[(version)]/arch[/variant]`, normalised; throws `Failure('usage')` with the accepted form. A bare `linux` or `amd64`,
 * which containerd completes from the machine it runs on, is refused: the same input means the same platform everywhere.
 */
export function parsePlatform(text: string): Platform {
  const [first = '', architecture, variant, ...more] = text.split('/')
  const [, os, osVersion] = OS_AND_VERSION.exec(first) ?? []
  const whole = os !== undefined && architecture !== undefined && more.length === 0
  if (!whole || !COMPONENT.test(architecture) || (variant !== undefined && !COMPONENT.test(variant))) {
    throw new Failure('usage', `invalid platform "${text.slice(0, 100)}"`, {
      hint: 'Write os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7.',
    })
  }
  return normalizePlatform({
    os,
    architecture,
    ...(variant === undefined ? {} : { variant }),
    ...(osVersion === undefined || osVersion === '' ? {} : { osVersion }),
  })
}

/** `os/arch[/variant]`, without the OS version: what people write and tools print. */
export function formatPlatform(platform: Platform): string {
  const variant = platform.variant === undefined ? '' : `/${platform.variant}`
  return `${platform.os}/${platform.architecture}${variant}`
}

/** One spelling per platform, as containerd's platforms.Normalize: `arm64/v8` is `arm64`, `arm` alone is `arm/v7`, `amd64/v1` is `amd64`. */
export function normalizePlatform(platform: Platform): Platform {
  const os = platform.os.toLowerCase() === 'macos' ? 'darwin' : platform.os.toLowerCase()
  const written = platform.architecture.toLowerCase()
  const architecture = (Object.hasOwn(ARCHITECTURES, written) ? ARCHITECTURES[written] : undefined) ?? written
  const variant = normalVariant(written, architecture, (platform.variant ?? '').toLowerCase())
  const osFeatures = [...new Set(platform.osFeatures)].sort()
  return {
    os,
    architecture,
    ...(variant === '' ? {} : { variant }),
    ...(platform.osVersion === undefined ? {} : { osVersion: platform.osVersion }),
    ...(osFeatures.length === 0 ? {} : { osFeatures }),
  }
}

function normalVariant(written: string, architecture: string, variant: string): string {
  if (written === 'i386') return ''
  if (written === 'armhf') return 'v7'
  if (written === 'armel') return 'v6'
  if (architecture === 'arm64') {
    if (variant === '8' || variant === 'v8' || variant === 'v8.0') return ''
    return variant === '9' || variant === '9.0' || variant === 'v9.0' ? 'v9' : variant
  }
  if (architecture === 'amd64') return variant === 'v1' ? '' : variant
  if (architecture !== 'arm') return variant
  if (variant === '') return 'v7'
  return /^[5-8]$/.test(variant) ? `v${variant}` : variant
}

/**
 * Platforms a machine can run, best first: itself, then what is below it (amd64/v3 runs v2, plain and 386; arm/v7 runs
 * v6 and v5; arm64/v9 runs v8.5 and below, then 32-bit arm), as containerd's `platforms.Only`.
 */
export function runnableOn(platform: Platform): Platform[] {
  const own = normalizePlatform(platform)
  const { variant: _, ...bare } = own
  const as = (architecture: string, variant?: string): Platform =>
    normalizePlatform({ ...bare, architecture, ...(variant === undefined ? {} : { variant }) })
  const version = variantNumber(own.variant)
  switch (own.architecture) {
    case 'amd64':
      return [own, ...countDown(version - 1, 1).map((n) => as('amd64', `v${n}`)), as('386')]
    case 'arm':
      return [own, ...countDown(version - 1, 5).map((n) => as('arm', `v${n}`))]
    case 'arm64':
      return runnableOnArm64(own, as)
    default:
      return [own]
  }
}

function runnableOnArm64(own: Platform, as: (architecture: string, variant?: string) => Platform): Platform[] {
  const [, major = '', minor = '0'] = /^v([89])(?:\.([0-9]))?$/.exec(own.variant ?? 'v8') ?? []
  const highest = Number(minor)
  const v8Highest = major === '8' ? highest : V8_OF_V9_MINOR[highest]
  // A variant that nobody knows yet promises nothing but itself.
  if (major === '' || v8Highest === undefined || v8Highest > V8_MINOR_MAX) return [own]
  const versions = (name: string, from: number): Platform[] =>
    countDown(from, 0).map((n) => as('arm64', `${name}.${n}`))
  return [
    ...(major === '9' ? versions('v9', highest) : []),
    ...versions('v8', v8Highest),
    ...countDown(8, 5).map((n) => as('arm', `v${n}`)),
  ]
}

function variantNumber(variant: string | undefined): number {
  const digits = /^v?([0-9]{1,3})$/.exec(variant ?? '')?.[1]
  return digits === undefined ? 0 : Number(digits)
}

function countDown(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, i) => from - i)
}

/**
 * Whether content built for `candidate` is what was asked for by `wanted`: the same after normalising, needing no OS feature that
 * was not offered, and, where a Windows version was asked for, one that this version runs.
 */
export function samePlatform(wanted: Platform, candidate: Platform): boolean {
  const a = normalizePlatform(wanted)
  const b = normalizePlatform(candidate)
  if (a.os !== b.os || a.architecture !== b.architecture || a.variant !== b.variant) return false
  const isWindows = a.os === 'windows'
  const needed = (b.osFeatures ?? []).filter((feature) => !(isWindows && feature === 'win32k'))
  if (needed.some((feature) => !a.osFeatures?.includes(feature))) return false
  return !isWindows || runsWindowsVersion(a.osVersion ?? '', b.osVersion ?? '')
}

/** The entry of a list that a machine of this platform would pull; undefined when it can run none. */
export function choosePlatform<T extends { readonly platform?: Platform }>(
  entries: readonly T[],
  platform: Platform,
): T | undefined {
  for (const runnable of runnableOn(platform)) {
    const found = entries.find((entry) => entry.platform !== undefined && samePlatform(runnable, entry.platform))
    if (found !== undefined) return found
  }
  return undefined
}

/** Reads the `platform` object of a descriptor, as written there; undefined when absent. */
export function parsePlatformObject(value: unknown, where: string): Platform | undefined {
  if (value === undefined || value === null) return undefined
  if (!isObject(value)) throw new Failure('invalid', `${where} is not an object`)
  const text = (key: string): string => {
    const part = field(value, key) ?? ''
    if (typeof part !== 'string') throw new Failure('invalid', `${where}.${key} is not a string`)
    return part
  }
  const features = field(value, 'os.features') ?? []
  if (!Array.isArray(features) || features.some((feature) => typeof feature !== 'string')) {
    throw new Failure('invalid', `${where}.os.features is not a list of strings`)
  }
  const variant = text('variant')
  const osVersion = text('os.version')
  return {
    os: text('os'),
    architecture: text('architecture'),
    ...(variant === '' ? {} : { variant }),
    ...(osVersion === '' ? {} : { osVersion }),
    ...(features.length === 0 ? {} : { osFeatures: features as string[] }),
  }
}
