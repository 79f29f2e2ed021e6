import { describeError, Failure, type FailureCode } from '../../runtime/failure.ts'

/** What is looked at. */
export type CheckName =
  | 'engine' // a container engine answers
  | 'credential' // there is one, from where, and how long it lasts
  | 'proxy' // which one leads to the registry, and why
  | 'certificates' // what is trusted besides Node's list
  | 'mirror' // what is read in place of the registry
  | 'login' // the registry takes it
  | 'clock' // the registry's clock and ours agree
  | 'rate-limit' // something is left of it
  | 'push' // an upload may begin
  | 'pull' // the image may be read
  | 'tag' // what the tag is on now

/** One answer of a preflight. `unchecked` is no pass: it could not be found out. */
export interface Check {
  readonly check: CheckName
  /** The registry, repository or reference it is about. */
  readonly subject: string
  readonly status: 'ok' | 'warning' | 'failed' | 'unchecked'
  readonly message: string
  /** What to write or set, where something is wrong; may be several lines. */
  readonly hint?: string
  readonly code?: FailureCode
}

/** What lies at the other side or the network and may be over in a minute: it says nothing about our rights. */
const PASSING: readonly FailureCode[] = ['unreachable', 'timeout', 'rate-limited', 'failed', 'mismatch', 'cancelled']

/** Whether a registry has said no, and will say so again. */
export function isDefinite(error: unknown): error is Failure {
  return error instanceof Failure && !PASSING.includes(error.code)
}

/** A check that ended in an error: `failed` where that is an answer, `unchecked` where it is not. */
export function checkFromError(check: CheckName, subject: string, error: unknown, remedy?: string): Check {
  const failure = error instanceof Failure ? error : undefined
  const [message = ''] = describeError(error).split('\n')
  const hint = remedy ?? failure?.hint
  return {
    check,
    subject,
    status: isDefinite(error) ? 'failed' : 'unchecked',
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(failure === undefined ? {} : { code: failure.code }),
  }
}
