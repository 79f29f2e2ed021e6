import type { Runtime } from './runtime.ts'

/**
 * A runtime whose `signal` follows that of the one given, except that an abort waits while something runs
 * `uninterrupted`: a release stops before its first tag has moved or after its last. Whoever cannot wait ends the process.
 */
export function holdInterruption(runtime: Runtime): Runtime {
  const outer = runtime.signal
  if (outer === undefined || runtime.uninterrupted !== undefined) return runtime
  const held = new AbortController()
  let running = 0
  const follow = (): void => {
    if (outer.aborted && running === 0) held.abort(outer.reason)
  }
  outer.addEventListener('abort', follow, { once: true })
  follow()
  return {
    ...runtime,
    signal: held.signal,
    uninterrupted: async (work) => {
      running += 1
      try {
        return await work()
      } finally {
        running -= 1
        follow()
      }
    },
  }
}
