import { field, isObject, parseJson } from '../../../image/json.ts'
import { Failure } from '../../../runtime/failure.ts'
import { collect } from '../../verify.ts'
import { type RegistryError, readErrors } from '../errors/registry-error.ts'
import type { WireRequest, WireResponse } from '../wire/exchange.ts'
import type { Credential } from './credential.ts'
import { formatScope, type Scope } from './scope.ts'

/** A bearer token and when it should be replaced. */
export interface Token {
  readonly value: string
  /** Milliseconds since the epoch, at three quarters of its life. */
  readonly refreshAt: number
  readonly scopes: readonly Scope[]
}

/** What is asked of a token server. */
export interface TokenRequest {
  readonly realm: URL
  readonly service: string | undefined
  readonly scopes: readonly Scope[]
  /** Undefined: an anonymous token. */
  readonly credential: Credential | undefined
}

export type TokenAnswer =
  | { readonly token: string; readonly lifeMs: number }
  | { readonly status: number; readonly errors: readonly RegistryError[] }

/** Sends one request to the token server: no redirects (a redirect would carry the credential elsewhere). */
export type SendToRealm = (request: Pick<WireRequest, 'method' | 'url' | 'headers' | 'body'>) => Promise<WireResponse>

const CLIENT_ID = 'seaworthy'
const BODY_LIMIT = 128 * 1024
const DEFAULT_LIFE_S = 60
/** What we ask, and how, is not for the registry to write into its realm: a scope there would give it a token for more. */
const OUR_PARAMETERS = [
  'account',
  'access_type',
  'client_id',
  'grant_type',
  'offline_token',
  'password',
  'refresh_token',
  'scope',
  'username',
]

/**
 * Asks for a token (distribution token spec). A password goes in a GET, as every server knows it; where GET is not
 * served, by OAuth2 POST. An identity token goes by OAuth2 POST (`refresh_token`); servers that do not serve POST (GCR 404) or refuse it
 * (Artifactory 401, ACR 400) are asked by GET with the token as the password, as containerd does.
 */
export async function requestToken(request: TokenRequest, send: SendToRealm): Promise<TokenAnswer> {
  const { credential } = request
  if (credential?.kind === 'identity-token') {
    const answer = await byPost(request, { grant_type: 'refresh_token', refresh_token: credential.token }, send)
    if ('token' in answer || ![400, 401, 404, 405].includes(answer.status)) return answer
    const second = await byGet(request, credential.username, credential.token, send)
    return 'token' in second || answer.status === 404 || answer.status === 405 ? second : answer
  }
  if (credential?.kind !== 'password') return byGet(request, undefined, undefined, send)
  const { username, password } = credential
  const answer = await byGet(request, username, password, send)
  if ('token' in answer || (answer.status !== 404 && answer.status !== 405)) return answer
  return byPost(request, { grant_type: 'password', username, password }, send)
}

async function byGet(
  request: TokenRequest,
  username: string | undefined,
  password: string | undefined,
  send: SendToRealm,
): Promise<TokenAnswer> {
  const url = bareRealm(request.realm)
  if (request.service !== undefined) url.searchParams.set('service', request.service)
  for (const scope of request.scopes) url.searchParams.append('scope', formatScope(scope))
  if (username !== undefined && username !== '') url.searchParams.set('account', username)
  const headers = password === undefined ? {} : { authorization: basic(username ?? '', password) }
  return read(await send({ method: 'GET', url, headers }))
}

async function byPost(request: TokenRequest, grant: Record<string, string>, send: SendToRealm): Promise<TokenAnswer> {
  const form = new URLSearchParams({ ...grant, client_id: CLIENT_ID })
  if (request.service !== undefined) form.set('service', request.service)
  if (request.scopes.length > 0) form.set('scope', request.scopes.map(formatScope).join(' '))
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return read(
    await send({ method: 'POST', url: bareRealm(request.realm), headers, body: Buffer.from(form.toString()) }),
  )
}

/** The realm with what it asks besides our own parameters, which is kept byte for byte where it has none of them. */
function bareRealm(realm: URL): URL {
  const url = new URL(realm)
  for (const name of OUR_PARAMETERS) if (url.searchParams.has(name)) url.searchParams.delete(name)
  return url
}

async function read(response: WireResponse): Promise<TokenAnswer> {
  const body = await collect(response.body, BODY_LIMIT, `the answer of the token server ${response.url.host}`)
  if (response.status !== 200) {
    return { status: response.status, errors: readErrors(body, response.header('content-type')) }
  }
  const value = parseJson(body, `the answer of the token server ${response.url.host}`)
  const get = (key: string): unknown => (isObject(value) ? field(value, key) : undefined)
  const token = [get('token'), get('access_token')].find((part) => typeof part === 'string' && part !== '')
  if (typeof token !== 'string' || /[^\x21-\x7e]/.test(token)) {
    throw new Failure('failed', `the token server ${response.url.host} answered without a token`)
  }
  const life = get('expires_in')
  return { token, lifeMs: (typeof life === 'number' && life > 0 ? life : DEFAULT_LIFE_S) * 1000 }
}

/** The value of `Authorization` for a user and a password (RFC 7617, UTF-8). */
export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
