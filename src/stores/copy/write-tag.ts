import type { ManifestDocument } from '../../image/manifest.ts'
import type { Store } from '../store.ts'
import type { TagMove } from './tag-move.ts'

/** From so many tags on it is worth a request to find out whether a repository sets several at once: the first tries, the others gain. */
const WORTH_A_TRY = 3

/** Stores in which so many tags are to change that it is worth to find out whether they can be set at once. */
export function storesWorthATry(moves: readonly TagMove[]): ReadonlySet<Store> {
  const changing = moves.filter(({ current, document }) => current !== document.descriptor.digest)
  const count = (store: Store): number => changing.filter((move) => move.store === store).length
  return new Set(changing.map(({ store }) => store).filter((store) => count(store) >= WORTH_A_TRY))
}

/**
 * Puts one tag on a manifest. With `tries`, a store that has not shown yet whether it sets several tags at once is asked in the way in which
 * it would be; what it does not confirm is written as usual, so that this costs one request at most.
 */
export async function writeTag(store: Store, document: ManifestDocument, tag: string, tries: boolean): Promise<void> {
  if (tries && store.setsTags === 'untried' && (await store.setTags?.(document, [tag]))?.has(tag) === true) return
  await store.writeManifest(document, tag)
}
