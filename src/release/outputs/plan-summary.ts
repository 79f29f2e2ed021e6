import type { Digest } from '../../image/digest.ts'
import { inCode, inText, markdownTable } from '../../runtime/markdown.ts'
import type { ReleasePlan } from '../release-plan.ts'

/** A plan as Markdown, for a job summary or a comment: what each tag is, what it would be, and why. */
export function summarizeReleasePlan({ version, tags, warnings }: ReleasePlan): string {
  const rows = tags.map(({ reference, current, wanted, action, reason }) => [
    inCode(reference),
    action === 'refuse' ? `**${action}**` : action,
    current === null ? '' : inCode(shortDigest(current)),
    wanted === null ? '' : inCode(shortDigest(wanted)),
    inText(reason),
  ])
  return [
    `### Release plan${version === '' ? '' : ` for ${inCode(version)}`}`,
    rows.length === 0 ? 'No rule gives a tag.' : markdownTable(['Reference', 'Tag', 'Now', 'Then', 'Why'], rows),
    ...warnings.map((warning) => `> ${inText(warning)}`),
  ].join('\n\n')
}

/** Enough of a digest to tell it from others by eye. */
export function shortDigest(digest: Digest): string {
  return digest.slice(0, digest.indexOf(':') + 13)
}
