/** Options as they were typed, by name; undefined where one was not. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** One option of a command, in the terms of node:util's parseArgs, plus what help says of it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: boolean
  readonly default?: string | boolean | string[] | boolean[]
  /** What stands for the value in help: `FILE`. */
  readonly value?: string
  readonly help?: string
}
