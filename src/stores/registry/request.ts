import type { Runtime } from '../../runtime/runtime.ts'
import { type ApiRequest, openBody } from './api-request.ts'
import { Authorizer } from './auth/auth.ts'
import { type Challenge, parseChallenges } from './auth/challenge.ts'
import { inContext, readInContext } from './errors/in-context.ts'
import { type Judged, type Judgement, judgeAnswer } from './errors/judge.ts'
import { type Habits, noHabits } from './habits.ts'
import { Observer } from './observed.ts'
import type { Settings } from './options.ts'
import { chooseOrigin } from './origin.ts'
import { follow } from './redirect.ts'
import { FIRST_ATTEMPTS, HostBackoff, isCut, isTransient, isTransientStatus, retryAfter, Tries } from './retry.ts'
import { Slots } from './slots.ts'
import { Warnings } from './warnings.ts'
import { isInsideAddress, isInsideHost } from './wire/address.ts'
import type { WireRequest, WireResponse } from './wire/exchange.ts'
import { readAhead } from './wire/read-ahead.ts'
import { Transport } from './wire/transport.ts'

/** Speaks to one registry: the one place with its login, its limits, its retries, its redirects. */
export class RegistryClient {
  /** As in `Reference.registry`. */
  readonly name: string
  readonly settings: Settings
  readonly runtime: Runtime
  readonly auth: Authorizer
  readonly observer: Observer = new Observer()
  readonly habits: Habits = noHabits()
  readonly #apiHost: string
  readonly #transport: Transport
  readonly #backoff: HostBackoff
  readonly #requests: Slots
  readonly #uploads: Slots
  readonly #warnings: Warnings
  #base: Promise<URL> | undefined
  /** When the first question failed for good, in milliseconds since the epoch. */
  #failedAt = Number.POSITIVE_INFINITY
  #inside = false
  #met = false

