import { Failure, type FailureCode } from '../../../runtime/failure.ts'
import type { Bytes } from '../../store.ts'
import type { ApiRequest } from '../api-request.ts'
import type { WireResponse } from '../wire/exchange.ts'

/** What an error is told with: which registry, and what was wanted of it. */
export type Context = Pick<ApiRequest, 'doing' | 'reference'> & {
  /** As in `Reference.registry`. */
  readonly registry: string
}

/** An error from below, which knows a host at most, as one that says what could not be done to what. Others stay as they are. */
export function inContext(error: unknown, { registry, doing, reference }: Context): unknown {
  if (!(error instanceof Failure) || error.reference !== undefined || error.code === 'cancelled') return error
  return new Failure(error.code, `${registry} could not ${doing}: ${error.message}`, {
    reference: reference ?? registry,
    hint: error.hint ?? (error.code === 'unreachable' || error.code === 'timeout' ? TRY_AGAIN : STRANGE),
    cause: error,
  })
}

/** A response whose body fails in context too. */
export function readInContext(response: WireResponse, context: Context): WireResponse {
  return { ...response, body: readBody(response.body, context) }
}

/** For a question that only confirms something: any answer but a yes is a no, and no answer is an error all the same. */
export function absentUnlessUnanswered(error: unknown): undefined {
  if (!(error instanceof Failure) || UNANSWERED.has(error.code)) throw error
  return undefined
}

const UNANSWERED: ReadonlySet<FailureCode> = new Set(['unreachable', 'timeout', 'rate-limited', 'cancelled'])
const TRY_AGAIN = 'It was tried several times. Run it again later: what has arrived is not sent again.'
const STRANGE =
  'The registry, or a proxy before it, does not keep to the protocol. If it happens again, tell whoever runs it.'

async function* readBody(body: Bytes, context: Context): Bytes {
  try {
    yield* body
  } catch (error) {
    throw inContext(error, context)
  }
}
