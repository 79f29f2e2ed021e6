import { readUndoRecord } from '../release/undo-record.ts'
import { undoRelease } from '../ship/undo-release.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { formatTable } from './table.ts'

export const command: Command = {
  usage: 'undo RECORD',
  summary: 'Put the tags of a release back to what they were on before',
  help: `RECORD is the file that apply or push --undo-record wrote, or the JSON result of a push. A tag that was new is taken away. Only tags
that are still on what the release put them on are touched; the images themselves stay. Ends with 1 when a tag could not be put back.

  seaworthy undo plan.undo.json`,
  dryRun: true,
  arity: [1, 1],
  async run(context) {
    const { args, settings, result } = context
    const record = await readUndoRecord(args[0] as string)
    const options = { dryRun: settings.dryRun }
    const report = await withConnections(context, (connections) => undoRelease(record, connections, options))
    const rows = report.references.map(({ action, reference, digest, reason }) => [
      action,
      reference,
      digest ?? '-',
      reason,
    ])
    result(report, rows.length === 0 ? 'There is nothing to undo.' : formatTable(rows))
    return report.references.some(({ action }) => action === 'failed') ? 1 : undefined
  },
}
