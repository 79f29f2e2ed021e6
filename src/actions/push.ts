import type { Host } from '../host/host.ts'
import { parsePlatform } from '../image/platform.ts'
import { parseReference } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import type { PushRequest } from '../ship/push.ts'
import { expandReferences } from '../ship/references.ts'
import { type CopyReport, type PlanReport, reportCopy } from '../ship/report.ts'
import { ACTIONS } from './generated/names.ts'
import { readBoolean, readChoice, readList, warnUnknownInputs } from './inputs.ts'
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

/** Reads the push inputs, pushes (or plans), and sets `digest`, `references`, `version` and `json`. */
export async function pushFromInputs(host: Host): Promise<void> {
  if (isPreflightOnly(host))
    return await (await import('./preflight.ts')).preflightFromInputs(host, readReferences(host))
  const request = readRequest(host)
  // Loaded once the inputs are known to be good: a step that ends before needs none of it.
  const [{ openConnections }, ship] = await Promise.all([import('../ship/connections.ts'), import('../ship/push.ts')])
  const connections = openConnections({}, host)
  try {
    if (readBoolean(host, 'dry-run', false)) {
      const plan = await host.group('Plan the push', () => ship.planPush(request, connections))
      await showPlan(host, plan)
    } else {
      const report = await host.group(`Push ${request.source}`, async () =>
        reportCopy(await ship.push(request, connections)),
      )
      await showPush(host, report)
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

function readRequest(host: Host): PushRequest {
  const source = host.input('source')
  if (source === '') {
    throw new Failure('usage', 'the input source is empty, so there is nothing to push', {
      reference: 'source',
      hint: 'Name the image that was built: source: app:ci',
    })
  }
  const references = readReferences(host)
  const platforms = readList(host, 'platforms').map(parsePlatform)
  return {
    source,
    references,
    compression: readChoice(host, 'compression', ['gzip', 'zstd'], 'gzip'),
    preflight: readPreflight(host) === 'true',
    ...(platforms.length === 0 ? {} : { platforms }),
  }
}

function readReferences(host: Host): readonly string[] {
  const references = expandReferences({
    to: readList(host, 'to'),
    images: readList(host, 'images'),
    tags: readList(host, 'tags'),
  })
  if (references.length === 0) {
    throw new Failure('usage', 'the inputs to, images and tags are all empty, so there is no place to push to', {
      reference: 'to',
      hint: 'Write to: ghcr.io/acme/app:1.4.2, or images and tags.',
    })
  }
  return references
}

async function showPush(host: Host, report: CopyReport): Promise<void> {
  for (const { reference, digest, action } of report.references) host.log.info(`${action} ${reference} ${digest}`)
  host.output('digest', report.digest)
  host.output('references', report.references.map(({ reference, digest }) => `${reference}@${digest}`).join('\n'))
  host.output('version', parseReference(report.references[0]?.reference ?? '').tag ?? '')
  host.output('json', await writeJson(host, 'push', report))
  if (readBoolean(host, 'summary', true)) await host.summary(summarizePush(report))
}

async function showPlan(host: Host, plan: PlanReport): Promise<void> {
  for (const { reference, action, current, wanted } of plan.tags) {
    const then = wanted ?? 'known after compressing'
    host.log.info(`would ${action} ${reference}: ${action === 'keep' ? then : `${current ?? 'nothing'} -> ${then}`}`)
  }
  host.output('json', await writeJson(host, 'push', plan))
  if (readBoolean(host, 'summary', true)) await host.summary(summarizePlan(plan))
}
