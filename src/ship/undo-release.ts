import type { Digest } from '../image/digest.ts'
import { canonical, parseReference } from '../image/reference.ts'
import type { UndoneTag, UndoRecord } from '../release/undo-record.ts'
import { describeError } from '../runtime/failure.ts'
import { lostWrite, readBack } from '../stores/copy/read-back.ts'
import type { Store } from '../stores/store.ts'
import type { Connections } from './connections.ts'

/** What became of one tag. */
export interface UndoneReference {
  readonly reference: string
  /** What it is on now; null when it does not exist. */
  readonly digest: Digest | null
  /** `restored` to what it was on, `removed` where it was new, `left` where somebody has moved it since, or `failed`. */
  readonly action: 'restored' | 'removed' | 'left' | 'failed'
  readonly reason: string
}

/** The stable JSON of `undo`. */
export interface UndoReport {
  readonly references: readonly UndoneReference[]
}

/**
 * Puts the tags of a record back, the last first. Only a tag that is still on what the release put it on is touched. A tag that cannot be
 * put back does not keep the others from it.
 */
export async function undoRelease(
  record: UndoRecord,
  connections: Connections,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<UndoReport> {
  const { runtime } = connections
  const undoAll = async (): Promise<UndoReport> => {
    const references: UndoneReference[] = []
    for (const entry of [...record.references].reverse()) {
      runtime.signal?.throwIfAborted()
      const { registry, repository } = parseReference(entry.reference)
      const store = (await connections.registry(registry)).repository(repository)
      references.push(await undoTag(entry, store, connections, dryRun))
    }
    return { references }
  }
  const { uninterrupted = (work) => work() } = runtime
  return await uninterrupted(undoAll)
}

async function undoTag(
  { reference: text, digest, previous }: UndoneTag,
  store: Store,
  { runtime }: Connections,
  dryRun: boolean,
): Promise<UndoneReference> {
  const parsed = parseReference(text)
  const [reference, tag] = [canonical(parsed), parsed.tag ?? '']
  let now: Digest | null = null
  try {
    now = (await store.resolve(tag))?.digest ?? null
    if (now === previous) return { reference, digest: now, action: 'left', reason: 'it is back already' }
    if (now !== digest) {
      const reason = now === null ? 'it is gone' : 'somebody has moved it since'
      return { reference, digest: now, action: 'left', reason }
    }
    if (previous === null) {
      if (!dryRun) await store.removeTag(tag)
      return { reference, digest: null, action: 'removed', reason: 'it was new' }
    }
    const before = await store.readManifest(previous)
    if (!dryRun) {
      await store.writeManifest(before, tag)
      const seen = await readBack(store, tag, previous, runtime)
      if (seen !== previous) throw lostWrite(store, tag, previous, seen)
    }
    return { reference, digest: previous, action: 'restored', reason: `it was on ${previous}` }
  } catch (error) {
    runtime.signal?.throwIfAborted()
    return { reference, digest: now, action: 'failed', reason: describeError(error).split('\n')[0] as string }
  }
}
