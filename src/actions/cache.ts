import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RunningServer } from '../cache/buildkit/process.ts'
import type { LayerCache } from '../cache/cache.ts'
import { type CacheReport, emptyReport } from '../cache/report.ts'
import { Trouble } from '../cache/trouble.ts'
import type { Host } from '../host/host.ts'
import { describeError, Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Connections } from '../ship/connections.ts'
import type { EntryClient } from '../stores/github-cache/entry-client.ts'
import { type CacheInputs, readCacheInputs, readEvent, whyJobFailed } from './cache-inputs.ts'
import { setRestored, setSaved, showRestore, showSave, summarize } from './cache-outputs.ts'
import { summarizeRestore, summarizeSave } from './cache-summary.ts'
import { ACTIONS } from './generated/names.ts'
import { warnUnknownInputs } from './inputs.ts'
import { runMain } from './run.ts'
import { type CacheState, saveState } from './state.ts'

/** A cache in a registry is worth seconds, as any other: who ships an image waits longer for one. */
const PATIENCE = { retries: { attempts: 3, budgetMs: 30_000 }, timeoutMs: 30_000 }

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
  // Whatever becomes of the restore: what the job builds is to be saved.
  const { key } = inputs
  if (savesLater) saveState(host, { cache: { prefix, key, cost: 0, saved: null, server: undefined } })
  // In the root action the file of this name is that of the push.
  const tell = (report: CacheReport): Promise<void> => setRestored(host, report, prefix === '')
  await guarded(host, inputs, 'restored', tell, async (trouble) => {
    await withCache(host, inputs, async (cache) => {
      const { restoreInJob } = await import('../cache/session.ts')
      const { images } = inputs
      const title = `Restore from ${cache.entries.label}`
      const restored = await host.group(title, () => restoreInJob({ images }, cache, trouble))
      const cost = restored.seconds.lookup + restored.seconds.restore
      const { record } = restored
      const server = savesLater && inputs.buildkit ? await startBuildkit(host, inputs, record, trouble) : undefined
      const report = { ...restored, warnings: trouble.messages }
      if (savesLater) saveState(host, { cache: { prefix, key, cost, saved: report.secondsSaved, server } })
      showRestore(host, report)
      await tell(report)
      if (inputs.summary) await summarize(host, summarizeRestore(report))
      failOn(report, inputs.failOnError)
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
  const [{ whyNotSaved }, event] = await Promise.all([import('../cache/trusted.ts'), readEvent(host)])
  const reason = whyNotSaved(inputs.save, host.env, event) ?? whyJobFailed(host)
  if (reason !== undefined) {
    host.log.info(`Nothing is saved: ${reason}`)
    return
  }
  // Of two parts in one step the file of the restore is the one that later steps can see.
  const tell = (report: CacheReport): Promise<void> => setSaved(host, report, state === undefined)
  await guarded(host, inputs, 'saved', tell, async (trouble) => {
    await withCache(host, inputs, async (cache) => {
      const title = `Save to ${cache.entries.label}`
      const report = await host.group(title, () => saveAndPrune(inputs, cache, state, trouble))
      showSave(host, report)
      await tell(report)
      if (inputs.summary) await summarize(host, summarizeSave(report, state))
      failOn(report, inputs.failOnError)
    })
  })
}

/** A cache that cannot be used costs the job nothing but one warning, unless it asked for more. The outputs say that nothing was done, and why. */
async function guarded(
  host: Host,
  { failOnError, to, key }: CacheInputs,
  what: 'restored' | 'saved',
  tell: (report: CacheReport) => Promise<void>,
  work: (trouble: Trouble) => Promise<void>,
): Promise<void> {
  const trouble = new Trouble(host.log)
  try {
    await work(trouble)
  } catch (error) {
    if (failOnError || host.signal?.aborted === true || (error instanceof Failure && error.code === 'usage'))
      throw error
    trouble.note(`Nothing is ${what}: ${describeError(error)}`)
    await tell({ ...emptyReport(to, key), warnings: trouble.messages })
  } finally {
    if (host.signal?.aborted !== true) trouble.tell()
  }
}

function failOn({ warnings }: CacheReport, failOnError: boolean): void {
  if (!failOnError || warnings.length === 0) return
  const count = warnings.length === 1 ? '1 failure' : `${warnings.length} failures`
  throw new Failure('failed', `the cache had ${count}, and fail-on-error is set`, {
    hint: 'The warning above has the reasons.',
  })
}

async function withCache(host: Host, inputs: CacheInputs, body: (cache: LayerCache) => Promise<void>): Promise<void> {
  const [{ openConnections }, { openCache }, event] = await Promise.all([
    import('../ship/connections.ts'),
    import('../cache/open-cache.ts'),
    readEvent(host),
  ])
  const connections: Connections = openConnections(PATIENCE, host)
  const { to, key, signingKey, requireSigned, githubToken } = inputs
  try {
    if (requireSigned && signingKey === '') throw withoutKey()
    const cache = await openCache(
      { to, key, event, requireSigned, githubToken, signingKey: signingKey === '' ? undefined : signingKey, standIn },
      connections,
    )
    try {
      await body(cache)
    } finally {
      await cache.entries.close()
    }
  } finally {
    await connections.close()
  }
}

/** Not a wrong input: the same workflow runs for who may have the secret, and for who may not. */
function withoutKey(): Failure {
  return new Failure('refused', 'only signed records may be used (require-signed), and signing-key is empty', {
    hint: 'Runs for pull requests from forks and of Dependabot get no secrets, so they have no cache. In other runs, check the name of the secret.',
  })
}

/** Starts the loopback registry for BuildKit and tells its address; it ends in the post step. */
async function startBuildkit(
  host: Host,
  inputs: CacheInputs,
  record: string | null,
  trouble: Trouble,
): Promise<RunningServer | undefined> {
  const { startServer } = await import('../cache/buildkit/process.ts')
  const script = join(dirname(process.argv[1] ?? ''), 'cache-server.js')
  const { to, key, signingKey, requireSigned, githubToken } = inputs
  const config = { to, key, signingKey, requireSigned, githubToken, record }
  const server = await startServer(script, config, host).catch((error: unknown) => {
    if (inputs.failOnError) throw error
    trouble.note(describeError(error))
    return undefined
  })
  if (server === undefined) return undefined
  host.log.info(`BuildKit can use type=registry,ref=${server.address}/NAME:TAG until the end of this job`)
  host.output('registry', server.address)
  return server
}

/** @actions/cache, loaded only where GitHub's service does not answer as it should. */
async function standIn(runtime: Runtime): Promise<EntryClient> {
  const { toolkitClient } = await import('../stores/github-cache/toolkit-client.ts')
  return await toolkitClient(runtime)
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
