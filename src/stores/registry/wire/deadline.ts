import type { ClientRequest } from 'node:http'
import { Failure } from '../../../runtime/failure.ts'
import type { Clock } from '../../../runtime/runtime.ts'
import { Silence } from '../retry.ts'

/**
 * Ends a request that went silent. One timer for one request: each step arms it anew, so a transfer may last as long as
 * it moves.
 */
export class Deadline {
  readonly #request: ClientRequest
  readonly #where: string
  readonly #clock: Pick<Clock, 'alarm'>
  #callOff: (() => void) | undefined
  #failure: Failure | undefined

  constructor(request: ClientRequest, where: string, clock: Pick<Clock, 'alarm'>) {
    this.#request = request
    this.#where = where
    this.#clock = clock
  }

  /** From now on `what` has `ms` to happen. */
  arm(ms: number, what: string): void {
    this.disarm()
    if (this.#request.destroyed) return
    const ring = (): void => {
      this.end(
        new Failure('timeout', `${this.#where}: ${what} within ${Math.round(ms / 100) / 10} seconds`, {
          hint: 'The network or the server is stuck. Try again; a slow server may need a longer timeout.',
          cause: new Silence(ms),
        }),
      )
    }
    this.#callOff = this.#clock.alarm?.(ms, ring) ?? byTimer(ms, ring)
  }

  disarm(): void {
    this.#callOff?.()
    this.#callOff = undefined
  }

  /** Ends the request now. */
  end(failure: Failure): void {
    this.#failure ??= failure
    this.#request.destroy(failure)
  }

  /** Why we ended the request; Node tells the reader of its response only that it was aborted. */
  get failure(): Failure | undefined {
    return this.#failure
  }
}

function byTimer(ms: number, ring: () => void): () => void {
  const timer = setTimeout(ring, ms)
  return () => clearTimeout(timer)
}
