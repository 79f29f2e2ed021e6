import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { ApiRequest } from '../../stores/registry/api-request.ts'
import { repositoryScope } from '../../stores/registry/auth/scope.ts'
import { type RegistryOptions, withDefaults } from '../../stores/registry/options.ts'
import { schemesFor } from '../../stores/registry/origin.ts'
import { readWhole } from '../../stores/registry/read-whole.ts'
import { RegistryClient } from '../../stores/registry/request.ts'
import { checkGun, type Gun } from './gun.ts'
import { parseKey, type TufKey } from './keys.ts'
import { readRefusal, refusedUpdate, withScope } from './refusal.ts'
import type { RoleName } from './role-name.ts'
import { parseStrictJson } from './strict-json.ts'

/** Keys that a Notary server makes and keeps for a repository. */
export type ServerKeyRole = 'timestamp' | 'snapshot'

const KEY_LIMIT = 64 * 1024
const ANSWER_LIMIT = 64 * 1024
const SKEW_MS = 5 * 60_000
/** All files of a repository are asked for at once, of several repositories too. */
const CONCURRENCY = 16

/**
 * One Notary server (v1 API): connections, tokens and patience are shared by all repositories on it. Reads need the right `pull`,
 * writes `pull,push`, and what replaces or removes `*`; the scope carries the whole GUN, `docker.io/` included.
 */
export class NotaryClient {
  /** `host[:port]`, for messages. */
  readonly host: string
  readonly #client: RegistryClient
  readonly #prefix: string
  readonly #runtime: Runtime
  #skew = 0

  /** `Failure('usage')` for plain HTTP to a host that is neither this machine nor declared insecure. */
  constructor(server: URL, options: RegistryOptions, runtime: Runtime) {
    if (server.protocol === 'http:' && !schemesFor(server.host, options).includes('http')) {
      throw new Failure('usage', `the Notary server ${server.host} is named with plain HTTP`, {
        hint: `Name it with https://, or allow it for this host: --insecure ${server.host}.`,
      })
    }
    this.host = server.host
    this.#prefix = server.pathname.replace(/\/+$/, '')
    this.#runtime = runtime
    const settings = withDefaults({ concurrency: CONCURRENCY, ...options })
    this.#client = new RegistryClient(server.host, server.host, settings, runtime, new URL('/', server))
  }

  /**
   * A role file: `root` (the newest), `2.root` (by version), `targets.<hex sha256>` (by hash). Undefined when the server has none (404).
   * Everything else that keeps it from being read is a `Failure`; more than `maxBytes` is a `mismatch`.
   */
  async get(gun: Gun, name: string, maxBytes: number): Promise<Uint8Array | undefined> {
    const ask = this.#ask(gun, 'GET', `${name}.json`, ['pull'], [200, 404], `read ${name}.json`)
    const { response, bytes } = await readWhole(this.#client, maxBytes, () => this.#client.send(ask))
    const date = Date.parse(response.header('date') ?? '')
    if (!Number.isNaN(date)) this.#skew = date - this.#runtime.clock.now()
    return response.status === 404 ? undefined : bytes
  }

  /** Milliseconds that the server's clock is ahead of ours, when that is more than five minutes; nothing is decided by it. */
  get clockSkew(): number | undefined {
    return Math.abs(this.#skew) > SKEW_MS ? this.#skew : undefined
  }

  /**
   * Publishes role files, all or none. The server checks versions and signatures and makes what it signs itself. `outdated`: it has these
   * versions, or later ones, by now. Not tried again: a second try of what succeeded would be refused as old.
   */
  async post(gun: Gun, files: ReadonlyMap<RoleName, Uint8Array>): Promise<'published' | 'outdated'> {
    const boundary = `seaworthy-${Math.floor(this.#runtime.random() * 2 ** 48).toString(36)}-${files.size}`
    const parts = [...files].flatMap(([role, bytes]) => [
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${role}"\r\n`,
      'Content-Type: application/octet-stream\r\n\r\n',
      bytes,
      '\r\n',
    ])
    const body = Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part)))
    const ask = this.#ask(gun, 'POST', '', ['pull', 'push'], [200, 201, 202, 204, 400], 'take the signed files')
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    const { response, bytes } = await readWhole(this.#client, ANSWER_LIMIT, () =>
      this.#client.send({ ...ask, headers, body, once: true }),
    ).catch((error: unknown) => {
      throw withScope(error, gun)
    })
    if (response.status !== 400) return 'published'
    const refusal = readRefusal(bytes)
    if (refusal.isOutdated) return 'outdated'
    throw refusedUpdate(this.host, gun, refusal)
  }

  /** The public key that the server keeps for this role of the repository, made when there is none. */
  async serverKey(gun: Gun, role: ServerKeyRole): Promise<TufKey> {
    return this.#key(gun, role, 'GET', ['pull', 'push'])
  }

  /** A new key in place of it; it counts once a root.json with it is published. */
  async rotateServerKey(gun: Gun, role: ServerKeyRole): Promise<TufKey> {
    return this.#key(gun, role, 'POST', ['*'])
  }

  /** Removes all trust data of a repository. */
  async remove(gun: Gun): Promise<void> {
    await (
      await this.#client.send(this.#ask(gun, 'DELETE', '', ['*'], [200, 204, 404], 'remove the trust data'))
    ).discard()
  }

  close(): void {
    this.#client.close()
  }

  async #key(gun: Gun, role: ServerKeyRole, method: string, actions: readonly string[]): Promise<TufKey> {
    const ask = this.#ask(gun, method, `${role}.key`, actions, [200], `give its ${role} key`)
    const { bytes } = await readWhole(this.#client, KEY_LIMIT, () => this.#client.send(ask))
    const where = `the ${role} key of ${this.host}`
    return parseKey(parseStrictJson(bytes, where), where)
  }

  #ask(
    gun: Gun,
    method: string,
    file: string,
    actions: readonly string[],
    expect: readonly number[],
    doing: string,
  ): ApiRequest {
    const to = `${this.#prefix}/v2/${checkGun(gun)}/_trust/tuf/${file}`
    return { method, to, scopes: [repositoryScope(gun, ...actions)], expect, doing, repository: gun, reference: gun }
  }
}
