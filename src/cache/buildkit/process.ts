import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import type { ServerConfig } from './server.ts'

/** A server that outlives the step that started it. */
export interface RunningServer {
  readonly pid: number
  readonly folder: string
  /** `127.0.0.1:PORT/SECRET`: what stands before `/NAME:TAG` in a reference. */
  readonly address: string
}

const START_MS = 20_000
const STOP_MS = 10_000
/** What a child of Node needs from its environment; RUNNER_TRACKING_ID lets a runner end what a cancelled job left. */
const CHILD_ENV = ['PATH', 'RUNNER_TRACKING_ID', 'SystemRoot', 'NODE_EXTRA_CA_CERTS', 'TMPDIR']

/** Starts `script` as a process of its own, tells it the configuration, and waits for its address. */
export async function startServer(
  script: string,
  config: Omit<ServerConfig, 'folder' | 'secret' | 'env'>,
  runtime: Runtime,
): Promise<RunningServer> {
  const folder = await mkdtemp(join(runtime.env.RUNNER_TEMP || tmpdir(), 'seaworthy-buildkit-'))
  const secret = randomBytes(16).toString('hex')
  // The folder is an argument only so that the process can be known by it.
  const child = spawn(process.execPath, [script, folder], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: Object.fromEntries(CHILD_ENV.flatMap((name) => (runtime.env[name] ? [[name, runtime.env[name]]] : []))),
    windowsHide: true,
  })
  try {
    const env = Object.fromEntries(Object.entries(runtime.env).filter(([name]) => !name.startsWith('INPUT_')))
    child.stdin.on('error', () => {}) // it ended; the wait below says so
    child.stdin.end(JSON.stringify({ ...config, folder, secret, env } satisfies ServerConfig))
    const address = await firstLine(child)
    child.stdout.destroy()
    child.unref()
    return { pid: child.pid as number, folder, address }
  } catch (error) {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** Ends the server, if it still is the one that was started. Its folder stays: what was pushed is there. */
export async function stopServer({ pid, folder }: Omit<RunningServer, 'address'>, runtime: Runtime): Promise<void> {
  const deadline = runtime.clock.now() + STOP_MS
  if (!(await isOurs(pid, folder))) return
  kill(pid, 'SIGTERM')
  while (runtime.clock.now() < deadline) {
    if (!(await isOurs(pid, folder))) return
    await runtime.clock.sleep(50)
  }
  kill(pid, 'SIGKILL')
}

function firstLine(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const fail = (why: string, cause?: unknown): void => {
      clearTimeout(timer)
      reject(new Failure('failed', `the registry for BuildKit did not start: ${why}`, { cause }))
    }
    const timer = setTimeout(() => fail(`it said nothing for ${START_MS / 1000} s`), START_MS)
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const [line, rest] = text.split('\n')
      if (rest === undefined) return
      clearTimeout(timer)
      if (line?.startsWith('127.0.0.1:') === true) resolve(line)
      else fail(line ?? '')
    })
    child.on('error', (error) => fail(error.message, error))
    child.on('exit', (code) => fail(`it ended with ${code}`))
  })
}

/** A number of a process may belong to another one by now; where there is no /proc to ask, it is taken to be ours while it runs. */
async function isOurs(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  // A process that has ended and waits for its parent has no words left.
  return words === undefined ? process.platform !== 'linux' : words.split('\0').includes(folder)
}

function kill(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}
