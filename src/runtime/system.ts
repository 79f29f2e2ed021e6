import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { execFile } from './exec.ts'
import type { Clock, Log, Runtime } from './runtime.ts'

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await wait(ms, undefined, signal === undefined ? {} : { signal })
  },
}

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {} }

/** A runtime on the real clock that says nothing and sees an empty environment; callers replace the parts they care about. */
export function systemRuntime(parts: Partial<Runtime> = {}): Runtime {
  return {
    clock: systemClock,
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
    env: {},
    log: silentLog,
    progress: () => {},
    mask: () => {},
    exec: execFile,
    ...parts,
  }
}
