import type { Host } from '../host/host.ts'
import { Failure } from '../runtime/failure.ts'
import type { Connections } from '../ship/connections.ts'
import { readBoolean } from './inputs.ts'
import { summarizeDoctor } from './preflight-summary.ts'
import type { PushReferences } from './push-references.ts'
import { writeJson } from './write-json.ts'

/**
 * Examines the references of a push before there is an image: shows each check, sets `json`, and fails when something is wrong or
 * could not be checked.
 */
export async function preflightFromInputs(
  host: Host,
  referencesFor: (connections: Connections) => Promise<PushReferences>,
): Promise<void> {
  const [{ openConnections }, { DOCTOR_PATIENCE, examine }] = await Promise.all([
    import('../ship/connections.ts'),
    import('../ship/preflight/doctor.ts'),
  ])
  const connections = openConnections(DOCTOR_PATIENCE, host)
  try {
    const wanted = (await referencesFor(connections)).references
    if (wanted.length === 0) return host.log.info('There is no tag for this run: there is nothing to check')
    const references = wanted.map((one) => (typeof one === 'string' ? one : one.reference))
    const report = await host.group('Preflight', () => examine({ references, purpose: 'push' }, connections))
    for (const { status, check, subject, message } of report.checks) {
      const line = `${check} ${subject}: ${message}`
      if (status === 'ok') host.log.info(`ok ${line}`)
      else if (status === 'warning') host.log.warn(line)
    }
    host.output('json', await writeJson(host, 'preflight', report))
    if (readBoolean(host, 'summary', true)) await host.summary(summarizeDoctor(report))
    const wrong = report.checks.filter(({ status }) => status === 'failed' || status === 'unchecked')
    const [first] = wrong
    if (first === undefined) return
    throw new Failure(
      first.code ?? 'failed',
      wrong.map(({ subject, message }) => `${subject}: ${message}`).join('\n'),
      { reference: first.subject, hint: [...new Set(wrong.flatMap(({ hint }) => hint ?? []))].join('\n') || undefined },
    )
  } finally {
    await connections.close()
  }
}
