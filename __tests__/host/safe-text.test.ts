import { expect, test } from '@jest/globals'
import { safeLine, safeText } from '../../src/host/safe-text.ts'

test.each([
  ['plain text stays', 'a: b :: c\n\td é 漢', 'a: b :: c\n\td é 漢'],
  ['a command', '::set-output name=x::y', ': :set-output name=x::y'],
  ['a command behind white space', ' \t::error::x', ' \t: :error::x'],
  ['a command on a later line', 'a\n::add-mask::b', 'a\n: :add-mask::b'],
  ['a command behind a lone carriage return', 'a\r::error::b', 'a\n: :error::b'],
  ['a command behind a line separator', 'a\u2028::error::b', 'a\n: :error::b'],
  ['a command behind characters that are taken out', '\u0000\u200e::error::b', ': :error::b'],
  ['a command behind a terminal escape', '\u001b[0m::error::b', ': :error::b'],
  ['the old form, anywhere', 'x ##[error]y', 'x ## [error]y'],
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['a hyperlink', '\u001b]8;;https://evil\u0007text\u001b]8;;\u0007', 'text'],
  ['a title without an end', '\u001b]0;title', ''],
  ['C1 controls', 'a\u009b31mb', 'a31mb'],
  ['Arabic letter marks and tags', 'a\u061c:\u{e0041}:b\n\u{e0041}::error::x', 'a::b\n: :error::x'],
  ['writing direction', 'a\u202etxt.exe', 'atxt.exe'],
])('%s', (_, text, safe) => {
  expect(safeText(text)).toBe(safe)
})

test('making safe twice is making safe once', () => {
  for (const text of [':::a', '::::a', '##[##[x', ' ::: ::']) expect(safeText(safeText(text))).toBe(safeText(text))
})

test('one line', () => {
  expect(safeLine('a \n  b\r\n::c')).toBe('a b : :c')
  expect(safeLine('a\n \n\n b ')).toBe('a b ')
  expect(safeLine(' a')).toBe(' a')
  expect(safeLine('\na\n')).toBe(' a ')
})
