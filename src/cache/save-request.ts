import type { Digest } from '../image/digest.ts'

/** What is to be saved of an engine. */
export interface SaveRequest {
  /** Names and globs. Without them: what the engine did not have at the start of the job. */
  readonly images: readonly string[]
  /** IDs of the images that were there before the job did anything; never saved unless named. */
  readonly before: ReadonlySet<string>
  /** IDs that this job's restore brought back; saved again only when the job used them. */
  readonly restored: ReadonlySet<string>
  /** The folder of the loopback registry that BuildKit pushed to in this job; see `startServer`. */
  readonly buildFolder?: string | undefined
  /** Diff ID -> blob, of layers that the engine pulled from the cache in this job. */
  readonly pulled?: ReadonlyMap<Digest, Digest>
  /** When the job began, as far as is known: what was made since was made here. Milliseconds since the epoch. */
  readonly started?: number | undefined
}
