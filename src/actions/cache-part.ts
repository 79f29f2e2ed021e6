import type { LayerCache } from '../cache/cache.ts'
import { type CacheReport, emptyReport } from '../cache/report.ts'
import { Trouble } from '../cache/trouble.ts'
import type { Host } from '../host/host.ts'
import { describeError, Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Connections } from '../ship/connections.ts'
import type { EntryClient } from '../stores/github-cache/entry-client.ts'
import { type CacheInputs, readEvent } from './cache-inputs.ts'
import { summarize } from './cache-outputs.ts'
import { survive } from './survive.ts'

/** A cache in a registry is worth seconds, as any other: who ships an image waits longer for one. */
const PATIENCE = { retries: { attempts: 3, budgetMs: 30_000 }, timeoutMs: 30_000 }

/** What a restore and a save tell of themselves. */
export interface Part {
  readonly what: 'restored' | 'saved'
  show(host: Host, report: CacheReport): void
  summarize(report: CacheReport): string
  tell(report: CacheReport, trouble: Trouble): Promise<void>
}

/** A cache that cannot be used costs the job nothing but one warning, unless it asked for more. The outputs then say that nothing was done, and why. */
export async function guarded(
  host: Host,
  { failOnError, summary, to, key }: CacheInputs,
  { what, show, summarize: toMarkdown, tell }: Part,
  work: (trouble: Trouble) => Promise<CacheReport>,
): Promise<void> {
  const trouble = new Trouble(host.log)
  try {
    const report = await survive(() => work(trouble)).catch((error: unknown) => {
      if (failOnError || host.signal?.aborted === true) throw error
      trouble.note(`Nothing is ${what}: ${describeError(error)}`)
      return undefined
    })
    const whole = (): CacheReport => ({ ...(report ?? emptyReport(to, key)), warnings: trouble.messages })
    if (report !== undefined) {
      show(host, whole())
      if (summary) await summarize(host, toMarkdown(whole()), trouble)
    }
    await tell(whole(), trouble)
    if (failOnError) failOn(trouble)
  } finally {
    if (host.signal?.aborted !== true) trouble.tell()
  }
}

function failOn({ messages }: Trouble): void {
  if (messages.length === 0) return
  const count = messages.length === 1 ? '1 failure' : `${messages.length} failures`
  throw new Failure('failed', `the cache had ${count}, and fail-on-error is set`, {
    hint: 'The warning above has the reasons.',
  })
}

/** Works with the cache that the inputs name. That it cannot be closed takes nothing back of what was done. */
export async function withCache(
  host: Host,
  inputs: CacheInputs,
  trouble: Trouble,
  body: (cache: LayerCache) => Promise<CacheReport>,
): Promise<CacheReport> {
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
      return await body(cache)
    } finally {
      await cache.entries.close().catch((error: unknown) => {
        trouble.note(`${cache.entries.label} could not be closed: ${describeError(error)}`)
      })
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

/** @actions/cache, loaded only where GitHub's service does not answer as it should. */
async function standIn(runtime: Runtime): Promise<EntryClient> {
  const { toolkitClient } = await import('../stores/github-cache/toolkit-client.ts')
  return await toolkitClient(runtime)
}
