import { describeError, Failure, type FailureCode } from '../runtime/failure.ts'

/** The error codes of distribution-spec, plus `UNKNOWN` and `UNAVAILABLE` of Docker's registry for 5xx. */
export type RegistryErrorCode =
  | 'BLOB_UNKNOWN'
  | 'BLOB_UPLOAD_INVALID'
  | 'BLOB_UPLOAD_UNKNOWN'
  | 'DIGEST_INVALID'
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN'
  | 'NAME_INVALID'
  | 'NAME_UNKNOWN'
  | 'SIZE_INVALID'
  | 'UNAUTHORIZED'
  | 'DENIED'
  | 'UNSUPPORTED'
  | 'TOOMANYREQUESTS'
  | 'UNKNOWN'
  | 'UNAVAILABLE'

export interface ErrorEntry {
  /** One of ours, or another vendor's where its registry is played. */
  readonly code: RegistryErrorCode | (string & {})
  readonly message: string
  readonly detail?: unknown
}

/** An answer that is not a success: status, headers and the `errors` of the JSON body. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  readonly status: number
  readonly entries: readonly ErrorEntry[]
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, entries: ErrorEntry | readonly ErrorEntry[], headers: Record<string, string> = {}) {
    const list = Array.isArray(entries) ? (entries as readonly ErrorEntry[]) : [entries as ErrorEntry]
    super(list.map((entry) => entry.message).join('; '))
    this.status = status
    this.entries = list
    this.headers = headers
  }
}

const ANSWERS: Readonly<Record<FailureCode, readonly [status: number, code: RegistryErrorCode]>> = {
  usage: [400, 'UNSUPPORTED'],
  invalid: [400, 'MANIFEST_INVALID'],
  'not-found': [404, 'NAME_UNKNOWN'],
  // A store behind us that does not let us in: its refusal is final for our client, whatever it sends us.
  unauthorized: [403, 'DENIED'],
  denied: [403, 'DENIED'],
  refused: [403, 'DENIED'],
  mismatch: [400, 'DIGEST_INVALID'],
  unsupported: [400, 'UNSUPPORTED'],
  unreachable: [502, 'UNAVAILABLE'],
  timeout: [504, 'UNAVAILABLE'],
  'rate-limited': [429, 'TOOMANYREQUESTS'],
  failed: [500, 'UNKNOWN'],
  cancelled: [503, 'UNAVAILABLE'],
}

/** What the system says when there is no room: on the disk, or for this user. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT'])

function errnoOf(error: unknown): string | undefined {
  let current = error
  while (current instanceof Failure) current = current.cause
  return (current as NodeJS.ErrnoException | undefined)?.code
}

/** The answer to any error. `codes` says what a failure code means where it happened (`not-found` of a blob, say). */
export function asRegistryError(
  error: unknown,
  codes: Partial<Record<FailureCode, RegistryErrorCode>> = {},
): RegistryError {
  if (error instanceof RegistryError) return error
  if (DISK_FULL.has(errnoOf(error) ?? '')) {
    return new RegistryError(507, { code: 'UNAVAILABLE', message: 'the disk of this registry is full' })
  }
  if (!(error instanceof Failure)) {
    // What broke inside is for the log, not for whoever asked.
    return new RegistryError(500, { code: 'UNKNOWN', message: 'the registry failed; its log says why' })
  }
  const [status, code] = ANSWERS[error.code]
  const message = status < 500 ? describeError(error) : error.message
  return new RegistryError(status, { code: codes[error.code] ?? code, message })
}
