import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from '../../src/runtime/exec.ts'
import { makeCertificate } from './certificate.ts'
import { listening } from './docker-registry.ts'
import { freePort } from './listen.ts'
import { findTool } from './tools.ts'

/** Debian's notary-server with its data in memory, over TLS on loopback. */
export interface NotaryServer {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  readonly url: string
  /** PEM of its certificate, and where that is. */
  readonly ca: string
  readonly caFile: string
  /** A user's machine, with a trust folder of its own. */
  user(name: string): NotaryUser
  /** What the server wrote into its log. */
  log(): string
  stop(): Promise<void>
}

/** Somebody who signs with the `notary` client. */
export interface NotaryUser {
  /** Where keys and what was seen are kept. */
  readonly trustDir: string
  readonly env: Readonly<Record<string, string>>
  /** Runs `notary`; rejects with everything it printed when it fails. */
  notary(...args: readonly string[]): Promise<string>
}

/** The passphrase of every key that is made here. */
export const PASSPHRASE = 'correct horse battery'

const PASSPHRASES = Object.fromEntries(
  ['ROOT', 'TARGETS', 'SNAPSHOT', 'DELEGATION'].map((role) => [`NOTARY_${role}_PASSPHRASE`, PASSPHRASE]),
)

/** Why there can be no Notary server of our own on this machine, or undefined when there can. */
export function notaryObstacle(): string | undefined {
  const missing = ['notary-server', 'notary-signer', 'notary', 'openssl'].find((tool) => findTool(tool) === undefined)
  return missing === undefined ? undefined : `there is no ${missing}`
}

/** Starts a server. Its own keys (timestamp, snapshots it manages) are ed25519, or ecdsa by a signer beside it (which makes no other). */
export async function startNotaryServer(keys: 'ed25519' | 'ecdsa' = 'ed25519'): Promise<NotaryServer> {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-notary-'))
  const { cert, certFile, keyFile } = makeCertificate(folder)
  const [port, signerPort] = [await freePort(), await freePort()]
  const tls = { tls_cert_file: certFile, tls_key_file: keyFile }
  const children: Child[] = []
  if (keys !== 'ed25519') {
    const config = { server: { grpc_addr: `127.0.0.1:${signerPort}`, ...tls, client_ca_file: certFile }, ...COMMON }
    children.push(await run('notary-signer', folder, config, signerPort))
  }
  const remote = {
    type: 'remote',
    hostname: '127.0.0.1',
    port: String(signerPort),
    tls_ca_file: certFile,
    tls_client_cert: certFile,
    tls_client_key: keyFile,
    key_algorithm: keys,
  }
  const config = {
    server: { http_addr: `127.0.0.1:${port}`, ...tls },
    trust_service: keys === 'ed25519' ? { type: 'local' } : remote,
    ...COMMON,
  }
  children.push(await run('notary-server', folder, config, port))
  const url = `https://127.0.0.1:${port}`
  return {
    host: `127.0.0.1:${port}`,
    url,
    ca: cert,
    caFile: certFile,
    user: (name) => makeUser(join(folder, 'users', name), url, certFile),
    log: () => readFileSync(join(folder, 'notary-server.log'), 'utf8'),
    stop: async () => {
      for (const child of children.reverse()) await child.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const COMMON = { logging: { level: 'error' }, storage: { backend: 'memory' } }

function makeUser(trustDir: string, url: string, caFile: string): NotaryUser {
  mkdirSync(trustDir, { recursive: true })
  const env = { PATH: process.env.PATH ?? '', HOME: trustDir, ...PASSPHRASES }
  const common = ['--server', url, '--tlscacert', caFile, '--trustDir', trustDir]
  return {
    trustDir,
    env,
    notary: async (...args) => {
      const { exitCode, stdout, stderr } = await execFile('notary', [...common, ...args], { env })
      if (exitCode !== 0) throw new Error(`notary ${args.join(' ')}: ${exitCode}\n${stdout}${stderr}`)
      return stdout
    },
  }
}

interface Child {
  stop(): Promise<void>
}

async function run(program: string, folder: string, config: object, port: number): Promise<Child> {
  const file = join(folder, `${program}.json`)
  writeFileSync(file, JSON.stringify(config))
  const log = openSync(join(folder, `${program}.log`), 'w')
  const env = { PATH: process.env.PATH ?? '', NOTARY_SIGNER_DEFAULT_ALIAS: 'one', NOTARY_SIGNER_ONE: PASSPHRASE }
  const child = spawn(program, ['-config', file], { stdio: ['ignore', log, log], env })
  closeSync(log)
  await listening(port, () => child.exitCode !== null)
  return { stop: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
}

/** A docker command line that still has `docker trust` (28.5 was the last); undefined when there is none. */
export function trustingDocker(): string | undefined {
  return ['/usr/bin/docker', findTool('docker')].find((docker) => {
    if (docker === undefined) return false
    const { status, stdout } = spawnSync(docker, ['trust', '--help'], { encoding: 'utf8' })
    return status === 0 && stdout.includes('docker trust COMMAND')
  })
}

/** A certificate for a delegation, as Notary's documents have people make it, with its private key (both PEM files). */
export function makeSigner(folder: string, name: string, kind: 'ec' | 'rsa'): { certFile: string; keyFile: string } {
  const [certFile, keyFile] = [join(folder, `${name}.pem`), join(folder, `${name}-key.pem`)]
  const newKey = kind === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const subject = ['-subj', `/CN=${name}`, '-days', '30', '-nodes']
  execFileSync('openssl', ['req', '-x509', ...newKey, ...subject, '-keyout', keyFile, '-out', certFile], {
    stdio: 'ignore',
  })
  return { certFile, keyFile }
}
