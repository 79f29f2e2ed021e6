import { expect, test } from '@jest/globals'
import { parseContentRange, parseRange } from '../../src/serve/range.ts'

test.each([
  [undefined, 10, 'whole'],
  ['bytes=-', 10, 'whole'],
  ['bytes=a-b', 10, 'whole'],
  ['bytes 0-1', 10, 'whole'],
  ['bytes=0-1,3-4', 10, 'whole'],
  ['bytes=0-', 10, { start: 0, end: 9 }],
  ['bytes=9-9', 10, { start: 9, end: 9 }],
  ['bytes= 2-3 ', 10, { start: 2, end: 3 }],
  ['bytes=2-99999999999999999999', 10, { start: 2, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-30', 10, { start: 0, end: 9 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=3-2', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-0', 0, 'unsatisfiable'],
  ['bytes=-1', 0, 'unsatisfiable'],
])('Range %s of %i bytes', (header, size, expected) => {
  expect(parseRange(header, size)).toEqual(expected)
})

test.each([
  ['0-0', { start: 0, end: 0 }],
  ['5-9', { start: 5, end: 9 }],
  ['bytes 5-9/*', { start: 5, end: 9 }],
  ['bytes 5-9/20', { start: 5, end: 9 }],
  ['bytes=5-9', { start: 5, end: 9 }],
  ['9-5', undefined],
  ['5-', undefined],
  ['-5', undefined],
  ['', undefined],
  ['0-99999999999999999999', undefined],
])('Content-Range %s', (header, expected) => {
  expect(parseContentRange(header)).toEqual(expected)
})
