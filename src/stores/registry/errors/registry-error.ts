import { field, isObject, parseJson } from '../../../image/json.ts'
import type { RateLimit } from '../observed.ts'
import { shownText } from './redact.ts'

/** What a registry said about a request that it did not do (distribution-spec, Error Codes). */
export interface RegistryError {
  /** `MANIFEST_UNKNOWN`; empty when the registry gave none. */
  readonly code: string
  /** Redacted, at most one line. */
  readonly message: string
  /** The rights that were missing, as a token server's registry lists them: `push acme/app`; else empty. */
  readonly wants: string
  /** The media type that was refused, where the error names it; else empty. */
  readonly mediaType: string
}

/** What was attempted, for the message. */
export interface Attempt {
  /** `read the manifest 1.2`: fits after "could not". */
  readonly doing: string
  /** As in `Reference.registry`. */
  readonly registry: string
  readonly repository?: string | undefined
  /** The reference or blob it happened to. */
  readonly reference?: string | undefined
  /** A credential went along. */
  readonly authenticated: boolean
  /** A token server took the credential, so that what is refused is a right. */
  readonly admitted?: boolean | undefined
  /** Hint and text for 429. */
  readonly retryAfterMs?: number | undefined
  /** What its headers say of a quota. */
  readonly rateLimit?: RateLimit | undefined
}

/** Reads an error body: the distribution form, an OAuth2 error, the vendors' plain JSON, or text. Never throws. */
export function readErrors(body: Uint8Array, contentType = ''): RegistryError[] {
  let value: unknown
  try {
    value = parseJson(body, 'the error')
  } catch {
    const text = Buffer.from(body).toString('utf8')
    if (contentType.includes('html') || /^\s*</.test(text)) return []
    return text.trim() === '' ? [] : [{ ...NOTHING, message: shownText(text) }]
  }
  if (!isObject(value)) return []
  const errors = field(value, 'errors')
  if (Array.isArray(errors)) return errors.filter(isObject).map(readOne)
  return [readOne(value)].filter(({ code, message }) => code !== '' || message !== '')
}

const NOTHING: RegistryError = { code: '', message: '', wants: '', mediaType: '' }

function readOne(object: Readonly<Record<string, unknown>>): RegistryError {
  const text = (...keys: string[]): string => {
    const found = keys.map((key) => field(object, key)).find((part) => typeof part === 'string' && part !== '')
    return shownText((found as string | undefined) ?? '')
  }
  const detail = field(object, 'detail')
  const message = text('message', 'error_description', 'details', 'detail')
  const more = (key: string): string => {
    const value = isObject(detail) ? field(detail, key) : undefined
    return typeof value === 'string' ? shownText(value) : ''
  }
  const extra = more('message')
  return {
    code: text('code', 'error', '__type'),
    message: extra === '' ? message : shownText(`${message}: ${extra}`),
    wants: Array.isArray(detail) ? readWants(detail) : '',
    mediaType: more('mediaType'),
  }
}

/** What distribution and those after it list in `detail`: `[{Type, Name, Action}]`. */
function readWants(detail: readonly unknown[]): string {
  const wants = detail.filter(isObject).flatMap((one) => {
    const [name, action] = [field(one, 'Name'), field(one, 'Action')]
    return typeof name === 'string' && typeof action === 'string' ? [`${action} ${name}`] : []
  })
  return shownText(wants.join(', '))
}

/** Whether one of the errors says so, in its code or its message. */
export function says(errors: readonly RegistryError[], pattern: RegExp): boolean {
  return errors.some(({ code, message }) => pattern.test(code) || pattern.test(message))
}
