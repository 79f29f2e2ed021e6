import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { storedInstead } from '../altered-manifest.ts'
import { type GuardedState, guardedState, outcomeOf, settleGuarded, withdrawGuarded } from './guarded-tags.ts'
import { lostWrite, readBack, readBefore } from './read-back.ts'
import { type HeldTag, isGuarded, type MovedTag, type TagMove } from './tag-move.ts'

export interface TagOutcome {
  /** Tags that are on the image now, in the order in which they were asked for. */
  readonly moved: readonly MovedTag[]
  /** Tags that their guards kept from the image. */
  readonly held: readonly HeldTag[]
}

/** A tag that was touched, with what it takes to put it back; `before` is missing where that could not be read. */
interface Touched {
  readonly tag: MovedTag
  readonly before?: ManifestDocument
}

/**
 * Moves tags one after the other and reads each back: first those without a guard, in the order given, then the guarded
 * ones (see {@link settleGuarded}). All or nothing: when one fails, those that moved before it are put back where they were, and
 * the log says of each what became of it. An interruption comes before the first tag or after the last, where the runtime can hold
 * it back. `Failure('refused')` when an immutable tag is on another manifest.
 */
export async function moveTags(moves: readonly TagMove[], runtime: Runtime): Promise<TagOutcome> {
  runtime.signal?.throwIfAborted()
  const { uninterrupted = (work) => work() } = runtime
  return await uninterrupted(() => moveAll(moves, runtime))
}

async function moveAll(moves: readonly TagMove[], runtime: Runtime): Promise<TagOutcome> {
  const touched = new Map<TagMove, Touched>()
  const guarded = new Map<TagMove, GuardedState>(
    moves.filter(isGuarded).map((move) => [move, guardedState(move)] as const),
  )
  try {
    for (const move of moves) {
      if (guarded.has(move)) continue
      runtime.signal?.throwIfAborted()
      const next = await look(move, runtime)
      // Noted before it happens: a request that failed may still have moved the tag.
      touched.set(move, next)
      if (next.tag.action === 'kept') continue
      const { digest } = move.document.descriptor
      await move.store.writeManifest(move.document, move.tag)
      const seen = await readBack(move.store, move.tag, digest, runtime)
      if (seen !== digest) throw lostWrite(move.store, move.tag, digest, seen)
    }
    await settleGuarded([...guarded.values()], [...touched.keys()], runtime)
  } catch (cause) {
    // Versions first: whoever looks at the tags in between finds no version whose floating tags are on their way back.
    await putBack([...touched.values()], storedInstead(cause), runtime)
    await withdrawGuarded([...guarded.values()], runtime)
    throw cause
  }
  const outcomes = [...guarded.values()].map(outcomeOf)
  const plain = [...touched.values()].map(({ tag }) => tag)
  return {
    moved: inOrder(moves, [...plain, ...outcomes.filter((tag): tag is MovedTag => tag.action !== 'held')]),
    held: outcomes.filter((tag): tag is HeldTag => tag.action === 'held'),
  }
}

function inOrder(moves: readonly TagMove[], tags: readonly MovedTag[]): readonly MovedTag[] {
  return moves.flatMap((move) => tags.find(({ store, tag }) => store === move.store && tag === move.tag) ?? [])
}

/** Asks once more what the tag is: since the plan was made, hours of upload may have passed and somebody else moved it. */
async function look(move: TagMove, runtime: Runtime): Promise<Touched> {
  const { store, tag, document, current } = move
  const { digest } = document.descriptor
  const base = { store, tag, digest }
  if (current === digest) return { tag: { ...base, action: 'kept', previous: digest } }
  const now = (await store.resolve(tag))?.digest
  if (now === digest) return { tag: { ...base, action: 'kept', previous: digest } }
  if (now !== current) await move.recheck?.(now)
  if (now === undefined) return { tag: { ...base, action: 'created' } }
  if (move.immutable === true) throw takenTag(`${store.label}:${tag}`, now, digest)
  const isKnown = move.before?.descriptor.digest === now
  const before = isKnown ? move.before : await readBefore(store, tag, now, runtime)
  return { tag: { ...base, action: 'moved', previous: now }, ...(before === undefined ? {} : { before }) }
}

/** An exact version that another image has already. `wanted` is undefined while the digest is not known. */
export function takenTag(reference: string, current: Digest, wanted: Digest | undefined): Failure {
  const image = wanted === undefined ? 'this is another image' : `this image is ${wanted}`
  return new Failure('refused', `${reference} is on ${current} already and is not moved; ${image}`, {
    reference,
    hint: 'A released version stays what it is. Release under a new version, push the image that was released, or allow it with immutable: none.',
  })
}

/** Only what is still ours: a tag that points elsewhere was moved by somebody else, or never moved. `altered` is ours as the registry stored it. */
async function putBack(touched: readonly Touched[], altered: Digest | undefined, runtime: Runtime): Promise<void> {
  for (const { tag, before } of [...touched].reverse()) {
    if (tag.action === 'kept') continue
    const name = `${tag.store.label}:${tag.tag}`
    try {
      const now = (await tag.store.resolve(tag.tag))?.digest
      if (now === undefined || (now !== tag.digest && now !== altered)) continue
      if (tag.action === 'created') await tag.store.removeTag(tag.tag)
      else if (before !== undefined) await tag.store.writeManifest(before, tag.tag)
      else throw new Failure('unsupported', `what it was on, ${tag.previous}, cannot be read`)
      runtime.log.warn(`${name} was put back to ${before?.descriptor.digest ?? 'not existing'}`)
    } catch (error) {
      runtime.log.warn(`${name} could not be put back and stays at ${tag.digest}: ${(error as Error).message}`)
    }
  }
}
