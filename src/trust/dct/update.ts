import { Failure } from '../../runtime/failure.ts'
import { checkExpiry, checkFile, checkSignatures, checkVersion } from './check-role.ts'
import type { TufKey } from './keys.ts'
import type { Common, Delegation, Envelope, FileMeta, RoleKeys, Snapshot } from './metadata.ts'
import { parseEnvelope, parseSnapshot, parseTargets, parseTimestamp } from './parse-metadata.ts'
import type { CheckedRole, TargetsRole, TrustedRepository } from './repository.ts'
import type { RoleFiles } from './role-files.ts'
import { isDelegation, type RoleName } from './role-name.ts'
import { type RootAnchor, type TrustedRoot, trustRoot } from './trust-root.ts'

const MOST_ROLES = 256
const DEEPEST = 8

/**
 * Checks the files of a repository in Notary's order: root, timestamp, snapshot, targets, delegations parents first; each by hash, form, signatures,
 * version, expiry, in this order. Throws a `Failure` for the first that does not hold, except for delegations, which are kept as `broken`:
 * whether one is needed, the lookup knows.
 */
export async function checkRepository(files: RoleFiles, anchor: RootAnchor, now: number): Promise<TrustedRepository> {
  const { gun, label } = files.source
  const check: Checker = { files, now, least: anchor.lock?.versions ?? {} }
  const root = await trustRoot(files, anchor, now)
  const timestamp = await checkTimestamp(check, root)
  const snapshot = await checkSnapshot(check, root, timestamp.content.snapshot)
  checkFile(root.bytes, listed(snapshot.content, 'root'), 'root.json', 'snapshot.json')
  for (const [name, meta] of delegationsIn(snapshot.content)) askFor(files, name, meta)
  const { targets, broken } = await checkTargets(check, root, snapshot.content)
  return { gun, source: label, now, root, timestamp, snapshot, targets, broken }
}

interface Checker {
  readonly files: RoleFiles
  readonly now: number
  /** The least versions that are accepted, by role. */
  readonly least: Readonly<Record<string, number>>
}

async function checkTimestamp(check: Checker, { root }: TrustedRoot): Promise<TrustedRepository['timestamp']> {
  const where = 'timestamp.json'
  const bytes = await check.files.get('timestamp')
  if (bytes === undefined) throw absent(where, check.files)
  return checkRole(check, bytes, 'timestamp', parseTimestamp, root.roles.timestamp, root.keys)
}

async function checkSnapshot(
  check: Checker,
  { root }: TrustedRoot,
  meta: FileMeta,
): Promise<TrustedRepository['snapshot']> {
  const bytes = await readListed(check.files, 'snapshot', meta, 'timestamp.json')
  return checkRole(check, bytes, 'snapshot', parseSnapshot, root.roles.snapshot, root.keys)
}

/** Targets and its delegations, pre-order. A delegation never holds unless its parent does. */
async function checkTargets(
  check: Checker,
  { root }: TrustedRoot,
  snapshot: Snapshot,
): Promise<Pick<TrustedRepository, 'targets' | 'broken'>> {
  const targets = new Map<RoleName, TargetsRole>()
  const broken = new Map<RoleName, unknown>()
  const descend = async (
    role: Omit<Delegation, 'paths'>,
    keys: ReadonlyMap<string, TufKey>,
    paths: TargetsRole['paths'],
  ) => {
    const { name, keyids, threshold } = role
    const bytes = await readListed(check.files, name, listed(snapshot, name), 'snapshot.json')
    const parse = (envelope: Envelope, where: string) => parseTargets(envelope, name, where)
    const checked = checkRole(check, bytes, name, parse, role, keys)
    targets.set(name, { ...checked, name, keyids, threshold, paths })
    for (const child of checked.content.delegations) {
      try {
        checkRoom(child.name, targets.size + broken.size)
        await descend(child, checked.content.keys, [...paths, child.paths])
      } catch (error) {
        broken.set(child.name, error)
      }
    }
  }
  await descend({ name: 'targets', ...root.roles.targets }, root.keys, [])
  return { targets, broken }
}

function checkRole<T extends Common>(
  { now, least }: Checker,
  bytes: Uint8Array,
  name: RoleName,
  parse: (envelope: Envelope, where: string) => T,
  role: RoleKeys,
  keys: ReadonlyMap<string, TufKey>,
): CheckedRole<T> {
  const where = `${name}.json`
  const envelope = parseEnvelope(bytes, where)
  const content = parse(envelope, where)
  const signers = checkSignatures(envelope, role, keys, where)
  checkVersion(content, least[name], where)
  checkExpiry(content, now, where)
  return { content, bytes, signers }
}

/** The bytes of a role as its parent lists them: those that were asked for already if they are the ones, else by their hash. */
export async function readListed(
  files: RoleFiles,
  name: RoleName,
  meta: FileMeta,
  parent: string,
): Promise<Uint8Array> {
  const where = `${name}.json`
  const early = await (files.source.live ? files.asked(name) : files.get(name))
  if (early !== undefined && isListed(early, meta)) return early
  const bytes = files.source.live ? await files.get(byHash(name, meta)) : early
  if (bytes === undefined && early === undefined) throw absent(where, files)
  checkFile(bytes ?? (early as Uint8Array), meta, where, parent)
  return bytes as Uint8Array
}

function isListed(bytes: Uint8Array, meta: FileMeta): boolean {
  try {
    checkFile(bytes, meta, '', '')
    return true
  } catch {
    return false
  }
}

/** A hostile snapshot may list any number. */
function delegationsIn({ meta }: Snapshot): readonly (readonly [RoleName, FileMeta])[] {
  return [...meta].filter(([name]) => isDelegation(name)).slice(0, MOST_ROLES)
}

/** Asks now for what will be wanted soon. */
function askFor(files: RoleFiles, name: RoleName, meta: FileMeta): void {
  if (files.source.live && files.asked(name) === undefined) void files.get(byHash(name, meta))
}

function byHash(name: RoleName, meta: FileMeta): string {
  return `${name}.${meta.sha256}`
}

function listed(snapshot: Snapshot, name: RoleName): FileMeta {
  const meta = snapshot.meta.get(name)
  if (meta !== undefined) return meta
  throw new Failure('refused', `${name} is declared, but snapshot.json lists no file for it`, {
    hint: 'Nobody signed anything in it yet, or the server holds it back. Sign a tag in it (docker trust sign), or name the roles that count: roles: [targets].',
  })
}

function checkRoom(name: RoleName, count: number): void {
  if (count < MOST_ROLES && name.split('/').length <= DEEPEST) return
  throw new Failure('refused', `${name} is one role too many: at most ${MOST_ROLES}, ${DEEPEST} deep, are read`)
}

function absent(where: string, { source }: RoleFiles): Failure {
  return new Failure('refused', `${source.label} has a root for ${source.gun}, but no ${where}`, {
    hint: source.live ? 'The server is broken, or holds it back.' : 'The archive is not complete: export again.',
  })
}
