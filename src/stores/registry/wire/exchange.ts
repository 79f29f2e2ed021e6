import type { Bytes } from '../../store.ts'

/** What is sent: all of it at once, or as it comes. */
export type WireBody = Uint8Array | { readonly stream: Bytes; readonly length?: number }

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: WireBody | undefined
  /** Refuse addresses inside this network, after the lookup too. */
  readonly guarded: boolean
  /** Milliseconds that the answer may take; the timeout `headers` without it. */
  readonly patience?: number | undefined
}

/** One answer. Its body must be read to the end or discarded, or the connection is lost to the pool. */
export interface WireResponse {
  readonly status: number
  readonly url: URL
  /** The first value of a header; names in lower case. */
  header(name: string): string | undefined
  headerValues(name: string): readonly string[]
  /** The peer's IP address, unless a proxy is in between. */
  readonly remoteAddress: string | undefined
  readonly body: Bytes
  discard(): Promise<void>
}
