import type { Descriptor } from '../../image/descriptor.ts'
import { type Digest, isDigest } from '../../image/digest.ts'
import { isObject, MANIFEST_LIMITS, parseJson } from '../../image/json.ts'
import { parseManifest } from '../../image/manifest.ts'
import { type Reference, repositoryOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import type { ReadableStore } from '../../stores/store.ts'
import { collect } from '../../stores/verify.ts'
import type { EvidenceArchive } from '../verify-images.ts'
import { EVIDENCE_TAG, EVIDENCE_TYPE, manifestFile, TITLE, tagsFile } from './evidence-format.ts'

/** Larger files are no evidence: role files of Notary are below 5 MiB here, manifests below 8. */
const FILE_MAX = MANIFEST_LIMITS.maxBytes
const FILES_MAX = 100_000

/**
 * Opens the evidence in a store that `writeEvidence` filled. Every file is verified against its digest when it is read; who made the archive is not
 * known, which is why it is checked like what a server says. Throws `Failure('invalid')` for an archive without evidence.
 */
export async function openEvidence(store: ReadableStore, label: string): Promise<EvidenceArchive> {
  const files = await listFiles(store, label)
  const readFile = async (name: string): Promise<Uint8Array | undefined> => {
    const layer = files.get(name)
    return layer === undefined ? undefined : await collect(store.readBlob(layer), FILE_MAX, `${label}: ${name}`)
  }
  const tagOf = async (repository: string, tag: string): Promise<Digest | undefined> => {
    const name = tagsFile(repository)
    const bytes = await readFile(name)
    const tags = bytes === undefined ? {} : parseJson(bytes, `${label}: ${name}`)
    const digest = isObject(tags) && Object.hasOwn(tags, tag) ? tags[tag] : undefined
    return typeof digest === 'string' && isDigest(digest) ? digest : undefined
  }
  return {
    label,
    read: readFile,
    manifest: async (reference: Reference) => {
      const repository = repositoryOf(reference)
      const digest = reference.digest ?? (await tagOf(repository, reference.tag ?? 'latest'))
      if (digest === undefined) return undefined
      const name = manifestFile(repository, digest)
      const bytes = await readFile(name)
      if (bytes === undefined) return undefined
      const document = parseManifest(bytes, files.get(name)?.mediaType, digest)
      if (files.get(name)?.digest === digest) return document
      throw new Failure('mismatch', `${label}: ${name} has the digest ${files.get(name)?.digest}`, {
        hint: 'The archive was made or changed by something else.',
      })
    },
  }
}

/** All files of all repositories by their titles. */
async function listFiles(store: ReadableStore, label: string): Promise<ReadonlyMap<string, Descriptor>> {
  const files = new Map<string, Descriptor>()
  let artifacts = 0
  for await (const tag of store.tags()) {
    if (!tag.endsWith(`:${EVIDENCE_TAG}`)) continue
    const { content } = await store.readManifest(tag)
    if (content.kind !== 'manifest' || content.artifactType !== EVIDENCE_TYPE) continue
    artifacts++
    for (const layer of content.layers) {
      const title = layer.annotations?.[TITLE]
      if (title === undefined) continue
      if (files.size >= FILES_MAX) throw new Failure('invalid', `${label} has more than ${FILES_MAX} files`)
      const other = files.get(title)
      if (other !== undefined && other.digest !== layer.digest) {
        throw new Failure('invalid', `${label} has two files named ${title.slice(0, 200)}`, { reference: label })
      }
      files.set(title, layer)
    }
  }
  if (artifacts > 0) return files
  throw new Failure('invalid', `${label} has no evidence in it`, {
    reference: label,
    hint: 'Make it with: seaworthy trust export REPOSITORY... --output FILE',
  })
}
