import { DOCKER_HUB, isRepository, type Reference, repositoryOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'

/** Globally unique name of trust data: the repository in canonical form, `docker.io/library/alpine`, `registry.corp:5000/a/b`. */
export type Gun = string

export function gunOf(reference: Reference): Gun {
  return repositoryOf(reference)
}

/** Docker Hub's Notary server, and the day it is shut down. */
export const HUB_NOTARY_HOST = 'notary.docker.io'
export const HUB_NOTARY_END: number = Date.parse('2026-12-08T00:00:00Z')

/** The server that Docker would ask: Hub's own, or the registry's host. */
export function defaultServerOf(gun: Gun): URL {
  const registry = registryOf(gun)
  return new URL(registry === DOCKER_HUB ? `https://${HUB_NOTARY_HOST}` : `https://${registry}`)
}

export function registryOf(gun: Gun): string {
  return gun.slice(0, gun.indexOf('/'))
}

/** Throws `Failure('invalid')` for what is no repository with its host: it becomes a part of URLs and file names. */
export function checkGun(gun: string): Gun {
  const slash = gun.indexOf('/')
  const isHost = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/.test(
    gun.slice(0, Math.max(0, slash)),
  )
  if (isHost && isRepository(gun.slice(slash + 1))) return gun
  throw new Failure('invalid', `"${gun.slice(0, 200)}" does not name trust data`, {
    hint: 'Write host/repository without a tag: docker.io/library/alpine.',
  })
}
