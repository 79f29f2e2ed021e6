import type { Digest } from '../../image/digest.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Subject } from '../driver.ts'
import type { DctLock } from '../lock/trust-lock.ts'
import type { Proof } from '../verdict.ts'
import { spkiHashOf, type TufKey } from './keys.ts'
import { findTag, isEntryOf, lookUpDigest, lookUpTag, type SignedTag, signersOf } from './lookup.ts'
import { digestOfEntry, entryOf, rolesOf, type TargetsRole, type TrustedRepository } from './repository.ts'
import type { DctRequirement } from './requirement.ts'
import { parentOf, type RoleName } from './role-name.ts'
import { sinceLock } from './since-lock.ts'

/** What the trust data of its repository says about an image. */
export interface Judgement {
  readonly proofs: readonly Proof[]
  readonly keys: readonly string[]
  readonly unproven: readonly string[]
  readonly warnings: readonly string[]
}

/** Notary gives every timestamp this life; when it was signed is not in it. */
const TIMESTAMP_LIFE_MS = 14 * 86_400_000
/** Clocks of servers differ. */
const CLOCK_TOLERANCE_MS = 60 * 60_000

/**
 * Finds out whether an image is what its repository's trust data says, under a requirement. Throws the `Failure` of the first thing that
 * does not hold.
 */
export function judge(
  repository: TrustedRepository,
  subject: Subject,
  requirement: DctRequirement,
  lock: DctLock | undefined,
): Judgement {
  if (requirement.maxAge !== undefined) checkAge(repository, requirement.maxAge)
  const { found, signers } = findSigned(repository, subject, requirement)
  const [first] = found as [SignedTag]
  const since = lock === undefined ? [] : sinceLock(repository, found, lock)
  const required = signers.filter(({ name }) => requirement.signers.includes(name))
  return {
    keys: keysOf(repository, required.length > 0 ? required : [first.role]),
    proofs: [proofOf(repository, first.role, found), ...signers.map((role) => proofOf(repository, role, found))],
    unproven: unprovenOf(repository, subject, found, lock),
    warnings: [...found.flatMap(({ warnings }) => warnings), ...brokenSigners(repository), ...since],
  }
}

/** The bare public keys that signed these roles: a certificate issued anew, or another type of key ID, makes no other signer. */
function keysOf({ root, targets }: TrustedRepository, roles: readonly TargetsRole[]): readonly string[] {
  const hashes = roles.flatMap(({ name, signers }) => {
    const { keys } = name === 'targets' ? root.root : (targets.get(parentOf(name)) as TargetsRole).content
    return signers.map((keyid) => `spki:sha256:${spkiHashOf(keys.get(keyid) as TufKey)}`)
  })
  return [...new Set(hashes)].sort()
}

/** The tags under which the image is signed, and signed by those who must; those who did, of the first. */
function findSigned(
  repository: TrustedRepository,
  subject: Subject,
  requirement: DctRequirement,
): { found: readonly SignedTag[]; signers: readonly TargetsRole[] } {
  const found = findSubject(repository, subject, requirement)
  const right: SignedTag[] = []
  let failure: unknown
  for (const one of found) {
    try {
      checkSigners(repository, one, requirement)
      right.push(one)
    } catch (error) {
      failure ??= error
    }
  }
  const [first] = right
  if (first !== undefined) return { found: right, signers: signersOf(repository, first) }
  throw failure ?? digestNotSigned(repository, subject.descriptor.digest)
}

/** The tags under which the image is signed: the one it was asked by, or all that have its digest. */
function findSubject(
  repository: TrustedRepository,
  { reference, descriptor, partOf }: Subject,
  { roles }: DctRequirement,
): readonly SignedTag[] {
  if (reference.digest !== undefined && reference.digest !== descriptor.digest) {
    throw new Failure('mismatch', `${reference.digest} was asked for, but ${descriptor.digest} is what was found`)
  }
  if (reference.tag === undefined) {
    if (partOf !== undefined) checkNothingElse(repository, partOf, descriptor.digest, roles)
    const found = lookUpDigest(repository, descriptor.digest, roles)
    const right = found.filter(({ entry }) => entry.length === descriptor.size)
    if (right.length === 0 && found[0] !== undefined) checkLength(repository, found[0], descriptor.size)
    return right
  }
  const found = lookUpTag(repository, reference.tag, roles)
  if (!isEntryOf(found.entry, descriptor.digest)) throw otherDigest(repository, found, descriptor.digest)
  checkLength(repository, found, descriptor.size)
  return [found]
}

/** The tag by which an index was asked for may be unsigned. Signed as neither the index nor this entry, it was moved. */
function checkNothingElse(
  repository: TrustedRepository,
  { reference: { tag }, descriptor }: Subject,
  digest: Digest,
  roles: readonly RoleName[],
): void {
  const found = tag === undefined ? undefined : findTag(repository, tag, roles)
  if (found === undefined || [digest, descriptor.digest].some((one) => isEntryOf(found.entry, one))) return
  throw otherDigest(repository, found, descriptor.digest)
}

