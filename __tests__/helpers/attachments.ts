import { createHash } from 'node:crypto'
import type { Digest } from '../../src/image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../../src/image/manifest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import type { Store } from '../../src/stores/store.ts'
import { putBlob } from './images.ts'

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json'

/** An artifact that refers to a manifest by `subject`, as Cosign 3, ORAS and Notation write them. */
export async function putReferrer(
  store: Store,
  subject: ManifestDocument,
  payload: string,
  artifactType = BUNDLE,
): Promise<ManifestDocument> {
  const { mediaType, digest, size } = subject.descriptor
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    artifactType,
    config: await putBlob(store, Buffer.from('{}'), MediaType.ociEmpty),
    layers: [await putBlob(store, Buffer.from(payload), artifactType)],
    subject: { mediaType, digest, size },
    annotations: { 'org.example.payload': payload },
  })
  await store.writeManifest(document)
  return document
}

/** Signatures by these keys as Cosign 1 and 2 keep them: one payload, one layer for each signature, under a tag. */
export async function putCosignSignatures(
  store: Store,
  subject: Digest,
  keys: readonly string[],
  suffix: 'sig' | 'att' | 'sbom' = 'sig',
): Promise<ManifestDocument> {
  const payload = Buffer.from(JSON.stringify({ critical: { image: { 'docker-manifest-digest': subject } } }))
  const layer = await putBlob(store, payload, SIMPLE_SIGNING)
  const config = Buffer.from(
    JSON.stringify({
      architecture: '',
      os: '',
      created: '0001-01-01T00:00:00Z',
      history: keys.map(() => ({ created: '0001-01-01T00:00:00Z' })),
      rootfs: { type: 'layers', diff_ids: keys.map(() => layer.digest) },
      config: {},
    }),
  )
  const document = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    config: await putBlob(store, config, MediaType.ociConfig),
    layers: keys.map((key) => ({
      ...layer,
      annotations: {
        'dev.cosignproject.cosign/signature': createHash('sha256')
          .update(key + subject)
          .digest('base64'),
      },
    })),
  })
  await store.writeManifest(document, cosignTag(subject, suffix))
  return document
}

export function cosignTag(subject: Digest, suffix: string): string {
  return `${subject.replace(':', '-')}.${suffix}`
}
