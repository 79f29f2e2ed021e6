import type { Digest } from '../../../image/digest.ts'
import { isRepository } from '../../../image/reference.ts'
import { Failure } from '../../../runtime/failure.ts'
import { repositoryScope } from '../auth/scope.ts'
import { pushScope } from '../manifests/manifests.ts'
import { apiPath, type Place } from '../place.ts'
import { isTransient, isTransientStatus } from '../retry.ts'
import { type Session, sessionOf } from './session.ts'

export type MountOutcome = { readonly mounted: true } | { readonly mounted: false; readonly session?: Session }

/**
 * Asks the registry to take a blob over from another of its repositories. Whatever goes wrong (no right to the source, a token
 * server that refuses the pair, a registry that does not mount) is a plain "no"; only a cancelled run is an error. A registry
 * that does not mount opens an upload session instead, which is handed back to be used or cancelled. `origin` is the registry that the
 * other repository is in, if not this one; a registry that does not take a blob from there is not asked for others, unless it only had no time to answer.
 */
export async function mountBlob(place: Place, digest: Digest, from: string, origin?: string): Promise<MountOutcome> {
  const { habits } = place.client
  if (!isRepository(from) || (origin !== undefined && habits.originMounts === false)) return { mounted: false }
  const outcome = await tryToMount(place, digest, from, origin)
  if (origin !== undefined && outcome.isAnswer) habits.originMounts = outcome.mounted || habits.originMounts === true
  return outcome
}

async function tryToMount(
  place: Place,
  digest: Digest,
  from: string,
  origin: string | undefined,
): Promise<MountOutcome & { readonly isAnswer: boolean }> {
  const query = new URLSearchParams({ mount: digest, from, ...(origin === undefined ? {} : { origin }) })
  try {
    const response = await place.client.send({
      method: 'POST',
      to: apiPath(place, `blobs/uploads/?${query}`),
      scopes: [pushScope(place), ...(origin === undefined ? [repositoryScope(from, 'pull')] : [])],
      expect: 'any',
      once: true,
      doing: `mount ${digest} from ${from}`,
      repository: place.repository,
      reference: `${place.label}@${digest}`,
    })
    await response.discard()
    const isAnswer = !isTransientStatus(response.status)
    if (response.status === 201) return { mounted: true, isAnswer }
    if (response.status !== 202) return { mounted: false, isAnswer }
    return { mounted: false, isAnswer, session: await sessionOf(place, response) }
  } catch (error) {
    if (error instanceof Failure && error.code === 'cancelled') throw error
    place.client.runtime.log.debug(
      `${place.label}: ${digest} was not mounted from ${from}: ${(error as Error).message}`,
    )
    return { mounted: false, isAnswer: !isTransient(error) }
  }
}
