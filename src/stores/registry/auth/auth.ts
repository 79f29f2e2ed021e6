import { Failure } from '../../../runtime/failure.ts'
import type { Runtime } from '../../../runtime/runtime.ts'
import { failureOf } from '../errors/failure-of.ts'
import type { Challenge } from './challenge.ts'
import type { Credential, CredentialSource } from './credential.ts'
import { checkRealm, mayReceiveCredential, type RealmRules } from './realm.ts'
import { covers, formatScope, mergeScopes, parseScopes, type Scope } from './scope.ts'
import { basic, requestToken, type SendToRealm, type Token } from './token.ts'

export type Scheme = 'basic' | 'bearer' | 'none'

/** What the proof of identity needs to know of its registry. */
export interface AuthPlace extends RealmRules {
  /** As in `Reference.registry`, for messages and the credential. */
  readonly name: string
}

const REFRESH_AT = 0.75
const WRITING = new Set(['push', 'delete', '*'])
const IDENTITY_USERS = new Set(['<token>'])

/** Who we are to one registry: its challenge, our credential, and the tokens we hold, each fetched once however many ask. */
export class Authorizer {
  readonly #source: CredentialSource | undefined
  readonly #runtime: Runtime
  readonly #send: SendToRealm
  #place: AuthPlace | undefined
  #challenges: readonly Challenge[] = []
  #credential: Promise<Credential | undefined> | undefined
  #tokens: Token[] = []
  readonly #pending = new Map<string, Promise<Token>>()

  constructor(source: CredentialSource | undefined, runtime: Runtime, send: SendToRealm) {
    this.#source = source
    this.#runtime = runtime
    this.#send = send
  }

  /** Learns how the registry wants to be answered. */
  learn(place: AuthPlace, challenges: readonly Challenge[]): void {
    this.#place = place
    if (challenges.length > 0) this.#challenges = challenges
  }

  get scheme(): Scheme {
    return this.#bearer() !== undefined ? 'bearer' : this.#hasBasic() ? 'basic' : 'none'
  }

  async isAnonymous(): Promise<boolean> {
    return (await this.credential()) === undefined
  }

  /** The value of `Authorization` for these scopes; undefined where none is wanted or we have none. */
  async header(scopes: readonly Scope[]): Promise<string | undefined> {
    if (this.#challenges.length === 0) return undefined
    const credential = await this.credential()
    if (credential?.kind === 'registry-token') return `Bearer ${credential.token}`
    const bearer = this.#bearer()
    if (bearer !== undefined) return `Bearer ${(await this.#token(bearer, mergeScopes(scopes))).value}`
    if (!this.#hasBasic()) throw this.#noScheme()
    if (credential?.kind === 'password') return basic(credential.username, credential.password)
    return credential === undefined ? undefined : basic(credential.username, credential.token)
  }

  /** A request with this header was refused: its token is not used again. True when another try can differ. */
  refused(header: string | undefined, challenges: readonly Challenge[], scopes: readonly Scope[]): boolean {
    const before = this.#challenges.length
    if (challenges.length > 0) this.#challenges = challenges
    const held = this.#tokens.length
    this.#tokens = this.#tokens.filter((token) => `Bearer ${token.value}` !== header)
    const asked = this.#challenges.flatMap(({ params }) => parseScopes(params.scope ?? ''))
    return (
      before !== this.#challenges.length ||
      held !== this.#tokens.length ||
      !covers(scopes, this.#sensible(asked, scopes))
    )
  }

  /** Our credential for this registry, looked up once. */
  credential(): Promise<Credential | undefined> {
    this.#credential ??= (async () => {
      const found = await this.#source?.(this.#place?.name ?? '')
      if (found === undefined) return undefined
      const secret = found.kind === 'password' ? found.password : found.token
      this.#runtime.mask(secret)
      // As it goes over the wire under Basic: a server may show it in its answer.
      if (found.kind !== 'registry-token') this.#runtime.mask(basic(found.username, secret).slice('Basic '.length))
      // Credential helpers mark a refresh token by this user name (docker-credential-helpers, `<token>`).
      if (found.kind !== 'password' || !IDENTITY_USERS.has(found.username)) return found
      return { kind: 'identity-token', username: found.username, token: secret }
    })()
    return this.#credential
  }

  async #token(bearer: Challenge, scopes: readonly Scope[]): Promise<Token> {
    const now = this.#runtime.clock.now()
    this.#tokens = this.#tokens.filter((token) => token.refreshAt > now)
    const asked = this.#sensible(parseScopes(bearer.params.scope ?? ''), scopes)
    const wanted = mergeScopes([...scopes, ...asked])
    const held = this.#tokens.find((token) => covers(token.scopes, wanted))
    if (held !== undefined) return held
    const key = wanted.map(formatScope).sort().join(' ')
    const pending = this.#pending.get(key)
    if (pending !== undefined) return pending
    const fetching = this.#fetch(bearer, this.#missingFirst(wanted)).finally(() => this.#pending.delete(key))
    this.#pending.set(key, fetching)
    return fetching
  }

