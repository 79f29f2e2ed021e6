import { parseArgs } from 'node:util'
import { safeText } from '../host/safe-text.ts'
import { createTerminal, type Terminal } from '../host/terminal.ts'
import { describeError, errorToJson, exitCodeOf, Failure } from '../runtime/failure.ts'
import type { Command, OptionValues } from './command.ts'
import { commands } from './commands.ts'

const GLOBAL_OPTIONS = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Runs one command line (without `node` and the script) and returns the process exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const given = (...flags: string[]): boolean => argv.some((word) => flags.includes(word))
  const { env, stdout, stderr } = process
  const terminal = createTerminal({
    env,
    stdout,
    stderr,
    quiet: given('--quiet', '-q'),
    verbose: given('--verbose', '-v'),
  })
  try {
    return await dispatch(argv, terminal)
  } catch (error) {
    if (given('--json')) terminal.print(JSON.stringify(errorToJson(error)))
    else terminal.error(`seaworthy: ${describeError(error)}`)
    return exitCodeOf(error)
  } finally {
    terminal.close()
  }
}

async function dispatch(argv: readonly string[], { runtime, print }: Terminal): Promise<number> {
  const [name = 'help', ...rest] = argv
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new Failure('usage', `there is no command "${name}"`, { hint: 'See seaworthy help.' })
  const { command } = await load()
  const { values, positionals } = parseWords(command, rest)
  const code = await command.run({
    args: positionals,
    options: values,
    runtime,
    result: (object, text) => print(values.json === true ? JSON.stringify(object) : safeText(text)),
    stdin: async () => {
      let text = ''
      for await (const chunk of process.stdin) text += chunk
      return text
    },
  })
  return code ?? 0
}

function parseWords(
  command: Command,
  args: readonly string[],
): { values: OptionValues; positionals: readonly string[] } {
  const usage = `Usage: seaworthy ${command.usage}`
  let parsed: { values: OptionValues; positionals: readonly string[] }
  try {
    const options = { ...GLOBAL_OPTIONS, ...command.options }
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // Node's message names the option; it never repeats the value of an option.
    throw new Failure('usage', (error as Error).message, { hint: usage })
  }
  const [least, most] = command.arity
  const count = parsed.positionals.length
  if (count < least) throw new Failure('usage', 'an argument is missing', { hint: usage })
  if (count > most) throw new Failure('usage', `there are ${count - most} arguments too many`, { hint: usage })
  return parsed
}
