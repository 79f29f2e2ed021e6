import { field, type JsonObject } from '../image/json.ts'
import { credentialKey, DOCKER_HUB, normalizeRegistry } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Credential } from '../stores/registry/auth/credential.ts'

/** The user name under which Docker's credential helpers keep an identity token. */
export const TOKEN_USERNAME = '<token>'

/** A user name and what came with it, as people give them: `<token>` says that the secret is an identity token. */
export function toCredential(username: string, secret: string): Credential {
  return username === TOKEN_USERNAME
    ? { kind: 'identity-token', username, token: secret }
    : { kind: 'password', username, password: secret }
}

/** The parts that must never be seen: the secret, and how it looks in `config.json` and in a Basic header. */
export function secretsOf(credential: Credential): readonly string[] {
  if (credential.kind !== 'password') return [credential.token]
  const pair = `${credential.username}:${credential.password}`
  return [credential.password, Buffer.from(pair).toString('base64'), Buffer.from(pair).toString('base64url')]
}

/** An entry of `auths`, the way Docker writes it. */
export function encodeEntry(credential: Credential): JsonObject {
  if (credential.kind === 'registry-token') return { registrytoken: credential.token }
  const { username } = credential
  if (username.includes(':')) {
    throw new Failure('usage', `the user name "${username}" has a colon, which no registry login can carry`)
  }
  if (credential.kind === 'password') return { auth: base64(`${username}:${credential.password}`) }
  const named = username !== '' && username !== TOKEN_USERNAME
  return { ...(named ? { auth: base64(`${username}:`) } : {}), identitytoken: credential.token }
}

/**
 * The credential in an entry of `auths`, or undefined when it holds none (Docker leaves `{}` behind where a credential
 * helper keeps the secret). Of several kinds the one that Docker itself would use.
 */
export function decodeEntry(entry: JsonObject): Credential | undefined {
  const [user, password] = decodeAuth(text(entry, 'auth'))
  const username = user || text(entry, 'username')
  const registryToken = text(entry, 'registrytoken')
  if (registryToken !== '') return { kind: 'registry-token', token: registryToken }
  const identityToken = text(entry, 'identitytoken')
  if (identityToken !== '') return { kind: 'identity-token', username, token: identityToken }
  const secret = password || text(entry, 'password')
  if (username === '' || secret === '') return undefined
  return toCredential(username, secret)
}

/**
 * The keys of a credential file that answer for a registry, best first. Docker matches by host whatever the scheme and API path
 * of the key (`https://ghcr.io/v2/`); podman also has keys for a part of a registry (`quay.io/acme`), which answer only for
 * repositories below them.
 */
export function matchingKeys(keys: readonly string[], registry: string, repository?: string): readonly string[] {
  const host = normalizeRegistry(registry)
  const scoped: string[] = []
  const whole: string[] = []
  for (const key of keys) {
    if (normalizeRegistry(key) !== host) continue
    const scope = scopeOf(key)
    if (scope === '') whole.push(key)
    else if (repository !== undefined && `${repository}/`.startsWith(`${scope}/`)) scoped.push(key)
  }
  const exact = (key: string): number => (key === credentialKey(host) ? 0 : key === host ? 1 : 2)
  return [...scoped.sort((a, b) => b.length - a.length), ...whole.sort((a, b) => exact(a) - exact(b))]
}

/** The repository prefix that a key is limited to; empty for the whole registry. */
function scopeOf(key: string): string {
  const path = key
    .replace(/^https?:\/\//i, '')
    .replace(/^[^/]*/, '')
    .replace(/^\/+|\/+$/g, '')
  return /^(v1|v2|v2\/users|v1\/users)?$/.test(path) || /^https?:\/\//i.test(key) ? '' : path
}

/** The registry that a key of `auths` is about, as `normalizeRegistry` writes it, with its scope when it has one. */
export function registryOfKey(key: string): string {
  const scope = scopeOf(key)
  const host = normalizeRegistry(key) || DOCKER_HUB
  return scope === '' ? host : `${host}/${scope}`
}

function decodeAuth(auth: string): readonly [username: string, password: string] {
  const pair = Buffer.from(auth, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  // Docker pads nothing, but old clients ended the password with NUL.
  return colon < 0 ? ['', ''] : [pair.slice(0, colon), pair.slice(colon + 1).replace(/\0+$/, '')]
}

function text(entry: JsonObject, key: string): string {
  const value = field(entry, key)
  return typeof value === 'string' ? value : ''
}

function base64(value: string): string {
  return Buffer.from(value).toString('base64')
}
