import { canonical, parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { TagGuard, TagVerdict } from '../stores/copy/tag-move.ts'
import { takenTag } from '../stores/copy/tags.ts'
import { floatingVerdict } from './floating-verdict.ts'
import type { PlannedTag, ReleasePlan } from './release-plan.ts'

/** A reference that an image is to get, with what protects it. */
export interface ReleaseReference {
  readonly reference: string
  readonly guard?: TagGuard
  readonly immutable?: boolean
}

/**
 * What a plan asks for, ready to be pushed: floating tags are decided again from what exists then, exact versions stay on their image.
 * `Failure('refused')` when the plan itself refuses an exact version.
 */
export function releaseReferences(plan: ReleasePlan): readonly ReleaseReference[] {
  const refused = plan.tags.find(({ action, immutable }) => action === 'refuse' && immutable === true)
  if (refused?.current) throw takenTag(refused.reference, refused.current, refused.wanted ?? undefined)
  const bare = plan.tags.find(({ reference, tag }) => reference === tag)
  if (bare !== undefined) {
    throw new Failure('usage', `the plan has the tag ${bare.tag} but no image that gets it`, {
      reference: bare.tag,
      hint: 'Make the plan with images: seaworthy plan --image ghcr.io/acme/app.',
    })
  }
  return plan.tags.map((tag): ReleaseReference => {
    const reference = canonical(parseReference(tag.reference))
    if (tag.immutable === true) return { reference, immutable: true }
    return tag.floating === undefined ? { reference } : { reference, guard: guardOf(tag) }
  })
}

/** Decides about a floating tag as it was planned, from the tags that its repository has now. */
export function guardOf({ floating, newest, unlisted }: PlannedTag): TagGuard {
  if (floating === undefined) return () => ({ take: true, reason: 'not a floating tag' })
  const decide = (tags: readonly string[]): TagVerdict =>
    floatingVerdict(floating, newest === undefined ? tags : [...tags, newest])
  return Object.assign(decide, { withoutList: unlisted === true })
}
