import { copy, planCopyTo } from '../ship/copy.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { COMPRESSION_OPTION, transferOptions } from './push.ts'
import { showCopy, showPlan } from './show-copy.ts'
import { showImport } from './show-import.ts'

export const command: Command = {
  usage: 'copy SOURCE DEST...',
  summary: 'Copy an image between registries, archives, layouts and the engine',
  help: `SOURCE and DEST: HOST/REPO:TAG, docker:NAME:TAG, archive:FILE, layout:DIR[:TAG]. Several DEST are possible when all
are references. A plain name is looked for in the engine first, which holds one platform; registry:HOST/REPO:TAG is the
image in the registry, and its copy keeps every platform and every digest. --platform takes one out.

  seaworthy copy registry:debian:12 registry.lan:5000/debian:12
  seaworthy copy ghcr.io/acme/app:1.4.2 archive:app.tar`,
  options: COMPRESSION_OPTION,
  dryRun: true,
  arity: [2, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, settings, result } = context
    const [source = '', ...destinations] = args
    const request = { source, destinations, ...transferOptions(options, settings) }
    if (settings.dryRun) {
      const plan = await withConnections(context, (connections) => planCopyTo(request, connections))
      result(plan, showPlan(plan))
      return undefined
    }
    const report = await withConnections(context, (connections) => copy(request, connections))
    if ('blobs' in report) result(report, showCopy(report))
    else if ('way' in report) result(report, showImport([report]))
    else result(report, report.images.map(({ reference, digest }) => `${reference}  ${digest}`).join('\n'))
    return undefined
  },
}
