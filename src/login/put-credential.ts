import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Credential } from '../stores/registry/auth/credential.ts'
import { secretsOf } from './auth-entry.ts'
import type { LockedConfig } from './config-file.ts'
import { helperFor } from './credential-helper.ts'
import { dockerLogin } from './docker-cli.ts'
import { credentialOf, type Kept, keptFor, readKept, writeKept } from './kept.ts'

/** A registry, and the credential that it has accepted; none to make sure that nothing is sent. */
export interface ReadyLogin {
  readonly registry: string
  readonly credential: Credential | undefined
}

/** Puts one proved credential (or none) in its place, reads it back, and says where it is. */
export async function putCredential(
  runtime: Runtime,
  locked: LockedConfig,
  { registry, credential }: ReadyLogin,
  before: Kept,
  configDir: string | undefined,
): Promise<string> {
  if (credential === undefined) {
    await writeKept(runtime, locked, registry, {})
    return ''
  }
  if (credential.kind === 'password' && (await byDocker(runtime, registry, credential, configDir))) {
    const kept = await readKept(runtime, await locked.read(), registry)
    if (isOurs(kept, credential)) return placeOf(kept, locked)
    runtime.log.debug(`docker login did not leave the credential of ${registry} in ${locked.file}`)
  }
  const helper = before.helper ?? helperFor(await locked.read(), registry)
  await writeKept(runtime, locked, registry, keptFor(credential, helper))
  const kept = await readKept(runtime, await locked.read(), registry)
  if (isOurs(kept, credential)) return placeOf(kept, locked)
  throw new Failure('failed', `the login to ${registry} was accepted, but it cannot be read back`, {
    reference: registry,
    hint: `Look at ${kept.helper === undefined ? locked.file : `the credential helper "${kept.helper}"`}.`,
  })
}

async function byDocker(
  runtime: Runtime,
  registry: string,
  { username, password }: { readonly username: string; readonly password: string },
  configDir: string | undefined,
): Promise<boolean> {
  const result = await dockerLogin(runtime, registry, { username, password, configDir })
  if (result.outcome === 'refused') {
    runtime.log.warn(
      `docker login to ${registry} failed although the registry accepts the credential; it was written to Docker's ` +
        `configuration directly. Docker said: ${result.said}`,
    )
  }
  return result.outcome === 'done'
}

/** Docker may have traded the password for an identity token. */
function isOurs(kept: Kept, credential: Credential): boolean {
  const found = credentialOf(kept)
  if (found === undefined) return false
  if (found.kind === 'identity-token' && credential.kind === 'password') return true
  return JSON.stringify(secretsOf(found)) === JSON.stringify(secretsOf(credential))
}

function placeOf({ secret, helper }: Kept, { file }: LockedConfig): string {
  return secret === undefined ? file : `helper ${helper}`
}
