import { runInNewContext } from 'node:vm'
import { Failure } from '../runtime/failure.ts'

/** A regular expression as text: it runs where it can be stopped. */
export interface Expression {
  readonly source: string
  readonly flags?: string
}

/** The groups that an expression found, the whole first; undefined where a group took no part. */
export type Groups = readonly (string | undefined)[]

/** Twenty thousand names take a twentieth of a second. */
const LONGEST_MS = 5_000

// Runs in another context, since nothing else in the language can stop an expression.
const SCRIPT = 'JSON.stringify(JSON.parse(texts).map((text) => text.match(new RegExp(source, flags))))'

/**
 * Looks for an expression in each text, as `String.match` does. The expression is the workflow's and the texts are names that others choose:
 * one that tries every way through a name (`(a+)+$`) would otherwise hold the job for hours. `Failure('usage')` then.
 */
export function matchEach(
  { source, flags = '' }: Expression,
  texts: readonly string[],
  timeout: number = LONGEST_MS,
): readonly (Groups | undefined)[] {
  try {
    const found = runInNewContext(SCRIPT, { texts: JSON.stringify(texts), source, flags }, { timeout })
    return (JSON.parse(found as string) as ((string | null)[] | null)[]).map((groups) =>
      groups === null ? undefined : groups.map((group) => group ?? undefined),
    )
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw cause
    throw new Failure('usage', `the expression ${source} does not come to an end on the names that there are`, {
      reference: source,
      hint: 'A repeat within a repeat, such as (a+)+, tries every way to read a name. Write it without, and anchor it: ^v(.*)$',
      cause,
    })
  }
}
