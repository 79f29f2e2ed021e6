import type { Descriptor } from '../../image/descriptor.ts'
import { type Digest, isDigest } from '../../image/digest.ts'
import { canonical, isTag, parseReference, withDefaultTag } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'

/** An image that a layout or an archive lists. */
export interface LayoutEntry {
  /** As written: tags, or whole references; none for an image that is only there. */
  readonly names: readonly string[]
  readonly descriptor: Descriptor
  /** The image ID (digest of the config), when it is one image and known. */
  readonly id?: Digest
}

/**
 * Whether a bare tag also finds references that have it. Not in a place that is written to, where the tag `1` and `app:1`
 * are two names.
 */
export type TagRule = 'any-form' | 'as-written'

/**
 * Finds the entry that a name means:
 * a digest (of the manifest, or the image ID, also as 64 bare digits); nothing at all, when there is only one image;
 * `@0`, `@1`... the position in the list; a name exactly as written; a reference in any of its forms (`debian` is
 * `docker.io/library/debian:latest`); a bare tag, when only one image has it (see {@link TagRule}).
 * Undefined when there is none; `Failure('usage')` when the name could mean several.
 */
export function findEntry(
  entries: readonly LayoutEntry[],
  name: string,
  label: string,
  tags: TagRule = 'any-form',
): LayoutEntry | undefined {
  const digest = /^[0-9a-f]{64}$/.test(name) ? `sha256:${name}` : name
  if (isDigest(digest)) {
    return entries.find((entry) => entry.descriptor.digest === digest) ?? entries.find((entry) => entry.id === digest)
  }
  if (name === '') return onlyOne(entries, entries, name, label)
  if (/^@[0-9]+$/.test(name)) return entries[Number(name.slice(1))]
  const exact = tags === 'as-written'
  const reference = exact && isTag(name) ? undefined : referenceForm(name)
  const rules: ((candidate: string) => boolean)[] = [
    (candidate) => candidate === name,
    (candidate) => reference !== undefined && referenceForm(candidate) === reference && !(exact && isTag(candidate)),
    (candidate) => !exact && isTag(name) && tagOf(candidate) === name,
  ]
  for (const rule of rules) {
    const found = entries.filter((entry) => entry.names.some(rule))
    if (found.length > 0) return onlyOne(found, entries, name, label)
  }
  return undefined
}

/** One name for each entry that `findEntry` finds it by: what it is called, or its position. */
export function namesOf(entries: readonly LayoutEntry[]): string[] {
  return entries.flatMap((entry, position) => (entry.names.length === 0 ? [`@${position}`] : entry.names))
}

/** The canonical form of a name that is a reference; the default tag is filled in. */
export function referenceForm(name: string): string | undefined {
  try {
    return canonical(withDefaultTag(parseReference(name)))
  } catch {
    return undefined
  }
}

function tagOf(name: string): string | undefined {
  try {
    return withDefaultTag(parseReference(name)).tag
  } catch {
    return undefined
  }
}

function onlyOne(
  found: readonly LayoutEntry[],
  all: readonly LayoutEntry[],
  name: string,
  label: string,
): LayoutEntry | undefined {
  const [first] = found
  if (found.every((entry) => entry.descriptor.digest === first?.descriptor.digest)) return first
  const listed = namesOf(all)
  const shown = listed.slice(0, 10).join(', ') + (listed.length > 10 ? ', …' : '')
  const message = name === '' ? `${label} has ${all.length} images` : `${label} has several images named ${name}`
  throw new Failure('usage', message, { hint: `Name one of them: ${shown}; or its digest.` })
}
