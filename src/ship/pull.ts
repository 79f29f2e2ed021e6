import { importImage } from '../engine/import.ts'
import type { Digest } from '../image/digest.ts'
import type { Platform } from '../image/platform.ts'
import { canonical, parseReference, type Reference, targetOf, withDefaultTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Connections } from './connections.ts'

export interface PullRequest {
  /** A registry reference. */
  readonly reference: string
  /** Names the image gets in the engine; the reference itself without them. */
  readonly as?: readonly string[]
  /** The engine's own without it. */
  readonly platform?: Platform
}

/** The stable JSON of `pull` and of each image of `load`. */
export interface ImportReport {
  readonly references: readonly string[]
  /** What the source has under the name: an index, or the image itself. */
  readonly digest: Digest
  /** The engine's ID of the image. */
  readonly id: string
  readonly way: 'loopback' | 'load'
  readonly seconds: number
}

/** Brings an image from a registry into the engine, with this program's login, certificates and proxies. Only layers the engine lacks are fetched. */
export async function pull(request: PullRequest, connections: Connections): Promise<ImportReport> {
  const { runtime } = connections
  const started = runtime.clock.now()
  const reference = withDefaultTag(parseReference(request.reference))
  const names = namesInEngine(reference, request.as ?? [])
  const registry = await connections.registry(reference.registry)
  const { repository } = reference
  const store = await connections.mirrors.through(registry.repository(repository), registry.host, repository)
  const found = await store.resolve(targetOf(reference))
  if (found === undefined) {
    throw new Failure('not-found', `there is no ${canonical(reference)}`, {
      reference: request.reference,
      hint: `Check the tag. A private image looks missing to who is not logged in: seaworthy login ${reference.registry}`,
    })
  }
  const { id, way } = await importImage(
    await connections.engine(),
    store,
    found.digest,
    names,
    runtime,
    request.platform,
  )
  const seconds = (runtime.clock.now() - started) / 1000
  return { references: names.map(canonical), digest: found.digest, id, way, seconds }
}

/** An image needs a tag to be known by in an engine; a digest alone names it only in its registry. */
function namesInEngine(reference: Reference, as: readonly string[]): Reference[] {
  if (as.length > 0) return as.map((name) => withDefaultTag(parseReference(name)))
  const { registry, repository, tag } = reference
  if (tag !== undefined) return [{ registry, repository, tag }]
  throw new Failure('usage', `${canonical(reference)} has no tag to give the image in the engine`, {
    reference: canonical(reference),
    hint: 'Write name:tag@digest, which pulls the digest and tags it, or give a name with --as.',
  })
}
