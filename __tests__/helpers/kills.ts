// Ends our own command line where it hurts, at moments told by a seed.
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { spawnSeaworthy } from './compiled.ts'

export interface Ended {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** Milliseconds. */
  readonly took: number
}

/** Runs a command to its end, or for `killAfter` ms, then ends it with SIGKILL. */
export async function runKilled(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  killAfter?: number,
  stdin = '',
): Promise<Ended> {
  const started = performance.now()
  const child = spawnSeaworthy(args, env)
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk))
  child.stdin.on('error', () => {}) // it may be gone before it reads
  child.stdin.end(stdin)
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [exitCode, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  clearTimeout(timer)
  return { exitCode, signal, ...text, took: performance.now() - started }
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Files and folders below a folder that nobody finished, by their names. */
export async function unfinishedIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names.filter((name) => /\.tmp$|\.lock$|config\.json\..+/.test(name))
}
