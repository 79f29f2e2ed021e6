import type { Facts } from '../facts.ts'
import type { CustomLine } from './custom-lines.ts'

/** Keys and values in the order in which they are printed. */
export type Labels = ReadonlyMap<string, string>

export interface LabelOptions {
  /** The main version; empty when there is none. */
  readonly version: string
  readonly created: Date
  /** Lines `key=value` of the user: they win, the later over the earlier. */
  readonly custom: readonly CustomLine[]
  /** Fills in the expressions of a line. */
  readonly expand: (line: CustomLine) => Promise<string>
  /** A line that is no label is left out with a warning. */
  readonly warn: (message: string) => void
}

/**
 * What an image says of itself, as labels or annotations: the pre-defined keys of the OCI image specification (annotations.md) as far as
 * the facts tell them, and the user's lines. Sorted as people sort, not by code points.
 */
export async function imageLabels(options: LabelOptions, facts: Facts): Promise<Labels> {
  const { name, description, htmlUrl, licence } = await facts.lookUp.repository()
  const labels = new Map([
    [`${OCI}.title`, name],
    [`${OCI}.description`, description],
    [`${OCI}.url`, htmlUrl],
    [`${OCI}.source`, htmlUrl],
    [`${OCI}.version`, options.version],
    [`${OCI}.created`, options.created.toISOString()],
    [`${OCI}.revision`, facts.sha],
    [`${OCI}.licenses`, licence],
  ])
  for (const line of options.custom) {
    const text = await options.expand(line)
    const equals = text.indexOf('=')
    if (equals > 0) labels.set(text.slice(0, equals), text.slice(equals + 1))
    else options.warn(`line ${line.line} "${line.text.slice(0, 80)}" is left out: it is not written key=value`)
  }
  // The language is fixed, so that no setting of the machine changes the order.
  const { compare } = new Intl.Collator('en-US')
  return new Map([...labels].sort(([a], [b]) => compare(a, b)))
}

const OCI = 'org.opencontainers.image'

/** Lines `key=value`. */
export function labelLines(labels: Labels): readonly string[] {
  return [...labels].map(([key, value]) => `${key}=${value}`)
}

/** Lines `level:key=value`, all of one level after the other. */
export function annotationLines(annotations: Labels, levels: readonly string[]): readonly string[] {
  return levels.flatMap((level) => labelLines(annotations).map((line) => `${level}:${line}`))
}