  async #fetch(bearer: Challenge, scopes: readonly Scope[]): Promise<Token> {
    const place = this.#place as AuthPlace
    const realm = checkRealm(bearer.params.realm ?? '', place)
    const credential = await this.credential()
    if (credential !== undefined && !mayReceiveCredential(realm, place)) throw strangeRealm(place.name, realm)
    const answer = await requestToken({ realm, service: bearer.params.service, scopes, credential }, this.#send)
    if (!('token' in answer)) {
      throw failureOf(answer.status, answer.errors, {
        doing: `give a token for ${scopes.map(formatScope).join(' ') || 'a login'}`,
        registry: place.name,
        repository: scopes.find(({ type }) => type === 'repository')?.name,
        authenticated: credential !== undefined,
      })
    }
    this.#runtime.mask(answer.token)
    const refreshAt = this.#runtime.clock.now() + answer.lifeMs * REFRESH_AT
    const token = { value: answer.token, refreshAt, scopes }
    this.#tokens.push(token)
    return token
  }

  /** What no token covers yet goes first: some servers look at the first scope only. */
  #missingFirst(scopes: readonly Scope[]): Scope[] {
    const isHeld = (scope: Scope): boolean => this.#tokens.some((token) => covers(token.scopes, [scope]))
    return [...scopes.filter((scope) => !isHeld(scope)), ...scopes.filter(isHeld)]
  }

  /**
   * A challenge may widen the rights on what we are asking about, not lead to other repositories, and it does not make a token to
   * write of one to read: that is never needed, and would be there for whoever gets hold of it.
   */
  #sensible(asked: readonly Scope[], wanted: readonly Scope[]): Scope[] {
    return asked.flatMap((scope) => {
      const own = wanted.find(({ type, name }) => type === scope.type && name === scope.name)
      if (own === undefined) return []
      const writes = own.actions.some((action) => WRITING.has(action))
      return [writes ? scope : { ...scope, actions: scope.actions.filter((action) => !WRITING.has(action)) }]
    })
  }

  #bearer(): Challenge | undefined {
    return this.#challenges.find(({ scheme, params }) => scheme === 'bearer' && (params.realm ?? '') !== '')
  }

  #hasBasic(): boolean {
    return this.#challenges.some(({ scheme }) => scheme === 'basic')
  }

  #noScheme(): Failure {
    const schemes = this.#challenges.map(({ scheme }) => scheme).join(', ')
    return new Failure('unsupported', `${this.#place?.name} asks for a login by ${schemes}, which is not supported`, {
      hint: 'Supported are Basic and Bearer with a token server.',
    })
  }
}

function strangeRealm(registry: string, realm: URL): Failure {
  return new Failure(
    'refused',
    `${registry} names the token server ${realm.host}, which is of another domain; the credential was not sent there`,
    { hint: `If ${realm.hostname} belongs to the registry, declare it as a trusted realm.` },
  )
}
