import { type ImageConfig, parseImageConfig } from '../../image/config.ts'
import type { Descriptor } from '../../image/descriptor.ts'
import { type Digest, digestOf, Hasher } from '../../image/digest.ts'
import { MANIFEST_LIMITS } from '../../image/json.ts'
import { encodeManifest, type ManifestDocument } from '../../image/manifest.ts'
import { MediaType } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { SNIFF_LENGTH, sniffCompression } from '../compress/sniff.ts'
import type { TarFile } from '../tar/tar-index.ts'
import { collect } from '../verify.ts'
import type { DockerImage } from './docker-manifest.ts'
import { claimedDigest, type TarBlobs } from './tar-blobs.ts'

/** The config of a `docker save` image. Its digest is the image ID; the file's name is not believed. */
export interface LoadedConfig {
  readonly id: Digest
  /** Bytes. */
  readonly size: number
  readonly config: ImageConfig
}

/** `read` is what was read before, by its place in the tar: any number of images may name one config. */
export async function readDockerConfig(
  image: DockerImage,
  blobs: TarBlobs,
  read: Map<number, LoadedConfig>,
): Promise<LoadedConfig> {
  const file = blobs.tar.findOnly(image.config)
  if (file === undefined) throw incomplete(blobs.label, image.config)
  const before = read.get(file.offset)
  if (before !== undefined) return before
  const bytes = (await blobs.tar.read(image.config, MANIFEST_LIMITS.maxBytes)) as Uint8Array
  const id = digestOf(bytes)
  blobs.addFile(id, file)
  const loaded = { id, size: bytes.byteLength, config: parseImageConfig(bytes) }
  read.set(file.offset, loaded)
  return loaded
}

/**
 * Makes the manifest that a `docker save` image never had: an OCI manifest with the config as it is and the layers as
 * they are in the tar. A plain layer has its diff ID as digest, so nothing need be hashed; a compressed one has the digest that its name claims, or
 * is hashed now. Every layer is verified when it is read.
 */
export async function synthesizeManifest(
  image: DockerImage,
  { id, size, config }: LoadedConfig,
  blobs: TarBlobs,
  runtime: Runtime,
): Promise<ManifestDocument> {
  const { diffIds } = config
  if (image.layers.length !== diffIds.length) {
    throw new Failure(
      'invalid',
      `${blobs.label}: the image ${id} has ${diffIds.length} layers, but ${image.layers.length} are listed`,
      { reference: blobs.label, hint: 'Make the archive again with "docker save".' },
    )
  }
  const layers: Descriptor[] = []
  for (const [i, path] of image.layers.entries()) {
    layers.push(await describeLayer(path, diffIds[i] as Digest, blobs, runtime))
  }
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: { mediaType: MediaType.ociConfig, digest: id, size },
    layers,
  })
  blobs.addBytes(document.descriptor.digest, document.bytes)
  return document
}

async function describeLayer(path: string, diffId: Digest, blobs: TarBlobs, runtime: Runtime): Promise<Descriptor> {
  const file = blobs.tar.find(path)
  if (file === undefined) throw incomplete(blobs.label, path)
  const firstBytes = await collect(blobs.tar.stream(file, { start: 0, end: SNIFF_LENGTH - 1 }), SNIFF_LENGTH, path)
  const compression = sniffCompression(firstBytes)
  if (compression === 'bzip2' || compression === 'xz') {
    throw new Failure('unsupported', `${blobs.label}: the layer ${path} is compressed with ${compression}`, {
      reference: blobs.label,
      hint: 'Registries know layers that are plain, gzip or zstd; load the archive into Docker and save it again.',
    })
  }
  const digest = compression === 'none' ? diffId : (claimedDigest(path) ?? (await hashFile(path, file, blobs, runtime)))
  blobs.addFile(digest, file)
  const mediaTypes = { none: MediaType.ociLayer, gzip: MediaType.ociLayerGzip, zstd: MediaType.ociLayerZstd }
  return { mediaType: mediaTypes[compression], digest, size: file.size }
}

async function hashFile(path: string, file: TarFile, blobs: TarBlobs, runtime: Runtime): Promise<Digest> {
  const before = blobs.digestAt(file)
  if (before !== undefined) return before
  runtime.log.debug(`${blobs.label}: hashing the compressed layer ${path}`)
  const hasher = new Hasher()
  for await (const chunk of blobs.tar.stream(file)) hasher.update(chunk)
  return hasher.digest()
}

function incomplete(label: string, path: string): Failure {
  return new Failure('invalid', `${label} has no ${path}, which its manifest.json names`, {
    reference: label,
    hint: 'The archive is not whole; make it again with "docker save".',
  })
}
