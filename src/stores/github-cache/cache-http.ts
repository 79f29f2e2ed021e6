import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Retries, Settings, Timeouts } from '../registry/options.ts'
import { withDefaults } from '../registry/options.ts'
import { follow } from '../registry/redirect.ts'
import { HostBackoff, isTransient, isTransientStatus, retryAfter, Tries } from '../registry/retry.ts'
import { Slots } from '../registry/slots.ts'
import type { WireBody, WireResponse } from '../registry/wire/exchange.ts'
import { Transport } from '../registry/wire/transport.ts'
import type { Bytes } from '../store.ts'
import { collect } from '../verify.ts'
import { statusFailure } from './failures.ts'
import { Patience } from './patience.ts'

export interface CacheRequest {
  readonly method: string
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | undefined
  /** For errors: `look for layer-v1-…`. */
  readonly doing: string
}

/** An answer read to its end. */
export interface CacheAnswer {
  readonly status: number
  readonly bytes: Uint8Array
  header(name: string): string | undefined
  /** An earlier try may have reached the service, though its answer did not reach us. */
  readonly isRepeat: boolean
}

export interface HttpOptions {
  /** Requests at a time. Default 8. */
  readonly concurrency?: number | undefined
  readonly timeouts?: Partial<Timeouts> | undefined
  readonly retries?: Partial<Retries> | undefined
}

/** Answers of the service are a few hundred bytes; a page of the REST API has up to a hundred entries of them. */
const ANSWER_MAX = 1024 * 1024
const SLICE = 256 * 1024

/** HTTP to the cache service, its blob hosts and the REST API: bounded, tried again, patient when told to be. */
export class CacheHttp {
  readonly settings: Settings
  readonly runtime: Runtime
  readonly #transport: Transport
  readonly #slots: Slots
  readonly #backoffs = new Map<string, HostBackoff>()
  readonly #patience: Patience

  constructor(host: string, options: HttpOptions, runtime: Runtime) {
    this.runtime = runtime
    this.#patience = new Patience(runtime.clock)
    // A cache that is slower than this is worth less than none: a job waits two minutes at the very most, and that only when asked to.
    this.settings = withDefaults({
      concurrency: options.concurrency ?? 8,
      timeouts: { connect: 10_000, headers: 15_000, commit: 60_000, stall: 30_000, ...options.timeouts },
      retries: { attempts: 5, baseMs: 500, maxMs: 15_000, budgetMs: 120_000, ...options.retries },
    })
    this.#transport = new Transport(this.settings, runtime, host)
    this.#slots = new Slots(this.settings.concurrency)
  }

  /**
   * Sends a request, again on network errors, 408, 429 and 5xx, and reads its answer. Every other status is the caller's to judge;
   * these, at the end of patience, are `Failure`.
   */
  async ask(request: CacheRequest): Promise<CacheAnswer> {
    const tries = this.tries()
    const backoff = this.#backoff(request.url)
    const began = this.runtime.clock.now()
    for (let isRepeat = false; ; isRepeat = true) {
      this.#patience.check(request.url)
      await backoff.ready(this.runtime.signal)
      let failure: Failure
      let wait = 0
      try {
        const { response, bytes } = await this.#slots.use(async () => {
          const response = await this.#exchange(request)
          return { response, bytes: await collect(response.body, ANSWER_MAX, `an answer of ${request.url.host}`) }
        })
        if (!isTransientStatus(response.status)) {
          this.#patience.answered(request.url)
          return { status: response.status, bytes, header: response.header, isRepeat }
        }
        wait = retryAfter(response.header('retry-after'), this.runtime.clock.now()) ?? 0
        failure = statusFailure(response.status, bytes, request.doing, wait)
      } catch (error) {
        if (!isTransient(error)) throw error
        failure = error as Failure
      }
      const isOver = wait === 0 && this.#patience.isOver(began)
      if (isOver || !(await tries.again(wait, backoff))) throw this.gaveUp(request.url, failure)
      this.runtime.log.debug(`${request.doing}: ${failure.message}; trying again`)
    }
  }

  /** Sends a request once and hands out its answer as it streams. */
  async open(request: CacheRequest): Promise<WireResponse> {
    this.#patience.check(request.url)
    await this.#backoff(request.url).ready(this.runtime.signal)
    return this.#slots.use(() => this.#exchange(request))
  }

  /** Counts the tries of one operation that deals with failures itself. */
  tries(): Tries {
    return new Tries(this.settings.retries, this.runtime)
  }

  /** Notes that a host is not worth another try for now, and hands the reason back. */
  gaveUp<E>(url: URL, failure: E): E {
    if (failure instanceof Failure && failure.code !== 'cancelled') this.#patience.giveUp(url, failure)
    return failure
  }

  /** Milliseconds that an unwelcome answer asks to wait, for everybody who talks to that host. */
  waitOf(response: WireResponse): number {
    return retryAfter(response.header('retry-after'), this.runtime.clock.now()) ?? 0
  }

  close(): void {
    this.#transport.close()
  }

  #exchange(request: CacheRequest): Promise<WireResponse> {
    const { method, url, body, headers } = request
    return follow(
      {
        method,
        url,
        headers: { 'user-agent': this.settings.userAgent, ...headers },
        body: wireBody(body),
        guarded: false, // the addresses come from the runner and from the service it trusts; self-hosted ones are inside
      },
      (wire) => this.#transport.send(wire),
      async () => wireBody(body),
    )
  }

  #backoff(url: URL): HostBackoff {
    const known = this.#backoffs.get(url.host)
    if (known !== undefined) return known
    const backoff = new HostBackoff(this.runtime.clock)
    this.#backoffs.set(url.host, backoff)
    return backoff
  }
}

/** A large body goes out slice by slice: only so is it noticed when the other side has stopped taking bytes. */
function wireBody(bytes: Uint8Array | undefined): WireBody | undefined {
  if (bytes === undefined || bytes.byteLength <= SLICE) return bytes
  return { stream: slices(bytes), length: bytes.byteLength }
}

async function* slices(bytes: Uint8Array): Bytes {
  for (let at = 0; at < bytes.byteLength; at += SLICE) yield bytes.subarray(at, at + SLICE)
}
