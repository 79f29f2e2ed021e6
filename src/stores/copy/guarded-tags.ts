import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Store } from '../store.ts'
import { tagLister } from './list-tags.ts'
import { lostWrite, readBack, readBefore, readIfThere } from './read-back.ts'
import type { GuardedMove, HeldTag, MovedTag, TagMove, TagVerdict } from './tag-move.ts'
import { writeTag } from './write-tag.ts'

/** Every round after the second means that one more release has finished meanwhile. */
export const ROUNDS_MAX = 20
const LOST_MAX = 3
const LOOKS_AT_ONCE = 4

/** What became of a guarded tag so far. */
export interface GuardedState {
  readonly move: GuardedMove
  /** The last answer of its guard. */
  verdict: TagVerdict | undefined
  /** What the tag was on before we touched it, once it was looked at. */
  original: { readonly digest: Digest | undefined } | undefined
  /** The same as a document, where it was replaced and could be read. */
  before: ManifestDocument | undefined
  /** What we put it on last; undefined while we have not touched it. */
  written: Digest | undefined
  /** What it is on as far as we know. */
  seen: Digest | undefined
  /** How often our write was not what was read afterwards. */
  lost: number
}

export function guardedState(move: GuardedMove): GuardedState {
  const nothing = { verdict: undefined, original: undefined, before: undefined, written: undefined, seen: undefined }
  return { move, ...nothing, lost: 0 }
}

/**
 * Puts guarded tags where they belong, although others may be doing the same at this moment and no registry can compare and set.
 * Their rule: a release writes the tags of its version first, then looks at all tags, then takes a guarded tag, and **looks again
 * after each write**; when a newer version has appeared meanwhile, the tag is put on that version's image. So whoever writes
 * last has looked after writing, and the tag ends on the newest version in whatever order the steps of several writers fall
 * (the record on floating tags in docs/decisions has the proof). A tag that is on our image although a newer version exists, as a writer leaves
 * it that was killed in between, is put right as well.
 *
 * `plain` are the tags that this release has written before, in the same stores; `worthATry`, the stores that are asked whether they set
 * several tags at once.
 */
export async function settleGuarded(
  states: readonly GuardedState[],
  plain: readonly TagMove[],
  worthATry: ReadonlySet<Store>,
  runtime: Runtime,
): Promise<void> {
  for (const store of new Set(states.map(({ move }) => move.store))) {
    const own = plain.filter((move) => move.store === store).map(({ tag }) => tag)
    const inStore = states.filter(({ move }) => move.store === store)
    await settleStore(store, inStore, own, worthATry.has(store), runtime)
  }
}

async function settleStore(
  store: Store,
  states: readonly GuardedState[],
  own: readonly string[],
  tries: boolean,
  runtime: Runtime,
): Promise<void> {
  const guards = states.map(({ move }) => move.guard)
  const list = tagLister(store, guards, own, runtime)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    runtime.signal?.throwIfAborted()
    const tags = await list()
    let isAtRest = true
    let asked = false
    for (const state of states) {
      // The first tag may have shown that the others can go together.
      if (!asked && store.setsTags === 'yes') {
        asked = true
        if (await putTogether(store, states, tags, runtime)) isAtRest = false
      }
      if (!(await settle(state, tags, tries, runtime))) isAtRest = false
    }
    if (isAtRest) return
  }
  throw new Failure('failed', `the tags of ${store.label} do not come to rest: others keep changing them`, {
    reference: store.label,
    hint: 'Look for a job that pushes the same tags without end, and run this release again.',
  })
}

