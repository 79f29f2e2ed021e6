import type { Mirror } from '../login/mirrors.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { MirrorStore } from '../stores/mirrored.ts'
import type { RegistryOptions } from '../stores/registry/options.ts'
import { openRegistry, type Registry } from '../stores/registry/registry.ts'
import type { ReadableStore } from '../stores/store.ts'

/** A mirror with its connections. */
export interface OpenMirror {
  readonly mirror: Mirror
  readonly registry: Registry
}

export interface Mirrors {
  /** Those of a registry, opened once. */
  of(registry: string): Promise<readonly OpenMirror[]>
  /** A repository of a registry, read by its mirrors first. */
  through(origin: ReadableStore, registry: string, repository: string): Promise<ReadableStore>
  close(): Promise<void>
}

/** A mirror is there to be fast: one that is slow to answer or down is soon left out. */
const PATIENCE = {
  retries: { attempts: 2, budgetMs: 5_000 },
  timeouts: { connect: 5_000, headers: 15_000 },
} as const

/**
 * The mirrors that this run reads from, as `mirrorsOf` finds them. Each is a registry of its own: shown the credential and the certificates that are
 * kept for its host, never those of the registry it stands for.
 */
export function openMirrors(
  given: readonly string[] | undefined,
  reach: (host: string) => Promise<RegistryOptions>,
  runtime: Runtime,
): Mirrors {
  const opened = new Map<string, Promise<readonly OpenMirror[]>>()
  const out = new Set<OpenMirror>()
  const open = async (registry: string): Promise<readonly OpenMirror[]> => {
    // What most steps never read from is not loaded for them.
    const { mirrorsOf } = await import('../login/mirrors.ts')
    const mirrors = await mirrorsOf(registry, given, runtime.env)
    return await Promise.all(
      mirrors.map(async (mirror) => {
        const options = { ...(await reach(mirror.registry)), ...PATIENCE }
        const plain = mirror.plainHttp ? { plainHttp: true } : {}
        return { mirror, registry: openRegistry(mirror.registry, { ...options, ...plain }, runtime) }
      }),
    )
  }
  const of = (registry: string): Promise<readonly OpenMirror[]> => {
    const known = opened.get(registry) ?? open(registry)
    opened.set(registry, known)
    return known
  }
  return {
    of,
    through: async (origin, registry, repository) => {
      const { mirrored } = await import('../stores/mirrored.ts')
      const stores = (await of(registry)).map(
        (one): MirrorStore => ({
          store: one.registry.repository(one.mirror.prefix + repository),
          isOut: () => out.has(one),
          leaveOut: () => void out.add(one),
        }),
      )
      return mirrored(origin, stores, runtime.log)
    },
    close: async () => {
      const all = await Promise.allSettled(opened.values())
      const open = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
      await Promise.all(open.map(({ registry }) => registry.close()))
    },
  }
}
