import type { Digest } from '../../image/digest.ts'
import { isTag } from '../../image/reference.ts'
import type { Gun } from './gun.ts'
import type { Common, FileMeta, Snapshot, Targets, Timestamp } from './metadata.ts'
import { isWithin, type RoleName } from './role-name.ts'
import type { TrustedRoot } from './trust-root.ts'

/** The trust data of one repository, every file checked against the one above it. */
export interface TrustedRepository {
  readonly gun: Gun
  /** The server, or the archive. */
  readonly source: string
  /** The moment it was checked for, milliseconds since the epoch. */
  readonly now: number
  readonly root: TrustedRoot
  readonly timestamp: CheckedRole<Timestamp>
  readonly snapshot: CheckedRole<Snapshot>
  /** `targets` and the delegations that hold, parents before children, in the order in which they are declared. */
  readonly targets: ReadonlyMap<RoleName, TargetsRole>
  /** Delegations that are declared but do not hold, and why. Nothing in them counts; a lookup that needs one fails by this. */
  readonly broken: ReadonlyMap<RoleName, unknown>
}

export interface CheckedRole<T> {
  readonly content: T
  readonly bytes: Uint8Array
  /** Key IDs that signed, sorted. */
  readonly signers: readonly string[]
}

export interface TargetsRole extends CheckedRole<Targets> {
  readonly name: RoleName
  /** Key IDs that may sign, and how many of them have to. */
  readonly keyids: readonly string[]
  readonly threshold: number
  /** Beginnings of tags, of this role and each above it; a tag must begin with one of every list. */
  readonly paths: readonly (readonly string[])[]
}

/** What a role says about a tag; undefined when it says nothing, or may not. */
export function entryOf(role: TargetsRole | undefined, tag: string): FileMeta | undefined {
  if (role === undefined || !role.paths.every((list) => list.some((path) => tag.startsWith(path)))) return undefined
  return role.content.targets.get(tag)
}

/** All tags that a role may speak of. Notary's targets may be called anything; what is no tag of an image is left out. */
export function tagsOf(role: TargetsRole): readonly string[] {
  return [...role.content.targets.keys()].filter((tag) => isTag(tag) && entryOf(role, tag) !== undefined)
}

/** Why `role` or one below it does not hold. */
export function brokenWithin(repository: TrustedRepository, role: RoleName): unknown {
  return [...repository.broken].find(([name]) => isWithin(name, role))?.[1]
}

export function digestOfEntry(entry: FileMeta): Digest {
  return `sha256:${entry.sha256}`
}

/** Version and expiry by role, of everything that was checked. */
export function rolesOf(repository: TrustedRepository): ReadonlyMap<RoleName, Common> {
  const roles = new Map<RoleName, Common>([
    ['root', repository.root.root],
    ['timestamp', repository.timestamp.content],
    ['snapshot', repository.snapshot.content],
  ])
  for (const [name, { content }] of repository.targets) roles.set(name, content)
  return roles
}
