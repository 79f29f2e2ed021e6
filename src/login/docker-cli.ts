import { DOCKER_HUB } from '../image/reference.ts'
import { Failure, messageOf } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** `done`; `absent`: there is no docker program; `refused`: it left with an error and said this. */
export type DockerLoginResult =
  | { readonly outcome: 'done' | 'absent' }
  | { readonly outcome: 'refused'; readonly said: string }

/** Milliseconds. Docker itself waits without end for a daemon that hangs. */
const PATIENCE = 60_000

/**
 * `docker login --password-stdin`: the secret travels on standard input alone, and the exit code alone decides (Docker
 * also warns on stderr when all is well).
 */
export async function dockerLogin(
  runtime: Runtime,
  registry: string,
  login: { readonly username: string; readonly password: string; readonly configDir?: string | undefined },
): Promise<DockerLoginResult> {
  const args = [
    ...(login.configDir === undefined ? [] : ['--config', login.configDir]),
    'login',
    `--username=${login.username}`,
    '--password-stdin',
    ...(registry === DOCKER_HUB ? [] : [registry]), // with no server Docker means Docker Hub and uses its old key
  ]
  const stop = new AbortController()
  const timer = new AbortController()
  runtime.clock.sleep(PATIENCE, timer.signal).then(
    () => stop.abort(new Failure('timeout', `docker login gave no answer for ${PATIENCE / 1000} s`)),
    () => {},
  )
  const signal = runtime.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, runtime.signal])
  try {
    const { exitCode, stdout, stderr } = await runtime.exec('docker', args, { stdin: login.password, signal })
    if (exitCode === 0) return { outcome: 'done' }
    const said = (stderr.trim() || stdout.trim()).replaceAll(login.password, '***').slice(0, 500)
    return { outcome: 'refused', said: said === '' ? `exit code ${exitCode} and no word` : said }
  } catch (error) {
    runtime.signal?.throwIfAborted()
    if (error instanceof Failure && error.code === 'not-found') return { outcome: 'absent' }
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : error
    return { outcome: 'refused', said: messageOf(reason) }
  } finally {
    timer.abort()
  }
}
