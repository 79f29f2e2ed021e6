import { parseReference, repositoryOf } from '../../image/reference.ts'
import type { Evaluation } from '../evaluation.ts'
import type { PlannedTag, ReleasePlan } from '../release-plan.ts'
import type { ReleaseNames } from './documents.ts'

/** The tags that this release gets: all that are asked for but those that a newer version keeps, or that cannot be had. */
export function grantedNames(
  images: readonly string[],
  { version, tags }: Evaluation,
  plan: ReleasePlan,
): Pick<ReleaseNames, 'version' | 'images' | 'tags' | 'tagNames'> {
  const decided = new Map(plan.tags.map((planned) => [planned.reference, planned]))
  const isGranted = (reference: string, isFloating: boolean): boolean => {
    const planned = decided.get(reference)
    return planned === undefined || !isHeldBack(planned, isFloating)
  }
  const places = images.length === 0 ? [undefined] : images
  const granted = places.flatMap((image) => {
    const repository = image === undefined ? undefined : repositoryOf(parseReference(image))
    return tags
      .filter(({ name, floating }) =>
        isGranted(repository === undefined ? name : `${repository}:${name}`, floating !== undefined),
      )
      .map(({ name }) => ({ name, reference: image === undefined ? name : `${image}:${name}` }))
  })
  const names = new Set(granted.map(({ name }) => name))
  return {
    version,
    images,
    tags: granted.map(({ reference }) => reference),
    tagNames: tags.map(({ name }) => name).filter((name) => names.has(name)),
  }
}

/** A floating tag that stays where it is belongs to another version: there is no image yet that it could be on already. */
export function isHeldBack({ action }: PlannedTag, isFloating: boolean): boolean {
  return action === 'refuse' || (action === 'keep' && isFloating)
}
