import { formatBytes } from '../runtime/format-bytes.ts'
import type { CopyReport, PlanReport } from '../ship/report.ts'
import { formatTable } from './table.ts'

/** A finished push or copy as people read it: each reference with what happened to it, then what moved. */
export function showCopy(report: CopyReport): string {
  const rows = [
    ...report.references.map(({ reference, digest, action, reason = '' }) => [action, reference, digest, reason]),
    ...report.refused.map(({ reference, digest, reason }) => ['refused', reference, digest ?? '-', reason]),
  ]
  return [formatTable(rows), showBlobs(report)].filter((part) => part !== '').join('\n')
}

function showBlobs({ platforms, blobs, size, seconds }: CopyReport): string {
  const { sent, skipped, mounted, bytesSent } = blobs
  const moved = [
    `${sent} blob${sent === 1 ? '' : 's'} sent (${formatBytes(bytesSent)})`,
    ...(skipped > 0 ? [`${skipped} already there`] : []),
    ...(mounted > 0 ? [`${mounted} mounted`] : []),
  ].join(', ')
  const image = [...platforms, ...(size === undefined ? [] : [formatBytes(size)])].join(', ')
  return [...(image === '' ? [] : [image]), moved, `${seconds.toFixed(1)} s`].join('; ')
}

/** A dry run: what each tag would become and what would be sent for it. */
export function showPlan(plan: PlanReport): string {
  const tags = plan.tags.map(({ action, reference, current, wanted, reason = '' }) => [
    action,
    reference,
    current ?? '-',
    wanted ?? (action === 'refuse' ? '-' : 'known after compressing'),
    reason,
  ])
  const hasReasons = tags.some((row) => row.at(-1) !== '')
  const blobs = plan.blobs.map(({ action, store, digest, size }) => [action, store, digest, formatBytes(size)])
  const parts = [formatTable(tags, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN', ...(hasReasons ? ['WHY'] : [])] })]
  if (blobs.length > 0) parts.push('', formatTable(blobs, { header: ['BLOB', 'TO', 'DIGEST', 'SIZE'], right: [3] }))
  return parts.join('\n')
}
