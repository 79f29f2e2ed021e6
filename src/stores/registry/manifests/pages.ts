import { field, isObject, parseJson } from '../../../image/json.ts'
import { Failure } from '../../../runtime/failure.ts'
import type { ApiRequest } from '../api-request.ts'
import { type Page, readWhole } from '../read-whole.ts'
import type { RegistryClient } from '../request.ts'
import { nextLink, nextPage } from './link.ts'

const PAGE_LIMIT = { maxBytes: 32 * 1024 * 1024, maxDepth: 16 }
const MOST_PAGES = 10_000
/** All pages of one list: a few million names. A server that links on and on must not fill the memory. */
const MOST_BYTES = 256 * 1024 * 1024
const PAGE_SIZE = 1000

/** What every listing asks; the page size is added where the registry can take it. */
export type ListRequest = Omit<ApiRequest, 'method' | 'to' | 'expect'> & { readonly path: string }

/**
 * The strings of one key (`tags`, `repositories`) over all pages. `undefined` when the list is not there (404). Entries that are no
 * strings, and whatever `keep` does not want, are dropped. A link back to a page that was read ends the list.
 */
export async function listStrings(
  client: RegistryClient,
  request: ListRequest,
  key: string,
  keep: (entry: string) => boolean,
): Promise<string[] | undefined> {
  const found = new Set<string>()
  const first = await firstPage(client, request)
  if (first === undefined) return undefined
  for await (const page of pages(client, request, first)) {
    const value = parseJson(page.bytes, `the list ${request.path} of ${client.name}`, PAGE_LIMIT)
    const entries = isObject(value) ? field(value, key) : undefined
    // Registries answer `null` for an empty list.
    if (!Array.isArray(entries)) continue
    for (const entry of entries) if (typeof entry === 'string' && keep(entry)) found.add(entry)
  }
  return [...found].sort()
}

/** Follows `Link: rel="next"` from a first page on. `Failure('invalid')` for a list without end, of which a part would pass for the whole. */
export async function* pages(
  client: RegistryClient,
  request: Omit<ListRequest, 'path'>,
  first: Page,
): AsyncIterable<Page> {
  const seen = new Set<string>()
  let page = first
  let size = 0
  for (let count = 1; ; count++) {
    size += page.bytes.byteLength
    if (count > MOST_PAGES || size > MOST_BYTES) {
      throw new Failure(
        'invalid',
        `${client.name} gave a list of more than ${count - 1} pages, which has no end in sight`,
        {
          hint: 'The registry, or something before it, answers wrongly: each page links to a further one.',
        },
      )
    }
    const target = nextLink(page.response.headerValues('link'))
    const current = page.response.url
    seen.add(current.href)
    yield page
    const next = target === undefined ? undefined : nextPage(current, target)
    if (next === undefined || seen.has(next.href)) return
    page = await readWhole(client, PAGE_LIMIT.maxBytes, () =>
      client.send({ ...request, method: 'GET', to: next, expect: [200] }),
    )
  }
}

/** Large pages save round trips, but some registries refuse some sizes (ECR above this one): then without one. */
async function firstPage(client: RegistryClient, request: ListRequest): Promise<Page | undefined> {
  const get = (to: string, ...expect: number[]): Promise<Page> =>
    readWhole(client, PAGE_LIMIT.maxBytes, () =>
      client.send({ ...request, method: 'GET', to, expect: [200, ...expect] }),
    )
  const page = await get(`${request.path}?n=${PAGE_SIZE}`, 404, 400, 405)
  if (page.response.status === 404) return undefined
  return page.response.status === 200 ? page : get(request.path)
}
