import type { Host } from '../host/host.ts'
import { parsePlatform } from '../image/platform.ts'
import { parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { PushRequest } from '../ship/push.ts'
import { type CopyReport, type PlanReport, refuseAsPlanned, reportCopy, withReasons } from '../ship/report.ts'
import { ACTIONS } from './generated/names.ts'
import { readBoolean, readChoice, readList, warnUnknownInputs } from './inputs.ts'
import { readPushReferences } from './push-references.ts'
import { summarizePlan, summarizePush } from './push-summary.ts'
import { runMain } from './run.ts'
import { writeJson } from './write-json.ts'

/** The main step of `push/`: pushes an image under all its references. */
export async function push(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS.push.inputs)
    await pushFromInputs(host)
  })
}

/** Reads the push inputs (the source may be another than the input, and its digest known), pushes (or plans), and sets `digest`, `references`, `version`, `json` and `undo-record`. */
export async function pushFromInputs(
  host: Host,
  { source, digest }: Pick<PushRequest, 'source' | 'digest'> = { source: host.input('source') },
): Promise<void> {
  const referencesFor = readPushReferences(host)
  if (isPreflightOnly(host)) {
    return await (await import('./preflight.ts')).preflightFromInputs(host, referencesFor)
  }
  const image = readImage(host, source)
  // Loaded once the inputs are known to be good: a step that ends before needs none of it.
  const [{ openConnections }, ship] = await Promise.all([import('../ship/connections.ts'), import('../ship/push.ts')])
  const connections = openConnections({}, host)
  try {
    const { references, plan: release } = await referencesFor(connections)
    if (references.length === 0) {
      return host.log.info('There is no tag for this run: nothing is pushed')
    }
    const request = { ...image, references, digest }
    if (readBoolean(host, 'dry-run', false)) {
      const plan = await host.group('Plan the push', () => ship.planPush(request, connections))
      await showPlan(host, withReasons(plan, release))
    } else {
      const report = await host.group(`Push ${request.source}`, async () =>
        reportCopy(await ship.push(request, connections)),
      )
      await showPush(host, withReasons(report, release), release?.version)
    }
  } finally {
    await connections.close()
  }
}

/** Whether the step is to look only, before there is an image. */
function isPreflightOnly(host: Host): boolean {
  return readPreflight(host) === 'only'
}

function readPreflight(host: Host): 'true' | 'false' | 'only' {
  return readChoice(host, 'preflight', ['true', 'false', 'only'], 'true')
}

function readImage(host: Host, source: string): Omit<PushRequest, 'references'> {
  if (source === '') {
    throw new Failure('usage', 'the input source is empty, so there is nothing to push', {
      reference: 'source',
      hint: 'Name the image that was built: source: app:ci',
    })
  }
  const platforms = readList(host, 'platforms').map(parsePlatform)
  return {
    source,
    compression: readChoice(host, 'compression', ['gzip', 'zstd'], 'gzip'),
    preflight: readPreflight(host) === 'true',
    ...(platforms.length === 0 ? {} : { platforms }),
  }
}

async function showPush(host: Host, report: CopyReport, version: string | undefined): Promise<void> {
  for (const { reference, digest, action, reason } of report.references) {
    host.log.info(`${action} ${reference} ${digest}${reason === undefined ? '' : ` (${reason})`}`)
  }
  for (const { reference, reason } of report.refused) host.log.info(`not moved: ${reference} (${reason})`)
  host.output('digest', report.digest)
  host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'))
  host.output('version', version ?? parseReference(report.references[0]?.reference ?? '').tag ?? '')
  host.output('json', await writeJson(host, 'push', report))
  const { undoRecordOf } = await import('../release/undo-record.ts')
  host.output('undo-record', await writeJson(host, 'undo', undoRecordOf(report.references)))
  if (readBoolean(host, 'summary', true)) await host.summary(summarizePush(report))
}

async function showPlan(host: Host, plan: PlanReport): Promise<void> {
  for (const { reference, action, current, wanted, reason } of plan.tags) {
    const then = wanted ?? 'known after compressing'
    const change = action === 'keep' ? then : `${current ?? 'nothing'} -> ${then}`
    host.log.info(`would ${action} ${reference}: ${action === 'refuse' ? reason : change}`)
  }
  host.output('json', await writeJson(host, 'push', plan))
  if (readBoolean(host, 'summary', true)) await host.summary(summarizePlan(plan))
  refuseAsPlanned(plan)
}
