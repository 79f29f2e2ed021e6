import type { RoleChange } from '../../trust/dct/signing/sign-tag.ts'
import { formatTable } from '../table.ts'

/** What became of roles, as a table. */
export function showRoles(roles: readonly RoleChange[]): string {
  const rows = roles.map(({ role, action, version, expires }) => [role, action, String(version), expires.slice(0, 10)])
  return formatTable(rows, { header: ['ROLE', 'ACTION', 'VERSION', 'EXPIRES'], right: [2] })
}

export function showWarnings(warnings: readonly string[]): readonly string[] {
  return warnings.map((warning) => `note: ${warning}`)
}
