import { randomUUID } from 'node:crypto'
import { link, open, readFile, readlink, rename, rm, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { Failure } from './failure.ts'
import type { Runtime } from './runtime.ts'

export interface LockTimes {
  /** Milliseconds between two signs of life of the holder. */
  readonly heartbeat: number
  /** A holder that gave no sign of life for so many milliseconds is gone. */
  readonly stale: number
  /** Milliseconds to wait for the lock in all. */
  readonly patience: number
}

const TIMES: LockTimes = { heartbeat: 1_000, stale: 15_000, patience: 120_000 }

/**
 * Runs `body` while no other process that uses the same lock file runs its own. The file is made exclusively, its age is
 * renewed while the body runs, and a file whose maker is gone is taken over: at once when the maker is a process of this
 * machine that no longer runs, else after it has not been renewed for `stale` milliseconds of our own clock.
 * Fails with `timeout` when the lock stays taken.
 */
export async function withLock<T>(
  file: string,
  runtime: Pick<Runtime, 'clock' | 'random' | 'signal'>,
  body: () => Promise<T>,
  times: LockTimes = TIMES,
): Promise<T> {
  const mark = await acquire(file, runtime, times)
  // utimes on a lock that was taken away fails: the body's own end finds out, not the timer.
  const beat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => {})
  }, times.heartbeat)
  beat.unref()
  try {
    return await body()
  } finally {
    clearInterval(beat)
    await release(file, mark)
  }
}

async function acquire(
  file: string,
  { clock, random, signal }: Pick<Runtime, 'clock' | 'random' | 'signal'>,
  times: LockTimes,
): Promise<string> {
  const mark = JSON.stringify({ id: randomUUID(), pid: process.pid, machine: await machine() })
  const start = clock.now()
  let seen: { mark: string; changed: number; since: number } | undefined
  for (;;) {
    if (await create(file, mark)) return mark
    const holder = await look(file)
    const now = clock.now()
    if (holder !== undefined) {
      if (seen?.mark !== holder.mark || seen.changed !== holder.changed) seen = { ...holder, since: now }
      if (now - seen.since > times.stale || (await isGone(holder.mark))) {
        await takeAway(file, holder.mark)
        continue
      }
    }
    if (now - start > times.patience) {
      throw new Failure('timeout', `another process has held ${file} for ${Math.round((now - start) / 1000)} s`, {
        reference: file,
        hint: 'Delete that file if nothing else is at work there.',
      })
    }
    await clock.sleep(10 + random() * 40, signal)
  }
}

async function create(file: string, mark: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(mark)
    } finally {
      await handle.close()
    }
    return true
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    // Windows says EPERM for a file that is just being deleted.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false
    throw new Failure('failed', `the lock ${file} cannot be made`, {
      reference: file,
      hint: 'The folder must be writable for the user that runs this.',
      cause,
    })
  }
}

async function look(file: string): Promise<{ mark: string; changed: number } | undefined> {
  try {
    const handle = await open(file, 'r')
    try {
      return { mark: await handle.readFile('utf8'), changed: (await handle.stat()).mtimeMs }
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

/** Only a process that could see the holder may say that it is gone: same machine, same table of process ids. */
async function isGone(mark: string): Promise<boolean> {
  let holder: { pid?: unknown; machine?: unknown }
  try {
    holder = JSON.parse(mark)
  } catch {
    return false // its maker is still writing it
  }
  if (typeof holder?.pid !== 'number' || holder.machine !== (await machine())) return false
  try {
    process.kill(holder.pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

async function machine(): Promise<string> {
  // Containers may share a host name; the number of the process-id namespace tells them apart.
  const processes = await readlink('/proc/self/ns/pid').catch(() => process.platform)
  return `${hostname()} ${processes}`
}

/** Two waiters may find the same dead lock: what is moved away is put back when it is not the dead one. */
async function takeAway(file: string, dead: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8').catch(() => dead)) !== dead) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
}

async function release(file: string, mark: string): Promise<void> {
  if ((await look(file))?.mark === mark) await rm(file, { force: true })
}
