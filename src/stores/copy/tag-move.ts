import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import type { Store } from '../store.ts'

/** One tag that is to point at a manifest already in its store. */
export interface TagMove {
  readonly store: Store
  readonly tag: string
  readonly document: ManifestDocument
  /** What the tag points at now, as the plan saw it. */
  readonly current?: Digest
  /** When the plan began to look (milliseconds since the epoch), where nothing was sent since; without it the tag is looked at before it is written. */
  readonly seenAt?: number
  /** The manifest that `current` names, where the plan has read it: then it is not read again, to be put back if need be. */
  readonly before?: ManifestDocument
  /** Called when the tag is no longer what the plan saw; throws where it must not move from there. */
  readonly recheck?: (now: Digest | undefined) => Promise<void>
  /** The tag never leaves a manifest that it is on. */
  readonly immutable?: boolean
  /** For a tag that stands for the newest of several versions: asked again each time before it is written, and after. */
  readonly guard?: TagGuard
}

export interface GuardedMove extends TagMove {
  readonly guard: TagGuard
}

export function isGuarded(move: TagMove): move is GuardedMove {
  return move.guard !== undefined
}

/** Says whether an image may take a tag, from all tags that the repository has at this moment. Pure. */
export interface TagGuard {
  (tags: readonly string[]): TagVerdict
  /** What decides is known from elsewhere (git tags), so that a repository whose tags cannot be listed is no obstacle. */
  readonly withoutList?: boolean
}

export interface TagVerdict {
  readonly take: boolean
  /** When the image may not: the tag of the image that has more right to it, if it is known. */
  readonly newest?: string | undefined
  /** In words for people: "2.0.0 is newer". */
  readonly reason: string
}

/** A tag that is on the image now. */
export interface MovedTag {
  readonly store: Store
  readonly tag: string
  readonly digest: Digest
  readonly action: 'created' | 'moved' | 'kept'
  /** What the tag pointed at before. */
  readonly previous?: Digest
  /** Why, in words for people, where a guard decided. */
  readonly reason?: string
}

/** A tag that its guard kept from the image. */
export interface HeldTag {
  readonly store: Store
  readonly tag: string
  readonly action: 'held'
  /** What the tag is on, when it exists. */
  readonly digest?: Digest
  readonly reason: string
}
