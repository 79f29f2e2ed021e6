import { stat } from 'node:fs/promises'
import type { ManifestDocument } from '../../image/manifest.ts'
import { parseReference, type Reference, repositoryOf, targetOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Store } from '../../stores/store.ts'
import type { EvidenceFile, TrustContext } from '../../trust/driver.ts'
import { writeEvidence } from '../../trust/evidence/write-evidence.ts'
import type { Policy } from '../../trust/policy/policy.ts'
import { withTrustContext } from '../../trust/trust-context.ts'
import type { Connections } from '../connections.ts'
import { requirementsFor } from './lock.ts'
import { loadPolicy, type PolicyPlace, type PolicyRequest } from './policy.ts'

export interface ExportRequest extends PolicyPlace, Pick<PolicyRequest, 'quick'> {
  /** Repositories, of which every signed tag is kept, or references, of which that tag or digest is. */
  readonly images: readonly string[]
  /** A folder, or a file whose name ends in .tar, .tar.gz, .tgz, .tar.zst. */
  readonly output: string
}

/** The stable JSON of `trust export`. */
export interface ExportReport {
  readonly output: string
  readonly repositories: readonly {
    readonly repository: string
    readonly files: number
    /** Images whose manifests are in the archive: a tag, or a digest. */
    readonly images: readonly string[]
    /** Signed, but not in the registry any more, with the reason. */
    readonly missing: readonly string[]
  }[]
}

/**
 * Archives everything that verdicts about repositories rest on: the trust data, checked first under the policy, and the manifests that the tags mean
 * now. Nothing is written of a repository whose trust data does not hold.
 */
export async function exportTrust(request: ExportRequest, connections: Connections): Promise<ExportReport> {
  const { runtime } = connections
  const { policy, lock } = await loadPolicy({ ...request, base: undefined }, runtime)
  const groups = groupImages(request.images)
  const { store, discard } = await openOutput(request.output, connections)
  try {
    const repositories: ExportReport['repositories'][number][] = []
    for (const group of groups) {
      const collected = await withTrustContext(connections, { lock }, (context) => collect(group, policy, context))
      await writeEvidence({ ...collected, collectedAt: runtime.clock.now() }, store)
      repositories.push({
        repository: collected.repository,
        files: collected.files.length,
        images: collected.images.map(({ tag, document }) => tag ?? document.descriptor.digest),
        missing: collected.missing,
      })
    }
    await store.close()
    return { output: request.output, repositories }
  } catch (error) {
    await discard()
    throw error
  }
}

interface Group {
  readonly repository: Reference
  /** Empty: every signed tag. */
  readonly wanted: readonly Reference[]
}

interface Collected {
  readonly repository: string
  readonly files: readonly EvidenceFile[]
  readonly images: readonly { readonly tag: string | undefined; readonly document: ManifestDocument }[]
  readonly missing: readonly string[]
}

function groupImages(images: readonly string[]): readonly Group[] {
  const groups = new Map<string, { repository: Reference; wanted: Reference[]; all: boolean }>()
  for (const text of images) {
    const reference = parseReference(text)
    const { registry, repository } = reference
    const name = repositoryOf(reference)
    const group = groups.get(name) ?? { repository: { registry, repository }, wanted: [], all: false }
    groups.set(name, group)
    if (reference.tag === undefined && reference.digest === undefined) group.all = true
    else group.wanted.push(reference)
  }
  return [...groups.values()].map(({ repository, wanted, all }) => ({ repository, wanted: all ? [] : wanted }))
}

async function collect({ repository, wanted }: Group, policy: Policy, context: TrustContext): Promise<Collected> {
  const name = repositoryOf(repository)
  const files = new Map<string, EvidenceFile>()
  const tags = new Set<string>()
  for (const { evidence, lockEntry } of requirementsFor(policy, wanted[0] ?? repository)) {
    for (const file of (await evidence?.(repository, context)) ?? []) files.set(file.name, file)
    if (wanted.length > 0 || lockEntry === undefined) continue
    for (const tag of Object.keys((await lockEntry(repository, context)).tags)) tags.add(tag)
  }
  const references = wanted.length > 0 ? wanted : [...tags].sort().map((tag) => ({ ...repository, tag }))
  const missing: string[] = []
  const store = (await context.registry(repository.registry)).repository(repository.repository)
  const images = await mapLimited(references, 8, async (reference) => {
    try {
      return [{ tag: reference.tag, document: await store.readManifest(targetOf(reference)) }]
    } catch (error) {
      // A tag that is signed and gone is a fact to keep; anything else would leave a hole in the archive.
      if (!(error instanceof Failure) || error.code !== 'not-found' || wanted.length > 0) throw error
      missing.push(`${targetOf(reference)}: ${error.message}`)
      return []
    }
  })
  return { repository: name, files: [...files.values()], images: images.flat(), missing: missing.sort() }
}

/** A folder keeps what was written of it when something fails; a file is there whole or not at all. */
async function openOutput(
  path: string,
  { runtime }: Connections,
): Promise<{ store: Store; discard: () => Promise<void> }> {
  const [, zip] = /\.(?:tar|tgz|tzst|tar\.(gz|zst))$/.exec(path) ?? []
  const isFile = /\.(?:tar|tgz|tzst|tar\.gz|tar\.zst)$/.test(path)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFile || isFolder) {
    const { openLayout } = await import('../../stores/layout/open-layout.ts')
    const store = await openLayout(path, runtime, { create: true })
    return { store, discard: () => store.close() }
  }
  const { createArchive } = await import('../../stores/archive/create-archive.ts')
  const compression =
    zip === 'gz' || path.endsWith('.tgz') ? 'gzip' : zip === 'zst' || path.endsWith('.tzst') ? 'zstd' : 'none'
  const store = await createArchive(path, runtime, { compression })
  return { store, discard: () => store.discard() }
}
