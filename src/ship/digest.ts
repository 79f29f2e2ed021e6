import type { Digest } from '../image/digest.ts'
import { repositoryOf } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Connections } from './connections.ts'
import { findSource } from './open-source.ts'

/** The stable JSON of `digest`. */
export interface DigestReport {
  readonly digest: Digest
  readonly mediaType?: string
  /** `repository@digest`, the form that never changes its meaning; undefined outside a registry. */
  readonly reference?: string
}

/** The digest of what a SOURCE means now: a manifest or index; in the engine, the image ID. */
export async function digest(text: string, connections: Connections): Promise<DigestReport> {
  const found = await findSource(text, connections)
  if (found.kind === 'engine') {
    return { digest: found.inspected.id }
  }
  const descriptor = await found.store.resolve(found.name)
  await found.store.close()
  if (descriptor === undefined)
    throw new Failure('not-found', `there is no ${found.label}`, {
      reference: text,
      hint: 'Check the spelling, and that it was pushed.',
    })
  const { digest: at, mediaType } = descriptor
  if (found.kind !== 'registry') return { digest: at, mediaType }
  return { digest: at, mediaType, reference: `${repositoryOf(found.reference)}@${at}` }
}
