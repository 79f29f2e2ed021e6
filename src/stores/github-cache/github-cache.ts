import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { CacheEntries, CacheEntryInfo, CacheEntryInput } from '../cache-entries.ts'
import type { Bytes } from '../store.ts'
import { CacheHttp, type HttpOptions } from './cache-http.ts'
import { directClient, type EntryClient, type StandIn } from './entry-client.ts'
import { type CacheService, readCacheService } from './environment.ts'
import { isUnexpectedAnswer, notFound } from './failures.ts'
import { permissionHint, RestApi } from './rest-api.ts'

export interface GithubCacheOptions extends HttpOptions {
  /**
   * A token for the REST API (`github-token`): to list and to remove, and to learn in one request which of many keys exist. It is only sent
   * to the REST API, the runtime token only to the cache service, and neither to where the bytes are.
   */
  readonly githubToken?: string | undefined
  /** What to go on with when the service answers something unexpected: see `toolkitClient`. Without it, that is an error. */
  readonly standIn?: StandIn | undefined
}

/** Fewer keys than this are looked up one by one. */
const WORTH_A_LIST = 8
/** The service's own limit. */
const KEY_MAX = 512

/**
 * GitHub's cache service as a place for cache entries, from inside a workflow. `Failure('unsupported')` when there is none to be reached
 * from here: outside of Actions, in a `run:` step, under `cache-mode: none`.
 */
export async function openGithubCache(runtime: Runtime, options: GithubCacheOptions = {}): Promise<CacheEntries> {
  const { env } = runtime
  const token = options.githubToken === undefined || options.githubToken === '' ? undefined : options.githubToken
  for (const secret of [env.ACTIONS_RUNTIME_TOKEN, token])
    if (secret !== undefined && secret !== '') runtime.mask(secret)
  const service = readCacheService(env)
  const http = new CacheHttp(service.base.hostname, options, runtime)
  const rest = token === undefined ? undefined : new RestApi(http, env, token)
  return new GithubCache(service, http, rest, options.standIn)
}

class GithubCache implements CacheEntries {
  readonly label: string
  readonly readOnly: string | undefined
  readonly #service: CacheService
  readonly #http: CacheHttp
  readonly #rest: RestApi | undefined
  readonly #standIn: StandIn | undefined
  #client: Promise<EntryClient>
  #isStandIn = false
  #canAskRest: boolean

  constructor(service: CacheService, http: CacheHttp, rest: RestApi | undefined, standIn: StandIn | undefined) {
    this.#service = service
    this.#http = http
    this.#rest = rest
    this.#standIn = standIn
    this.#canAskRest = rest !== undefined
    this.label = labelOf(service)
    this.readOnly = service.readOnly
    this.#client = Promise.resolve(directClient(service, http, this.label))
  }

