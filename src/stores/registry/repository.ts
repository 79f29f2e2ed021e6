import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { isRepository } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import type { BlobInfo, BlobInput, ByteRange, Bytes, Store } from '../store.ts'
import { downloadBlob, statBlob } from './blobs/download.ts'
import { mountBlob } from './blobs/mount.ts'
import { cancelSession, type Session } from './blobs/session.ts'
import { uploadBlob } from './blobs/upload.ts'
import {
  deleteManifest,
  findManifest,
  putManifest,
  readManifest,
  referenceOf,
  resolveManifest,
  withDeleteScope,
} from './manifests/manifests.ts'
import {
  addToFallback,
  hasReferrersApi,
  listReferrers,
  referrerDescriptor,
  removeFromFallback,
} from './manifests/referrers.ts'
import { setTags } from './manifests/set-tags.ts'
import { listTags } from './manifests/tags.ts'
import { apiPath, type Place } from './place.ts'
import type { RegistryClient } from './request.ts'
import type { WireResponse } from './wire/exchange.ts'

/** One repository of a registry as a store. */
export class RegistryStore implements Store {
  readonly label: string
  /** As in `Reference.registry`. */
  readonly registry: string
  /** As in `Reference.repository`. */
  readonly repository: string
  readonly #place: Place
  /** Upload sessions that mounts opened instead of mounting, for the upload that follows. */
  readonly #sessions = new Map<Digest, Session>()

  constructor(client: RegistryClient, repository: string) {
    if (!isRepository(repository)) {
      throw new Failure('invalid', `"${repository}" is not a repository of ${client.name}`, { reference: repository })
    }
    this.label = `${client.name}/${repository}`
    this.registry = client.name
    this.repository = repository
    this.#place = { client, repository, label: this.label }
  }

  resolve(name: string): Promise<Descriptor | undefined> {
    return resolveManifest(this.#place, name)
  }

  readManifest(name: string): Promise<ManifestDocument> {
    return readManifest(this.#place, name)
  }

  statBlob(digest: Digest): Promise<BlobInfo | undefined> {
    return statBlob(this.#place, digest)
  }

  readBlob(blob: Pick<Descriptor, 'digest'> & { readonly size?: number }, range?: ByteRange): Bytes {
    return downloadBlob(this.#place, blob, range)
  }

  tags(): AsyncIterable<string> {
    return listTags(this.#place)
  }

  referrers(digest: Digest, artifactType?: string): AsyncIterable<Descriptor> {
    return listReferrers(this.#place, digest, artifactType)
  }

  async writeBlob(blob: BlobInput): Promise<BlobInfo> {
    return uploadBlob(this.#place, blob, blob.digest === undefined ? undefined : this.#takeSession(blob.digest))
  }

  async mountBlob(digest: Digest, fromRepository: string, origin?: string): Promise<boolean> {
    if (fromRepository === this.repository && origin === undefined) return (await this.statBlob(digest)) !== undefined
    const outcome = await mountBlob(this.#place, digest, fromRepository, origin)
    if (outcome.mounted) return true
    const { session } = outcome
    const earlier = this.#takeSession(digest)
    if (earlier !== undefined) await cancelSession(this.#place, earlier)
    if (session !== undefined) this.#sessions.set(digest, session)
    return false
  }

  /** Also keeps the referrers index under the fallback tag, where the registry does not list referrers itself. */
  async writeManifest(document: ManifestDocument, tag?: string): Promise<void> {
    const { digest } = document.descriptor
    await this.#enterReferrer(document, await putManifest(this.#place, document, tag ?? digest))
  }

  get setsTags(): 'yes' | 'no' | 'untried' {
    const { tagParameters } = this.#place.client.habits
    return tagParameters === undefined ? 'untried' : tagParameters ? 'yes' : 'no'
  }

  async setTags(document: ManifestDocument, tags: readonly string[]): Promise<ReadonlySet<string>> {
    const { confirmed, response } = await setTags(this.#place, document, tags)
    if (response !== undefined) await this.#enterReferrer(document, response)
    return confirmed
  }

  async #enterReferrer(document: ManifestDocument, response: WireResponse): Promise<void> {
    const subject = document.content.subject?.digest
    if (subject === undefined) return
    // Some registries have sent OCI-Subject without serving the list (ECR), so the word alone is not enough.
    if (response.header('oci-subject') !== undefined && (await this.#listsReferrers(subject))) return
    await addToFallback(this.#place, subject, referrerDescriptor(document))
  }

  /**
   * Takes a tag away (distribution-spec, Deleting tags). Registries that cannot (distribution before 3, ECR) are `unsupported`: the known way around
   * it, putting a throw-away manifest under the tag and deleting that, would leave the tag on rubbish when it is
   * interrupted or deletion is switched off.
   */
  async removeTag(tag: string): Promise<boolean> {
    try {
      return await deleteManifest(this.#place, tag)
    } catch (error) {
      if (!(error instanceof Failure) || !['unsupported', 'mismatch', 'failed'].includes(error.code)) throw error
      if (error.code === 'failed' && !/DIGEST|TAG|UNSUPPORTED|INVALID/.test(error.message)) throw error
      throw new Failure('unsupported', `${this.registry} cannot take the tag ${tag} away from its image`, {
        reference: referenceOf(this.#place, tag),
        hint: 'Remove it in the registry itself, or remove the image by its digest, which takes all its tags along.',
        cause: error,
      })
    }
  }

  /** Also takes it out of its subject's fallback index. */
  async removeManifest(digest: Digest): Promise<boolean> {
    const found = await findManifest(this.#place, digest)
    if (found === undefined) return false
    const subject = found.document.content.subject?.digest
    const removed = await deleteManifest(this.#place, digest)
    if (removed && subject !== undefined && !(await this.#listsReferrers(subject))) {
      await removeFromFallback(this.#place, subject, digest)
    }
    return removed
  }

  removeBlob(digest: Digest): Promise<boolean> {
    return withDeleteScope(this.#place, async (scope) => {
      const response = await this.#place.client.send({
        method: 'DELETE',
        to: apiPath(this.#place, `blobs/${digest}`),
        scopes: [scope],
        expect: [200, 202, 204, 404],
        doing: `remove the blob ${digest}`,
        repository: this.repository,
        reference: `${this.label}@${digest}`,
      })
      await response.discard()
      return response.status !== 404
    })
  }

  /** Cancels upload sessions that nobody used. Connections belong to the registry and stay. */
  async close(): Promise<void> {
    const sessions = [...this.#sessions.values()]
    this.#sessions.clear()
    await Promise.all(sessions.map((session) => cancelSession(this.#place, session)))
  }

  #takeSession(digest: Digest): Session | undefined {
    const session = this.#sessions.get(digest)
    this.#sessions.delete(digest)
    return session
  }

  #listsReferrers(subject: Digest): Promise<boolean> {
    const { habits } = this.#place.client
    habits.referrersApi ??= hasReferrersApi(this.#place, subject)
    return habits.referrersApi
  }
}
