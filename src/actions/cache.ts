import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RunningServer } from '../cache/buildkit/process.ts'
import type { LayerCache } from '../cache/cache.ts'
import type { CacheReport } from '../cache/report.ts'
import type { Trouble } from '../cache/trouble.ts'
import type { Host } from '../host/host.ts'
import { describeError, Failure } from '../runtime/failure.ts'
import { type CacheInputs, checkCacheInputs, readCacheInputs, readEvent, whyJobFailed } from './cache-inputs.ts'
import { orTrouble, setRestored, setSaved, showRestore, showSave } from './cache-outputs.ts'
import { guarded, type Part, withCache } from './cache-part.ts'
import { summarizeRestore, summarizeSave } from './cache-summary.ts'
import { ACTIONS } from './generated/names.ts'
import { warnUnknownInputs } from './inputs.ts'
import { runMain } from './run.ts'
import { type CacheState, saveState } from './state.ts'

/** Entries that one job takes away at most: of GitHub's REST API the jobs of a repository have 1000 requests an hour. */
const REMOVED_MAX = 200

/** The main step of `cache/`: restores; its post step saves. */
export async function cache(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS.cache.inputs)
    await restoreFromInputs(host, '', true)
  })
}

/** The one step of `cache/restore`. */
export async function cacheRestore(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS['cache/restore'].inputs)
    await restoreFromInputs(host, '', false)
  })
}

/** The one step of `cache/save`. */
export async function cacheSave(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS['cache/save'].inputs)
    await saveFromInputs(host, '', undefined)
  })
}

/** Reads the inputs that begin with `prefix`, restores, sets the outputs, and with `savesLater` keeps what the post step needs. */
export async function restoreFromInputs(host: Host, prefix: string, savesLater: boolean): Promise<void> {
  const inputs = readCacheInputs(host, prefix)
  await checkCacheInputs(inputs, host.env)
  const { images, key } = inputs
  const keep = (state: Omit<CacheState, 'prefix' | 'key'>): void => {
    if (savesLater) saveState(host, { cache: { prefix, key, ...state } })
  }
  const restoring: Part = {
    what: 'restored',
    show: showRestore,
    summarize: summarizeRestore,
    // In the root action the file of this name is that of the push.
    tell: (report, trouble) => setRestored(host, report, prefix === '', trouble),
  }
  await guarded(host, inputs, restoring, async (trouble) => {
    // Whatever becomes of the restore: what the job builds is to be saved.
    await orTrouble(trouble, 'what the post step needs to save', async () =>
      keep({ cost: 0, saved: null, server: undefined }),
    )
    return await withCache(host, inputs, trouble, async (cache) => {
      const { restoreInJob } = await import('../cache/session.ts')
      const title = `Restore from ${cache.entries.label}`
      const report = await host.group(title, () => restoreInJob({ images }, cache, trouble))
      const cost = report.seconds.lookup + report.seconds.restore
      const keepServer = (server: RunningServer | undefined): void => keep({ cost, saved: report.secondsSaved, server })
      await orTrouble(trouble, 'what the restore has cost', async () => keepServer(undefined))
      if (savesLater && inputs.buildkit) await startBuildkit(host, inputs, report.record, trouble, keepServer)
      return report
    })
  })
}

/** Reads the inputs that begin with `prefix`, and saves if this run may. `state` is that of the restore in the same action. */
export async function saveFromInputs(host: Host, prefix: string, state: CacheState | undefined): Promise<void> {
  try {
    // Also where nothing is saved: it must not outlive the job.
    if (state?.server !== undefined) await (await import('../cache/buildkit/process.ts')).stopServer(state.server, host)
    const read = readCacheInputs(host, prefix)
    const inputs = state === undefined ? read : { ...read, key: state.key }
    await saveIfTrusted(host, inputs, state)
  } finally {
    if (state?.server !== undefined) await rm(state.server.folder, { recursive: true, force: true })
  }
}

