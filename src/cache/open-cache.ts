import { homedir } from 'node:os'
import { join } from 'node:path'
import { canonical, parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Connections } from '../ship/connections.ts'
import type { CacheEntries } from '../stores/cache-entries.ts'
import { directoryEntries } from '../stores/directory-entries.ts'
import type { GithubCacheOptions } from '../stores/github-cache/github-cache.ts'
import { registryEntries } from '../stores/registry-entries.ts'
import type { LayerCache } from './cache.ts'
import { scopesOf, type WorkflowEvent } from './scopes.ts'
import { checkSigningKey, type SealOptions } from './sealed-record.ts'

export interface CacheOptions extends SealOptions {
  /** `github`, `directory`, a path (`./cache`, `/var/cache/images`) or a repository (`ghcr.io/acme/cache`); empty: what suits. */
  readonly to: string
  /** What tells this cache from others; empty: workflow, job and platform, or `default` outside of a workflow. */
  readonly key: string
  /** What a workflow was started by. */
  readonly event?: WorkflowEvent
  /** For GitHub's REST API; see `GithubCacheOptions`. */
  readonly githubToken?: string | undefined
  /** What to go on with when GitHub's service answers something unexpected. */
  readonly standIn?: GithubCacheOptions['standIn']
}

const KEY_MAX = 500

/** Opens the place that `to` names. Nothing is asked of it yet. */
export async function openCache(options: CacheOptions, connections: Connections): Promise<LayerCache> {
  const { env } = connections.runtime
  const { signingKey, requireSigned, event = {} } = options
  if (requireSigned === true && signingKey === undefined) {
    throw new Failure('usage', 'signed records are required, but there is no key to check them with', {
      hint: 'Give the key: the input signing-key, or --signing-key-file.',
    })
  }
  const place = checkCacheOptions(options, env)
  return {
    entries: await openEntries(place, options, connections),
    connections,
    key: options.key === '' ? defaultKey(env) : options.key,
    // GitHub keeps the scopes apart itself, and tells nobody which one an entry is of.
    scopes: place.kind === 'github' ? ['github'] : scopesOf(env, event),
    run: /^[0-9]{1,20}$/.test(env.GITHUB_RUN_ID ?? '') ? (env.GITHUB_RUN_ID as string) : '0',
    attempt: /^[0-9]{1,10}$/.test(env.GITHUB_RUN_ATTEMPT ?? '') ? (env.GITHUB_RUN_ATTEMPT as string) : '0',
    signingKey,
    requireSigned,
  }
}

/** The place that is meant. Throws for what cannot be meant, before anything is asked of anybody. */
export function checkCacheOptions(
  { to, key, signingKey }: Pick<CacheOptions, 'to' | 'key' | 'signingKey'>,
  env: Runtime['env'],
): Place {
  if (signingKey !== undefined) checkSigningKey(signingKey)
  if (key.length > KEY_MAX) {
    throw new Failure('usage', `the key of the cache has ${key.length} characters; at most ${KEY_MAX} are kept`)
  }
  return placeOf(to, env)
}

type Place =
  | { readonly kind: 'github' }
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'registry'; readonly registry: string; readonly repository: string }

/** What `to` means. A bare word could be a folder or a repository of Docker Hub, so it is neither. */
function placeOf(to: string, env: Runtime['env']): Place {
  const isInWorkflow = env.GITHUB_ACTIONS === 'true'
  if (to === 'github' || (to === '' && isInWorkflow)) return { kind: 'github' }
  if (to === 'directory' || to === '') return { kind: 'directory', path: defaultFolder(env) }
  if (/^(?:\.{1,2}(?:[/\\]|$)|[/~\\]|[A-Za-z]:[/\\])/.test(to)) {
    return { kind: 'directory', path: to.startsWith('~/') ? join(env.HOME ?? homedir(), to.slice(2)) : to }
  }
  if (/^[^/]*[.:][^/]*\/|^localhost\//.test(to)) {
    const reference = parseReference(to)
    if (reference.tag === undefined && reference.digest === undefined) return { kind: 'registry', ...reference }
    throw new Failure('usage', `the cache "${canonical(reference)}" has a tag or digest of its own`, {
      reference: to,
      hint: 'Name the repository only: its tags are the keys of the cache.',
    })
  }
  throw new Failure('usage', `"${to.slice(0, 200)}" is no place for a cache`, {
    reference: to,
    hint: 'Write github, directory, a path (./cache) or a repository with its registry (ghcr.io/acme/cache).',
  })
}

async function openEntries(place: Place, options: CacheOptions, connections: Connections): Promise<CacheEntries> {
  switch (place.kind) {
    case 'directory':
      return directoryEntries(place.path, connections.runtime)
    case 'registry': {
      const registry = await connections.registry(place.registry)
      return registryEntries(registry.repository(place.repository), connections.runtime)
    }
    case 'github': {
      const { openGithubCache } = await import('../stores/github-cache/github-cache.ts')
      const { githubToken, standIn } = options
      return await openGithubCache(connections.runtime, { githubToken, standIn })
    }
  }
}

function defaultFolder(env: Runtime['env']): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || env.USERPROFILE || homedir(), '.cache'), 'seaworthy', 'images')
}

function defaultKey(env: Runtime['env']): string {
  const parts = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, [env.RUNNER_OS, env.RUNNER_ARCH].filter(Boolean).join('-')]
  const known = parts.filter((part) => part !== undefined && part !== '')
  return known.length === 0 ? 'default' : known.join('/')
}
