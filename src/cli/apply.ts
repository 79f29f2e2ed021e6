import { readPlanFile } from '../release/plan-file.ts'
import { applyPlan, planApply } from '../ship/apply-plan.ts'
import { refuseAsPlanned, reportCopy, withReasons } from '../ship/report.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { COMPRESSION_OPTION, transferOptions } from './push.ts'
import { showCopy, showPlan } from './show-copy.ts'
import { UNDO_OPTION, writeUndoRecord } from './undo-option.ts'

export const command: Command = {
  usage: 'apply PLAN [SOURCE]',
  summary: 'Carry out a plan exactly as it is, or refuse because the registry has changed since',
  help: `PLAN is the file of seaworthy plan --output, or the output plan of the tags action. SOURCE is the image, in any form that push
takes; without it the plan has to name one that is in the registry (plan --digest). Before anything is sent every tag is compared
with what the plan saw; what has changed is named, and nothing is done. What the tags were on before is kept in an undo record
beside the plan (PLAN.undo.json): seaworthy undo puts it back.

  seaworthy plan --image ghcr.io/acme/app --tags 'type=semver,pattern={{version}}' -o plan.json
  seaworthy apply plan.json app:ci`,
  options: { ...COMPRESSION_OPTION, ...UNDO_OPTION },
  dryRun: true,
  arity: [1, 2],
  async run(context) {
    const { args, options, settings, result, runtime } = context
    const [path = '', source] = args
    const plan = await readPlanFile(path)
    const request = { plan, source, ...transferOptions(options, settings) }
    return await withConnections(context, async (connections) => {
      if (settings.dryRun) {
        const report = withReasons(await planApply(request, connections), plan)
        result(report, showPlan(report))
        refuseAsPlanned(report)
        return undefined
      }
      const report = withReasons(reportCopy(await applyPlan(request, connections)), plan)
      await writeUndoRecord(options['undo-record'] ?? `${path.replace(/\.json$/, '')}.undo.json`, report, runtime)
      result(report, showCopy(report))
      return undefined
    })
  },
}
