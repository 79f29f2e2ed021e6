import { canonical, isTag, parseReference, repositoryOf, withDefaultTag } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { CopyResult } from '../stores/copy/copy.ts'
import type { Connections } from './connections.ts'
import { type PushRequest, planPush, push } from './push.ts'
import type { PlanReport } from './report.ts'

/**
 * Gives an image in a registry more tags, all its platforms kept and no layer moved. A name is a tag in the same
 * repository, or a whole reference (anything with a slash or a colon).
 */
export async function tag(text: string, names: readonly string[], connections: Connections): Promise<CopyResult> {
  return await push(toPush(text, names), connections)
}

/** What {@link tag} would do. */
export async function planTag(text: string, names: readonly string[], connections: Connections): Promise<PlanReport> {
  return await planPush(toPush(text, names), connections)
}

function toPush(text: string, names: readonly string[]): PushRequest {
  const reference = withDefaultTag(parseReference(text))
  const references = names.map((name) => {
    if (/[/:]/.test(name)) return canonical(withDefaultTag(parseReference(name)))
    if (isTag(name)) return `${repositoryOf(reference)}:${name}`
    throw new Failure('invalid', `"${name}" is not a tag`, {
      reference: name,
      hint: 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".',
    })
  })
  // The image as it is: a layer that is plain in the registry stays plain.
  return { source: `registry:${canonical(reference)}`, references, compression: 'none' }
}
