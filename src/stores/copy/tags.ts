import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { storedInstead } from '../altered-manifest.ts'
import type { Store } from '../store.ts'
import { type GuardedState, guardedState, outcomeOf, settleGuarded } from './guarded-tags.ts'
import { lostWrite, readBack, readBefore } from './read-back.ts'
import { type HeldTag, isGuarded, type MovedTag, type TagMove } from './tag-move.ts'
import { withdrawGuarded } from './withdraw-tags.ts'
import { storesWorthATry, writeTag } from './write-tag.ts'

const LOOKS_AT_ONCE = 4
/** For so many milliseconds what a plan saw of a tag is as good as a new look, after which somebody else may write as well. */
const SEEN_HOLDS_MS = 2000

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

/** How far the tags of one release have come. */
interface Progress {
  readonly touched: Map<TagMove, Touched>
  readonly worthATry: ReadonlySet<Store>
}

/**
 * Moves tags one after the other, or those of one repository at once where it can, and reads each back: first those without a guard, in the
 * order given, then the guarded ones (see {@link settleGuarded}). All or nothing: when one fails, those that moved before it are put back where they were, and
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
  const progress = { touched, worthATry: storesWorthATry(moves) }
  const guarded = new Map<TagMove, GuardedState>(
    moves.filter(isGuarded).map((move) => [move, guardedState(move)] as const),
  )
  try {
    for (const group of together(moves.filter((move) => !guarded.has(move)))) await moveGroup(group, progress, runtime)
    await settleGuarded([...guarded.values()], [...touched.keys()], progress.worthATry, runtime)
  } catch (cause) {
    // Versions first: whoever looks at the tags in between finds no version whose floating tags are on their way back.
    const altered = storedInstead(cause)
    await putBack([...touched.values()], altered, runtime)
    await withdrawGuarded([...guarded.values()], altered, runtime)
    throw cause
  }
  const outcomes = [...guarded.values()].map(outcomeOf)
  const plain = [...touched.values()].map(({ tag }) => tag)
  return {
    moved: inOrder(moves, [...plain, ...outcomes.filter((tag): tag is MovedTag => tag.action !== 'held')]),
    held: outcomes.filter((tag): tag is HeldTag => tag.action === 'held'),
  }
}

/** Moves that follow one another and put the same image into the same repository. */
function together(moves: readonly TagMove[]): (readonly TagMove[])[] {
  const groups: TagMove[][] = []
  for (const move of moves) {
    const [first] = groups.at(-1) ?? []
    const { digest } = move.document.descriptor
    if (first?.store === move.store && first.document.descriptor.digest === digest) groups.at(-1)?.push(move)
    else groups.push([move])
  }
  return groups
}

/** All at once where the repository is known to set several tags, else one after the other. */
async function moveGroup(group: readonly TagMove[], progress: Progress, runtime: Runtime): Promise<void> {
  const [first] = group as readonly [TagMove, ...TagMove[]]
  for (const [at, move] of group.entries()) {
    // The first may have shown that the others can go together.
    const left = group.slice(at)
    if (left.length > 1 && first.store.setsTags === 'yes') {
      const done = await setTogether(left, progress, runtime)
      for (const other of left) if (!done.has(other)) await moveOne(other, progress, runtime)
      return
    }
    await moveOne(move, progress, runtime)
  }
}

/** Sets tags in one request. Returns those that are done. */
async function setTogether(
  moves: readonly TagMove[],
  { touched }: Progress,
  runtime: Runtime,
): Promise<ReadonlySet<TagMove>> {
  runtime.signal?.throwIfAborted()
  const looked = await mapLimited(moves, LOOKS_AT_ONCE, (move) => look(move, touched, runtime))
  const all = moves.map((move, i) => [move, looked[i] as Touched] as const)
  for (const [move, next] of all) touched.set(move, next)
  const changing = all.filter(([, { tag }]) => tag.action !== 'kept').map(([move]) => move)
  const [first] = changing
  const tags = changing.map(({ tag }) => tag)
  const confirmed = first === undefined ? undefined : await first.store.setTags?.(first.document, tags)
  const set = changing.filter(({ tag }) => confirmed?.has(tag))
  await mapLimited(set, LOOKS_AT_ONCE, (move) => mustRead(move, runtime))
  return new Set(moves.filter((move) => !changing.includes(move) || set.includes(move)))
}

async function moveOne(move: TagMove, { touched, worthATry }: Progress, runtime: Runtime): Promise<void> {
  runtime.signal?.throwIfAborted()
  const next = await look(move, touched, runtime)
  // It was set, but not confirmed: what it was before is known.
  if (next.tag.action === 'kept' && touched.has(move)) return
  // Noted before it happens: a request that failed may still have moved the tag.
  touched.set(move, next)
  if (next.tag.action === 'kept') return
  await writeTag(move.store, move.document, move.tag, worthATry.has(move.store))
  await mustRead(move, runtime)
}

async function mustRead({ store, tag, document }: TagMove, runtime: Runtime): Promise<void> {
  const { digest } = document.descriptor
  const seen = await readBack(store, tag, digest, runtime)
  if (seen !== digest) throw lostWrite(store, tag, digest, seen)
}

function inOrder(moves: readonly TagMove[], tags: readonly MovedTag[]): readonly MovedTag[] {
  return moves.flatMap((move) => tags.find(({ store, tag }) => store === move.store && tag === move.tag) ?? [])
}

/** What the tag is: since the plan was made, hours of upload may have passed and somebody else moved it. */
async function look(move: TagMove, touched: Progress['touched'], runtime: Runtime): Promise<Touched> {
  const { store, tag, document, current } = move
  const { digest } = document.descriptor
  const base = { store, tag, digest }
  if (current === digest) return { tag: { ...base, action: 'kept', previous: digest } }
  const now = isJustSeen(move, touched, runtime) ? current : (await store.resolve(tag))?.digest
  if (now === digest) return { tag: { ...base, action: 'kept', previous: digest } }
  if (now !== current) await move.recheck?.(now)
  if (now === undefined) return { tag: { ...base, action: 'created' } }
  if (move.immutable === true) throw takenTag(`${store.label}:${tag}`, now, digest)
  const isKnown = move.before?.descriptor.digest === now
  const before = isKnown ? move.before : await readBefore(store, tag, now, runtime)
  return { tag: { ...base, action: 'moved', previous: now }, ...(before === undefined ? {} : { before }) }
}

/**
 * An exact version is looked at again in any case: of two releases of it, the second must not take it from the first. One that is judged by
 * what it is on, when anything was written meanwhile.
 */
function isJustSeen(move: TagMove, touched: Progress['touched'], { clock }: Runtime): boolean {
  const { seenAt, immutable, recheck } = move
  if (seenAt === undefined || immutable === true || touched.has(move)) return false
  const hasWritten = [...touched.values()].some(({ tag }) => tag.action !== 'kept')
  const age = clock.now() - seenAt
  return age >= 0 && age < SEEN_HOLDS_MS && (recheck === undefined || !hasWritten)
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
