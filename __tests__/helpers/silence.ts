/** Turns of the event loop without any news, after which nothing is on its way any more: client, proxy and server are one process. */
const QUIET_TURNS = 12
const QUIET_MS = 8

/**
 * Silence that costs no time. The proxy says when an exchange falls silent, and when the alarms that were set are all for silent ones, everything
 * else has come to its end: they ring, and the clock of the voyage moves on by as much.
 */
export class Silence {
  /** Moves the clock on. */
  pass: (ms: number) => void = () => {}
  readonly #alarms = new Set<{ readonly ms: number; readonly ring: () => void }>()
  readonly #silent = new Set<object>()
  #news = 0
  #isWatching = false

  /** For `Clock.alarm`. */
  readonly alarm = (ms: number, ring: () => void): (() => void) => {
    const alarm = { ms, ring }
    this.#alarms.add(alarm)
    this.#heard()
    return () => {
      if (this.#alarms.delete(alarm)) this.#heard()
    }
  }

  /** An exchange falls silent; what it gives back says that it is over. */
  begin(): () => void {
    const exchange = {}
    this.#silent.add(exchange)
    this.#heard()
    return () => {
      if (this.#silent.delete(exchange)) this.#heard()
    }
  }

  #heard(): void {
    this.#news++
    if (this.#isWatching || !this.#isAllSilent()) return
    this.#isWatching = true
    void this.#watch()
  }

  /** No alarm is set for anything that still moves. */
  #isAllSilent(): boolean {
    return this.#alarms.size > 0 && this.#alarms.size <= this.#silent.size
  }

  async #watch(): Promise<void> {
    for (let seen = -1; seen !== this.#news; ) {
      seen = this.#news
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
      for (let turn = 0; turn < QUIET_TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
    }
    this.#isWatching = false
    if (!this.#isAllSilent()) return
    const ringing = [...this.#alarms]
    this.#alarms.clear()
    // The connections will be closed, which the proxy hears later than the client makes new ones.
    this.#silent.clear()
    this.pass(Math.max(...ringing.map(({ ms }) => ms)))
    for (const { ring } of ringing) ring()
  }
}
