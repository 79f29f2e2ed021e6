import { Failure } from '../../runtime/failure.ts'
import { isTransient, isTransientStatus, type Tries } from '../registry/retry.ts'
import type { WireResponse } from '../registry/wire/exchange.ts'
import { collect } from '../verify.ts'
import type { CacheHttp } from './cache-http.ts'
import { notFound, statusFailure, unexpectedAnswer } from './failures.ts'
import type { Location } from './location.ts'

/** A part that was asked for; or, from a host that does not do parts, the whole entry as it streams. */
export type Part =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array /** Of the whole entry. */; readonly total: number }
  | { readonly kind: 'stream'; readonly response: WireResponse }

/** Milliseconds that one try may take: a part that trickles is asked for again over another connection, from where it was. */
const TRY_MS = 60_000
/** Bytes that a try must bring for the failures before it to be forgotten. */
const PROGRESS = 64 * 1024
/** Addresses tried in a row without a byte from any. */
const MOST_RENEWALS = 3

/** How far a part has come. */
interface State {
  readonly from: number
  /** Bytes that there are to have; known for sure from the first answer on. */
  wanted: number
  buffer: Uint8Array
  filled: number
  total: number
}

/**
 * Reads the bytes `from` to `to` (inclusive; fewer where the entry ends), with all that belongs to it: what is cut or too slow goes on where
 * it was, what is refused for now is tried again, an expired address is renewed.
 */
export async function readPart(
  http: CacheHttp,
  location: Location,
  from: number,
  to: number,
  stop?: AbortSignal,
): Promise<Part> {
  const state: State = { from, wanted: to - from + 1, buffer: new Uint8Array(0), filled: 0, total: 0 }
  const tries = http.tries()
  for (let renewals = 0; ; ) {
    const before = state.filled
    let failure: unknown
    let wait = 0
    try {
      const response = await openAt(http, location, from + state.filled, from + state.wanted - 1)
      if (response.kind === 'expired' && renewals++ < MOST_RENEWALS && (await response.renew())) continue
      if (response.kind === 'expired') throw response.failure
      if (response.kind === 'later') ({ failure, wait } = response)
      else if (response.kind === 'past-end') return { kind: 'bytes', bytes: new Uint8Array(0), total: response.total }
      else if (response.kind === 'whole') return { kind: 'stream', response: response.response }
      else {
        renewals = 0
        await fill(state, response.response, response.total, http, stop)
        if (state.filled === state.wanted) return { kind: 'bytes', bytes: state.buffer, total: state.total }
        failure = new Failure('unreachable', `GitHub's cache: ${location.key} ended early`)
      }
    } catch (error) {
      if (!isTransient(error)) throw error
      failure = error
    }
    await again(tries, failure, wait, state.filled - before, http, location)
  }
}

/** What a host says to the wish for a range. */
export type Opened =
  | { readonly kind: 'part'; readonly response: WireResponse; readonly total: number }
  | { readonly kind: 'whole'; readonly response: WireResponse }
  | { readonly kind: 'past-end'; readonly total: number }
  | { readonly kind: 'later'; readonly failure: Failure; readonly wait: number }
  | { readonly kind: 'expired'; readonly failure: Failure; renew(): Promise<boolean> }

/** Asks for a range once. */
export async function openAt(http: CacheHttp, location: Location, start: number, end: number): Promise<Opened> {
  const { url, key } = location
  const doing = `read ${key}`
  const range = `bytes=${start}-${Number.isFinite(end) ? end : ''}`
  const response = await http.open({ method: 'GET', url, headers: { range }, doing })
  const { status } = response
  if (status === 206) {
    const found = /^\s*bytes\s+(\d+)-\d+\/(\d+)\s*$/i.exec(response.header('content-range') ?? '')
    if (found === null || Number(found[1]) !== start) {
      await response.discard()
      throw unexpectedAnswer(doing, 'the answer is for other bytes than those asked for')
    }
    const total = Number(found[2])
    location.check(response, total)
    return { kind: 'part', response, total }
  }
  if (status === 200) {
    const length = response.header('content-length')
    location.check(response, length === undefined ? undefined : Number(length))
    return { kind: 'whole', response }
  }
  if (status === 416) {
    await response.discard()
    const total = /\/(\d+)\s*$/.exec(response.header('content-range') ?? '')?.[1]
    return { kind: 'past-end', total: total === undefined ? start : Number(total) }
  }
  const bytes = await collect(response.body, 64 * 1024, doing).catch(() => new Uint8Array(0))
  if (status === 403 || status === 404) {
    const failure = status === 404 ? notFound(key) : statusFailure(status, bytes, doing)
    return { kind: 'expired', failure, renew: async () => (await location.renew(url)) !== undefined }
  }
  const wait = http.waitOf(response)
  const failure = statusFailure(status, bytes, doing, wait)
  if (!isTransientStatus(status)) throw failure
  return { kind: 'later', failure, wait }
}

/** Waits for the next try, or throws why there is none. A try that brought something makes up for those that did not. */
export async function again(
  tries: Tries,
  failure: unknown,
  wait: number,
  gained: number,
  http: CacheHttp,
  location: Location,
): Promise<void> {
  const isSlow = failure instanceof Failure && failure.code === 'timeout'
  if (gained >= PROGRESS && !isSlow) tries.progressed()
  if (!(await tries.again(wait))) throw http.gaveUp(location.url, failure)
  http.runtime.log.debug(`${location.key}: ${(failure as Error).message}; going on from there`)
}

async function fill(
  state: State,
  response: WireResponse,
  total: number,
  http: CacheHttp,
  stop: AbortSignal | undefined,
): Promise<void> {
  const { clock } = http.runtime
  const began = clock.now()
  state.total = total
  state.wanted = Math.min(state.wanted, total - state.from)
  if (state.buffer.byteLength < state.wanted) state.buffer = Buffer.allocUnsafeSlow(state.wanted)
  for await (const chunk of response.body) {
    const piece = chunk.subarray(0, state.wanted - state.filled)
    state.buffer.set(piece, state.filled)
    state.filled += piece.byteLength
    if (state.filled === state.wanted) return
    if (stop?.aborted === true) throw new Failure('cancelled', 'nobody reads on')
    if (clock.now() - began > TRY_MS) {
      throw new Failure('timeout', `${response.url.host}: less than a part within ${TRY_MS / 1000} seconds`)
    }
  }
}
