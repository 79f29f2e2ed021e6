import type { Host } from '../host/host.ts'
import { Failure } from '../runtime/failure.ts'
import type { PromoteReport, PromoteRequest, PromotionPlanReport } from '../ship/promote.ts'
import { ACTIONS } from './generated/names.ts'
import { readBoolean, readChoice, readList, warnUnknownInputs } from './inputs.ts'
import { summarizePromotion, summarizePromotionPlan } from './promote-summary.ts'
import { runMain } from './run.ts'
import { writeJson } from './write-json.ts'

/** The main step of `promote/`: gives an image in a registry more names. */
export async function promote(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS.promote.inputs)
    await promoteFromInputs(host)
  })
}

/** Reads the inputs, promotes (or plans), and sets `digest`, `references` and `json`. */
async function promoteFromInputs(host: Host): Promise<void> {
  const request = readRequest(host)
  const [{ openConnections }, ship] = await Promise.all([
    import('../ship/connections.ts'),
    import('../ship/promote.ts'),
  ])
  const connections = openConnections({}, host)
  try {
    if (readBoolean(host, 'dry-run', false)) {
      await showPlan(host, await host.group('Plan the promotion', () => ship.planPromote(request, connections)))
    } else {
      await showDone(host, await host.group(`Promote ${request.source}`, () => ship.promote(request, connections)))
    }
  } finally {
    await connections.close()
  }
}

function readRequest(host: Host): PromoteRequest {
  const [source, destinations] = [host.input('source'), readList(host, 'to')]
  if (source === '') {
    throw new Failure('usage', 'the input source is empty, so there is nothing to promote', {
      reference: 'source',
      hint: 'Name the image in its registry: source: ghcr.io/acme/staging:1.4.2',
    })
  }
  if (destinations.length === 0) {
    throw new Failure('usage', 'the input to is empty, so there is no name to give', {
      reference: 'to',
      hint: 'Write to: ghcr.io/acme/app:1.4.2, or a tag in the same repository: to: latest',
    })
  }
  return {
    source,
    destinations,
    referrers: readBoolean(host, 'referrers', true),
    immutable: readChoice(host, 'immutable', ['versions', 'none'], 'versions'),
    allowDowngrade: readBoolean(host, 'allow-downgrade', false),
    allowFewerPlatforms: readBoolean(host, 'allow-fewer-platforms', false),
  }
}

async function showDone(host: Host, report: PromoteReport): Promise<void> {
  for (const { reference, digest, action } of report.references) host.log.info(`${action} ${reference} ${digest}`)
  host.output('digest', report.digest)
  host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'))
  host.output('json', await writeJson(host, 'promote', report))
  if (readBoolean(host, 'summary', true)) await host.summary(summarizePromotion(report))
}

async function showPlan(host: Host, plan: PromotionPlanReport): Promise<void> {
  for (const { reference, action, current, wanted, reason } of plan.tags) {
    host.log.info(`would ${action} ${reference}: ${current ?? 'nothing'} -> ${wanted} (${reason})`)
  }
  host.output('json', await writeJson(host, 'promote', plan))
  if (readBoolean(host, 'summary', true)) await host.summary(summarizePromotionPlan(plan))
  const refused = plan.tags.filter(({ action }) => action === 'refuse')
  if (refused.length === 0) return
  throw new Failure(
    'refused',
    `it would be refused: ${refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ')}`,
    { reference: refused[0]?.reference, hint: 'Nothing was written: this was a dry run.' },
  )
}
