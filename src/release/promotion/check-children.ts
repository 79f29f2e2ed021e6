import type { Descriptor } from '../../image/descriptor.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { isIndexType } from '../../image/media-types.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { ReadableStore } from '../../stores/store.ts'

const AT_ONCE = 8
const DEEPEST = 4

/**
 * Makes sure that every manifest an index lists is in the store, by one HEAD each. Clean-up jobs that delete what has no tag
 * take them away and leave an index that nobody can pull. `Failure('not-found')` names those that are gone.
 */
export async function checkChildren(
  store: ReadableStore,
  document: ManifestDocument,
  depth: number = DEEPEST,
): Promise<void> {
  const { content, descriptor } = document
  if (content.kind === 'manifest') return
  if (depth === 0) throw new Failure('invalid', `${store.label}: the index ${descriptor.digest} is too deep`)
  const there = await mapLimited(content.manifests, AT_ONCE, async (entry) => await isThere(store, entry))
  const gone = content.manifests.filter((_, i) => there[i] !== true)
  if (gone.length > 0) throw incomplete(store, document, gone)
  for (const entry of content.manifests.filter(({ mediaType }) => isIndexType(mediaType))) {
    await checkChildren(store, await store.readManifest(entry.digest), depth - 1)
  }
}

/** Some registries say another length to HEAD than the manifest has (Harbor): the bytes decide then. */
async function isThere(store: ReadableStore, { digest, size }: Descriptor): Promise<boolean> {
  const found = await store.resolve(digest)
  if (found === undefined || found.size === size) return found !== undefined
  return (await store.readManifest(digest)).bytes.byteLength === size
}

function incomplete(store: ReadableStore, { descriptor }: ManifestDocument, gone: readonly Descriptor[]): Failure {
  const names = gone.map(({ digest, platform }) =>
    platform === undefined ? digest : `${platform.os}/${platform.architecture} (${digest})`,
  )
  return new Failure(
    'not-found',
    `${store.label}@${descriptor.digest} is incomplete: of what it lists, ${names.join(', ')} is not there`,
    {
      reference: `${store.label}@${descriptor.digest}`,
      hint: 'A clean-up that deletes untagged images may have taken it. Push the image again, and let the clean-up keep what an index lists.',
    },
  )
}
