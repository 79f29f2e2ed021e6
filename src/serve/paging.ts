import { RegistryError } from './registry-error.ts'

/** How a list is cut into pages, where that is not as we do it: in lexical order, 1000 at most, `last` being a name. */
export interface Paging {
  /** Names on a page when the client does not say. */
  readonly usual?: number
  /** The most names on a page, whatever the client says. */
  readonly most?: number
  /** More than this asked for is refused with 405. */
  readonly refuseOver?: number
  /** `backwards` stands for every order that is not the lexical one. */
  readonly order?: 'lexical' | 'backwards'
  /** Parameter of an opaque cursor instead of a name. A cursor that is none of ours is refused with 405. */
  readonly cursor?: string
  /** Ignores `n` and `last`: everything is on one page. */
  readonly none?: boolean
  /** Parameters that the link has besides. */
  readonly extra?: string
  /** The link leaves out the first part of the repository's name. */
  readonly shortLink?: boolean
  /** A space follows no `;`, and no quotes are around the relation, as RFC 8288 allows. */
  readonly bareLink?: boolean
}

const PAGE_MAX = 1000

/** One page of names that are in lexical order, and the link to the next. */
export function paginate(
  sorted: readonly string[],
  query: URLSearchParams,
  path: string,
  paging: Paging = {},
): { page: readonly string[]; headers: Record<string, string> } {
  const names = paging.order === 'backwards' ? [...sorted].reverse() : sorted
  if (paging.none === true) return { page: names, headers: {} }
  const limit = readLimit(query.get('n'), paging)
  const after = readCursor(query, paging)
  const rest = after === undefined ? names : following(names, after, paging)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  if (last === undefined || page.length === rest.length) return { page, headers: {} }
  const cursor =
    paging.cursor === undefined ? `last=${encodeURIComponent(last)}` : `${paging.cursor}=${encodeCursor(last)}`
  const shown = paging.shortLink === true ? path.replace(/^\/v2\/[^/]+\//, '/v2/') : path
  const target = `<${shown}?n=${limit}&${cursor}${paging.extra ?? ''}>`
  return { page, headers: { Link: paging.bareLink === true ? `${target};rel=next` : `${target}; rel="next"` } }
}

function readLimit(text: string | null, { usual = PAGE_MAX, most = PAGE_MAX, refuseOver }: Paging): number {
  if (text === null) return Math.min(usual, most)
  if (!/^\d{1,9}$/.test(text)) {
    throw new RegistryError(400, { code: 'UNSUPPORTED', message: `n=${text.slice(0, 40)} is not a number of names` })
  }
  if (refuseOver !== undefined && Number(text) > refuseOver) {
    throw new RegistryError(405, { code: 'UNSUPPORTED', message: `n may be ${refuseOver} at most` })
  }
  return Math.min(Number(text), most)
}

function readCursor(query: URLSearchParams, { cursor }: Paging): string | undefined {
  const text = query.get(cursor ?? 'last')
  if (text === null || cursor === undefined) return text ?? undefined
  const name = Buffer.from(text, 'base64').toString('utf8')
  if (encodeURIComponent(text) === encodeCursor(name.replace(/^after /, '')) && name.startsWith('after ')) {
    return name.slice('after '.length)
  }
  throw new RegistryError(405, { code: 'UNSUPPORTED', message: 'Invalid parameter: the next token is not valid' })
}

/** Base64 with its padding, so that a client that decodes or rebuilds it is found out. */
function encodeCursor(name: string): string {
  return encodeURIComponent(Buffer.from(`after ${name}`).toString('base64'))
}

function following(names: readonly string[], after: string, { order }: Paging): readonly string[] {
  return names.filter((name) => (order === 'backwards' ? name < after : name > after))
}
