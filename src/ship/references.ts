import { canonical, isTag, parseReference, withDefaultTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'

/** Where an image is asked to go: whole references, or repositories and the tags each of them gets. */
export interface WantedReferences {
  readonly to: readonly string[]
  readonly images: readonly string[]
  /** Tag names, or whole references, which stand for themselves. */
  readonly tags: readonly string[]
}

/**
 * The references to push to, in the order in which they are to be written: `to` first, then each tag in each image.
 * Throws `Failure('usage')` or `Failure('invalid')` that names what is wrong.
 */
export function expandReferences({ to, images, tags }: WantedReferences): readonly string[] {
  const repositories = images.map(repositoryName)
  const names = tags.filter(isTag)
  if (names.length > 0 && repositories.length === 0) {
    throw new Failure('usage', `the tag "${names[0]}" has no image to belong to`, {
      reference: names[0],
      hint: 'Name the repository in images, or write the whole reference: ghcr.io/acme/app:1.4.2.',
    })
  }
  if (repositories.length > 0 && tags.length === 0 && to.length === 0) {
    throw new Failure('usage', 'there are images but no tags', {
      reference: images[0],
      hint: 'Write at least one line in tags: the name the image gets, e.g. latest.',
    })
  }
  const whole = [...to, ...tags.filter((tag) => !isTag(tag))].map((text) =>
    canonical(withDefaultTag(parseReference(text))),
  )
  const joined = names.flatMap((name) => repositories.map((repository) => `${repository}:${name}`))
  return [...new Set([...whole, ...joined])]
}

function repositoryName(text: string): string {
  const reference = parseReference(text)
  if (reference.tag === undefined && reference.digest === undefined) return canonical(reference)
  throw new Failure('usage', `the image "${text}" has a tag or digest of its own`, {
    reference: text,
    hint: 'Name the repository only; its tags go into tags.',
  })
}
