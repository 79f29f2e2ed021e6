import { inCode, inText, markdownTable } from '../runtime/markdown.ts'
import type { ImageVerdict } from '../trust/verdict.ts'
import type { VerifyReport } from '../trust/verify-report.ts'

/** Rows beyond this are in the report; a summary is read by people. */
const ROWS_MAX = 200

/** A verification as Markdown for the job summary. References, names and reasons come from outside: nothing in them is markup. */
export function summarizeVerification(report: VerifyReport): string {
  const { images, counts, policy, time, reasons, warnings } = report
  const { verified, violated, unchecked, waived } = counts
  const rows = images
    .slice(0, ROWS_MAX)
    .map((image) => [
      verdictOf(image),
      inCode(nameOf(image)),
      inCode(image.digest ?? ''),
      inText(image.rule),
      whyOf(image),
    ])
  const rest = images.length - rows.length
  return [
    `### ${titleOf(report)}`,
    `${verified} verified, ${violated} violated, ${unchecked} could not be checked, ${waived} waived, under ${inCode(policy)} at ${time}.`,
    ...(reasons.length === 0 ? [] : [reasons.map((reason) => `- **${inText(reason)}**`).join('\n')]),
    ...(rows.length === 0 ? [] : [markdownTable(['Verdict', 'Image', 'Digest', 'Rule', 'Why'], rows)]),
    ...(rest > 0 ? [`${rest} more are in the report.`] : []),
    ...(warnings.length === 0 ? [] : [warnings.map((warning) => `- ${inText(warning)}`).join('\n')]),
  ].join('\n\n')
}

function titleOf({ verdict, passed, mode }: VerifyReport): string {
  if (verdict === 'verified') return 'Verified'
  const title = verdict === 'violated' ? 'Not verified' : 'Could not be checked'
  return passed && mode === 'audit' ? `${title} (audit: reported only)` : title
}

function verdictOf({ verdict, waived }: ImageVerdict): string {
  if (verdict === 'verified') return 'verified'
  if (waived !== null) return `waived (${verdict})`
  return `**${verdict}**`
}

function nameOf({ reference, platform }: ImageVerdict): string {
  return platform === null ? reference : `${reference} ${platform}`
}

function whyOf({ verdict, waived, proofs, reasons }: ImageVerdict): string {
  if (verdict === 'verified')
    return proofs.map(({ format, signer }) => `${inText(format)}: ${inText(signer)}`).join('<br>')
  const waiver =
    waived === null
      ? []
      : [inText(`${waived.reason}${waived.until === null ? '' : `, ${waived.owner}, until ${waived.until}`}`)]
  return [...waiver, ...reasons.slice(0, 5).map(inText)].join('<br>')
}
