import { shortDigest } from '../release/outputs/plan-summary.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { formatTable } from './table.ts'

/** A release plan as people read it: each tag with what becomes of it and why. */
export function showReleasePlan(plan: ReleasePlan): string {
  if (plan.tags.length === 0) return 'This release gets no tag.'
  const rows = plan.tags.map(({ action, reference, current, wanted, reason }) => [
    action,
    reference,
    current === null ? '-' : shortDigest(current),
    wanted === null ? '-' : shortDigest(wanted),
    reason,
  ])
  return formatTable(rows, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN', 'WHY'] })
}
