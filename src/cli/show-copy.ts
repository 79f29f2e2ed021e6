import { formatBytes } from '../runtime/format-bytes.ts'
import type { CopyReport, PlanReport } from '../ship/report.ts'
import { formatTable } from './table.ts'

/** A finished push or copy as people read it: each reference with what happened to it, then what moved. */
export function showCopy(report: CopyReport): string {
  const rows = report.references.map(({ reference, digest, action }) => [action, reference, digest])
  return [formatTable(rows), showBlobs(report)].filter((part) => part !== '').join('\n')
}

function showBlobs({ platforms, blobs, size, seconds }: CopyReport): string {
  const { sent, skipped, mounted, bytesSent } = blobs
  const moved = [
    `${sent} blob${sent === 1 ? '' : 's'} sent (${formatBytes(bytesSent)})`,
    ...(skipped > 0 ? [`${skipped} already there`] : []),
    ...(mounted > 0 ? [`${mounted} mounted`] : []),
  ].join(', ')
  const image = [...platforms, formatBytes(size)].join(', ')
  return `${image}; ${moved}; ${seconds.toFixed(1)} s`
}

/** A dry run: what each tag would become and what would be sent for it. */
export function showPlan(plan: PlanReport): string {
  const tags = plan.tags.map(({ action, reference, current, wanted }) => [
    action,
    reference,
    current ?? '-',
    wanted ?? 'known after compressing',
  ])
  const blobs = plan.blobs.map(({ action, store, digest, size }) => [action, store, digest, formatBytes(size)])
  const parts = [formatTable(tags, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN'] })]
  if (blobs.length > 0) parts.push('', formatTable(blobs, { header: ['BLOB', 'TO', 'DIGEST', 'SIZE'], right: [3] }))
  return parts.join('\n')
}
