// What a benchmark leaves on the machine while it runs, and how all of it goes away again, also when somebody interrupts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs `work` with a temporary folder and `keep`, which is told of everything that has a `stop`. At the end, or when somebody
 * interrupts, all of it is stopped, the last first, and the folder removed.
 */
export async function withScratch(work) {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))
  const kept = []
  const keep = (machine) => {
    kept.push(machine)
    return machine
  }
  let ending
  const end = () => {
    ending ??= (async () => {
      for (const machine of kept.reverse()) await machine.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    })()
    return ending
  }
  const interrupted = (signal) => {
    process.stderr.write(`${signal}: stopping what was started\n`)
    end().then(() => process.exit(1))
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    return await work(folder, keep)
  } finally {
    await end()
  }
}
