import { digestOf } from '../../image/digest.ts'
import { encodeManifest, type ManifestDocument } from '../../image/manifest.ts'
import { MediaType } from '../../image/media-types.ts'
import { once } from '../../stores/once.ts'
import type { Store } from '../../stores/store.ts'
import type { EvidenceFile } from '../driver.ts'
import {
  CREATED,
  EMPTY_TYPE,
  EVIDENCE_TAG,
  EVIDENCE_TYPE,
  manifestFile,
  REPOSITORY,
  TITLE,
  tagsFile,
} from './evidence-format.ts'

/** Everything that verdicts about one repository rest on. */
export interface RepositoryEvidence {
  /** `docker.io/library/alpine` */
  readonly repository: string
  /** What the drivers keep. */
  readonly files: readonly EvidenceFile[]
  /** What tags meant. */
  readonly images: readonly { readonly tag: string | undefined; readonly document: ManifestDocument }[]
  /** Milliseconds since the epoch. */
  readonly collectedAt: number
}

/** Writes the evidence of a repository into a store, in place of what the store had of it. */
export async function writeEvidence(evidence: RepositoryEvidence, store: Store): Promise<ManifestDocument> {
  const { repository, images, collectedAt } = evidence
  const tags: Record<string, string> = Object.create(null)
  for (const { tag, document } of images) if (tag !== undefined) tags[tag] = document.descriptor.digest
  const sorted = Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)))
  const files = new Map(evidence.files.map(({ name, bytes }) => [name, { bytes, mediaType: 'application/json' }]))
  files.set(tagsFile(repository), { bytes: Buffer.from(`${JSON.stringify(sorted)}\n`), mediaType: 'application/json' })
  for (const { document } of images) {
    const { digest, mediaType } = document.descriptor
    files.set(manifestFile(repository, digest), { bytes: document.bytes, mediaType })
  }
  const layers = []
  for (const [name, { bytes, mediaType }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    layers.push({ mediaType, ...(await put(store, bytes)), annotations: { [TITLE]: name } })
  }
  const artifact = encodeManifest({
    schemaVersion: 2,
    mediaType: MediaType.ociManifest,
    artifactType: EVIDENCE_TYPE,
    config: { mediaType: EMPTY_TYPE, ...(await put(store, Buffer.from('{}'))) },
    layers,
    annotations: { [CREATED]: new Date(collectedAt).toISOString(), [REPOSITORY]: repository },
  })
  await store.writeManifest(artifact, `${repository}:${EVIDENCE_TAG}`)
  return artifact
}

async function put(store: Store, bytes: Uint8Array): Promise<{ digest: string; size: number }> {
  return await store.writeBlob({ digest: digestOf(bytes), size: bytes.byteLength, open: () => once(bytes) })
}
