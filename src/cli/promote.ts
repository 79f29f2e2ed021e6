import { Failure } from '../runtime/failure.ts'
import { planPromote, promote } from '../ship/promote.ts'
import type { Command } from './command.ts'
import { withConnections } from './connect.ts'
import { IMMUTABLE_OPTION, readImmutable } from './immutable-option.ts'
import { showPromotion, showPromotionPlan } from './show-promotion.ts'

export const command: Command = {
  usage: 'promote SOURCE DEST...',
  summary: 'Give a released image more names, here or in another registry, with its signatures',
  help: `SOURCE is an image in a registry. DEST is HOST/REPO:TAG, HOST/REPO (the source's tag), or a TAG in the source's own
repository. The whole image goes, every platform, with everything that refers to it: signatures, attestations, SBOMs. No engine
is used and no layer moved that is there. A tag that would lose a platform or go back to an older version is refused, and
then none is moved.

  seaworthy promote ghcr.io/acme/staging:1.9.1 ghcr.io/acme/app quay.io/acme/app
  seaworthy promote ghcr.io/acme/app:1.9.1 1.9 1 latest --dry-run`,
  options: {
    'no-referrers': { type: 'boolean', help: 'Leave signatures, attestations and SBOMs behind' },
    ...IMMUTABLE_OPTION,
    'allow-downgrade': { type: 'boolean', help: 'Let a floating tag go back to an older version' },
    'allow-fewer-platforms': { type: 'boolean', help: 'Let a tag lose platforms that it has now' },
  },
  dryRun: true,
  arity: [2, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, settings, result } = context
    const [source = '', ...destinations] = args
    if (settings.platform !== undefined) {
      throw new Failure('usage', 'promote keeps every platform of the image, so --platform means nothing to it', {
        hint: 'To take one platform out: seaworthy copy registry:REF NEWREF --platform OS/ARCH',
      })
    }
    const request = {
      source,
      destinations,
      referrers: options['no-referrers'] !== true,
      immutable: readImmutable(options.immutable),
      allowDowngrade: options['allow-downgrade'] === true,
      allowFewerPlatforms: options['allow-fewer-platforms'] === true,
      ...(settings.concurrency === undefined ? {} : { concurrency: settings.concurrency }),
    }
    return await withConnections(context, async (connections) => {
      if (!settings.dryRun) {
        const report = await promote(request, connections)
        result(report, showPromotion(report))
        return undefined
      }
      const plan = await planPromote(request, connections)
      result(plan, showPromotionPlan(plan))
      // As the promotion itself would end.
      return plan.tags.some(({ action }) => action === 'refuse') ? 1 : undefined
    })
  },
}
