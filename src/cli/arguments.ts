import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Failure } from '../runtime/failure.ts'
import { nearestWord } from '../runtime/nearest.ts'
import type { Command, CommandTable } from './command.ts'
import { isGroup } from './load-command.ts'
import type { OptionSpec, OptionValues } from './option.ts'
import { GLOBAL_OPTIONS } from './settings.ts'

/** A command line cut at its command: its name (undefined when there is none) and everything else, in order. */
export interface CommandLine {
  /** One word, or two when the first is a group: `trust doctor`. A group's word alone when no second one follows. */
  readonly name: string | undefined
  readonly rest: readonly string[]
  /** Whether `--json` was asked for, known even when the rest makes no sense. */
  readonly json: boolean
}

/** Finds the command: the first word (of a group: two) that is no option and no option's value. Global options may stand before it. */
export function splitCommandLine(argv: readonly string[], commands: CommandTable): CommandLine {
  const { tokens } = parseArgs({ args: [...argv], options: asConfig(GLOBAL_OPTIONS), strict: false, tokens: true })
  const json = tokens.some((token) => token.kind === 'option' && token.name === 'json')
  const positionals = tokens.filter((token) => token.kind === 'positional')
  const words = positionals.slice(0, isGroup(commands, positionals[0]?.value ?? '') ? 2 : 1)
  if (words.length === 0) return { name: undefined, rest: argv, json }
  const taken = new Set(words.map(({ index }) => index))
  return { name: words.map(({ value }) => value).join(' '), rest: argv.filter((_, i) => !taken.has(i)), json }
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
  const name = nameOf(command)
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

/** The words of a command's usage before its first operand or option: `trust doctor`. */
export function nameOf({ usage }: Command): string {
  return /^[a-z]+(?: [a-z]+)?(?= |$)/.exec(usage)?.[0] ?? usage
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
