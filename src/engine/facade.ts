import { randomBytes } from 'node:crypto'
import { describeError } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { onlyUser } from '../serve/auth/passwords.ts'
import type { AccessEntry } from '../serve/options.ts'
import { serveRegistry } from '../serve/server.ts'
import { memoryStore } from '../stores/memory.ts'
import type { Store } from '../stores/store.ts'
import type { Engine, EngineAuth } from './engine.ts'

/** A store served to an engine as a registry on loopback, under a name and a password that nobody else knows. */
export interface Facade {
  /** `127.0.0.1:PORT/REPOSITORY`, without a tag. */
  readonly repository: string
  readonly auth: EngineAuth
  /** What went wrong on our side first, since something was last stored, if anything: of that the engine only says that it was refused. */
  failure(): unknown
  /** Waits for exchanges under way, at most `graceMs` long. */
  close(graceMs?: number): Promise<void>
}

/**
 * Serves one store on loopback. Engines take plain HTTP there without configuration; the password keeps other users of the machine out.
 * `idleMs` is how long a connection may be silent, five minutes without it.
 */
export async function openFacade(store: Store, runtime: Runtime, idleMs?: number): Promise<Facade> {
  const name = `seaworthy/${randomBytes(8).toString('hex')}`
  const username = 'seaworthy'
  const password = randomBytes(24).toString('base64url')
  runtime.mask(password)
  const empty = memoryStore('nothing')
  let failure: unknown
  const failed = (request: string, error: unknown): void => {
    failure ??= error
    runtime.log.debug(`${request} failed: ${describeError(error)}`)
  }
  // Engines try again: what was overcome explains nothing that comes later.
  const answered = ({ status }: AccessEntry): void => {
    if (status === 201) failure = undefined
  }
  const server = await serveRegistry(
    {
      label: 'loopback',
      repository: (asked) => (asked === name ? store : empty),
      async *names() {},
    },
    {
      auth: { kind: 'basic', check: onlyUser(username, password) },
      hooks: { failed, answered },
      ...(idleMs === undefined ? {} : { idleMs }),
    },
    runtime,
  )
  const host = `127.0.0.1:${server.port}`
  return {
    repository: `${host}/${name}`,
    auth: { username, password, serveraddress: host },
    failure: () => failure,
    // Whoever interrupts does not wait for an engine that goes on pushing.
    close: (graceMs) => server.close(runtime.signal?.aborted === true ? 0 : graceMs),
  }
}

/**
 * Whether the engine reaches our loopback: not when it runs on another machine, in a VM or in its own network. Asks it
 * to look at a name that nobody else knows: only a question for that one proves it, not just anybody at the port.
 */
export async function sharesLoopback(engine: Engine, runtime: Runtime): Promise<boolean> {
  let asked = false
  const name = `seaworthy/${randomBytes(8).toString('hex')}`
  const server = await serveRegistry(
    {
      label: 'probe',
      repository: (wanted) => {
        asked ||= wanted === name
        return memoryStore('probe')
      },
      async *names() {},
    },
    { readOnly: true },
    runtime,
  )
  const host = `127.0.0.1:${server.port}`
  try {
    await engine.reaches(`${host}/${name}:probe`, { username: '', password: '', serveraddress: host })
  } catch (error) {
    runtime.log.debug(`the engine could not be asked about loopback: ${(error as Error).message}`)
  } finally {
    await server.close()
  }
  return asked
}
