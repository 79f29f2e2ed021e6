import type { Evaluation } from '../release/evaluation.ts'
import { isRefused } from '../release/outputs/granted-names.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { inCode, inText, markdownTable } from '../runtime/markdown.ts'

/** The tags of a release as Markdown for the job summary: each with what becomes of it, why, and the rule that asked for it. */
export function summarizeTags(plan: ReleasePlan, { version, tags }: Evaluation): string {
  const wanted = new Map(tags.map((tag) => [tag.name, tag]))
  const rows = plan.tags.map((planned) => {
    const { rule = '' } = wanted.get(planned.tag) ?? {}
    return [
      inCode(planned.reference),
      isRefused(planned) ? '**left out**' : 'yes',
      inText(planned.reason),
      inCode(rule),
    ]
  })
  return [
    `### Tags${version === '' ? '' : ` of ${inCode(version)}`}`,
    rows.length === 0 ? 'No rule gives a tag.' : markdownTable(['Tag', 'This release', 'Why', 'Rule'], rows),
  ].join('\n\n')
}
