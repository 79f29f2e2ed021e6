import { parseReference, type Reference, repositoryOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import { sessionOf } from '../../trust/dct/session.ts'
import { initializeRepository } from '../../trust/dct/signing/initialize.ts'
import { inspectRepository, type TrustInspection } from '../../trust/dct/signing/inspect.ts'
import { changeSigners } from '../../trust/dct/signing/signers.ts'
import type { SigningKey } from '../../trust/dct/signing/signing-key.ts'
import type { Connections } from '../connections.ts'
import { readSigners } from './keys.ts'
import { type TrustAnchor, withPlace } from './place.ts'

export interface InspectRequest extends TrustAnchor {
  /** A repository, or one tag of it. */
  readonly image: string
}

/** What the trust data of a repository says, verified; without pin, policy or lock whatever root the server shows is believed, and the report says so. */
export async function inspectTrust(request: InspectRequest, connections: Connections): Promise<TrustInspection> {
  const reference = parseReference(request.image)
  return await withPlace(request, reference, connections, 'first use', async (place) => {
    const { repository } = await sessionOf(place.context).open(place.gun, place.requirement)
    return inspectRepository(repository, reference.tag)
  })
}

export interface InitRequest extends TrustAnchor {
  readonly repository: string
  readonly rootKey: SigningKey
  readonly repositoryKey: SigningKey
  /** Kept by the server when undefined. */
  readonly snapshotKey: SigningKey | undefined
  /** `alice=alice.pub` */
  readonly signers: readonly string[]
}

/** Begins the trust data of a repository; what it is then. */
export async function initTrust(request: InitRequest, connections: Connections): Promise<TrustInspection> {
  const reference = repositoryOnly(request.repository)
  const { rootKey, repositoryKey, snapshotKey } = request
  const signers = await readSigners(request.signers)
  return await withPlace(request, reference, connections, 'first use', async (place) =>
    inspectRepository(await initializeRepository(place, { rootKey, repositoryKey, snapshotKey, signers })),
  )
}

export interface SignersRequest extends TrustAnchor {
  readonly repository: string
  readonly keys: readonly SigningKey[]
  /** `alice=alice.pub` */
  readonly add: readonly string[]
  /** `alice` */
  readonly remove: readonly string[]
  readonly dryRun: boolean
}

/** The stable JSON of `trust signer`. */
export interface SignersReport {
  readonly repository: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** All there are now; with a dry run as before. */
  readonly signers: readonly string[]
  /** Roles that were signed anew. */
  readonly roles: readonly { readonly role: string; readonly version: number }[]
}

/** Says who may sign tags of a repository: adds signers, removes them, or replaces their keys by doing both. */
export async function changeTrustSigners(request: SignersRequest, connections: Connections): Promise<SignersReport> {
  const reference = repositoryOnly(request.repository)
  if (request.add.length + request.remove.length === 0) {
    throw new Failure('usage', 'nobody is to be added or removed', {
      hint: 'Write --add alice=alice.pub, --remove bob, or both.',
    })
  }
  const add = await readSigners(request.add)
  const { keys, remove, dryRun } = request
  const { signers, versions } = await withPlace(request, reference, connections, 'refuse', (place) =>
    changeSigners({ ...place, keys }, { add, remove }, { dryRun }),
  )
  return {
    repository: repositoryOf(reference),
    added: add.map(({ name }) => name),
    removed: remove,
    signers,
    roles: [...versions].map(([role, version]) => ({ role, version })),
  }
}

function repositoryOnly(text: string): Reference {
  const { registry, repository, tag, digest } = parseReference(text)
  if (tag === undefined && digest === undefined) return { registry, repository }
  throw new Failure('usage', `${text} is an image; a whole repository is meant here`, {
    reference: text,
    hint: `Write ${registry}/${repository}.`,
  })
}
