import type { Runtime } from '../runtime/runtime.ts'
import type { Credential } from '../stores/registry/auth/credential.ts'
import { openRegistry } from '../stores/registry/registry.ts'
import { type ReachOptions, reachOf } from './reach.ts'

/**
 * Shows a credential to its registry and returns when it is accepted; without one, asks whether the registry answers
 * people that nobody knows. Fails as the registry client does: `unauthorized`, `denied`, `unreachable`, `timeout`, `rate-limited`,
 * `failed`.
 */
export type ProveLogin = (registry: string, credential: Credential | undefined, runtime: Runtime) => Promise<void>

/** Somebody waits for a login: less patience than for an upload, more than the 15 seconds of `docker login`. Milliseconds. */
const PATIENCE = {
  timeouts: { connect: 15_000, headers: 30_000 },
  retries: { attempts: 4, budgetMs: 60_000 },
} as const

/** Asks the registries themselves, trying again only what may pass by itself. */
export function proveByRegistry(options: ReachOptions = {}): ProveLogin {
  return async (registry, credential, runtime) => {
    const client = openRegistry(
      registry,
      { ...PATIENCE, ...(await reachOf(registry, options, runtime.env)), credentials: async () => credential },
      runtime,
    )
    try {
      const { scheme, accepted } = await client.checkAccess()
      if (credential !== undefined && !accepted) {
        const why = scheme === 'none' ? 'lets everybody in' : 'did not ask for it'
        runtime.log.info(`${registry} ${why}, so the login says nothing about the token`)
      }
    } finally {
      await client.close()
    }
  }
}
