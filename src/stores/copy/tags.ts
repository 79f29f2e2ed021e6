import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Store } from '../store.ts'

/** One tag that is to point at a manifest already in its store. */
export interface TagMove {
  readonly store: Store
  readonly tag: string
  readonly document: ManifestDocument
  /** What the tag points at now, as the plan saw it. */
  readonly current?: Digest
}

export interface MovedTag {
  readonly store: Store
  readonly tag: string
  readonly digest: Digest
  readonly action: 'created' | 'moved' | 'kept'
  /** What the tag pointed at before. */
  readonly previous?: Digest
}

const REREAD_PAUSES_MS = [0, 250, 1000, 3000]

/**
 * Moves tags one after the other, in the order given, and reads each back. All or nothing: when one fails, those that
 * moved before it are put back where they were, and the failure says so.
 */
export async function moveTags(moves: readonly TagMove[], runtime: Runtime): Promise<MovedTag[]> {
  const moved: { tag: MovedTag; before?: ManifestDocument }[] = []
  try {
    for (const move of moves) {
      runtime.signal?.throwIfAborted()
      const digest = move.document.descriptor.digest
      const base = { store: move.store, tag: move.tag, digest }
      if (move.current === digest) {
        moved.push({ tag: { ...base, action: 'kept', previous: digest } })
        continue
      }
      const before = move.current === undefined ? undefined : await move.store.readManifest(move.current)
      const tag: MovedTag =
        move.current === undefined
          ? { ...base, action: 'created' }
          : { ...base, action: 'moved', previous: move.current }
      // Noted before it happens: a request that failed may still have moved the tag.
      moved.push(before === undefined ? { tag } : { tag, before })
      await move.store.writeManifest(move.document, move.tag)
      await readBack(move, runtime)
    }
  } catch (cause) {
    await putBack(moved, runtime)
    throw cause
  }
  return moved.map(({ tag }) => tag)
}

/** Some registries show a new tag only after a moment; one that still shows another manifest after seconds lost the write. */
async function readBack(move: TagMove, runtime: Runtime): Promise<void> {
  const digest = move.document.descriptor.digest
  let seen: Digest | undefined
  for (const pause of REREAD_PAUSES_MS) {
    if (pause > 0) await runtime.clock.sleep(pause, runtime.signal)
    seen = (await move.store.resolve(move.tag))?.digest
    if (seen === digest) return
  }
  throw new Failure(
    'failed',
    `${move.store.label}:${move.tag} was written but reads back as ${seen ?? 'nothing'}, not ${digest}`,
    {
      reference: `${move.store.label}:${move.tag}`,
      hint: 'Somebody else may be pushing the same tag at this moment. Run one release at a time (concurrency in the workflow) and try again.',
    },
  )
}

async function putBack(
  moved: readonly { tag: MovedTag; before?: ManifestDocument }[],
  runtime: Runtime,
): Promise<void> {
  for (const { tag, before } of [...moved].reverse()) {
    if (tag.action === 'kept') continue
    const name = `${tag.store.label}:${tag.tag}`
    try {
      // Only what is still ours: a tag that points elsewhere was moved by somebody else, or never moved.
      if ((await tag.store.resolve(tag.tag))?.digest !== tag.digest) continue
      if (before === undefined) await tag.store.removeTag(tag.tag)
      else await tag.store.writeManifest(before, tag.tag)
      runtime.log.warn(
        `${name} was put back ${before === undefined ? 'to not existing' : `to ${before.descriptor.digest}`}`,
      )
    } catch (error) {
      runtime.log.warn(`${name} could not be put back and stays at ${tag.digest}: ${(error as Error).message}`)
    }
  }
}
