import type { Digest } from '../../image/digest.ts'
import { MANIFEST_LIMITS } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { checkLayoutVersion, INDEX_FILE, LAYOUT_FILE, parseLayoutIndex } from '../layout/layout-index.ts'
import { LayoutReader } from '../layout/layout-reader.ts'
import { type LayoutEntry, namesOf, referenceForm } from '../layout/names.ts'
import type { Bytes, ReadableStore } from '../store.ts'
import { openSeekable, type SpoolOptions } from '../tar/seekable.ts'
import { indexTar } from '../tar/tar-index.ts'
import { type LoadedConfig, readDockerConfig, synthesizeManifest } from './docker-image.ts'
import { DOCKER_MANIFEST_FILE, parseDockerManifest } from './docker-manifest.ts'
import { type OciContent, readOciContent } from './oci-content.ts'
import { TarBlobs } from './tar-blobs.ts'

const LIST_MAX = 64 * 1024 * 1024

export interface ArchiveOptions extends SpoolOptions {
  /** What the archive is called in messages; the path unless told. */
  readonly label?: string
}

/** An archive, to read. Names, digests, image IDs, positions (`@0`) and, for one image, `''` resolve; see `findEntry`. */
export interface ArchiveStore extends ReadableStore {
  /** The images, in the archive's order. `id` is the config's digest, Docker's image ID. */
  readonly images: readonly LayoutEntry[]
  /** A name for every image: its references as written, or `@N` for one that has none. */
  names(): string[]
}

/**
 * Opens an image archive: what `docker save` writes (before 25: `manifest.json`; since then an OCI layout too), what `skopeo`, `podman` and `crane` write,
 * or a tar of an OCI layout; plain, gzip, bzip2 or zstd. Of a plain file only headers and lists are read, so size does
 * not matter; a compressed file or a stream is spooled first (see `openSeekable`).
 *
 * Manifests of an OCI layout that are whole keep their bytes and digests. For images without one a manifest is made from the config and
 * the layers in the tar, the same every time; its layers are what is in the tar, uncompressed under their diff IDs.
 * Damaged or contradictory archives are `Failure('invalid')`.
 */
export async function openArchive(
  source: string | Bytes,
  runtime: Runtime,
  options: ArchiveOptions = {},
): Promise<ArchiveStore> {
  const label = options.label ?? (typeof source === 'string' ? source : 'the archive')
  const file = await openSeekable(source, runtime, options)
  try {
    const blobs = new TarBlobs(await indexTar(file), label)
    const images = await readImages(blobs, runtime)
    const reader = new LayoutReader({
      label,
      entries: async () => images,
      blobSize: async (digest) => blobs.size(digest),
      streamBlob: (digest, range, pages) => blobs.stream(digest, range, pages),
      close: () => file.close(),
    })
    return Object.assign(reader, { images, names: () => namesOf(images) })
  } catch (error) {
    await file.close()
    throw named(error, label)
  }
}

async function readImages(blobs: TarBlobs, runtime: Runtime): Promise<LayoutEntry[]> {
  const listed = await readIndexFile(blobs)
  const dockerFile = await blobs.tar.read(DOCKER_MANIFEST_FILE, LIST_MAX)
  if (listed === undefined && dockerFile === undefined) {
    throw new Failure('invalid', `${blobs.label} is not an image archive: it has no manifest.json and no index.json`, {
      reference: blobs.label,
      hint: 'Archives are made by "docker save". What "docker export" makes is a file system, not an image.',
    })
  }
  const content = await readOciContent(
    (listed ?? []).map((entry) => entry.descriptor),
    blobs,
  )
  const roots = (listed ?? []).map((entry) => withId(entry, content))
  const find = rootFinder(roots, content)
  const used = new Set<LayoutEntry>()
  const images: LayoutEntry[] = []
  const configs = new Map<number, LoadedConfig>()
  for (const image of dockerFile === undefined ? [] : parseDockerManifest(dockerFile, blobs.label)) {
    const loaded = await readDockerConfig(image, blobs, configs)
    const { id } = loaded
    const own = content.manifestOf(id) ?? (await synthesizeManifest(image, loaded, blobs, runtime)).descriptor
    const matching = find.byName(image.repoTags)
    checkAgreement(matching, id, content, blobs.label)
    for (const root of [...matching, ...find.byId(id)]) used.add(root)
    // What is listed under the name may be more than this image: an index with other platforms.
    const listedAs = matching.find((root) => content.isComplete(root.descriptor.digest))
    images.push({ names: image.repoTags, descriptor: listedAs?.descriptor ?? own, id })
  }
  return [...images, ...roots.filter((root) => !used.has(root))]
}

async function readIndexFile(blobs: TarBlobs): Promise<LayoutEntry[] | undefined> {
  const index = await blobs.tar.read(INDEX_FILE, LIST_MAX)
  if (index === undefined) return undefined
  const version = await blobs.tar.read(LAYOUT_FILE, MANIFEST_LIMITS.maxBytes)
  if (version !== undefined) checkLayoutVersion(version, blobs.label)
  return parseLayoutIndex(index, blobs.label)
}

function withId(entry: LayoutEntry, content: OciContent): LayoutEntry {
  const [id, ...others] = content.imageIds(entry.descriptor.digest)
  return id === undefined || others.length > 0 ? entry : { ...entry, id }
}

interface RootFinder {
  /** The roots that have one of these names, in the order of the list. */
  byName(names: readonly string[]): readonly LayoutEntry[]
  /** The roots that are this image and nothing else. */
  byId(id: Digest): readonly LayoutEntry[]
}

function rootFinder(roots: readonly LayoutEntry[], content: OciContent): RootFinder {
  const positions = new Map(roots.map((root, position) => [root, position]))
  const named = new Map<string, LayoutEntry[]>()
  const identified = new Map<Digest, LayoutEntry[]>()
  for (const root of roots) {
    // A bare tag says nothing about the repository, so it is no name to compare.
    for (const name of root.names) if (/[/:]/.test(name)) append(named, referenceForm(name) ?? name, root)
    const [id, ...others] = content.imageIds(root.descriptor.digest)
    if (id !== undefined && others.length === 0) append(identified, id, root)
  }
  const place = (root: LayoutEntry): number => positions.get(root) as number
  return {
    byName: (names) => {
      const found = new Set(names.flatMap((name) => named.get(referenceForm(name) ?? name) ?? []))
      return [...found].sort((a, b) => place(a) - place(b))
    },
    byId: (id) => identified.get(id) ?? [],
  }
}

function append<K>(lists: Map<K, LayoutEntry[]>, key: K, entry: LayoutEntry): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [entry])
  else list.push(entry)
}

/** Old engines load what manifest.json says and new ones what index.json says: an archive where these differ is a trap. */
function checkAgreement(roots: readonly LayoutEntry[], id: Digest, content: OciContent, label: string): void {
  for (const root of roots) {
    const ids = content.imageIds(root.descriptor.digest)
    if (ids.size === 0 || ids.has(id)) continue
    throw new Failure(
      'invalid',
      `${label}: manifest.json and index.json have different images under ${root.names[0]}`,
      {
        reference: label,
        hint: 'Engines of different versions would load different images from it; make the archive again.',
      },
    )
  }
}

function named(error: unknown, label: string): unknown {
  if (!(error instanceof Failure) || error.message.includes(label)) return error
  const { code, message, hint } = error
  return new Failure(code, `${label}: ${message}`, { reference: label, hint, cause: error.cause ?? error })
}
