import { Failure } from '../runtime/failure.ts'
import { field, isObject } from './json.ts'

/** Where an image runs (OCI image-spec image-index.md, `platform`). Normalised: `amd64`, `arm64`, `arm/v7`. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  readonly osVersion?: string
}

const ARCHITECTURES: Record<string, { architecture: string; variant?: string }> = {
  i386: { architecture: '386' },
  i686: { architecture: '386' },
  x86_64: { architecture: 'amd64' },
  'x86-64': { architecture: 'amd64' },
  aarch64: { architecture: 'arm64' },
  armhf: { architecture: 'arm', variant: 'v7' },
  armel: { architecture: 'arm', variant: 'v6' },
}
const OS_NAMES: Record<string, string> = { macos: 'darwin' }

/** Reads `os/arch[/variant]`; throws with the accepted form. */
export function parsePlatform(text: string): Platform {
  const parts = text.split('/')
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^[A-Za-z0-9_.-]+$/.test(part))) {
    throw new Failure('usage', `invalid platform "${text}"`, {
      hint: 'Write os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7.',
    })
  }
  const [os, architecture, variant] = parts as [string, string, string?]
  return normalizePlatform({ os, architecture, ...(variant === undefined ? {} : { variant }) })
}

export function formatPlatform(platform: Platform): string {
  const variant = platform.variant === undefined ? '' : `/${platform.variant}`
  return `${platform.os}/${platform.architecture}${variant}`
}

/** One spelling per platform, as containerd's platforms.Normalize: `arm64/v8` is `arm64`, `arm` alone is `arm/v7`, `amd64/v1` is `amd64`. */
export function normalizePlatform(platform: Platform): Platform {
  const os = OS_NAMES[platform.os.toLowerCase()] ?? platform.os.toLowerCase()
  const named = ARCHITECTURES[platform.architecture.toLowerCase()]
  const architecture = named?.architecture ?? platform.architecture.toLowerCase()
  const variant = normalVariant(architecture, (platform.variant ?? named?.variant ?? '').toLowerCase())
  return {
    os,
    architecture,
    ...(variant === '' ? {} : { variant }),
    ...(platform.osVersion === undefined ? {} : { osVersion: platform.osVersion }),
  }
}

function normalVariant(architecture: string, variant: string): string {
  if (architecture === 'arm64' && (variant === '8' || variant === 'v8')) return ''
  if (architecture === 'amd64' && variant === 'v1') return ''
  if (architecture === 'arm') {
    if (variant === '') return 'v7'
    return /^[5-8]$/.test(variant) ? `v${variant}` : variant
  }
  return variant
}

/**
 * Platforms a machine can run, best first: itself, then the variants below it (arm/v7 runs v6 and v5, arm64 runs 32-bit
 * arm, amd64/v3 runs v2 and plain), as containerd's `platforms.Only`.
 */
export function runnableOn(platform: Platform): Platform[] {
  const own = normalizePlatform(platform)
  const { os, architecture, variant } = own
  const lower = (name: string, from: number, to: number): Platform[] =>
    Array.from({ length: Math.max(0, from - to + 1) }, (_, i) =>
      normalizePlatform({ os, architecture: name, variant: `v${from - i}` }),
    )
  if (architecture === 'amd64' && variant !== undefined) {
    return [own, ...lower('amd64', Number(variant.slice(1)) - 1, 1)]
  }
  if (architecture === 'arm' && variant !== undefined) {
    return [own, ...lower('arm', Number(variant.slice(1)) - 1, 5)]
  }
  if (architecture === 'arm64') return [own, ...lower('arm', 8, 5)]
  return [own]
}

/** Whether content built for `candidate` is what was asked for by `wanted`, exactly (after normalising; OS version only if asked). */
export function samePlatform(wanted: Platform, candidate: Platform): boolean {
  const a = normalizePlatform(wanted)
  const b = normalizePlatform(candidate)
  if (a.os !== b.os || a.architecture !== b.architecture || a.variant !== b.variant) return false
  return a.osVersion === undefined || a.osVersion === b.osVersion
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

/** Reads the `platform` object of a descriptor; undefined when absent. */
export function parsePlatformObject(value: unknown, where: string): Platform | undefined {
  if (value === undefined || value === null) return undefined
  if (!isObject(value)) throw new Failure('invalid', `${where} is not an object`)
  const text = (key: string): string => {
    const part = field(value, key) ?? ''
    if (typeof part !== 'string') throw new Failure('invalid', `${where}.${key} is not a string`)
    return part
  }
  const variant = text('variant')
  const osVersion = text('os.version')
  return {
    os: text('os'),
    architecture: text('architecture'),
    ...(variant === '' ? {} : { variant }),
    ...(osVersion === '' ? {} : { osVersion }),
  }
}
