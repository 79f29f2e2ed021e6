import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { homeOf } from './config-file.ts'

/** Certificates that this machine keeps for one host, PEM. */
export interface RegistryCertificates {
  readonly ca: readonly string[]
  readonly clientCert?: string
  readonly clientKey?: string
}

/**
 * Reads what Docker and Podman read for a registry (`host[:port]`): of `certs.d/HOST/`, every `*.crt` is an authority,
 * and a `*.cert` with the `*.key` of the same name is the client's own; and of `tls/HOST/` in Docker's configuration
 * folder the same, where Docker looks for those of a Notary server. Folders that are not there hold nothing; a client
 * certificate without its key is `Failure('usage')`.
 */
export async function certificatesFor(registry: string, env: Runtime['env']): Promise<RegistryCertificates> {
  const home = homeOf(env)
  const roots = [
    '/etc/containers',
    '/etc/docker',
    join(home, '.config/containers'),
    join(home, '.config/docker'),
    join(home, '.docker'),
  ]
  const found: RegistryCertificates[] = []
  for (const root of roots) found.push(await readFolder(join(root, 'certs.d', registry)))
  found.push(await readFolder(join(env.DOCKER_CONFIG || join(home, '.docker'), 'tls', registry)))
  const client = found.findLast(({ clientCert }) => clientCert !== undefined)
  return { ...client, ca: found.flatMap(({ ca }) => ca) }
}

async function readFolder(folder: string): Promise<RegistryCertificates> {
  const names = (await readdir(folder).catch(() => [])).sort()
  const read = async (name: string): Promise<string> => await readFile(join(folder, name), 'utf8')
  const ca = await Promise.all(names.filter((name) => name.endsWith('.crt')).map(read))
  const cert = names.find((name) => name.endsWith('.cert'))
  if (cert === undefined) return { ca }
  const key = cert.replace(/cert$/, 'key')
  if (names.includes(key)) return { ca, clientCert: await read(cert), clientKey: await read(key) }
  throw new Failure('usage', `${join(folder, cert)} has no key beside it`, {
    reference: join(folder, cert),
    hint: `Put its key into ${key}. Certificates of authorities end in .crt.`,
  })
}
