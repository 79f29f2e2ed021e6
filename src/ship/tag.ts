import { canonical, isTag, parseReference, repositoryOf, withDefaultTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { CopyResult } from '../stores/copy/copy.ts'
import type { Connections } from './connections.ts'
import { push } from './push.ts'

/**
 * Gives an image in a registry more tags, all its platforms kept and no layer moved. A name is a tag in the same
 * repository, or a whole reference (anything with a slash or a colon).
 */
export async function tag(text: string, names: readonly string[], connections: Connections): Promise<CopyResult> {
  const reference = withDefaultTag(parseReference(text))
  const references = names.map((name) => {
    if (/[/:]/.test(name)) return canonical(withDefaultTag(parseReference(name)))
    if (isTag(name)) return `${repositoryOf(reference)}:${name}`
    throw new Failure('invalid', `"${name}" is not a tag`, {
      reference: name,
      hint: 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".',
    })
  })
  return await push({ source: `registry:${canonical(reference)}`, references }, connections)
}
