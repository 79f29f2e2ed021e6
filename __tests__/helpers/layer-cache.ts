import type { LayerCache } from '../../src/cache/cache.ts'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { type ConnectionOptions, openConnections } from '../../src/ship/connections.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { directoryEntries } from '../../src/stores/directory-entries.ts'

export type TestCache = LayerCache & { readonly warnings: string[] }

/** A layer cache in a folder (or elsewhere), for the engine that `env` points to. */
export function testCache(
  root: string,
  env: Readonly<Record<string, string>>,
  parts: Partial<LayerCache> & { runtime?: Partial<Runtime>; connect?: ConnectionOptions; entries?: CacheEntries } = {},
): TestCache {
  const { runtime: runtimeParts, connect, ...rest } = parts
  const warnings: string[] = []
  const log = { debug: () => {}, info: () => {}, warn: (text: string) => void warnings.push(text) }
  const runtime = systemRuntime({ env, log, ...runtimeParts })
  return {
    entries: directoryEntries(root, runtime),
    connections: openConnections({ credentials: async () => undefined, ...connect }, runtime),
    key: 'test',
    scopes: ['refs/heads/main'],
    run: '1',
    attempt: '1',
    ...rest,
    warnings,
  }
}

/** The same place, but for these methods. */
export function delegated(entries: CacheEntries, parts: Partial<CacheEntries>): CacheEntries {
  return new Proxy(entries, {
    get: (target, name) => {
      const own = parts[name as keyof CacheEntries] ?? target[name as keyof CacheEntries]
      return typeof own === 'function' && !(name in parts) ? own.bind(target) : own
    },
  })
}
