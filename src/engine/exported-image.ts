import type { Digest } from '../image/digest.ts'
import type { ReadableStore } from '../stores/store.ts'

/** An image that has left the engine: a name in a store to copy from. */
export interface ExportedImage {
  readonly source: ReadableStore
  readonly name: string
  /** How it left: through the loopback registry layer by layer, or as the whole tar of `docker save`. */
  readonly way: 'loopback' | 'save'
  /** Blobs that the target got on the way. */
  readonly arrived: ReadonlySet<Digest>
  /** Blobs that the target has, as was seen on the way, with their bytes; those that arrived among them. */
  readonly present: ReadonlyMap<Digest, number>
  /** Takes temporary files away. */
  close(): Promise<void>
}
