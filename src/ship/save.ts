import type { Writable } from 'node:stream'
import { exportImage } from '../engine/export.ts'
import type { Digest } from '../image/digest.ts'
import type { Compression } from '../image/media-types.ts'
import type { Platform } from '../image/platform.ts'
import { canonical, parseReference, repositoryOf, withDefaultTag } from '../image/reference.ts'
import { createArchive } from '../stores/archive/create-archive.ts'
import { copyImage } from '../stores/copy/copy.ts'
import type { Store } from '../stores/store.ts'
import type { Connections } from './connections.ts'
import { type FoundSource, findSource } from './open-source.ts'

export interface SaveRequest {
  /** SOURCE forms; see `parseLocation`. */
  readonly sources: readonly string[]
  readonly output: string | Writable
  /** Of the whole tar; layers stay as they are. Without it the file's name decides: `.gz`, `.zst`, else none. */
  readonly compression?: Compression
  readonly platforms?: readonly Platform[]
}

/** The stable JSON of `save`. */
export interface SaveReport {
  readonly images: readonly { readonly reference: string; readonly digest: Digest }[]
  readonly seconds: number
}

/** Writes images to one archive that `docker load` and every OCI tool read. Nothing is left when one of them fails. */
export async function save(request: SaveRequest, connections: Connections): Promise<SaveReport> {
  const { runtime } = connections
  const started = runtime.clock.now()
  const compression = request.compression ?? compressionOf(request.output)
  const archive = await createArchive(request.output, runtime, { compression })
  try {
    const images: { reference: string; digest: Digest }[] = []
    for (const text of request.sources) {
      const found = await findSource(text, connections, 'mirrors')
      const reference = nameInArchive(found)
      const digest = await saveOne(found, reference, archive, request, connections)
      images.push({ reference, digest })
    }
    await archive.close()
    return { images, seconds: (runtime.clock.now() - started) / 1000 }
  } catch (error) {
    await archive.discard()
    throw error
  }
}

function compressionOf(output: string | Writable): Compression {
  if (typeof output !== 'string') return 'none'
  return /\.t?gz$/.test(output) ? 'gzip' : /\.t?zst$/.test(output) ? 'zstd' : 'none'
}

async function saveOne(
  found: FoundSource,
  reference: string,
  archive: Store,
  request: SaveRequest,
  { runtime }: Connections,
): Promise<Digest> {
  const exported =
    found.kind === 'engine'
      ? await exportImage(found.engine, found.image, archive, new Map(), runtime)
      : { source: found.store, name: found.name, close: () => found.store.close() }
  try {
    const { digest } = await copyImage(
      {
        source: exported.source,
        name: exported.name,
        targets: [{ store: archive, tags: [reference] }],
        ...(request.platforms === undefined ? {} : { platforms: request.platforms }),
      },
      runtime,
    )
    return digest
  } finally {
    await exported.close()
  }
}

/** The whole reference an image has in an archive: as it was asked for, or for a file the name it has in there. */
function nameInArchive(found: FoundSource): string {
  if (found.kind === 'registry') {
    const { tag, digest } = found.reference
    return `${repositoryOf(found.reference)}:${tag ?? digest?.slice(7, 19) ?? 'latest'}`
  }
  const name = found.kind === 'engine' ? found.image : found.name
  if (/^(sha256:)?[0-9a-f]{64}$/.test(name)) return `image:${name.slice(-12)}`
  if (found.kind === 'engine' || /[/:]/.test(name)) return canonical(withDefaultTag(parseReference(name)))
  // A layout knows tags only, and what has no name is numbered, or empty when it is the only one.
  return name === '' || name.startsWith('@') ? 'image:latest' : `image:${name}`
}
