import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../../runtime/runtime.ts'
import { bodyOf, sendJson } from '../exchange.ts'
import { RegistryError } from '../registry-error.ts'
import { type Access, anonymousPull, type Grant } from './access.ts'
import { passwordRequired, signIn } from './basic.ts'
import type { TokenAuth } from './options.ts'
import { accessesOf, formatScope, parseScopes, type Scope, scopeOf } from './scope.ts'
import { type Claims, readToken, signToken } from './signed-token.ts'

const ISSUER = 'seaworthy'
const EXPIRES_IN_S = 300
const REFRESH_EXPIRES_IN_S = 24 * 60 * 60
const FORM_MAX = 64 * 1024

/**
 * The bearer tokens of one server, as Docker's token protocol has them (distribution, spec/auth/token and oauth2):
 * GET `/token` with Basic, POST `/token` with the grants `password` and `refresh_token`.
 */
export class TokenService {
  readonly #auth: TokenAuth
  readonly #clock: Clock
  readonly #secret: Uint8Array
  readonly #service: string
  readonly #expiresIn: number
  /** Where tokens are asked for. */
  readonly path: string

  constructor(auth: TokenAuth, clock: Clock) {
    this.#auth = auth
    this.#clock = clock
    this.#secret = auth.secret ?? randomBytes(32)
    this.#service = auth.service ?? 'seaworthy'
    this.#expiresIn = auth.expiresIn ?? EXPIRES_IN_S
    this.path = auth.path ?? '/token'
  }

  /** What the request's token lets it do; throws the 401 that says where to get a better one. `realm` is our `/token`. */
  grant(request: IncomingMessage, needs: readonly Access[], realm: string): Grant {
    const header = request.headers.authorization
    const token = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1]
    const claims = token === undefined ? undefined : this.#read(token, 'access')
    if (claims === undefined) throw this.#challenge(needs, realm, header === undefined ? undefined : 'invalid_token')
    const grant = grantOf(claims)
    if (needs.every((access) => grant.allows(access))) return grant
    throw this.#challenge(needs, realm, 'insufficient_scope')
  }

  /** Answers GET `/token`. */
  async get(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> {
    const user = await signIn(this.#auth.check, request)
    const isAnonymous = request.headers.authorization === undefined && this.#auth.anonymousPull === true
    if (user === undefined && !isAnonymous) throw passwordRequired(request.headers.authorization !== undefined)
    const access = this.#granted(user, parseScopes(query.getAll('scope')))
    const token = this.#sign(user, access, 'access', this.#expiresIn)
    sendToken(response, { token, access_token: token, expires_in: this.#expiresIn, issued_at: this.#now() })
  }

  /** Answers POST `/token` (OAuth2). */
  async post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await readForm(request)
    const user = await this.#authenticate(form)
    const access = this.#granted(user, parseScopes(form.getAll('scope')))
    const wantsRefresh = form.get('access_type') === 'offline' || form.get('grant_type') === 'refresh_token'
    sendToken(response, {
      access_token: this.#sign(user, access, 'access', this.#expiresIn),
      scope: access.map(formatScope).join(' '),
      expires_in: this.#expiresIn,
      issued_at: this.#now(),
      ...(wantsRefresh ? { refresh_token: this.#sign(user, [], 'refresh', REFRESH_EXPIRES_IN_S) } : {}),
    })
  }

  async #authenticate(form: URLSearchParams): Promise<string> {
    const grantType = form.get('grant_type')
    const { grants = ['password', 'refresh_token'] } = this.#auth
    if (grantType === 'refresh_token' && grants.includes('refresh_token')) {
      const token = form.get('refresh_token') ?? ''
      const user = this.#read(token, 'refresh')?.sub
      if (user !== undefined) return user
      const { refreshUser } = this.#auth
      if (refreshUser !== undefined && (await this.#auth.check(refreshUser, token))) return refreshUser
      throw new RegistryError(401, { code: 'UNAUTHORIZED', message: 'the refresh token is not ours or has expired' })
    }
    if (grantType !== 'password' || !grants.includes('password')) {
      const message = `grant_type must be ${grants.join(' or ')}`
      throw new RegistryError(400, { code: 'UNSUPPORTED', message })
    }
    const user = form.get('username') ?? ''
    if (await this.#auth.check(user, form.get('password') ?? '')) return user
    throw passwordRequired(true)
  }

  /** The part of what was asked for that the user may do. */
  #granted(user: string | undefined, scopes: readonly Scope[]): Scope[] {
    const may = (access: Access): boolean =>
      user === undefined ? anonymousPull.allows(access) : (this.#auth.permits?.(user, access) ?? true)
    return scopes.flatMap((scope) => {
      const actions = accessesOf(scope)
        .filter(may)
        .map(({ action }) => action)
      return actions.length === 0 ? [] : [{ type: scope.type, name: scope.name, actions }]
    })
  }

  #sign(user: string | undefined, access: readonly Scope[], use: Claims['use'], expiresIn: number): string {
    const now = Math.floor(this.#clock.now() / 1000)
    const claims = { iss: ISSUER, aud: this.#service, sub: user ?? '', iat: now, exp: now + expiresIn, use, access }
    return signToken(claims, this.#secret)
  }

  #read(token: string, use: Claims['use']): Claims | undefined {
    return readToken(token, this.#secret, { iss: ISSUER, aud: this.#service, use }, this.#clock)
  }

  #now(): string {
    return new Date(this.#clock.now()).toISOString()
  }

  #challenge(needs: readonly Access[], realm: string, error: string | undefined): RegistryError {
    const parts = [`realm="${realm}"`, `service="${this.#service}"`]
    if (needs.length > 0) parts.push(`scope="${scopeOf(needs)}"`)
    if (error !== undefined) parts.push(`error="${error}"`)
    const message = error === 'insufficient_scope' ? 'the token does not allow this' : 'a token is needed'
    const detail = needs.map(({ type, name, action }) => ({ Type: type, Name: name, Action: action }))
    return new RegistryError(
      401,
      { code: 'UNAUTHORIZED', message, ...(detail.length === 0 ? {} : { detail }) },
      { 'WWW-Authenticate': `Bearer ${parts.join(',')}` },
    )
  }
}

function grantOf(claims: Claims): Grant {
  return {
    user: claims.sub === '' ? undefined : claims.sub,
    allows: ({ type, name, action }) =>
      claims.access.some((scope) => {
        if (scope.type !== type || scope.name !== name) return false
        return scope.actions.includes(action) || (action === 'pull' && scope.actions.includes('push'))
      }),
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bodyOf(request)) {
    size += chunk.byteLength
    if (size > FORM_MAX) throw new RegistryError(413, { code: 'SIZE_INVALID', message: 'the form is too large' })
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

function sendToken(response: ServerResponse, body: unknown): void {
  sendJson(response, 200, body, { 'Cache-Control': 'no-store' })
}
