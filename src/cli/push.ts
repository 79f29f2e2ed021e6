import { readPlanFile } from '../release/plan-file.ts'
import { releaseReferences } from '../release/release-reference.ts'
import { Failure } from '../runtime/failure.ts'
import { type PushRequest, planPush, push } from '../ship/push.ts'
import { refuseAsPlanned, reportCopy, withReasons } from '../ship/report.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import type { OptionSpec, OptionValues } from './option.ts'
import type { Settings } from './settings.ts'
import { showCopy, showPlan } from './show-copy.ts'
import { UNDO_OPTION, writeUndoRecord } from './undo-option.ts'

/** The option of every command that sends layers to a registry. */
export const COMPRESSION_OPTION: Readonly<Record<string, OptionSpec>> = {
  compression: { type: 'string', value: 'KIND', help: 'For layers not compressed yet: gzip (default) or zstd' },
}

export const command: Command = {
  usage: 'push SOURCE [REF...]',
  summary: 'Push an image to one or more references; sends only what is missing, moves tags last',
  help: `SOURCE is an image the engine knows (app:ci), or where it is kept: docker:app:ci, archive:image.tar,
layout:DIR[:TAG], registry:HOST/REPO:TAG. Tags are written in the order given, after all content is in place
everywhere; if one cannot be written, those before it are put back. With --plan the references are those of a release plan:
floating tags such as latest then only move forward, also when another release is pushed at the same time.

  seaworthy push app:ci ghcr.io/acme/app:1.4.2 ghcr.io/acme/app:latest
  seaworthy push app:ci --plan plan.json
  seaworthy push archive:image.tar registry.lan:5000/app:1 --insecure registry.lan:5000`,
  options: {
    ...COMPRESSION_OPTION,
    plan: { type: 'string', value: 'FILE', help: 'Push to the references of this plan (seaworthy plan --output)' },
    ...UNDO_OPTION,
  },
  dryRun: true,
  arity: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, settings, result, runtime } = context
    const [source = '', ...named] = args
    const release = typeof options.plan === 'string' ? await readPlanFile(options.plan) : undefined
    const references = [...named, ...(release === undefined ? [] : releaseReferences(release))]
    if (references.length === 0) {
      throw new Failure('usage', 'there is no place to push to', {
        hint: 'Name references, or a plan: --plan plan.json',
      })
    }
    const request = { source, references, ...transferOptions(options, settings) }
    await withConnections(context, async (connections) => {
      if (settings.dryRun) {
        const plan = withReasons(await planPush(request, connections), release)
        result(plan, showPlan(plan))
        refuseAsPlanned(plan)
      } else {
        const report = withReasons(reportCopy(await push(request, connections)), release)
        await writeUndoRecord(options['undo-record'], report, runtime)
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
