import type { CommandTable } from '../../src/cli/command.ts'
import { main } from '../../src/cli/main.ts'

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Typed {
  readonly stdin?: string
  readonly env?: Record<string, string>
  readonly signal?: AbortSignal
  readonly commands?: CommandTable
}

/** Runs a command line in process, with streams that only remember. */
export async function type(
  argv: readonly string[],
  { stdin = '', env = {}, signal, commands }: Typed = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const code = await main(
    argv,
    {
      stdout: { write: (text: string) => (written.stdout += text) },
      stderr: { write: (text: string) => (written.stderr += text) },
      stdin: (async function* () {
        yield stdin
      })(),
      env,
      ...(signal === undefined ? {} : { signal }),
    },
    commands,
  )
  return { code, ...written }
}
