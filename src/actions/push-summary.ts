import { formatBytes } from '../runtime/format-bytes.ts'
import type { CopyReport, PlanReport } from '../ship/report.ts'
import { inCode, table } from './markdown.ts'

/**
 * A finished push as Markdown for the job summary. References and digests are legal by their grammar: nothing in them is
 * markup. Platforms come from the image and may be anything.
 */
export function summarizePush({ references, platforms, size, blobs, seconds }: CopyReport): string {
  const rows = references.map(({ reference, digest, action }) => [`\`${reference}\``, action, `\`${digest}\``])
  const facts = [
    ['Platforms', platforms.map(inCode).join(', ') || 'not said'],
    ['Size', formatBytes(size)],
    ['Sent', `${blobs.sent} blobs, ${formatBytes(blobs.bytesSent)}`],
    ['Already there', String(blobs.skipped)],
    ['Mounted', String(blobs.mounted)],
    ['Seconds', seconds.toFixed(1)],
  ]
  return [
    '### Pushed',
    table(['Reference', 'Tag', 'Digest'], rows),
    table(
      facts.map(([name]) => name as string),
      [facts.map(([, value]) => value as string)],
    ),
  ].join('\n\n')
}

/** A dry run as Markdown for the job summary. */
export function summarizePlan({ tags, blobs }: PlanReport): string {
  const rows = tags.map(({ reference, action, current, wanted }) => [
    `\`${reference}\``,
    action,
    current === null ? '' : `\`${current}\``,
    wanted === null ? 'known after compressing' : `\`${wanted}\``,
  ])
  const missing = blobs.filter(({ action }) => action !== 'skip')
  const bytes = missing.reduce((total, { size }) => total + size, 0)
  return [
    '### Would push (dry run)',
    table(['Reference', 'Tag', 'Now', 'Then'], rows),
    missing.length === 0
      ? 'No blob would be sent.'
      : `${missing.length} of ${blobs.length} blobs would be sent: ${formatBytes(bytes)} before compression.`,
  ].join('\n\n')
}
