import { Failure } from '../runtime/failure.ts'
import type { Credential } from '../stores/registry/auth/credential.ts'
import { vendorOf } from '../stores/registry/errors/vendors.ts'
import { expiryOf, oddity } from './token-shape.ts'

/**
 * Turns a registry's refusal of a credential into what happened and what to do: an expired token, a wrong one, a user that
 * does not exist, a right that is missing, a registry that is down. The registry's own words stay the cause.
 */
export function explainRefusal(error: unknown, registry: string, credential: Credential, now: number): unknown {
  if (!(error instanceof Failure)) return error
  const fail = (message: string, hint: string): Failure =>
    new Failure(error.code, message, { reference: registry, hint, cause: error })
  switch (error.code) {
    case 'unauthorized':
      return fail(...explainUnauthorized(error, registry, credential, now))
    case 'denied':
      return fail(
        saysExpired(error)
          ? `the token for ${registry} has expired`
          : `${registry} knows ${who(credential)} but does not let them in`,
        `The token lacks a scope or the account a role. ${tokenAdvice(registry)}`,
      )
    case 'unreachable':
    case 'timeout':
      return fail(
        `${registry} could not be reached, so the login could not be checked`,
        'Check the spelling of the host, the network and the proxy; the credential was not judged.',
      )
    case 'rate-limited':
      return fail(`${registry} turns logins away for now (too many requests)`, 'Run this again later.')
    case 'failed':
      return fail(
        `${registry} has a fault and could not check the login`,
        'The credential was not judged: run this again later.',
      )
    default:
      return error
  }
}

function explainUnauthorized(
  error: Failure,
  registry: string,
  credential: Credential,
  now: number,
): [message: string, hint: string] {
  const token = credential.kind === 'password' ? credential.password : credential.token
  const username = credential.kind === 'registry-token' ? '' : credential.username
  const expiry = expiryOf(token)
  if (expiry !== undefined && expiry <= now) {
    return [
      `the token for ${registry} expired at ${new Date(expiry).toISOString()}`,
      `Get a new one right before this step. ${tokenAdvice(registry)}`,
    ]
  }
  if (saysExpired(error)) return [`the token for ${registry} has expired`, `Get a new one. ${tokenAdvice(registry)}`]
  const strange = oddity(registry, username, token)
  const hint = strange === undefined ? tokenAdvice(registry) : `${strange} ${tokenAdvice(registry)}`
  if (/(no such|unknown|non-?existent) (user|account)|user (not found|does not exist)/i.test(wordsOf(error))) {
    return [`${registry} has no user "${username}"`, hint]
  }
  return [`${registry} did not accept the token of ${who(credential)}: the user name or the token is wrong`, hint]
}

function saysExpired(error: Failure): boolean {
  return /expired\b/i.test(wordsOf(error))
}

/** Everything the registry said, down the chain of causes. */
function wordsOf(error: unknown): string {
  const words: string[] = []
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    words.push(at.message)
  }
  return words.join('\n')
}

function who(credential: Credential): string {
  return credential.kind === 'password' ? `"${credential.username}"` : 'this token'
}

function tokenAdvice(registry: string): string {
  if (registry === 'docker.io') {
    return 'Docker Hub wants the account name (not the e-mail address) and an access token with read and write: https://app.docker.com/settings/personal-access-tokens'
  }
  if (registry === 'ghcr.io') {
    return 'In a workflow use secrets.GITHUB_TOKEN with "permissions: packages: write" (or read); elsewhere a classic token with write:packages.'
  }
  if (vendorOf(registry) === 'ecr') return 'An ECR password lives 12 hours: aws ecr get-login-password, user name AWS.'
  if (vendorOf(registry) === 'gar')
    return 'An access token (user name oauth2accesstoken) lives one hour; a key file goes with _json_key.'
  if (vendorOf(registry) === 'acr') return 'A token of az acr login --expose-token lives three hours.'
  if (/(^|\.)gitlab\./.test(registry)) {
    return 'GitLab takes $CI_REGISTRY_USER with $CI_REGISTRY_PASSWORD inside its own jobs, else a deploy token or a personal token with write_registry.'
  }
  if (registry === 'quay.io') return 'Quay robots log in as organisation+robot with the robot token.'
  return 'Check both with the administrator of that registry.'
}
