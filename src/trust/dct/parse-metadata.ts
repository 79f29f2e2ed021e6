import { decodeBase64 } from './base64.ts'
import { listAt, malformed, mapAt, numberAt, textAt } from './fields.ts'
import { parseKeys } from './keys.ts'
import type {
  Common,
  Delegation,
  Envelope,
  FileMeta,
  RoleKeys,
  Root,
  Snapshot,
  Targets,
  Timestamp,
} from './metadata.ts'
import { BASE_ROLES, isDelegation, isTargetsRole, parentOf, type RoleName } from './role-name.ts'
import type { Signature } from './signature.ts'
import { type JsonMap, type JsonValue, parseStrictJson } from './strict-json.ts'

const MOST_SIGNATURES = 64
const MOST_KEYIDS = 256
const MOST_DELEGATIONS = 256
const COMMON = ['_type', 'version', 'expires']

/** Reads a role file's envelope. `where` names it in errors: `targets/releases.json`. */
export function parseEnvelope(bytes: Uint8Array, where: string): Envelope {
  const map = mapAt(parseStrictJson(bytes, where), where, ['signed', 'signatures'])
  const signed = mapAt(map.signed, `${where}: signed`)
  const list = listAt(map.signatures, `${where}: signatures`, MOST_SIGNATURES)
  if (list.length === 0) throw malformed(where, 'nobody signed it')
  return { signed, signatures: list.map((value, index) => parseSignature(value, `${where}: signatures[${index}]`)) }
}

/** Reads `signed` of root.json. Every key a role names must be there. */
export function parseRoot({ signed }: Envelope, where: string): Root {
  const map = mapAt(signed, where, [...COMMON, 'consistent_snapshot', 'keys', 'roles'])
  const common = parseCommon(map, 'Root', where)
  if (typeof map.consistent_snapshot !== 'boolean') throw malformed(where, 'consistent_snapshot is not true or false')
  const keys = parseKeys(map.keys, `${where}: keys`)
  const roles = mapAt(map.roles, `${where}: roles`, BASE_ROLES)
  const role = (name: string): RoleKeys => parseRoleKeys(roles[name], `${where}: roles.${name}`, keys)
  return {
    ...common,
    keys,
    roles: { root: role('root'), targets: role('targets'), snapshot: role('snapshot'), timestamp: role('timestamp') },
  }
}

/** Reads `signed` of targets.json or a delegation. Delegations it declares must be right below it. */
export function parseTargets({ signed }: Envelope, role: RoleName, where: string): Targets {
  const map = mapAt(signed, where, [...COMMON, 'targets', 'delegations'])
  const common = parseCommon(map, 'Targets', where)
  const targets = mapAt(map.targets, `${where}: targets`)
  const delegations = mapAt(map.delegations, `${where}: delegations`, ['keys', 'roles'])
  const keys = parseKeys(delegations.keys, `${where}: delegations.keys`)
  const roles = listAt(delegations.roles, `${where}: delegations.roles`, MOST_DELEGATIONS).map((value, index) =>
    parseDelegation(value, role, `${where}: delegations.roles[${index}]`, keys),
  )
  const names = new Set(roles.map(({ name }) => name))
  if (names.size < roles.length) throw malformed(where, 'it declares a delegation twice')
  return {
    ...common,
    targets: new Map(
      Object.entries(targets).map(([tag, value]) => [
        tag,
        parseFileMeta(value, `${where}: targets["${tag.slice(0, 128)}"]`),
      ]),
    ),
    keys,
    delegations: roles,
  }
}

/** Reads `signed` of snapshot.json. */
export function parseSnapshot({ signed }: Envelope, where: string): Snapshot {
  const map = mapAt(signed, where, [...COMMON, 'meta'])
  const common = parseCommon(map, 'Snapshot', where)
  const meta = new Map<RoleName, FileMeta>()
  for (const [name, value] of Object.entries(mapAt(map.meta, `${where}: meta`))) {
    if (name !== 'root' && !isTargetsRole(name))
      throw malformed(where, `"${name.slice(0, 80)}" is not the name of a role`)
    meta.set(name, parseFileMeta(value, `${where}: meta["${name}"]`))
  }
  for (const name of ['root', 'targets']) if (!meta.has(name)) throw malformed(where, `it does not list ${name}`)
  return { ...common, meta }
}

