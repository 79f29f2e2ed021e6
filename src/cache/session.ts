import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { viewEngine } from '../engine/layer-chains.ts'
import { type Digest, digestOf, hexOf, isDigest } from '../image/digest.ts'
import { field, isObject, parseJson } from '../image/json.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { LayerCache } from './cache.ts'
import type { CacheReport } from './report.ts'
import { type RestoredFacts, type RestoreRequest, restoreCache } from './restore.ts'
import type { Trouble } from './trouble.ts'

/** What a save wants to know of what was before: kept in a file from the restore of the same job. */
export interface CacheSession {
  /** IDs of the images that the engine had when the job began. */
  readonly before: ReadonlySet<string>
  readonly restored: ReadonlySet<string>
  readonly pulled: ReadonlyMap<Digest, Digest>
  /** When the restore began. Milliseconds since the epoch. */
  readonly started: number | undefined
}

export const NO_SESSION: CacheSession = {
  before: new Set(),
  restored: new Set(),
  pulled: new Map(),
  started: undefined,
}

/** A restore that a save later in the job can build on: what the engine had before is noted even when the restore fails. */
export async function restoreInJob(request: RestoreRequest, cache: LayerCache, outer?: Trouble): Promise<CacheReport> {
  const { connections } = cache
  const { runtime } = connections
  const nothing = { ids: [], pulled: [] }
  const started = runtime.clock.now()
  const note = (images: readonly string[], restored: RestoredFacts): Promise<void> =>
    writeSession(cache.key, { before: images, restored: restored.ids, pulled: restored.pulled, started }, runtime)
  const engine = connections.engine()
  const listing = engine.then((there) => there.images())
  const view = Promise.all([engine, listing]).then(([there, listed]) => viewEngine(there, listed))
  const noting = listing.then(async (listed) => {
    const before = listed.map(({ id }) => id)
    await note(before, nothing)
    return before
  })
  const [noted, done] = await Promise.allSettled([noting, restoreCache({ ...request, view }, cache, outer)])
  if (noted.status === 'rejected') throw noted.reason
  if (done.status === 'rejected') throw done.reason
  const { report, restored } = done.value
  await note(noted.value, restored)
  return report
}

/** A failure to keep it costs a slower save, no more. */
async function writeSession(key: string, session: object, { env, log }: Pick<Runtime, 'env' | 'log'>): Promise<void> {
  const file = sessionFile(key, env)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify(session), { mode: 0o600 })
  } catch (error) {
    log.debug(`${file} could not be written: ${(error as Error).message}`)
  }
}

/** What the last restore of this key left; undefined when there was none. */
export async function readSession(
  key: string,
  { env, log }: Pick<Runtime, 'env' | 'log'>,
): Promise<CacheSession | undefined> {
  const file = sessionFile(key, env)
  try {
    const value = parseJson(await readFile(file), file)
    const list = (name: string): readonly unknown[] => {
      const part = isObject(value) ? field(value, name) : undefined
      return Array.isArray(part) ? part : []
    }
    const texts = (name: string): Set<string> => new Set(list(name).filter((id) => typeof id === 'string'))
    const pairs = list('pulled').filter((pair): pair is [Digest, Digest] => {
      return (
        Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string' && isDigest(text))
      )
    })
    const time = isObject(value) ? field(value, 'started') : undefined
    const started = typeof time === 'number' ? time : undefined
    return { before: texts('before'), restored: texts('restored'), pulled: new Map(pairs), started }
  } catch (error) {
    log.debug(`nothing is known of a restore before: ${(error as Error).message}`)
    return undefined
  }
}

/** In a job its own temporary folder, which ends with it; else beside the user's caches. */
function sessionFile(key: string, env: Runtime['env']): string {
  const folder = env.RUNNER_TEMP || join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'seaworthy')
  return join(folder, 'seaworthy-cache', `${hexOf(digestOf(key)).slice(0, 32)}.json`)
}
