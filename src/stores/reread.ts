import type { Runtime } from '../runtime/runtime.ts'

/** Milliseconds before each look at what was just written: in all, how long a registry may take to show it. */
export const REREAD_PAUSES_MS: readonly number[] = [0, 250, 1000, 3000, 6000]

/**
 * What is read after something was written. Some registries show it only after a moment, so what is `stale` is read again, for
 * some seconds; what is still stale then is the answer.
 */
export async function readLate<T>(
  read: () => Promise<T>,
  isStale: (seen: T) => boolean,
  { clock, signal }: Pick<Runtime, 'clock' | 'signal'>,
): Promise<T> {
  let seen = await read()
  for (const pause of REREAD_PAUSES_MS.slice(1)) {
    if (!isStale(seen)) return seen
    await clock.sleep(pause, signal)
    seen = await read()
  }
  return seen
}
