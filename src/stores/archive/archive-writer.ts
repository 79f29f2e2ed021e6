import type { Digest } from '../../image/digest.ts'
import { childrenOf, type ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import { type BlobFiles, blobFiles } from '../layout/blob-files.ts'
import { LayoutReader } from '../layout/layout-reader.ts'
import type { LayoutEntry } from '../layout/names.ts'
import { once } from '../once.ts'
import type { BlobInfo, BlobInput, Store } from '../store.ts'
import { writeTar } from '../tar/write-tar.ts'
import { archiveMembers, archiveReference } from './archive-members.ts'
import type { ArchivePlan, ArchiveRoot } from './archive-plan.ts'
import { decompressImages } from './decompress-images.ts'

/** Collects images and writes the archive when it is closed. Made by `createArchive`. */
export class ArchiveWriter extends LayoutReader implements Store {
  readonly #plan: ArchivePlan
  readonly #blobs: BlobFiles
  readonly #documents: Map<Digest, ManifestDocument>
  readonly #tags: Map<string, Digest>
  #open = true

  constructor(plan: ArchivePlan) {
    const blobs = blobFiles(plan.folder, plan.label)
    const documents = new Map<Digest, ManifestDocument>()
    const tags = new Map<string, Digest>()
    plan.names.forEach(archiveReference)
    super({
      label: plan.label,
      tagRule: 'as-written',
      entries: async () => entriesOf(documents, tags),
      blobSize: blobs.size,
      streamBlob: blobs.stream,
      close: async () => {},
    })
    this.#plan = plan
    this.#blobs = blobs
    this.#documents = documents
    this.#tags = tags
  }

  async writeBlob(blob: BlobInput): Promise<BlobInfo> {
    return await this.#blobs.write(blob)
  }

  async mountBlob(digest: Digest): Promise<boolean> {
    return (await this.#blobs.size(digest)) !== undefined
  }

  /** `tag` is a whole reference here (`app` means `docker.io/library/app:latest`); `Failure('invalid')` for what is none. */
  async writeManifest(document: ManifestDocument, tag?: string): Promise<void> {
    if (tag !== undefined) archiveReference(tag)
    const { digest, size } = document.descriptor
    await this.#blobs.write({ digest, size, open: () => once(document.bytes) })
    this.#documents.set(digest, document)
    if (tag !== undefined) this.#tags.set(tag, digest)
  }

  async removeTag(tag: string): Promise<boolean> {
    return this.#tags.delete(tag)
  }

  async removeManifest(digest: Digest): Promise<boolean> {
    for (const [tag, target] of this.#tags) if (target === digest) this.#tags.delete(tag)
    this.#documents.delete(digest)
    return await this.#blobs.remove(digest)
  }

  async removeBlob(digest: Digest): Promise<boolean> {
    return await this.#blobs.remove(digest)
  }

  /** Completes the archive. When an image is not whole, or writing fails, nothing is left of it. */
  override async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    try {
      if (this.#documents.size > 0) await this.#finish()
    } finally {
      await this.#plan.removeFolder()
    }
  }

  /** Drops what was collected; the destination stays as it was. */
  async discard(): Promise<void> {
    this.#open = false
    await this.#plan.removeFolder()
  }

  async #finish(): Promise<void> {
    let roots = rootsOf(this.#documents, this.#tags, this.#plan)
    let documents: ReadonlyMap<Digest, ManifestDocument> = this.#documents
    if (this.#plan.decompressLayers) {
      const plain = await decompressImages(roots, documents, this.#blobs, this.#plan.label)
      roots = plain.roots
      documents = plain.documents
    }
    const members = await archiveMembers(roots, documents, this.#blobs, this.#plan)
    await this.#plan.finish(writeTar(members))
  }
}

function entriesOf(documents: ReadonlyMap<Digest, ManifestDocument>, tags: ReadonlyMap<string, Digest>): LayoutEntry[] {
  return [...documents.values()].map(({ descriptor }) => ({
    descriptor,
    names: [...tags].flatMap(([tag, digest]) => (digest === descriptor.digest ? [tag] : [])),
  }))
}

/** What `index.json` lists: every manifest with a name, and those that no index has; in the order of names, then digests. */
function rootsOf(
  documents: ReadonlyMap<Digest, ManifestDocument>,
  tags: ReadonlyMap<string, Digest>,
  plan: ArchivePlan,
): ArchiveRoot[] {
  const children = new Set<Digest>()
  for (const { content } of documents.values()) {
    if (content.kind === 'index') for (const child of childrenOf(content)) children.add(child.digest)
  }
  const roots = entriesOf(documents, tags)
    .filter(({ descriptor, names }) => names.length > 0 || !children.has(descriptor.digest))
    .map(({ descriptor, names }) => ({ document: documents.get(descriptor.digest) as ManifestDocument, names }))
  return giveNames(roots, plan)
    .map((root) => ({ ...root, names: [...new Set(root.names)].sort() }))
    .sort((a, b) => compare(sortKey(a), sortKey(b)))
}

function giveNames(roots: ArchiveRoot[], { names, label }: ArchivePlan): ArchiveRoot[] {
  if (names.length === 0) return roots
  const images = roots.filter((root) => root.document.content.subject === undefined)
  if (images.length !== 1) {
    throw new Failure('usage', `${label} has ${images.length} images, so names for one of them have no meaning`, {
      reference: label,
      hint: 'Write each manifest under its own names.',
    })
  }
  return roots.map((root) => (root === images[0] ? { ...root, names: [...root.names, ...names] } : root))
}

function sortKey(root: ArchiveRoot): string {
  // Names first: "~" comes after everything a reference may begin with.
  return root.names[0] ?? `~${root.document.descriptor.digest}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
