import { importMissing } from '../engine/import-missing.ts'
import type { Platform } from '../image/platform.ts'
import { canonical, parseReference, type Reference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import { openArchive } from '../stores/archive/open-archive.ts'
import type { Bytes } from '../stores/store.ts'
import type { Connections } from './connections.ts'
import type { ImportReport } from './pull.ts'

export interface LoadRequest {
  /** A file, or the bytes of one (standard input). */
  readonly archive: string | Bytes
  readonly platform?: Platform
}

/** Brings every image of an archive into the engine under its own names, fetching only layers that the engine lacks. */
export async function load(request: LoadRequest, connections: Connections): Promise<readonly ImportReport[]> {
  const { runtime } = connections
  const archive = await openArchive(request.archive, runtime)
  try {
    const reports: ImportReport[] = []
    for (const { descriptor, names: written } of archive.images) {
      const started = runtime.clock.now()
      const names = written
        .map((name) => parseReference(name))
        .filter((name): name is Reference => name.tag !== undefined)
      if (names.length === 0) throw untagged(archive.label, descriptor.digest)
      const engine = await connections.engine()
      const { id, way } = await importMissing(engine, archive, descriptor.digest, names, runtime, request.platform)
      const seconds = (runtime.clock.now() - started) / 1000
      reports.push({ references: names.map(canonical), digest: descriptor.digest, id, way, seconds })
    }
    return reports
  } finally {
    await archive.close()
  }
}

function untagged(label: string, digest: string): Failure {
  return new Failure('unsupported', `${label}: the image ${digest} has no name to be loaded under`, {
    reference: label,
    hint: `Give it one: seaworthy copy archive:${label} docker:NAME:TAG`,
  })
}
