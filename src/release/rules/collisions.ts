import type { AskedTag } from './asked-tag.ts'
import { replaceIllegal } from './tag-name.ts'

/**
 * What two refs or two rules would overwrite for each other: names that differ as written and are one tag. Without a list of the refs that
 * exist, a ref whose characters had to be replaced is named with the ref that it could be taken for.
 */
export function collisionWarnings(
  asked: readonly AskedTag[],
  ref: string,
  knownRefs: readonly string[] | undefined,
): readonly string[] {
  return [...betweenRules(asked), ...(asked.some(isNamedAfterRef) ? betweenRefs(ref, knownRefs) : [])]
}

function betweenRules(asked: readonly AskedTag[]): string[] {
  const first = new Map<string, AskedTag>()
  return asked.flatMap((tag) => {
    const other = first.get(tag.name)
    if (other === undefined) first.set(tag.name, tag)
    if (other === undefined || other.written === tag.written) return []
    return [
      `tags, lines ${other.rule.where.line} and ${tag.rule.where.line}: "${other.written}" and "${tag.written}" are both the tag ${tag.name}`,
    ]
  })
}

function isNamedAfterRef({ rule: { type, attributes } }: AskedTag): boolean {
  return type === 'ref' && (attributes.event === 'branch' || attributes.event === 'tag')
}

function betweenRefs(ref: string, knownRefs: readonly string[] | undefined): string[] {
  const [, kind = '', name = ''] = /^(refs\/(?:heads|tags)\/)(.+)$/.exec(ref) ?? []
  const tag = tagOf(name)
  const title = kind === 'refs/tags/' ? 'git tag' : 'branch'
  if (knownRefs === undefined) {
    return tag === name || name === '' ? [] : [`the ${title} ${name} gets the tag ${tag}, as a ${title} ${tag} would`]
  }
  const same = knownRefs.filter(
    (other) => other !== ref && other.startsWith(kind) && tagOf(other.slice(kind.length)) === tag,
  )
  return same.map(
    (other) => `the ${title} ${name} and the ${title} ${other.slice(kind.length)} get the same tag ${tag}`,
  )
}

function tagOf(name: string): string {
  return replaceIllegal(name).replace(/^[.-]+/, '')
}
