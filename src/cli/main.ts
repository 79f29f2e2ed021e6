import { describeError, errorToJson, exitCodeOf, Failure } from '../runtime/failure.ts'
import { VERSION } from '../runtime/version.ts'
import { checkArity, parseArguments, splitCommandLine } from './arguments.ts'
import type { CommandTable } from './command.ts'
import { commands as allCommands } from './commands.ts'
import { loadCommand } from './load.ts'
import { readSettings } from './settings.ts'
import { type Terminal, terminalRuntime } from './terminal.ts'

/**
 * Runs one command line (without `node` and the script) and returns the process exit code: 0 done, 1 refused or failed,
 * 2 wrong usage, 3 could not reach or check. Never throws. With `--json` an error is one JSON object on stdout.
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal = process,
  commands: CommandTable = allCommands,
): Promise<number> {
  const { name, rest, json } = splitCommandLine(argv)
  try {
    return await dispatch(name, rest, terminal, commands)
  } catch (error) {
    if (json) terminal.stdout.write(`${JSON.stringify(errorToJson(error))}\n`)
    else terminal.stderr.write(`seaworthy: ${describeError(error)}\n`)
    // A Failure is an answer; anything else is a fault of ours, and the trace is what a report needs.
    if (!(error instanceof Failure) && rest.some((arg) => arg === '--verbose' || arg === '-v')) {
      terminal.stderr.write(`${(error as Error)?.stack ?? ''}\n`)
    }
    return exitCodeOf(error)
  }
}

async function dispatch(
  name: string | undefined,
  rest: readonly string[],
  terminal: Terminal,
  commands: CommandTable,
): Promise<number> {
  const command = await loadCommand(commands, name ?? 'help')
  const { args, options } = parseArguments(command, rest)
  const settings = readSettings(options)
  const result = (object: unknown, text: string): void => {
    terminal.stdout.write(`${settings.json ? JSON.stringify(object) : text}\n`)
  }
  if (options.version === true) {
    result({ version: VERSION }, VERSION)
    return 0
  }
  const isHelp = options.help === true && name !== undefined && name !== 'help'
  const chosen = isHelp ? await loadCommand(commands, 'help') : command
  const chosenArgs = isHelp ? [name] : args
  checkArity(chosen, chosenArgs)
  const code = await chosen.run({
    args: chosenArgs,
    options,
    settings,
    runtime: terminalRuntime(terminal, settings),
    commands,
    result,
    stdin: async () => await readAll(terminal.stdin, terminal.signal),
  })
  return code ?? 0
}

/** Waiting for somebody to type ends when they interrupt. */
async function readAll(stdin: AsyncIterable<unknown>, signal: AbortSignal | undefined): Promise<string> {
  const chunks: Buffer[] = []
  const read = async (): Promise<string> => {
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk as string | Uint8Array))
    return Buffer.concat(chunks).toString('utf8')
  }
  if (signal === undefined) return await read()
  signal.throwIfAborted()
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  return await Promise.race([read(), interrupted])
}
