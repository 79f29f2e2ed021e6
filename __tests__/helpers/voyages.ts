// Small voyages through a proxy that does harm: how they start, how they are run, and what must hold after each.
import type { Digest } from '../../src/image/digest.ts'
import { childrenOf, type ManifestDocument } from '../../src/image/manifest.ts'
import { describeError, errorToJson, Failure } from '../../src/runtime/failure.ts'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { ServeOptions } from '../../src/serve/options.ts'
import { type RegistryServer, serveRegistry } from '../../src/serve/server.ts'
import type { CopyResult } from '../../src/stores/copy/copy.ts'
import type { RegistryOptions } from '../../src/stores/registry/options.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import type { ReadableStore, Repositories } from '../../src/stores/store.ts'
import { type FakeRuntime, fakeRuntime } from './fake-clock.ts'
import type { Fault } from './faults.ts'
import { mostAsked, type Usual } from './most-asked.ts'
import { Silence } from './silence.ts'
import { sessionTroubles } from './upload-sessions.ts'
import { startWatchingProxy, type WatchedRequest, type WatchingProxy } from './watching-proxy.ts'

const PASSWORD = 'p4ss-w0rd-that-must-not-show'

/** One kind of voyage. Each run of it gets waters of its own. */
export interface Voyage {
  readonly name: string
  readonly auth?: 'basic' | 'token'
  readonly options?: RegistryOptions
  prepare(): Promise<Waters>
}

export interface Waters {
  /** What is behind the proxy. */
  readonly repositories: Repositories
  /** What the voyage may have to name when it fails. */
  readonly places: readonly string[]
  /** Where the tags move, looked at without the proxy. */
  readonly target: ReadableStore
  readonly tags: ReadonlyMap<string, Digest | undefined>
  sail(registry: Registry, runtime: Runtime): Promise<CopyResult>
  /** Looks for what must not be left lying about. */
  litter?(): Promise<string[]>
}

/** A clean run: what is asked, and what comes of it. */
export interface CleanRun {
  readonly requests: readonly WatchedRequest[]
  readonly challenge: string | undefined
  readonly digest: Digest
}

/** One thing that goes wrong in one voyage: at the nth request of its kind, or from there on each time. */
export interface FaultCase {
  readonly key: string
  readonly nth: number
  readonly fault: Fault
  readonly lasting: boolean
}

/** What a request is, whichever session and order it comes in. */
export function keyOf({ method, path, query }: WatchedRequest): string {
  const place = path.replace(/uploads\/.+/, 'uploads/*')
  const about = query.get('mount') ?? query.get('digest') ?? ''
  return `${method} ${place} ${about}`.trim()
}

const RETRIES = { attempts: 4, baseMs: 100, maxMs: 1000, budgetMs: 600_000 }
/** No voyage may wait longer: all that one operation may, the silence that goes beyond it, and what it takes to put things back. */
const MOST_WAITED_MS = RETRIES.budgetMs + 120_000
/** No voyage may take longer, whatever goes wrong. Its pauses and silences take no time, so that is one that hangs. */
const MOST_MS = 30_000

/** Runs a voyage with nothing going wrong, and watches it. */
export async function sailClean(voyage: Voyage): Promise<CleanRun> {
  const waters = await voyage.prepare()
  return await behindProxy(voyage, waters, {}, async (proxy, server) => {
    const { result } = await sail(voyage, waters, proxy.host)
    if (result === undefined) throw new Error('a clean run gave nothing')
    const challenge = (await fetch(`${server.url}/v2/`)).headers.get('www-authenticate') ?? undefined
    return {
      requests: [...proxy.requests],
      challenge: challenge?.replaceAll(new URL(server.url).host, 'HOST'),
      digest: result.digest,
    }
  })
}

