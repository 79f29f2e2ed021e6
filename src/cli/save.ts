import { Failure } from '../runtime/failure.ts'
import { save } from '../ship/save.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'

export const command: Command = {
  usage: 'save SOURCE... --output FILE',
  summary: 'Write images to an archive that docker load, podman and every OCI tool read',
  help: `The archive is complete or not there. Its name says how it is compressed: .tar.gz, .tar.zst, else not at all.

  seaworthy save app:ci -o app.tar.gz`,
  options: { output: { type: 'string', short: 'o', value: 'FILE', help: 'The archive to write' } },
  arity: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, settings, result } = context
    const { output } = options
    if (typeof output !== 'string' || output === '') {
      throw new Failure('usage', 'there is no file to save to', { hint: 'Name it: seaworthy save IMAGE -o image.tar' })
    }
    const report = await withConnections(context, (connections) =>
      save(
        {
          sources: args,
          output,
          ...(settings.platform === undefined ? {} : { platforms: [settings.platform] }),
        },
        connections,
      ),
    )
    result(report, report.images.map(({ reference, digest }) => `${reference}  ${digest}`).join('\n'))
    return undefined
  },
}