/** True when nothing had to be done for this tag since the list was read. */
async function settle(
  state: GuardedState,
  tags: readonly string[],
  tries: boolean,
  runtime: Runtime,
): Promise<boolean> {
  const { store, tag, document: own, guard } = state.move
  state.verdict = guard(tags)
  const { take, newest } = state.verdict
  if (take) return await put(state, own, tries, runtime)
  if (state.written === undefined) {
    await look(state)
    if (state.seen !== own.descriptor.digest) return true
  }
  if (newest === undefined || !tags.includes(newest)) return true
  const leader = await readIfThere(store, newest)
  // It was taken away after the list was read: a release that failed.
  if (leader === undefined) return false
  if (leader.descriptor.digest !== state.seen) {
    runtime.log.info(`${store.label}:${tag} goes to the image of ${newest}: ${state.verdict.reason}`)
  }
  return await put(state, leader, tries, runtime)
}

/**
 * Sets the tags that our image may take in one request, where there are several and the repository can: one write, after which
 * the tags are looked at again like after any other. What it does not confirm is left to {@link put}. True when something may have been set.
 */
async function putTogether(
  store: Store,
  states: readonly GuardedState[],
  tags: readonly string[],
  runtime: Runtime,
): Promise<boolean> {
  const [first] = states
  if (first === undefined) return false
  const { document } = first.move
  const { digest } = document.descriptor
  const taking = states.filter(({ move, seen }) => {
    const isOurs = move.document.descriptor.digest === digest && seen !== digest && move.current !== digest
    return isOurs && move.guard(tags).take
  })
  if (taking.length < 2) return false
  await mapLimited(taking, LOOKS_AT_ONCE, look)
  const moving = taking.filter(({ seen }) => seen !== digest)
  if (moving.length < 2) return false
  for (const state of moving) {
    const { seen, written, move } = state
    if (seen !== undefined && written === undefined) state.before = await readBefore(store, move.tag, seen, runtime)
  }
  // Noted before it happens: a request that failed may still have moved the tags.
  for (const state of moving) state.written = digest
  const confirmed = await store.setTags?.(
    document,
    moving.map(({ move }) => move.tag),
  )
  const done = moving.filter(({ move }) => confirmed?.has(move.tag))
  await mapLimited(done, LOOKS_AT_ONCE, (state) => readOwn(state, digest, runtime))
  return true
}

async function put(
  state: GuardedState,
  document: ManifestDocument,
  tries: boolean,
  runtime: Runtime,
): Promise<boolean> {
  const { store, tag } = state.move
  const { digest } = document.descriptor
  if (state.written === digest && state.seen === digest) return true
  await look(state)
  const now = state.seen
  if (now === digest) return true
  if (now !== undefined && state.written === undefined) state.before = await readBefore(store, tag, now, runtime)
  // Noted before it happens: a request that failed may still have moved the tag.
  state.written = digest
  await writeTag(store, document, tag, tries)
  await readOwn(state, digest, runtime)
  return false
}

/** Reads back what was just written over `seen`. */
async function readOwn(state: GuardedState, digest: Digest, runtime: Runtime): Promise<void> {
  const { store, tag } = state.move
  const before = state.seen
  state.seen = await readBack(store, tag, digest, runtime, (other) => other !== before)
  if (state.seen === digest) return
  // Somebody else wrote after us. Whether that was right shows in the next list.
  state.lost += 1
  if (state.lost > LOST_MAX) throw lostWrite(store, tag, digest, state.seen)
}

async function look(state: GuardedState): Promise<void> {
  state.seen = (await state.move.store.resolve(state.move.tag))?.digest
  state.original ??= { digest: state.seen }
}

/** What became of a guarded tag, once all is settled. */
export function outcomeOf({ move, verdict, original, seen }: GuardedState): MovedTag | HeldTag {
  const { store, tag, document } = move
  const { digest } = document.descriptor
  const reason = verdict?.reason ?? ''
  if (seen !== digest) return { store, tag, action: 'held', reason, ...(seen === undefined ? {} : { digest: seen }) }
  const previous = original?.digest
  const action = previous === undefined ? 'created' : previous === digest ? 'kept' : 'moved'
  return { store, tag, digest, action, reason, ...(previous === undefined ? {} : { previous }) }
}
