import { gzipSync } from 'node:zlib'
import type { Descriptor } from '../../src/image/descriptor.ts'
import { digestOf } from '../../src/image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { type Platform, parsePlatform } from '../../src/image/platform.ts'
import type { Store } from '../../src/stores/store.ts'
import { noise } from './bytes.ts'

export interface ImageParts {
  readonly layers: readonly Uint8Array[]
  readonly platform?: string
  readonly compression?: 'none' | 'gzip'
  readonly annotations?: Record<string, string>
}

/** Puts an image made of these layer contents into a store; the layers need not be real tars. */
export async function putImage(store: Store, parts: ImageParts, tag?: string): Promise<ManifestDocument> {
  const { os, architecture, variant } = parsePlatform(parts.platform ?? 'linux/amd64')
  const config = Buffer.from(
    JSON.stringify({
      architecture,
      os,
      ...(variant === undefined ? {} : { variant }),
      rootfs: { type: 'layers', diff_ids: parts.layers.map((layer) => digestOf(layer)) },
    }),
  )
  const packed = parts.layers.map((layer) => (parts.compression === 'gzip' ? gzipSync(layer) : layer))
  const layerType = parts.compression === 'gzip' ? MediaType.ociLayerGzip : MediaType.ociLayer
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: await putBlob(store, config, MediaType.ociConfig),
    layers: await Promise.all(packed.map((layer) => putBlob(store, layer, layerType))),
    ...(parts.annotations === undefined ? {} : { annotations: parts.annotations }),
  })
  await store.writeManifest(document, tag)
  return document
}

/** Puts an index over images that are in the store already. */
export async function putIndex(
  store: Store,
  entries: readonly (readonly [ManifestDocument, string | undefined])[],
  tag?: string,
): Promise<ManifestDocument> {
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociIndex,
    manifests: entries.map(([{ descriptor }, platform]) => ({
      ...descriptor,
      ...(platform === undefined ? {} : { platform: parsePlatform(platform) satisfies Platform }),
    })),
  })
  await store.writeManifest(document, tag)
  return document
}

/** An index as BuildKit makes it: two platforms with a common layer, and an attestation for the first. */
export async function putMultiPlatform(store: Store, tag: string, seed = 1): Promise<ManifestDocument> {
  const common = noise(300_000, seed)
  const image = async (platform: string): Promise<ManifestDocument> =>
    await putImage(store, { layers: [common, Buffer.from(`${platform} ${seed}`)], compression: 'gzip', platform })
  const [amd64, arm64] = [await image('linux/amd64'), await image('linux/arm64/v8')]
  const attestation = await putImage(store, {
    layers: [Buffer.from(`provenance of ${amd64.descriptor.digest}`)],
    compression: 'gzip',
    platform: 'unknown/unknown',
  })
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociIndex,
    manifests: [
      { ...amd64.descriptor, platform: parsePlatform('linux/amd64') },
      { ...arm64.descriptor, platform: parsePlatform('linux/arm64/v8') },
      {
        ...attestation.descriptor,
        platform: parsePlatform('unknown/unknown'),
        annotations: {
          'vnd.docker.reference.digest': amd64.descriptor.digest,
          'vnd.docker.reference.type': 'attestation-manifest',
        },
      },
    ],
  })
  await store.writeManifest(document, tag)
  return document
}

export async function putBlob(store: Store, bytes: Uint8Array, mediaType: string): Promise<Descriptor> {
  const info = await store.writeBlob({ digest: digestOf(bytes), size: bytes.byteLength, open: () => once(bytes) })
  return { mediaType, ...info }
}

export async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
