import { expect, test } from '@jest/globals'
import { formatTable, printable } from '../../src/cli/table.ts'

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
