import { parseReference, repositoryOf } from '../../image/reference.ts'
import type { Evaluation } from '../evaluation.ts'
import type { PlannedTag, ReleasePlan } from '../release-plan.ts'
import type { ReleaseNames } from './documents.ts'

/** The tags that this release gets: all that are asked for but those that the plan refuses. Images keep the spelling they were given in. */
export function grantedNames(
  images: readonly string[],
  { version, tags }: Evaluation,
  plan: ReleasePlan,
): Pick<ReleaseNames, 'version' | 'images' | 'tags' | 'tagNames'> {
  const refused = new Set(plan.tags.filter(isRefused).map(({ reference }) => reference))
  const places = images.length === 0 ? [undefined] : images
  const granted = places.flatMap((image) => {
    const planned = image === undefined ? '' : `${repositoryOf(parseReference(image))}:`
    const written = image === undefined ? '' : `${image}:`
    return tags
      .filter(({ name }) => !refused.has(`${planned}${name}`))
      .map(({ name }) => ({ name, reference: `${written}${name}` }))
  })
  const names = new Set(granted.map(({ name }) => name))
  return {
    version,
    images,
    tags: granted.map(({ reference }) => reference),
    tagNames: tags.map(({ name }) => name).filter((name) => names.has(name)),
  }
}

/** Whether a tag is not for this release: a newer version has it, or an exact version is on another image. */
export function isRefused({ action }: Pick<PlannedTag, 'action'>): boolean {
  return action === 'refuse'
}
