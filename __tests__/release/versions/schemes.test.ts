import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { VersionScheme } from '../../../src/release/evaluation.ts'
import { findVersion, versionReaders } from '../../../src/release/versions/schemes.ts'
import type { ParsedVersion } from '../../../src/release/versions/version.ts'

function read(scheme: VersionScheme, text: string): ParsedVersion {
  const version = versionReaders[scheme].read(text)
  if (version === undefined) throw new Error(`${text} is no ${scheme}`)
  return version
}

const ASCENDING: readonly [VersionScheme, string][] = [
  // https://semver.org/#spec-item-11, and numbers beyond a machine word.
  [
    'semver',
    '0.0.0 0.9.0 1.0.0-0 1.0.0-2 1.0.0-10 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.2.0 1.10.0 2.0.0 9007199254740991.0.0',
  ],
  // The order that the specification of version specifiers gives, and epochs, local versions and many segments.
  [
    'pep440',
    '1.dev0 1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456 1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0+abc.5 1.0+abc.7 1.0+5 1.0.post456.dev34 1.0.post456 1.0.15 1.1.dev1 1.1 2024.1 1!0.1',
  ],
  [
    'calver',
    '24.04 24.04.1 24.10 2023.12.31 2024.01.05-rc1 2024.01.05-rc2 2024.01.05-rc10 2024.01.05 2024.01.05.1 2024.1.6 20240107 2024-02-01',
  ],
  ['numbers', '1 1.2 1.2.3.4-rc1 1.2.3.4-rc2 1.2.3.4-rc10 1.2.3.4 1.2.3.05 1.2.3.10 1.2.4 99999999999999999999.0'],
]

describe.each(ASCENDING)('%s', (scheme, list) => {
  const versions = list.split(' ')
  const { compare } = versionReaders[scheme]

  test('orders every pair', () => {
    for (const [i, a] of versions.entries()) {
      for (const [j, b] of versions.entries()) {
        expect([a, b, Math.sign(compare(read(scheme, a), read(scheme, b)))]).toEqual([a, b, Math.sign(i - j)])
      }
    }
  })

  test('sorts into the same order from any', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(versions, { minLength: versions.length }), (shuffled) => {
        const sorted = shuffled.map((text) => read(scheme, text)).sort(compare)
        expect(sorted.map(({ raw }) => raw)).toEqual(versions)
      }),
      { numRuns: 50 },
    )
  })
})

test.each<[VersionScheme, string, string, boolean]>([
  ['semver', 'v1.2.3', '1.2.3', true],
  ['semver', '1.2.3-rc.1+build.5', '1.2.3-rc.1', false],
  ['pep440', 'v1.0-RC.1', '1.0rc1', false],
  ['pep440', '1.2.3post1', '1.2.3.post1', true],
  ['pep440', '1.0-1', '1.0.post1', true],
  ['pep440', '1.0_alpha', '1.0a0', false],
  ['pep440', '01.02preview3.rev.dev', '1.2rc3.post0.dev0', false],
  ['pep440', '1!2.0+Ubuntu-01', '1!2.0+ubuntu.1', true],
  ['calver', 'v2024.01.05', '2024.01.05', true],
  ['calver', '20200110-RC2', '20200110-RC2', false],
  ['numbers', 'v0.2.1.0-rc1', '0.2.1.0-rc1', false],
  ['numbers', 'v1.2.3.4', '1.2.3.4', true],
])('%s reads %s as %s', (scheme, text, version, isStable) => {
  expect(versionReaders[scheme].read(text)).toMatchObject({ raw: text, version, isStable })
})

test.each<[VersionScheme, string]>([
  ['semver', '1.2'],
  ['semver', '01.2.3'],
  ['semver', 'V1.2.3'],
  ['semver', '1.2.3-01'],
  ['semver', '1.2.3-'],
  ['semver', '1.2.3.4'],
  ['semver', '9007199254740992.0.0'],
  ['semver', `1.2.3-${'x'.repeat(251)}`],
  ['pep440', '1.2.3-alpine'],
  ['pep440', '1.2+'],
  ['pep440', 'main'],
  ['calver', '1.2.3'],
  ['calver', '2024.60'],
  ['calver', '20241301'],
  ['calver', '9999.01'],
  ['numbers', 'main'],
  ['numbers', '1..2'],
  ['numbers', ''],
])('%s does not read %s', (scheme, text) => {
  expect(versionReaders[scheme].read(text)).toBeUndefined()
})

test('a calendar version keeps its zeros', () => {
  expect(read('calver', '2024.01.05-2').fields).toMatchObject({ year: '2024', month: '01', day: '05', micro: '2' })
})

test.each<[string, VersionScheme | undefined, string | undefined, string | undefined]>([
  ['v1.2.3', 'semver', '1.2.3', undefined],
  ['svc/v1.2.3', 'semver', '1.2.3', 'svc'],
  ['docker-xfce-v0.1.3', 'semver', '0.1.3', 'docker-xfce'],
  ['pkg@2.0.0-rc.1', 'semver', '2.0.0-rc.1', 'pkg'],
  ['2024.01.05', 'calver', '2024.01.05', undefined],
  ['1.2.3rc2', 'pep440', '1.2.3rc2', undefined],
  ['v0.2.1.0-rc1', 'pep440', '0.2.1.0rc1', undefined],
  ['1.2.3.4-windows', 'numbers', '1.2.3.4-windows', undefined],
  ['sometag', undefined, undefined, undefined],
])('in %s is %s %s', (name, scheme, version, component) => {
  const found = findVersion(name)
  expect([found?.scheme, found?.parsed.version, found?.component]).toEqual([scheme, version, component])
})
