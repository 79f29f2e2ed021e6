import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Holding the lock takes milliseconds; one this old was left by a process that is gone. */
const STALE_AFTER = 30_000
const GIVE_UP_AFTER = 60_000
const RETRY_EVERY = 20

/**
 * Runs `body` while no other process that uses this lock file does. The lock is a file that is linked into place; one
 * that a killed process left is taken over after 30 seconds. `Failure('timeout')` after a minute.
 */
export async function withLock<T>(path: string, runtime: Runtime, body: () => Promise<T>): Promise<T> {
  const token = randomBytes(12).toString('hex')
  const own = `${path}.${token}`
  await writeFile(own, token, { flag: 'wx' })
  try {
    await acquire(path, own, runtime)
    try {
      return await body()
    } finally {
      if ((await readToken(path)) === token) await rm(path, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
}

async function acquire(path: string, own: string, runtime: Runtime): Promise<void> {
  const start = runtime.clock.now()
  while (!(await tryLink(own, path))) {
    if (runtime.clock.now() - start > GIVE_UP_AFTER) {
      throw new Failure('timeout', `${path} stayed locked for a minute`, {
        hint: 'Another process is writing there; if none is, delete that file.',
      })
    }
    await removeStale(path, runtime)
    await runtime.clock.sleep(RETRY_EVERY * (1 + runtime.random()), runtime.signal)
  }
}

async function removeStale(path: string, runtime: Runtime): Promise<void> {
  const token = await readToken(path)
  const age = await stat(path).then(
    ({ mtimeMs }) => runtime.clock.now() - mtimeMs,
    () => 0,
  )
  if (token === undefined || age < STALE_AFTER) return
  const aside = `${path}.${token}.stale`
  await rename(path, aside).catch(() => {})
  // Someone may have taken over between the look and the move: then it goes back.
  const moved = await readToken(aside)
  if (moved !== undefined && moved !== token) await tryLink(aside, path)
  await rm(aside, { force: true })
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' || code === 'ENOENT') return false
    throw error
  }
}

async function readToken(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch(() => undefined)
}