/** Reads `signed` of timestamp.json. */
export function parseTimestamp({ signed }: Envelope, where: string): Timestamp {
  const map = mapAt(signed, where, [...COMMON, 'meta'])
  const common = parseCommon(map, 'Timestamp', where)
  const meta = mapAt(map.meta, `${where}: meta`, ['snapshot'])
  return { ...common, snapshot: parseFileMeta(meta.snapshot, `${where}: meta.snapshot`) }
}

function parseSignature(value: JsonValue, where: string): Signature {
  const map = mapAt(value, where, ['keyid', 'method', 'sig'])
  return {
    keyid: textAt(map.keyid, `${where}.keyid`),
    method: textAt(map.method, `${where}.method`),
    sig: textAt(map.sig, `${where}.sig`),
  }
}

function parseCommon(map: JsonMap, type: string, where: string): Common {
  if (map._type !== type) throw malformed(where, `its _type is not "${type}"`)
  return {
    version: numberAt(map.version, `${where}: version`, 1),
    expires: parseTime(textAt(map.expires, `${where}: expires`), `${where}: expires`),
  }
}

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** RFC 3339 with an offset and up to nine digits of a second, as Go writes it. Parts of a millisecond are cut off. */
function parseTime(text: string, where: string): number {
  const [, seconds, fraction = '.', zone] = TIME.exec(text) ?? []
  const time = seconds === undefined ? Number.NaN : Date.parse(`${seconds}${`${fraction}000`.slice(0, 4)}${zone}`)
  if (Number.isNaN(time)) throw malformed(where, `"${text.slice(0, 40)}" is not a time`)
  return time
}

function parseRoleKeys(value: JsonValue | undefined, where: string, keys: ReadonlyMap<string, unknown>): RoleKeys {
  const map = mapAt(value, where, ['keyids', 'threshold', 'name', 'paths'])
  const keyids = listAt(map.keyids, `${where}.keyids`, MOST_KEYIDS).map((id) => textAt(id, `${where}.keyids`))
  const unknown = keyids.find((id) => !keys.has(id))
  if (unknown !== undefined) throw malformed(where, `the key ${unknown.slice(0, 64)} is not among its keys`)
  if (new Set(keyids).size < keyids.length) throw malformed(where, 'it names a key twice')
  return { keyids, threshold: numberAt(map.threshold, `${where}.threshold`, 1) }
}

function parseDelegation(
  value: JsonValue,
  parent: RoleName,
  where: string,
  keys: ReadonlyMap<string, unknown>,
): Delegation {
  const roleKeys = parseRoleKeys(value, where, keys)
  const map = mapAt(value, where)
  const name = textAt(map.name, `${where}.name`)
  if (!isDelegation(name) || parentOf(name) !== parent) {
    throw malformed(where, `"${name.slice(0, 80)}" is not the name of a role right below ${parent}`)
  }
  // Go leaves an empty list out: such a role may sign for nothing.
  const paths = map.paths === undefined || map.paths === null ? [] : listAt(map.paths, `${where}.paths`, 1024)
  return { name, ...roleKeys, paths: paths.map((path) => textAt(path, `${where}.paths`)) }
}

function parseFileMeta(value: JsonValue | undefined, where: string): FileMeta {
  const map = mapAt(value, where, ['hashes', 'length', 'custom'])
  const hashes = mapAt(map.hashes, `${where}.hashes`, ['sha256', 'sha512'])
  const length = numberAt(map.length, `${where}.length`, 0)
  const sha256 = hash(hashes.sha256, 32, `${where}.hashes.sha256`)
  return hashes.sha512 === undefined
    ? { length, sha256 }
    : { length, sha256, sha512: hash(hashes.sha512, 64, `${where}.hashes.sha512`) }
}

/** Hashes are base64 in role files, not hex. */
function hash(value: JsonValue | undefined, size: number, where: string): string {
  const bytes = decodeBase64(textAt(value, where), size)
  if (bytes?.byteLength !== size) throw malformed(where, `it is not base64 of ${size} bytes`)
  return Buffer.from(bytes).toString('hex')
}
