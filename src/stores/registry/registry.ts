import { apiHost } from '../../image/reference.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { Repositories } from '../store.ts'
import { type AccessReport, type AccessScope, checkAccess, probePush } from './access.ts'
import { listRepositories } from './manifests/tags.ts'
import type { Observed } from './observed.ts'
import { type RegistryOptions, withDefaults } from './options.ts'
import { RegistryStore } from './repository.ts'
import { RegistryClient } from './request.ts'

/** A registry reached over HTTP (OCI distribution-spec 1.1, Docker registry API v2). Its repositories share connections, login and patience. */
export interface Registry extends Repositories {
  /** As in `Reference.registry`. */
  readonly host: string
  repository(name: string): RegistryStore
  /** Asks now what has to be asked before anything else, so that it is known by then. Never fails: whoever needs the answer does. */
  greet(): void
  /** Proves the credential, and rights on a repository; see `checkAccess` for what it throws. */
  checkAccess(scope?: AccessScope): Promise<AccessReport>
  /** Whether an upload to a repository may begin; fails as that would. Two requests, besides those every upload needs. */
  probePush(repository: string): Promise<void>
  /** What its answers said besides, so far. */
  observed(): Observed
  /** Ends all connections. */
  close(): Promise<void>
}

/** Opens a registry by its normalised name (`Reference.registry`). Nothing is sent before the first question. */
export function openRegistry(host: string, options: RegistryOptions, runtime: Runtime): Registry {
  const client = new RegistryClient(host, apiHost(host), withDefaults(options), runtime)
  const stores = new Map<string, RegistryStore>()
  return {
    label: host,
    host,
    repository: (name) => {
      const store = stores.get(name) ?? new RegistryStore(client, name)
      stores.set(name, store)
      return store
    },
    greet: () => void client.base().catch(() => {}),
    names: () => listRepositories(client),
    checkAccess: (scope) => checkAccess(client, scope),
    probePush: (repository) => probePush(client, repository),
    observed: () => client.observer.observed,
    close: async () => {
      await Promise.all([...stores.values()].map((store) => store.close()))
      client.close()
    },
  }
}
