import { afterEach } from '@jest/globals'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { ServeOptions } from '../../src/serve/options.ts'
import { type RegistryServer, serveRegistry } from '../../src/serve/server.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import type { Repositories } from '../../src/stores/store.ts'

const running: RegistryServer[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close(0)))
})

/** A registry on a free port of 127.0.0.1, closed after the test. */
export async function served(
  options: ServeOptions = {},
  repositories: Repositories = memoryRepositories(),
  runtime: Pick<Runtime, 'clock' | 'log'> = systemRuntime(),
): Promise<RegistryServer & { readonly repositories: Repositories }> {
  const server = await serveRegistry(repositories, options, runtime)
  running.push(server)
  return { ...server, repositories }
}
