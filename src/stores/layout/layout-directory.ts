import { join } from 'node:path'
import type { Descriptor } from '../../image/descriptor.ts'
import type { Digest } from '../../image/digest.ts'
import { MANIFEST_LIMITS } from '../../image/json.ts'
import { childrenOf, type ManifestDocument } from '../../image/manifest.ts'
import { MediaType } from '../../image/media-types.ts'
import { withLock } from '../../runtime/file-lock.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { sweepUnfinished } from '../../runtime/unfinished.ts'
import { once } from '../once.ts'
import type { BlobInfo, BlobInput, Store } from '../store.ts'
import { type BlobFiles, blobFiles } from './blob-files.ts'
import { IMAGE_NAME, INDEX_FILE, parseLayoutIndex, REF_NAME } from './layout-index.ts'
import { LayoutReader } from './layout-reader.ts'
import type { LayoutEntry } from './names.ts'
import { readSmallFile } from './read-small-file.ts'
import { replaceFile } from './replace-file.ts'

/**
 * An OCI image layout in a directory. Blobs are written beside and renamed; `index.json` is replaced whole, under a lock
 * that other processes of Seaworthy respect. Tags are `org.opencontainers.image.ref.name`; a manifest without one is listed too, until an index that has it is.
 */
export class LayoutDirectory extends LayoutReader implements Store {
  readonly #path: string
  readonly #runtime: Runtime
  readonly #blobs: BlobFiles
  #swept: Promise<void> | undefined

  constructor(path: string, runtime: Runtime) {
    const blobs = blobFiles(path, path)
    super({
      label: path,
      tagRule: 'as-written',
      entries: () => readEntries(path),
      blobSize: blobs.size,
      streamBlob: blobs.stream,
      close: async () => {},
    })
    this.#path = path
    this.#runtime = runtime
    this.#blobs = blobs
  }

  async writeBlob(blob: BlobInput): Promise<BlobInfo> {
    await this.#sweep()
    return await this.#blobs.write(blob)
  }

  async mountBlob(digest: Digest): Promise<boolean> {
    return (await this.#blobs.size(digest)) !== undefined
  }

  async writeManifest(document: ManifestDocument, tag?: string): Promise<void> {
    const { bytes, descriptor, content } = document
    const { digest, size, mediaType } = descriptor
    await this.#sweep()
    await this.#blobs.write({ digest, size, open: () => once(bytes) })
    const children = new Set<string>(content.kind === 'index' ? childrenOf(content).map((child) => child.digest) : [])
    await this.#update((entries) => {
      const kept = entries.filter(
        (entry) =>
          (tag === undefined || !entry.names.includes(tag)) &&
          // What the index leads to needs no entry of its own, nor does what gets a name now.
          !(entry.names.length === 0 && (children.has(entry.descriptor.digest) || entry.descriptor.digest === digest)),
      )
      if (tag === undefined && kept.some((entry) => entry.descriptor.digest === digest)) return kept
      const type = content.artifactType
      const own = { mediaType, digest, size, ...(type === undefined ? {} : { artifactType: type }) }
      return [...kept, { names: tag === undefined ? [] : [tag], descriptor: named(own, tag) }]
    })
  }

  async removeTag(tag: string): Promise<boolean> {
    let removed = false
    await this.#update((entries) => {
      const entry = entries.find(({ names }) => names.includes(tag))
      if (entry === undefined) return entries
      removed = true
      const others = entries.filter((other) => other !== entry)
      const { digest } = entry.descriptor
      if (others.some((other) => other.descriptor.digest === digest)) return others
      return [...others, { names: [], descriptor: named(entry.descriptor, undefined) }]
    })
    return removed
  }

  async removeManifest(digest: Digest): Promise<boolean> {
    await this.#update((entries) => entries.filter((entry) => entry.descriptor.digest !== digest))
    return await this.#blobs.remove(digest)
  }

  async removeBlob(digest: Digest): Promise<boolean> {
    return await this.#blobs.remove(digest)
  }

  /** What writers left that were killed, once before the first write. */
  #sweep(): Promise<void> {
    this.#swept ??= (async () => {
      const now = this.#runtime.clock.now()
      await sweepUnfinished(join(this.#path, 'blobs'), '.', '.tmp', now)
      await sweepUnfinished(this.#path, `${INDEX_FILE}.`, '.tmp', now)
    })()
    return this.#swept
  }

  async #update(change: (entries: readonly LayoutEntry[]) => readonly LayoutEntry[]): Promise<void> {
    await updateLayoutIndex(this.#path, this.#runtime, change)
  }
}

/** Changes `index.json` under its lock. Nothing is written when the change gives back the same list. */
export async function updateLayoutIndex(
  path: string,
  runtime: Runtime,
  change: (entries: readonly LayoutEntry[]) => readonly LayoutEntry[],
): Promise<void> {
  await withLock(join(path, `.${INDEX_FILE}.lock`), runtime, async () => {
    const before = await readEntries(path)
    const after = change(before)
    if (after !== before) await replaceFile(join(path, INDEX_FILE), encodeIndex(after))
  })
}

async function readEntries(path: string): Promise<LayoutEntry[]> {
  const bytes = await readSmallFile(join(path, INDEX_FILE), MANIFEST_LIMITS.maxBytes)
  return bytes === undefined ? [] : parseLayoutIndex(bytes, path)
}

function encodeIndex(entries: readonly LayoutEntry[]): Uint8Array {
  const manifests = entries.map(({ descriptor }) => {
    const { platform, ...rest } = descriptor
    if (platform === undefined) return rest
    const { osVersion, ...plain } = platform
    return { ...rest, platform: { ...plain, ...(osVersion === undefined ? {} : { 'os.version': osVersion }) } }
  })
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests }))
}

function named(descriptor: Descriptor, tag: string | undefined): Descriptor {
  const { annotations, ...rest } = descriptor
  const { [REF_NAME]: _, [IMAGE_NAME]: __, ...others } = annotations ?? {}
  const all = tag === undefined ? others : { ...others, [REF_NAME]: tag }
  return Object.keys(all).length === 0 ? rest : { ...rest, annotations: all }
}
