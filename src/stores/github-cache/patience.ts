import { Failure } from '../../runtime/failure.ts'
import type { Clock } from '../../runtime/runtime.ts'

/** How long a host that one request has waited for in vain is asked nothing more. Milliseconds. */
const REST_MS = 60_000
/** How long one request may try in all, unless it is told to wait longer. Milliseconds. */
const TRYING_MS = 15_000

/**
 * What all requests learn from one that has given up: a cache is worth seconds, and a job that stores a hundred layers must not wait a hundred
 * times for a service that is down.
 */
export class Patience {
  readonly #clock: Clock
  readonly #givenUp = new Map<string, { readonly failure: Failure; readonly until: number }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Throws when somebody has given this host up a moment ago. */
  check({ host }: URL): void {
    const known = this.#givenUp.get(host)
    if (known === undefined || this.#clock.now() >= known.until) return
    throw new Failure('failed', `${known.failure.message}; it is given up for now`, { cause: known.failure })
  }

  /** Whether a request that began then has tried for long enough. */
  isOver(began: number): boolean {
    return this.#clock.now() - began >= TRYING_MS
  }

  giveUp({ host }: URL, failure: Failure): void {
    this.#givenUp.set(host, { failure, until: this.#clock.now() + REST_MS })
  }

  answered({ host }: URL): void {
    this.#givenUp.delete(host)
  }
}
