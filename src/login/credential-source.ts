import { join } from 'node:path'
import { normalizeRegistry } from '../image/reference.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Credential, CredentialSource } from '../stores/registry/auth/credential.ts'
import { decodeEntry, matchingKeys, secretsOf } from './auth-entry.ts'
import { type DockerConfig, dockerConfigDir, homeOf, parseConfig, readConfig } from './config-file.ts'
import { fromHelper, helperFor, helperGet } from './credential-helper.ts'

export interface CredentialSourceOptions {
  /** Docker's configuration folder. Given, no other place is looked at. */
  readonly configDir?: string | undefined
}

/** A credential and where it was found. */
export interface FoundCredential {
  readonly credential: Credential
  /** The file, the helper (`helper pass`) or the variable. */
  readonly place: string
}

/**
 * Finds credentials where Docker and Podman keep them: the variable `DOCKER_AUTH_CONFIG`, Docker's `config.json` with its
 * credential helpers, then `auth.json` of Podman and its kin. The first place that has one wins; what is found is masked.
 * `registry` may be followed by a repository, for keys that are limited to part of a registry.
 */
export function credentialSource(runtime: Runtime, options: CredentialSourceOptions = {}): CredentialSource {
  return async (registry) => (await findCredential(runtime, registry, options))?.credential
}

/** As {@link credentialSource}, and says where. `registry` is `host` or `host/repository`. */
export async function findCredential(
  runtime: Runtime,
  registry: string,
  { configDir }: CredentialSourceOptions = {},
): Promise<FoundCredential | undefined> {
  const [host, repository] = splitScope(registry)
  for (const place of await credentialPlaces(runtime, configDir)) {
    const found = await findIn(runtime, place, host, repository)
    if (found === undefined) continue
    for (const secret of secretsOf(found.credential)) runtime.mask(secret)
    return found
  }
  return undefined
}

export interface CredentialPlace {
  readonly name: string
  readonly config: DockerConfig
}

/** Every place that may hold credentials, in the order they are asked. */
export async function credentialPlaces(runtime: Runtime, configDir?: string): Promise<readonly CredentialPlace[]> {
  const { env } = runtime
  const places: CredentialPlace[] = []
  if (configDir === undefined && env.DOCKER_AUTH_CONFIG) {
    places.push({
      name: 'DOCKER_AUTH_CONFIG',
      config: parseConfig(env.DOCKER_AUTH_CONFIG, 'the variable DOCKER_AUTH_CONFIG'),
    })
  }
  const files = [join(dockerConfigDir(runtime, configDir), 'config.json')]
  if (configDir === undefined) files.push(...podmanFiles(env))
  for (const file of files) places.push({ name: file, config: await readConfig(file) })
  return places
}

/** containers-auth.json(5): the variable, the runtime folder, the configuration folder. */
function podmanFiles(env: Runtime['env']): readonly string[] {
  if (env.REGISTRY_AUTH_FILE) return [env.REGISTRY_AUTH_FILE]
  const folders = [env.XDG_RUNTIME_DIR, env.XDG_CONFIG_HOME || join(homeOf(env), '.config')]
  return folders.filter((folder) => folder !== undefined && folder !== '').map((folder) => podmanFile(folder as string))
}

function podmanFile(folder: string): string {
  return join(folder, 'containers', 'auth.json')
}

async function findIn(
  runtime: Runtime,
  { name, config }: CredentialPlace,
  host: string,
  repository: string | undefined,
): Promise<FoundCredential | undefined> {
  const auths = config.auths ?? {}
  const keys = matchingKeys(Object.keys(auths), host, repository)
  const helper = helperFor(config, host)
  if (helper !== undefined) {
    for (const server of helperServers(keys, host)) {
      const kept = await helperGet(runtime, helper, server)
      if (kept !== undefined) return { credential: fromHelper(kept), place: `helper ${helper}` }
    }
  }
  for (const key of keys) {
    const credential = decodeEntry(auths[key] ?? {})
    if (credential !== undefined) return { credential, place: name }
  }
  return undefined
}

/** Under which names a helper may know a host: Docker's own key first, then the spellings in the file. */
function helperServers(keys: readonly string[], host: string): readonly string[] {
  return [...new Set([...(host === 'docker.io' ? ['https://index.docker.io/v1/'] : [host]), ...keys])]
}

function splitScope(registry: string): readonly [host: string, repository: string | undefined] {
  const bare = registry.replace(/^https?:\/\//i, '')
  const slash = bare.indexOf('/')
  const repository = slash < 0 || bare !== registry ? '' : bare.slice(slash + 1)
  return [normalizeRegistry(registry), repository === '' ? undefined : repository]
}
