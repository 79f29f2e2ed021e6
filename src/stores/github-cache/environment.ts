import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { scopesOf, type TokenScope } from './runtime-token.ts'

/** What the runner tells a JavaScript action about the cache service. */
export interface CacheService {
  /** `v2`: Twirp and signed upload URLs (github.com, GHE.com). `v1`: `_apis/artifactcache` (Enterprise Server, act, Gitea, Forgejo). */
  readonly protocol: 'v1' | 'v2'
  readonly base: URL
  readonly token: string
  /** Undefined when the token does not say. */
  readonly scopes: readonly TokenScope[] | undefined
  /** The ref that this job stores under, or, when it may store nothing, reads first; undefined when nobody says. */
  readonly ref: string | undefined
  /** Why nothing can be read; undefined when it can. */
  readonly writeOnly: string | undefined
  /** Why nothing can be written; undefined when it can. */
  readonly readOnly: string | undefined
}

type Env = Runtime['env']

/**
 * Reads the environment of a step. `Failure('unsupported')` when there is no cache service to use. The rules for the protocol, the addresses
 * and `ACTIONS_CACHE_MODE` are those of @actions/cache 6.3.0.
 */
export function readCacheService(env: Env): CacheService {
  const protocol = !isEnterpriseServer(env) && filled(env.ACTIONS_CACHE_SERVICE_V2) !== undefined ? 'v2' : 'v1'
  const results = filled(env.ACTIONS_RESULTS_URL)
  const address = protocol === 'v2' ? results : (filled(env.ACTIONS_CACHE_URL) ?? results)
  const token = filled(env.ACTIONS_RUNTIME_TOKEN)
  if (address === undefined || token === undefined) throw unavailable(env)
  const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase()
  if (mode === 'none') {
    throw new Failure('unsupported', "GitHub's cache is switched off for this job (cache-mode: none)", {
      hint: 'Take "cache-mode: none" away from the workflow or the job, or keep the cache in a registry.',
    })
  }
  const scopes = scopesOf(token)
  const ref = (scopes?.find(({ canWrite }) => canWrite) ?? scopes?.[0])?.ref ?? filled(env.GITHUB_REF)
  return {
    protocol,
    base: parseAddress(address),
    token,
    scopes,
    ref,
    writeOnly: mode === 'write-only' ? 'the job may only write to it (cache-mode: write-only)' : undefined,
    readOnly: whyReadOnly(mode, scopes, env),
  }
}

function whyReadOnly(mode: string, scopes: readonly TokenScope[] | undefined, env: Env): string | undefined {
  if (mode === 'read') {
    return 'the job may only read it (cache-mode: read); to store too, set "cache-mode: write" for the job that builds from trusted code'
  }
  if (scopes === undefined || scopes.some(({ canWrite }) => canWrite)) return undefined
  const event = filled(env.GITHUB_EVENT_NAME)
  const trigger = event === undefined ? 'this kind of run' : `a run started by "${event}"`
  return `GitHub gives ${trigger} a token that may only read it; store from a run of a trusted branch (on: push)`
}

function unavailable(env: Env): Failure {
  const inActions = filled(env.GITHUB_ACTIONS) === 'true'
  return new Failure('unsupported', "GitHub's cache service cannot be reached from here", {
    hint: inActions
      ? 'The runner tells its address and token to actions only: steps with "uses:", not "run:". Use the action, or keep the cache in a registry or a folder.'
      : "It exists inside GitHub's workflows only. Keep the cache in a registry or a folder instead.",
  })
}

function isEnterpriseServer(env: Env): boolean {
  const server = filled(env.GITHUB_SERVER_URL)
  if (server === undefined || !URL.canParse(server)) return false
  const host = new URL(server).hostname.toLowerCase()
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')
}

function parseAddress(address: string): URL {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return new URL(address)
  throw new Failure('unsupported', "the address of GitHub's cache service in the environment is no URL", {
    hint: 'The runner sets ACTIONS_RESULTS_URL and ACTIONS_CACHE_URL; check who changes them.',
  })
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}
