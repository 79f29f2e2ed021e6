import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './listen.ts'
import type { TokenIssuer } from './token-issuer.ts'

export interface DockerRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** PEM of the authority, with TLS. */
  readonly ca: string
  stop(): Promise<void>
}

export interface DockerRegistryOptions {
  readonly user?: { readonly name: string; readonly password: string }
  readonly tls?: boolean
  /** Who gives out its tokens; then `user` is of no meaning. */
  readonly tokens?: TokenIssuer
  /** A registry of that family other than Debian's: distribution 3. */
  readonly program?: string
}

/** Whether the programs are there; with `SEAWORTHY_E2E=required` their absence is an error. */
export function hasPrograms(...names: string[]): boolean {
  const missing = names.filter((name) => {
    try {
      execFileSync('which', [name], { stdio: 'ignore' })
      return false
    } catch {
      return true
    }
  })
  if (missing.length === 0) return true
  if (process.env.SEAWORTHY_E2E === 'required') throw new Error(`not installed: ${missing.join(', ')}`)
  process.stderr.write(`skipped: not installed: ${missing.join(', ')}\n`)
  return false
}

/** Starts Debian's docker-registry on a free port with its data in a folder of its own, deletion enabled. */
export async function startDockerRegistry(options: DockerRegistryOptions = {}): Promise<DockerRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-registry-'))
  mkdirSync(join(folder, 'data'))
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const ca = options.tls === true ? makeCertificate(folder) : ''
  writeFileSync(join(folder, 'config.json'), configuration(folder, host, options))
  const { program = 'docker-registry' } = options
  // Distribution 3 looks for a collector of traces unless told not to.
  const env = { ...process.env, OTEL_TRACES_EXPORTER: 'none' }
  const child = spawn(program, ['serve', join(folder, 'config.json')], { stdio: 'ignore', env })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await listening(port, () => child.exitCode !== null)
  return {
    host,
    ca,
    stop: async () => {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, host: string, { user, tls, tokens }: DockerRegistryOptions): string {
  const file = (name: string): string => join(folder, name)
  if (user !== undefined) {
    const line = execFileSync('htpasswd', ['-Bbn', user.name, user.password], { encoding: 'utf8' })
    writeFileSync(file('htpasswd'), line)
  }
  // YAML is a superset of JSON.
  return JSON.stringify({
    version: '0.1',
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: file('data') }, delete: { enabled: true } },
    http: {
      addr: host,
      secret: 'for tests',
      ...(tls === true ? { tls: { certificate: file('cert.pem'), key: file('key.pem') } } : {}),
    },
    ...(user === undefined ? {} : { auth: { htpasswd: { realm: 'test', path: file('htpasswd') } } }),
    ...(tokens === undefined
      ? {}
      : {
          auth: {
            token: {
              realm: tokens.realm,
              service: tokens.service,
              issuer: tokens.issuer,
              rootcertbundle: tokens.certFile,
            },
          },
        }),
  })
}

/** A certificate for 127.0.0.1 that is its own authority. */
function makeCertificate(folder: string): string {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  execFileSync('openssl', ['req', '-x509', ...kind, '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  })
  return execFileSync('cat', [cert], { encoding: 'utf8' })
}

/** Waits until something listens on a port of this machine; throws when the program is dead or takes longer than ten seconds. */
export async function listening(port: number, dead: () => boolean): Promise<void> {
  const { connect } = await import('node:net')
  for (let count = 0; count < 200 && !dead(); count++) {
    const ok = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`nothing listens on port ${port}`)
}