  async has(keys: readonly string[]): Promise<ReadonlySet<string>> {
    for (const key of keys) checkKey(key)
    if (this.#service.writeOnly !== undefined) return new Set()
    const known = await this.#listKeys(keys)
    const found = await mapLimited(keys, this.#http.settings.concurrency, async (key) =>
      known.has(key) ? known.get(key) : (await this.#find(key)) === key,
    )
    return new Set(keys.filter((_, index) => found[index] === true))
  }

  /** As the service looks: the newest of this job's own ref, and only where that has none, of the refs it is based on. */
  async newest(prefix: string): Promise<string | undefined> {
    checkKey(prefix)
    if (this.#service.writeOnly !== undefined) return undefined
    const found = await this.#find(prefix)
    return found?.startsWith(prefix) === true ? found : undefined
  }

  async *read(key: string, range?: { readonly start: number; readonly end: number }): Bytes {
    checkKey(key)
    const { writeOnly } = this.#service
    if (writeOnly !== undefined) throw notFound(key, writeOnly)
    let begun = false
    try {
      for await (const chunk of (await this.#client).read(key, range)) {
        begun = true
        yield chunk
      }
    } catch (error) {
      if (begun || !(await this.#goOn(error))) throw error
      yield* (await this.#client).read(key, range)
    }
  }

  async write(entry: CacheEntryInput): Promise<boolean> {
    checkKey(entry.key)
    if (this.readOnly !== undefined) {
      throw new Failure('denied', `${this.label}: ${entry.key} cannot be stored: ${this.readOnly}`, {
        reference: entry.key,
      })
    }
    return this.#use((client) => client.write(entry))
  }

  /** Of the ref that this job stores under only: what other refs have stored is theirs to tidy up, and cannot even be read from here. */
  async *list(prefix: string): AsyncIterable<CacheEntryInfo> {
    yield* this.#needRest('listing', 'read').list(this.#needRef(), prefix)
  }

  async remove(key: string): Promise<boolean> {
    checkKey(key)
    const rest = this.#needRest('removing', 'write')
    if (this.readOnly !== undefined) {
      throw new Failure('denied', `${this.label}: ${key} cannot be removed: ${this.readOnly}`, { reference: key })
    }
    const removed = await rest.remove(this.#needRef(), key)
    if (removed) (await this.#client).forget(key)
    return removed
  }

  async close(): Promise<void> {
    try {
      // A stand-in that could not be made has nothing to close, and whoever needed it was told.
      await (await this.#client.catch(() => undefined))?.close()
    } finally {
      this.#http.close()
    }
  }

  #find(key: string): Promise<string | undefined> {
    return this.#use((client) => client.find(key))
  }

  /** What the REST API can tell of these keys at once: only of refs that our token may read, so it has to say which these are. */
  async #listKeys(keys: readonly string[]): Promise<Map<string, boolean>> {
    const known = new Map<string, boolean>()
    const scopes = this.#service.scopes?.filter(({ canRead }) => canRead)
    if (scopes === undefined || scopes.length === 0) return known
    const refs = new Set(scopes.map(({ ref }) => ref))
    for (const [prefix, group] of byKind(keys)) {
      if (group.length < WORTH_A_LIST || prefix === '' || !this.#canAskRest) continue
      try {
        const listed = await this.#rest?.keysIn(refs, prefix, Math.ceil(group.length / 16))
        if (listed !== undefined) for (const key of group) known.set(key, listed.has(key))
      } catch (error) {
        if (this.#http.runtime.signal?.aborted === true) throw error
        this.#canAskRest = false
        this.#http.runtime.log.debug(`${(error as Error).message}; looking the keys up one by one`)
      }
    }
    return known
  }

  async #use<T>(work: (client: EntryClient) => Promise<T>): Promise<T> {
    const client = await this.#client
    try {
      return await work(client)
    } catch (error) {
      if (!(await this.#goOn(error))) throw error
      return work(await this.#client)
    }
  }

  /** True when another client has taken over after this error. */
  async #goOn(error: unknown): Promise<boolean> {
    if (!isUnexpectedAnswer(error) || this.#standIn === undefined) return false
    if (!this.#isStandIn) {
      this.#isStandIn = true
      this.#http.runtime.log.info(`${(error as Error).message}. Going on with @actions/cache, which is slower`)
      this.#client = this.#standIn(this.#http.runtime)
    }
    await this.#client
    return true
  }

  #needRest(doing: string, right: 'read' | 'write'): RestApi {
    if (this.#rest !== undefined) return this.#rest
    throw new Failure('unsupported', `${this.label}: ${doing} entries needs a token for GitHub's REST API`, {
      hint: `Give github-token: \${{ github.token }}. ${permissionHint(right)}`,
    })
  }

  #needRef(): string {
    if (this.#service.ref !== undefined) return this.#service.ref
    throw new Failure(
      'unsupported',
      `${this.label}: neither the token nor GITHUB_REF says which ref this job stores under`,
    )
  }
}

/** Keys by what they begin with, up to the last hyphen: `layer-v1-`, `pack-v1-`. */
function byKind(keys: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const kind = key.slice(0, key.lastIndexOf('-') + 1)
    groups.set(kind, [...(groups.get(kind) ?? []), key])
  }
  return groups
}

function labelOf(service: CacheService): string {
  const limits = [
    ...(service.readOnly === undefined ? [] : ['read-only']),
    ...(service.writeOnly === undefined ? [] : ['write-only']),
  ]
  return `GitHub's cache (${[service.ref ?? 'of this job', ...limits].join(', ')})`
}

function checkKey(key: string): void {
  if (key !== '' && key.length <= KEY_MAX && !key.includes(',')) return
  throw new Failure('usage', `"${key.slice(0, 80)}" cannot be the key of an entry in GitHub's cache`, {
    hint: `A key has 1 to ${KEY_MAX} characters and no comma.`,
  })
}
