import type { Digest } from '../../image/digest.ts'
import { parseReference, type Reference, repositoryOf, targetOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import { type RoleChange, revokeTags, signTag } from '../../trust/dct/signing/sign-tag.ts'
import type { SigningKey } from '../../trust/dct/signing/signing-key.ts'
import type { Connections } from '../connections.ts'
import { type TrustAnchor, withPlace } from './place.ts'

export interface SignRequest extends TrustAnchor {
  /** `registry/repository:tag`, with a digest where the tag may have moved since. */
  readonly image: string
  readonly keys: readonly SigningKey[]
  /** Roles to sign in; without any, all that the keys may sign. */
  readonly roles: readonly string[]
  readonly renew: boolean
  readonly dryRun: boolean
}

/** The stable JSON of `trust sign`. */
export interface SignReport {
  readonly repository: string
  readonly tag: string
  readonly digest: Digest
  readonly mediaType: string
  /** Bytes of the manifest. */
  readonly length: number
  readonly roles: readonly RoleChange[]
  readonly warnings: readonly string[]
}

/**
 * Signs what a tag is in its registry now: the manifest or index is read and hashed here, whatever its kind. The trust data is verified before and read
 * back after.
 */
export async function signImage(request: SignRequest, connections: Connections): Promise<SignReport> {
  const reference = parseReference(request.image)
  const { tag, registry, repository } = reference
  if (tag === undefined) throw noTag(request.image, 'sign')
  const { keys, roles, renew, dryRun } = request
  return await withPlace(request, reference, connections, 'refuse', async (place) => {
    const store = (await connections.registry(registry)).repository(repository)
    const { bytes, descriptor } = await store.readManifest(targetOf(reference))
    const { digest, mediaType, size } = descriptor
    const done = await signTag({ ...place, keys }, tag, { bytes, digest }, { roles, renew, dryRun })
    return { repository: repositoryOf(reference), tag, digest, mediaType, length: size, ...done }
  })
}

export interface RevokeRequest extends Omit<SignRequest, 'image'> {
  /** `registry/repository:tag`, or a repository with `all`. */
  readonly image: string
  /** Every tag of the repository. */
  readonly all: boolean
}

/** The stable JSON of `trust revoke`. */
export interface RevokeReport {
  readonly repository: string
  readonly tags: readonly string[]
  readonly roles: readonly RoleChange[]
  readonly warnings: readonly string[]
}

/** Takes back what was signed of a tag, or of all. The image stays where it is; who verifies refuses it from now on. */
export async function revokeImage(request: RevokeRequest, connections: Connections): Promise<RevokeReport> {
  const reference = parseReference(request.image)
  const tags = tagsToRevoke(reference, request)
  const { keys, roles, renew, dryRun } = request
  return await withPlace(request, reference, connections, 'refuse', async (place) => ({
    repository: repositoryOf(reference),
    ...(await revokeTags({ ...place, keys }, tags, { roles, renew, dryRun })),
  }))
}

function tagsToRevoke({ tag, digest }: Reference, { image, all }: RevokeRequest): 'all' | readonly string[] {
  if (digest !== undefined) {
    throw new Failure('usage', 'trust data is kept by tag, so a digest cannot be revoked', {
      reference: image,
      hint: 'Name the tags that were signed as it: seaworthy trust inspect shows them.',
    })
  }
  if (all && tag === undefined) return 'all'
  if (tag !== undefined && !all) return [tag]
  throw all
    ? new Failure('usage', '--all is for a whole repository', {
        reference: image,
        hint: 'Leave out the tag, or --all.',
      })
    : noTag(image, 'revoke')
}

function noTag(image: string, verb: 'sign' | 'revoke'): Failure {
  return new Failure('usage', `${image} names no tag to ${verb}`, {
    reference: image,
    hint:
      verb === 'sign'
        ? `Write ${image.split('@')[0]}:TAG: Docker Content Trust signs tags, and none is guessed.`
        : `Write ${image}:TAG, or revoke every tag with --all.`,
  })
}
