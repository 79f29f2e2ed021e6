import type { ParseArgsConfig } from 'node:util'
import type { Runtime } from '../runtime/runtime.ts'

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** What a command is given: its arguments, and where its results go. */
export interface CommandContext {
  readonly args: readonly string[]
  readonly options: OptionValues
  readonly runtime: Runtime
  /** Prints a result: with `--json` the object as one line, else the text. Everything else goes to the log. */
  result(json: unknown, text: string): void
  /** All of standard input. */
  stdin(): Promise<string>
}

/** One word of the command line, in one file. */
export interface Command {
  /** After `seaworthy`: `push SOURCE REF...`. */
  readonly usage: string
  readonly summary: string
  /** Longer help, shown by `seaworthy help COMMAND`. */
  readonly help?: string
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** Fewest and most positional arguments. */
  readonly arity: readonly [least: number, most: number]
  /** Returns the exit code when it is not 0. */
  run(context: CommandContext): Promise<number | undefined>
}
