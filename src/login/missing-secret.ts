import { readFile } from 'node:fs/promises'
import { field, isObject, type JsonObject } from '../image/json.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { vendorOf } from '../stores/registry/errors/vendors.ts'

/** What of a login was left empty. */
export type Missing = 'username' | 'token' | 'both'

/**
 * The error for a login without its user name or token. Inside a GitHub workflow it says why a secret that exists is empty
 * all the same: runs for forks and for Dependabot get none.
 */
export async function missingSecret(env: Runtime['env'], registry: string, missing: Missing): Promise<Failure> {
  if (missing === 'username') {
    return new Failure('usage', `no user name was given for ${registry}`, {
      reference: registry,
      hint: usernameHint(registry),
    })
  }
  const what = missing === 'both' ? 'neither a user name nor a token was' : 'no token was'
  const why = await whyEmpty(env)
  return new Failure('unauthorized', `${what} given for ${registry}${why === undefined ? '' : `: ${why.reason}`}`, {
    reference: registry,
    hint:
      why?.remedy ??
      (env.GITHUB_ACTIONS === 'true' ? misspeltHint(registry) : 'Give both, the token on standard input.'),
  })
}

async function whyEmpty(env: Runtime['env']): Promise<{ reason: string; remedy: string } | undefined> {
  if (env.GITHUB_ACTIONS !== 'true') return undefined
  const event = await readEvent(env.GITHUB_EVENT_PATH)
  const skip = 'Set on-missing: skip (or anonymous) to go on without this login'
  if (env.GITHUB_ACTOR === 'dependabot[bot]') {
    return {
      reason: 'this run was started by Dependabot, which gets no Actions secrets',
      remedy: `${skip}, or add the secret under Settings > Secrets and variables > Dependabot.`,
    }
  }
  if (event !== undefined && isFromFork(event)) {
    return {
      reason: 'this run is for a pull request from a fork, which gets no secrets',
      remedy: `${skip}, or log in only where the secret is: if: github.event.pull_request.head.repo.fork != true`,
    }
  }
  return undefined
}

function misspeltHint(registry: string): string {
  const name = registry === 'ghcr.io' ? 'secrets.GITHUB_TOKEN' : 'secrets.NAME'
  return (
    `An unknown secret is an empty text: check the spelling of \${{ ${name} }}, that the secret belongs to this repository, ` +
    'organisation or environment, and that a reusable workflow is called with secrets: inherit.'
  )
}

/** What each registry wants as the user name of a token. */
function usernameHint(registry: string): string {
  if (registry === 'ghcr.io') return `Write username: \${{ github.actor }}`
  if (vendorOf(registry) === 'ecr') return 'Write username: AWS'
  if (vendorOf(registry) === 'gar') return 'Write username: oauth2accesstoken (or _json_key for a service account key).'
  if (vendorOf(registry) === 'acr') return 'Write username: 00000000-0000-0000-0000-000000000000 for an access token.'
  return 'Set username; tokens need one too.'
}

async function readEvent(path: string | undefined): Promise<JsonObject | undefined> {
  if (path === undefined || path === '') return undefined
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isObject(value) ? value : undefined
  } catch {
    return undefined // no event is no reason to fail twice
  }
}

/** A repository that is a fork itself also has pull requests of its own: the two ends are compared. */
function isFromFork(event: JsonObject): boolean {
  const pull = child(event, 'pull_request')
  if (pull === undefined) return false
  const head = child(child(pull, 'head'), 'repo')
  const base = child(child(pull, 'base'), 'repo')
  if (head === undefined) return true // the fork has been deleted
  const name = base === undefined ? undefined : field(base, 'full_name')
  return name === undefined ? field(head, 'fork') === true : field(head, 'full_name') !== name
}

function child(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object === undefined ? undefined : field(object, key)
  return isObject(value) ? value : undefined
}
