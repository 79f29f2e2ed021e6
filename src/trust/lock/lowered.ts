import { isDelegation, parentOf, type RoleName } from '../dct/role-name.ts'
import type { DctLock, TrustLock } from './trust-lock.ts'

/**
 * What one lock protects from and the next no longer does: entries that are gone, versions that went down. Versions in a lock may only rise, so that
 * nobody can bring back an old state by editing it. One sentence each; empty when nothing is lowered.
 */
export function loweredIn(before: TrustLock, after: TrustLock): readonly string[] {
  return Object.entries(before.dct).flatMap(([gun, old]) => {
    const now = Object.hasOwn(after.dct, gun) ? after.dct[gun] : undefined
    if (now === undefined) return [`${gun} is no longer in the lock`]
    const root =
      now.root.version < old.root.version
        ? [`${gun}: root goes from version ${old.root.version} back to ${now.root.version}`]
        : now.root.version === old.root.version && now.root.digest !== old.root.digest
          ? [`${gun}: root version ${old.root.version} is another file now (${now.root.digest})`]
          : []
    const roles = Object.entries(old.versions).flatMap(([role, version]) => {
      const next = Object.hasOwn(now.versions, role) ? now.versions[role] : undefined
      if (next === undefined) {
        return isTakenAway(role, old, now) ? [] : [`${gun}: ${role} has no version in the lock any more`]
      }
      return next < version ? [`${gun}: ${role} goes from version ${version} back to ${next}`] : []
    })
    return [...root, ...roles]
  })
}

/** Who declares a role may take it away, by a newer version of its own; the four that every repository has stay. */
function isTakenAway(role: RoleName, old: DctLock, now: DctLock): boolean {
  if (!isDelegation(role)) return false
  const parent = parentOf(role)
  const versionIn = (lock: DctLock): number => (Object.hasOwn(lock.versions, parent) ? (lock.versions[parent] ?? 0) : 0)
  return versionIn(now) > versionIn(old) || (versionIn(now) === 0 && isTakenAway(parent, old, now))
}
