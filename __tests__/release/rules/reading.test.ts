import { expect, test } from '@jest/globals'
import { readFields } from '../../../src/release/rules/fields.ts'
import { readFlavor } from '../../../src/release/rules/flavor.ts'
import { readImages } from '../../../src/release/rules/images.ts'
import { readLines } from '../../../src/release/rules/lines.ts'
import { readTagRules } from '../../../src/release/rules/tag-rules.ts'

const where = (text: string) => ({ input: 'tags', line: 3, text, strict: true, warn: () => {} })

test('lines: blank ones and comments are dropped, numbers are kept', () => {
  expect(readLines('\n  a \r\n# no\n   # nor this\n\nb#yes')).toEqual([
    { line: 2, text: 'a' },
    { line: 6, text: 'b#yes' },
  ])
})

test.each<[string, [string | undefined, string][]]>([
  [
    'type=raw,value=foo',
    [
      ['type', 'raw'],
      ['value', 'foo'],
    ],
  ],
  [
    ' TYPE = raw , Value= Foo ',
    [
      ['type', 'raw'],
      ['value', 'Foo'],
    ],
  ],
  ['nightly', [[undefined, 'nightly']]],
  ['=foo', [[undefined, '=foo']]],
  ['value=a=b=c', [['value', 'a=b=c']]],
  [
    'a,,b',
    [
      [undefined, 'a'],
      [undefined, 'b'],
    ],
  ],
  [
    'type=match,"pattern=v(\\d{1,2})",group=1',
    [
      ['type', 'match'],
      ['pattern', 'v(\\d{1,2})'],
      ['group', '1'],
    ],
  ],
  [
    'type=match, "pattern=a,b" , group=1',
    [
      ['type', 'match'],
      ['pattern', 'a,b'],
      ['group', '1'],
    ],
  ],
  [
    'type=raw,"value=say ""hi"""',
    [
      ['type', 'raw'],
      ['value', 'say "hi"'],
    ],
  ],
  [
    'type=match,"""pattern=v(\\d{1,2})""",group=1',
    [
      ['type', 'match'],
      ['pattern', 'v(\\d{1,2})'],
      ['group', '1'],
    ],
  ],
  ['"value=a,b"', [['value', 'a,b']]],
  [
    '"acme/app,quay.io/acme/app"',
    [
      [undefined, 'acme/app'],
      [undefined, 'quay.io/acme/app'],
    ],
  ],
  [
    '"type=raw,value=foo"',
    [
      ['type', 'raw'],
      ['value', 'foo'],
    ],
  ],
  [
    "type=raw,value={{date 'YYYY' tz='UTC'}}",
    [
      ['type', 'raw'],
      ['value', "{{date 'YYYY' tz='UTC'}}"],
    ],
  ],
])('fields of %s', (text, expected) => {
  expect(readFields(where(text)).map(({ key, value }) => [key, value])).toEqual(expected)
})

test.each([
  ['type=raw,value="foo"', 'a quote in the middle of the field value="foo"'],
  ['type=raw,"value=foo', 'a quote is not closed at the end of its field'],
  ['"type=raw"x,value=foo', 'a quote is not closed at the end of its field'],
])('%s has a misplaced quote', (text, message) => {
  expect(() => readFields(where(text))).toThrow(
    expect.objectContaining({ code: 'usage', message: `tags, line 3: ${message}, in ${text}` }),
  )
})

