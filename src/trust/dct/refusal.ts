import { field, isObject, parseJson } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'
import { shownText } from '../../stores/registry/errors/redact.ts'
import type { Gun } from './gun.ts'

/** Why a Notary server did not take what was published. */
export interface Refusal {
  /** It has the same or later versions by now. */
  readonly isOutdated: boolean
  /** `ErrBadHierarchy`; empty when it gave none. */
  readonly name: string
  /** In its words, one line. */
  readonly message: string
}

/** Reads the body of a 400 of Notary's server: `{"errors":[{"code","message","detail":{"Name","Error":{"Msg"}}}]}`. Never throws. */
export function readRefusal(body: Uint8Array): Refusal {
  const first = firstError(body)
  const detail = field(first, 'detail')
  const error = isObject(detail) ? field(detail, 'Error') : undefined
  const name = isObject(detail) ? textOf(detail, 'Name') : ''
  const said = (isObject(error) ? textOf(error, 'Msg') : '') || textOf(first, 'message')
  const code = textOf(first, 'code')
  return {
    isOutdated: code === 'VERSION' || name === 'ErrLowVersion' || /\blow(?:er)? version\b/i.test(said),
    name,
    message: shownText(said || code || 'it gave no reason'),
  }
}

/** The refusal with what to do about it. */
export function refusedUpdate(host: string, gun: Gun, { name, message }: Refusal): Failure {
  return new Failure('refused', `${host} did not take what was signed for ${gun}: ${message}`, {
    reference: gun,
    hint: HINTS.find(([pattern]) => pattern.test(`${name} ${message}`))?.[1] ?? 'Nothing was changed.',
  })
}

/** A right that is missing, with what the right is called: token servers know it by this scope. */
export function withScope(error: unknown, gun: Gun): unknown {
  if (!(error instanceof Failure) || (error.code !== 'denied' && error.code !== 'unauthorized')) return error
  const hint = `Signing needs pull,push on ${gun} (scope repository:${gun}:pull,push). ${error.hint ?? ''}`.trim()
  return new Failure(error.code, error.message, { reference: gun, hint, cause: error.cause })
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /snapshot/i,
    'The snapshot key of this repository is not with the server: give its file too (--key snapshot.key), or hand it over once: notary key rotate GUN snapshot --server-managed.',
  ],
  [
    /timestamp/i,
    'The server does not have the timestamp key that root.json names: the trust data was begun elsewhere.',
  ],
  [/no pre-existing root/i, 'The server has no trust data for it: begin with seaworthy trust init.'],
  [/expired/i, 'A role above it expired: whoever holds its key has to sign it anew first.'],
  [
    /threshold|signature|ErrBad(?:Targets|Root|Snapshot)/i,
    'The server knows other keys for the role than we saw: look again with seaworthy trust inspect.',
  ],
]

function firstError(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value = parseJson(body, 'the answer')
    const errors = isObject(value) ? field(value, 'errors') : undefined
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined
    return isObject(first) ? first : {}
  } catch {
    return {}
  }
}

function textOf(object: Readonly<Record<string, unknown>>, key: string): string {
  const value = field(object, key)
  return typeof value === 'string' ? value : ''
}
