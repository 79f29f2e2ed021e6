import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** A file nobody has written to for this long has no writer any more, whatever machine it was on. Milliseconds. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000

const START_TOLERANCE_S = 5
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 12)
const startedAt = Math.round(Date.now() / 1000 - process.uptime())

/** A temporary file name that says who writes it: host, process, when that process started, and something unique. */
export function temporaryName(unique: string): string {
  return `${host}.${process.pid}.${startedAt}.${unique}`
}

/**
 * Whether the writer of a temporary file is certainly gone: its process is not there any more, or its number belongs to
 * us, who started at another time. Of another host's files (a container's, a shared disk's) only the age tells.
 */
export function isAbandoned(name: string, ageMs: number): boolean {
  if (ageMs > ABANDONED_AFTER_MS) return true
  const [writerHost, pid, started] = name.split('.')
  if (writerHost !== host || !/^[1-9][0-9]{0,9}$/.test(pid ?? '') || !/^[0-9]+$/.test(started ?? '')) return false
  if (Number(pid) === process.pid) return Math.abs(Number(started) - startedAt) > START_TOLERANCE_S
  return !isRunning(Number(pid))
}

const TEMPORARY = /^[0-9a-f]{12}\.\d+\.\d+\.[0-9a-f]+$/

/**
 * Removes from a folder the files and folders that writers left who died: those named `prefix`, a temporary name, `suffix`. `now` in
 * milliseconds. What cannot be removed is left to the next.
 */
export async function sweepUnfinished(folder: string, prefix: string, suffix: string, now: number): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!entry.startsWith(prefix) || !entry.endsWith(suffix)) continue
    const name = entry.slice(prefix.length, entry.length - suffix.length)
    if (!TEMPORARY.test(name)) continue
    const path = join(folder, entry)
    const modified = await stat(path).then(
      (info) => info.mtimeMs,
      () => now, // gone by itself
    )
    if (isAbandoned(name, now - modified)) await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM is a living process of somebody else.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
