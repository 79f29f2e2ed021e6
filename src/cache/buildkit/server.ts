import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { field, isObject, parseJson } from '../../image/json.ts'
import { describeError, Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { serveRegistry } from '../../serve/server.ts'
import { openConnections } from '../../ship/connections.ts'
import { directoryRepositories } from '../../stores/directory.ts'
import type { LayerCache } from '../cache.ts'
import { readRecord } from '../find-record.ts'
import { openCache } from '../open-cache.ts'
import type { RecordedImage } from '../record.ts'
import { overlayRepositories } from './overlay.ts'

/** What the server is told by standard input: it holds secrets, which belong in no argument and no environment. */
export interface ServerConfig {
  /** Where what is pushed is kept until the end of the job; the server ends when the folder is gone. */
  readonly folder: string
  /** The first part of every repository name: nobody who does not know it can read or write. */
  readonly secret: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly to: string
  readonly key: string
  readonly signingKey: string
  readonly requireSigned: boolean
  readonly githubToken: string
  /** The record whose build caches are served; null when there is none. */
  readonly record: string | null
}

const WATCH_MS = 30_000
/** No job of a hosted runner lasts longer. */
const LIFETIME_MS = 6 * 60 * 60 * 1000

/** Serves until it is told to stop, the folder is gone, or six hours have passed. `ready` is given the address once it listens. */
export async function serveBuildCache(
  config: ServerConfig,
  outside: Runtime,
  ready: (address: string) => void,
): Promise<void> {
  const runtime: Runtime = { ...outside, env: config.env }
  const connections = openConnections({}, runtime)
  const { to, key, requireSigned, githubToken } = config
  const signingKey = config.signingKey === '' ? undefined : config.signingKey
  const cache = await openCache({ to, key, signingKey, requireSigned, githubToken }, connections)
  const builds = config.record === null ? [] : await wholeBuilds(config.record, cache)
  const own = directoryRepositories(registryFolder(config.folder), runtime)
  const repositories = overlayRepositories(config.secret, own, builds, cache.entries, connections)
  const server = await serveRegistry(repositories, {}, runtime)
  try {
    ready(`127.0.0.1:${server.port}/${config.secret}`)
    await untilOver(config.folder, runtime)
  } finally {
    await server.close()
    await repositories.close()
    await cache.entries.close()
    await connections.close()
  }
}

/** The build caches of a record that still are there: BuildKit fails where a layer that was promised is missing, and builds where nothing was. */
async function wholeBuilds(record: string, cache: LayerCache): Promise<readonly RecordedImage[]> {
  const { builds } = (await readRecord(cache, record)).record
  const entriesOf = ({ blobs }: RecordedImage): string[] =>
    blobs.flatMap((blob) => (blob.kind === 'entry' ? [blob.entry] : []))
  const there = await cache.entries.has([...new Set(builds.flatMap(entriesOf))])
  return builds.filter((build) => entriesOf(build).every((entry) => there.has(entry)))
}

/** Where in its folder the server keeps what is pushed. */
export function registryFolder(folder: string): string {
  return join(folder, 'registry')
}

/** Reads what `serveBuildCache` wants to be told. */
export function parseConfig(bytes: Uint8Array): ServerConfig {
  const value = parseJson(bytes, 'the configuration of the cache server')
  const isWhole =
    isObject(value) &&
    ['folder', 'secret', 'to', 'key', 'signingKey', 'githubToken'].every(
      (name) => typeof field(value, name) === 'string',
    ) &&
    isObject(field(value, 'env'))
  if (isWhole) return value as unknown as ServerConfig
  throw new Failure('invalid', 'the configuration of the cache server is not whole')
}

async function untilOver(folder: string, { clock, signal, log }: Runtime): Promise<void> {
  const started = clock.now()
  try {
    while (clock.now() - started < LIFETIME_MS) {
      await access(folder)
      await clock.sleep(WATCH_MS, signal)
    }
  } catch (error) {
    log.debug(`the cache server ends: ${describeError(error)}`)
  }
}
