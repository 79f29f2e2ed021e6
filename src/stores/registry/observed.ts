import type { WireResponse } from './wire/exchange.ts'

/** What a registry says on the side of its answers. */
export interface Observed {
  /** Milliseconds that its clock is ahead of ours, by the `Date` of its last answer (RFC 9110, 6.6.1), which has whole seconds. */
  readonly clockAheadMs?: number
  readonly rateLimit?: RateLimit
}

/** How much may still be asked (draft-ietf-httpapi-ratelimit-headers, as Docker Hub, GitLab and others send it). */
export interface RateLimit {
  readonly remaining: number
  readonly limit?: number
  /** Seconds in which `limit` may be used. */
  readonly windowSeconds?: number
  /** What is counted on Docker Hub: an address, or an account. */
  readonly source?: string
}

/** Keeps the last of what answers say on the side. */
export class Observer {
  #observed: Observed = {}

  get observed(): Observed {
    return this.#observed
  }

  /** `now` in milliseconds since the epoch. Another host that was redirected to speaks for itself only, and is not listened to. */
  note(response: Pick<WireResponse, 'header'>, now: number): void {
    const date = Date.parse(response.header('date') ?? '')
    const rateLimit = readRateLimit(response)
    this.#observed = {
      ...this.#observed,
      ...(Number.isNaN(date) ? {} : { clockAheadMs: date - now }),
      ...(rateLimit === undefined ? {} : { rateLimit }),
    }
  }
}

/** The quota that an answer tells of. */
export function readRateLimit(response: Pick<WireResponse, 'header'>): RateLimit | undefined {
  const header = (name: string): string | undefined =>
    response.header(`ratelimit-${name}`) ?? response.header(`x-ratelimit-${name}`)
  const [remaining] = readQuota(header('remaining'))
  if (remaining === undefined) return undefined
  const [limit, window] = readQuota(header('limit'))
  const source = response.header('docker-ratelimit-source')
  return {
    remaining,
    ...(limit === undefined ? {} : { limit }),
    ...(window === undefined ? {} : { windowSeconds: window }),
    ...(source === undefined || !/^[\w.:-]{1,64}$/.test(source) ? {} : { source }),
  }
}

/** `100;w=21600`: a number, and the seconds it is for. */
function readQuota(text = ''): readonly [number | undefined, number | undefined] {
  const [, count, window] = /^\s*(\d{1,12})\b(?:.*?;\s*w=(\d{1,9}))?/.exec(text) ?? []
  return [count === undefined ? undefined : Number(count), window === undefined ? undefined : Number(window)]
}
