import { createCipheriv } from 'node:crypto'
import { encodeManifest, type ManifestDocument } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import type { BlobInfo, Bytes, Store } from '../../src/stores/store.ts'
import { putBlob } from './images.ts'

const PIECE = 256 * 1024

/** Bytes that look random, as fast as a disk takes them, the same for the same seed. */
async function* pseudoRandom(size: number, seed: number): Bytes {
  const key = Buffer.alloc(16)
  key.writeUInt32LE(seed)
  const cipher = createCipheriv('aes-128-ctr', key, Buffer.alloc(16))
  const zeros = Buffer.alloc(PIECE)
  for (let left = size; left > 0; left -= PIECE) yield cipher.update(zeros.subarray(0, Math.min(left, PIECE)))
}

/**
 * Puts an image of layers of these sizes into a store, never holding more than a piece of it. `gzip` layers are called so,
 * which is all that a copy looks at.
 */
export async function putLargeImage(
  store: Store,
  sizes: readonly number[],
  tag: string,
  compression: 'none' | 'gzip' = 'none',
): Promise<ManifestDocument> {
  const layers: BlobInfo[] = []
  for (const [i, size] of sizes.entries()) {
    layers.push(await store.writeBlob({ size, open: () => pseudoRandom(size, i + 1) }))
  }
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
    }),
  )
  const mediaType = compression === 'gzip' ? MediaType.ociLayerGzip : MediaType.ociLayer
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: await putBlob(store, config, MediaType.ociConfig),
    layers: layers.map((info) => ({ mediaType, ...info })),
  })
  await store.writeManifest(document, tag)
  return document
}