  /** With `base`, where the API is known beforehand: nothing is asked first, and the first refusal brings the challenge. */
  constructor(name: string, apiHost: string, settings: Settings, runtime: Runtime, base?: URL) {
    this.name = name
    this.settings = settings
    this.runtime = runtime
    this.#apiHost = apiHost
    this.#transport = new Transport(settings, runtime, apiHost)
    this.#backoff = new HostBackoff(runtime.clock)
    this.#requests = new Slots(settings.requests)
    // Uploads have slots of their own: the source of one may be a download from the same host, which must not wait for it.
    this.#uploads = new Slots(settings.concurrency)
    this.#warnings = new Warnings(name, runtime.log)
    this.auth = new Authorizer(settings.credentials, runtime, (request) => this.#sendToRealm(request))
    if (base !== undefined) {
      this.#base = Promise.resolve(base)
      this.#meet(base, undefined, [])
      this.#met = false
    }
  }

  /** The registry's base URL, found by the first question to it (`GET /v2/`), which also brings its challenge. */
  base(): Promise<URL> {
    if (this.#base === undefined || this.runtime.clock.now() - this.#failedAt > REST_MS) {
      this.#failedAt = Number.POSITIVE_INFINITY
      this.#base = this.#ping()
      this.#base.catch(() => {
        this.#failedAt = this.runtime.clock.now()
      })
    }
    return this.#base
  }

  /**
   * Sends a request with all that belongs to it: the login (renewed once on 401), waiting turns, redirects, and tries again on network
   * errors, 408, 429 and 5xx. The status of the response is one of `expect`; everything else is a `Failure`. A stream is sent once.
   */
  async send(request: ApiRequest): Promise<WireResponse> {
    const context = { ...request, registry: this.name }
    try {
      return readInContext(await this.#sendOften(request), context)
    } catch (error) {
      throw inContext(error, context)
    }
  }

  close(): void {
    this.#transport.close()
  }

  /** The patience of one operation. */
  tries(): Tries {
    return new Tries(this.settings.retries, this.runtime)
  }

  /** Nobody asks this registry anything for so many milliseconds: it said so. */
  hold(ms: number): void {
    this.#backoff.hold(ms)
  }

  async #sendOften(request: ApiRequest): Promise<WireResponse> {
    const base = await this.base()
    const url = typeof request.to === 'string' ? new URL(request.to, base) : request.to
    const tries = this.tries()
    const isStream = request.body !== undefined && !(request.body instanceof Uint8Array)
    const slots = isStream ? this.#uploads : this.#requests
    let renewed = false
    let repeated = false
    for (;;) {
      await this.#backoff.ready(this.runtime.signal)
      const header = url.origin === base.origin ? await this.auth.header(request.scopes) : undefined
      let response: WireResponse
      try {
        response = await slots.use(() => this.#exchange(request, url, base, header))
      } catch (error) {
        // A connection that was kept may be closed at the moment it is used again: that says nothing about the server.
        if (request.once === true && request.body === undefined && !repeated && isCut(error)) {
          repeated = true
          continue
        }
        if (request.once === true || isStream || !isTransient(error) || !(await tries.again(0, undefined, error)))
          throw error
        this.runtime.log.debug(`${this.name}: ${(error as Error).message}; trying again`)
        continue
      }
      this.#warnings.show(response.headerValues('warning'))
      if (response.url.origin === base.origin) this.observer.note(response, this.runtime.clock.now())
      if (!this.#met && response.url.host === base.host) this.#meet(base, response.remoteAddress, [])
      if (response.status === 401 && !renewed) {
        renewed = true
        const challenges = parseChallenges(response.headerValues('www-authenticate'))
        const again =
          this.auth.refused(header, challenges, request.scopes) ||
          // Asked before anybody knew that a login is wanted; others that went along have learned it by now.
          (header === undefined && (await this.auth.header(request.scopes)) !== undefined)
        if (again && !isStream) {
          await response.discard()
          continue
        }
      }
      if (request.expect === 'any' || request.expect.includes(response.status)) return response
      const { failure, delay } = await this.judge(response, request)
      if (delay === undefined || request.once === true || isStream || !(await tries.again(delay, this.#backoff)))
        throw failure
      this.runtime.log.debug(`${this.name}: ${failure.message}; trying again`)
    }
  }

  async #exchange(request: ApiRequest, url: URL, base: URL, header: string | undefined): Promise<WireResponse> {
    return follow(
      {
        method: request.method,
        url,
        headers: {
          'user-agent': this.settings.userAgent,
          ...request.headers,
          ...(header === undefined ? {} : { authorization: header }),
        },
        body: await openBody(request.body),
        guarded: this.#isGuarded(url, base),
        patience: request.patience,
      },
      (wire) => this.#transport.send({ ...wire, guarded: this.#isGuarded(wire.url, base) }),
      async () => openBody(request.body),
    )
  }

  /** What an answer nobody expected means, and how long to wait if it is worth another try. */
  async judge(response: WireResponse, request: Judged): Promise<Judgement> {
    const credential = await this.auth.credential()
    return judgeAnswer(response, request, {
      registry: this.name,
      authenticated: credential !== undefined,
      admitted: credential !== undefined && credential.kind !== 'registry-token' && this.auth.scheme === 'bearer',
      now: this.runtime.clock.now(),
    })
  }

  async #ping(): Promise<URL> {
    const { retries } = this.settings
    const tries = new Tries({ ...retries, attempts: Math.min(retries.attempts, FIRST_ATTEMPTS) }, this.runtime)
    for (;;) {
      try {
        const response = await this.#requests.use(() =>
          chooseOrigin(this.#apiHost, this.settings, (url) =>
            this.#transport.send({
              method: 'GET',
              url,
              headers: { 'user-agent': this.settings.userAgent },
              guarded: false,
            }),
          ),
        )
        const base = new URL('/', response.url)
        this.observer.note(response, this.runtime.clock.now())
        const challenges = parseChallenges(response.headerValues('www-authenticate'))
        this.#meet(base, response.remoteAddress, response.status === 401 ? challenges : [])
        if (!isTransientStatus(response.status)) {
          await response.discard()
          return base
        }
        const { failure, delay } = await this.judge(response, PING)
        if (delay === undefined || !(await tries.again(delay, this.#backoff))) throw failure
      } catch (error) {
        if (!isTransient(error) || !(await tries.again(0, undefined, error))) throw error
      }
    }
  }

  /** Learns where the registry is, which decides on the token servers it may name, and how it wants to be answered. */
  #meet(base: URL, remoteAddress: string | undefined, challenges: readonly Challenge[]): void {
    this.#met = true
    this.#inside = isInsideHost(base.hostname) || isInsideAddress(remoteAddress ?? '')
    this.auth.learn(this.#place(base), challenges)
  }

  /** Asks a token server; its answer is whole when it is handed on. */
  async #sendToRealm(request: Pick<WireRequest, 'method' | 'url' | 'headers' | 'body'>): Promise<WireResponse> {
    const base = await this.base()
    const tries = new Tries(this.settings.retries, this.runtime)
    for (;;) {
      try {
        const headers = { 'user-agent': this.settings.userAgent, ...request.headers }
        const guarded = this.#isGuarded(request.url, base)
        const response = await readAhead(await this.#transport.send({ ...request, headers, guarded }))
        if (!isTransientStatus(response.status)) return response
        const wait = retryAfter(response.header('retry-after'), this.runtime.clock.now())
        if (!(await tries.again(wait))) return response
      } catch (error) {
        if (!isTransient(error) || !(await tries.again(0, undefined, error))) throw error
      }
    }
  }

  /** The registry's own host and port are always fine; others must not be inside a network the registry is not in. */
  #isGuarded(url: URL, base: URL): boolean {
    return !this.#inside && url.host !== base.host
  }

  #place(base: URL): Parameters<Authorizer['learn']>[0] {
    return {
      name: this.name,
      registry: base,
      inside: this.#inside,
      trustedRealms: this.settings.trustedRealms,
    }
  }
}

/** Milliseconds for which that failure is the answer to all who ask: each of them would have to wait for all its tries. */
const REST_MS = 10_000
const PING: Judged = { doing: 'be asked for its API' }
