import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { execFile } from '../../src/runtime/exec.ts'

const START_MS = 60_000

/** A Docker engine of our own: private socket, data and docker configuration, no network. */
export interface Engine {
  /** `unix:///.../docker.sock`, for `DOCKER_HOST`. */
  readonly host: string
  /** The environment to run docker's clients with. */
  readonly env: Readonly<Record<string, string>>
  /** Runs the docker command line; rejects with everything it printed when it fails. */
  docker(args: readonly string[], stdin?: string): Promise<string>
  /** Builds an image FROM scratch with one layer for each set of files (path -> content, which may be a program). It runs `/app`. */
  build(name: string, layers: readonly Readonly<Record<string, string | Uint8Array>>[]): Promise<void>
  stop(): Promise<void>
}

/** Which engine is started, and how. */
export interface EngineVariant {
  /** Its program; the `dockerd` on the PATH without it. What it needs (containerd, runc) is looked for beside it first. */
  readonly program?: string
  /** Images live in containerd's content store (Docker 29's default). */
  readonly containerdStore?: boolean
  /** Podman's socket for Docker's clients, instead of dockerd. */
  readonly podman?: boolean
  /** Gives it a loopback of its own, as an engine in a VM or on another machine has. */
  readonly ownNetwork?: boolean
}

/** The engines to test with: Debian's, and the containerd store of the one that SEAWORTHY_DOCKERD_CONTAINERD names. */
export function engineVariants(): readonly (readonly [name: string, variant: EngineVariant])[] {
  const program = newerEngine()
  const classic = ['the classic image store', {}] as const
  return program === undefined
    ? [classic]
    : [classic, ['the containerd image store', { program, containerdStore: true }]]
}

/** The engines that fewer people have: Podman, and the classic store of the one that SEAWORTHY_DOCKERD_CONTAINERD names. */
export function otherEngineVariants(): ReturnType<typeof engineVariants> {
  const program = newerEngine()
  return [
    ['Podman', { podman: true }],
    ...(program === undefined ? [] : [['a newer engine with the classic image store', { program }] as const]),
  ]
}

function newerEngine(): string | undefined {
  return process.env.SEAWORTHY_DOCKERD_CONTAINERD || undefined
}

/** Removes every image of an engine. An image that another was built on goes only after that one. */
export async function wipeImages(engine: Engine): Promise<void> {
  const list = async (): Promise<string[]> => {
    const ids = (await engine.docker(['images', '-aq', '--no-trunc'])).split('\n').filter((id) => id !== '')
    return [...new Set(ids)]
  }
  let left = await list()
  while (left.length > 0) {
    let refusal: unknown
    for (const id of left)
      await engine.docker(['rmi', '-f', id]).catch((error) => {
        refusal = error
      })
    const now = await list()
    if (now.length >= left.length) throw refusal
    left = now
  }
}

/**
 * Starts dockerd (or Podman) as root and waits until it answers. More options may be added. Podman speaks plain HTTP only
 * to registries that are named, `insecure`; dockerd to all on loopback.
 */
export async function startEngine(
  options: readonly string[] = [],
  variant: EngineVariant = {},
  insecure: readonly string[] = [],
): Promise<Engine> {
  const {
    podman = false,
    program = podman ? 'podman' : 'dockerd',
    containerdStore = false,
    ownNetwork = false,
  } = variant
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-engine-'))
  const path = (name: string): string => join(folder, name)
  const host = `unix://${path('docker.sock')}`
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    DOCKER_HOST: host,
    DOCKER_CONFIG: path('config'),
    DOCKER_BUILDKIT: '0',
    DOCKER_SCAN_SUGGEST: 'false',
  }
  const command = podman
    ? await podmanCommand(program, path, host, insecure)
    : await dockerdCommand(program, path, host, containerdStore)
  command.push(...options)
  // `unshare` becomes the program it runs, so the process is dockerd's either way.
  const [file = '', ...rest] = ownNetwork ? ['unshare', '--net', ...command] : command
  let printed = ''
  const daemon = spawn(file, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environmentOf(program), CONTAINERS_REGISTRIES_CONF: path('registries.conf') },
  })
  for (const stream of [daemon.stdout, daemon.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-20_000)
    })
  }
  const stop = async (): Promise<void> => {
    await end(daemon)
    // Podman leaves its folder of layers mounted on itself.
    if (podman) await execFile('umount', ['--recursive', path('data/overlay')])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const docker = async (dockerArgs: readonly string[], stdin?: string): Promise<string> => {
    const { exitCode, stdout, stderr } = await execFile('docker', dockerArgs, {
      env,
      ...(stdin === undefined ? {} : { stdin }),
    })
    if (exitCode !== 0) throw new Error(`docker ${dockerArgs.join(' ')}: ${exitCode}\n${stdout}${stderr}`)
    return stdout
  }

  const deadline = Date.now() + START_MS
  while (
    !(await docker(['version']).then(
      () => true,
      () => false,
    ))
  ) {
    if (daemon.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`${program} did not start:\n${printed}`)
    }
    await pause(100)
  }
  return {
    host,
    env,
    docker,
    stop,
    build: async (name, layers) => {
      const context = await mkdtemp(join(folder, 'context-'))
      const lines = ['FROM scratch']
      for (const [index, files] of layers.entries()) {
        for (const [file, content] of Object.entries(files)) {
          const target = join(context, String(index), file)
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, content, { mode: 0o755 })
        }
        lines.push(`COPY ${index} /`)
      }
      await writeFile(join(context, 'Dockerfile'), [...lines, 'CMD ["/app"]', ''].join('\n'))
      await docker(['build', '--quiet', '--tag', name, context])
      await rm(context, { recursive: true })
    },
  }
}

async function dockerdCommand(
  program: string,
  path: (name: string) => string,
  host: string,
  containerdStore: boolean,
): Promise<string[]> {
  const args = ['-H', host, '--data-root', path('data'), '--exec-root', path('exec'), '--pidfile', path('pid')]
  const isolation = ['--bridge=none', '--iptables=false', '--ip6tables=false']
  const config = path('daemon.json')
  await writeFile(config, JSON.stringify(containerdStore ? { features: { 'containerd-snapshotter': true } } : {}))
  return [program, ...args, ...isolation, '--config-file', config]
}

async function podmanCommand(
  program: string,
  path: (name: string) => string,
  host: string,
  insecure: readonly string[],
): Promise<string[]> {
  const registries = insecure.map((location) => `[[registry]]\nlocation = "${location}"\ninsecure = true\n`)
  await writeFile(path('registries.conf'), registries.join('\n'))
  const folders = ['--root', path('data'), '--runroot', path('run'), '--tmpdir', path('tmp')]
  const parts = ['--storage-driver', 'overlay', '--cgroup-manager', 'cgroupfs', '--events-backend', 'none']
  return [program, ...folders, ...parts, 'system', 'service', '--time=0', host]
}

/** The programs beside dockerd come first; `sbin` and `bin` of one place belong together. */
function environmentOf(program: string): NodeJS.ProcessEnv {
  if (!program.includes('/')) return process.env
  const folder = dirname(program)
  const path = [join(folder, '..', 'bin'), folder, process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), pause(15_000, false, { ref: false })])
  if (!inTime) child.kill('SIGKILL')
  await ended
}
