import type { Digest } from '../../src/image/digest.ts'
import { Failure } from '../../src/runtime/failure.ts'
import type { PolicyFiles, Subject, TrustContext, TrustDriver } from '../../src/trust/driver.ts'
import type { DriverTable } from '../../src/trust/drivers.ts'
import type { Finding, Verdict } from '../../src/trust/verdict.ts'

/** `fake: { key: alice }`: what alice has signed is verified, everything else violated. `key: down` cannot be reached. */
export interface FakeRequirement {
  readonly key: string
  readonly throws: boolean
}

export interface FakeSignatures {
  /** By key: the digests it has signed. */
  readonly signed: Map<string, Set<Digest>>
  /** What was checked, in order. */
  readonly asked: { readonly subject: Subject; readonly key: string; readonly context: TrustContext }[]
  readonly drivers: DriverTable
}

/** A driver whose signatures are in memory. */
export function fakeSignatures(): FakeSignatures {
  const signed = new Map<string, Set<Digest>>()
  const asked: FakeSignatures['asked'] = []
  const driver: TrustDriver<FakeRequirement> = {
    format: 'fake',
    async parse(value, place, files) {
      return await parseFake(value, place, files)
    },
    async check(subject, { key, throws }, context) {
      asked.push({ subject, key, context })
      if (throws) throw new Error('the driver broke')
      if (key === 'down') return finding('unchecked', 'the server did not answer')
      if (key === 'hollow') return { ...finding('verified'), proofs: [] }
      if (!(signed.get(key)?.has(subject.descriptor.digest) ?? false))
        return finding('violated', `${key} did not sign it`)
      return {
        ...finding('verified'),
        proofs: [{ format: 'fake', signer: key, key: `id of ${key}`, time: '', timeSource: 'none', details: {} }],
        keys: [key.replace(/-again$/, '')],
        unproven: ['it is not bound to a tag'],
      }
    },
  }
  return { signed, asked, drivers: { fake: async () => driver as unknown as TrustDriver<never> } }
}

async function parseFake(value: unknown, place: string, files: PolicyFiles): Promise<FakeRequirement> {
  const { key, file, throws } = (value ?? {}) as { key?: unknown; file?: unknown; throws?: unknown }
  const from =
    typeof file === 'string'
      ? Buffer.from(await files.read(file))
          .toString()
          .trim()
      : key
  if (typeof from !== 'string') throw new Failure('invalid', `${place}.key is not a text`)
  return { key: from, throws: throws === true }
}

function finding(verdict: Verdict, ...reasons: string[]): Finding {
  return { format: 'fake', verdict, proofs: [], keys: [], reasons, unproven: [], warnings: [] }
}

export const noFiles: PolicyFiles = {
  read: async (path) => {
    throw new Failure('not-found', `there is no ${path}`)
  },
}
