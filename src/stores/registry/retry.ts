import { Failure } from '../../runtime/failure.ts'
import type { Clock, Runtime } from '../../runtime/runtime.ts'
import type { Retries } from './options.ts'

/** Statuses that mean "not now": worth another try. */
const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504])

export function isTransientStatus(status: number): boolean {
  return TRANSIENT_STATUS.has(status)
}

/** The code of the error beneath a proxy's refusal that another try will not change. */
export const PROXY_REFUSED = 'EPROXYREFUSED'

/** Errors of the network that another try will not cure. */
const LASTING = new Set([
  'ENOTFOUND',
  'EPROTO',
  'EACCES',
  'EPERM',
  'ERR_INVALID_URL',
  'HPE_INVALID_CONSTANT',
  PROXY_REFUSED,
])

/** Whether a failure is of the network and may pass: cut or refused connections, silence; not wrong names or certificates. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Failure) || (error.code !== 'unreachable' && error.code !== 'timeout')) return false
  const code = errnoOf(error)
  if (code === undefined) return true
  return !LASTING.has(code) && !code.startsWith('ERR_TLS') && !code.startsWith('ERR_SSL') && !isCertificateError(code)
}

/** Whether a connection ended before its time, as one does that was kept open too long. */
export function isCut(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE'].includes(errnoOf(error) ?? '')
}

/** What the system called it, beneath whatever has been said about it since. */
function errnoOf(error: unknown): string | undefined {
  return (rootOf(error) as NodeJS.ErrnoException | undefined)?.code
}

function rootOf(error: unknown): unknown {
  let current = error
  while (current instanceof Failure) current = current.cause
  return current
}

/** The cause of a timeout: nothing came for so long. Without words of its own. */
export class Silence extends Error {
  override readonly name = 'Silence'
  readonly ms: number

  constructor(ms: number) {
    super('')
    this.ms = ms
  }
}

/** Whether nothing was heard for as long as that may last. */
export function isSilence(error: unknown): boolean {
  return silenceOf(error) > 0
}

function silenceOf(error: unknown): number {
  const beneath = rootOf(error)
  return beneath instanceof Silence ? beneath.ms : 0
}

export function isCertificateError(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|HOSTNAME_MISMATCH|CRL/.test(code)
}

/** Milliseconds that `Retry-After` (RFC 9110, 10.2.3: seconds, or a date) asks for. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** Full jitter: anything from nothing to the doubled delay, so that clients that failed together do not return together. */
function backoff(failures: number, retries: Retries, random: () => number): number {
  return random() * Math.min(retries.maxMs, retries.baseMs * 2 ** Math.max(0, failures - 1))
}

/** One wait for all requests to a host, so that parallel ones do not hammer what asked for patience. */
export class HostBackoff {
  readonly #clock: Clock
  #until = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Nobody starts before `ms` from now. */
  hold(ms: number): void {
    this.#until = Math.max(this.#until, this.#clock.now() + ms)
  }

  async ready(signal?: AbortSignal): Promise<void> {
    const ms = this.#until - this.#clock.now()
    if (ms > 0) await this.#clock.sleep(ms, signal)
  }
}

/** Bytes that make a transfer a moving one. A connection that is cut after each few bytes must not be tried for ever. */
export const PROGRESS_BYTES: number = 1024 * 1024

/** Tries of the first question: a registry that has never answered is likelier named wrongly than down for a moment. */
export const FIRST_ATTEMPTS = 5

/** Counts the tries of one operation and decides on the next. */
export class Tries {
  readonly #retries: Retries
  readonly #runtime: Runtime
  #failures = 0
  #spent = 0
  #moved = 0

  constructor(retries: Retries, runtime: Runtime) {
    this.#retries = retries
    this.#runtime = runtime
  }

  /** Something moved: earlier failures do not count any more. */
  progressed(): void {
    this.#failures = 0
    this.#spent = 0
    this.#moved = 0
  }

  /** Bytes went through; enough of them are progress. */
  moved(bytes: number): void {
    this.#moved += bytes
    if (this.#moved >= PROGRESS_BYTES) this.progressed()
  }

  /**
   * Waits before the next try, at least `atLeast` ms; false when there shall be none. What the failed try spent in silence counts from the next one
   * on: the longest silence, that of a closing upload, would else be all the patience there is, and be its only try.
   */
  async again(atLeast = 0, hold?: Pick<HostBackoff, 'hold'>, error?: unknown): Promise<boolean> {
    this.#failures++
    const ms = Math.max(atLeast, backoff(this.#failures, this.#retries, this.#runtime.random))
    if (this.#failures >= this.#retries.attempts || this.#spent + ms > this.#retries.budgetMs) return false
    this.#spent += silenceOf(error) + ms
    hold?.hold(atLeast)
    await this.#runtime.clock.sleep(ms, this.#runtime.signal)
    return true
  }
}
