import { type FoundCredential, findCredential } from '../../login/credential-source.ts'
import { expiryOf, oddity } from '../../login/token-shape.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Check } from './check.ts'

/** A build and its push take about this long; a token should. */
const ENOUGH_MS = 15 * 60 * 1000

/** Which credential a registry would be shown, from where, what is odd about it, and how long it lives. Asks nobody. */
export async function checkCredential(
  registry: string,
  configDir: string | undefined,
  runtime: Runtime,
): Promise<Check> {
  const found = await findCredential(runtime, registry, { configDir })
  const base = { check: 'credential', subject: registry } as const
  if (found === undefined) {
    return {
      ...base,
      status: 'warning',
      message: 'there is none: the registry is asked as somebody it does not know',
      hint: `Log in first: seaworthy login ${registry}, or the login step of the workflow.`,
    }
  }
  return { ...base, ...judge(registry, found, runtime) }
}

function judge(registry: string, found: FoundCredential, { clock }: Runtime): Omit<Check, 'check' | 'subject'> {
  const { credential, place } = found
  const username = credential.kind === 'registry-token' ? '' : credential.username
  const secret = credential.kind === 'password' ? credential.password : credential.token
  const whose = `${username === '' ? credential.kind : username}, from ${place}`
  const expiry = expiryOf(secret)
  const left = expiry === undefined ? undefined : expiry - clock.now()
  if (left !== undefined && left <= 0) {
    return {
      status: 'failed',
      code: 'unauthorized',
      message: `${whose}: the token expired at ${new Date(expiry as number).toISOString()}`,
      hint: 'Get a new one right before the build: log in again.',
    }
  }
  const strange = oddity(registry, username, secret)
  if (strange !== undefined) return { status: 'warning', message: `${whose}: ${strange}` }
  if (left !== undefined && left < ENOUGH_MS) {
    return {
      status: 'warning',
      message: `${whose}: the token expires in ${duration(left)}`,
      hint: 'A build that takes longer ends in a refused push: log in again right before the push.',
    }
  }
  const life = left === undefined ? lifeOf(secret) : `good for ${duration(left)}`
  return { status: 'ok', message: life === undefined ? whose : `${whose}; ${life}` }
}

/** Tokens that do not say when they end, but by their shape are known to. */
function lifeOf(secret: string): string | undefined {
  if (secret.startsWith('ghs_')) return 'ends with the job'
  return secret.startsWith('ya29.') ? 'lives at most an hour from when it was made' : undefined
}

/** `3 h 12 min`, `8 min`, `40 s`. */
export function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return `${Math.max(0, Math.floor(ms / 1000))} s`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`
}
