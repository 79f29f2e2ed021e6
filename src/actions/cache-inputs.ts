import { readFile } from 'node:fs/promises'
import type { WorkflowEvent } from '../cache/scopes.ts'
import type { SavePolicy } from '../cache/trusted.ts'
import type { Host } from '../host/host.ts'
import { isObject, parseJson } from '../image/json.ts'
import { readBoolean, readChoice, readInteger, readList, readSecret } from './inputs.ts'

/** The inputs of the cache, read and checked. */
export interface CacheInputs {
  readonly images: readonly string[]
  readonly to: string
  readonly key: string
  readonly save: SavePolicy
  readonly keep: number
  readonly maxSize: string
  readonly requireSigned: boolean
  readonly signingKey: string
  readonly githubToken: string
  readonly failOnError: boolean
  readonly buildkit: boolean
  readonly summary: boolean
}

const KEEP = 5

/** Reads the inputs whose names begin with `prefix`: `cache-` in the root action, nothing in the cache's own. */
export function readCacheInputs(host: Host, prefix: string): CacheInputs {
  const name = (text: string): string => `${prefix}${text}`
  const images = readList(host, name('images'))
  const source = prefix === '' ? '' : host.input('source')
  return {
    // The root action knows the image it ships, and runs after it was built: what is new since would be nothing.
    images: images.length === 0 && source !== '' ? [source.replace(/^docker:/, '')] : images,
    to: host.input(name('to')),
    key: host.input(name('key')),
    save: readChoice(host, name('save'), ['trusted', 'always', 'never'], 'trusted'),
    keep: readInteger(host, name('keep'), KEEP, 1),
    maxSize: host.input(name('max-size')),
    requireSigned: readBoolean(host, name('require-signed'), false),
    signingKey: readSecret(host, name('signing-key')),
    githubToken: readSecret(host, 'github-token'),
    failOnError: readBoolean(host, name('fail-on-error'), false),
    buildkit: readBoolean(host, name('buildkit'), false),
    summary: readBoolean(host, 'summary', true),
  }
}

/** Throws what is wrong with the inputs themselves, so that whatever is thrown later is trouble of the cache and no fault of who wrote the workflow. */
export async function checkCacheInputs({ to, key, signingKey, maxSize }: CacheInputs, env: Host['env']): Promise<void> {
  const [{ checkCacheOptions }, { parseSize }] = await Promise.all([
    import('../cache/open-cache.ts'),
    import('../cache/budget.ts'),
  ])
  checkCacheOptions({ to, key, signingKey: signingKey === '' ? undefined : signingKey }, env)
  if (maxSize !== '') parseSize(maxSize, 'max-size')
}

/** Why nothing is saved after this job; undefined when it was successful. The runner evaluates all inputs, defaults included, anew for each step of an action (ActionRunner.RunAsync), so `job-status` tells in the post step how the job has ended. */
export function whyJobFailed(host: Host): string | undefined {
  const status = host.input('job-status')
  return status === '' || status === 'success'
    ? undefined
    : `the job has ${status === 'failure' ? 'failed' : `been ${status}`}`
}

/** What started the workflow; empty when that cannot be read. */
export async function readEvent(host: Host): Promise<WorkflowEvent> {
  const file = host.env.GITHUB_EVENT_PATH
  if (file === undefined || file === '') return {}
  try {
    const value = parseJson(await readFile(file), 'the event', { maxBytes: 64 * 1024 * 1024, maxDepth: 100 })
    return isObject(value) ? value : {}
  } catch (error) {
    host.log.debug(`the event cannot be read: ${(error as Error).message}`)
    return {}
  }
}
