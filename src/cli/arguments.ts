import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Failure } from '../runtime/failure.ts'
import { nearestWord } from '../runtime/nearest.ts'
import type { Command, OptionSpec, OptionValues } from './command.ts'
import { GLOBAL_OPTIONS } from './settings.ts'

/** A command line cut at its command: the word (undefined when there is none) and everything else, in order. */
export interface CommandLine {
  readonly name: string | undefined
  readonly rest: readonly string[]
  /** Whether `--json` was asked for, known even when the rest makes no sense. */
  readonly json: boolean
}

/** Finds the command: the first word that is no option and no option's value. Global options may stand before it. */
export function splitCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({ args: [...argv], options: asConfig(GLOBAL_OPTIONS), strict: false, tokens: true })
  const word = tokens.find((token) => token.kind === 'positional')
  const json = tokens.some((token) => token.kind === 'option' && token.name === 'json')
  if (word === undefined) return { name: undefined, rest: argv, json }
  return { name: word.value, rest: argv.filter((_, i) => i !== word.index), json }
}

/** Reads a command's options and arguments; throws `Failure('usage')` with the nearest right word and the usage. */
export function parseArguments(
  command: Command,
  rest: readonly string[],
): { args: readonly string[]; options: OptionValues } {
  const options = { ...GLOBAL_OPTIONS, ...command.options }
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: asConfig(options),
      allowPositionals: true,
    })
    return { args: positionals, options: values as OptionValues }
  } catch (error) {
    throw explain(error, command, Object.keys(options))
  }
}

/** Checks the number of arguments. Apart from reading them, since `COMMAND --help` needs none. */
export function checkArity(command: Command, args: readonly string[]): void {
  const [least, most] = command.arity
  if (args.length >= least && args.length <= most) return
  const name = command.usage.split(' ', 1)[0]
  const count = (n: number): string => (n === 1 ? 'one argument' : `${n === 0 ? 'no' : n} arguments`)
  const bound = least === most ? '' : args.length < least ? 'at least ' : 'at most '
  const got = args.length === 0 ? 'none' : String(args.length)
  throw new Failure('usage', `${name} takes ${bound}${count(args.length < least ? least : most)}, not ${got}`, {
    hint: usageOf(command),
  })
}

export function usageOf(command: Command): string {
  return `Usage: seaworthy ${command.usage}`
}

function explain(error: unknown, command: Command, names: readonly string[]): unknown {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS_')) return error
  const message = (error as Error).message
  const unknown = /^Unknown option '(-{1,2})([^'=]*)/.exec(message)
  if (unknown === null) {
    const sentence = message.split(/[.\n]/, 1)[0] as string
    return new Failure('usage', sentence.charAt(0).toLowerCase() + sentence.slice(1), { hint: usageOf(command) })
  }
  const near = nearestWord(unknown[2] as string, names)
  const hint = near === undefined ? usageOf(command) : `Did you mean --${near}?`
  return new Failure('usage', `there is no option ${unknown[1]}${unknown[2]}`, { hint })
}

/** What help says of an option is nothing to parseArgs. */
function asConfig(options: Readonly<Record<string, OptionSpec>>): NonNullable<ParseArgsConfig['options']> {
  return options as NonNullable<ParseArgsConfig['options']>
}
