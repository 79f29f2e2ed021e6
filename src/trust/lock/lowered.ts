import type { TrustLock } from './trust-lock.ts'

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
      // A role may have been taken away, which the keys show; the four that every repository has may not.
      if (next === undefined) return role.includes('/') ? [] : [`${gun}: ${role} has no version in the lock any more`]
      return next < version ? [`${gun}: ${role} goes from version ${version} back to ${next}`] : []
    })
    return [...root, ...roles]
  })
}
