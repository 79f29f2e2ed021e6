import type { ImportReport } from '../ship/pull.ts'
import { formatTable } from './table.ts'

/** Images that have come into the engine, a line for each name. */
export function showImport(reports: readonly ImportReport[]): string {
  return formatTable(reports.flatMap(({ references, id }) => references.map((reference) => [reference, id])))
}
