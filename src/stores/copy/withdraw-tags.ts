import type { Digest } from '../../image/digest.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type GuardedState, ROUNDS_MAX } from './guarded-tags.ts'
import { tagLister } from './list-tags.ts'
import { readIfThere } from './read-back.ts'

/**
 * The release failed: tags that it took go back to what they were on, or to a newer version that appeared meanwhile. Only what is
 * still ours is touched; `altered` is ours as the registry stored it. Never throws; the log says what became of each.
 */
export async function withdrawGuarded(
  states: readonly GuardedState[],
  altered: Digest | undefined,
  runtime: Runtime,
): Promise<void> {
  for (const state of [...states].reverse()) {
    const { store, tag, document } = state.move
    if (state.written !== document.descriptor.digest) continue
    try {
      const at = await withdraw(state, altered, runtime)
      if (at !== undefined) runtime.log.warn(`${store.label}:${tag} was put back to ${at}`)
    } catch (error) {
      const message = `${store.label}:${tag} could not be put back and stays at ${state.written}`
      runtime.log.warn(`${message}: ${(error as Error).message}`)
    }
  }
}

/** The same rule as for settling: after each write the tags are looked at again. Returns what it was put on, if it was. */
async function withdraw(
  state: GuardedState,
  altered: Digest | undefined,
  runtime: Runtime,
): Promise<string | undefined> {
  const { store, tag, document, guard } = state.move
  let ours: readonly (Digest | undefined)[] = [document.descriptor.digest, altered]
  let done: string | undefined
  const list = tagLister(store, [guard], [], runtime)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const tags = await list()
    const { take, newest } = guard(tags)
    const leader = take || newest === undefined || !tags.includes(newest) ? undefined : await readIfThere(store, newest)
    const target = leader ?? state.before
    if (target === undefined && state.original?.digest !== undefined) {
      throw new Failure('unsupported', `what it was on, ${state.original.digest}, cannot be read`)
    }
    const now = (await store.resolve(tag))?.digest
    const isOurs = ours.includes(now) && (now !== undefined || done !== undefined)
    if (!isOurs || now === target?.descriptor.digest) return done
    if (target === undefined) await store.removeTag(tag)
    else await store.writeManifest(target, tag)
    ours = [target?.descriptor.digest]
    done = target?.descriptor.digest ?? 'not existing'
  }
  return done
}
