import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Floating } from '../../src/release/evaluation.ts'
import { decideFloating } from '../../src/release/floating.ts'

const LATEST: Floating = { scheme: 'semver', version: '1.9.1', pattern: '', prefix: '', suffix: '', channel: 'stable' }
const floating = (different: Partial<Floating>): Floating => ({ ...LATEST, ...different })

test.each<[string, Partial<Floating>, string[], boolean, string | undefined]>([
  ['nothing exists', {}, [], true, undefined],
  ['a patch of an old line', {}, ['refs/tags/v1.9.0', 'refs/tags/v2.0.0'], false, '2.0.0'],
  ['the same in the registry', {}, ['1.9.0', '2.0.0', '2', '2.0', 'latest', 'main'], false, '2.0.0'],
  ['the newest of its line', { pattern: '{{major}}' }, ['1.9.0', '2.0.0', 'refs/tags/v1.10.0-rc.1'], true, undefined],
  ['not the newest of its line', { pattern: '{{major}}' }, ['1.9.0', '1.10.0', '2.0.0'], false, '1.10.0'],
  ['numbers, not letters', { version: '0.9.10' }, ['refs/tags/v0.9.9'], true, undefined],
  ['the other of two in one second', { version: '0.9.9' }, ['refs/tags/v0.9.10'], false, '0.9.10'],
  ['run again', {}, ['1.9.1', 'refs/tags/v1.9.1', '1.9', 'latest'], true, undefined],
  ['a pre-release exists', {}, ['refs/tags/v2.0.0-rc.1', '2.0.0-beta'], true, undefined],
  ['a pre-release', { version: '2.0.0-rc.1' }, ['1.9.1'], false, undefined],
  ['a pre-release, and nothing else', { version: '2.0.0-rc.1' }, [], false, undefined],
  ['a variant with its own line', { suffix: '-alpine' }, ['2.0.0', '1.9.0-alpine'], true, undefined],
  ['a variant, and its newer one', { suffix: '-alpine' }, ['2.0.0-alpine', '1.9.0-alpine'], false, '2.0.0'],
  ['a variant, and a newer git tag', { suffix: '-alpine' }, ['refs/tags/v2.0.0'], false, '2.0.0'],
  ['a prefix', { prefix: 'svc-' }, ['2.0.0', 'web-3.0.0', 'svc-1.9.0'], true, undefined],
  [
    'a component',
    { component: 'svc' },
    ['refs/tags/svc/v1.9.0', 'refs/tags/web/v3.0.0', 'refs/tags/v4.0.0', 'refs/tags/svc-api-v5.0.0'],
    true,
    undefined,
  ],
  [
    'a component with a newer version',
    { component: 'svc' },
    ['refs/tags/svc/v1.9.0', 'refs/tags/svc@2.0.0'],
    false,
    '2.0.0',
  ],
  ['a component in its own repository', { component: 'svc' }, ['1.9.0', '2.0.0'], false, '2.0.0'],
  ['an expression', { match: '^app-(.*)$' }, ['refs/tags/app-2.0.0', 'refs/tags/lib-3.0.0'], false, '2.0.0'],
  [
    'rc after rc',
    { version: '2.0.0-rc.10', channel: 'rc' },
    ['refs/tags/v2.0.0-rc.9', '2.0.0-beta.11', '3.0.0'],
    true,
    undefined,
  ],
  ['rc before rc', { version: '2.0.0-rc.9', channel: 'rc' }, ['refs/tags/v2.0.0-rc.10'], false, '2.0.0-rc.10'],
  [
    'rc of its minor',
    { version: '2.1.0-rc.1', channel: 'rc', pattern: '{{major}}.{{minor}}-rc' },
    ['2.2.0-rc.1', '2.1.0'],
    true,
    undefined,
  ],
  ['next: a release', { version: '2.0.0', channel: 'next' }, ['2.0.0-rc.10'], true, undefined],
  ['next: a late pre-release', { version: '2.0.0-rc.11', channel: 'next' }, ['2.0.0'], false, '2.0.0'],
  ['next: another image variant', { version: '2.0.0-rc.1', channel: 'next' }, ['3.0.0-alpine'], true, undefined],
  ['rc: another image variant', { version: '2.0.0-rc.1', channel: 'rc' }, ['2.0.0-rc.1-alpine'], true, undefined],
  ['rc: a newer one of a variant', { version: '2.0.0-rc.1', channel: 'rc' }, ['2.0.0-rc.2.alpine'], true, undefined],
  ['next: a variant of a pre-release', { version: '2.0.0', channel: 'next' }, ['3.0.0-rc.1-alpine3'], true, undefined],
  [
    'rc: builds of one',
    { version: '2.0.0-rc.1.build4', channel: 'rc' },
    ['2.0.0-rc.1.build5'],
    false,
    '2.0.0-rc.1.build5',
  ],
  ['not in its channel', { version: '2.0.0', channel: 'rc' }, [], false, undefined],
  ['a name that is no version', { version: 'sometag' }, ['main', 'latest'], true, undefined],
  ['a name among versions', { version: 'sometag' }, ['main', '1.0.0'], false, '1.0.0'],
  ['PEP 440', { scheme: 'pep440', version: '1.9.1' }, ['1.10rc1', '1.9.1.dev3', 'refs/tags/1.9'], true, undefined],
  ['PEP 440, a post-release exists', { scheme: 'pep440', version: '1.9' }, ['refs/tags/1.9.post1'], false, '1.9.post1'],
  ['a commit that looks like a number', { scheme: 'pep440', version: '1.9.1' }, ['1234567', '2'], true, undefined],
  ['numbers alone', { scheme: 'numbers', version: '5' }, ['refs/tags/v4', '1.2'], true, undefined],
  [
    'calendar',
    { scheme: 'calver', version: '2024.01.05' },
    ['2023.12.31', 'refs/tags/2024.01.05-rc1'],
    true,
    undefined,
  ],
  [
    'calendar, of its month',
    { scheme: 'calver', version: '2024.01.05', pattern: '{{year}}.{{month}}' },
    ['2024.02.01', '2024.01.06'],
    false,
    '2024.01.06',
  ],
  [
    'four parts',
    { scheme: 'numbers', version: '1.2.3.4', pattern: '{{major}}.{{minor}}.{{patch}}' },
    ['1.2.3', '1.2.3.10'],
    false,
    '1.2.3.10',
  ],
])('%s', (_, different, existing, take, newest) => {
  const decision = decideFloating(floating(different), existing)
  expect([decision.take, decision.newest]).toEqual([take, newest])
  expect(decision.reason).toMatch(/^[^\n]{5,}$/)
})

