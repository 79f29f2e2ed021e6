import { describe, expect, test } from '@jest/globals'
import { field, isObject, type JsonObject, parseJson, refuseLookalikeKeys } from '../../src/image/json.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('refused, with a reason', () => {
  test.each([
    ['nothing', '', 'it is not valid JSON'],
    ['rubbish', 'no', 'it is not valid JSON'],
    ['half a document', '{"a":', 'it is not valid JSON'],
    ['two documents', '{}{}', 'it is not valid JSON'],
    ['a trailing comma', '[1,]', 'it is not valid JSON'],
    ['a comment', '{}//', 'it is not valid JSON'],
    ['NaN', 'NaN', 'it is not valid JSON'],
    ['a byte order mark', '\ufeff{}', 'it is not valid JSON'],
    ['crossed brackets', '{"a":[}]', 'it is not valid JSON'],
    ['a string without end', '"a', 'a string does not end'],
    ['a string that ends in a backslash', '"a\\"', 'a string does not end'],
    ['a bad escape in a key', '{"\\x":1}', 'it is not valid JSON'],
    ['a key twice', '{"a":1,"a":2}', 'the key "a" is there twice'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'the key "a" is there twice'],
    ['a key twice, deep', '[{"b":{"a":1,"c":[{}],"a":2}}]', 'the key "a" is there twice'],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}', 'the key "__proto__" is there twice'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, 'it is nested deeper than 64'],
    ['a million levels, never closed', '['.repeat(1_000_000), 'it is nested deeper than 64'],
    ['a million levels of objects', '{"a":'.repeat(1_000_000), 'it is nested deeper than 64'],
  ])('%s', (_, text, reason) => {
    expect(() => parseJson(utf8(text), 'the thing')).toThrow(
      expect.objectContaining({ code: 'invalid', message: `the thing cannot be read: ${reason}` }),
    )
  })

  test.each([
    ['a lone continuation byte', [0x22, 0x80, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
  ])('%s', (_, bytes) => {
    expect(() => parseJson(Uint8Array.from(bytes), 'the thing')).toThrow('the thing is not UTF-8 text')
  })

  test('more bytes than the limit', () => {
    expect(() => parseJson(utf8('"aaaa"'), 'the thing', { maxBytes: 5, maxDepth: 1 })).toThrow(
      'the thing has 6 bytes; at most 5 are read',
    )
  })
})

describe('read', () => {
  test.each([
    ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`],
    ['one key in two objects', '[{"a":1},{"a":{"a":2}}]'],
    ['brackets and quotes in strings', '{"a{[\\"":"]},\\"a\\":1","b":"{"}'],
    ['a key that is also a value', '{"a":"a","b":"a"}'],
    ['a lone surrogate, escaped', '"\\ud800"'],
    ['numbers past the end', '[1e400,-1e400,-0,1e-400]'],
    ['white space of all kinds', ' \t\r\n{ "a" : [ 1 , 2 ] }\n'],
  ])('%s', (_, text) => {
    expect(parseJson(utf8(text), 'the thing')).toEqual(JSON.parse(text))
  })

  test('__proto__ is a key like any other and answers for nothing', () => {
    const value = parseJson(utf8('{"__proto__":{"digest":"evil"},"a":1}'), 'the thing') as JsonObject
    expect(field(value, 'digest')).toBeUndefined()
    expect(field(value, 'constructor')).toBeUndefined()
    expect(field(value, 'a')).toBe(1)
    expect(({} as JsonObject).digest).toBeUndefined()
  })
})

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['', false],
])('%j is an object: %s', (value, is) => {
  expect(isObject(value)).toBe(is)
})

test.each([
  ['Layers', 'layers'],
  ['mediatype', 'mediaType'],
  ['MEDIATYPE', 'mediaType'],
  ['\u017fize', 'size'], // long s, which Go folds to s
])('the key %s is refused for %s', (key, name) => {
  expect(() => refuseLookalikeKeys({ [key]: 1 }, ['layers', 'mediaType', 'size'], 'the thing')).toThrow(
    `the key "${key}" is "${name}" in other letters`,
  )
})
