import { writeFile } from 'node:fs/promises'
import type { Annotate } from '../host/host.ts'
import { Failure } from '../runtime/failure.ts'
import { baseOfEvent, commitNamed } from '../ship/trust/base.ts'
import { verify } from '../ship/trust/verify.ts'
import { toSarif } from '../trust/sarif.ts'
import type { ImageVerdict } from '../trust/verdict.ts'
import { exitCodeOfReport, type VerifyReport } from '../trust/verify-report.ts'
import type { Command, CommandContext } from './command.ts'
import { withConnections } from './connect.ts'
import { formatTable } from './table.ts'
import { POLICY_OPTIONS, policyPlace, QUICK_OPTIONS, quickCheck, textOption } from './trust/options.ts'

export const command: Command = {
  usage: 'verify REF...',
  summary: 'Verify who signed images, under the policy of the repository',
  help: `Each image is resolved once and its bytes are hashed here; the digests printed are what was verified: use these from
here on. The policy is .github/seaworthy.yml; for one look without it, name a pin.

  seaworthy verify registry.corp:5000/acme/app:1.4.2
  seaworthy verify --pin keyid:HEX --dct-server https://notary.corp:4443 registry.corp:5000/acme/app:1.4.2
  seaworthy verify --offline evidence.tar --now 2026-12-01T00:00:00Z docker.io/acme/app:1.4.2

Exit code: 0 verified (or audit), 1 violated, 3 could not be checked.`,
  options: {
    ...POLICY_OPTIONS,
    ...QUICK_OPTIONS,
    base: {
      type: 'string',
      value: 'COMMIT',
      help: 'Read policy and lock at this commit (in a pull request: its base)',
    },
    mode: { type: 'string', value: 'MODE', help: "enforce or audit, in place of the policy's" },
    offline: {
      type: 'string',
      value: 'ARCHIVE',
      help: 'Verify with what trust export kept; nothing is asked of a network',
    },
    now: { type: 'string', value: 'TIME', help: 'The moment an offline verification counts for: 2026-12-01T00:00:00Z' },
    sarif: { type: 'string', value: 'FILE', help: 'Write the findings as SARIF 2.1.0 too' },
  },
  arity: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { args, options, settings, runtime, result, annotate } = context
    const place = policyPlace(options)
    const base = textOption(options, 'base')
    const sarif = textOption(options, 'sarif')
    const quick = quickCheck(options)
    const now = readNow(context)
    const mode = readMode(textOption(options, 'mode'))
    const report = await withConnections(context, async (connections) =>
      verify(
        {
          ...place,
          quick,
          mode,
          now,
          base: base === undefined ? await baseOfEvent(runtime) : await commitNamed(base, place.root, runtime),
          images: args.map((reference) => ({ reference })),
          offline: textOption(options, 'offline'),
          concurrency: settings.concurrency,
          platforms: settings.platform === undefined ? [] : [settings.platform],
        },
        connections,
      ),
    )
    if (sarif !== undefined) await writeFile(sarif, `${JSON.stringify(toSarif(report, place.policyFile), null, 2)}\n`)
    annotateReport(report, annotate)
    result(report, showReport(report))
    return exitCodeOfReport(report)
  },
}

function readMode(mode: string | undefined): 'enforce' | 'audit' | undefined {
  if (mode === undefined || mode === 'enforce' || mode === 'audit') return mode
  throw new Failure('usage', `--mode cannot be "${mode.slice(0, 100)}"`, { hint: 'Write enforce or audit.' })
}

/** Another clock than ours would let expired signatures pass, so it belongs to an archive. */
function readNow({ options }: CommandContext): number | undefined {
  const text = textOption(options, 'now')
  if (text === undefined) return undefined
  if (textOption(options, 'offline') === undefined) {
    throw new Failure('usage', '--now is for --offline only', {
      hint: 'What servers say now is judged by the clock of now.',
    })
  }
  const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text)
    ? Date.parse(text)
    : Number.NaN
  if (!Number.isNaN(time)) return time
  throw new Failure('usage', `--now cannot be "${text.slice(0, 100)}"`, {
    hint: 'Write a day (2026-12-01) or a moment with its zone (2026-12-01T00:00:00Z).',
  })
}

function annotateReport(report: VerifyReport, annotate: Annotate): void {
  const level = report.mode === 'audit' ? 'warning' : 'error'
  for (const image of report.images.filter(({ verdict, waived }) => verdict !== 'verified' && waived === null)) {
    annotate(level, `${nameOf(image)}: ${image.reasons.join('; ')}`, { title: `Image ${image.verdict}` })
  }
  for (const reason of report.reasons) annotate(level, reason, { title: 'Verification' })
  for (const warning of report.warnings) annotate('warning', warning, { title: 'Verification' })
}

/** A line for each image, then why, for those that have a why. */
export function showReport(report: VerifyReport): string {
  const rows = report.images.map((image) => [
    image.waived === null ? image.verdict : 'waived',
    nameOf(image),
    image.digest ?? '-',
    image.proofs.map(({ format, signer }) => `${format}: ${signer}`).join(', ') || image.rule,
  ])
  const { verified, violated, unchecked, waived } = report.counts
  return [
    ...(rows.length === 0 ? [] : [formatTable(rows, { header: ['VERDICT', 'IMAGE', 'DIGEST', 'BY'] })]),
    ...report.images.flatMap(showDetails),
    ...report.reasons.map((reason) => `violated: ${reason}`),
    ...report.warnings.map((warning) => `note: ${warning}`),
    `${verified} verified, ${violated} violated, ${unchecked} could not be checked, ${waived} waived (${report.policy}, ${report.mode})`,
  ].join('\n')
}

function showDetails(image: ImageVerdict): string[] {
  const { waived, reasons, unproven, warnings } = image
  const lines = [
    ...(waived === null
      ? []
      : [`waived: ${waived.reason}${waived.until === null ? '' : ` (${waived.owner}, until ${waived.until})`}`]),
    ...reasons,
    ...unproven.map((what) => `not proven: ${what}`),
    ...warnings.map((what) => `note: ${what}`),
  ]
  return lines.length === 0 ? [] : [`${nameOf(image)}:`, ...lines.map((line) => `  ${line}`)]
}

function nameOf({ reference, platform }: ImageVerdict): string {
  return platform === null ? reference : `${reference} (${platform})`
}
