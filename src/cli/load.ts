import { load } from '../ship/load.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { showImport } from './show-import.ts'

export const command: Command = {
  usage: 'load FILE',
  summary: 'Bring the images of an archive into the engine; only layers it lacks move',
  help: `FILE is what docker save, podman save, skopeo or seaworthy save wrote, plain or compressed (gzip, bzip2, zstd); - is standard input.`,
  arity: [1, 1],
  async run(context) {
    const { args, settings, result, input } = context
    const reports = await withConnections(context, (connections) =>
      load(
        {
          archive: args[0] === '-' ? input : (args[0] as string),
          ...(settings.platform === undefined ? {} : { platform: settings.platform }),
        },
        connections,
      ),
    )
    result({ images: reports }, showImport(reports))
    return undefined
  },
}
