import type { Digest } from '../image/digest.ts'
import type { Repositories } from '../stores/store.ts'
import type { AuthOptions } from './auth/options.ts'
import type { Paging } from './paging.ts'
import type { Behaviour } from './quirks/behaviour.ts'

/** How a registry is served. Everything has a safe default. */
export interface ServeOptions {
  /** Address to listen on; 127.0.0.1 without it. */
  readonly host?: string
  /** Port to listen on; 0 (the default) takes a free one. */
  readonly port?: number
  /** PEM texts. With them the server speaks HTTPS only. */
  readonly tls?: { readonly cert: string; readonly key: string }
  /** Who may do what; without it everybody may do everything that the other options allow. */
  readonly auth?: AuthOptions
  /** Where clients reach this server, when that is not where it listens (`https://registry.corp`, behind a proxy). */
  readonly publicUrl?: string
  /** Refuses everything that writes. */
  readonly readOnly?: boolean
  /** Allows deleting tags, manifests and blobs. */
  readonly delete?: boolean
  /** Takes an index although manifests that it lists are not there; with `images`, also an image whose blobs are not. */
  readonly sparse?: boolean | 'images'
  /** Bytes that each chunk of a ranged upload must have, except the last; announced as `OCI-Chunk-Min-Length`. */
  readonly chunkMinLength?: number
  /** Bytes of the largest blob that is taken; larger ones are refused with 413. 64 GiB without it. */
  readonly maxBlobSize?: number
  /** Bytes that are free where the repositories are. An upload that does not fit is refused with 507 before the disk is full; undefined: nobody knows. */
  readonly freeBytes?: () => Promise<number | undefined>
  /** Upload sessions without a byte, and connections without a sign of life, end after this. Default 5 minutes. */
  readonly idleMs?: number
  /** How lists of tags and repositories are cut into pages. */
  readonly paging?: Paging
  /** Registries whose blobs a mount with `origin` may take, by the host that clients know them by. */
  readonly origins?: ReadonlyMap<string, Repositories>
  /** In what this registry differs from ours, played in this order: see `playProfile`. */
  readonly behaviours?: readonly Behaviour[]
  readonly hooks?: ServeHooks
}

/** Where whoever serves a registry may look on or step in. */
export interface ServeHooks {
  /** Sends readers of a blob elsewhere: the URL to answer with (307), or undefined to serve it from the store. */
  redirect?(digest: Digest, repository: string): string | undefined | Promise<string | undefined>
  /** Told what went wrong on our side while `request` (`GET /v2/…`) was answered. Without it, that is a warning in the log. */
  failed?(request: string, error: unknown): void
  /** Called after each answer. */
  answered?(entry: AccessEntry): void
}

/** One request and its answer. The path has no query, so nothing secret is in it. */
export interface AccessEntry {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly user: string | undefined
  /** Milliseconds from the request's head to the answer's end. */
  readonly ms: number
}
