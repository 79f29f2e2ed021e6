import { Failure } from '../../runtime/failure.ts'
import { nearestWord } from '../../runtime/nearest.ts'

/** The line of an input that is read, for messages. */
export interface Where {
  /** `tags`, `labels`… */
  readonly input: string
  /** Counted from 1; 0 when the line is not the user's (a default). */
  readonly line: number
  readonly text: string
  /** What is wrong but has a meaning is an error; otherwise a warning. */
  readonly strict: boolean
  readonly warn: (message: string) => void
}

/** An error that names the line. */
export function failAt(where: Where, message: string, hint?: string, cause?: unknown): Failure {
  return new Failure('usage', place(where, message), { reference: where.input, hint, cause })
}

/** An error when strict; otherwise a warning, and the caller goes on. */
export function complain(where: Where, message: string, hint?: string): void {
  if (where.strict) throw failAt(where, message, hint)
  where.warn(place(where, hint === undefined ? message : `${message}. ${hint}`))
}

/** A remark that is no fault. */
export function remark(where: Where, message: string): void {
  where.warn(place(where, message))
}

/** `Write major.`, or the words there are when none is near. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known)
  return near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${near}?`
}

function place({ input, line, text }: Where, message: string): string {
  return line === 0 ? `${input}: ${message}` : `${input}, line ${line}: ${message}, in ${text}`
}
