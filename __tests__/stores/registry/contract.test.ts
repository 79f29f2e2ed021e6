// The registry client is a store like every other, over our own server before both kinds of its stores.
import { systemRuntime } from '../../../src/runtime/system.ts'
import { onlyUser } from '../../../src/serve/auth/passwords.ts'
import type { ServeOptions } from '../../../src/serve/options.ts'
import { serveRegistry } from '../../../src/serve/server.ts'
import { directoryRepositories } from '../../../src/stores/directory.ts'
import { memoryRepositories } from '../../../src/stores/memory.ts'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import type { Repositories } from '../../../src/stores/store.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { describeStoreContract, type StoreUnderTest } from '../../helpers/store-contract.ts'

// Uploads are streams that nock would hold back.
const runtime = systemRuntime()

async function clientOf(repositories: Repositories, options: ServeOptions = {}): Promise<StoreUnderTest> {
  const server = await serveRegistry(repositories, { delete: true, ...options }, runtime)
  const registry = openRegistry(
    `127.0.0.1:${server.port}`,
    { credentials: async () => ({ kind: 'password', username: 'mara', password: 'secret' }) },
    runtime,
  )
  return {
    store: registry.repository('acme/app'),
    sibling: { name: 'acme/sibling', store: registry.repository('acme/sibling') },
    cleanup: async () => {
      await registry.close()
      await server.close(0)
    },
  }
}

describeStoreContract('the registry client before a memory store', () => clientOf(memoryRepositories()))

describeStoreContract('the registry client, signed in, before a directory store', async () =>
  clientOf(directoryRepositories(await temporaryFolder(), runtime), {
    auth: { kind: 'token', check: onlyUser('mara', 'secret') },
  }),
)
