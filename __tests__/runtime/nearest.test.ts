import { expect, test } from '@jest/globals'
import { editDistance, nearestWord } from '../../src/runtime/nearest.ts'

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['', 'ab', 2],
  ['push', 'push', 0],
  ['psuh', 'push', 1],
  ['pus', 'push', 1],
  ['pushh', 'push', 1],
  ['posh', 'push', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('from %j to %j it is %d', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance)
  expect(editDistance(to, from)).toBe(distance)
})

test.each([
  ['psuh', 'push'],
  ['PULL', 'pull'],
  ['log', 'login'],
  ['lgoout', 'logout'],
  ['x', undefined],
  ['zzzz', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%s: did you mean %s', (word, meant) => {
  expect(nearestWord(word, ['login', 'logout', 'push', 'pull', 'prune'])).toBe(meant)
})
