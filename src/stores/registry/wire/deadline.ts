import type { ClientRequest } from 'node:http'
import { Failure } from '../../../runtime/failure.ts'
import { Silence } from '../retry.ts'

/**
 * Ends a request that went silent. One timer for one request: each step arms it anew, so a transfer may last as long as
 * it moves. On real time, not the runtime's clock: it watches a socket, which knows no other.
 */
export class Deadline {
  readonly #request: ClientRequest
  readonly #where: string
  #timer: NodeJS.Timeout | undefined
  #failure: Failure | undefined

  constructor(request: ClientRequest, where: string) {
    this.#request = request
    this.#where = where
  }

  /** From now on `what` has `ms` to happen. */
  arm(ms: number, what: string): void {
    clearTimeout(this.#timer)
    if (this.#request.destroyed) return
    this.#timer = setTimeout(() => {
      this.end(
        new Failure('timeout', `${this.#where}: ${what} within ${Math.round(ms / 100) / 10} seconds`, {
          hint: 'The network or the server is stuck. Try again; a slow server may need a longer timeout.',
          cause: new Silence(ms),
        }),
      )
    }, ms)
  }

  disarm(): void {
    clearTimeout(this.#timer)
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
