import { safeText } from '../host/safe-text.ts'
import { createTerminal, type Terminal } from '../host/terminal.ts'
import { describeError, errorToJson, exitCodeOf, Failure } from '../runtime/failure.ts'
import { VERSION } from '../runtime/version.ts'
import { checkArity, nameOf, parseArguments, splitCommandLine } from './arguments.ts'
import type { CommandTable } from './command.ts'
import { commands as allCommands } from './commands.ts'
import { isGroup, loadAll, loadCommand } from './load-command.ts'
import { readSettings } from './settings.ts'
import type { Streams } from './streams.ts'

/**
 * Runs one command line (without `node` and the script) and returns the process exit code: 0 done, 1 refused or failed,
 * 2 wrong usage, 3 could not reach or check. Never throws. With `--json` an error is one JSON object on stdout.
 */
export async function main(
  argv: readonly string[],
  streams: Streams = process,
  commands: CommandTable = allCommands,
): Promise<number> {
  const { name, rest, json } = splitCommandLine(argv, commands)
  const given = (...flags: string[]): boolean => rest.some((word) => flags.includes(word))
  const verbose = given('--verbose', '-v')
  const { env, stdout, stderr, signal } = streams
  const terminal = createTerminal({
    env,
    stdout,
    stderr,
    quiet: given('--quiet', '-q'),
    verbose,
    ...(signal === undefined ? {} : { signal }),
  })
  try {
    return await dispatch(name, rest, terminal, streams, commands)
  } catch (error) {
    if (json) terminal.print(JSON.stringify(errorToJson(error)))
    else terminal.error(`seaworthy: ${describeError(error)}`)
    // A Failure is an answer; anything else is a fault of ours, and the trace is what a report needs.
    if (!(error instanceof Failure) && verbose) terminal.error((error as Error)?.stack ?? '')
    return exitCodeOf(error)
  } finally {
    terminal.close()
  }
}

async function dispatch(
  name: string | undefined,
  rest: readonly string[],
  { runtime, print, annotate }: Terminal,
  streams: Streams,
  commands: CommandTable,
): Promise<number> {
  const wantsList = name === undefined || isGroup(commands, name)
  const command = await loadCommand(commands, wantsList ? 'help' : name)
  const { args, options } = parseArguments(command, rest)
  const settings = readSettings(options)
  const result = (object: unknown, text: string): void => print(settings.json ? JSON.stringify(object) : safeText(text))
  if (options.version === true) {
    result({ version: VERSION }, VERSION)
    return 0
  }
  const isHelp = name !== undefined && name !== 'help' && (options.help === true || wantsList)
  const chosen = isHelp ? await loadCommand(commands, 'help') : command
  const chosenArgs = isHelp ? [name] : args
  checkArity(chosen, chosenArgs)
  if (settings.dryRun && chosen.dryRun !== true && !isHelp) {
    throw new Failure('usage', `${nameOf(chosen)} has no dry run`, {
      hint: `These have one: ${await dryRunCommands(commands)}. Nothing was done.`,
    })
  }
  const code = await chosen.run({
    args: chosenArgs,
    options,
    settings,
    runtime,
    commands,
    result,
    annotate,
    input: bytesOf(streams.stdin),
    stdin: async () => await readAll(streams.stdin, streams.signal),
  })
  return code ?? 0
}

async function dryRunCommands(commands: CommandTable): Promise<string> {
  const all = await loadAll(commands)
  return all.flatMap(([name, { dryRun }]) => (dryRun === true ? [name] : [])).join(', ')
}

async function* bytesOf(stdin: AsyncIterable<unknown>): AsyncIterable<Uint8Array> {
  for await (const chunk of stdin) yield Buffer.from(chunk as string | Uint8Array)
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
