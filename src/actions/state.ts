import type { Host } from '../host/host.ts'
import { field, isObject } from '../image/json.ts'
import type { LoginReceipt } from '../login/undo.ts'

/** What the main step leaves for the post step. No secrets: the runner keeps state in clear. */
export interface ActionState {
  /** Logins to undo, in the order they were made. */
  readonly logins: readonly LoginReceipt[]
  /** What the cache part of the main step has done; undefined when it did nothing. */
  readonly cache: CacheState | undefined
}

export interface CacheState {
  /** What the inputs of the cache begin with: `cache-` in the root action. */
  readonly prefix: string
  /** As it was: the runner evaluates inputs again for the post step, and `hashFiles` or `env` may give another by then. */
  readonly key: string
  /** Seconds that looking up and restoring cost, and what they are estimated to have saved. */
  readonly cost: number
  readonly saved: number | null
  /** The loopback registry for BuildKit, if one was started. */
  readonly server: { readonly pid: number; readonly folder: string } | undefined
}

const NAME = 'seaworthy'
/** What this step has kept so far: a step can write its state again, but not read it back. */
const kept = new WeakMap<Host, Partial<ActionState>>()

/** Keeps parts of the state beside those that were kept before; of the same part the last one counts. */
export function saveState(host: Host, parts: Partial<ActionState>): void {
  const state = { ...kept.get(host), ...parts }
  kept.set(host, state)
  host.saveState(NAME, JSON.stringify(state))
}

/** The state that the main step left; empty when it left none. */
export function readState(host: Host): ActionState {
  const text = host.state(NAME)
  const value: unknown = text === '' ? {} : JSON.parse(text)
  const part = (name: string): unknown => (isObject(value) ? field(value, name) : undefined)
  const [logins, cache] = [part('logins'), part('cache')]
  return {
    logins: Array.isArray(logins) ? (logins as LoginReceipt[]) : [],
    cache: isObject(cache) ? (cache as unknown as CacheState) : undefined,
  }
}
