import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { withDefaults } from '../../stores/registry/options.ts'
import { isTransient, isTransientStatus, retryAfter, Tries } from '../../stores/registry/retry.ts'
import type { WireResponse } from '../../stores/registry/wire/exchange.ts'
import { Transport } from '../../stores/registry/wire/transport.ts'
import { collect } from '../../stores/verify.ts'

export interface GithubApiOptions {
  /** `https://api.github.com`, or of an Enterprise server: `https://HOST/api/v3`. */
  readonly apiUrl: string
  /** Without it we ask as nobody, which is enough for public repositories and 60 questions an hour. */
  readonly token: string
}

/** Largest answer that is read: a list of all tags of a repository comes at once. */
const ANSWER_MAX = 32 * 1024 * 1024
/** A release must not wait long for a label. */
const SETTINGS = withDefaults({
  timeouts: { connect: 10_000, headers: 15_000, stall: 15_000 },
  retries: { attempts: 3, baseMs: 500, maxMs: 4_000, budgetMs: 15_000 },
})
const REDIRECTS_MAX = 3
const PAGES_MAX = 100

/**
 * Asks GitHub's REST API for one document (`/repos/acme/app`). Asks again when the network or the server had a bad moment. Redirects of
 * renamed repositories are followed on the same host only, so that the token stays there.
 */
export async function askGithub(path: string, options: GithubApiOptions, runtime: Runtime): Promise<unknown> {
  return await withGithub(options, runtime, async (base, get) => (await get(addressOf(base, path))).content)
}

/** Asks for a list, with all its pages. */
export async function askGithubForAll(
  path: string,
  options: GithubApiOptions,
  runtime: Runtime,
): Promise<readonly unknown[]> {
  return await withGithub(options, runtime, async (base, get) => {
    const all: unknown[] = []
    let url: URL | undefined = addressOf(base, path)
    for (let pages = 0; url !== undefined && pages < PAGES_MAX; pages++) {
      const { content, next }: Answer = await get(url)
      if (!Array.isArray(content)) throw new Failure('failed', `${base.host} does not answer ${path} with a list`)
      all.push(...content)
      url = next
    }
    return all
  })
}

/**
 * Creates (`POST`) or changes (`PATCH`) something. What is created is asked for once only, since a question whose answer was lost may have been
 * heard. `right` is what the token needs, for the error.
 */
export async function changeGithub(
  { method, path, body, right }: GithubChange,
  options: GithubApiOptions,
  runtime: Runtime,
): Promise<unknown> {
  const base = parseApiUrl(options.apiUrl)
  const transport = new Transport(SETTINGS, runtime, base.hostname)
  const url = addressOf(base, path)
  const once = (): Promise<WireResponse> => send(transport, url, options.token, { method, body })
  try {
    const response = await (method === 'POST' ? once() : patiently(once, runtime))
    const bytes = await collect(response.body, ANSWER_MAX, `the answer of ${base.host}`)
    if (response.status === 200 || response.status === 201) return JSON.parse(Buffer.from(bytes).toString('utf8'))
    throw refusal(response, url, options.token, right)
  } finally {
    transport.close()
  }
}

export interface GithubChange {
  readonly method: 'POST' | 'PATCH'
  readonly path: string
  readonly body: unknown
  /** As in a workflow's permissions: `pull-requests: write`. */
  readonly right: string
}

interface Answer {
  readonly content: unknown
  /** The next page of a list (RFC 8288), on the same host. */
  readonly next: URL | undefined
}

type Get = (url: URL) => Promise<Answer>

async function withGithub<T>(
  { apiUrl, token }: GithubApiOptions,
  runtime: Runtime,
  use: (base: URL, get: Get) => Promise<T>,
): Promise<T> {
  const base = parseApiUrl(apiUrl)
  const transport = new Transport(SETTINGS, runtime, base.hostname)
  try {
    return await use(base, async (url) => {
      const response = await follow(transport, url, token, runtime)
      const bytes = await collect(response.body, ANSWER_MAX, `the answer of ${base.host}`)
      const content: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
      const [, next] = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(response.header('link') ?? '') ?? []
      return { content, next: sameOrigin(next, url, base) }
    })
  } finally {
    transport.close()
  }
}

/** The good answer to a question, which may have moved. */
async function follow(transport: Transport, asked: URL, token: string, runtime: Runtime): Promise<WireResponse> {
  let url = asked
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
    const response = await patiently(() => send(transport, url, token), runtime)
    if (response.status === 200) return response
    await response.discard()
    const moved = [301, 302, 307, 308].includes(response.status) ? response.header('location') : undefined
    const next = sameOrigin(moved, url, asked)
    if (next === undefined) throw refusal(response, url, token)
    url = next
  }
  throw new Failure('failed', `${asked.host} sends the question ${asked.pathname} from one place to the next`)
}

async function patiently(ask: () => Promise<WireResponse>, runtime: Runtime): Promise<WireResponse> {
  const tries = new Tries(SETTINGS.retries, runtime)
  for (;;) {
    try {
      const response = await ask()
      const wait = retryAfter(response.header('retry-after'), runtime.clock.now())
      if (!isTransientStatus(response.status) || !(await tries.again(wait))) return response
      await response.discard()
    } catch (error) {
      // Where a firewall swallows the question, asking again only takes as long again.
      const isSilence = error instanceof Failure && error.code === 'timeout'
      if (isSilence || !isTransient(error) || !(await tries.again())) throw error
    }
  }
}

function addressOf(base: URL, path: string): URL {
  return new URL(`${base.href.replace(/\/$/, '')}${path}`)
}

function sameOrigin(text: string | undefined, relativeTo: URL, base: URL): URL | undefined {
  if (text === undefined || !URL.canParse(text, relativeTo.href)) return undefined
  const url = new URL(text, relativeTo)
  return url.origin === base.origin ? url : undefined
}

async function send(
  transport: Transport,
  url: URL,
  token: string,
  change?: Pick<GithubChange, 'method' | 'body'>,
): Promise<WireResponse> {
  return await transport.send({
    method: change?.method ?? 'GET',
    url,
    guarded: false,
    ...(change === undefined ? {} : { body: Buffer.from(JSON.stringify(change.body)) }),
    headers: {
      ...(change === undefined ? {} : { 'content-type': 'application/json' }),
      accept: 'application/vnd.github+json',
      'user-agent': SETTINGS.userAgent,
      'x-github-api-version': '2022-11-28',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
  })
}

function parseApiUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:')) return url
  throw new Failure('usage', `GITHUB_API_URL is "${text.slice(0, 80)}", which is no address`, {
    reference: 'GITHUB_API_URL',
  })
}

function refusal({ status, header }: WireResponse, url: URL, token: string, right = 'contents: read'): Failure {
  const what = `${url.host} answers ${status} to the question ${url.pathname}`
  const spent = header('x-ratelimit-remaining') === '0' || status === 429
  if ((status === 403 || status === 429) && spent) {
    return new Failure('rate-limited', `${what}: its limit of questions is spent`, {
      hint:
        token === '' ? 'Give github-token: questions with a token have a far higher limit.' : 'Try again in an hour.',
    })
  }
  if (status === 401)
    return new Failure('unauthorized', `${what}: the token is not accepted`, { hint: 'Check the input github-token.' })
  if (status === 403 || status === 404) {
    return new Failure('denied', `${what}: there is no such thing, or the token may not see it`, {
      hint: `The job needs permissions: { ${right} }, and the input github-token.`,
    })
  }
  return new Failure('failed', what)
}
