import { expect, test } from '@jest/globals'
import { matchEach } from '../../src/release/bounded-match.ts'

test.each<[string, string, readonly string[], unknown]>([
  ['^v(.*)$', '', ['v1.2', '1.2'], [['v1.2', '1.2'], undefined]],
  ['V(\\d)(x)?', 'i', ['v1'], [['v1', '1', undefined]]],
  ['\\d', 'g', ['1.2'], [['1', '2']]],
  ['.*', '', ['"; process.exit(1) //', '\u2028'], [['"; process.exit(1) //'], ['']]],
  ['x', '', [], []],
])('/%s/%s on %j', (source, flags, texts, expected) => {
  expect(matchEach({ source, flags }, texts)).toEqual(expected)
})

test('an expression that never ends is stopped', () => {
  expect(() => matchEach({ source: '^(a+)+$' }, [`${'a'.repeat(60)}b`], 50)).toThrow(
    'the expression ^(a+)+$ does not come to an end',
  )
})

test('one that is none stays an error of its own', () => {
  expect(() => matchEach({ source: '(' }, ['a'])).toThrow('Invalid regular expression')
})