/** Runs a voyage in which one thing goes wrong, then once more without. Everything that does not hold, in words. */
export async function sailWith(voyage: Voyage, clean: CleanRun, wrong: FaultCase): Promise<string[]> {
  const waters = await voyage.prepare()
  const seen = new Map<string, number>()
  let sound = false
  const faultOf = (request: WatchedRequest): Fault | undefined => {
    const key = keyOf(request)
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    if (sound || key !== wrong.key) return undefined
    return count === wrong.nth || (wrong.lasting && count > wrong.nth) ? wrong.fault : undefined
  }
  const silence = new Silence()
  return await behindProxy(voyage, waters, { faultOf, silence }, async (proxy) => {
    const started = performance.now()
    const first = await sail(voyage, waters, proxy.host, silence)
    const took = performance.now() - started
    const troubles = [
      ...(took > MOST_MS ? [`took ${Math.round(took)} ms`] : []),
      ...(first.waited > MOST_WAITED_MS ? [`waited for ${first.waited} ms`] : []),
      ...(wrong.lasting && wrong.fault.alters === true && /^PUT .*manifests/.test(wrong.key)
        ? await untoldTags(waters, clean, first)
        : await tagTroubles(waters, clean, first.result !== undefined)),
      ...(first.result === undefined ? errorTroubles(first, proxy.host, waters) : []),
      ...(wrong.fault.heals && !wrong.lasting && first.result === undefined
        ? [`should have healed, but: ${describeError(first.error)}`]
        : []),
      ...countTroubles(voyage, proxy.requests, clean),
      ...sessionTroubles(proxy.requests),
      ...secretTroubles(first),
    ]
    sound = true
    proxy.reset()
    const missing = await missingBytes(waters.target, clean.digest, waters.repositories)
    const second = await sail(voyage, waters, proxy.host, silence)
    if (second.result === undefined) {
      troubles.push(`the second run failed: ${describeError(second.error)}`)
    } else {
      const sent = proxy.requests.filter(({ path }) => /uploads/.test(path)).reduce((sum, one) => sum + one.sent, 0)
      if (sent > missing) troubles.push(`the second run sent ${sent} bytes though only ${missing} were missing`)
      troubles.push(...(await tagTroubles(waters, clean, true)), ...((await waters.litter?.()) ?? []))
    }
    return troubles
  })
}

interface Outcome {
  /** Milliseconds of pauses and silence. */
  readonly waited: number
  readonly result?: CopyResult
  readonly error?: unknown
  readonly runtime: FakeRuntime
  readonly said: readonly string[]
}

async function sail(voyage: Voyage, waters: Waters, host: string, silence = new Silence()): Promise<Outcome> {
  const said: string[] = []
  const say = (text: string): void => void said.push(text)
  const runtime = fakeRuntime({ log: { debug: say, info: say, warn: say } }, silence.alarm)
  silence.pass = runtime.pass
  const started = runtime.clock.now()
  const waited = (): number => runtime.clock.now() - started
  const registry = openRegistry(
    host,
    {
      retries: RETRIES,
      ...voyage.options,
      ...(voyage.auth === undefined
        ? {}
        : { credentials: async () => ({ kind: 'password', username: 'hana', password: PASSWORD }) as const }),
    },
    runtime,
  )
  try {
    return { result: await waters.sail(registry, runtime), runtime, said, waited: waited() }
  } catch (error) {
    return { error, runtime, said, waited: waited() }
  } finally {
    await registry.close()
  }
}

async function behindProxy<T>(
  voyage: Voyage,
  waters: Waters,
  options: Parameters<typeof startWatchingProxy>[1],
  act: (proxy: WatchingProxy, server: RegistryServer) => Promise<T>,
): Promise<T> {
  const check = async (user: string, password: string): Promise<boolean> => user === 'hana' && password === PASSWORD
  const auth: ServeOptions = voyage.auth === undefined ? {} : { auth: { kind: voyage.auth, check } }
  const server = await serveRegistry(waters.repositories, { delete: true, ...auth }, systemRuntime())
  const proxy = await startWatchingProxy(`127.0.0.1:${server.port}`, { ...options, keepsConnections: true })
  try {
    return await act(proxy, server)
  } finally {
    await proxy.close()
    await server.close(0)
  }
}

/** A tag is on what it was on, or on the whole new image; on that one for certain after a success. */
async function tagTroubles({ target, tags }: Waters, { digest }: CleanRun, isDone: boolean): Promise<string[]> {
  const troubles: string[] = []
  for (const [tag, before] of tags) {
    const now = (await target.resolve(tag))?.digest
    if (isDone && now !== digest) troubles.push(`success was reported, but ${tag} is on ${now}`)
    if (now !== before && now !== digest) troubles.push(`${tag} is on ${now}`)
    if (now !== undefined) {
      const lacking = await lackingOf(target, now)
      if (lacking.length > 0) troubles.push(`${tag} lacks ${lacking.join(', ')}`)
    }
  }
  return troubles
}

