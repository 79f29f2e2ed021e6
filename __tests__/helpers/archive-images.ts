import { gzipSync } from 'node:zlib'
import { type Digest, digestOf } from '../../src/image/digest.ts'
import { type RawMember, rawTar } from './tar.ts'

/** An image as a test needs it: the bytes of everything, and what they are called. */
export interface TestImage {
  readonly config: Buffer
  /** Docker's image ID. */
  readonly id: Digest
  readonly layers: readonly Buffer[]
  readonly diffIds: readonly Digest[]
  /** An OCI manifest with plain or gzip layers. */
  manifest(compression?: 'none' | 'gzip'): { bytes: Buffer; digest: Digest; layers: Buffer[] }
}

/** A small image; each text becomes one layer with one file. */
export function testImage(texts: readonly string[], architecture = 'amd64'): TestImage {
  const layers = texts.map((content, i) => rawTar([{ name: `file${i}`, content }]))
  const diffIds = layers.map((layer) => digestOf(layer))
  const config = Buffer.from(
    JSON.stringify({
      architecture,
      os: 'linux',
      config: { Cmd: ['/x'] },
      rootfs: { type: 'layers', diff_ids: diffIds },
    }),
  )
  const id = digestOf(config)
  return {
    config,
    id,
    layers,
    diffIds,
    manifest(compression = 'none') {
      const blobs = layers.map((layer) => (compression === 'gzip' ? gzipSync(layer) : layer))
      const suffix = compression === 'gzip' ? '+gzip' : ''
      const bytes = Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: id, size: config.byteLength },
          layers: blobs.map((blob) => ({
            mediaType: `application/vnd.oci.image.layer.v1.tar${suffix}`,
            digest: digestOf(blob),
            size: blob.byteLength,
          })),
        }),
      )
      return { bytes, digest: digestOf(bytes), layers: blobs }
    },
  }
}

export function hex(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}

export function blobMember(bytes: Buffer): RawMember {
  return { name: `blobs/sha256/${hex(digestOf(bytes))}`, content: bytes }
}

/** `docker save` up to 24: a folder per layer, named by a v1 ID; a layer that is there already is a symlink. */
export function legacyArchive(images: readonly { image: TestImage; tags: readonly string[] | null }[]): RawMember[] {
  const members: RawMember[] = []
  const folderOf = new Map<Digest, string>()
  const manifest = images.map(({ image, tags }, i) => {
    const paths = image.layers.map((layer, j) => {
      const diffId = image.diffIds[j] as Digest
      const folder = hex(digestOf(`v1 ${i} ${j} ${diffId}`))
      const first = folderOf.get(diffId)
      folderOf.set(diffId, first ?? folder)
      members.push({ name: `${folder}/`, flag: '5' })
      members.push({ name: `${folder}/VERSION`, content: '1.0' })
      members.push({ name: `${folder}/json`, content: JSON.stringify({ id: folder }) })
      members.push(
        first === undefined
          ? { name: `${folder}/layer.tar`, content: layer }
          : { name: `${folder}/layer.tar`, flag: '2', link: `../${first}/layer.tar` },
      )
      return `${folder}/layer.tar`
    })
    members.push({ name: `${hex(image.id)}.json`, content: image.config })
    return { Config: `${hex(image.id)}.json`, RepoTags: tags, Layers: paths }
  })
  members.push({ name: 'manifest.json', content: `${JSON.stringify(manifest)}\n` })
  members.push({ name: 'repositories', content: '{}\n' })
  return members
}

export interface IndexedManifest {
  readonly bytes: Buffer
  readonly name?: string
  readonly mediaType?: string
}

/** `index.json` and `oci-layout` as Docker 25 and later write them. */
export function layoutMembers(manifests: readonly IndexedManifest[]): RawMember[] {
  const list = manifests.map(({ bytes, name, mediaType }) => ({
    mediaType: mediaType ?? 'application/vnd.oci.image.manifest.v1+json',
    digest: digestOf(bytes),
    size: bytes.byteLength,
    ...(name === undefined
      ? {}
      : {
          annotations: {
            'io.containerd.image.name': name,
            'org.opencontainers.image.ref.name': name.slice(name.lastIndexOf(':') + 1),
          },
        }),
  }))
  return [
    {
      name: 'index.json',
      content: JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: list,
      }),
    },
    { name: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
  ]
}

/** `docker save` since 25, overlay2 store: plain layers as blobs, both lists. */
export function modernArchive(image: TestImage, tags: readonly string[]): RawMember[] {
  const { bytes, layers } = image.manifest()
  return [
    { name: 'blobs/', flag: '5' },
    { name: 'blobs/sha256/', flag: '5' },
    ...[image.config, bytes, ...layers].map(blobMember),
    ...layoutMembers(tags.map((tag) => ({ bytes, name: `docker.io/${tag.includes('/') ? '' : 'library/'}${tag}` }))),
    {
      name: 'manifest.json',
      content: JSON.stringify([
        {
          Config: `blobs/sha256/${hex(image.id)}`,
          RepoTags: tags,
          Layers: layers.map((layer) => `blobs/sha256/${hex(digestOf(layer))}`),
          LayerSources: {},
        },
      ]),
    },
  ]
}

export function indexOf(images: readonly { manifest: Buffer; architecture: string; os?: string }[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: images.map(({ manifest, architecture, os = 'linux' }) => ({
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: digestOf(manifest),
        size: manifest.byteLength,
        platform: { os, architecture },
      })),
    }),
  )
}
