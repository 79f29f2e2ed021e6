import type { ManifestDocument } from '../../../image/manifest.ts'
import { isTag } from '../../../image/reference.ts'
import { Failure, type FailureCode } from '../../../runtime/failure.ts'
import type { Place } from '../place.ts'
import type { WireResponse } from '../wire/exchange.ts'
import { putManifest } from './manifests.ts'

/** Every registry that knows the parameters takes this many (distribution-spec, Pushing manifests with tags). */
const TAGS_AT_ONCE = 10

/** Failures that another way of asking would not change. */
const LASTING: ReadonlySet<FailureCode> = new Set([
  'unauthorized',
  'denied',
  'cancelled',
  'unreachable',
  'timeout',
  'rate-limited',
  'mismatch',
])

export interface SetTags {
  /** Tags that the registry says are set. */
  readonly confirmed: ReadonlySet<string>
  /** The last answer that confirmed any. */
  readonly response: WireResponse | undefined
}

/**
 * Puts a manifest under its digest with its tags as parameters (`PUT manifests/<digest>?tag=a&tag=b`), which the registry confirms one by one
 * (`OCI-Tag`). One that does not know the parameters keeps the manifest under its digest, where it does no harm, and is not asked in this
 * way again.
 */
export async function setTags(place: Place, document: ManifestDocument, tags: readonly string[]): Promise<SetTags> {
  const { habits } = place.client
  const confirmed = new Set<string>()
  let response: WireResponse | undefined
  for (let at = 0; at < tags.length && habits.tagParameters !== false; at += TAGS_AT_ONCE) {
    const asked = tags.slice(at, at + TAGS_AT_ONCE)
    const answer = await tryToSet(place, document, asked)
    const said = confirmedTags(answer)
    if (said.size > 0) habits.tagParameters = true
    else habits.tagParameters ??= false
    if (said.size === 0) break
    for (const tag of asked) if (said.has(tag)) confirmed.add(tag)
    response = answer
  }
  return { confirmed, response }
}

async function tryToSet(
  place: Place,
  document: ManifestDocument,
  tags: readonly string[],
): Promise<WireResponse | undefined> {
  try {
    return await putManifest(place, document, document.descriptor.digest, { tags })
  } catch (error) {
    // One tag of them may be the reason (an immutable one): written by themselves, they tell which.
    if (!(error instanceof Failure) || LASTING.has(error.code)) throw error
    place.client.runtime.log.debug(`${place.label}: ${error.message}; the tags are written one by one`)
    return undefined
  }
}

function confirmedTags(response: WireResponse | undefined): Set<string> {
  const said = response?.headerValues('oci-tag').flatMap((value) => value.split(',')) ?? []
  return new Set(said.map((tag) => tag.trim()).filter(isTag))
}
