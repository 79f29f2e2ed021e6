import { describe, expect, test } from '@jest/globals'
import { formatBytes, formatTable, printable } from '../../src/cli/table.ts'

test('columns are aligned, numbers to the right, lines end without spaces', () => {
  const rows = [
    ['a', '1', ''],
    ['longer', '1000', 'x'],
    ['é', '22'],
  ]
  expect(formatTable(rows, { header: ['NAME', 'SIZE', 'NOTE'], right: [1] })).toBe(
    ['NAME    SIZE  NOTE', 'a          1', 'longer  1000  x', 'é         22'].join('\n'),
  )
  expect(formatTable([])).toBe('')
})

test.each([
  ['\u001b[2Jgone', '?[2Jgone'],
  ['a\r\nb\tc', 'a??b?c'],
  ['abc\u202egnp.exe', 'abc?gnp.exe'],
  ['\u009b31m', '?31m'],
  ['naïve 日本', 'naïve 日本'],
])('%j is printed as %s', (text, shown) => {
  expect(printable(text)).toBe(shown)
  expect(formatTable([[text]])).toBe(shown)
})

describe('bytes', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [34_000_000, '34.0 MB'],
    [20e9, '20.0 GB'],
    [9e18, '9000.0 PB'],
  ])('%d are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})
