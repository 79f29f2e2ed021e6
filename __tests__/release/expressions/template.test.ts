import { expect, test } from '@jest/globals'
import { parseTemplate } from '../../../src/release/expressions/parse-template.ts'
import { checkNames, renderTemplate } from '../../../src/release/expressions/render-template.ts'
import type { Where } from '../../../src/release/expressions/where.ts'

const SCOPE = {
  branch: 'a&b="c"',
  tag: '',
  yes: 'true',
  no: 'false',
  zero: '0',
  say: ({ args }: { args: readonly string[] }) => args.join('|'),
}

function render(text: string, strict = true): string {
  const where: Where = { input: 'tags', line: 2, text, strict, warn: () => {} }
  const nodes = parseTemplate(text, where)
  checkNames(nodes, Object.keys(SCOPE), where)
  return renderTemplate(nodes, SCOPE, where)
}

test.each<[string, string]>([
  ['', ''],
  ['plain', 'plain'],
  ['x-{{branch}}-y', 'x-a&b="c"-y'],
  ['{{{branch}}}{{&branch}}{{ branch }}', 'a&b="c"a&b="c"a&b="c"'],
  ['a {{~branch~}} z', 'aa&b="c"z'],
  ['a{{! not this }}b{{!-- nor }} this --}}c', 'abc'],
  ['a\\{{branch}}b', 'a{{branch}}b'],
  ['{{say \'one\' "two" 3}}', 'one|two|3'],
  ['{{#if tag}}t{{else}}b{{/if}}', 'b'],
  ['{{#if yes}}t{{/if}}{{#if no}}never{{/if}}{{#if zero}}never{{/if}}', 't'],
  ['{{#unless tag}}u{{/unless}}{{#unless yes}}never{{else}}e{{/unless}}', 'ue'],
  ['{{#if tag}}1{{else if branch}}2{{else}}3{{/if}}', '2'],
  ['{{#if tag}}1{{else if no}}2{{else if zero}}3{{else}}4{{/if}}', '4'],
  ['{{#if yes}}[{{#if tag}}1{{^}}{{branch}}{{/if}}]{{/if}}', '[a&b="c"]'],
  ['}} {', '}} {'],
])('%j gives %j', (text, expected) => {
  expect(render(text)).toBe(expected)
})

test.each<[string, string]>([
  ['{{nope}}', 'there is no expression {{nope}}'],
  ['{{brnach}}', 'there is no expression {{brnach}}'],
  ['{{branch', 'not closed with }}'],
  ['{{}}', 'an expression is empty'],
  ['{{{branch}}', 'the braces around {{branch}} do not pair'],
  ['{{{{branch}}}}', 'do not pair'],
  ["{{branch 'x'}}", 'takes nothing after its name'],
  ['{{say branch}}', '"branch" in {{say branch}} is not a literal'],
  ["{{'branch'}}", 'has no name'],
  ['{{#if tag}}x', '{{#if}} is not closed'],
  ['{{#if tag}}x{{else}}y', '{{#if}} is not closed'],
  ['{{#if tag}}x{{/unless}}', '{{/unless}} does not close {{#if}}'],
  ['x{{/if}}', '{{/if}} has no beginning'],
  ['{{#each tag}}{{/each}}', '{{#each}} is not part of the language'],
  ['{{#if tag}}{{else unless tag}}{{/if}}', 'is not part of the language'],
  ['{{> partial}}', '{{> partial}} is not part of the language'],
  ['{{say (tag)}}', 'cannot read {{say (tag)}} from "(tag)" on'],
])('%j is refused', (text, message) => {
  expect(() => render(text)).toThrow(message)
})

test('a typing error names the line and the nearest word', () => {
  expect(() => render('{{brnach}}')).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: 'tags, line 2: there is no expression {{brnach}}, in {{brnach}}',
      hint: 'Did you mean branch?',
    }),
  )
})

test('not strict, an unknown name is nothing, and said', () => {
  const warnings: string[] = []
  const where: Where = {
    input: 'tags',
    line: 1,
    text: 'x{{nope}}y',
    strict: false,
    warn: (message) => warnings.push(message),
  }
  const nodes = parseTemplate(where.text, where)
  checkNames(nodes, ['branch'], where)
  expect(renderTemplate(nodes, {}, where)).toBe('xy')
  expect(warnings).toEqual([expect.stringContaining('there is no expression {{nope}}')])
})
