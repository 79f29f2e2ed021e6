import type { Digest } from '../../image/digest.ts'
import { isTag } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import type { FileMeta } from './metadata.ts'
import { brokenWithin, digestOfEntry, entryOf, type TargetsRole, type TrustedRepository } from './repository.ts'
import { isDelegation, isWithin, RELEASES, type RoleName } from './role-name.ts'

/** Where a tag was found, and what it is signed as. */
export interface SignedTag {
  readonly tag: string
  readonly role: TargetsRole
  readonly entry: FileMeta
  /** What is odd, though not wrong. */
  readonly warnings: readonly string[]
}

/** Docker looks here, in this order. */
export const RELEASE_ROLES: readonly RoleName[] = [RELEASES, 'targets']

/**
 * Finds what a tag is signed as, in the first of `roles` that has it. A role that is declared but does not hold (expired, not signed by
 * enough, held back by the server) ends the search: falling through to the next, as Docker does, would let anybody who can break a role choose an
 * older answer. Throws that role's failure, or `Failure('not-found')` when no role has the tag.
 */
export function lookUpTag(repository: TrustedRepository, tag: string, roles: readonly RoleName[]): SignedTag {
  for (const [index, name] of roles.entries()) {
    const role = holding(repository, name)
    const entry = entryOf(role, tag)
    if (role !== undefined && entry !== undefined) {
      return { tag, role, entry, warnings: disagreements(repository, tag, entry, roles.slice(index + 1)) }
    }
    if (role !== undefined && isDelegation(name)) refuseChild(repository, name, tag)
  }
  throw notSigned(repository, tag, roles)
}

/** Tags that are signed as this digest, each found as {@link lookUpTag} would find it, sorted. */
export function lookUpDigest(
  repository: TrustedRepository,
  digest: Digest,
  roles: readonly RoleName[],
): readonly SignedTag[] {
  const candidates = new Set<string>()
  for (const name of roles) {
    const role = holding(repository, name)
    if (role === undefined) continue
    for (const [tag, entry] of role.content.targets) if (isTag(tag) && isEntryOf(entry, digest)) candidates.add(tag)
  }
  return [...candidates]
    .sort()
    .flatMap((tag) => findTag(repository, tag, roles) ?? [])
    .filter(({ entry }) => isEntryOf(entry, digest))
}

/** Like {@link lookUpTag}; undefined when no role that may has the tag. */
export function findTag(repository: TrustedRepository, tag: string, roles: readonly RoleName[]): SignedTag | undefined {
  try {
    return lookUpTag(repository, tag, roles)
  } catch (error) {
    // It is in a role that may not speak of it.
    if (error instanceof Failure && error.code === 'not-found') return undefined
    throw error
  }
}

/** Whether an entry is of the bytes with this digest. */
export function isEntryOf(entry: FileMeta, digest: Digest): boolean {
  return digest === digestOfEntry(entry) || (entry.sha512 !== undefined && digest === `sha512:${entry.sha512}`)
}

/** The delegations besides the release roles that say the same of a tag: who signed it. */
export function signersOf(repository: TrustedRepository, { tag, entry }: SignedTag): readonly TargetsRole[] {
  return [...repository.targets.values()].filter((role) => {
    if (!isDelegation(role.name) || isWithin(role.name, RELEASES)) return false
    const said = entryOf(role, tag)
    return said !== undefined && said.sha256 === entry.sha256 && said.length === entry.length
  })
}

/** A role that holds; undefined when nobody declares it. */
function holding(repository: TrustedRepository, name: RoleName): TargetsRole | undefined {
  const role = repository.targets.get(name)
  if (role !== undefined) return role
  // Also when it is a role above that does not hold, which would have declared it.
  const above = [...repository.broken].find(([broken]) => isWithin(name, broken))
  if (above !== undefined) throw above[1]
  return undefined
}

/** Docker finds such a tag in the child and then refuses it; so a role further on must not answer instead. */
function refuseChild(repository: TrustedRepository, parent: RoleName, tag: string): void {
  const broken = brokenWithin(repository, parent)
  if (broken !== undefined) throw broken
  const child = [...repository.targets.values()].find(
    (role) => role.name !== parent && isWithin(role.name, parent) && entryOf(role, tag) !== undefined,
  )
  if (child === undefined) return
  throw new Failure(
    'refused',
    `${repository.gun}:${tag} is signed in ${child.name}, below ${parent}, which does not count`,
    {
      hint: `Sign the tag in ${parent} itself, or name ${child.name} in the policy's roles.`,
    },
  )
}

function disagreements(
  repository: TrustedRepository,
  tag: string,
  entry: FileMeta,
  others: readonly RoleName[],
): readonly string[] {
  return others.flatMap((name) => {
    const said = entryOf(repository.targets.get(name), tag)
    if (said === undefined || said.sha256 === entry.sha256) return []
    return [`${name} says another digest for the tag ${tag}: ${digestOfEntry(said)}`]
  })
}

function notSigned(repository: TrustedRepository, tag: string, roles: readonly RoleName[]): Failure {
  const elsewhere = [...repository.targets.values()].filter((role) => entryOf(role, tag) !== undefined)
  const where = roles.join(' or ')
  if (elsewhere.length > 0) {
    const names = elsewhere.map(({ name }) => name).join(', ')
    return new Failure('not-found', `${repository.gun}:${tag} is not signed in ${where}, only in ${names}`, {
      hint: 'Sign it in the role that counts, or name the other in the policy: roles.',
    })
  }
  return new Failure('not-found', `${repository.gun}:${tag} is not signed: no role (${where}) has the tag`, {
    hint: 'Check the tag; if it was pushed without being signed, sign it.',
  })
}