async function saveIfTrusted(host: Host, inputs: CacheInputs, state: CacheState | undefined): Promise<void> {
  await checkCacheInputs(inputs, host.env)
  const [{ whyNotSaved }, event] = await Promise.all([import('../cache/trusted.ts'), readEvent(host)])
  const reason = whyNotSaved(inputs.save, host.env, event) ?? whyJobFailed(host)
  if (reason !== undefined) {
    host.log.info(`Nothing is saved: ${reason}`)
    return
  }
  const saving: Part = {
    what: 'saved',
    show: showSave,
    summarize: (report) => summarizeSave(report, state),
    // Of two parts in one step the file of the restore is the one that later steps can see.
    tell: (report, trouble) => setSaved(host, report, state === undefined, trouble),
  }
  try {
    await guarded(host, inputs, saving, (trouble) =>
      withCache(host, inputs, trouble, async (cache) => {
        const title = `Save to ${cache.entries.label}`
        return await host.group(title, () => saveAndPrune(inputs, cache, state, trouble))
      }),
    )
  } catch (error) {
    // A post step warns of errors, unless it was told to fail.
    if (state === undefined || !inputs.failOnError || host.signal?.aborted === true) throw error
    host.fail(describeError(error))
  }
}

/** Starts the loopback registry for BuildKit and tells its address; it ends in the post step, and at once when that cannot be told of it. */
async function startBuildkit(
  host: Host,
  inputs: CacheInputs,
  record: string | null,
  trouble: Trouble,
  keep: (server: RunningServer | undefined) => void,
): Promise<void> {
  const { startServer, stopServer } = await import('../cache/buildkit/process.ts')
  const script = join(dirname(process.argv[1] ?? ''), 'cache-server.js')
  const { to, key, signingKey, requireSigned, githubToken } = inputs
  const config = { to, key, signingKey, requireSigned, githubToken, record }
  let server: RunningServer | undefined
  try {
    server = await startServer(script, config, host)
    keep(server)
    host.log.info(`BuildKit can use type=registry,ref=${server.address}/NAME:TAG until the end of this job`)
    host.output('registry', server.address)
  } catch (error) {
    if (server !== undefined) {
      await stopServer(server, host)
      await rm(server.folder, { recursive: true, force: true })
    }
    if (inputs.failOnError) throw error
    trouble.note(`there is no registry for BuildKit: ${describeError(error)}`)
  }
}

async function saveAndPrune(
  { images, keep, maxSize }: CacheInputs,
  cache: LayerCache,
  state: CacheState | undefined,
  trouble: Trouble,
): Promise<CacheReport> {
  const [{ saveCache }, { NO_SESSION, readSession }, { parseSize }, { pruneCache }] = await Promise.all([
    import('../cache/save.ts'),
    import('../cache/session.ts'),
    import('../cache/budget.ts'),
    import('../cache/prune.ts'),
  ])
  const { runtime } = cache.connections
  const maxBytes = maxSize === '' ? undefined : parseSize(maxSize, 'max-size')
  const session = await readSession(cache.key, runtime)
  if (session === undefined && images.length === 0) {
    // Also where a restore was tried and found no engine, which must not fail the end of the job.
    throw new Failure(
      'not-found',
      'nobody knows which images are new: nothing was restored with this key in this job',
      {
        hint: 'Name them in images, or use seaworthy/seaworthy/cache/restore at the beginning of the job, once the engine is there.',
      },
    )
  }
  const report = await saveCache(
    { images, ...(session ?? NO_SESSION), buildFolder: state?.server?.folder },
    cache,
    trouble,
  )
  if (report.saved.entries === 0) return report
  const started = runtime.clock.now()
  try {
    await pruneCache({ keep, maxBytes, most: REMOVED_MAX }, cache, trouble)
  } catch (error) {
    // Listing wants rights that storing does not; GitHub takes the least recently used away by itself.
    const isExpected =
      maxBytes === undefined && error instanceof Failure && ['denied', 'unsupported'].includes(error.code)
    if (!isExpected) trouble.note(`Old entries stay: ${describeError(error)}`)
  }
  const seconds = { ...report.seconds, prune: (runtime.clock.now() - started) / 1000 }
  return { ...report, seconds, warnings: trouble.messages }
}
