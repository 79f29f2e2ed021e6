import type { Failure } from '../../../runtime/failure.ts'
import type { ApiRequest } from '../api-request.ts'
import { readRateLimit } from '../observed.ts'
import { isTransientStatus, retryAfter } from '../retry.ts'
import type { WireResponse } from '../wire/exchange.ts'
import { failureOf } from './failure-of.ts'
import { isPullQuota } from './hints.ts'
import { type RegistryError, readErrors } from './registry-error.ts'

/** What an unwelcome answer means. */
export interface Judgement {
  readonly failure: Failure
  readonly errors: readonly RegistryError[]
  /** Milliseconds to wait at least before another try; undefined when none would help. */
  readonly delay: number | undefined
}

/** What was wanted, in the words of the request. */
export type Judged = Pick<ApiRequest, 'doing' | 'repository' | 'reference'>

/** What it takes to put an answer into words. */
export interface Hearing {
  /** As in `Reference.registry`. */
  readonly registry: string
  /** A credential went along. */
  readonly authenticated: boolean
  /** A token server took the credential. */
  readonly admitted: boolean
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Reads an answer that nobody expected: what it says, and how long to wait if it is worth another try. */
export async function judgeAnswer(
  response: WireResponse,
  request: Judged,
  { registry, authenticated, admitted, now }: Hearing,
): Promise<Judgement> {
  const errors = await readErrorBody(response)
  const wait = retryAfter(response.header('retry-after'), now)
  const failure = failureOf(response.status, errors, {
    doing: request.doing,
    registry,
    repository: request.repository,
    reference: request.reference,
    authenticated,
    admitted,
    retryAfterMs: wait,
    rateLimit: readRateLimit(response),
  })
  const lasting = !isTransientStatus(response.status) || (response.status === 429 && isPullQuota(errors))
  return { failure, errors, delay: lasting ? undefined : (wait ?? 0) }
}

const ERROR_BODY_LIMIT = 64 * 1024

async function readErrorBody(response: WireResponse): Promise<RegistryError[]> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size > ERROR_BODY_LIMIT) break
    }
  } catch {
    // The status says enough.
  }
  return readErrors(Buffer.concat(chunks), response.header('content-type'))
}
