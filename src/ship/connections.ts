import { join } from 'node:path'
import type { Engine } from '../engine/engine.ts'
import { normalizeRegistry } from '../image/reference.ts'
import { credentialSource } from '../login/credential-source.ts'
import { type ReachOptions, reachOf } from '../login/reach.ts'
import { holdInterruption } from '../runtime/hold-interruption.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { folderMemory, type LayerMemory } from '../stores/copy/layer-memory.ts'
import type { CredentialSource } from '../stores/registry/auth/credential.ts'
import type { RegistryOptions, Retries } from '../stores/registry/options.ts'
import { openRegistry, type Registry } from '../stores/registry/registry.ts'
import { type Mirrors, openMirrors } from './mirrors.ts'

export interface ConnectionOptions extends ReachOptions {
  /** Docker's configuration folder; `$DOCKER_CONFIG` or `~/.docker` without it. */
  readonly configDir?: string | undefined
  /** Requests in flight per registry. */
  readonly concurrency?: number | undefined
  /** Milliseconds to wait for an answer. */
  readonly timeoutMs?: number | undefined
  /** How often what may pass by itself is tried again; see {@link Retries}. */
  readonly retries?: Partial<Retries> | undefined
  /** Mirrors to read from, `[HOST=]URL`, or `none`; those of Docker's daemon.json without them. */
  readonly mirrors?: readonly string[] | undefined
  /** In place of Docker's configuration. */
  readonly credentials?: CredentialSource
}

/** Registries and the engine, each opened when first needed and shared by everything in one run. */
export interface Connections {
  readonly runtime: Runtime
  readonly options: ConnectionOptions
  registry(host: string): Promise<Registry>
  /** For what is read and ends on this machine: a registry's repository, by its mirrors first. */
  readonly mirrors: Mirrors
  /** How another host than a registry (a Notary server) is reached: the same credentials, certificates and patience. */
  reach(host: string): Promise<RegistryOptions>
  /** What this machine remembers of layers it compressed; undefined for a user without a home. */
  readonly memory: LayerMemory | undefined
  /** `Failure('unreachable')` when there is no engine. */
  engine(): Promise<Engine>
  close(): Promise<void>
}

export function openConnections(options: ConnectionOptions, outside: Runtime): Connections {
  const runtime = holdInterruption(outside)
  const registries = new Map<string, Promise<Registry>>()
  let engine: Promise<Engine> | undefined
  const credentials = options.credentials ?? credentialSource(runtime, configOption(options))
  const reach = async (host: string): Promise<RegistryOptions> => ({
    credentials,
    ...(await reachOf(host, options, runtime.env)),
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
    ...(options.retries === undefined ? {} : { retries: options.retries }),
    ...(options.timeoutMs === undefined ? {} : { timeouts: { headers: options.timeoutMs } }),
  })
  const open = async (host: string): Promise<Registry> => openRegistry(host, await reach(host), runtime)
  const mirrors = openMirrors(options.mirrors, reach, runtime)
  const cache = cacheFolder(runtime.env)
  return {
    runtime,
    options,
    memory: cache === undefined ? undefined : folderMemory(join(cache, 'seaworthy', 'layers'), runtime.clock),
    reach,
    mirrors,
    registry: (host) => {
      const name = normalizeRegistry(host)
      const opened = registries.get(name) ?? open(name)
      registries.set(name, opened)
      return opened
    },
    engine: () => {
      // Loaded when an engine is needed: most of a release talks to registries only.
      engine ??= import('../engine/engine.ts').then(({ connectEngine }) => connectEngine(runtime))
      return engine
    },
    close: async () => {
      await mirrors.close()
      const opened = await Promise.allSettled(registries.values())
      await Promise.all(opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)))
    },
  }
}

/** Where the user's programs keep what they can make again (XDG base directory specification). */
function cacheFolder(env: Runtime['env']): string | undefined {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME
  const home = env.HOME || env.USERPROFILE
  return home ? join(home, '.cache') : undefined
}

function configOption(options: ConnectionOptions): { configDir?: string } {
  return options.configDir === undefined ? {} : { configDir: options.configDir }
}
