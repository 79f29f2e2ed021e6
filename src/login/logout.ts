import { join } from 'node:path'
import { credentialKey } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { matchingKeys } from './auth-entry.ts'
import { dockerConfigDir, lockConfig } from './config-file.ts'
import { helperErase, helperFor, helperGet } from './credential-helper.ts'
import { findCredential } from './credential-source.ts'

/**
 * Takes the login to a registry out of Docker's configuration and its credential helper, under every spelling of the
 * registry, and looks that it is gone. False when there was none. Warns when a credential is still found elsewhere
 * (Podman's `auth.json`, `DOCKER_AUTH_CONFIG`), which is not ours to change.
 */
export async function logout(
  registry: string,
  { configDir }: { readonly configDir?: string | undefined },
  runtime: Runtime,
): Promise<boolean> {
  const file = join(dockerConfigDir(runtime, configDir), 'config.json')
  const removed = await lockConfig(file, runtime, async (locked) => {
    const config = await locked.read()
    const keys = matchingKeys(Object.keys(config.auths ?? {}), registry)
    const helper = helperFor(config, registry)
    let any = keys.length > 0
    for (const server of helper === undefined ? [] : new Set([credentialKey(registry), ...keys])) {
      if ((await helperGet(runtime, helper as string, server)) === undefined) continue
      any = true
      await helperErase(runtime, helper as string, server)
    }
    await locked.update((now) => {
      for (const key of keys) delete now.auths?.[key]
    })
    return any
  })
  const own = await findCredential(runtime, registry, { configDir: dockerConfigDir(runtime, configDir) })
  if (own !== undefined) {
    throw new Failure('failed', `the login to ${registry} is still in ${own.place}`, { reference: registry })
  }
  const elsewhere = configDir === undefined ? await findCredential(runtime, registry) : undefined
  if (elsewhere !== undefined) {
    runtime.log.warn(`${elsewhere.place} still has a credential for ${registry}`)
  }
  return removed
}
