import { Failure } from '../../../runtime/failure.ts'
import type { TrustContext } from '../../driver.ts'
import { checkSignatures, checkVersion } from '../check-role.ts'
import type { Gun } from '../gun.ts'
import { parseEnvelope, parseTargets } from '../parse-metadata.ts'
import type { TrustedRepository } from '../repository.ts'
import type { DctRequirement } from '../requirement.ts'
import type { RoleFiles } from '../role-files.ts'
import type { RoleName } from '../role-name.ts'
import { type Opened, sessionOf } from '../session.ts'
import type { JsonMap } from '../strict-json.ts'
import { readListed } from '../update.ts'
import { declaredRoles, snapshotAuthority } from './declared-roles.ts'
import { NO_TARGETS, ROLE_LIFE_MS, renewed } from './role-drafts.ts'
import { canSign, entryFor, type RoleAuthority, sealRole } from './seal.ts'
import type { SigningKey } from './signing-key.ts'

/** Where trust data is, and by what it is believed before anything is signed on top of it. */
export interface SigningPlace {
  readonly gun: Gun
  readonly requirement: DctRequirement
  readonly context: TrustContext
  readonly keys: readonly SigningKey[]
}

/** What becomes of roles, by name; the version and expiry are set after it. Empty: there is nothing to do. */
export type RoleEdits = ReadonlyMap<RoleName, (signed: JsonMap) => JsonMap>

export interface PublishOptions {
  readonly dryRun?: boolean | undefined
  /**
   * Also build on a role that expired, all its tags kept, and begin anew, without tags, one whose signatures no longer count. Without this both are
   * refused.
   */
  readonly renew?: boolean | undefined
}

/** What was published, and the repository as a reader sees it after. */
export interface Published {
  readonly before: TrustedRepository
  readonly after: TrustedRepository
  /** Version by role, of what was written; empty when there was nothing to do. */
  readonly versions: ReadonlyMap<RoleName, number>
}

/**
 * Changes roles of a repository: its present trust data is verified first, each role is changed on top of what was verified, all are published
 * together and read again. When somebody else published in between, all this is done once more, and not again. `plan` must
 * say the same for the same repository. With `dryRun` nothing is published.
 */
export async function publishEdits(
  place: SigningPlace,
  plan: (repository: TrustedRepository) => RoleEdits,
  options: PublishOptions = {},
): Promise<Published> {
  for (let attempt = 1; ; attempt++) {
    const opened = await sessionOf(place.context).openAfresh(place.gun, place.requirement)
    const before = opened.repository
    const edits = plan(before)
    const files = edits.size === 0 ? new Map<RoleName, Uint8Array>() : await signEdits(opened, edits, place, options)
    const versions = new Map([...files].map(([name, bytes]) => [name, versionOf(name, bytes)]))
    if (files.size === 0 || options.dryRun === true) return { before, after: before, versions }
    if (await publish(place, files)) return { before, after: await readBack(place, versions), versions }
    if (attempt === 2) throw alwaysOutdated(place.gun)
    place.context.runtime.log.info(`${place.gun}: somebody else published in between; signing on top of that`)
  }
}

async function signEdits(
  { repository, files: read }: Opened,
  edits: RoleEdits,
  { gun, keys, context }: SigningPlace,
  options: PublishOptions,
): Promise<Map<RoleName, Uint8Array>> {
  const now = context.runtime.clock.now()
  const locks = context.lock?.dct
  const least = locks !== undefined && Object.hasOwn(locks, gun) ? (locks[gun]?.versions ?? {}) : {}
  const declared = declaredRoles(repository)
  const files = new Map<RoleName, Uint8Array>()
  for (const [name, edit] of edits) {
    const authority = declared.find((role) => role.name === name) as RoleAuthority
    const signed = renewed(
      edit(await signedOf(repository, read, authority, { ...options, least })),
      now,
      ROLE_LIFE_MS.targets,
    )
    files.set(name, sealRole(signed, authority, keys))
  }
  const snapshot = snapshotAuthority(repository)
  if (!canSign(snapshot, keys)) return files
  // Whoever holds the snapshot key makes the snapshot; else the server does.
  const before = parseEnvelope(repository.snapshot.bytes, 'snapshot.json').signed
  const listed = Object.fromEntries([...files].map(([name, bytes]) => [name, entryFor(bytes)]))
  const after = renewed({ ...before, meta: { ...(before.meta as JsonMap), ...listed } }, now, ROLE_LIFE_MS.snapshot)
  return files.set('snapshot', sealRole(after, snapshot, keys))
}

/** What a role says now; a role that is declared but has no file begins empty. One that does not hold is built on only when asked for. */
async function signedOf(
  repository: TrustedRepository,
  files: RoleFiles,
  authority: RoleAuthority,
  { renew, least }: PublishOptions & { readonly least: Readonly<Record<string, number>> },
): Promise<JsonMap> {
  const { name } = authority
  const where = `${name}.json`
  const role = repository.targets.get(name)
  if (role !== undefined) return parseEnvelope(role.bytes, where).signed
  const listed = repository.snapshot.content.meta.get(name)
  if (listed === undefined) return NO_TARGETS
  if (renew !== true) throw doesNotHold(repository, name)
  const envelope = parseEnvelope(await readListed(files, name, listed, 'snapshot.json'), where)
  const content = parseTargets(envelope, name, where)
  checkVersion(content, Object.hasOwn(least, name) ? least[name] : undefined, where)
  try {
    checkSignatures(envelope, authority, authority.keys, where)
    return envelope.signed
  } catch {
    return { ...NO_TARGETS, version: content.version }
  }
}

function doesNotHold({ gun, broken }: TrustedRepository, name: RoleName): Failure {
  return new Failure('refused', `${gun}: ${name} does not hold, so nothing is signed on top of it`, {
    reference: gun,
    cause: broken.get(name),
    hint: 'With --renew an expired role is signed anew with the tags it has; one whose signatures no longer count (a signer was removed) begins without tags.',
  })
}

async function publish(place: SigningPlace, files: ReadonlyMap<RoleName, Uint8Array>): Promise<boolean> {
  const client = await sessionOf(place.context).client(place.gun, place.requirement)
  return (await client.post(place.gun, files)) === 'published'
}

/** Looks that readers see what was written: the server may keep files back, or make a snapshot without them. */
async function readBack(place: SigningPlace, versions: ReadonlyMap<RoleName, number>): Promise<TrustedRepository> {
  const { repository } = await sessionOf(place.context).openAfresh(place.gun, place.requirement)
  for (const [name, version] of versions) {
    const seen = name === 'snapshot' ? repository.snapshot.content : repository.targets.get(name)?.content
    if (seen !== undefined && seen.version >= version) continue
    throw new Failure(
      'failed',
      `${place.gun}: the server took ${name}.json, version ${version}, but shows ${seen === undefined ? 'none' : `version ${seen.version}`}`,
      {
        reference: place.gun,
        cause: repository.broken.get(name),
        hint: 'Look again in a moment: seaworthy trust inspect.',
      },
    )
  }
  return repository
}

function versionOf(name: RoleName, bytes: Uint8Array): number {
  return Number(parseEnvelope(bytes, `${name}.json`).signed.version)
}

function alwaysOutdated(gun: Gun): Failure {
  return new Failure('refused', `${gun}: others published twice while this was being signed; nothing was changed`, {
    reference: gun,
    hint: 'Run it again. Jobs that sign in one repository are best run one after the other (concurrency groups).',
  })
}
