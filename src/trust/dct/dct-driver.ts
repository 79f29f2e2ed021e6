import { Failure, messageOf } from '../../runtime/failure.ts'
import type { TrustContext, TrustDriver } from '../driver.ts'
import type { Finding } from '../verdict.ts'
import { lockEntryOf } from './dct-lock.ts'
import { collectEvidence } from './evidence.ts'
import { defaultServerOf, gunOf, HUB_NOTARY_END, HUB_NOTARY_HOST } from './gun.ts'
import { isReaching, judge } from './judge.ts'
import { type DctRequirement, parseRequirement } from './requirement.ts'
import { lockOf, openFor, sessionOf } from './session.ts'

/** Docker Content Trust: Notary v1 metadata, checked without Docker and stricter than it did. */
export const dctDriver: TrustDriver<DctRequirement> = {
  format: 'dct',
  parse: parseRequirement,
  prepare: (reference, requirement, context) => sessionOf(context).prepare(gunOf(reference), requirement),
  evidence: async (reference, requirement, context) => {
    const { repository, files } = await openFor(context, reference, requirement)
    return await collectEvidence(repository, files)
  },
  lockEntry: async (reference, requirement, context) =>
    lockEntryOf((await openFor(context, reference, requirement)).repository),
  check: async (subject, requirement, context) => {
    const gun = gunOf(subject.reference)
    const { host } = requirement.server ?? defaultServerOf(gun)
    const isHub = host === HUB_NOTARY_HOST && context.offline === undefined
    try {
      const { repository, clockSkew } = await openFor(context, subject.reference, requirement)
      const { warnings, ...found } = judge(repository, subject, requirement, lockOf(context, gun))
      return {
        format: 'dct',
        verdict: 'verified',
        ...found,
        reasons: [],
        warnings: [...warnings.map(oneLine), ...skewWarning(clockSkew, host), ...(isHub ? hubWarning(context) : [])],
      }
    } catch (error) {
      return failed(error, isHub && context.runtime.clock.now() >= HUB_NOTARY_END)
    }
  },
}

function failed(error: unknown, hubIsClosed: boolean): Finding {
  const reason = sentence(error)
  return {
    format: 'dct',
    verdict: isReaching(error) ? 'unchecked' : 'violated',
    proofs: [],
    keys: [],
    reasons: hubIsClosed ? [`${HUB_IS_CLOSED} (${reason})`] : [reason],
    unproven: [],
    warnings: [],
  }
}

/** What happened and what to do about it, in a line. */
function sentence(error: unknown): string {
  const message = messageOf(error)
  if (!(error instanceof Failure)) return oneLine(`the check itself failed: ${message}`)
  return oneLine(error.hint === undefined ? message : `${message}. ${error.hint}`)
}

/** Role files may hold any text: nothing in it may look like a line, a colour or a command of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
}

const HUB_IS_CLOSED =
  'notary.docker.io was shut down on 2026-12-08, and with it Docker Content Trust for docker.io. Verify with an archive made before (verify --offline), pin digests, or require a Sigstore or Notation signature instead'

function hubWarning({ runtime }: TrustContext): readonly string[] {
  const days = Math.ceil((HUB_NOTARY_END - runtime.clock.now()) / 86_400_000)
  if (days <= 0) return []
  return [
    `notary.docker.io is shut down on 2026-12-08 (in ${days} days): archive its trust data with seaworthy trust export`,
  ]
}

function skewWarning(skew: number | undefined, host: string): readonly string[] {
  if (skew === undefined) return []
  const minutes = Math.round(Math.abs(skew) / 60_000)
  return [
    `the clock of this machine is ${minutes} minutes ${skew > 0 ? 'behind' : 'ahead of'} that of ${host}; expiry is judged by ours`,
  ]
}
