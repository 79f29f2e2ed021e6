import { expect, test } from '@jest/globals'
import {
  readBoolean,
  readChoice,
  readInteger,
  readList,
  readRaw,
  readSecret,
  warnUnknownInputs,
} from '../../src/actions/inputs.ts'
import type { Host } from '../../src/host/host.ts'
import { systemRuntime } from '../../src/runtime/system.ts'

function host(inputs: Record<string, string>): Host & { said: string[]; masked: string[] } {
  const [said, masked]: [string[], string[]] = [[], []]
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const log = { debug: () => {}, info: () => {}, warn: (message: string) => said.push(message) }
  return {
    ...systemRuntime({ env: { ...env, OTHER: 'x' }, log, mask: (secret) => masked.push(secret) }),
    input: (name) => (inputs[name] ?? '').trim(),
    output: () => {},
    exportVariable: () => {},
    saveState: () => {},
    state: () => '',
    group: (_, body) => body(),
    annotate: () => {},
    summary: async () => {},
    fail: () => {},
    close: () => {},
    said,
    masked,
  }
}

test.each([
  ['true', false, true],
  ['True', false, true],
  ['FALSE', true, false],
  ['', true, true],
  ['', false, false],
])('boolean %j with default %s is %s', (text, fallback, value) => {
  expect(readBoolean(host({ logout: text }), 'logout', fallback)).toBe(value)
})

test.each(['yes', '1', 'on', 'truee'])('%s is no boolean', (text) => {
  expect(() => readBoolean(host({ logout: text }), 'logout', true)).toThrow(
    expect.objectContaining({
      code: 'usage',
      reference: 'logout',
      message: expect.stringContaining(`logout is "${text}"`),
    }),
  )
})

test('a separator keeps its spaces', () => {
  expect(readRaw(host({ 'sep-tags': ', ' }), 'sep-tags', '\n')).toBe(', ')
  expect(readRaw(host({ 'sep-tags': '' }), 'sep-tags', '\n')).toBe('\n')
  expect(readRaw(host({}), 'sep-tags', '\n')).toBe('\n')
})

test('choices', () => {
  const choices = ['fail', 'skip', 'anonymous'] as const
  expect(readChoice(host({}), 'on-missing', choices, 'fail')).toBe('fail')
  expect(readChoice(host({ 'on-missing': 'skip' }), 'on-missing', choices, 'fail')).toBe('skip')
  expect(() => readChoice(host({ 'on-missing': 'anonymus' }), 'on-missing', choices, 'fail')).toThrow(
    expect.objectContaining({ hint: 'Did you mean anonymous? It takes fail, skip, anonymous.' }),
  )
})

test.each([
  ['a\nb', ['a', 'b']],
  ['a, b,,c\n\n  # not this\nd', ['a', 'b', 'c', 'd']],
  ['', []],
])('the list %j', (text, values) => {
  expect(readList(host({ to: text }), 'to')).toEqual(values)
})

test('numbers', () => {
  expect(readInteger(host({ n: '12' }), 'n', 1)).toBe(12)
  expect(readInteger(host({}), 'n', 7)).toBe(7)
  for (const text of ['-1', '1.5', 'x', '0x10', '99999999999999999999']) {
    expect(() => readInteger(host({ n: text }), 'n', 1)).toThrow(`the input n is "${text}"`)
  }
})

test('a secret by either name is masked before it is looked at, and never shown', () => {
  const both = host({ token: 'S3CRET', password: 'OTHER' })
  expect(() => readSecret(both, 'token', 'password')).toThrow(/^the inputs token and password are both set/)
  expect(both.masked).toEqual(['S3CRET', 'OTHER'])
  expect(readSecret(host({ password: 'p' }), 'token', 'password')).toBe('p')
  expect(readSecret(host({ token: 'p', password: 'p' }), 'token', 'password')).toBe('p')
  expect(readSecret(host({}), 'token', 'password')).toBe('')
})

test('inputs that there are not are told, with the one that was meant', () => {
  const one = host({ regsitry: 'x', 'on-missing': 'x', on_missing: 'x', registry: 'x', zzzzzzz: 'x' })
  warnUnknownInputs(one, ['registry', 'on-missing'])
  expect(one.said).toEqual(['there is no input "regsitry"; did you mean registry?', 'there is no input "zzzzzzz"'])
})
