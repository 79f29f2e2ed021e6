import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
  /** Builds an image FROM scratch with one layer for each set of files (path -> content). */
  build(name: string, layers: readonly Readonly<Record<string, string | Uint8Array>>[]): Promise<void>
  stop(): Promise<void>
}

/** Starts dockerd as root and waits until it answers. More options, such as those for the containerd store, may be added. */
export async function startEngine(options: readonly string[] = []): Promise<Engine> {
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
  const args = ['-H', host, '--data-root', path('data'), '--exec-root', path('exec'), '--pidfile', path('pid')]
  const isolation = ['--bridge=none', '--iptables=false', '--ip6tables=false']
  let printed = ''
  const daemon = spawn('dockerd', [...args, ...isolation, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [daemon.stdout, daemon.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-20_000)
    })
  }
  const stop = async (): Promise<void> => {
    await end(daemon)
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
      throw new Error(`dockerd did not start:\n${printed}`)
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
          await writeFile(target, content)
        }
        lines.push(`COPY ${index} /`)
      }
      await writeFile(join(context, 'Dockerfile'), [...lines, 'CMD ["/app"]', ''].join('\n'))
      await docker(['build', '--quiet', '--tag', name, context])
      await rm(context, { recursive: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), pause(15_000, false, { ref: false })])
  if (!inTime) child.kill('SIGKILL')
  await ended
}
