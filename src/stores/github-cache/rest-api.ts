import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { CacheEntryInfo } from '../cache-entries.ts'
import type { CacheAnswer, CacheHttp } from './cache-http.ts'
import { messageOf, statusFailure } from './failures.ts'
import { ENTRY_VERSION } from './version.ts'

/** A cache of a repository as the REST API tells it. */
interface ListedCache {
  readonly id: number
  readonly ref: string
  readonly key: string
  readonly size: number
  readonly created: number
  readonly lastUsed: number
}

interface Page {
  /** Entries in all, other people's with the same prefix included. */
  readonly total: number
  readonly caches: readonly ListedCache[]
  readonly isLast: boolean
}

type Row = Readonly<Record<string, unknown>>

const PER_PAGE = 100

/**
 * The caches of a repository over GitHub's REST API (https://docs.github.com/rest/actions/cache), ours only. It needs a token with
 * `actions: read` to list, `actions: write` to delete.
 */
export class RestApi {
  readonly #http: CacheHttp
  readonly #base: string
  readonly #token: string
  /** `REF KEY` -> ID, of what was listed: so that removing it takes one request. */
  readonly #ids = new Map<string, number>()

  constructor(http: CacheHttp, env: Runtime['env'], token: string) {
    const repository = env.GITHUB_REPOSITORY ?? ''
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
      throw new Failure('unsupported', "GitHub's cache: it is not known which repository's caches are meant", {
        hint: 'GITHUB_REPOSITORY has to be OWNER/NAME, as runners set it.',
      })
    }
    this.#http = http
    this.#token = token
    this.#base = `${(env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '')}/repos/${repository}/actions/caches`
  }

  /** Entries of one ref by prefix, newest first. */
  async *list(ref: string, prefix: string): AsyncIterable<CacheEntryInfo> {
    for await (const { id, key, size, created, lastUsed } of this.#listed(ref, prefix)) {
      this.#ids.set(`${ref} ${key}`, id)
      yield { key, size, created, lastUsed }
    }
  }

  /** Which keys that begin with `prefix` these refs have; undefined when telling would take more than `mostPages` requests. */
  async keysIn(refs: ReadonlySet<string>, prefix: string, mostPages: number): Promise<Set<string> | undefined> {
    const keys = new Set<string>()
    for await (const { total, caches } of this.#pages(undefined, prefix)) {
      if (total > mostPages * PER_PAGE) return undefined
      for (const { key, ref } of caches) if (refs.has(ref)) keys.add(key)
    }
    return keys
  }

  /** Deletes an entry of one ref. False when it has none, or somebody else, or the service itself, was faster. */
  async remove(ref: string, key: string): Promise<boolean> {
    const id = this.#ids.get(`${ref} ${key}`)
    if (id !== undefined) {
      this.#ids.delete(`${ref} ${key}`)
      if (await this.#delete(id, key)) return true
    }
    for await (const cache of this.#listed(ref, key)) if (cache.key === key) return await this.#delete(cache.id, key)
    return false
  }

  async #delete(id: number, key: string): Promise<boolean> {
    const doing = `delete ${key}`
    const answer = await this.#call('DELETE', `/${id}`, doing)
    if (answer.status === 204 || answer.status === 200) return true
    if (answer.status === 404) return false
    throw restFailure(answer, doing, 'write')
  }

  async *#listed(ref: string, prefix: string): AsyncIterable<ListedCache> {
    const seen = new Set<number>()
    for await (const { caches } of this.#pages(ref, prefix)) {
      for (const cache of caches) {
        // Pages move while entries come and go.
        if (!seen.has(cache.id) && cache.ref === ref) yield cache
        seen.add(cache.id)
      }
    }
  }

  async *#pages(ref: string | undefined, prefix: string): AsyncIterable<Page> {
    for (let page = 1, isLast = false; !isLast; page++) {
      const query = new URLSearchParams({
        per_page: String(PER_PAGE),
        page: String(page),
        sort: 'created_at',
        direction: 'desc',
        ...(prefix === '' ? {} : { key: prefix }),
        ...(ref === undefined ? {} : { ref }),
      })
      const next = await this.#page(`?${query}`, prefix)
      yield next
      isLast = next.isLast
    }
  }

  async #page(query: string, prefix: string): Promise<Page> {
    const doing = `list the entries ${prefix}*`
    const answer = await this.#call('GET', query, doing)
    if (answer.status !== 200) throw restFailure(answer, doing, 'read')
    try {
      const { total_count: total, actions_caches: rows } = JSON.parse(Buffer.from(answer.bytes).toString('utf8'))
      const isOurs = (row: Row): boolean => row.version === ENTRY_VERSION && String(row.key).startsWith(prefix)
      const caches = (rows as Row[]).filter(isOurs).map(toListed)
      return { total: Number(total), caches, isLast: rows.length < PER_PAGE }
    } catch (cause) {
      throw new Failure(
        'failed',
        `GitHub's cache: could not ${doing}: the answer of the REST API is not as it should be`,
        {
          cause,
        },
      )
    }
  }

  #call(method: string, path: string, doing: string): Promise<CacheAnswer> {
    return this.#http.ask({
      method,
      url: new URL(`${this.#base}${path}`),
      headers: {
        authorization: `Bearer ${this.#token}`,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
      },
      doing,
    })
  }
}

/** What GitHub says when a right is missing depends on the kind of token: 403, or 404 as if there were no such repository. */
function restFailure(answer: CacheAnswer, doing: string, right: 'read' | 'write'): Failure {
  if (answer.status !== 403 && answer.status !== 404) return statusFailure(answer.status, answer.bytes, doing)
  const said = messageOf(answer.bytes)
  if (/rate limit/i.test(said)) return statusFailure(429, answer.bytes, doing)
  const what = `GitHub's cache: could not ${doing}: the token has no right to ("${said}")`
  return new Failure('denied', what, { hint: permissionHint(right) })
}

/** What to write into the workflow. */
export function permissionHint(right: 'read' | 'write'): string {
  return `Add to the job in the workflow: permissions: { actions: ${right}, contents: read }, and what else it needs.`
}

function toListed(row: Row): ListedCache {
  const { id, ref, key, size_in_bytes: size, created_at: created, last_accessed_at: lastUsed } = row
  const listed = {
    id: Number(id),
    ref: String(ref),
    key: String(key),
    size: Number(size),
    created: Date.parse(String(created)),
    lastUsed: Date.parse(String(lastUsed)),
  }
  if ([listed.id, listed.size, listed.created].some(Number.isNaN)) throw new Error('an entry without id, size or time')
  return {
    ...listed,
    lastUsed: Number.isNaN(listed.lastUsed) ? listed.created : Math.max(listed.lastUsed, listed.created),
  }
}
