import { Failure } from '../../runtime/failure.ts'
import type { Scheme } from './auth/auth.ts'
import { repositoryScope } from './auth/scope.ts'
import { cancelSession, startSession } from './blobs/session.ts'
import type { Place } from './place.ts'
import { apiPath } from './place.ts'
import type { RegistryClient } from './request.ts'
import type { WireResponse } from './wire/exchange.ts'

type Action = 'pull' | 'push' | 'delete'

/** What to ask about: may this credential do these things with this repository? */
export interface AccessScope {
  readonly repository: string
  readonly actions: readonly Action[]
}

/** What a registry made of our credential. */
export interface AccessReport {
  /** As in `Reference.registry`. */
  readonly registry: string
  /** How it wants to be answered; `none`: it asks nobody. */
  readonly scheme: Scheme
  /** A credential was shown and accepted. False when there was none to show, or nobody looked at it (`none`). */
  readonly accepted: boolean
  /** The asked rights that were tried out. `delete` cannot be without deleting, so it is only as far as the token tells. */
  readonly proved: readonly Action[]
}

/**
 * Proves a credential: asks `/v2/` with it and, with a scope, tries the rights: `pull` by looking for a manifest, `push` by opening
 * an upload and cancelling it. Throws `unauthorized` for a credential that is refused, `denied` for a right that is
 * missing, `unreachable` or `timeout` when the registry does not answer.
 */
export async function checkAccess(client: RegistryClient, scope?: AccessScope): Promise<AccessReport> {
  await client.base()
  const wanted = scope === undefined ? [] : [repositoryScope(scope.repository, ...scope.actions)]
  if (client.auth.scheme !== 'none') await pingWithLogin(client, wanted)
  const proved = scope === undefined ? [] : await proveScope(client, scope)
  const { scheme } = client.auth
  return {
    registry: client.name,
    scheme,
    accepted: scheme !== 'none' && !(await client.auth.isAnonymous()),
    proved,
  }
}

async function pingWithLogin(client: RegistryClient, scopes: ReturnType<typeof repositoryScope>[]): Promise<void> {
  const anonymous = await client.auth.isAnonymous()
  const response = await client.send({
    method: 'GET',
    to: '/v2/',
    scopes,
    // An anonymous token is no login: registries answer it with 401 here and still let it pull.
    expect: anonymous ? [200, 401, 403, 404] : [200, 404],
    doing: 'accept the login',
    reference: client.name,
  })
  await response.discard()
  if (anonymous && client.auth.scheme === 'basic' && response.status === 401) {
    throw new Failure('unauthorized', `${client.name} wants a login, and there is no credential for it`, {
      reference: client.name,
      hint: `Log in first: seaworthy login ${client.name}.`,
    })
  }
}

async function proveScope(client: RegistryClient, { repository, actions }: AccessScope): Promise<Action[]> {
  const place: Place = { client, repository, label: `${client.name}/${repository}` }
  const proved: Action[] = []
  if (actions.includes('pull')) {
    await probePull(client, place)
    proved.push('pull')
  }
  if (actions.includes('push')) {
    await probePush(client, repository)
    proved.push('push')
  }
  return proved
}

/** Looks for a manifest; whether it is there does not matter. Artifactory says 403 to HEAD where GET says 404. */
async function probePull(client: RegistryClient, place: Place): Promise<void> {
  const { repository } = place
  const ask = (method: string, expect: readonly number[]): Promise<WireResponse> =>
    client.send({
      method,
      to: apiPath(place, 'manifests/latest'),
      scopes: [repositoryScope(repository, 'pull')],
      expect,
      doing: `let ${repository} be pulled`,
      repository,
      reference: place.label,
    })
  const response = await ask('HEAD', [200, 403, 404])
  await response.discard()
  if (response.status === 403) await (await ask('GET', [200, 404])).discard()
}

/**
 * Opens an upload, as every push begins, and cancels it: two requests once the registry is known. Fails as an upload would, so that
 * what it is refused the upload is refused as well.
 */
export async function probePush(client: RegistryClient, repository: string): Promise<void> {
  const place: Place = { client, repository, label: `${client.name}/${repository}` }
  await cancelSession(place, await startSession(place))
}
