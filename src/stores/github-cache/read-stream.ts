import { Failure } from '../../runtime/failure.ts'
import { isTransient } from '../registry/retry.ts'
import type { WireResponse } from '../registry/wire/exchange.ts'
import type { Bytes } from '../store.ts'
import type { CacheHttp } from './cache-http.ts'
import type { Location } from './location.ts'
import { again, openAt } from './read-part.ts'

/**
 * Reads from a host that answers with the whole entry whatever part is asked for: one connection, nothing held, what is not wanted passed
 * over. After a cut it starts over and skips what was delivered.
 */
export async function* readStream(
  http: CacheHttp,
  location: Location,
  first: WireResponse,
  start: number,
  end: number,
): Bytes {
  const tries = http.tries()
  let response: WireResponse | undefined = first
  let position = 0
  let at = start
  for (;;) {
    const before = at
    let failure: unknown
    let wait = 0
    try {
      if (response === undefined) {
        const opened = await openAt(http, location, at, end)
        if (opened.kind === 'past-end') return
        if (opened.kind === 'expired') {
          if (!(await opened.renew())) throw opened.failure
          failure = opened.failure
        } else if (opened.kind === 'later') ({ failure, wait } = opened)
        else {
          response = opened.response
          position = opened.kind === 'part' ? at : 0
        }
      }
      for await (const chunk of response?.body ?? []) {
        const skip = Math.min(chunk.byteLength, Math.max(0, at - position))
        const piece = chunk.subarray(skip, Math.max(skip, end + 1 - position))
        position += chunk.byteLength
        at += piece.byteLength
        if (piece.byteLength > 0) yield piece
        if (position > end) return
      }
      if (response !== undefined) return
    } catch (error) {
      if (!(error instanceof Failure) || !isTransient(error)) throw error
      failure = error
    }
    response = undefined
    await again(tries, failure, wait, at - before, http, location)
  }
}
