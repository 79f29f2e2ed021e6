import { Failure } from '../../runtime/failure.ts'
import type { PolicyFiles } from '../driver.ts'
import { DRIVERS } from '../drivers.ts'
import { parsePolicy } from './parse-policy.ts'
import type { Policy } from './policy.ts'

/** A check asked for in passing, without a policy file. */
export interface QuickCheck {
  /** URL of the Notary server; the registry's own host, or Docker Hub's server, without it. */
  readonly dctServer?: string | undefined
  /** Which roots are accepted: `keyid:…`, `spki:sha256:…`, `ca:FILE`, `root:sha256:…@vN`. */
  readonly pins: readonly string[]
  /** Believe the first root that is shown. */
  readonly tofu: boolean
}

/** A policy with one rule, for every image. Throws `Failure('usage')` when nothing says which root is trusted. */
export async function quickPolicy({ dctServer, pins, tofu }: QuickCheck, files: PolicyFiles): Promise<Policy> {
  if (pins.length === 0 && !tofu) {
    throw new Failure('usage', 'nothing says which root of trust is the right one', {
      hint: 'Give --pin keyid:… (seaworthy trust inspect shows it), or --tofu to believe whatever the server shows.',
    })
  }
  const dct = {
    ...(dctServer === undefined ? {} : { server: dctServer }),
    ...(pins.length === 0 ? {} : { pins }),
    ...(tofu ? { tofu } : {}),
  }
  const text = JSON.stringify({ version: 1, rules: [{ images: ['**'], allOf: [{ dct }] }] })
  try {
    return await parsePolicy(Buffer.from(text), { file: 'the command line', files, drivers: DRIVERS })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure('usage', error.message.replace(/^the command line:\d+:\d+: /, ''), {
      hint: error.hint,
      cause: error,
    })
  }
}
