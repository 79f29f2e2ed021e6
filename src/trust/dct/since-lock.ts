import { Failure } from '../../runtime/failure.ts'
import type { DctLock } from '../lock/trust-lock.ts'
import type { SignedTag } from './lookup.ts'
import { digestOfEntry, rolesOf, type TrustedRepository } from './repository.ts'

/** Compares with what earlier runs saw, and returns what is to be known of it. The same versions with other content is what no honest server shows: `Failure('refused')`. */
export function sinceLock(
  repository: TrustedRepository,
  found: readonly SignedTag[],
  lock: DctLock,
): readonly string[] {
  const warnings: string[] = []
  for (const { tag, role, entry } of found) {
    const before = Object.hasOwn(lock.tags, tag) ? lock.tags[tag] : undefined
    if (before !== undefined && before !== digestOfEntry(entry)) {
      if (isUnchanged(repository, lock)) throw sameVersion(repository, tag, before, digestOfEntry(entry))
      warnings.push(`the tag ${tag} moved since the lock was written: ${before} then, ${digestOfEntry(entry)} now`)
    }
    const known = Object.hasOwn(lock.keys, role.name) ? (lock.keys[role.name] ?? []) : []
    const strange = role.signers.filter((keyid) => !known.includes(keyid))
    if (strange.length > 0)
      warnings.push(`${role.name} is signed by a key that the lock does not know: ${strange.join(', ')}`)
  }
  if (repository.now < Date.parse(lock.seenAt)) {
    warnings.push(
      `the check was made for ${new Date(repository.now).toISOString()}, before the lock was written (${lock.seenAt})`,
    )
  }
  return [...new Set(warnings)]
}

/** Whether all roles that tags are looked up in are of the versions of the lock. */
function isUnchanged(repository: TrustedRepository, { versions }: DctLock): boolean {
  const roles = [...rolesOf(repository)].filter(([name]) => name.startsWith('targets'))
  return roles.every(([name, { version }]) => Object.hasOwn(versions, name) && versions[name] === version)
}

function sameVersion({ gun }: TrustedRepository, tag: string, before: string, now: string): Failure {
  return new Failure(
    'refused',
    `${gun}:${tag} is signed as ${now}, but the lock saw ${before} in the same versions of all roles`,
    {
      hint: 'Two files of one version were signed: a key is in wrong hands, or the trust data was begun anew. Ask its owner.',
    },
  )
}
