import type { EngineImage } from '../engine/documents.ts'
import type { Engine } from '../engine/engine.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import type { Manifest } from '../image/manifest.ts'
import { choosePlatform } from '../image/platform.ts'
import { parseReference, type Reference, repositoryOf } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Connections } from '../ship/connections.ts'
import type { SaveRequest } from './save-request.ts'

/** A layer that a registry serves. */
export interface UpstreamLayer {
  readonly blob: Descriptor
  /** `docker.io/library/debian`. */
  readonly repository: string
}

/** Diff ID -> where a registry has the layer. */
export type UpstreamLayers = ReadonlyMap<Digest, UpstreamLayer>

/** Images looked at for one; each costs a manifest request. */
const RELATED_MAX = 8
/** Milliseconds that one manifest may take. */
const PATIENCE_MS = 10_000

/** What is known of the job's own images, which no registry need be asked about. */
export type OwnImages = Pick<SaveRequest, 'restored' | 'started'>

/**
 * Finds out which layers of an image came from registries, by the images the engine pulled that share its base: the manifest there tells which blob
 * is which layer. A registry that cannot be asked now serves nothing, as far as we know, and one that does not answer is not asked again. Asks each manifest once.
 */
export function upstreamOf(
  connections: Connections,
  own: OwnImages,
): (engine: Engine, image: EngineImage) => Promise<UpstreamLayers> {
  const manifests = new Map<string, Promise<Manifest | undefined>>()
  /** Registries that did not answer. */
  const silent = new Set<string>()
  let pulledImages: Promise<readonly EngineImage[]> | undefined
  return async (engine, image) => {
    pulledImages ??= engine.pulledImages()
    const layers = new Map<Digest, UpstreamLayer>()
    const related = (await pulledImages).filter(({ diffIds }) => diffIds[0] === image.diffIds[0])
    const sources = related.map((one) => ({ ...one, names: namesUpstream(one, engine, own) }))
    for (const { diffIds, names } of sources.filter((one) => one.names.length > 0).slice(0, RELATED_MAX)) {
      for (const name of names.slice(0, RELATED_MAX)) {
        const known = manifests.get(name) ?? readUpstream(name, engine, connections, silent)
        manifests.set(name, known)
        const manifest = await known
        if (manifest === undefined || manifest.layers.length !== diffIds.length) continue
        const repository = repositoryOf(parseReference(name))
        for (const [i, blob] of manifest.layers.entries()) layers.set(diffIds[i] as Digest, { blob, repository })
      }
    }
    return layers
  }
}

/**
 * Names under which a registry may have an image. The containerd store gives such names to what was built here too. A plain one (`app:ci`) is then
 * among Docker's own official images, where nobody can have pushed it: to ask for it would cost time, and tell a stranger what is built.
 */
function namesUpstream(
  { id, repoDigests, origins, created }: EngineImage,
  { info }: Engine,
  { restored, started }: OwnImages,
): readonly string[] {
  if (!info.containerdStore) return repoDigests
  if (origins !== undefined) {
    const repositories = origins.map(repositoryNamed)
    return repoDigests.filter((name) => repositories.includes(repositoryNamed(name)))
  }
  const isOwn = restored.has(id) || (started !== undefined && created !== undefined && created >= started)
  return isOwn ? repoDigests.filter((name) => !repositoryNamed(name).startsWith('docker.io/library/')) : repoDigests
}

/** `docker.io/library/debian` of any way to write it; what cannot be read stays as it is. */
function repositoryNamed(name: string): string {
  try {
    return repositoryOf(parseReference(name))
  } catch {
    return name
  }
}

async function readUpstream(
  name: string,
  engine: Engine,
  connections: Connections,
  silent: Set<string>,
): Promise<Manifest | undefined> {
  const { runtime, options } = connections
  let host = ''
  try {
    const reference = parseReference(name)
    if (reference.digest === undefined) return undefined
    host = reference.registry
    // A registry on loopback ends with the job, if it has not ended yet; unless it was named as one that is meant.
    const isLoopback = /^(?:127\.|localhost(?::|$)|\[::1\])/.test(host)
    if (isLoopback && options.insecure?.includes(host) !== true) return undefined
    if (silent.has(host)) return undefined
    return await inTime(readManifest(reference, reference.digest, engine, connections), host, connections)
  } catch (error) {
    if (error instanceof Failure && (error.code === 'unreachable' || error.code === 'timeout')) silent.add(host)
    runtime.log.debug(`${name} cannot be asked for its layers: ${(error as Error).message}`)
    return undefined
  }
}

/** The manifest for the engine's platform. */
async function readManifest(
  { registry, repository }: Reference,
  digest: Digest,
  { info }: Engine,
  connections: Connections,
): Promise<Manifest | undefined> {
  const store = (await connections.registry(registry)).repository(repository)
  const { content } = await store.readManifest(digest)
  if (content.kind === 'manifest') return content
  const entry = choosePlatform(content.manifests, info.platform)
  const child = entry === undefined ? undefined : await store.readManifest(entry.digest)
  return child?.content.kind === 'manifest' ? child.content : undefined
}

/** A registry that does not answer must not hold up the end of a job. */
async function inTime<T>(work: Promise<T>, host: string, { runtime }: Pick<Connections, 'runtime'>): Promise<T> {
  const done = new AbortController()
  const late = runtime.clock.sleep(PATIENCE_MS, done.signal).then(() => {
    throw new Failure('timeout', `${host} says nothing for ${PATIENCE_MS / 1000} s`)
  })
  work.catch(() => {}) // of what is given up nobody waits for the end
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
    late.catch(() => {})
  }
}
