import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Reference, repositoryOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import { type DctRequirement, parseRequirement } from '../../trust/dct/requirement.ts'
import type { SigningPlace } from '../../trust/dct/signing/publish.ts'
import { parseTrustLock } from '../../trust/lock/parse-lock.ts'
import type { TrustLock } from '../../trust/lock/trust-lock.ts'
import type { QuickCheck } from '../../trust/policy/quick-policy.ts'
import { withTrustContext } from '../../trust/trust-context.ts'
import type { Connections } from '../connections.ts'
import { workingFiles } from './files.ts'
import type { PolicyPlace } from './policy.ts'

/** By what the present trust data is believed: the policy and lock of the repository, or what is said in their place. */
export interface TrustAnchor extends PolicyPlace {
  readonly quick?: QuickCheck | undefined
}

/** Nothing says which root is the right one: `refuse`, or believe what the server shows and say so. */
type WithoutAnchor = 'refuse' | 'first use'

/**
 * Runs a body with the place where the trust data of a repository is, and what makes it believable: pins and server of the policy's rule for it, or
 * those given, and the lock's entry. What others could have made up must not be signed, so without any of these it is `Failure('usage')`.
 */
export async function withPlace<T>(
  anchor: TrustAnchor,
  reference: Reference,
  connections: Connections,
  without: WithoutAnchor,
  body: (place: Omit<SigningPlace, 'keys'>) => Promise<T>,
): Promise<T> {
  const gun = repositoryOf(reference)
  const { requirement, lock } = await anchorOf(anchor, reference, connections)
  const isKnown = requirement.pins.length > 0 || requirement.trustOnFirstUse || lockHas(lock, gun)
  if (!isKnown && without === 'refuse') throw noAnchor(gun)
  const believed = isKnown ? requirement : { ...requirement, trustOnFirstUse: true }
  return await withTrustContext(connections, { lock }, (context) => body({ gun, requirement: believed, context }))
}

async function anchorOf(
  anchor: TrustAnchor,
  reference: Reference,
  { runtime }: Connections,
): Promise<{ requirement: DctRequirement; lock: TrustLock | undefined }> {
  const { quick, root, policyFile, lockFile } = anchor
  const hasPolicy = await stat(resolve(root, policyFile)).then(
    (found) => found.isFile(),
    () => false,
  )
  if (quick === undefined && hasPolicy) {
    // Policies are YAML; who asks without one need not load what reads it.
    const [{ loadPolicy }, { requirementsFor }] = await Promise.all([import('./policy.ts'), import('./lock.ts')])
    const { policy, lock } = await loadPolicy({ ...anchor, base: undefined, quick: undefined }, runtime)
    const found = requirementsFor(policy, reference).find(({ format }) => format === 'dct')
    if (found !== undefined) return { requirement: found.value as DctRequirement, lock }
    throw new Failure('usage', `the rule of ${policy.label} for ${repositoryOf(reference)} says nothing of dct`, {
      hint: 'Add dct: { server, pins } to it, or say it here: --dct-server URL --pin keyid:HEX.',
    })
  }
  const files = workingFiles(root)
  const lockBytes = await files.find(lockFile)
  const lock = lockBytes === undefined ? undefined : parseTrustLock(lockBytes, lockFile)
  const { dctServer, pins = [], tofu = false } = quick ?? {}
  const value = {
    ...(dctServer === undefined ? {} : { server: dctServer }),
    ...(pins.length === 0 ? {} : { pins }),
    ...(tofu ? { tofu } : {}),
  }
  try {
    return { requirement: await parseRequirement(value, 'the command line', files), lock }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure('usage', error.message, { hint: error.hint, cause: error.cause })
  }
}

function lockHas(lock: TrustLock | undefined, gun: string): boolean {
  return lock !== undefined && Object.hasOwn(lock.dct, gun)
}

function noAnchor(gun: string): Failure {
  return new Failure('usage', `nothing says which root of ${gun} is the right one, so nothing is signed on top of it`, {
    reference: gun,
    hint: 'Give --pin keyid:HEX (seaworthy trust inspect shows it), a policy or seaworthy.lock that knows it; or --tofu to believe whatever the server shows.',
  })
}
