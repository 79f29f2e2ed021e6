import type { PolicyPlace } from '../../ship/trust/policy.ts'
import type { QuickCheck } from '../../trust/policy/quick-policy.ts'
import type { OptionSpec, OptionValues } from '../option.ts'

/** Options of every command that reads the policy. */
export const POLICY_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  policy: { type: 'string', value: 'FILE', help: 'The policy (.github/seaworthy.yml)' },
  lock: { type: 'string', value: 'FILE', help: 'The trust lock (seaworthy.lock)' },
}

/** Options of a check without a policy. */
export const QUICK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  'dct-server': { type: 'string', value: 'URL', help: 'Without a policy: the Notary server' },
  pin: {
    type: 'string',
    multiple: true,
    value: 'PIN',
    help: 'Without a policy: a root that is trusted, as keyid:HEX, spki:sha256:HEX, ca:FILE or root:sha256:HEX@vN',
  },
  tofu: { type: 'boolean', help: 'Without a policy: believe whatever root the server shows' },
}

export function policyPlace(options: OptionValues): PolicyPlace {
  return {
    root: '.',
    policyFile: textOption(options, 'policy') ?? '.github/seaworthy.yml',
    lockFile: textOption(options, 'lock') ?? 'seaworthy.lock',
  }
}

/** What the options ask for in place of the policy; undefined when they ask for nothing. */
export function quickCheck(options: OptionValues): QuickCheck | undefined {
  const dctServer = textOption(options, 'dct-server')
  const pins = (options.pin ?? []) as readonly string[]
  const tofu = options.tofu === true
  return dctServer === undefined && pins.length === 0 && !tofu ? undefined : { dctServer, pins, tofu }
}

export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The values of an option that may be given several times. */
export function listOption(options: OptionValues, name: string): readonly string[] {
  return (options[name] ?? []) as readonly string[]
}
