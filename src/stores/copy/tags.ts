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
  /** The manifest that `current` names, where the plan has read it: then it is not read again, to be put back if need be. */
  readonly before?: ManifestDocument
  /** Called when the tag is no longer what the plan saw; throws where it must not move from there. */
  readonly recheck?: (now: Digest | undefined) => Promise<void>
}

export interface MovedTag {
  readonly store: Store
  readonly tag: string
  readonly digest: Digest
  readonly action: 'created' | 'moved' | 'kept'
  /** What the tag pointed at before. */
  readonly previous?: Digest
}

/** A tag that was touched, with what it takes to put it back; `before` is missing where that could not be read. */
interface Touched {
  readonly tag: MovedTag
  readonly before?: ManifestDocument
}

const REREAD_PAUSES_MS = [0, 250, 1000, 3000]

/**
 * Moves tags one after the other, in the order given, and reads each back. All or nothing: when one fails, those that
 * moved before it are put back where they were, and the log says of each what became of it. An interruption comes before
 * the first tag or after the last, where the runtime can hold it back.
 */
export async function moveTags(moves: readonly TagMove[], runtime: Runtime): Promise<MovedTag[]> {
  runtime.signal?.throwIfAborted()
  const { uninterrupted = (work) => work() } = runtime
  return await uninterrupted(() => moveAll(moves, runtime))
}

async function moveAll(moves: readonly TagMove[], runtime: Runtime): Promise<MovedTag[]> {
  const touched: Touched[] = []
  try {
    for (const move of moves) {
      runtime.signal?.throwIfAborted()
      const next = await look(move, runtime)
      // Noted before it happens: a request that failed may still have moved the tag.
      touched.push(next)
      if (next.tag.action === 'kept') continue
      await move.store.writeManifest(move.document, move.tag)
      await readBack(move, runtime)
    }
  } catch (cause) {
    await putBack(touched, runtime)
    throw cause
  }
  return touched.map(({ tag }) => tag)
}

/** Asks once more what the tag is: since the plan was made, hours of upload may have passed and somebody else moved it. */
async function look(move: TagMove, runtime: Runtime): Promise<Touched> {
  const { store, tag, document, current, before } = move
  const { digest } = document.descriptor
  const base = { store, tag, digest }
  if (current === digest) return { tag: { ...base, action: 'kept', previous: digest } }
  const now = (await store.resolve(tag))?.digest
  if (now === digest) return { tag: { ...base, action: 'kept', previous: digest } }
  if (now !== current) await move.recheck?.(now)
  if (now === undefined) return { tag: { ...base, action: 'created' } }
  const moved: MovedTag = { ...base, action: 'moved', previous: now }
  if (before !== undefined && now === before.descriptor.digest) return { tag: moved, before }
  try {
    return { tag: moved, before: await store.readManifest(now) }
  } catch (error) {
    // A tag on something broken or too old to read must not stay so for ever.
    if (!(error instanceof Failure) || !['not-found', 'invalid', 'unsupported'].includes(error.code)) throw error
    runtime.log.debug(`${store.label}:${tag} is on a manifest that cannot be read: ${error.message}`)
    return { tag: moved }
  }
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

async function putBack(touched: readonly Touched[], runtime: Runtime): Promise<void> {
  for (const { tag, before } of [...touched].reverse()) {
    if (tag.action === 'kept') continue
    const name = `${tag.store.label}:${tag.tag}`
    try {
      // Only what is still ours: a tag that points elsewhere was moved by somebody else, or never moved.
      if ((await tag.store.resolve(tag.tag))?.digest !== tag.digest) continue
      if (tag.action === 'created') await tag.store.removeTag(tag.tag)
      else if (before !== undefined) await tag.store.writeManifest(before, tag.tag)
      else throw new Failure('unsupported', `what it was on, ${tag.previous}, cannot be read`)
      runtime.log.warn(`${name} was put back to ${before?.descriptor.digest ?? 'not existing'}`)
    } catch (error) {
      runtime.log.warn(`${name} could not be put back and stays at ${tag.digest}: ${(error as Error).message}`)
    }
  }
}
