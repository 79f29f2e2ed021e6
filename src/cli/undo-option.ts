import { writeFile } from 'node:fs/promises'
import { undoRecordOf } from '../release/undo-record.ts'
import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { CopyReport } from '../ship/report.ts'
import type { OptionSpec, OptionValues } from './option.ts'

/** The option of commands that move tags of a release. */
export const UNDO_OPTION: Readonly<Record<string, OptionSpec>> = {
  'undo-record': { type: 'string', value: 'FILE', help: 'Where to write what seaworthy undo needs' },
}

/** Writes the undo record of a push, unless it changed nothing: an earlier record then stays. */
export async function writeUndoRecord(
  path: OptionValues[string],
  report: CopyReport,
  { log }: Pick<Runtime, 'log'>,
): Promise<void> {
  const record = undoRecordOf(report.references)
  if (typeof path !== 'string' || record.references.length === 0) return
  try {
    await writeFile(path, `${JSON.stringify(record, null, 2)}\n`)
    log.info(`seaworthy undo ${path} takes this back`)
  } catch (cause) {
    throw new Failure(
      'failed',
      `the tags are written, but the undo record ${path} is not: ${(cause as Error).message}`,
      {
        reference: path,
        hint: 'The result (--json) tells what each tag was on before, and can be given to seaworthy undo as well.',
        cause,
      },
    )
  }
}
