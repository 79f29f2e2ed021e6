import { digest } from '../ship/digest.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'

export const command: Command = {
  usage: 'digest SOURCE',
  summary: 'Print the digest that a name means now',
  help: `  seaworthy digest debian:12
  seaworthy digest archive:image.tar`,
  arity: [1, 1],
  async run(context) {
    const report = await withConnections(context, (connections) => digest(context.args[0] as string, connections))
    context.result(report, report.digest)
    return undefined
  },
}
