import { VERSION } from '../../runtime/version.ts'
import type { CredentialSource } from './auth/credential.ts'

/** How to reach one registry. Everything has a default that suits a registry on the internet. */
export interface RegistryOptions {
  /** Who we are; without it, nobody (anonymous). */
  readonly credentials?: CredentialSource | undefined
  /**
   * Speak plain HTTP. Unset: only loopback hosts are spoken to over HTTP, and over HTTPS if that is what they speak. Together with
   * `insecureTls`: HTTPS with an unchecked certificate, else HTTP, as Docker does for an insecure registry.
   */
  readonly plainHttp?: boolean | undefined
  /** Accept any certificate, of the registry's own host only. */
  readonly insecureTls?: boolean | undefined
  /** Certificate authorities to trust besides the usual ones, PEM. */
  readonly ca?: readonly string[] | undefined
  /** Client certificate and its key, PEM, shown to the registry's own host only. */
  readonly clientCert?: string | undefined
  readonly clientKey?: string | undefined
  /** Requests at a time; uploads have as many again of their own. Default 6 uploads, and 24 requests, whose time is mostly the way. */
  readonly concurrency?: number | undefined
  readonly timeouts?: Partial<Timeouts> | undefined
  readonly retries?: Partial<Retries> | undefined
  readonly userAgent?: string | undefined
  /** Hosts (`auth.example.com`) that may see the credential though they are not of the registry's own domain. */
  readonly trustedRealms?: readonly string[] | undefined
  /** Bytes per request of an upload, for proxies that limit size or time. Unset: a blob is one request. */
  readonly chunkSize?: number | undefined
}

/** Milliseconds of silence that each step may last. */
export interface Timeouts {
  /** Until the connection (and TLS) stands. */
  readonly connect: number
  /** From the end of the request to the first of the response. */
  readonly headers: number
  /** The most of the same for the request that closes an upload: the registry may move or hash the whole blob then. See {@link commitMs}. */
  readonly commit: number
  /** The same for a request whose answer nothing depends on, such as taking back an upload that was not needed. */
  readonly courtesy: number
  /** Without a byte moving while one is wanted. */
  readonly stall: number
}

export interface Retries {
  /** Tries in all, without progress in between. */
  readonly attempts: number
  /** The first delay is up to this, then doubles (full jitter). */
  readonly baseMs: number
  readonly maxMs: number
  /** Most time without progress that one operation may take: waiting between tries, Retry-After included, and silence within them. */
  readonly budgetMs: number
}

/** The options with nothing left open. */
export interface Settings extends RegistryOptions {
  readonly concurrency: number
  /** Requests without a streamed body at a time. */
  readonly requests: number
  readonly timeouts: Timeouts
  readonly retries: Retries
  readonly userAgent: string
  readonly trustedRealms: readonly string[]
}

/** What a registry moves and hashes at least of a blob that has arrived, in bytes each millisecond: one MiB each second. */
const MOVED_EACH_MS = (1024 * 1024) / 1000

/** Milliseconds that the answer to a closing upload of so many bytes may take: a small blob is not waited for as a large one is. */
export function commitMs({ headers, commit }: Timeouts, size: number): number {
  return Math.min(commit, headers + Math.ceil(size / MOVED_EACH_MS))
}

export function withDefaults(options: RegistryOptions): Settings {
  return {
    ...options,
    concurrency: Math.max(1, options.concurrency ?? 6),
    requests: Math.max(1, options.concurrency ?? 24),
    timeouts: {
      connect: 30_000,
      headers: 60_000,
      commit: 600_000,
      courtesy: 2_000,
      stall: 60_000,
      ...options.timeouts,
    },
    retries: { attempts: 8, baseMs: 250, maxMs: 30_000, budgetMs: 600_000, ...options.retries },
    userAgent: options.userAgent ?? `seaworthy/${VERSION}`,
    trustedRealms: options.trustedRealms ?? [],
  }
}
