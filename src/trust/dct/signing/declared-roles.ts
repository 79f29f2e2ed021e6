import { Failure } from '../../../runtime/failure.ts'
import type { TrustedRepository } from '../repository.ts'
import { parentOf, RELEASES, type RoleName } from '../role-name.ts'
import { canSign, type RoleAuthority } from './seal.ts'
import type { SigningKey } from './signing-key.ts'

/** A role that may hold tags, and who may sign it. */
export interface DeclaredRole extends RoleAuthority {
  /** Beginnings of tags, of this role and each above it. */
  readonly paths: readonly (readonly string[])[]
}

/** `targets` and every delegation that a role that holds declares, signed yet or not, in the order in which they are declared. */
export function declaredRoles(repository: TrustedRepository): readonly DeclaredRole[] {
  const { root } = repository.root
  const delegations = [...repository.targets.values()].flatMap(({ content, paths }) =>
    content.delegations.map((role) => ({ ...role, keys: content.keys, paths: [...paths, role.paths] })),
  )
  return [{ name: 'targets', ...root.roles.targets, keys: root.keys, paths: [] }, ...delegations]
}

export function snapshotAuthority({ root: { root } }: TrustedRepository): RoleAuthority {
  return { name: 'snapshot', ...root.roles.snapshot, keys: root.keys }
}

/**
 * The roles that a tag is signed in: those named, or else every delegation right below `targets` that the keys may sign and whose paths allow the
 * tag, `targets/releases` first; `targets` itself only in a repository without delegations (as docker trust sign has it). Throws
 * `Failure('refused')` when there is none.
 */
export function rolesToSign(
  repository: TrustedRepository,
  tag: string,
  held: readonly SigningKey[],
  named: readonly RoleName[],
): readonly DeclaredRole[] {
  const declared = declaredRoles(repository)
  const allowed = (role: DeclaredRole): boolean =>
    role.paths.every((list) => list.some((path) => tag.startsWith(path))) && canSign(role, held)
  if (named.length > 0) return named.map((name) => namedRole(repository, declared, name, tag, allowed, held))
  const below = declared.filter(({ name }) => name !== 'targets' && parentOf(name) === 'targets')
  const found = (below.length === 0 ? declared : below).filter(allowed)
  if (found.length > 0) return found.sort((a, b) => Number(b.name === RELEASES) - Number(a.name === RELEASES))
  throw noRole(repository, declared, tag, held)
}

/** The roles that have a tag now, hold or not: what a revocation has to reach. */
export function rolesWithTag(repository: TrustedRepository, tag: string): readonly RoleName[] {
  return [...repository.targets.values()].filter(({ content }) => content.targets.has(tag)).map(({ name }) => name)
}

function namedRole(
  repository: TrustedRepository,
  declared: readonly DeclaredRole[],
  name: RoleName,
  tag: string,
  allowed: (role: DeclaredRole) => boolean,
  held: readonly SigningKey[],
): DeclaredRole {
  const role = declared.find((one) => one.name === name)
  if (role !== undefined && allowed(role)) return role
  if (role === undefined) {
    throw new Failure('not-found', `${repository.gun} has no role ${name.slice(0, 80)}`, {
      hint: `Its roles are ${declared.map((one) => one.name).join(', ')}.`,
    })
  }
  throw canSign(role, held)
    ? new Failure('refused', `${name} may not speak of the tag ${tag}`, {
        hint: `Its paths are ${JSON.stringify(role.paths)}; whoever holds the repository key can change them.`,
      })
    : noRole(repository, [role], tag, held)
}

function noRole(
  { gun }: TrustedRepository,
  roles: readonly DeclaredRole[],
  tag: string,
  held: readonly SigningKey[],
): Failure {
  const own = held.map(({ where, keyid }) => `${where} (${keyid.slice(0, 12)}…)`).join(', ')
  const owned = roles.find((role) => canSign(role, held))
  const list = roles
    .map(
      ({ name, keyids, threshold }) =>
        `${name}: ${threshold} of ${keyids.map((id) => `${id.slice(0, 12)}…`).join(', ')}`,
    )
    .join('; ')
  return new Failure('refused', `no key that was given may sign ${gun}:${tag}: ${own}`, {
    reference: gun,
    hint:
      owned?.name === 'targets'
        ? 'It is the repository key. Signers have keys of their own here; to sign in targets all the same: --role targets.'
        : `Who may: ${list}. Whoever holds the repository key can add a signer: seaworthy trust signer.`,
  })
}
