import { type Platform, parsePlatform } from '../image/platform.ts'
import { normalizeRegistry } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { OptionSpec, OptionValues } from './option.ts'

/** The options that every command understands, read and checked. */
export interface Settings {
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
  /** Only say what would be done. */
  readonly dryRun: boolean
  /** Registries spoken to over plain HTTP or unchecked TLS, in one spelling each. */
  readonly insecure: readonly string[]
  /** Mirrors to read from, `[HOST=]URL`, or `none`; undefined when none is named. */
  readonly registryMirror?: readonly string[]
  /** A file of certificates trusted besides the system's. */
  readonly ca?: string
  /** The folder of Docker's config.json. */
  readonly config?: string
  readonly platform?: Platform
  /** How many transfers at once. */
  readonly concurrency?: number
  /** Milliseconds for one step. */
  readonly timeout?: number
}

export const GLOBAL_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  json: { type: 'boolean', help: 'Print one JSON object' },
  quiet: { type: 'boolean', short: 'q', help: 'Print results and errors only' },
  verbose: { type: 'boolean', short: 'v', help: 'Say what is being done' },
  'dry-run': { type: 'boolean', help: 'Only show what would be done, by commands that write' },
  insecure: { type: 'string', multiple: true, value: 'HOST', help: 'Plain HTTP or unchecked TLS for this registry' },
  ca: { type: 'string', value: 'FILE', help: 'Trust the certificates (PEM or DER) in this file too' },
  'registry-mirror': {
    type: 'string',
    multiple: true,
    value: 'URL',
    help: 'Read from this mirror of Docker Hub, or [HOST=]URL; none',
  },
  config: { type: 'string', value: 'DIR', help: "The folder of Docker's config.json" },
  platform: { type: 'string', value: 'OS/ARCH', help: 'Which platform of an image is meant' },
  concurrency: { type: 'string', value: 'N', help: 'How many transfers at once' },
  timeout: { type: 'string', value: 'TIME', help: 'How long a step may take: 90s, 5m' },
  version: { type: 'boolean', help: 'Print the version' },
  help: { type: 'boolean', short: 'h', help: 'Show help' },
}

const CONCURRENCY_MAX = 64
const UNIT_MS: Readonly<Record<string, number>> = { '': 1000, ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Reads the global options; throws `Failure('usage')` for a value that cannot be meant. */
export function readSettings(options: OptionValues): Settings {
  if (options.quiet === true && options.verbose === true) {
    throw new Failure('usage', '--quiet and --verbose cannot both be meant', { hint: 'Leave one of them out.' })
  }
  const mirrors = options['registry-mirror'] as readonly string[] | undefined
  const ca = text(options, 'ca')
  const config = text(options, 'config')
  const platform = text(options, 'platform')
  const concurrency = text(options, 'concurrency')
  const timeout = text(options, 'timeout')
  return {
    json: options.json === true,
    quiet: options.quiet === true,
    verbose: options.verbose === true,
    dryRun: options['dry-run'] === true,
    insecure: ((options.insecure ?? []) as readonly string[]).map(readHost),
    ...(mirrors === undefined ? {} : { registryMirror: mirrors }),
    ...(ca === undefined ? {} : { ca }),
    ...(config === undefined ? {} : { config }),
    ...(platform === undefined ? {} : { platform: parsePlatform(platform) }),
    ...(concurrency === undefined ? {} : { concurrency: readConcurrency(concurrency) }),
    ...(timeout === undefined ? {} : { timeout: readTimeout(timeout) }),
  }
}

function text(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  if (typeof value !== 'string') return undefined
  if (value === '') throw wrong(name, value, 'Give it a value or leave it out.')
  return value
}

function readHost(value: string): string {
  const host = normalizeRegistry(value)
  if (/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[a-f0-9:]+\])(?::[0-9]+)?$/.test(host)) return host
  throw wrong('insecure', value, 'Write host[:port], e.g. --insecure registry.lan:5000.')
}

function readConcurrency(value: string): number {
  const count = Number(value)
  if (/^[0-9]{1,3}$/.test(value) && count >= 1 && count <= CONCURRENCY_MAX) return count
  throw wrong('concurrency', value, `Write a number from 1 to ${CONCURRENCY_MAX}.`)
}

function readTimeout(value: string): number {
  const [, amount, unit = ''] = /^([0-9]{1,6}(?:\.[0-9]{1,3})?)(ms|s|m|h)?$/.exec(value) ?? []
  const ms = Math.round(Number(amount) * (UNIT_MS[unit] as number))
  if (amount !== undefined && ms > 0) return ms
  throw wrong('timeout', value, 'Write a time: 90s, 5m or 1h; a bare number is seconds.')
}

function wrong(name: string, value: string, hint: string): Failure {
  return new Failure('usage', `--${name} cannot be "${value.slice(0, 100)}"`, { hint })
}
