import { formatBytes } from '../runtime/format-bytes.ts'
import type { PromoteReport, PromotionPlanReport } from '../ship/promote.ts'
import { formatTable } from './table.ts'

/** A finished promotion as people read it: each reference with what happened to it, then what went along. */
export function showPromotion({ references, platforms, referrers, blobs, seconds }: PromoteReport): string {
  const rows = references.map(({ reference, digest, action, previous }) => [
    action,
    reference,
    digest,
    ...(previous === undefined ? [] : [`was ${previous}`]),
  ])
  const copied = referrers.filter(({ action }) => action === 'copied').length
  const moved = [
    `${blobs.sent} blob${blobs.sent === 1 ? '' : 's'} sent (${formatBytes(blobs.bytesSent)})`,
    ...(blobs.skipped > 0 ? [`${blobs.skipped} already there`] : []),
    ...(blobs.mounted > 0 ? [`${blobs.mounted} mounted`] : []),
    ...(referrers.length > 0 ? [attachments(copied, referrers.length)] : []),
  ].join(', ')
  const last = [platforms.join(', '), moved, `${seconds.toFixed(1)} s`].filter((part) => part !== '').join('; ')
  return [formatTable(rows), last].join('\n')
}

function attachments(copied: number, all: number): string {
  const what = `${copied} of ${all} attachment${all === 1 ? '' : 's'} copied`
  return copied === all ? what : `${what}, the others already there`
}

/** A dry run: what each tag would become and why, and what would have to move for it. */
export function showPromotionPlan({ tags, blobs, referrers }: PromotionPlanReport): string {
  const rows = tags.map(({ action, reference, current, wanted, reason }) => [
    action,
    reference,
    current ?? '-',
    wanted,
    reason,
  ])
  const parts = [formatTable(rows, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN', 'WHY'] })]
  if (referrers.length > 0) {
    const attached = referrers.map((one) => [one.action, one.repository, one.digest, one.artifactType ?? one.tag ?? ''])
    parts.push('', formatTable(attached, { header: ['ATTACHED', 'TO', 'DIGEST', 'TYPE'] }))
  }
  const missing = blobs.filter(({ action }) => action !== 'skip')
  if (missing.length > 0) {
    const moving = missing.map(({ action, store, digest, size }) => [action, store, digest, formatBytes(size)])
    parts.push('', formatTable(moving, { header: ['BLOB', 'TO', 'DIGEST', 'SIZE'], right: [3] }))
  }
  return parts.join('\n')
}
