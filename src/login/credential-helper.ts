import { field, isObject } from '../image/json.ts'
import { credentialKey, normalizeRegistry } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Credential } from '../stores/registry/auth/credential.ts'
import { TOKEN_USERNAME, toCredential } from './auth-entry.ts'
import type { DockerConfig } from './config-file.ts'

/** What a credential helper is asked to keep: `docker-credential-<name> store`. */
export interface HelperSecret {
  readonly username: string
  readonly secret: string
}

/** The helper that keeps a registry's credential, by the name in `credHelpers` or `credsStore`; undefined: the file itself. */
export function helperFor(config: DockerConfig, registry: string): string | undefined {
  const own = Object.entries(config.credHelpers ?? {})
  const host = normalizeRegistry(registry)
  const found = own.find(([key]) => key === credentialKey(host)) ?? own.find(([key]) => normalizeRegistry(key) === host)
  return (found === undefined ? config.credsStore : found[1]) || undefined
}

/**
 * Asks a helper for a server's credential; undefined when it has none.
 * Protocol: github.com/docker/docker-credential-helpers (the server on stdin, JSON on stdout, errors on stdout too).
 */
export async function helperGet(runtime: Runtime, helper: string, server: string): Promise<HelperSecret | undefined> {
  const result = await call(runtime, helper, 'get', server)
  if (result.exitCode !== 0) {
    if (/credentials not found/i.test(`${result.stdout}${result.stderr}`)) return undefined
    throw refused(runtime, helper, 'get', server, result)
  }
  const answer = parseAnswer(helper, result.stdout)
  const username = field(answer, 'Username')
  const secret = field(answer, 'Secret')
  if (typeof username !== 'string' || typeof secret !== 'string') throw unreadable(helper)
  if (secret === '') return undefined
  runtime.mask(secret)
  return { username, secret }
}

export async function helperStore(
  runtime: Runtime,
  helper: string,
  server: string,
  entry: HelperSecret,
): Promise<void> {
  const input = JSON.stringify({ ServerURL: server, Username: entry.username, Secret: entry.secret })
  const result = await call(runtime, helper, 'store', input)
  if (result.exitCode !== 0) throw refused(runtime, helper, 'store', server, result)
}

/** Takes a credential out of a helper. Nothing there is fine. */
export async function helperErase(runtime: Runtime, helper: string, server: string): Promise<void> {
  const result = await call(runtime, helper, 'erase', server)
  if (result.exitCode !== 0 && !/not found/i.test(`${result.stdout}${result.stderr}`)) {
    throw refused(runtime, helper, 'erase', server, result)
  }
}

/** The servers that a helper has credentials for, with their user names. */
export async function helperList(runtime: Runtime, helper: string): Promise<Readonly<Record<string, string>>> {
  const result = await call(runtime, helper, 'list', '')
  if (result.exitCode !== 0) throw refused(runtime, helper, 'list', 'all servers', result)
  const answer = parseAnswer(helper, result.stdout)
  return Object.fromEntries(Object.entries(answer).map(([server, username]) => [server, String(username)]))
}

export function fromHelper({ username, secret }: HelperSecret): Credential {
  return toCredential(username, secret)
}

/** How a helper keeps a credential. A ready bearer token has no place in a helper. */
export function toHelper(credential: Credential): HelperSecret {
  if (credential.kind === 'password') return { username: credential.username, secret: credential.password }
  if (credential.kind === 'identity-token') return { username: TOKEN_USERNAME, secret: credential.token }
  throw new Failure('unsupported', 'a registry token cannot be kept in a credential helper')
}

async function call(
  runtime: Runtime,
  helper: string,
  verb: string,
  stdin: string,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  // The name comes from a file and becomes part of a program's name: nothing may lead it out of the PATH.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) {
    throw new Failure('invalid', `"${helper.slice(0, 80)}" is not the name of a credential helper`, {
      hint: 'Correct credsStore or credHelpers in config.json.',
    })
  }
  try {
    return await runtime.exec(`docker-credential-${helper}`, [verb], { stdin })
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code !== 'not-found') throw cause
    throw new Failure('not-found', `config.json names the credential helper "${helper}", which is not installed`, {
      hint: `Install docker-credential-${helper}, or take credsStore or credHelpers out of config.json.`,
      cause,
    })
  }
}

function parseAnswer(helper: string, stdout: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(stdout)
  } catch {
    value = undefined // the parser's error would quote the secret
  }
  if (!isObject(value)) throw unreadable(helper)
  return value
}

function unreadable(helper: string): Failure {
  return new Failure('invalid', `the credential helper "${helper}" gave an answer that cannot be read`)
}

function refused(
  runtime: Runtime,
  helper: string,
  verb: string,
  server: string,
  { exitCode, stdout, stderr }: { exitCode: number; stdout: string; stderr: string },
): Failure {
  // A helper that fails at `get` may still have printed part of an answer: only what is no JSON is shown.
  const said = `${stderr}\n${stdout.includes('{') ? '' : stdout}`.trim().slice(0, 300)
  runtime.log.debug(`docker-credential-${helper} ${verb} left with ${exitCode}`)
  return new Failure('failed', `the credential helper "${helper}" could not ${verb} the credential of ${server}`, {
    hint: said === '' ? `It left with exit code ${exitCode} and said nothing.` : `It said: ${said}`,
  })
}
