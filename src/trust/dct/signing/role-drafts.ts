import type { TufKey } from '../keys.ts'
import { keyToJson } from '../keys.ts'
import type { RoleKeys } from '../metadata.ts'
import type { RoleName } from '../role-name.ts'
import { isMap, type JsonMap, type JsonValue } from '../strict-json.ts'

const DAY_MS = 86_400_000
/** How long what is signed holds, as Notary has it. Timestamps are the server's. */
export const ROLE_LIFE_MS: Readonly<Record<'root' | 'targets' | 'snapshot', number>> = {
  root: 3650 * DAY_MS,
  targets: 1095 * DAY_MS,
  snapshot: 1095 * DAY_MS,
}

/** What is signed in a role that nobody signed yet: version 0, which {@link renewed} makes 1. */
export const NO_TARGETS: JsonMap = {
  _type: 'Targets',
  delegations: { keys: {}, roles: [] },
  expires: '',
  targets: {},
  version: 0,
}

/**
 * Whole seconds: servers read a role file and write it again when they list it, and Go leaves the zeros at the end of a fraction out. With `.120Z` the
 * length they list would be another than that of the file.
 */
function expiry(now: number, lifeMs: number): string {
  return `${new Date(now + lifeMs).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`
}

/** The next version, good from `now` (ms) on. Everything that is not named stays as it was, known or not. */
export function renewed(signed: JsonMap, now: number, lifeMs: number): JsonMap {
  return { ...signed, version: Number(signed.version) + 1, expires: expiry(now, lifeMs) }
}

/** With a tag signed as `entry`. */
export function withTag(signed: JsonMap, tag: string, entry: JsonMap): JsonMap {
  return { ...signed, targets: { ...mapOf(signed.targets), [tag]: entry } }
}

export function withoutTags(signed: JsonMap, tags: readonly string[]): JsonMap {
  const kept = Object.entries(mapOf(signed.targets)).filter(([tag]) => !tags.includes(tag))
  return { ...signed, targets: Object.fromEntries(kept) }
}

/** With these keys in a delegation, which is declared for all tags when it was not there. Keys it has already stay. */
export function withDelegationKeys(signed: JsonMap, name: RoleName, keys: ReadonlyMap<string, TufKey>): JsonMap {
  return editDelegations(signed, (roles, known) => {
    const before = roles.find((role) => role.name === name)
    const keyids = [...new Set([...keyidsOf(before), ...keys.keys()])].sort()
    const after: JsonMap = { ...(before ?? { name, paths: [''], threshold: 1 }), keyids }
    const added = Object.fromEntries([...keys].map(([id, key]) => [id, keyToJson(key)]))
    return [[...roles.filter((role) => role !== before), after], { ...known, ...added }]
  })
}

/** Without a delegation, and without its keys in `releases`; keys that no delegation has any more are dropped. */
export function withoutSigner(signed: JsonMap, name: RoleName, releases: RoleName): JsonMap {
  return editDelegations(signed, (roles, known) => {
    const gone = keyidsOf(roles.find((role) => role.name === name))
    const others = new Set(
      roles.filter((role) => role.name !== name && role.name !== releases).flatMap((role) => keyidsOf(role)),
    )
    const left = roles
      .filter((role) => role.name !== name)
      .map((role) =>
        role.name === releases
          ? { ...role, keyids: keyidsOf(role).filter((id) => !gone.includes(id) || others.has(id)) }
          : role,
      )
    return [left, known]
  })
}

function editDelegations(
  signed: JsonMap,
  edit: (roles: readonly JsonMap[], keys: JsonMap) => readonly [roles: readonly JsonMap[], keys: JsonMap],
): JsonMap {
  const delegations = mapOf(signed.delegations)
  const before = Array.isArray(delegations.roles) ? delegations.roles.filter(isMap) : []
  const [roles, keys] = edit(before, mapOf(delegations.keys))
  const used = new Set(roles.flatMap((role) => keyidsOf(role)))
  const kept = Object.fromEntries(Object.entries(keys).filter(([id]) => used.has(id)))
  return { ...signed, delegations: { ...delegations, keys: kept, roles } }
}

/** The `signed` of a first root.json. */
export function draftRoot(
  roles: Readonly<Record<'root' | 'targets' | 'snapshot' | 'timestamp', ReadonlyMap<string, TufKey>>>,
  now: number,
): JsonMap {
  const all = Object.values(roles).flatMap((keys) => [...keys])
  return {
    _type: 'Root',
    consistent_snapshot: false,
    expires: expiry(now, ROLE_LIFE_MS.root),
    keys: Object.fromEntries(all.map(([id, key]) => [id, keyToJson(key)])),
    roles: Object.fromEntries(
      Object.entries(roles).map(([name, keys]) => [
        name,
        { keyids: [...keys.keys()].sort(), threshold: 1 } satisfies RoleKeys,
      ]),
    ) as unknown as JsonMap,
    version: 1,
  }
}

function keyidsOf(role: JsonMap | undefined): readonly string[] {
  const keyids: JsonValue = role?.keyids ?? []
  return Array.isArray(keyids) ? keyids.filter((id): id is string => typeof id === 'string') : []
}

function mapOf(value: JsonValue | undefined): JsonMap {
  return isMap(value) ? value : {}
}
