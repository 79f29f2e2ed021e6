/** A line of a list input. */
export interface InputLine {
  /** Counted from 1. */
  readonly line: number
  readonly text: string
}

/** The lines of a list input, trimmed, without blank ones and comments (lines that begin with `#`). */
export function readLines(input: string): readonly InputLine[] {
  return input
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
}
