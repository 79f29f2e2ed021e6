import { createHash } from 'node:crypto'
import { VERSION } from '../runtime/version.ts'
import type { ImageVerdict, Location } from './verdict.ts'
import type { VerifyReport } from './verify-report.ts'

type Level = 'error' | 'warning' | 'note'

interface SarifRule {
  readonly id: string
  readonly text: string
  readonly help: string
}

const HELP_URI = 'https://github.com/seaworthy/seaworthy/blob/main/docs/trust.md'
const RULES: readonly SarifRule[] = [
  {
    id: 'image-violated',
    text: 'An image is not signed as the policy asks',
    help: 'The signature is missing, wrong, or by somebody else. Do not use the image; have it signed, or change the policy in a reviewed change.',
  },
  {
    id: 'image-unchecked',
    text: 'An image could not be checked',
    help: 'The registry or the signature server was not reached. That is never a pass: try again, or verify with an archive (--offline).',
  },
  {
    id: 'image-waived',
    text: 'An image passes by a waiver',
    help: 'It is not verified. Have it signed before the waiver ends.',
  },
  {
    id: 'gate',
    text: 'The gate itself needs a look',
    help: 'A policy, lock or waiver changed or ended, or nothing was checked.',
  },
]

/**
 * The report as SARIF 2.1.0, for code scanning. Findings without a place in a file are shown at the policy, since code scanning drops what has none.
 * `policyFile` is its path from the root of the repository.
 */
export function toSarif(report: VerifyReport, policyFile: string): object {
  const results = [
    ...report.images
      .filter(({ verdict }) => verdict !== 'verified')
      .flatMap((image) => imageResults(image, report, policyFile)),
    ...report.reasons.map((text) => result('gate', levelOf(report, 'error'), text, [], policyFile, text)),
    ...report.warnings.map((text) => result('gate', 'warning', text, [], policyFile, text)),
  ]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Seaworthy',
            semanticVersion: VERSION,
            informationUri: 'https://github.com/seaworthy/seaworthy',
            rules: RULES.map(({ id, text, help }) => ({
              id,
              shortDescription: { text },
              help: { text: help },
              helpUri: HELP_URI,
              properties: { tags: ['security', 'supply-chain'] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, endTimeUtc: report.time }],
        results,
      },
    ],
  }
}

function imageResults(image: ImageVerdict, report: VerifyReport, policyFile: string): object[] {
  const { reference, verdict, waived, reasons, platform, locations } = image
  const what = platform === null ? reference : `${reference} (${platform})`
  if (waived !== null) {
    const until = waived.until === null ? '' : ` until ${waived.until}, by ${waived.owner}`
    return [
      result(
        'image-waived',
        'note',
        `${what} is not verified and passes${until}: ${waived.reason}`,
        locations,
        policyFile,
        what,
      ),
    ]
  }
  const id = verdict === 'violated' ? 'image-violated' : 'image-unchecked'
  const said = verdict === 'violated' ? 'is not verified' : 'could not be checked'
  return [result(id, levelOf(report, 'error'), `${what} ${said}: ${reasons.join('; ')}`, locations, policyFile, what)]
}

/** An audit only tells. */
function levelOf({ mode }: VerifyReport, level: Level): Level {
  return mode === 'audit' ? 'warning' : level
}

function result(
  ruleId: string,
  level: Level,
  text: string,
  locations: readonly Location[],
  policyFile: string,
  identity: string,
): object {
  const places = locations.length > 0 ? locations : [{ file: policyFile, line: 1, column: 1 }]
  return {
    ruleId,
    ruleIndex: RULES.findIndex(({ id }) => id === ruleId),
    level,
    message: { text: plainText(text) },
    locations: places.slice(0, 100).map(({ file, line, column }) => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent) },
        region: { startLine: line, startColumn: column },
      },
    })),
    // The same finding stays the same alert from run to run, also when its line moves.
    partialFingerprints: {
      'seaworthy/v1': createHash('sha256').update(`${ruleId} ${identity}`).digest('hex'),
    },
  }
}

/** Brackets make links in messages (SARIF 3.11.6); control characters and turned writing direction have no business there. */
function plainText(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/[\\[\]]/g, '\\$&')
}
