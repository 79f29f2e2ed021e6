import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseReference } from '../../../src/image/reference.ts'
import {
  compareSpecificity,
  type ImagePattern,
  matchesImage,
  parseImagePattern,
} from '../../../src/trust/policy/image-pattern.ts'

function pattern(text: string): ImagePattern {
  const parsed = parseImagePattern(text)
  if ('wrong' in parsed) throw new Error(parsed.wrong)
  return parsed
}

describe('a pattern matches', () => {
  test.each([
    ['ghcr.io/acme/app', 'ghcr.io/acme/app:1', true],
    ['ghcr.io/acme/app', 'ghcr.io/acme/app/x', false],
    ['ghcr.io/acme/*', 'ghcr.io/acme/app', true],
    // Nothing crosses a slash, and a name does not end in the middle.
    ['ghcr.io/acme/*', 'ghcr.io/acme-evil/app', false],
    ['ghcr.io/acme/*', 'ghcr.io/acme/a/b', false],
    ['ghcr.io/acme/**', 'ghcr.io/acme/a/b', true],
    ['ghcr.io/acme/**', 'ghcr.io/acme', false],
    ['ghcr.io/acme/**', 'ghcr.io.evil/acme/app', false],
    ['ghcr.io/acme/**', 'evil/ghcr.io/acme/app', false],
    ['ghcr.io/**/app', 'ghcr.io/a/b/app', true],
    ['ghcr.io/**/app', 'ghcr.io/app', false],
    ['ghcr.io/**/x/**', 'ghcr.io/a/x/b/x/c', true],
    ['ghcr.io/**/x/**', 'ghcr.io/x/b', false],
    ['**', 'debian', true],
    ['**/app', 'ghcr.io/a/b/app:1', true],
    ['*.corp/team-*/app', 'registry.corp/team-a/app', true],
    ['*.corp/team*/app', 'registry.corp/team/app', true],
    ['*.corp/**', 'registry.corp.evil/app', false],
    ['*.corp/**', 'corp/app', false],
    ['registry.corp:5000/**', 'registry.corp:5000/a/b', true],
    ['registry.corp:5000/**', 'registry.corp/a/b', false],
    ['registry.corp:*/**', 'registry.corp:5001/a', true],
    // Hosts have no letter case.
    ['GHCR.io/acme/app', 'ghcr.IO/acme/app', true],
    ['docker.io/library/debian', 'debian', true],
    ['index.docker.io/library/debian', 'debian', true],
    ['docker.io/library/debian:*', 'debian:12', true],
    ['docker.io/library/debian:*', `debian@sha256:${'a'.repeat(64)}`, true],
    ['docker.io/library/debian:12*', 'debian:12-slim', true],
    ['docker.io/library/debian:12*', 'debian:13', false],
    ['docker.io/library/debian:12*', `debian@sha256:${'a'.repeat(64)}`, false],
    ['docker.io/library/debian:1.2', 'debian:1x2', false],
    ['ghcr.io/a*b*c/x', 'ghcr.io/aXbXbc/x'.toLowerCase(), true],
    ['localhost/app', 'localhost/app', true],
  ])('%s and %s: %s', (text, reference, matches) => {
    expect(matchesImage(pattern(text), parseReference(reference))).toBe(matches)
  })
})

test.each([
  ['debian:*', 'it does not begin with a registry', 'docker.io/library/debian'],
  ['docker.io/debian', 'the official ones are in library', 'docker.io/library/debian'],
  ['docker.io/*:12', 'the official ones are in library', 'docker.io/library/*'],
  ['acme/app', 'it does not begin with a registry', 'docker.io/acme/app'],
  ['ghcr.io', 'it does not begin with a registry', ''],
  ['', 'it does not begin with a registry', ''],
  ['ghcr.io/acme/a**', '"a**" mixes ** with other characters', ''],
  ['ghcr.io/acme/***', '"***" mixes ** with other characters', ''],
  ['ghcr.io//app', '"" is no part', ''],
  ['ghcr.io/acme/[ab]', '"[ab]" is no part', ''],
  ['ghcr.io/acme/app?', '"app?" is no part', ''],
  ['ghcr.io/Acme/app', '"Acme" is no part', ''],
  ['ghcr.io/acme/app:', '"" is no pattern of a tag', ''],
  ['ghcr.io/acme/app:a b', '"a b" is no pattern of a tag', ''],
  [`ghcr.io/acme/app@sha256:${'a'.repeat(64)}`, 'it has a digest', ''],
  ['https://ghcr.io/acme/app', 'it does not begin', ''],
  [`ghcr.io/${'a'.repeat(600)}`, 'it is too long', ''],
])('%j is refused: %s', (text, wrong, hint) => {
  const parsed = parseImagePattern(text)
  if (!('wrong' in parsed)) throw new Error('taken')
  expect(parsed.wrong).toContain(wrong)
  expect(parsed.hint).toContain(hint)
})

test('the most specific first, whatever the order they are given in', () => {
  const ordered = [
    'ghcr.io/acme/app:1.4.2',
    'ghcr.io/acme/app:1.*',
    'ghcr.io/acme/app',
    'ghcr.io/acme/app-*',
    'ghcr.io/acme/ap*',
    'ghcr.io/acme/*/x',
    'ghcr.io/acme/*',
    'ghcr.io/acme/**/x',
    'ghcr.io/acme/**',
    'ghcr.io/ac*/app',
    'ghcr.io/*/app',
    'ghcr.io/**',
    '*.io/acme/app',
    '*/acme/app',
    '**/app',
    '**',
  ]
  const sorted = [...ordered].reverse().map(pattern).sort(compareSpecificity)
  expect(sorted.map(({ text }) => text)).toEqual(ordered)
})

test('agrees with a plain regular expression on short names', () => {
  const part = fc
    .string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 4 })
    .filter((text) => !text.includes('**'))
  const name = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 })
  const patterns = fc.array(fc.oneof(part, fc.constant('**')), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(patterns, fc.array(name, { minLength: 1, maxLength: 6 }), (parts, names) => {
      const source = parts.map((text) => (text === '**' ? '[^/]+(?:/[^/]+)*' : text.replaceAll('*', '[^/]*'))).join('/')
      const expected = new RegExp(`^${source}$`).test(names.join('/'))
      expect(matchesImage(pattern(`r.io/${parts.join('/')}`), parseReference(`r.io/${names.join('/')}`))).toBe(expected)
    }),
    { seed: Number(process.env.SEAWORTHY_SEED ?? 5), numRuns: 2000 },
  )
})

test('patterns made to be slow are not', () => {
  const started = performance.now()
  const hostile = pattern(`r.io/${'*a'.repeat(200)}`)
  expect(matchesImage(hostile, parseReference(`r.io/${'a'.repeat(190)}b`))).toBe(false)
  const deep = pattern(`r.io/${'**/a/'.repeat(60)}b`)
  expect(matchesImage(deep, parseReference(`r.io/${'a/'.repeat(120)}c`))).toBe(false)
  expect(performance.now() - started).toBeLessThan(1000)
})
