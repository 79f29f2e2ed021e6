import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { withDefaults } from '../../stores/registry/options.ts'
import { isTransient, isTransientStatus, retryAfter, Tries } from '../../stores/registry/retry.ts'
import { Transport, type WireResponse } from '../../stores/registry/transport.ts'
import { collect } from '../../stores/verify.ts'

export interface GithubApiOptions {
  /** `https://api.github.com`, or of an Enterprise server: `https://HOST/api/v3`. */
  readonly apiUrl: string
  /** Without it we ask as nobody, which is enough for public repositories and 60 questions an hour. */
  readonly token: string
}

/** Largest answer that is read; a commit with many parents or a long message is far below. */
const ANSWER_MAX = 4 * 1024 * 1024
/** A release must not wait long for a label. */
const SETTINGS = withDefaults({
  timeouts: { connect: 10_000, headers: 15_000, stall: 15_000 },
  retries: { attempts: 3, baseMs: 500, maxMs: 4_000, budgetMs: 15_000 },
})

/**
 * Asks GitHub's REST API for one document (`/repos/acme/app`). Asks again when the network or the server had a bad moment. Redirects of
 * renamed repositories are followed on the same host only, so that the token stays there.
 */
export async function askGithub(path: string, { apiUrl, token }: GithubApiOptions, runtime: Runtime): Promise<unknown> {
  const base = parseApiUrl(apiUrl)
  const transport = new Transport(SETTINGS, runtime, base.hostname)
  const tries = new Tries(SETTINGS.retries, runtime)
  let url = new URL(`${base.href.replace(/\/$/, '')}${path}`)
  try {
    for (let redirects = 0; redirects < 4; ) {
      const response = await send(transport, url, token).catch((error: unknown) => error as Error)
      if (response instanceof Error) {
        if (isTransient(response) && (await tries.again())) continue
        throw response
      }
      const next = redirectOf(response, base)
      if (next !== undefined) {
        await response.discard()
        url = next
        redirects++
        continue
      }
      const bytes = await collect(response.body, ANSWER_MAX, `the answer of ${base.host}`)
      if (response.status === 200) return JSON.parse(Buffer.from(bytes).toString('utf8'))
      const wait = retryAfter(response.header('retry-after'), runtime.clock.now())
      if (isTransientStatus(response.status) && (await tries.again(wait))) continue
      throw refusal(response, url, token)
    }
    throw new Failure('failed', `${base.host} sends the question ${path} from one place to the next`)
  } finally {
    transport.close()
  }
}

async function send(transport: Transport, url: URL, token: string): Promise<WireResponse> {
  return await transport.send({
    method: 'GET',
    url,
    guarded: false,
    headers: {
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

function redirectOf({ status, url, header }: WireResponse, base: URL): URL | undefined {
  const location = header('location')
  if (![301, 302, 307, 308].includes(status) || location === undefined || !URL.canParse(location, url.href))
    return undefined
  const next = new URL(location, url)
  return next.origin === base.origin ? next : undefined
}

function refusal({ status, header }: WireResponse, url: URL, token: string): Failure {
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
      hint: 'The job needs permissions: { contents: read }, and the input github-token.',
    })
  }
  return new Failure('failed', what)
}
