import { expect, test } from '@jest/globals'
import { nearestWord } from '../../src/runtime/nearest.ts'

test.each([
  ['skp', 'skip'],
  ['SKIP', 'skip'],
  ['anonymus', 'anonymous'],
  ['fial', 'fail'],
  ['zzz', undefined],
  ['', undefined],
])('%s: %s', (word, nearest) => {
  expect(nearestWord(word, ['fail', 'skip', 'anonymous'])).toBe(nearest)
})
