import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { field, isObject, parseJson } from '../image/json.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** Where an engine listens. */
export type EngineEndpoint = {
  /** As people name it: `unix:///var/run/docker.sock`. */
  readonly label: string
} & (
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls?: EngineTls }
)

export interface EngineTls {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

const DEFAULT_SOCKETS = ['/var/run/docker.sock', '/run/podman/podman.sock']
const REMEDY = 'Start Docker, or point DOCKER_HOST at an engine. Archives, layouts and registries need none.'

/**
 * Finds the engine as the docker command does: `DOCKER_HOST`, then the current context (`DOCKER_CONTEXT`, or
 * `currentContext` in config.json), then the usual sockets, Podman's included.
 */
export async function findEngine(runtime: Runtime): Promise<EngineEndpoint> {
  const { env } = runtime
  if (env.DOCKER_HOST) return await parseHost(env.DOCKER_HOST, certificatesFromEnv(env))
  const context = await contextEndpoint(env)
  if (context !== undefined) return context
  const own = env.XDG_RUNTIME_DIR === undefined ? [] : ['docker.sock', 'podman/podman.sock']
  const sockets = [...DEFAULT_SOCKETS, ...own.map((name) => join(env.XDG_RUNTIME_DIR as string, name))]
  const path = sockets.find((socket) => existsSync(socket))
  if (path !== undefined) return { kind: 'socket', path, label: `unix://${path}` }
  throw new Failure('unreachable', 'no container engine was found on this machine', { hint: REMEDY })
}

async function parseHost(host: string, certificates: () => Promise<EngineTls | undefined>): Promise<EngineEndpoint> {
  const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*)$/.exec(host) ?? []
  if ((scheme === 'unix' || scheme === 'npipe') && rest !== '') {
    return { kind: 'socket', path: scheme === 'npipe' ? rest.replaceAll('/', '\\') : rest, label: host }
  }
  if (scheme === 'tcp' || scheme === 'http' || scheme === 'https') {
    // As tcp://, which has no port of its own: of an http:// URL the 80 would get lost.
    const url = URL.canParse(`tcp://${rest}`) ? new URL(`tcp://${rest}`) : undefined
    if (url !== undefined && url.hostname !== '' && url.username === '' && url.password === '') {
      const tls = await certificates()
      const secure = tls ?? (scheme === 'https' ? {} : undefined)
      const port = Number(url.port) || (secure === undefined ? 2375 : 2376)
      return {
        kind: 'tcp',
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port,
        label: host,
        ...(secure === undefined ? {} : { tls: secure }),
      }
    }
  }
  throw new Failure('unsupported', `the engine address "${host.replace(/\/\/[^/]*@/, '//')}" cannot be used`, {
    hint: 'Write DOCKER_HOST as unix:///path or tcp://host:port. For ssh:// forward the socket: ssh -L /tmp/docker.sock:/var/run/docker.sock HOST',
  })
}

function certificatesFromEnv(env: Runtime['env']): () => Promise<EngineTls | undefined> {
  return async () => {
    if (!env.DOCKER_TLS_VERIFY && !env.DOCKER_CERT_PATH && !env.DOCKER_TLS) return undefined
    return await readCertificates(env.DOCKER_CERT_PATH ?? configFolder(env))
  }
}

async function contextEndpoint(env: Runtime['env']): Promise<EngineEndpoint | undefined> {
  const folder = configFolder(env)
  const name = env.DOCKER_CONTEXT || (await currentContext(folder))
  if (name === undefined || name === '' || name === 'default') return undefined
  const id = createHash('sha256').update(name).digest('hex')
  const meta = await readJsonFile(join(folder, 'contexts', 'meta', id, 'meta.json'))
  const endpoints = isObject(meta) ? field(meta, 'Endpoints') : undefined
  const docker = isObject(endpoints) ? field(endpoints, 'docker') : undefined
  const host = isObject(docker) ? field(docker, 'Host') : undefined
  if (typeof host !== 'string') {
    throw new Failure('not-found', `the docker context "${name}" has no engine address`, {
      hint: 'See docker context ls, or set DOCKER_HOST.',
    })
  }
  return await parseHost(host, async () => {
    const tls = await readCertificates(join(folder, 'contexts', 'tls', id, 'docker'))
    return tls.ca === undefined && tls.cert === undefined ? undefined : tls
  })
}

async function currentContext(folder: string): Promise<string | undefined> {
  const config = await readJsonFile(join(folder, 'config.json'))
  const name = isObject(config) ? field(config, 'currentContext') : undefined
  return typeof name === 'string' ? name : undefined
}

function configFolder(env: Runtime['env']): string {
  return env.DOCKER_CONFIG || join(env.HOME ?? homedir(), '.docker')
}

async function readCertificates(folder: string): Promise<EngineTls> {
  const read = async (name: string): Promise<string | undefined> =>
    await readFile(join(folder, name), 'utf8').catch(() => undefined)
  const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')])
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  }
}

async function readJsonFile(path: string): Promise<unknown> {
  try {
    return parseJson(await readFile(path), path)
  } catch {
    return undefined
  }
}