function checkLength({ gun }: TrustedRepository, { tag, entry }: SignedTag, size: number): void {
  if (entry.length === size) return
  throw new Failure('mismatch', `${gun}:${tag} has ${size} bytes, but it is signed as ${entry.length} bytes`, {
    hint: 'It was signed with a wrong length, or by a tool that does not look at it. Sign it again.',
  })
}

function otherDigest({ gun, now }: TrustedRepository, { tag, role, entry }: SignedTag, digest: string): Failure {
  const signed = digestOfEntry(entry)
  return new Failure('mismatch', `${gun}:${tag} is ${digest}, but ${role.name} signs it as ${signed}`, {
    hint: `The tag was moved after it was signed (before ${new Date(now).toISOString()}), or replaced. What is signed is ${gun}@${signed}.`,
  })
}

function digestNotSigned({ gun }: TrustedRepository, digest: string): Failure {
  return new Failure('not-found', `${gun}@${digest} is not signed under any tag`, {
    hint: 'Tags may have been signed anew since: pin the digest that is signed now, or sign this one.',
  })
}

function checkAge({ timestamp, now }: TrustedRepository, maxAge: number): void {
  const signed = timestamp.content.expires - TIMESTAMP_LIFE_MS
  if (signed > now + CLOCK_TOLERANCE_MS) {
    throw new Failure(
      'refused',
      'timestamp.json lives longer than the 14 days of Notary, so its age cannot be told (maxAge)',
      {
        hint: 'Leave maxAge out for this server.',
      },
    )
  }
  if (now - signed <= maxAge) return
  throw new Failure(
    'refused',
    `timestamp.json was signed on ${new Date(signed).toISOString()}, longer ago than maxAge allows`,
    {
      hint: 'The server serves old data, or nothing was published since: Notary renews a timestamp only when it expires or something changes.',
    },
  )
}

function checkSigners(repository: TrustedRepository, found: SignedTag, { signers, threshold }: DctRequirement): void {
  const wanted = signersOf(repository, found).filter(({ name }) => signers.includes(name))
  if (wanted.length >= threshold) return
  const faults = signers
    .filter((name) => !wanted.some((role) => role.name === name))
    .map((name) => `${name} ${faultOf(repository, name, found)}`)
  const failure = signers.map((name) => repository.broken.get(name)).find((error) => error !== undefined)
  const message = `${wanted.length} of the ${threshold} required signers signed ${repository.gun}:${found.tag}: ${faults.join('; ')}`
  throw new Failure(isReaching(failure) ? failure.code : 'refused', message, {
    hint: 'Have it signed by them (docker trust sign), or change the signers of the policy.',
    cause: failure,
  })
}

function faultOf(repository: TrustedRepository, name: string, { tag, entry }: SignedTag): string {
  const broken = repository.broken.get(name)
  if (broken instanceof Error) return `does not hold (${broken.message})`
  const role = repository.targets.get(name)
  if (role === undefined) return 'is not a role of this repository'
  const said = entryOf(role, tag)
  if (said === undefined) return 'did not sign it'
  return said.sha256 === entry.sha256 ? 'signed it with another length' : `signed it as ${digestOfEntry(said)}`
}

function proofOf(repository: TrustedRepository, role: TargetsRole, found: readonly SignedTag[]): Proof {
  const { root, now, source, gun } = repository
  const details: Record<string, string | number | boolean> = {
    repository: gun,
    tags: found.map(({ tag }) => tag).join(', '),
    source,
    rootTrustedBy: root.trustedBy,
    rootDigest: root.digest,
    rootKeys: root.signers.join(', '),
    ...(root.chainFrom === undefined ? {} : { rootChainFrom: root.chainFrom }),
  }
  for (const [name, { version, expires }] of rolesOf(repository)) {
    if (name.startsWith('targets/') && name !== role.name) continue
    details[`${name}.version`] = version
    details[`${name}.expires`] = new Date(expires).toISOString()
  }
  return {
    format: 'dct',
    signer: role.name,
    key: role.signers.join(', '),
    time: new Date(now).toISOString(),
    timeSource: 'the clock that the check was given; trust data has no time of signing',
    details,
  }
}

function unprovenOf(
  repository: TrustedRepository,
  { reference, descriptor }: Subject,
  found: readonly SignedTag[],
  lock: DctLock | undefined,
): readonly string[] {
  const tags = found.map(({ tag }) => tag).join(', ')
  return [
    ...(reference.tag === undefined ? [`not bound to a tag: ${descriptor.digest} is signed as ${tags}`] : []),
    ...(repository.root.trustedBy === 'first use'
      ? ['who owns the root key: nothing pins it, the server was believed (trust on first use)']
      : []),
    ...(lock === undefined ? ['that nothing older was shown before: there is no lock for this repository'] : []),
    'when it was signed',
  ]
}

/** Signers whose file does not hold: nothing rests on them, or the lookup would have failed. */
function brokenSigners({ broken }: TrustedRepository): readonly string[] {
  return [...broken].map(([name, error]) => `${name} does not hold and counts for nothing: ${(error as Error).message}`)
}

/** Failures of the way there; everything else is a verdict. */
export function isReaching(error: unknown): error is Failure {
  return !(error instanceof Failure)
    ? error !== undefined
    : !['refused', 'invalid', 'mismatch', 'not-found'].includes(error.code)
}
