import { Failure } from '../../../runtime/failure.ts'
import { keyIdOf, type TufKey } from '../keys.ts'
import type { TrustedRepository } from '../repository.ts'
import { isDelegation, RELEASES, type RoleName } from '../role-name.ts'
import type { JsonMap } from '../strict-json.ts'
import { declaredRoles } from './declared-roles.ts'
import { type PublishOptions, publishEdits, type RoleEdits, type SigningPlace } from './publish.ts'
import { withDelegationKeys, withoutSigner } from './role-drafts.ts'
import { canSign } from './seal.ts'

/** Somebody who may sign tags, and the public halves of the keys they do it with. */
export interface Signer {
  /** `alice`, for the role `targets/alice`. */
  readonly name: string
  readonly keys: readonly TufKey[]
}

/** The role of a signer. Throws `Failure('usage')` for names that Docker or Notary would not take. */
export function signerRole(name: string): RoleName {
  const role = `targets/${name}`
  if (isDelegation(role) && !name.includes('/') && role !== RELEASES) return role
  throw new Failure('usage', `"${name.slice(0, 80)}" cannot be the name of a signer`, {
    hint: 'Lowercase letters, digits, "-" and "_"; "releases" is the role of all signers together.',
  })
}

/** With signers in `targets`: each gets a role of their own, and all may sign `targets/releases`, as Docker has it. */
export function withSigners(targets: JsonMap, signers: readonly Signer[]): JsonMap {
  return signers.reduce((signed, { name, keys }) => {
    const byId = new Map(keys.map((key) => [keyIdOf(key), key]))
    return withDelegationKeys(withDelegationKeys(signed, signerRole(name), byId), RELEASES, byId)
  }, targets)
}

/**
 * Takes signers away and adds others, in this order and in one step, with the repository key. What a removed signer released would no longer count, so
 * `targets/releases` is signed anew, by one of those who stay, whose key must be given too.
 */
export async function changeSigners(
  place: SigningPlace,
  change: { readonly add: readonly Signer[]; readonly remove: readonly string[] },
  options: PublishOptions,
): Promise<{ readonly signers: readonly string[]; readonly versions: ReadonlyMap<RoleName, number> }> {
  const { after, versions } = await publishEdits(place, (repository) => editsFor(repository, place, change), options)
  return { signers: namesOf(after), versions }
}

function editsFor(
  repository: TrustedRepository,
  { keys }: SigningPlace,
  { add, remove }: { readonly add: readonly Signer[]; readonly remove: readonly string[] },
): RoleEdits {
  const declared = declaredRoles(repository)
  const removed = remove.map((name) => {
    const role = declared.find((one) => one.name === signerRole(name))
    if (role !== undefined) return role
    throw new Failure('not-found', `${repository.gun} has no signer ${name}`, {
      hint: `Its signers are ${namesOf(repository).join(', ') || 'none'}.`,
    })
  })
  const edits = new Map<RoleName, (signed: JsonMap) => JsonMap>()
  edits.set('targets', (signed) =>
    withSigners(
      removed.reduce((left, { name }) => withoutSigner(left, name, RELEASES), signed),
      add,
    ),
  )
  const releases = declared.find(({ name }) => name === RELEASES)
  if (removed.length === 0 || releases === undefined) return edits
  const kept = declared.filter((role) => role.name !== RELEASES && role.name !== 'targets' && !removed.includes(role))
  const gone = removed.flatMap(({ keyids }) => keyids).filter((id) => !kept.some(({ keyids }) => keyids.includes(id)))
  const left = releases.keyids.filter((id) => !gone.includes(id))
  const more = add.flatMap((signer) => signer.keys).map((key) => [keyIdOf(key), key] as const)
  if (left.length + more.length < releases.threshold) throw lastSigner(repository, remove)
  const signedBy = repository.targets.get(RELEASES)?.signers ?? []
  const isSigned = repository.snapshot.content.meta.has(RELEASES)
  if (!isSigned || signedBy.filter((id) => left.includes(id)).length >= releases.threshold) return edits
  if (!canSign({ ...releases, keyids: left }, keys)) throw releasesBySomebodyGone(repository, remove)
  return edits.set(RELEASES, (signed) => signed)
}

function namesOf(repository: TrustedRepository): readonly string[] {
  return declaredRoles(repository)
    .filter(({ name }) => name !== 'targets' && name !== RELEASES)
    .map(({ name }) => name.slice('targets/'.length))
}

function lastSigner({ gun }: TrustedRepository, names: readonly string[]): Failure {
  return new Failure('refused', `${gun} would have nobody left who may release without ${names.join(', ')}`, {
    hint: 'Add who is to sign in the same step: --add NAME=NAME.pub.',
  })
}

function releasesBySomebodyGone({ gun }: TrustedRepository, names: readonly string[]): Failure {
  return new Failure(
    'refused',
    `the tags that ${gun} releases are signed by ${names.join(', ')} alone, and would not count any more`,
    {
      hint: 'Give the key of a signer who stays as well (--key), so that the tags are signed anew by it; or have one of them sign a tag first.',
    },
  )
}
