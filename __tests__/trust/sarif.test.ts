import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { toSarif } from '../../src/trust/sarif.ts'
import { DIGEST, HOSTILE, reportOf, verdictFor } from './reports.ts'

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: { readonly startLine: number; readonly startColumn: number }
        }
      }[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }[]
  }[]
}

// What of SARIF 2.1.0 is used here, with the bounds of its specification (3.13 to 3.30) and of what code scanning takes.
const text = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
}
const SHAPE = {
  type: 'object',
  additionalProperties: false,
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['tool', 'results'],
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                additionalProperties: false,
                required: ['name', 'rules'],
                properties: {
                  name: { type: 'string' },
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  informationUri: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      additionalProperties: false,
                      required: ['id', 'shortDescription', 'help'],
                      properties: {
                        id: { type: 'string' },
                        shortDescription: text,
                        help: text,
                        helpUri: { type: 'string' },
                        properties: { type: 'object' },
                      },
                    },
                  },
                },
              },
            },
          },
          invocations: { type: 'array', items: { type: 'object', required: ['executionSuccessful'] } },
          results: {
            type: 'array',
            maxItems: 25_000,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['ruleId', 'message', 'locations'],
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text,
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        additionalProperties: false,
                        required: ['artifactLocation', 'region'],
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            additionalProperties: false,
                            required: ['uri'],
                            properties: { uri: { type: 'string', pattern: '^[^\\s?#\\\\]+$' } },
                          },
                          region: {
                            type: 'object',
                            additionalProperties: false,
                            required: ['startLine'],
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
}
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(SHAPE)

const full = reportOf(
  [
    verdictFor({}),
    verdictFor({ reference: 'ghcr.io/acme/b:1', verdict: 'violated', reasons: ['not signed', HOSTILE] }),
    verdictFor({
      reference: 'ghcr.io/acme/c:1',
      verdict: 'unchecked',
      digest: null,
      pinned: null,
      reasons: ['no answer'],
      platform: 'linux/arm64',
    }),
    verdictFor({
      reference: 'debian:12',
      verdict: 'violated',
      reasons: ['no rule'],
      waived: { reason: 'nobody signs it', owner: '@sec', until: '2027-03-01' },
      locations: [
        { file: 'Dockerfile', line: 3, column: 6 },
        { file: 'a b/ü?#.yml', line: 1, column: 1 },
      ],
    }),
  ],
  { reasons: ['the lock was lowered'], warnings: ['a waiver ended'] },
)

test('has the shape of SARIF 2.1.0, whatever is in the report', () => {
  for (const report of [full, { ...full, mode: 'audit' as const }, reportOf([]), reportOf([verdictFor({})])]) {
    validate(toSarif(report, '.github/seaworthy.yml'))
    expect(validate.errors ?? []).toEqual([])
  }
})

test('says what each finding is, and where', () => {
  const { runs } = toSarif(full, '.github/seaworthy.yml') as Sarif
  const [run] = runs
  const rules = run?.tool.driver.rules.map(({ id }) => id)
  const found = run?.results.map(({ ruleId, ruleIndex, level, locations }) => [
    ruleId,
    rules?.[ruleIndex] === ruleId,
    level,
    locations
      .map(({ physicalLocation: { artifactLocation, region } }) => `${artifactLocation.uri}:${region.startLine}`)
      .join(' '),
  ])
  expect(found).toEqual([
    ['image-violated', true, 'error', '.github/seaworthy.yml:1'],
    ['image-unchecked', true, 'error', '.github/seaworthy.yml:1'],
    ['image-waived', true, 'note', 'Dockerfile:3 a%20b/%C3%BC%3F%23.yml:1'],
    ['gate', true, 'error', '.github/seaworthy.yml:1'],
    ['gate', true, 'warning', '.github/seaworthy.yml:1'],
  ])
  expect(run?.results[1]?.message.text).toBe('ghcr.io/acme/c:1 (linux/arm64) could not be checked: no answer')
})

test('an audit only warns', () => {
  const { runs } = toSarif({ ...full, mode: 'audit' }, 'p.yml') as Sarif
  expect(runs[0]?.results.map(({ level }) => level)).toEqual(['warning', 'warning', 'note', 'warning', 'warning'])
})

test('text from outside makes no links and steers nothing', () => {
  const { runs } = toSarif(full, 'p.yml') as Sarif
  const text = runs[0]?.results[0]?.message.text ?? ''
  expect(text).toContain('\\[link\\](http://evil)')
  expect(text).not.toMatch(/\p{Cc}|\u202e/u)
})

test('a finding keeps its fingerprint while its reason and its place change', () => {
  const prints = (reason: string, line: number): unknown => {
    const image = verdictFor({ verdict: 'violated', reasons: [reason], locations: [{ file: 'a', line, column: 1 }] })
    return (toSarif(reportOf([image]), 'p.yml') as Sarif).runs[0]?.results[0]?.partialFingerprints
  }
  expect(prints('x', 1)).toEqual(prints('y', 9))
  expect(DIGEST).toContain('sha256:')
})
