import { existsSync } from 'node:fs'
import type { EngineImage } from '../engine/documents.ts'
import type { Engine } from '../engine/engine.ts'
import { canonical, type Reference, repositoryOf, targetOf } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { MountSource } from '../stores/copy/survey.ts'
import { vendorOf } from '../stores/registry/errors/vendors.ts'
import type { ReadableStore } from '../stores/store.ts'
import type { Connections } from './connections.ts'
import { type Location, parseLocation, splitPath } from './location.ts'

/** A source that has been found: a name in a store, or an image in the engine, which has yet to leave it. */
export type FoundSource =
  | { readonly kind: 'store'; readonly store: ReadableStore; readonly name: string; readonly label: string }
  | {
      readonly kind: 'registry'
      readonly store: ReadableStore
      readonly name: string
      readonly label: string
      readonly reference: Reference
    }
  | {
      readonly kind: 'engine'
      readonly engine: Engine
      /** The name it was asked for by. */
      readonly image: string
      /** What the engine said it is. */
      readonly inspected: EngineImage
      readonly label: string
    }

/** Where a registry's image is read: from itself, or from its mirrors first, whose tags may be old; so only for what ends on this machine. */
export type Reading = 'origin' | 'mirrors'

/** Finds what a SOURCE means. A plain name is looked for in the engine, then in its registry. */
export async function findSource(
  text: string,
  connections: Connections,
  reading: Reading = 'origin',
): Promise<FoundSource> {
  const location = parseLocation(text)
  switch (location.kind) {
    case 'any':
      return await findAnywhere(location, connections, reading)
    case 'docker': {
      const found = await findInEngine(location.image, connections)
      if (found !== undefined) return found
      throw new Failure('not-found', `the engine has no image "${location.image}"`, {
        reference: text,
        hint: `Build or pull it first. If it is in a registry, write registry:${location.image}.`,
      })
    }
    case 'registry':
      return await inRegistry(location.reference, connections, reading)
    case 'archive':
      return await inArchive(location.rest, text, connections)
    case 'layout':
      return await inLayout(location.rest, text, connections)
    case 'cache':
      throw new Failure('unsupported', `"${text}": images in the cache cannot be read yet`, {
        reference: text,
        hint: 'Use docker:, registry:, archive: or layout:.',
      })
  }
}

async function findAnywhere(
  location: Extract<Location, { kind: 'any' }>,
  connections: Connections,
  reading: Reading,
): Promise<FoundSource> {
  const { text, reference } = location
  const { log } = connections.runtime
  let why = 'the engine does not have it'
  try {
    const found = await findInEngine(text, connections)
    if (found !== undefined) {
      // Whoever writes the registry out may mean the image there, which can have other digests and more platforms.
      if (/^[^/]*[.:][^/]*\//.test(text))
        log.info(`${text}: taken from the engine; registry:${text} is the one in the registry`)
      return found
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'unreachable') throw error
    why = 'there is no engine here'
    log.debug(error.message)
  }
  if (reference === undefined) {
    throw new Failure('not-found', `${why}: image ID ${text}`, {
      reference: text,
      hint: 'Registries know images by name, not by ID.',
    })
  }
  log.info(`${text}: ${why}; reading it from ${reference.registry}`)
  const found = await inRegistry(reference, connections, reading)
  const descriptor = await found.store.resolve(found.name).catch((cause: unknown) => {
    if (!(cause instanceof Failure)) throw cause
    throw new Failure(cause.code, `${text}: ${why}, and it cannot be read from ${reference.registry} either`, {
      reference: text,
      hint: 'Check the name. An image that was just built is known to the engine under the name it was built with.',
      cause,
    })
  })
  if (descriptor !== undefined) return found
  throw new Failure('not-found', `${text}: ${why}, and there is no ${canonical(reference)} either`, {
    reference: text,
    hint: 'Check the name, or say where it is: docker:, registry:, archive:FILE or layout:DIR.',
  })
}

async function findInEngine(image: string, connections: Connections): Promise<FoundSource | undefined> {
  const engine = await connections.engine()
  const inspected = await engine.inspect(image)
  if (inspected === undefined) return undefined
  return { kind: 'engine', engine, image, inspected, label: `docker:${image}` }
}

async function inRegistry(
  reference: Reference,
  connections: Connections,
  reading: Reading,
): Promise<FoundSource & { kind: 'registry' }> {
  const { registry, repository } = reference
  const origin = (await connections.registry(registry)).repository(repository)
  const store = reading === 'origin' ? origin : await connections.mirrors.through(origin, registry, repository)
  return { kind: 'registry', store, name: targetOf(reference), label: canonical(reference), reference }
}

async function inArchive(rest: string, text: string, connections: Connections): Promise<FoundSource> {
  const [path, wanted] = existingPath(rest, text)
  const { openArchive } = await import('../stores/archive/open-archive.ts')
  const store = await openArchive(path, connections.runtime)
  return {
    kind: 'store',
    store,
    name: wanted ?? (await onlyName(store, store.names(), `archive:${path}`)),
    label: text,
  }
}

async function inLayout(rest: string, text: string, connections: Connections): Promise<FoundSource> {
  const [path, wanted] = existingPath(rest, text)
  const { openLayout } = await import('../stores/layout/open-layout.ts')
  const store = await openLayout(path, connections.runtime)
  const names: string[] = []
  for await (const tag of store.tags()) names.push(tag)
  return { kind: 'store', store, name: wanted ?? (await onlyName(store, names, `layout:${path}`)), label: text }
}

/** The name of the only image of a file, however many names it has there; empty when it has none. */
async function onlyName(store: ReadableStore, names: readonly string[], source: string): Promise<string> {
  try {
    if ((await store.resolve('')) !== undefined) return names[0] ?? ''
  } catch (cause) {
    await store.close()
    if (!(cause instanceof Failure) || cause.code !== 'usage') throw cause
    throw new Failure('usage', `"${source}" holds several images: ${names.join(', ')}`, {
      reference: source,
      hint: `Name one: ${source}:${names[0] ?? 'DIGEST'}`,
    })
  }
  await store.close()
  throw new Failure('not-found', `"${source}" holds no image`, { reference: source })
}

function existingPath(rest: string, text: string): readonly [path: string, name: string | undefined] {
  const found = splitPath(rest).find(([path]) => existsSync(path))
  if (found !== undefined) return found
  throw new Failure('not-found', `"${text}": there is no such file or folder`, {
    reference: text,
    hint: 'Paths are relative to the current folder.',
  })
}

/** Repositories from which blobs can be mounted instead of sent. Another registry is named only to one of the same owner, Google. */
export function mountHints(source: FoundSource, target: Reference): readonly MountSource[] {
  if (source.kind !== 'registry') return []
  const { registry, repository } = source.reference
  if (registry === target.registry) {
    return repositoryOf(source.reference) === repositoryOf(target) ? [] : [{ repository }]
  }
  const areGoogles = vendorOf(registry) === 'gar' && vendorOf(target.registry) === 'gar'
  return areGoogles ? [{ repository, origin: registry }] : []
}
