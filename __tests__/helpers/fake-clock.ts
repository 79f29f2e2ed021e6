import type { Clock, Log, Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'

export interface FakeRuntime extends Runtime {
  /** Every sleep in order, milliseconds. */
  readonly sleeps: number[]
  readonly warnings: string[]
  readonly secrets: string[]
  /** Moves the clock. */
  pass(ms: number): void
}

/** A runtime whose clock stands still but for `pass` and sleeps, which take no time; randomness is always 0.5. Sockets are given real time without `alarm`. */
export function fakeRuntime(parts: Partial<Runtime> = {}, alarm?: Clock['alarm']): FakeRuntime {
  const [sleeps, warnings, secrets]: [number[], string[], string[]] = [[], [], []]
  let now = Date.UTC(2026, 0, 1)
  const log: Log = { debug: () => {}, info: () => {}, warn: (message) => void warnings.push(message) }
  return {
    ...systemRuntime({
      clock: {
        now: () => now,
        sleep: async (ms) => {
          sleeps.push(ms)
          now += ms
        },
        ...(alarm === undefined ? {} : { alarm }),
      },
      random: () => 0.5,
      log,
      mask: (secret) => void secrets.push(secret),
      ...parts,
    }),
    sleeps,
    warnings,
    secrets,
    pass: (ms) => {
      now += ms
    },
  }
}