test('reasons are for people', () => {
  expect(decideFloating(LATEST, ['2.0.0']).reason).toBe('2.0.0 is newer than 1.9.1')
  expect(decideFloating(LATEST, ['1.9.1']).reason).toBe('1.9.1 is the newest version')
  expect(decideFloating(LATEST, ['1.9.0']).reason).toBe('1.9.1 is newer than 1.9.0')
  expect(decideFloating(LATEST, []).reason).toBe('1.9.1 is the first version')
  expect(decideFloating(floating({ pattern: '{{major}}' }), ['2.0.0']).reason).toBe(
    '1.9.1 is the first version for this tag',
  )
  expect(decideFloating(floating({ version: '2.0.0-rc.1' }), []).reason).toBe('2.0.0-rc.1 is a pre-release')
})

describe('releases in any order', () => {
  const number = fc.integer({ min: 0, max: 3 })
  const version = fc
    .tuple(number, number, number, fc.constantFrom('', '', '-rc.1', '-beta.2'))
    .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre}`)
  const patterns = ['', '{{major}}', '{{major}}.{{minor}}']
  const stable = (versions: readonly string[]) => versions.filter((text) => !text.includes('-'))
  const order = (text: string) => text.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)

  test('end with each tag on the newest of its versions, and no tag ever goes back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(version, { minLength: 1, maxLength: 12 }), (versions) => {
        const registry = new Map<string, string>()
        for (const released of versions) {
          registry.set(released, released)
          for (const pattern of patterns) {
            const [major = '', minor = ''] = released.split('.')
            const name = pattern === '' ? 'latest' : pattern.replace('{{major}}', major).replace('{{minor}}', minor)
            const before = registry.get(name)
            const { take } = decideFloating(floating({ version: released, pattern }), [...registry.keys()])
            if (take && before !== undefined) expect(order(released)).toBeGreaterThan(order(before))
            if (take) registry.set(name, released)
          }
        }
        const newest = stable(versions).sort((a, b) => order(b) - order(a))[0]
        expect(registry.get('latest')).toBe(newest)
      }),
    )
  })

  test('with all git tags known before, only the newest takes it, whoever asks when', () => {
    fc.assert(
      fc.property(fc.uniqueArray(version, { minLength: 1, maxLength: 12 }), (versions) => {
        const existing = versions.map((text) => `refs/tags/v${text}`)
        const takers = versions.filter((text) => decideFloating(floating({ version: text }), existing).take)
        expect(takers).toEqual(
          stable(versions)
            .sort((a, b) => order(b) - order(a))
            .slice(0, 1),
        )
      }),
    )
  })
})
