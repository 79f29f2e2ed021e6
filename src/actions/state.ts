import type { Host } from '../host/host.ts'
import { field, isObject } from '../image/json.ts'
import type { LoginReceipt } from '../login/undo.ts'

/** What the main step leaves for the post step. No secrets: the runner keeps state in clear. */
export interface ActionState {
  /** Logins to undo, in the order they were made. */
  readonly logins: readonly LoginReceipt[]
}

const NAME = 'seaworthy'

/** Keeps the state; the last call counts. */
export function saveState(host: Host, state: ActionState): void {
  host.saveState(NAME, JSON.stringify(state))
}

/** The state that the main step left; empty when it left none. */
export function readState(host: Host): ActionState {
  const text = host.state(NAME)
  const value: unknown = text === '' ? {} : JSON.parse(text)
  const logins = isObject(value) ? field(value, 'logins') : undefined
  return { logins: Array.isArray(logins) ? (logins as LoginReceipt[]) : [] }
}
