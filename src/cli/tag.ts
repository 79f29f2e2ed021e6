import { reportCopy } from '../ship/report.ts'
import { tag } from '../ship/tag.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { showCopy } from './show-copy.ts'

export const command: Command = {
  usage: 'tag REF TAG|REF...',
  summary: 'Give an image in a registry more tags, all platforms kept, no layer moved',
  help: `Nothing is pulled: the registry is given the same manifest under another name.

  seaworthy tag ghcr.io/acme/app:1.4.2 1.4 1 latest
  seaworthy tag ghcr.io/acme/app:1.4.2 ghcr.io/acme/app-stable:1`,
  arity: [2, Number.POSITIVE_INFINITY],
  async run(context) {
    const [reference = '', ...names] = context.args
    const done = await withConnections(context, (connections) => tag(reference, names, connections))
    const report = reportCopy(done)
    context.result(report, showCopy(report))
    return undefined
  },
}
