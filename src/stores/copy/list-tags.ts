import { Failure } from '../../runtime/failure.ts'
import type { Log, Runtime } from '../../runtime/runtime.ts'
import { readLate } from '../reread.ts'
import type { ReadableStore } from '../store.ts'
import type { TagGuard } from './tag-move.ts'

type Tagged = Pick<ReadableStore, 'tags' | 'label'>

/** All tags of a repository. */
export async function listTags(store: Pick<ReadableStore, 'tags'>): Promise<readonly string[]> {
  const tags: string[] = []
  for await (const tag of store.tags()) tags.push(tag)
  return tags
}

/**
 * All tags of a repository, for guards to decide from. Where they may not be listed, or the registry does not do that, and all the guards can do
 * without, there is a warning and there are none.
 */
export async function listTagsFor(
  guards: readonly TagGuard[],
  store: Tagged,
  log: Pick<Log, 'warn'>,
): Promise<readonly string[]> {
  try {
    return await listTags(store)
  } catch (error) {
    if (!cannotList(error) || !guards.every(({ withoutList }) => withoutList === true)) throw error
    log.warn(`the tags of ${store.label} cannot be listed, so floating tags go as planned: ${error.message}`)
    return []
  }
}

/**
 * Lists all tags of a repository, each time it is called. A list without tags that we have just written is stale, and is asked for again for
 * some seconds; once, since a registry that is behind for longer stays so.
 */
export function tagLister(
  store: Tagged,
  guards: readonly TagGuard[],
  own: readonly string[],
  runtime: Runtime,
): () => Promise<readonly string[]> {
  let hasWarned = false
  const warn = (message: string): void => {
    if (!hasWarned) runtime.log.warn(message)
    hasWarned = true
  }
  return async () => {
    const lacks = (tags: readonly string[]): boolean => !own.every((tag) => tags.includes(tag))
    const tags = await readLate(
      () => listTagsFor(guards, store, { warn }),
      (seen) => lacks(seen) && !hasWarned,
      runtime,
    )
    if (!lacks(tags)) return tags
    warn(`${store.label} does not list the tags that were just written, so it may not list those of others`)
    return [...new Set([...tags, ...own])]
  }
}

/** Not every credential that may push may list, and not every registry does. */
export function cannotList(error: unknown): error is Failure {
  return error instanceof Failure && ['unsupported', 'denied', 'unauthorized', 'not-found'].includes(error.code)
}
