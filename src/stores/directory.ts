import { createReadStream } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { resolve as absolute, join } from 'node:path'
import { type Descriptor, parseDescriptor } from '../image/descriptor.ts'
import { algorithmOf, type Digest, digestOf, isDigest } from '../image/digest.ts'
import { parseJson } from '../image/json.ts'
import { type ManifestDocument, parseManifest } from '../image/manifest.ts'
import { isTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { list, readIfThere, removeFile, sizeIfThere, stage, writeFileAtomically } from './directory/files.ts'
import { repositoryNames } from './directory/names.ts'
import {
  blobMark,
  contentPath,
  digestOfReferrerName,
  manifestMark,
  type RootPaths,
  referrerMark,
  referrersPath,
  repositoryPath,
  rootPaths,
  tagOfFileName,
  tagPath,
  tagsPath,
} from './directory/paths.ts'
import { sweepAbandoned } from './directory/sweep.ts'
import { missing } from './memory.ts'
import type { BlobInfo, BlobInput, ByteRange, Bytes, Repositories, Store } from './store.ts'
import { checkExpectation, verified } from './verify.ts'

const READ_BYTES = 1024 * 1024

/**
 * Repositories in a plain folder, for a local cache or registry. Several processes may use one root at once.
 *
 * ```
 * ROOT/
 *   blobs/<algorithm>/<hex>                     all content, once: blobs and manifests
 *   tmp/<host>.<pid>.<start>.<random>           writes under way; swept when their process is gone
 *   repositories/<name...>/
 *     _blobs/<algorithm>/<hex>                  empty: this repository has the blob
 *     _manifests/<algorithm>/<hex>              JSON descriptor: it has the manifest
 *     _tags/<tag>                               the digest the tag means (names: see `fileNameOfTag`)
 *     _referrers/<algorithm>/<hex of subject>/<algorithm>-<hex>   JSON descriptor, as `referrers` yields it
 * ```
 *
 * Everything is written to `tmp`, synced, and renamed into place, and the folder synced: a crash leaves the old or the
 * new, never a part. The order is content, then the mark that makes it visible, then the tag. Taking away a blob or a
 * manifest takes away the mark; the shared content goes with `collectGarbage`.
 */
export function directoryRepositories(root: string, runtime: Pick<Runtime, 'clock' | 'log'>): Repositories {
  const paths = rootPaths(absolute(root))
  // Once, before the first write; a sweep that fails must not keep anybody from the content.
  let sweep: Promise<unknown> | undefined
  const ready = async (): Promise<void> => {
    sweep ??= sweepAbandoned(paths, runtime).catch((error: Error) => {
      runtime.log.warn(`${root}: could not look for unfinished writes: ${error.message}`)
    })
    await sweep
  }
  return {
    label: root,
    repository: (name) => new DirectoryStore(paths, name, ready),
    names: () => repositoryNames(paths),
  }
}

class DirectoryStore implements Store {
  readonly label: string
  readonly #paths: RootPaths
  readonly #folder: string
  readonly #ready: () => Promise<void>

  constructor(paths: RootPaths, name: string, ready: () => Promise<void>) {
    this.#folder = repositoryPath(paths, name)
    this.label = join(paths.root, name)
    this.#paths = paths
    this.#ready = ready
  }

  async resolve(name: string): Promise<Descriptor | undefined> {
    const digest = isDigest(name) ? name : await this.#digestOfTag(name)
    if (digest === undefined) return undefined
    const mark = await readIfThere(manifestMark(this.#folder, digest))
    return mark === undefined ? undefined : parseDescriptor(parseJson(mark, digest), digest)
  }

  async readManifest(name: string): Promise<ManifestDocument> {
    const descriptor = await this.resolve(name)
    const bytes = descriptor && (await readIfThere(contentPath(this.#paths, descriptor.digest)))
    if (descriptor === undefined || bytes === undefined) throw missing(this.label, name)
    checkManifest(bytes, descriptor, this.label)
    return parseManifest(bytes, descriptor.mediaType, descriptor.digest)
  }

  async statBlob(digest: Digest): Promise<BlobInfo | undefined> {
    if ((await sizeIfThere(blobMark(this.#folder, digest))) === undefined) return undefined
    const size = await sizeIfThere(contentPath(this.#paths, digest))
    return size === undefined ? undefined : { digest, size }
  }

  async *readBlob(blob: { readonly digest: Digest; readonly size?: number }, range?: ByteRange): Bytes {
    const info = await this.statBlob(blob.digest)
    if (info === undefined) throw missing(this.label, blob.digest)
    const bytes = createReadStream(contentPath(this.#paths, blob.digest), {
      highWaterMark: READ_BYTES,
      ...(range === undefined ? {} : range),
    })
    if (range !== undefined) yield* bytes as Bytes
    else yield* verified(bytes, { digest: blob.digest, size: blob.size ?? info.size }, this.label)
  }

  async *tags(): AsyncIterable<string> {
    const names = await list(tagsPath(this.#folder))
    yield* names.flatMap((name) => tagOfFileName(name) ?? []).sort()
  }

  async *referrers(digest: Digest, artifactType?: string): AsyncIterable<Descriptor> {
    const folder = referrersPath(this.#folder, digest)
    for (const name of await list(folder)) {
      const referrer = digestOfReferrerName(name)
      // The mark of a referrer is written before its manifest's: without that one it is not there yet, or no more.
      if (referrer === undefined || (await this.resolve(referrer)) === undefined) continue
      const mark = await readIfThere(join(folder, name))
      if (mark === undefined) continue
      const descriptor = parseDescriptor(parseJson(mark, referrer), referrer)
      if (artifactType === undefined || descriptor.artifactType === artifactType) yield descriptor
    }
  }

  async writeBlob(blob: BlobInput): Promise<BlobInfo> {
    await this.#ready()
    let actual: BlobInfo | undefined
    const bytes = verified(await blob.open(), blob, this.label, (info) => {
      actual = info
    })
    const staged = await stage(this.#paths.temporary, bytes)
    try {
      const info = actual as unknown as BlobInfo
      await blob.accept?.(info)
      // Even over bytes that are there: what was just verified may heal what the disk has spoilt.
      await staged.commit(contentPath(this.#paths, info.digest))
      await this.#mark(blobMark(this.#folder, info.digest))
      return info
    } finally {
      await staged.discard()
    }
  }

  async mountBlob(digest: Digest, fromRepository: string, origin?: string): Promise<boolean> {
    if (origin !== undefined) return false
    const sibling = new DirectoryStore(this.#paths, fromRepository, this.#ready)
    if ((await sibling.statBlob(digest)) === undefined) return false
    const content = contentPath(this.#paths, digest)
    // Young content is left alone by garbage collection, so it cannot go between here and the mark.
    const now = new Date()
    await utimes(content, now, now)
    await this.#mark(blobMark(this.#folder, digest))
    return true
  }

  async writeManifest(document: ManifestDocument, tag?: string): Promise<void> {
    await this.#ready()
    const { bytes, content, descriptor } = document
    const tagFile = tag === undefined ? undefined : tagPath(this.#folder, tag)
    checkManifest(bytes, descriptor, this.label)
    await this.#write(contentPath(this.#paths, descriptor.digest), bytes)
    if (content.subject !== undefined) {
      const mark = referrerMark(this.#folder, content.subject.digest, descriptor.digest)
      await this.#write(mark, encode(asReferrer(document)))
    }
    await this.#write(manifestMark(this.#folder, descriptor.digest), encode(descriptor))
    if (tagFile !== undefined) await this.#write(tagFile, Buffer.from(`${descriptor.digest}\n`))
  }

  async removeTag(tag: string): Promise<boolean> {
    return isTag(tag) && (await removeFile(tagPath(this.#folder, tag)))
  }

  async removeManifest(digest: Digest): Promise<boolean> {
    const document = await this.readManifest(digest).catch(() => undefined)
    for await (const tag of this.tags()) {
      if ((await this.#digestOfTag(tag)) === digest) await this.removeTag(tag)
    }
    const removed = await removeFile(manifestMark(this.#folder, digest))
    const subject = document?.content.subject
    if (subject !== undefined) await removeFile(referrerMark(this.#folder, subject.digest, digest))
    return removed
  }

  async removeBlob(digest: Digest): Promise<boolean> {
    const visible = (await this.statBlob(digest)) !== undefined
    return (await removeFile(blobMark(this.#folder, digest))) && visible
  }

  async close(): Promise<void> {}

  async #digestOfTag(tag: string): Promise<Digest | undefined> {
    const text = isTag(tag) ? (await readIfThere(tagPath(this.#folder, tag)))?.toString('utf8').trim() : undefined
    if (text === undefined || isDigest(text)) return text
    throw new Failure('invalid', `${this.label}: the file of the tag ${tag} holds no digest`, {
      hint: 'Push the tag again.',
    })
  }

  async #write(path: string, content: Uint8Array): Promise<void> {
    await writeFileAtomically(this.#paths.temporary, path, content)
  }

  async #mark(path: string): Promise<void> {
    if ((await sizeIfThere(path)) === undefined) await this.#write(path, new Uint8Array())
  }
}

function checkManifest(bytes: Uint8Array, descriptor: Descriptor, where: string): void {
  const actual = { digest: digestOf(bytes, algorithmOf(descriptor.digest)), size: bytes.byteLength }
  checkExpectation(actual, descriptor, where)
}

/** The descriptor under which a manifest is listed at its subject (distribution-spec, Listing Referrers). */
function asReferrer({ content, descriptor }: ManifestDocument): Descriptor {
  const artifactType = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined)
  return {
    ...descriptor,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
  }
}

function encode(descriptor: Descriptor): Uint8Array {
  return Buffer.from(JSON.stringify(descriptor))
}
