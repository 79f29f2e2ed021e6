import { catchInterruption } from '../host/interruption.ts'
import { Failure } from '../runtime/failure.ts'
import type { CommandTable } from './command.ts'
import { main } from './main.ts'

/**
 * Runs the command line as this process. An interruption aborts through the runtime's signal, so that what was begun is cleaned
 * up, and gives the exit code shells expect (130 for Ctrl-C); a second one ends the process at once.
 */
export async function run(argv: readonly string[], commands?: CommandTable): Promise<void> {
  const interruption = catchInterruption()
  // The reader of a pipe went away (`| head`): it has what it wanted, and there is nobody to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    interruption.abort(new Failure('cancelled', 'nobody reads the output any more', { cause: error }))
  })
  process.stderr.on('error', () => {})
  const { stdout, stderr, stdin, env } = process
  const code = await main(argv, { stdout, stderr, stdin, env, signal: interruption.signal }, commands)
  // What was interrupted may have left its input open, which would keep the process waiting.
  if (interruption.exitCode !== undefined) process.exit(interruption.exitCode)
  process.exitCode = code
  interruption.close()
}
