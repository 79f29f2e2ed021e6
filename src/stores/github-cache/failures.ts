import { Failure, type FailureCode } from '../../runtime/failure.ts'
import { shownText } from '../registry/errors/redact.ts'

/** What a refused request means. `doing` is what was tried, in words. */
export function statusFailure(status: number, body: Uint8Array, doing: string, waitMs: number = 0): Failure {
  const said = messageOf(body)
  const [code, what, hint] = meaning(status, said, waitMs)
  const detail = said === '' ? '' : ` ("${said}")`
  return new Failure(code, `GitHub's cache: could not ${doing}: ${what}${detail}`, { hint })
}

const unexpected = new WeakSet<object>()

/** The service answered in a way that its protocol does not have; another client may do better. */
export function unexpectedAnswer(doing: string, what: string, cause?: unknown): Failure {
  const failure = new Failure('unsupported', `GitHub's cache: could not ${doing}: ${what}`, {
    hint: 'The service may have changed. Look for a newer version of this action, or keep the cache in a registry.',
    cause,
  })
  unexpected.add(failure)
  return failure
}

export function isUnexpectedAnswer(error: unknown): boolean {
  return typeof error === 'object' && error !== null && unexpected.has(error)
}

export function notFound(key: string, why: string = 'it is not there, or not any more'): Failure {
  return new Failure('not-found', `GitHub's cache: ${key}: ${why}`, { reference: key })
}

/** The message in an answer: of Twirp (`msg`), REST and the first protocol (`message`), or of Azure (`<Code>`, `<Message>`). */
export function messageOf(body: Uint8Array): string {
  const text = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 4096)).toString('utf8')
  try {
    const { msg, message } = JSON.parse(text) as { msg?: unknown; message?: unknown }
    const said = msg ?? message
    return typeof said === 'string' ? shownText(said) : ''
  } catch {
    return shownText(/<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? '')
  }
}

const READ_ONLY_HINT =
  'The token of this run may only read, because of what triggered it or because of "cache-mode". Store from a run of a trusted branch (on: push).'

function meaning(
  status: number,
  said: string,
  waitMs: number,
): [code: FailureCode, what: string, hint: string | undefined] {
  if (isWriteDenied(said)) return ['denied', 'this run may not store', READ_ONLY_HINT]
  if (said.includes('cache read denied:')) {
    return ['denied', 'this run may not read', 'See "cache-mode" in the workflow, and what triggered this run.']
  }
  if (said.includes('insufficient usage')) {
    return [
      'refused',
      'the storage that the account pays for is used up',
      'Delete old caches, or raise the limit in the settings.',
    ]
  }
  if (status === 401) {
    return ['unauthorized', 'the token of this job was not accepted', 'It lives as long as the job, six hours at most.']
  }
  if (status === 403) return ['denied', 'it is not allowed', undefined]
  if (status === 404) return ['not-found', 'it is not there', undefined]
  if (status === 429) {
    const wait = waitMs === 0 ? '' : `; it asks to come back in ${Math.ceil(waitMs / 1000)} seconds`
    return [
      'rate-limited',
      `too many requests${wait}`,
      'GitHub takes 200 new cache entries a minute from a repository.',
    ]
  }
  if (status === 408 || status === 504) return ['timeout', 'it took too long', undefined]
  return ['failed', `the answer was ${status}`, status >= 500 ? 'See https://www.githubstatus.com.' : undefined]
}

export function isWriteDenied(said: string): boolean {
  return said.includes('cache write denied:')
}
