import type { JsonObject } from '../image/json.ts'
import { credentialKey } from '../image/reference.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Credential } from '../stores/registry/auth/credential.ts'
import { decodeEntry, encodeEntry, secretsOf } from './auth-entry.ts'
import type { DockerConfig, LockedConfig } from './config-file.ts'
import {
  fromHelper,
  type HelperSecret,
  helperErase,
  helperFor,
  helperGet,
  helperStore,
  toHelper,
} from './credential-helper.ts'

/** Everything that is kept for one registry under Docker's key for it, at one moment: enough to put it back exactly. */
export interface Kept {
  /** The entry of `auths` as it stands, also when it is empty. */
  readonly entry?: JsonObject
  /** The helper that answers for the registry, and what it has. */
  readonly helper?: string
  readonly secret?: HelperSecret
}

export async function readKept(runtime: Runtime, config: DockerConfig, registry: string): Promise<Kept> {
  const key = credentialKey(registry)
  const entry = Object.hasOwn(config.auths ?? {}, key) ? config.auths?.[key] : undefined
  const helper = helperFor(config, registry)
  const secret = helper === undefined ? undefined : await helperGet(runtime, helper, key)
  const kept: Kept = {
    ...(entry === undefined ? {} : { entry }),
    ...(helper === undefined ? {} : { helper }),
    ...(secret === undefined ? {} : { secret }),
  }
  const credential = credentialOf(kept)
  for (const hidden of credential === undefined ? [] : secretsOf(credential)) runtime.mask(hidden)
  return kept
}

/** The credential that Docker would use. */
export function credentialOf({ entry, secret }: Kept): Credential | undefined {
  if (secret !== undefined) return fromHelper(secret)
  return entry === undefined ? undefined : decodeEntry(entry)
}

/** A credential where Docker would keep it: in the helper, with an empty entry beside it, or in the file. */
export function keptFor(credential: Credential, helper: string | undefined): Kept {
  if (helper === undefined) return { entry: encodeEntry(credential) }
  return { entry: {}, helper, secret: toHelper(credential) }
}

/** Makes what is kept for a registry be `kept`: nothing else of the file changes. */
export async function writeKept(runtime: Runtime, locked: LockedConfig, registry: string, kept: Kept): Promise<void> {
  const key = credentialKey(registry)
  const helper = kept.helper ?? helperFor(await locked.read(), registry)
  if (helper !== undefined) {
    if (kept.secret === undefined) await helperErase(runtime, helper, key)
    else await helperStore(runtime, helper, key, kept.secret)
  }
  await locked.update((config) => {
    const auths = config.auths ?? {}
    if (kept.entry !== undefined) auths[key] = kept.entry
    else delete auths[key]
    if (kept.entry !== undefined || config.auths !== undefined) config.auths = auths
  })
}
