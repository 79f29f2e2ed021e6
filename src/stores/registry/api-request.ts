import type { Bytes } from '../store.ts'
import type { Scope } from './auth/scope.ts'
import type { WireBody } from './wire/exchange.ts'

/** One request of the distribution protocol. */
export interface ApiRequest {
  readonly method: string
  /** A path below the registry (`/v2/...`, with its query), or the absolute URL the registry gave. */
  readonly to: string | URL
  /** The rights it needs. */
  readonly scopes: readonly Scope[]
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes are sent again when needed; a stream is sent once, and its caller tries again. */
  readonly body?: Uint8Array | { open(): Bytes | Promise<Bytes>; readonly length?: number } | undefined
  /** Statuses that the caller deals with; every other one becomes a `Failure`. With `any` the caller deals with all, retries included. */
  readonly expect: readonly number[] | 'any'
  /** For errors: `read the manifest 1.2`. */
  readonly doing: string
  readonly repository?: string | undefined
  readonly reference?: string | undefined
  /** Not tried again, whatever happens. */
  readonly once?: boolean
  /** Milliseconds that the answer may take, where that is not the usual time. */
  readonly patience?: number
}

/** The body as one exchange sends it; a stream starts anew. */
export async function openBody(body: ApiRequest['body']): Promise<WireBody | undefined> {
  if (body === undefined || body instanceof Uint8Array) return body
  return { stream: await body.open(), ...(body.length === undefined ? {} : { length: body.length }) }
}
