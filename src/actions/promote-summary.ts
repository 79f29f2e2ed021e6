import { formatBytes } from '../runtime/format-bytes.ts'
import { inCode, inText, markdownTable } from '../runtime/markdown.ts'
import type { PromoteReport, PromotionPlanReport, ReportedReferrer } from '../ship/promote.ts'

/** A finished promotion as Markdown for the job summary. */
export function summarizePromotion({ references, platforms, referrers, blobs, seconds }: PromoteReport): string {
  const rows = references.map(({ reference, digest, action, previous }) => [
    `\`${reference}\``,
    action,
    `\`${digest}\``,
    previous === undefined ? '' : `\`${previous}\``,
  ])
  const facts = [
    platforms.map(inCode).join(', ') || 'not said',
    `${blobs.sent} blobs, ${formatBytes(blobs.bytesSent)}`,
    String(blobs.skipped),
    String(blobs.mounted),
    seconds.toFixed(1),
  ]
  return [
    '### Promoted',
    markdownTable(['Reference', 'Tag', 'Digest', 'Before'], rows),
    markdownTable(['Platforms', 'Sent', 'Already there', 'Mounted', 'Seconds'], [facts]),
    ...attachments(referrers),
  ].join('\n\n')
}

/** A dry run as Markdown for the job summary. */
export function summarizePromotionPlan({ tags, blobs, referrers }: PromotionPlanReport): string {
  const rows = tags.map(({ reference, action, current, wanted, reason }) => [
    `\`${reference}\``,
    action,
    current === null ? '' : `\`${current}\``,
    `\`${wanted}\``,
    inText(reason),
  ])
  const missing = blobs.filter(({ action }) => action !== 'skip')
  const bytes = missing.reduce((total, { size }) => total + size, 0)
  return [
    '### Would promote (dry run)',
    markdownTable(['Reference', 'Tag', 'Now', 'Then', 'Why'], rows),
    missing.length === 0
      ? 'No blob would be moved.'
      : `${missing.length} blobs would be sent or mounted: ${formatBytes(bytes)}.`,
    ...attachments(referrers),
  ].join('\n\n')
}

function attachments(referrers: readonly ReportedReferrer<string>[]): readonly string[] {
  if (referrers.length === 0) return []
  const rows = referrers.map(({ repository, digest, subject, tag, artifactType, action }) => [
    inCode(artifactType ?? tag ?? ''),
    `\`${repository}@${digest}\``,
    `\`${subject}\``,
    action,
  ])
  return ['Attached:', markdownTable(['Type', 'Manifest', 'About', ''], rows)]
}
