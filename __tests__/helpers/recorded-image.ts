import type { CacheRecord, RecordedBlob, RecordedImage } from '../../src/cache/record.ts'
import { textBlob } from '../../src/cache/record.ts'
import { digestOf } from '../../src/image/digest.ts'
import { encodeManifest } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'

export interface RecordedParts {
  readonly layers: readonly Uint8Array[]
  readonly name?: string
  /** Where a layer is; an entry of its own without it. */
  readonly place?: (blob: { digest: RecordedBlob['digest']; size: number }, index: number) => RecordedBlob
  readonly history?: readonly object[]
}

/** A recorded image of uncompressed layers, one entry each. */
export function recordedImage({
  layers,
  name = 'docker.io/library/app:ci',
  place,
  history,
}: RecordedParts): RecordedImage {
  const diffIds = layers.map((layer) => digestOf(layer))
  const config = textBlob(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      rootfs: { type: 'layers', diff_ids: diffIds },
      ...(history === undefined ? {} : { history }),
    }),
  )
  const blobs = layers.map((layer, i): RecordedBlob => {
    const blob = { digest: digestOf(layer), size: layer.byteLength }
    const entry = `layer-v1-${digestOf(layer).slice(7)}`
    return place?.(blob, i) ?? { kind: 'entry', ...blob, entry, stored: blob.size, encoding: 'none' }
  })
  const manifest = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: { mediaType: MediaType.ociConfig, digest: config.digest, size: config.size },
    layers: blobs.map(({ digest, size }) => ({ mediaType: MediaType.ociLayer, digest, size })),
  })
  const unpacked = layers.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const distinct = [...new Map(blobs.map((blob) => [blob.digest, blob])).values()]
  return { names: [name], id: config.digest, unpacked, made: null, manifests: [manifest], blobs: [config, ...distinct] }
}

export function recordOf(...images: readonly RecordedImage[]): CacheRecord {
  return { tool: 'seaworthy/test', created: 1_790_000_000_000, key: 'test', scope: 'main', images, builds: [] }
}
