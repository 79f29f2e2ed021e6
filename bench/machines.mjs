// The real parts that a benchmark runs against: an engine, registries, and an image made of this machine's files.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Runs a program to its end; returns what it printed. Throws with its error output. */
export function run(file, args, options = {}) {
  return execFileSync(file, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    ...options,
  })
}

/** A Docker engine of our own on a private socket: the dockerd on the PATH, or another one, with either image store. */
export async function startEngine(folder, { program, containerdStore = false } = {}) {
  mkdirSync(folder, { recursive: true })
  const socket = join(folder, 'docker.sock')
  const paths = [
    '--data-root',
    join(folder, 'data'),
    '--exec-root',
    join(folder, 'exec'),
    '--pidfile',
    join(folder, 'pid'),
  ]
  const config = join(folder, 'daemon.json')
  writeFileSync(config, JSON.stringify({ features: { 'containerd-snapshotter': containerdStore } }))
  const quiet = ['--bridge=none', '--iptables=false', '--ip6tables=false', '--config-file', config]
  // What it needs besides (containerd, runc) is looked for beside it first.
  const beside = program === undefined ? [] : [join(dirname(program), '..', 'bin'), dirname(program)]
  const child = spawn(program ?? 'dockerd', ['-H', `unix://${socket}`, ...paths, ...quiet], {
    stdio: 'ignore',
    env: { ...process.env, PATH: [...beside, process.env.PATH].join(delimiter) },
  })
  const host = `unix://${socket}`
  await until(() => existsSync(socket) && tryRun('docker', ['-H', host, 'info']), 'the engine starts')
  return { host, pid: child.pid, env: { ...process.env, DOCKER_HOST: host }, stop: () => stop(child) }
}

/** An empty registry in a folder of its own; over TLS when it is given a certificate. It counts what it is asked. */
export async function startRegistry(folder, tls) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const config = join(folder, 'config.yml')
  const root = join(folder, 'data')
  const secure = tls === undefined ? '' : `, tls: {certificate: ${tls.certFile}, key: ${tls.keyFile}}`
  writeFileSync(
    config,
    `version: 0.1\nlog: {level: error, accesslog: {disabled: false}}\nstorage: {filesystem: {rootdirectory: ${root}}}\nhttp: {addr: "127.0.0.1:${port}"${secure}}\n`,
  )
  const log = join(folder, 'access.log')
  // A file, not a pipe: nobody need be there to empty it.
  const child = spawn('docker-registry', ['serve', config], { stdio: ['ignore', openSync(log, 'w'), 'ignore'] })
  await until(() => answers(port), 'the registry starts')
  const requests = () => readFileSync(log, 'utf8').match(/"(?:GET|HEAD|POST|PATCH|PUT|DELETE) \/v2\//g)?.length ?? 0
  return { host: `127.0.0.1:${port}`, port, root, requests, stop: () => stop(child) }
}

/** Debian's notary-server over TLS, its data in memory. */
export async function startNotary(folder) {
  mkdirSync(folder, { recursive: true })
  const [certFile, keyFile, config] = ['cert.pem', 'key.pem', 'config.json'].map((name) => join(folder, name))
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost', '-days', '2']
  run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', certFile, ...subject])
  const port = await freePort()
  const server = { http_addr: `127.0.0.1:${port}`, tls_cert_file: certFile, tls_key_file: keyFile }
  const rest = { trust_service: { type: 'local' }, logging: { level: 'error' }, storage: { backend: 'memory' } }
  writeFileSync(config, JSON.stringify({ server, ...rest }))
  const child = spawn('notary-server', ['-config', config], { stdio: 'ignore' })
  await until(() => answers(port), 'the Notary server starts')
  return { host: `127.0.0.1:${port}`, port, certFile, keyFile, stop: () => stop(child) }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** Builds `bench:base` with one layer for each of these folders. */
export function buildBase(engine, folder, parts) {
  build(engine, folder, 'base', (context) => {
    for (const [i, part] of parts.entries()) {
      cpSync(part, join(context, `part${i}`), { recursive: true, verbatimSymlinks: true })
    }
    return ['FROM scratch', ...parts.map((_, i) => `COPY part${i} /part${i}`)]
  })
}

/** Builds `bench:VERSION`: the base and one layer with this file. */
export function buildTop(engine, folder, version, content) {
  build(engine, folder, version, (context) => {
    writeFileSync(join(context, 'top'), content)
    return ['FROM bench:base', 'COPY top /top']
  })
}

/** Bytes of an image, unpacked. */
export function sizeOf(engine, image) {
  return Number(run('docker', ['image', 'inspect', image, '--format', '{{.Size}}'], { env: engine.env }))
}

/** Builds `bench:VERSION` from a Dockerfile whose lines `fill` gives, and the files that it puts into the context. */
export function build(engine, folder, version, fill) {
  const context = join(folder, 'context')
  mkdirSync(context, { recursive: true })
  writeFileSync(join(context, 'Dockerfile'), [...fill(context), 'CMD ["/top"]', ''].join('\n'))
  run('docker', ['build', '-q', '-t', `bench:${version}`, context], { env: { ...engine.env, DOCKER_BUILDKIT: '0' } })
  rmSync(context, { recursive: true, force: true })
}

/** Where skopeo remembers, as root, what it pushed before; as another user it is below the home it is given. */
const SKOPEO_MEMORY = '/var/lib/containers/cache'

/** Puts skopeo's memory aside, so that each push can start without one; returns how to put it back. */
export function setSkopeoMemoryAside(folder) {
  const kept = join(folder, 'skopeo-memory')
  const isThere = existsSync(SKOPEO_MEMORY)
  if (isThere) cpSync(SKOPEO_MEMORY, kept, { recursive: true })
  return () => {
    forgetSkopeo()
    if (isThere) cpSync(kept, SKOPEO_MEMORY, { recursive: true })
  }
}

export function forgetSkopeo() {
  if (process.getuid?.() === 0) rmSync(SKOPEO_MEMORY, { recursive: true, force: true })
}

async function until(isTrue, what) {
  for (let i = 0; i < 300; i++) {
    if (await isTrue()) return
    await wait(100)
  }
  throw new Error(`waited in vain: ${what}`)
}

function tryRun(file, args) {
  try {
    run(file, args)
    return true
  } catch {
    return false
  }
}

function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
