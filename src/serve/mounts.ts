import type { Digest } from '../image/digest.ts'
import { isRepository } from '../image/reference.ts'
import type { Store } from '../stores/store.ts'
import type { Exchange, Registry } from './exchange.ts'
import { checkRoom } from './room.ts'

/** Whether a blob that is to be mounted is in the repository, or comes there from the one that is named (Mounting a blob from another repository). */
export async function isMounted(
  registry: Registry,
  store: Store,
  { query, grant }: Exchange,
  digest: Digest,
): Promise<boolean> {
  if ((await store.statBlob(digest)) !== undefined) return true
  const from = query.get('from')
  // Without the name of a repository that the client may read, a mount could be used to fetch what it may not.
  if (from === null || !isRepository(from)) return false
  const origin = query.get('origin')
  if (origin !== null) return await takeFromOrigin(registry, origin, from, store, digest)
  if (!grant.allows({ type: 'repository', name: from, action: 'pull' })) return false
  return await store.mountBlob(digest, from)
}

/** A mount from another registry (`origin`, an extension of Google's): whoever may push here may take from those that are named. */
async function takeFromOrigin(
  registry: Registry,
  origin: string,
  repository: string,
  store: Store,
  digest: Digest,
): Promise<boolean> {
  const from = registry.options.origins?.get(origin)?.repository(repository)
  const info = await from?.statBlob(digest)
  if (from === undefined || info === undefined) return false
  await checkRoom(registry, info.size)
  await store.writeBlob({ ...info, open: () => from.readBlob(info) })
  return true
}
