import { credentialKey } from '../image/reference.ts'
import { describeError } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Credential } from '../stores/registry/auth/credential.ts'
import { decodeEntry, registryOfKey } from './auth-entry.ts'
import { fromHelper, helperFor, helperGet, helperList } from './credential-helper.ts'
import { type CredentialPlace, type CredentialSourceOptions, credentialPlaces } from './credential-source.ts'

/** One login that is kept on this machine, without its secret. */
export interface KnownLogin {
  /** The host, with the part of it that the login is limited to if there is one. */
  readonly registry: string
  /** Empty for tokens that carry their own name. */
  readonly username: string
  readonly kind: Credential['kind']
  /** The file, the helper or the variable that has it. */
  readonly place: string
}

/** Every login that {@link credentialSource} could hand out, the first place first; one that hides another comes alone. */
export async function listLogins(
  runtime: Runtime,
  options: CredentialSourceOptions = {},
): Promise<readonly KnownLogin[]> {
  const found = new Map<string, KnownLogin>()
  for (const place of await credentialPlaces(runtime, options.configDir)) {
    for (const login of [...(await fromHelpers(runtime, place)), ...fromFile(place)]) {
      if (!found.has(login.registry)) found.set(login.registry, login)
    }
  }
  return [...found.values()].sort((a, b) => (a.registry < b.registry ? -1 : 1))
}

function fromFile({ name, config }: CredentialPlace): readonly KnownLogin[] {
  return Object.entries(config.auths ?? {}).flatMap(([key, entry]) => {
    const credential = decodeEntry(entry)
    return credential === undefined ? [] : [known(registryOfKey(key), credential, name)]
  })
}

async function fromHelpers(runtime: Runtime, { config }: CredentialPlace): Promise<readonly KnownLogin[]> {
  const servers = new Set([...Object.keys(config.credHelpers ?? {}), ...Object.keys(config.auths ?? {})])
  if (config.credsStore) {
    try {
      for (const server of Object.keys(await helperList(runtime, config.credsStore))) servers.add(server)
    } catch (error) {
      runtime.log.warn(describeError(error))
    }
  }
  const logins: KnownLogin[] = []
  for (const server of servers) {
    const helper = helperFor(config, server)
    if (helper === undefined) continue
    try {
      const kept =
        (await helperGet(runtime, helper, credentialKey(server))) ?? (await helperGet(runtime, helper, server))
      if (kept !== undefined) logins.push(known(registryOfKey(server), fromHelper(kept), `helper ${helper}`))
    } catch (error) {
      runtime.log.warn(describeError(error))
    }
  }
  return logins
}

function known(registry: string, credential: Credential, place: string): KnownLogin {
  const username = credential.kind === 'password' ? credential.username : ''
  return { registry, username, kind: credential.kind, place }
}
