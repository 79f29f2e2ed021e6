import { Failure } from '../runtime/failure.ts'
import { type PushRequest, planPush, push } from '../ship/push.ts'
import { reportCopy } from '../ship/report.ts'
import type { Command, OptionSpec, OptionValues } from './command.ts'
import { withConnections } from './connect.ts'
import type { Settings } from './settings.ts'
import { showCopy, showPlan } from './show-copy.ts'

/** The option of every command that sends layers to a registry. */
export const COMPRESSION_OPTION: Readonly<Record<string, OptionSpec>> = {
  compression: { type: 'string', value: 'KIND', help: 'For layers not compressed yet: gzip (default) or zstd' },
}

export const command: Command = {
  usage: 'push SOURCE REF...',
  summary: 'Push an image to one or more references; sends only what is missing, moves tags last',
  help: `SOURCE is an image the engine knows (app:ci), or where it is kept: docker:app:ci, archive:image.tar,
layout:DIR[:TAG], registry:HOST/REPO:TAG. Tags are written in the order given, after all content is in place
everywhere; if one cannot be written, those before it are put back.

  seaworthy push app:ci ghcr.io/acme/app:1.4.2 ghcr.io/acme/app:latest
  seaworthy push archive:image.tar registry.lan:5000/app:1 --insecure registry.lan:5000`,
  options: COMPRESSION_OPTION,
  dryRun: true,
  arity: [2, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, settings, result } = context
    const [source = '', ...references] = args
    const request = { source, references, ...transferOptions(options, settings) }
    await withConnections(context, async (connections) => {
      if (settings.dryRun) {
        const plan = await planPush(request, connections)
        result(plan, showPlan(plan))
      } else {
        const report = reportCopy(await push(request, connections))
        result(report, showCopy(report))
      }
    })
    return undefined
  },
}

/** Platform, compression and concurrency as the transfers take them. */
export function transferOptions(
  options: OptionValues,
  { platform, concurrency }: Settings,
): Pick<PushRequest, 'platforms' | 'compression' | 'concurrency'> {
  return {
    ...(platform === undefined ? {} : { platforms: [platform] }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(options.compression === undefined ? {} : { compression: readCompression(String(options.compression)) }),
  }
}

function readCompression(text: string): 'gzip' | 'zstd' {
  if (text === 'gzip' || text === 'zstd') return text
  throw new Failure('usage', `--compression cannot be "${text.slice(0, 100)}"`, { hint: 'Write gzip or zstd.' })
}