/** Where every manifest is altered on its way, putting a tag back is too: then it has to be said which tag is not as it was. */
async function untoldTags({ target, tags }: Waters, { digest }: CleanRun, first: Outcome): Promise<string[]> {
  const troubles = first.result === undefined ? [] : ['success was reported']
  for (const [tag, before] of tags) {
    const now = (await target.resolve(tag))?.digest
    if (now === before || now === digest) continue
    const told = first.said.some((line) => line.includes(`:${tag} `) && /put back/.test(line))
    if (!told) troubles.push(`${tag} is on ${now}, and nobody says so: ${first.said.join(' | ')}`)
  }
  return troubles
}

async function lackingOf(store: ReadableStore, digest: Digest): Promise<Digest[]> {
  const document = await store.readManifest(digest).catch(() => undefined)
  if (document === undefined) return [digest]
  const lacking: Digest[] = []
  for (const child of childrenOf(document.content)) {
    if (document.content.kind === 'index') lacking.push(...(await lackingOf(store, child.digest)))
    else if ((await store.statBlob(child.digest))?.size !== child.size) lacking.push(child.digest)
  }
  return lacking
}

async function missingBytes(target: ReadableStore, digest: Digest, all: Repositories): Promise<number> {
  const document = await findAnywhere(digest, target, all)
  if (document === undefined) return Number.POSITIVE_INFINITY
  let missing = 0
  for (const child of childrenOf(document.content)) {
    if (document.content.kind === 'index') missing += await missingBytes(target, child.digest, all)
    else if ((await target.statBlob(child.digest)) === undefined) missing += child.size
  }
  return missing
}

async function findAnywhere(
  digest: Digest,
  target: ReadableStore,
  all: Repositories,
): Promise<ManifestDocument | undefined> {
  for (const store of [target, all.repository('expected')]) {
    const found = await store.readManifest(digest).catch(() => undefined)
    if (found !== undefined) return found
  }
  return undefined
}

function errorTroubles({ error }: Outcome, host: string, { places }: Waters): string[] {
  if (!(error instanceof Failure)) {
    return [`failed with something that is no Failure: ${error instanceof Error ? error.stack : String(error)}`]
  }
  const text = describeError(error)
  const all = `${text}\n${error.reference ?? ''}`
  return [
    ...(all.includes(host) ? [] : [`an error that does not name the registry: ${text}`]),
    ...(places.some((place) => all.includes(place))
      ? []
      : [`an error that does not name the repository: ${text} (${error.reference})`]),
    ...(/^ {2}\S/m.test(text) ? [] : [`an error without a hint: ${text}`]),
    ...(text.split('\n').length > 5 ? [`an error that goes on and on: ${text}`] : []),
  ]
}

/** No request is made again more often than it may be tried. */
function countTroubles(voyage: Voyage, requests: readonly WatchedRequest[], clean: CleanRun): string[] {
  const usual = countRequests(clean.requests)
  const uploads = clean.requests.filter(({ path }) => /uploads/.test(path))
  const chunked = voyage.options?.chunkSize !== undefined
  const common = {
    uploads: uploads.filter(({ method }) => method === 'POST').length,
    largest: chunked
      ? uploads.reduce((sum, { sent }) => sum + sent, 0)
      : Math.max(0, ...uploads.map(({ sent }) => sent)),
    chunked,
  }
  return [...countRequests(requests)].flatMap(([key, { times }]) => {
    const most = mostAsked(key, usual.get(key), common, RETRIES.attempts)
    return times > most ? [`${key} was asked ${times} times, not ${most} at most`] : []
  })
}

function countRequests(requests: readonly WatchedRequest[]): Map<string, Usual> {
  const counts = new Map<string, Usual>()
  for (const one of requests) {
    const key = keyOf(one)
    const { times, size } = counts.get(key) ?? { times: 0, size: 0 }
    counts.set(key, { times: times + 1, size: Math.max(size, one.sent) })
  }
  return counts
}

function secretTroubles({ error, runtime, said }: Outcome): string[] {
  const texts = [...said, ...(error === undefined ? [] : [describeError(error), JSON.stringify(errorToJson(error))])]
  return runtime.secrets.flatMap((secret) =>
    texts.filter((text) => text.includes(secret)).map((text) => `a secret shows: ${text.replaceAll(secret, '***')}`),
  )
}
