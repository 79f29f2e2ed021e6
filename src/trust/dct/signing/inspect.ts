import type { Digest } from '../../../image/digest.ts'
import { Failure } from '../../../runtime/failure.ts'
import { validity } from '../certificates.ts'
import { spkiHashOf, type TufKey } from '../keys.ts'
import { lookUpTag, RELEASE_ROLES, signersOf } from '../lookup.ts'
import { digestOfEntry, rolesOf, type TrustedRepository, tagsOf } from '../repository.ts'
import { RELEASES, type RoleName } from '../role-name.ts'
import { rootKeysFor } from '../root-certificates.ts'
import { declaredRoles } from './declared-roles.ts'

/** Docker's name for a tag that only the repository's own key, or nobody by name, signed. */
const REPO_ADMIN = 'Repo Admin'

/** What the trust data of a repository says: the stable JSON of `trust inspect`. */
export interface TrustInspection {
  readonly repository: string
  readonly server: string
  /** The pin that fits, `lock`, or `first use`: then nothing but the server says so. */
  readonly rootTrustedBy: string
  readonly tags: readonly SignedTagReport[]
  readonly signers: readonly { readonly name: string; readonly keys: readonly string[] }[]
  readonly root: {
    readonly version: number
    readonly digest: Digest
    /** Last day of the first certificate, ISO 8601. */
    readonly certificateExpires: string
    /** For a policy: `keyid:…` and `spki:sha256:…` of each root key. */
    readonly pins: readonly string[]
    readonly keys: readonly string[]
  }
  readonly repositoryKeys: readonly string[]
  readonly roles: readonly {
    readonly role: RoleName
    readonly version: number
    readonly expires: string
    readonly keys: readonly string[]
    readonly threshold: number
  }[]
  /** Roles that are declared but do not hold, tags that no release role has, disagreements. */
  readonly warnings: readonly string[]
}

export interface SignedTagReport {
  readonly tag: string
  readonly digest: Digest
  /** Bytes of the manifest. */
  readonly length: number
  /** The release role that says so. */
  readonly role: RoleName
  /** Who signed the same by name; empty when it was the repository key or an unnamed signer of the releases. */
  readonly signers: readonly string[]
}

/** Describes verified trust data; with `only`, of its tags that one (`Failure('not-found')` when it is not signed). */
export function inspectRepository(repository: TrustedRepository, only?: string): TrustInspection {
  const { gun, source, root, now } = repository
  const names = only === undefined ? releasedTags(repository) : [only]
  const warnings: string[] = []
  const tags = names.flatMap((tag): SignedTagReport[] => {
    try {
      const found = lookUpTag(repository, tag, RELEASE_ROLES)
      warnings.push(...found.warnings)
      const signers = signersOf(repository, found).map(({ name }) => nameOf(name))
      const { entry, role } = found
      return [{ tag, digest: digestOfEntry(entry), length: entry.length, role: role.name, signers }]
    } catch (error) {
      if (only !== undefined || !(error instanceof Failure)) throw error
      warnings.push(`${tag}: ${error.message}`)
      return []
    }
  })
  for (const [name, error] of repository.broken) {
    // A signer who signed nothing yet is nothing to worry about.
    if (!repository.snapshot.content.meta.has(name)) continue
    warnings.push(`${name} does not hold: ${(error as Error).message}`)
  }
  const rootKeys = rootKeysFor(gun, root.root, now, 'root.json')
  const expires = Math.min(...rootKeys.map(({ bundle: [leaf] }) => (leaf === undefined ? 0 : validity(leaf)[1])))
  const declared = declaredRoles(repository)
  const roles = rolesOf(repository)
  return {
    repository: gun,
    server: source,
    rootTrustedBy: root.trustedBy,
    tags,
    signers: declared
      .filter(({ name }) => name !== 'targets' && name !== RELEASES)
      .map(({ name, keyids }) => ({ name: nameOf(name), keys: keyids })),
    root: {
      version: root.root.version,
      digest: root.digest,
      certificateExpires: new Date(expires).toISOString(),
      pins: [
        ...rootKeys.map(({ keyid }) => `keyid:${keyid}`),
        ...new Set(rootKeys.map(({ key }) => `spki:sha256:${spkiHashOf(key as TufKey)}`)),
      ],
      keys: root.root.roles.root.keyids,
    },
    repositoryKeys: root.root.roles.targets.keyids,
    roles: [...roles].map(([role, { version, expires: until }]) => ({
      role,
      version,
      expires: new Date(until).toISOString(),
      ...keysOf(repository, role),
    })),
    warnings: [...new Set(warnings)],
  }
}

/** The same in the form of `docker trust inspect`. */
export function asDockerInspect(report: TrustInspection): unknown {
  const ids = (keys: readonly string[]) => keys.map((ID) => ({ ID }))
  const byName = <T extends { Name: string }>(list: T[]): T[] => list.sort((a, b) => (a.Name < b.Name ? -1 : 1))
  return [
    {
      Name: report.repository,
      SignedTags: report.tags.map(({ tag, digest, signers }) => ({
        SignedTag: tag,
        Digest: digest.slice('sha256:'.length),
        Signers: signers.length === 0 ? [REPO_ADMIN] : [...signers].sort(),
      })),
      Signers: byName(report.signers.map(({ name, keys }) => ({ Name: name, Keys: ids(keys) }))),
      AdministrativeKeys: [
        { Name: 'Root', Keys: ids(report.root.keys) },
        { Name: 'Repository', Keys: ids(report.repositoryKeys) },
      ],
    },
  ]
}

function keysOf(repository: TrustedRepository, name: RoleName): { keys: readonly string[]; threshold: number } {
  const { root } = repository.root
  const base = Object.hasOwn(root.roles, name) ? root.roles[name as keyof typeof root.roles] : undefined
  const { keyids, threshold } = base ?? repository.targets.get(name) ?? { keyids: [], threshold: 0 }
  return { keys: keyids, threshold }
}

function releasedTags(repository: TrustedRepository): readonly string[] {
  const tags = RELEASE_ROLES.flatMap((name) => {
    const role = repository.targets.get(name)
    return role === undefined ? [] : tagsOf(role)
  })
  return [...new Set(tags)].sort()
}

function nameOf(role: RoleName): string {
  return role.slice('targets/'.length)
}
