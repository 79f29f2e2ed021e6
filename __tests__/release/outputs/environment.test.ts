import { expect, test } from '@jest/globals'
import { outputVariables } from '../../../src/release/outputs/environment.ts'
import { readOutputSettings } from '../../../src/release/outputs/settings.ts'

test('each output is a variable', () => {
  expect(
    outputVariables(
      [
        ['tag-names', 'a\nb'],
        ['bake-file', '/x'],
      ],
      {},
    ),
  ).toEqual({
    variables: [
      ['DOCKER_METADATA_OUTPUT_TAG_NAMES', 'a\nb'],
      ['DOCKER_METADATA_OUTPUT_BAKE_FILE', '/x'],
    ],
    leftOut: [],
  })
})

test.each([
  ['Linux', 119_960, []],
  ['Linux', 120_000, ['json']],
  ['Windows', 29_960, []],
  ['Windows', 30_000, ['json']],
])('on %s a variable of %d bytes: %j is left out', (os, size, leftOut) => {
  const { variables, leftOut: left } = outputVariables(
    [
      ['json', 'x'.repeat(size)],
      ['tags', 'y'],
    ],
    { RUNNER_OS: os },
  )
  expect(left).toEqual(leftOut)
  expect(variables.at(-1)).toEqual(['DOCKER_METADATA_OUTPUT_TAGS', 'y'])
})

test('bytes are counted, and all variables together have a limit', () => {
  expect(outputVariables([['json', 'é'.repeat(60_000)]], {}).leftOut).toEqual(['json'])
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name): [string, string] => [name, 'x'.repeat(110_000)])
  expect(outputVariables(many, {}).leftOut).toEqual(['e', 'f'])
})

test('settings', () => {
  expect(readOutputSettings({})).toEqual({ setEnv: true, annotationLevels: ['manifest'] })
  expect(
    readOutputSettings({
      DOCKER_METADATA_SET_OUTPUT_ENV: 'F',
      DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest, index,manifest-descriptor[linux/amd64]',
      DOCKER_METADATA_SHORT_SHA_LENGTH: '12',
      SOURCE_DATE_EPOCH: '1700000000',
    }),
  ).toEqual({
    setEnv: false,
    annotationLevels: ['manifest', 'index', 'manifest-descriptor[linux/amd64]'],
    shortShaLength: 12,
    created: new Date('2023-11-14T22:13:20Z'),
  })
})

test.each([
  ['DOCKER_METADATA_SET_OUTPUT_ENV', 'yes', 'Write true or false.'],
  [
    'DOCKER_METADATA_ANNOTATIONS_LEVELS',
    'manifset',
    'Did you mean manifest? It takes manifest, index, manifest-descriptor, index-descriptor.',
  ],
  [
    'DOCKER_METADATA_ANNOTATIONS_LEVELS',
    'manifest,',
    'It takes manifest, index, manifest-descriptor, index-descriptor.',
  ],
  ['DOCKER_METADATA_SHORT_SHA_LENGTH', '7.5', 'Write a number such as 12.'],
  ['DOCKER_METADATA_SHORT_SHA_LENGTH', '0', 'Write a number such as 12.'],
  ['SOURCE_DATE_EPOCH', 'yesterday', 'Write git log -1 --pretty=%ct.'],
  ['SOURCE_DATE_EPOCH', '99999999999999999', 'Write git log -1 --pretty=%ct.'],
])('%s=%s is refused', (name, value, hint) => {
  expect(() => readOutputSettings({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'usage', reference: name, hint }),
  )
})
