/** What went wrong, in one word that programs can test for. The list is closed: a new kind is a new promise. */
export type FailureCode =
  | 'usage' // the caller asked for something that cannot be meant
  | 'invalid' // data that breaks its own format: a reference, a manifest, an archive
  | 'not-found' // the name or digest is not there
  | 'unauthorized' // no credential, or one that was not accepted
  | 'denied' // a good credential without the right
  | 'refused' // a rule of ours or of the registry says no (immutable tag, violated policy)
  | 'mismatch' // bytes that do not have the digest or size they should have
  | 'unsupported' // valid, but not something this side can do
  | 'unreachable' // no answer: network, name lookup, TLS, engine not running
  | 'timeout' // an answer that did not come in time
  | 'rate-limited' // told to come back later
  | 'failed' // the other side tried and failed
  | 'cancelled'

export interface FailureDetail {
  /** The image reference, file or input that it happened to, as the user wrote it. */
  readonly reference?: string | undefined
  /** What to do about it: one sentence. */
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/**
 * The one error class of Seaworthy. The message says what happened to what; `hint` says what to do; `cause` keeps the
 * error beneath. Never holds a secret.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly code: FailureCode
  readonly reference: string | undefined
  readonly hint: string | undefined

  constructor(code: FailureCode, message: string, detail: FailureDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.code = code
    this.reference = detail.reference
    this.hint = detail.hint
  }
}

/** The process exit code of a failure: 2 wrong usage, 3 could not reach or could not check, 1 everything else. */
export function exitCodeOf(error: unknown): 1 | 2 | 3 {
  if (!(error instanceof Failure)) return 1
  if (error.code === 'usage') return 2
  return error.code === 'unreachable' || error.code === 'timeout' ? 3 : 1
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** An error as people read it: message, hint, then each cause on its own line, without repeating itself. */
export function describeError(error: unknown): string {
  const lines: string[] = []
  let current: unknown = error
  for (let depth = 0; current !== undefined && current !== null && depth < 8; depth++) {
    const message = messageOf(current)
    if (message !== '' && !lines.some((line) => line.includes(message))) {
      lines.push(depth === 0 ? message : `  because: ${message}`)
    }
    const hint = current instanceof Failure && current.hint !== undefined ? `  ${current.hint}` : undefined
    if (hint !== undefined && !lines.includes(hint)) lines.push(hint)
    current = current instanceof Error ? current.cause : undefined
  }
  return lines.join('\n')
}

/** The stable JSON form of an error: `{error: {code, message, reference, hint, cause}}`. */
export function errorToJson(error: unknown): {
  error: { code: string; message: string; reference?: string; hint?: string; cause?: string }
} {
  const message = messageOf(error)
  if (!(error instanceof Failure)) return { error: { code: 'internal', message } }
  const cause = error.cause === undefined ? undefined : describeError(error.cause)
  return {
    error: {
      code: error.code,
      message,
      ...(error.reference === undefined ? {} : { reference: error.reference }),
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      ...(cause === undefined ? {} : { cause }),
    },
  }
}
