import { parseReference, type Reference, withDefaultTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'

/** Where an image is or goes, as people write it: the SOURCE and DESTINATION forms of every command. */
export type Location =
  /** No scheme: the engine is asked first, then the registry. */
  | { readonly kind: 'any'; readonly text: string; readonly reference: Reference | undefined }
  | { readonly kind: 'docker'; readonly image: string }
  | { readonly kind: 'registry'; readonly reference: Reference }
  /** A docker save tar or the tar of a layout. `rest` may hold `:NAME` after the file's name. */
  | { readonly kind: 'archive'; readonly rest: string }
  /** An OCI image layout folder. `rest` may hold `:TAG` after the folder's name. */
  | { readonly kind: 'layout'; readonly rest: string }
  | { readonly kind: 'cache'; readonly name: string }

const FORMS = 'app:ci, docker:app:ci, registry:HOST/REPO:TAG, archive:FILE.tar, layout:DIR[:TAG]'

/** Reads `app:ci`, `docker:app:ci`, `registry:host/repo:tag`, `archive:image.tar[.gz]`, `layout:dir[:tag]`, `cache:name`. */
export function parseLocation(text: string): Location {
  const [, scheme, rest = ''] = /^(docker|registry|archive|layout|cache):(.*)$/s.exec(text) ?? []
  if (scheme === undefined) return { kind: 'any', text, reference: referenceOrId(text) }
  if (rest === '') {
    throw new Failure('usage', `"${text}" names nothing after "${scheme}:"`, {
      reference: text,
      hint: `Write one of: ${FORMS}.`,
    })
  }
  switch (scheme) {
    case 'docker':
      referenceOrId(rest)
      return { kind: 'docker', image: rest }
    case 'registry':
      return { kind: 'registry', reference: withDefaultTag(parseReference(rest)) }
    case 'archive':
      return { kind: 'archive', rest }
    case 'layout':
      return { kind: 'layout', rest }
    default:
      return { kind: 'cache', name: rest }
  }
}

/** `FILE:NAME` split at every colon after which the front could be the path: whole first, then from the right. */
export function splitPath(rest: string): readonly (readonly [path: string, name: string | undefined])[] {
  const splits: [string, string | undefined][] = [[rest, undefined]]
  for (let at = rest.lastIndexOf(':'); at > 0; at = rest.lastIndexOf(':', at - 1)) {
    splits.push([rest.slice(0, at), rest.slice(at + 1)])
  }
  return splits
}

/** An engine also knows images by (short) ID; those are no references. */
function referenceOrId(text: string): Reference | undefined {
  if (/^(sha256:)?[0-9a-f]{64}$/.test(text)) return undefined
  return withDefaultTag(parseReference(text))
}
