import { expect, test } from '@jest/globals'
import { readCustomLines } from '../../../src/release/outputs/custom-lines.ts'

const texts = (input: string): string[] => readCustomLines(input, 'labels').map(({ text }) => text)

// The right-hand sides are what docker/metadata-action reads.
test.each<[string, string[]]>([
  ['', []],
  ['a=1\n#c\n b=2 # x\n\n"q=1,2"\nx="a,b"\na=b\r\nc=d', ['a=1', 'b=2 # x', 'q=1,2', 'x="a,b"', 'a=b', 'c=d']],
  ['x="unclosed\ny=1', ['x="unclosed', 'y=1']],
  ['"abc" tail\nz=1', ['"abc" tail', 'z=1']],
  ['a=b,"c\nd"\ne=f', ['a=b,c\nd', 'e=f']],
  ['"a""b"=c', ['"a"b"=c']],
  ['"q=say ""hi"""', ['q=say "hi"']],
  ['a=1,b , c', ['a=1,b , c']],
  ['"multi\nline=1"\nlast=1', ['multi\nline=1', 'last=1']],
  ['\ta=1\t', ['a=1']],
  ['a={"x":1,"y":[2]}', ['a={"x":1,"y":[2]}']],
  ['a=1\rb=2', ['a=1', 'b=2']],
  ['a=1,\nb=2', ['a=1,', 'b=2']],
])('%j', (input, expected) => {
  expect(texts(input)).toEqual(expected)
})

test('an indented comment and a line of spaces are nothing', () => {
  expect(texts('a=1\n  # a=2\n   \nb=2')).toEqual(['a=1', 'b=2'])
})

test('lines are counted through quotes, comments and empty lines', () => {
  expect(readCustomLines('# first\n"multi\nline=1"\n\nlast=1', 'labels')).toEqual([
    { line: 2, text: 'multi\nline=1' },
    { line: 5, text: 'last=1' },
  ])
})

test.each([
  ['a=1\n"b=2', 2],
  ['a=1,"b', 1],
])('%j has a quote that does not end', (input, line) => {
  expect(() => readCustomLines(input, 'labels')).toThrow(
    expect.objectContaining({
      code: 'usage',
      reference: 'labels',
      message: expect.stringContaining(`line ${line} of labels`),
    }),
  )
})