test.each([
  ['type=semvar,pattern={{version}}', 'there is no type=semvar', 'Did you mean semver?'],
  ['type=semver', 'type=semver needs pattern=', undefined],
  ['type=match', 'type=match needs pattern=', undefined],
  ['type=raw', 'type=raw needs value=', undefined],
  ['type=ref', 'type=ref needs event=', undefined],
  ['type=ref,event=pull', 'there is no event=pull', expect.stringContaining('Known here: branch, tag, pr')],
  ['type=ref,event=tags', 'there is no event=tags', 'Did you mean tag?'],
  ['type=sha,format=longer', 'there is no format=longer', expect.any(String)],
  ['type=sha,prefixx=zz', 'there is no attribute prefixx=', 'Did you mean prefix?'],
  ['type=sha,priority=high', 'priority=high is not a number', undefined],
  ['type=raw,value=a,b', 'value is given twice', 'A value with commas stands in quotes: "value=a,b".'],
  ['type=match,pattern=v(', 'v( is not a regular expression', expect.stringContaining('in quotes')],
  ['type=match,pattern=/v/y+', 'v is not a regular expression', expect.any(String)],
  ['type=semver,pattern=x,match=(', '( is not a regular expression', expect.any(String)],
  ['type=match,pattern=v,group=one', 'group=one is not the number of a group', undefined],
  ['type=semver,pattern=x,component=', 'component= is empty', undefined],
  [
    'type=semver,pattern=x,component=a,match=b',
    'component= and match= both say where the version stands',
    expect.any(String),
  ],
])('%s: %s', (text, message, hint) => {
  const read = () => readTagRules(`# first\n${text}`, true, () => {})
  expect(read).toThrow(
    expect.objectContaining({ code: 'usage', message: `tags, line 2: ${message}, in ${text}`, hint }),
  )
})

test('not strict, typing errors are warnings', () => {
  const warnings: string[] = []
  const rules = readTagRules('type=sha,prefixx=zz\ntype=raw,value=a,b\ntype=sha,priority=high', false, (text) =>
    warnings.push(text),
  )
  expect(rules.map(({ attributes }) => attributes.value)).toContain('b')
  expect(warnings).toEqual([
    expect.stringContaining('there is no attribute prefixx='),
    expect.stringContaining('value is given twice'),
    expect.stringContaining('priority=high is not a number'),
  ])
})

test("another type's attribute is a warning: a workflow with it has worked", () => {
  const warnings: string[] = []
  readTagRules('type=sha,event=branch', true, (text) => warnings.push(text))
  expect(warnings).toEqual(['tags, line 1: type=sha does not use event=, in type=sha,event=branch'])
})

test('priorities sort, and equal ones keep the order of the lines', () => {
  const text =
    'type=sha\ntype=raw,value=a\ntype=raw,value=b,priority=950\nc\ntype=semver,pattern=x\ntype=schedule\ntype=raw,value=d,priority=-1.5'
  expect(readTagRules(text, true, () => {}).map(({ where: { line } }) => line)).toEqual([6, 3, 5, 2, 4, 1, 7])
})

test('a flavor', () => {
  const { latest, prefix, suffix } = readFlavor(
    'latest=false\nprefix=a=b,onlatest=true\nsuffix=-x,onlatest=false',
    true,
    () => {},
  )
  expect([latest, prefix.text, prefix.onLatest, suffix.text, suffix.onLatest]).toEqual([
    'false',
    'a=b',
    true,
    '-x',
    false,
  ])
  expect(readFlavor('latest=true\nlatest=auto', true, () => {}).latest).toBe('auto')
})

test.each([
  ['latest=maybe', 'there is no latest=maybe'],
  ['lastest=true', 'there is no lastest= in flavor'],
  ['latest', 'there is no latest in flavor'],
  ['onlatest=true,prefix=x', 'onlatest= stands before the prefix= or suffix= it belongs to'],
  ['prefix=x,onlatest=yes', 'onlatest=yes is neither true nor false'],
])('flavor %s is refused', (text, message) => {
  expect(() => readFlavor(text, true, () => {})).toThrow(`flavor, line 1: ${message}`)
})

test.each<[string, string[]]>([
  ['', []],
  ['Acme/App', ['acme/app']],
  ['acme/app,ghcr.io/acme/app', ['acme/app', 'ghcr.io/acme/app']],
  ['acme/app\nghcr.io/acme/app', ['acme/app', 'ghcr.io/acme/app']],
  ['name=acme/app,enable=false\nname=ghcr.io/acme/app\nquay.io/a/b,enable=true', ['ghcr.io/acme/app', 'quay.io/a/b']],
])('images %j are %j', (text, expected) => {
  expect(readImages(text)).toEqual(expected)
})

test.each([
  ['name=', 'the image has no name'],
  ['enable=true', 'the image has no name'],
  ['name=a,enable=1', 'enable=1 is neither true nor false'],
  ['name=a,enabled=true', 'an image has no attribute enabled='],
])('images %s is refused', (text, message) => {
  expect(() => readImages(text)).toThrow(`images, line 1: ${message}`)
})
