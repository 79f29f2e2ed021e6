import { Failure } from '../runtime/failure.ts'
import { reportCopy } from '../ship/report.ts'
import { planTag, tag } from '../ship/tag.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { showCopy, showPlan } from './show-copy.ts'

export const command: Command = {
  usage: 'tag REF TAG|REF...',
  summary: 'Give an image in a registry more tags, all platforms kept, no layer moved',
  help: `Nothing is pulled: the registry is given the same manifest under another name.

  seaworthy tag ghcr.io/acme/app:1.4.2 1.4 1 latest
  seaworthy tag ghcr.io/acme/app:1.4.2 ghcr.io/acme/app-stable:1`,
  dryRun: true,
  arity: [2, Number.POSITIVE_INFINITY],
  async run(context) {
    const [reference = '', ...names] = context.args
    if (context.settings.platform !== undefined) {
      throw new Failure('usage', 'tag keeps every platform of the image, so --platform means nothing to it', {
        hint: 'To name one platform by itself: seaworthy copy REF NEWREF --platform OS/ARCH',
      })
    }
    if (context.settings.dryRun) {
      const plan = await withConnections(context, (connections) => planTag(reference, names, connections))
      context.result(plan, showPlan(plan))
      return undefined
    }
    const done = await withConnections(context, (connections) => tag(reference, names, connections))
    const report = reportCopy(done)
    context.result(report, showCopy(report))
    return undefined
  },
}
