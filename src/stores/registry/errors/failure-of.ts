import { Failure, type FailureCode } from '../../../runtime/failure.ts'
import { RULES } from './hints.ts'
import { type Attempt, type RegistryError, says } from './registry-error.ts'

/** The one place that turns an answer into a `Failure` with what to do about it. */
export function failureOf(status: number, errors: readonly RegistryError[], attempt: Attempt): Failure {
  const rule = RULES.find((one) => one.when(status, errors, attempt))
  const code = rule?.code ?? codeOf(status, errors)
  const said = errors.map(({ code: name, message }) => [name, message].filter((part) => part !== '').join(': '))
  const words = said.length === 0 ? '' : ` (${said.slice(0, 3).join('; ')})`
  const hint = rule === undefined ? defaultHint(code, attempt) : rule.hint(attempt, errors)
  return new Failure(code, `${attempt.registry} could not ${attempt.doing}: ${explain(code, status)}${words}`, {
    reference: attempt.reference,
    hint,
  })
}

function codeOf(status: number, errors: readonly RegistryError[]): FailureCode {
  // Some answer 400 to whoever did not log in (Nexus).
  if (status === 401 || (status === 400 && says(errors, /^UNAUTHORIZED$/))) return 'unauthorized'
  if (status === 403) return 'denied'
  if (saysNotFound(status, errors)) return 'not-found'
  if (says(errors, /^UNSUPPORTED$/) || status === 405 || status === 501 || status === 415) return 'unsupported'
  if (says(errors, /^DIGEST_INVALID$|^SIZE_INVALID$/)) return 'mismatch'
  if (status === 409 || status === 412 || status === 423) return 'refused'
  if (status === 408 || status === 504) return 'timeout'
  return 'failed'
}

/** Whether an error means that the name or digest is not there, whatever the status. */
function saysNotFound(status: number, errors: readonly RegistryError[]): boolean {
  if (status === 404) return true
  const absent = /^(?:MANIFEST|NAME|BLOB|TAG)_UNKNOWN$|^NotFound$|^NOT_FOUND$/
  return errors.some(({ code, message }) => absent.test(code) || (code === 'UNKNOWN' && /not found/i.test(message)))
}

function explain(code: FailureCode, status: number): string {
  const words: Partial<Record<FailureCode, string>> = {
    unauthorized: 'it does not know who is asking, or refuses the credential',
    denied: 'this account has no right to',
    'not-found': 'it is not there',
    'rate-limited': 'too many requests',
    refused: 'it is not allowed',
    unsupported: 'this registry does not do that',
    mismatch: 'the bytes are not what their digest says',
    timeout: 'it took too long',
  }
  return words[code] ?? `it answered with status ${status}`
}

function defaultHint(code: FailureCode, attempt: Attempt): string | undefined {
  const { authenticated, registry, repository } = attempt
  if (code === 'unauthorized') {
    return authenticated
      ? `Check the user name and the token for ${registry}: it may be mistyped, expired or revoked.`
      : `Log in first: seaworthy login ${registry}. Registries also answer so when the repository does not exist.`
  }
  if (code === 'denied') {
    return authenticated
      ? `The credential for ${registry} was accepted but may not do this. Check its scopes and the rights on ${repository ?? 'the repository'}.`
      : `Log in first: seaworthy login ${registry}.`
  }
  if (code === 'not-found') return 'Check the spelling, and that it was pushed; private ones need a login.'
  if (code === 'timeout')
    return 'The registry, or a proxy before it, is slow or stuck. Run it again: what has arrived is not sent again.'
  if (code === 'mismatch')
    return 'They were damaged on the way, or the registry or a proxy before it changes them. Run it again; if it happens each time, tell whoever runs it.'
  if (code === 'unsupported')
    return 'The registry, or a proxy before it, does not know this request. If other images fail too, see that the address is that of a registry.'
  if (code === 'failed')
    return 'The registry has a problem of its own if this happens again: see its status page or log.'
  return undefined
}
