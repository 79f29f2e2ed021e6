import { exportImage } from '../engine/export.ts'
import { importImage } from '../engine/import.ts'
import { importMissing } from '../engine/import-missing.ts'
import type { Compression } from '../image/media-types.ts'
import type { Platform } from '../image/platform.ts'
import { canonical, parseReference, type Reference, withDefaultTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import { copyImage } from '../stores/copy/copy.ts'
import { openLayout } from '../stores/layout/open-layout.ts'
import type { Connections } from './connections.ts'
import { type Location, parseLocation, splitPath } from './location.ts'
import { findSource } from './open-source.ts'
import type { ImportReport } from './pull.ts'
import { planPush, push } from './push.ts'
import { type CopyReport, type PlanReport, reportCopy } from './report.ts'
import { type SaveReport, save } from './save.ts'

export interface CopyRequest {
  /** Any SOURCE form. */
  readonly source: string
  /** References (any number), or one of docker:NAME, archive:FILE, layout:DIR[:TAG]. */
  readonly destinations: readonly string[]
  readonly platforms?: readonly Platform[]
  /** For layers that are not compressed yet, on their way to a registry. */
  readonly compression?: Compression
}

/** Copies an image between any two places. */
export async function copy(
  request: CopyRequest,
  connections: Connections,
): Promise<CopyReport | ImportReport | SaveReport> {
  const locations = request.destinations.map(parseLocation)
  const references = onlyReferences(locations)
  if (references !== undefined) return reportCopy(await push({ ...request, references }, connections))
  const [only] = locations
  if (locations.length > 1 || only === undefined) {
    throw new Failure('usage', 'several destinations are possible only when all are registry references', {
      hint: 'Copy to each docker:, archive: or layout: destination by itself.',
    })
  }
  return await copyToLocal(request, only, connections)
}

/** What a copy to registries would do. `Failure('usage')` for other destinations, which have no tags to look at first. */
export async function planCopyTo(request: CopyRequest, connections: Connections): Promise<PlanReport> {
  const references = onlyReferences(request.destinations.map(parseLocation))
  if (references !== undefined) return await planPush({ ...request, references }, connections)
  throw new Failure('usage', 'only a copy to registries has a dry run', {
    reference: request.destinations.join(' '),
    hint: 'Nothing was done. Leave out --dry-run to write an archive, a layout or into the engine.',
  })
}

/** The destinations as references, if every one of them is. */
function onlyReferences(locations: readonly Location[]): readonly string[] | undefined {
  const references = locations.flatMap((location) => registryReference(location))
  return references.length === locations.length ? references.map(canonical) : undefined
}

function registryReference(location: Location): Reference[] {
  if (location.kind === 'registry') return [location.reference]
  return location.kind === 'any' && location.reference !== undefined ? [location.reference] : []
}

async function copyToLocal(
  request: CopyRequest,
  destination: Location,
  connections: Connections,
): Promise<CopyReport | ImportReport | SaveReport> {
  const { source, platforms } = request
  const chosen = platforms === undefined ? {} : { platforms }
  switch (destination.kind) {
    case 'archive':
      return await save({ sources: [source], output: destination.rest, ...chosen }, connections)
    case 'layout':
      return await copyToLayout(request, destination.rest, connections)
    case 'docker':
      return await copyToEngine(request, destination.image, connections)
    default:
      throw new Failure('unsupported', 'an image cannot be copied there', {
        hint: 'Write a registry reference, docker:NAME, archive:FILE or layout:DIR[:TAG].',
      })
  }
}

async function copyToLayout(request: CopyRequest, rest: string, connections: Connections): Promise<CopyReport> {
  const { runtime } = connections
  // The last colon starts the tag, unless a path follows it.
  const [path, tag = 'latest'] = splitPath(rest).find(([, name]) => name !== undefined && !name.includes('/')) ?? [rest]
  const layout = await openLayout(path, runtime, { create: true })
  const found = await findSource(request.source, connections, 'mirrors')
  const exported =
    found.kind === 'engine'
      ? await exportImage(found.engine, found.image, layout, new Map(), runtime)
      : { source: found.store, name: found.name, close: () => found.store.close() }
  try {
    const targets = [{ store: layout, tags: [tag] }]
    const { platforms } = request
    const chosen = platforms === undefined ? {} : { platforms }
    return reportCopy(await copyImage({ source: exported.source, name: exported.name, targets, ...chosen }, runtime))
  } finally {
    await exported.close()
    await layout.close()
  }
}

async function copyToEngine(request: CopyRequest, image: string, connections: Connections): Promise<ImportReport> {
  const { runtime } = connections
  const started = runtime.clock.now()
  const name = withDefaultTag(parseReference(image))
  const found = await findSource(request.source, connections, 'mirrors')
  const engine = await connections.engine()
  if (found.kind === 'engine') {
    throw new Failure('usage', `"${request.source}" is in the engine already`, {
      hint: `Use docker tag ${found.image} ${image}; if the image of the registry is meant, write registry:${found.image}.`,
    })
  }
  try {
    const descriptor = await found.store.resolve(found.name)
    if (descriptor === undefined)
      throw new Failure('not-found', `there is no ${found.label}`, {
        reference: found.label,
        hint: 'Check the spelling, and that it was pushed.',
      })
    const [platform] = request.platforms ?? []
    // What a registry packed, a classic engine had better learn from there; of what is at hand it needs only what it lacks.
    const bring = found.kind === 'registry' ? importImage : importMissing
    const { id, way } = await bring(engine, found.store, descriptor.digest, [name], runtime, platform)
    const seconds = (runtime.clock.now() - started) / 1000
    return { references: [canonical(name)], digest: descriptor.digest, id, way, seconds }
  } finally {
    await found.store.close()
  }
}
