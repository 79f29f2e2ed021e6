import { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'

/** Milliseconds after which a git that waits for a remote is given up. */
const GIT_MS = 60_000

/** Runs git in a folder and returns what it says. Inputs of the step are not handed on to it. Throws `Failure('failed')` with its first line. */
export async function git(root: string, args: readonly string[], runtime: Runtime): Promise<string> {
  const kept = Object.entries(runtime.env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_'))
  const limit = AbortSignal.timeout(GIT_MS)
  const { exitCode, stdout, stderr } = await runtime.exec('git', ['-C', root, ...args], {
    env: { ...(Object.fromEntries(kept) as Record<string, string>), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    signal: runtime.signal === undefined ? limit : AbortSignal.any([limit, runtime.signal]),
  })
  if (exitCode === 0) return stdout
  throw new Failure('failed', stderr.trim().split('\n')[0] || `git ${args[0]} ended with ${exitCode}`)
}
