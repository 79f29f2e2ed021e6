import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate } from './certificate.ts'
import { type DockerRegistry, type DockerRegistryOptions, listening } from './docker-registry.ts'
import { freePort } from './listen.ts'

/** Starts zot 2 (`program`) on a free port with its data in a folder of its own. It takes Docker's media types too. */
export async function startZot({ program, user, tls, tokens }: DockerRegistryOptions): Promise<DockerRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-zot-'))
  const file = (name: string): string => join(folder, name)
  const port = await freePort()
  const certificate = tls === true ? makeCertificate(folder) : undefined
  if (user !== undefined) {
    writeFileSync(file('htpasswd'), execFileSync('htpasswd', ['-Bbn', user.name, user.password], { encoding: 'utf8' }))
  }
  const auth =
    tokens === undefined
      ? user && { htpasswd: { path: file('htpasswd') } }
      : { bearer: { realm: tokens.realm, service: tokens.service, cert: tokens.certFile } }
  const config = {
    distSpecVersion: '1.1.1',
    storage: { rootDirectory: file('data'), gc: false },
    http: {
      address: '127.0.0.1',
      port: String(port),
      compat: ['docker2s2'],
      ...(auth === undefined ? {} : { auth }),
      ...(certificate === undefined ? {} : { tls: { cert: certificate.certFile, key: certificate.keyFile } }),
    },
    log: { level: 'error', output: file('log') },
  }
  writeFileSync(file('config.json'), JSON.stringify(config))
  const child = spawn(program ?? 'zot', ['serve', file('config.json')], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await listening(port, () => child.exitCode !== null)
  return {
    host: `127.0.0.1:${port}`,
    ca: certificate?.cert ?? '',
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
