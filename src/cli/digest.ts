import { digest } from '../ship/digest.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'

export const command: Command = {
  usage: 'digest SOURCE',
  summary: 'Print the digest that a name means now',
  help: `A plain name is looked for in the engine first, whose answer is the image ID; registry: asks the registry.

  seaworthy digest registry:debian:12
  seaworthy digest archive:image.tar`,
  arity: [1, 1],
  async run(context) {
    const report = await withConnections(context, (connections) => digest(context.args[0] as string, connections))
    context.result(report, report.digest)
    return undefined
  },
}
