import { formatBytes } from '../runtime/format-bytes.ts'
import { inCode, inText, markdownTable } from '../runtime/markdown.ts'
import type { CopyReport, PlanReport } from '../ship/report.ts'

/**
 * A finished push as Markdown for the job summary. References and digests are legal by their grammar: nothing in them is
 * markup. Platforms come from the image and may be anything.
 */
export function summarizePush({ references, refused, platforms, size, blobs, seconds }: CopyReport): string {
  const rows = [
    ...references.map(({ reference, digest, action, reason = '' }) => [
      `\`${reference}\``,
      action,
      `\`${digest}\``,
      inText(reason),
    ]),
    ...refused.map(({ reference, digest, reason }) => [
      `\`${reference}\``,
      '**refused**',
      digest === null ? '' : `\`${digest}\``,
      inText(reason),
    ]),
  ]
  const hasReasons = rows.some(([, , , reason]) => reason !== '')
  const facts = [
    ['Platforms', platforms.map(inCode).join(', ') || 'not said'],
    ...(size === undefined ? [] : [['Size', formatBytes(size)] as const]),
    ['Sent', `${blobs.sent} blobs, ${formatBytes(blobs.bytesSent)}`],
    ['Already there', String(blobs.skipped)],
    ['Mounted', String(blobs.mounted)],
    ['Seconds', seconds.toFixed(1)],
  ]
  return [
    '### Pushed',
    hasReasons
      ? markdownTable(['Reference', 'Tag', 'Digest', 'Why'], rows)
      : markdownTable(
          ['Reference', 'Tag', 'Digest'],
          rows.map((row) => row.slice(0, 3)),
        ),
    markdownTable(
      facts.map(([name]) => name as string),
      [facts.map(([, value]) => value as string)],
    ),
  ].join('\n\n')
}

/** A dry run as Markdown for the job summary. */
export function summarizePlan({ tags, blobs }: PlanReport): string {
  const rows = tags.map(({ reference, action, current, wanted, reason = '' }) => [
    `\`${reference}\``,
    action === 'refuse' ? `**${action}**` : action,
    current === null ? '' : `\`${current}\``,
    wanted !== null ? `\`${wanted}\`` : action === 'refuse' ? '' : 'known after compressing',
    inText(reason),
  ])
  const missing = blobs.filter(({ action }) => action !== 'skip')
  const bytes = missing.reduce((total, { size }) => total + size, 0)
  return [
    '### Would push (dry run)',
    markdownTable(['Reference', 'Tag', 'Now', 'Then', 'Why'], rows),
    missing.length === 0
      ? 'No blob would be sent.'
      : `${missing.length} of ${blobs.length} blobs would be sent: ${formatBytes(bytes)} before compression.`,
  ].join('\n\n')
}
