import type { Annotate } from '../host/host.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { OptionSpec, OptionValues } from './option.ts'
import type { Settings } from './settings.ts'

/** What a command is given: its arguments, and where its results go. */
export interface CommandContext {
  readonly args: readonly string[]
  /** Options as typed: the command's own and the global ones. */
  readonly options: OptionValues
  /** The global options, read and checked. */
  readonly settings: Settings
  readonly runtime: Runtime
  /** What there is besides: for help and completion. */
  readonly commands: CommandTable
  /** Prints a result: with `--json` the object as one line, else the text. Everything else goes to the log. */
  result(json: unknown, text: string): void
  /** Says something of a place in the repository, where somebody would see it there: in a workflow. Elsewhere nothing. */
  readonly annotate: Annotate
  /** All of standard input, which is to be short text. */
  stdin(): Promise<string>
  /** Standard input as it comes, for what may be large. */
  readonly input: AsyncIterable<Uint8Array>
}

/** One command, in one file. */
export interface Command {
  /** After `seaworthy`: `push SOURCE REF...`, `trust doctor [PATH]`. */
  readonly usage: string
  readonly summary: string
  /** Longer help, shown by `seaworthy help COMMAND`. */
  readonly help?: string
  readonly options?: Readonly<Record<string, OptionSpec>>
  /** Whether it can only show what it would do. Without this `--dry-run` is refused, lest it be done all the same. */
  readonly dryRun?: boolean
  /** Fewest and most positional arguments. */
  readonly arity: readonly [least: number, most: number]
  /** Returns the exit code when it is not 0. */
  run(context: CommandContext): Promise<number | undefined>
}

/** Where a command lives; loaded when it is called. A name has one word, or two when the first is a group: `trust doctor`. */
export type CommandTable = Readonly<Record<string, () => Promise<{ command: Command }>>>
