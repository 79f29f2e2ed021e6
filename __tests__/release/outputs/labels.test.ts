import { expect, test } from '@jest/globals'
import { readCustomLines } from '../../../src/release/outputs/custom-lines.ts'
import { annotationLines, imageLabels, type Labels, labelLines } from '../../../src/release/outputs/labels.ts'
import { factsOf } from '../../helpers/facts.ts'

const facts = factsOf()
const known = factsOf({
  lookUp: {
    ...facts.lookUp,
    repository: async () => ({ name: 'app', description: 'a=b & "c"', htmlUrl: 'https://x/acme/app', licence: 'MIT' }),
  },
})
const created = new Date('2024-01-02T03:04:05Z')

async function labels(custom: string): Promise<{ labels: Labels; warnings: string[] }> {
  const warnings: string[] = []
  const made = await imageLabels(
    {
      version: '1.9.1',
      created,
      custom: readCustomLines(custom, 'labels'),
      expand: async ({ text }) => text.replace('{{sha}}', '860c190'),
      warn: (message) => warnings.push(message),
    },
    known,
  )
  return { labels: made, warnings }
}

const OCI = [
  'org.opencontainers.image.created=2024-01-02T03:04:05.000Z',
  'org.opencontainers.image.description=a=b & "c"',
  'org.opencontainers.image.licenses=MIT',
  `org.opencontainers.image.revision=${facts.sha}`,
  'org.opencontainers.image.source=https://x/acme/app',
  'org.opencontainers.image.title=app',
  'org.opencontainers.image.url=https://x/acme/app',
  'org.opencontainers.image.version=1.9.1',
]

test('the pre-defined keys', async () => {
  expect(labelLines((await labels('')).labels)).toEqual(OCI)
})

test('lines of the user win, the later over the earlier, and are sorted as people sort', async () => {
  const { labels: made, warnings } = await labels(
    'Zeta=1\nalpha=2\nfoo_bar=x\nfoo-bar=y\nfoo.bar=z\na=1\na={{sha}}=2\norg.opencontainers.image.title=Mine\nempty=',
  )
  expect(labelLines(made)).toEqual([
    'a=860c190=2',
    'alpha=2',
    'empty=',
    'foo_bar=x',
    'foo-bar=y',
    'foo.bar=z',
    ...OCI.map((line) => line.replace('title=app', 'title=Mine')),
    'Zeta=1',
  ])
  expect(warnings).toEqual([])
})

test('a line without a key or without = is left out, and said', async () => {
  const { labels: made, warnings } = await labels('a=1\nnot-a-label\n=value')
  expect(labelLines(made)).toEqual(['a=1', ...OCI])
  expect(warnings).toEqual([
    'line 2 "not-a-label" is left out: it is not written key=value',
    'line 3 "=value" is left out: it is not written key=value',
  ])
})

test('annotations repeat for each level', () => {
  const annotations = new Map([
    ['a', '1'],
    ['b', '2'],
  ])
  expect(annotationLines(annotations, ['manifest', 'index'])).toEqual([
    'manifest:a=1',
    'manifest:b=2',
    'index:a=1',
    'index:b=2',
  ])
})
