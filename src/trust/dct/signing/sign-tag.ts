import type { Digest } from '../../../image/digest.ts'
import { Failure } from '../../../runtime/failure.ts'
import { lookUpTag, RELEASE_ROLES } from '../lookup.ts'
import type { FileMeta } from '../metadata.ts'
import { digestOfEntry, entryOf, type TrustedRepository } from '../repository.ts'
import { RELEASES, type RoleName } from '../role-name.ts'
import { type DeclaredRole, declaredRoles, rolesToSign, rolesWithTag } from './declared-roles.ts'
import { type PublishOptions, publishEdits, type SigningPlace } from './publish.ts'
import { withoutTags, withTag } from './role-drafts.ts'
import { canSign, entryFor } from './seal.ts'

/** What became of one role. */
export interface RoleChange {
  readonly role: RoleName
  readonly action: 'signed' | 'kept' | 'removed'
  readonly version: number
  /** ISO 8601. */
  readonly expires: string
}

export interface TagChange {
  readonly roles: readonly RoleChange[]
  /** Not wrong, but to be known: a role that answers before those that were changed says something else. */
  readonly warnings: readonly string[]
}

export interface TagOptions extends PublishOptions {
  /** In these roles only. */
  readonly roles?: readonly RoleName[] | undefined
}

/** A role that has the tag already is signed anew when it expires within this time. */
const RENEW_MS = 90 * 86_400_000

/**
 * Signs a tag as these manifest bytes, in every role that the keys may sign (or those named), and reads it back. A role that says so already stays
 * as it is.
 */
export async function signTag(
  place: SigningPlace,
  tag: string,
  manifest: { readonly bytes: Uint8Array; readonly digest: Digest },
  options: TagOptions = {},
): Promise<TagChange> {
  const { clock } = place.context.runtime
  let roles: readonly DeclaredRole[] = []
  const published = await publishEdits(
    place,
    (repository) => {
      roles = rolesToSign(repository, tag, place.keys, options.roles ?? [])
      const changed = roles.filter(({ name }) => {
        const role = repository.targets.get(name)
        return !isSame(entryOf(role, tag), manifest) || (role?.content.expires ?? 0) < clock.now() + RENEW_MS
      })
      return new Map(changed.map(({ name }) => [name, (signed) => withTag(signed, tag, entryFor(manifest.bytes))]))
    },
    options,
  )
  const { after, versions } = published
  if (options.dryRun !== true) checkSigned(after, tag, roles, manifest)
  return {
    roles: roles.map(({ name }) => changeOf(after, name, versions.has(name) ? 'signed' : 'kept', versions)),
    warnings: options.dryRun === true ? [] : otherAnswers(after, tag, manifest.digest),
  }
}

/**
 * Takes tags out of every role that has them and that the keys may sign (or those named). Refused when a release role would go on saying what they are, unless
 * roles were named.
 */
export async function revokeTags(
  place: SigningPlace,
  tags: 'all' | readonly string[],
  options: TagOptions = {},
): Promise<TagChange & { readonly tags: readonly string[] }> {
  const roles = new Set<RoleName>()
  let revoked: readonly string[] = []
  const { after, versions } = await publishEdits(
    place,
    (repository) => {
      revoked = tags === 'all' ? allTags(repository) : tags
      const wanted = new Map<RoleName, string[]>()
      for (const tag of revoked) {
        for (const name of rolesToClear(repository, tag, place, options.roles ?? [])) {
          wanted.set(name, [...(wanted.get(name) ?? []), tag])
        }
      }
      roles.clear()
      for (const name of wanted.keys()) roles.add(name)
      return new Map([...wanted].map(([name, gone]) => [name, (signed) => withoutTags(signed, gone)]))
    },
    options,
  )
  return {
    tags: revoked,
    roles: [...roles].map((name) => changeOf(after, name, 'removed', versions)),
    warnings: options.dryRun === true ? [] : revoked.flatMap((tag) => otherAnswers(after, tag, undefined)),
  }
}

function rolesToClear(
  repository: TrustedRepository,
  tag: string,
  place: SigningPlace,
  named: readonly RoleName[],
): readonly RoleName[] {
  const having = rolesWithTag(repository, tag)
  if (having.length === 0) {
    throw new Failure('not-found', `${repository.gun}:${tag} is not signed, so there is nothing to revoke`, {
      hint: 'See what is signed: seaworthy trust inspect.',
    })
  }
  const found = named.length > 0 ? named.filter((name) => having.includes(name)) : having
  const mine = found.filter((name) => {
    const role = declaredRole(repository, name)
    return role !== undefined && canSign(role, place.keys)
  })
  const left = found.filter((name) => !mine.includes(name) && (named.length > 0 || RELEASE_ROLES.includes(name)))
  if (mine.length > 0 && left.length === 0) return mine
  throw new Failure(
    'refused',
    `the keys given may not sign ${(left.length === 0 ? found : left).join(', ')}, which would go on vouching for ${repository.gun}:${tag}`,
    {
      reference: `${repository.gun}:${tag}`,
      hint: 'Give the keys of these roles too (--key, repeatable), or name the roles to clear: --role targets/releases.',
    },
  )
}

function declaredRole(repository: TrustedRepository, name: RoleName): DeclaredRole | undefined {
  return declaredRoles(repository).find((role) => role.name === name)
}

function allTags(repository: TrustedRepository): readonly string[] {
  return [...new Set([...repository.targets.values()].flatMap(({ content }) => [...content.targets.keys()]))].sort()
}

/** Every role that was to be signed says the tag is these bytes: by our own verification of what the server shows now. */
function checkSigned(
  after: TrustedRepository,
  tag: string,
  roles: readonly DeclaredRole[],
  manifest: { readonly bytes: Uint8Array; readonly digest: Digest },
): void {
  const wrong = roles.find(({ name }) => !isSame(entryOf(after.targets.get(name), tag), manifest))
  if (wrong === undefined) return
  throw new Failure(
    'failed',
    `${after.gun}:${tag} was signed, but ${wrong.name} does not show it as ${manifest.digest}`,
    {
      cause: after.broken.get(wrong.name),
      hint: 'Somebody may have signed something else since. Look: seaworthy trust inspect.',
    },
  )
}

function isSame(entry: FileMeta | undefined, manifest: { bytes: Uint8Array; digest: Digest }): boolean {
  return entry !== undefined && digestOfEntry(entry) === manifest.digest && entry.length === manifest.bytes.byteLength
}

/** What those who verify find for the tag, where that is not what was just said of it. */
function otherAnswers(after: TrustedRepository, tag: string, digest: Digest | undefined): readonly string[] {
  const said = answerFor(after, tag)
  if (said === digest) return []
  if (digest === undefined) return [`${tag} is still vouched for: a release role says that it is ${said}`]
  if (said !== undefined) return [`who verifies ${tag} does not find this: ${RELEASES} answers first, and says ${said}`]
  return [`who verifies ${tag} does not find this: no release role (${RELEASE_ROLES.join(', ')}) has the tag`]
}

function answerFor(repository: TrustedRepository, tag: string): Digest | undefined {
  try {
    return digestOfEntry(lookUpTag(repository, tag, RELEASE_ROLES).entry)
  } catch {
    return undefined
  }
}

function changeOf(
  after: TrustedRepository,
  role: RoleName,
  action: RoleChange['action'],
  versions: ReadonlyMap<RoleName, number>,
): RoleChange {
  const content = after.targets.get(role)?.content
  return {
    role,
    action,
    version: versions.get(role) ?? content?.version ?? 0,
    expires: new Date(content?.expires ?? 0).toISOString(),
  }
}
