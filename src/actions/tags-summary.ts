import type { Evaluation } from '../release/evaluation.ts'
import { isHeldBack } from '../release/outputs/granted-names.ts'
import type { Decision } from './decide-tags.ts'

/** The tags of a release as Markdown for the job summary: each with what becomes of it, why, and the rule that asked for it. */
export function summarizeTags({ plan, isLookedUp }: Decision, { version, tags }: Evaluation): string {
  const wanted = new Map(tags.map((tag) => [tag.name, tag]))
  const rows = plan.tags.map((planned) => {
    const { floating, rule = '' } = wanted.get(planned.tag) ?? {}
    const verdict = isHeldBack(planned, floating !== undefined) ? '**left out**' : 'yes'
    return [inCode(planned.reference), verdict, isLookedUp ? inText(planned.reason) : '', inCode(rule)]
  })
  return [
    `### Tags${version === '' ? '' : ` of ${inCode(version)}`}`,
    rows.length === 0 ? 'No rule gives a tag.' : table(['Tag', 'This release', 'Why', 'Rule'], rows),
  ].join('\n\n')
}

/** Text from outside as code in a table cell: no markup, no cell or line of its own. */
function inCode(text: string): string {
  return text === '' ? '' : `\`${text.slice(0, 200).replace(/[`|\\\p{Cc}\u2028\u2029]/gu, '?')}\``
}

/** A sentence that may quote names from outside, in a table cell: nothing in it is markup. */
function inText(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\\`*_{}[\]()<>#+!|~&@:]/g, (char) => `&#${char.charCodeAt(0)};`)
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
