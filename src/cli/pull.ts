import { pull } from '../ship/pull.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { showImport } from './show-import.ts'

export const command: Command = {
  usage: 'pull REF',
  summary: 'Pull an image into the engine, with this login, these certificates and this proxy',
  help: `Only layers that the engine lacks are fetched, and every byte is verified on the way.

  seaworthy pull ghcr.io/acme/app:1.4.2
  seaworthy pull ghcr.io/acme/app@sha256:… --as app:pinned`,
  options: { as: { type: 'string', multiple: true, value: 'NAME', help: 'Call it so in the engine' } },
  arity: [1, 1],
  async run(context) {
    const { args, options, settings, result } = context
    const report = await withConnections(context, (connections) =>
      pull(
        {
          reference: args[0] as string,
          as: (options.as ?? []) as readonly string[],
          ...(settings.platform === undefined ? {} : { platform: settings.platform }),
        },
        connections,
      ),
    )
    result(report, showImport([report]))
    return undefined
  },
}
