import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Host } from '../host/host.ts'
import { parsePlatform } from '../image/platform.ts'
import { Failure } from '../runtime/failure.ts'
import type { Connections } from '../ship/connections.ts'
import { toSarif } from '../trust/sarif.ts'
import type { ImageVerdict } from '../trust/verdict.ts'
import { passableDigests, type VerifyReport } from '../trust/verify-report.ts'
import { ACTIONS } from './generated/names.ts'
import { readBoolean, readChoice, readList, warnUnknownInputs } from './inputs.ts'
import { runMain } from './run.ts'
import { summarizeVerification } from './verify-summary.ts'
import { writeJson } from './write-json.ts'

/** The main step of `verify/`: verifies images under the policy of the repository. */
export async function verify(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS.verify.inputs)
    const images = readList(host, 'images')
    // The inputs are judged before anything is loaded for them.
    if (images.length === 0 && !readBoolean(host, 'allow-empty', false)) throw noImages('images')
    const { openConnections } = await import('../ship/connections.ts')
    const connections = openConnections({}, host)
    try {
      await verifyFromInputs(host, images, connections)
    } finally {
      await connections.close()
    }
  })
}

/**
 * Verifies these images as the inputs say, sets `verified`, `digests`, `report` and `sarif`, annotates and summarizes. Throws
 * `Failure('refused')`, or `Failure('unreachable')` when something could not be checked, unless the gate opens.
 */
export async function verifyFromInputs(
  host: Host,
  images: readonly string[],
  connections: Connections,
): Promise<VerifyReport> {
  const mode = host.input('mode') === '' ? undefined : readChoice(host, 'mode', ['enforce', 'audit'], 'enforce')
  const offline = host.input('offline')
  const [ship, { baseOfEvent }] = await Promise.all([
    import('../ship/trust/verify.ts'),
    import('../ship/trust/base.ts'),
  ])
  const policyFile = host.input('policy') || '.github/seaworthy.yml'
  const report = await host.group('Verify', async () =>
    ship.verify(
      {
        images: images.map((reference) => ({ reference })),
        root: host.env.GITHUB_WORKSPACE || '.',
        policyFile,
        lockFile: host.input('lock') || 'seaworthy.lock',
        base: await baseOfEvent(host),
        githubToken: readToken(host),
        mode,
        offline: offline === '' ? undefined : offline,
        allowEmpty: readBoolean(host, 'allow-empty', false),
        platforms: readList(host, 'platforms').map(parsePlatform),
      },
      connections,
    ),
  )
  tell(host, report)
  host.output('verified', String(report.verdict === 'verified'))
  host.output('digests', passableDigests(report).join('\n'))
  host.output('report', await writeJson(host, 'verify', report))
  host.output('sarif', await writeSarif(host, report, policyFile))
  if (readBoolean(host, 'summary', true)) await host.summary(summarizeVerification(report))
  if (!report.passed) throw refusal(report)
  return report
}

/** Nothing to verify is no pass, and nothing here looks for images by itself. */
export function noImages(input: string): Failure {
  return new Failure('usage', `the input ${input} is empty, so there is nothing to verify`, {
    reference: input,
    hint: 'List the images, one per line. Finding the images that a repository refers to is not part of this version.',
  })
}

function readToken(host: Host): string {
  const token = host.input('github-token')
  if (token !== '') host.mask(token)
  return token
}

async function writeSarif(host: Host, report: VerifyReport, policyFile: string): Promise<string> {
  const file = host.input('sarif')
  if (file === '') return ''
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${JSON.stringify(toSarif(report, policyFile), null, 2)}\n`)
  return file
}

/** Every image in the log, and what is not well as annotations, at its place where it has one. */
function tell(host: Host, report: VerifyReport): void {
  const level = report.mode === 'audit' ? 'warning' : 'error'
  for (const image of report.images) {
    host.log.info(
      `${image.waived === null ? image.verdict : 'waived'} ${nameOf(image)} ${image.digest ?? ''}`.trimEnd(),
    )
    for (const warning of image.warnings) host.log.info(`  ${warning}`)
    for (const what of image.unproven) host.log.info(`  not proven: ${what}`)
    if (image.verdict === 'verified') continue
    const message = `${nameOf(image)}: ${image.waived?.reason ?? image.reasons.join('; ')}`
    for (const place of image.locations.length === 0 ? [{}] : image.locations) {
      host.annotate(image.waived === null ? level : 'notice', message, { ...place, title: titleOf(image) })
    }
  }
  for (const reason of report.reasons) host.annotate(level, reason, { title: 'Verification' })
  for (const warning of report.warnings) host.annotate('warning', warning, { title: 'Verification' })
}

function titleOf({ verdict, waived }: ImageVerdict): string {
  if (waived !== null) return 'Image passes by a waiver'
  return verdict === 'violated' ? 'Image is not verified' : 'Image could not be checked'
}

function nameOf({ reference, platform }: ImageVerdict): string {
  return platform === null ? reference : `${reference} (${platform})`
}

function refusal({ verdict, counts, reasons }: VerifyReport): Failure {
  const { images, violated, unchecked } = counts
  const hint = 'Each is in an annotation, the summary and the report. In audit mode this is only reported.'
  if (verdict === 'unchecked') {
    return new Failure('unreachable', `${unchecked} of ${images} images could not be checked, which is no pass`, {
      hint,
    })
  }
  if (violated === 0 && reasons.length > 0) return new Failure('refused', reasons.join('; '), { hint })
  const open = unchecked === 0 ? '' : `, ${unchecked} could not be checked`
  return new Failure('refused', `${violated} of ${images} images are not what the policy asks${open}`, { hint })
}
