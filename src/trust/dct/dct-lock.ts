import type { Digest } from '../../image/digest.ts'
import type { DctLock } from '../lock/trust-lock.ts'
import { lookUpTag, RELEASE_ROLES } from './lookup.ts'
import { digestOfEntry, rolesOf, type TrustedRepository, tagsOf } from './repository.ts'
import { BASE_ROLES, type RoleName } from './role-name.ts'

/** What a repository's entry of the lock becomes. Tags are those of the release roles; a repository whose release roles do not hold has no entry. */
export function lockEntryOf(repository: TrustedRepository): DctLock {
  const { root, targets, now } = repository
  const keys: [RoleName, readonly string[]][] = BASE_ROLES.map((role) => [role, root.root.roles[role].keyids])
  for (const role of targets.values()) if (role.name !== 'targets') keys.push([role.name, role.keyids])
  return {
    root: { version: root.root.version, digest: root.digest },
    keys: sorted(keys.map(([role, keyids]) => [role, [...keyids].sort()])),
    versions: sorted([...rolesOf(repository)].map(([role, { version }]) => [role, version])),
    tags: signedTags(repository),
    seenAt: new Date(now).toISOString(),
  }
}

/** Every tag that a release role has, and its digest. Throws what `lookUpTag` throws. */
function signedTags(repository: TrustedRepository): Readonly<Record<string, Digest>> {
  const tags = new Set(
    RELEASE_ROLES.flatMap((name) => {
      const role = repository.targets.get(name)
      return role === undefined ? [] : tagsOf(role)
    }),
  )
  return sorted([...tags].map((tag) => [tag, digestOfEntry(lookUpTag(repository, tag, RELEASE_ROLES).entry)]))
}

/** One thing that an update of the lock changes, for people to review. */
export type LockChange =
  /** The repository had no entry. */
  | { readonly kind: 'added'; readonly root: DctLock['root']; readonly keyids: readonly string[] }
  /** Root file of another version. That its chain of signatures holds was checked when it was read with the lock. */
  | { readonly kind: 'root'; readonly from: DctLock['root']; readonly to: DctLock['root'] }
  | { readonly kind: 'role-added' | 'role-removed'; readonly role: RoleName; readonly keyids: readonly string[] }
  | { readonly kind: 'key-added' | 'key-removed'; readonly role: RoleName; readonly keyid: string }
  | { readonly kind: 'version'; readonly role: RoleName; readonly from: number; readonly to: number }
  | { readonly kind: 'tag-added' | 'tag-removed'; readonly tag: string; readonly digest: Digest }
  | { readonly kind: 'tag-moved'; readonly tag: string; readonly from: Digest; readonly to: Digest }

/** What changes from one entry of the lock to the next, the gravest first. The time alone is no change. */
export function diffLock(before: DctLock | undefined, after: DctLock): readonly LockChange[] {
  if (before === undefined) return [{ kind: 'added', root: after.root, keyids: after.keys.root ?? [] }]
  return [
    ...rootChange(before, after),
    ...keyChanges(before, after),
    ...versionChanges(before, after),
    ...tagChanges(before, after),
  ]
}

function rootChange(before: DctLock, after: DctLock): LockChange[] {
  return before.root.digest === after.root.digest ? [] : [{ kind: 'root', from: before.root, to: after.root }]
}

function keyChanges(before: DctLock, after: DctLock): LockChange[] {
  return namesOf(before.keys, after.keys).flatMap((role): LockChange[] => {
    const [old, now] = [own(before.keys, role), own(after.keys, role)]
    if (old === undefined || now === undefined) {
      return [{ kind: now === undefined ? 'role-removed' : 'role-added', role, keyids: now ?? old ?? [] }]
    }
    return [
      ...now.filter((id) => !old.includes(id)).map((keyid) => ({ kind: 'key-added', role, keyid }) as const),
      ...old.filter((id) => !now.includes(id)).map((keyid) => ({ kind: 'key-removed', role, keyid }) as const),
    ]
  })
}

/** Roles that came or went are told by their keys. */
function versionChanges(before: DctLock, after: DctLock): LockChange[] {
  return namesOf(before.versions, after.versions).flatMap((role): LockChange[] => {
    const [from, to] = [own(before.versions, role), own(after.versions, role)]
    return from === undefined || to === undefined || from === to ? [] : [{ kind: 'version', role, from, to }]
  })
}

function tagChanges(before: DctLock, after: DctLock): LockChange[] {
  return namesOf(before.tags, after.tags).flatMap((tag): LockChange[] => {
    const [from, to] = [own(before.tags, tag), own(after.tags, tag)]
    if (from === to) return []
    if (from === undefined) return [{ kind: 'tag-added', tag, digest: to as Digest }]
    if (to === undefined) return [{ kind: 'tag-removed', tag, digest: from }]
    return [{ kind: 'tag-moved', tag, from, to }]
  })
}

function namesOf(one: object, other: object): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  const map = Object.create(null) as Record<string, T>
  for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) map[key] = value
  return map
}
