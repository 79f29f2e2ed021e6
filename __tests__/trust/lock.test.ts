import { describe, expect, test } from '@jest/globals'
import { describeChanges } from '../../src/trust/lock/describe-changes.ts'
import { formatTrustLock } from '../../src/trust/lock/format-lock.ts'
import { loweredIn } from '../../src/trust/lock/lowered.ts'
import { parseTrustLock } from '../../src/trust/lock/parse-lock.ts'
import type { DctLock, TrustLock } from '../../src/trust/lock/trust-lock.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}` as const
const key = (digit: string): string => digit.repeat(64)

const entry: DctLock = {
  root: { version: 3, digest: digest('1') },
  keys: { root: [key('b'), key('a')], 'targets/releases': [key('c')] },
  versions: { timestamp: 9, root: 3, targets: 2, snapshot: 4, 'targets/releases': 7 },
  tags: { latest: digest('3'), '1.10': digest('2'), __proto__: digest('4') } as DctLock['tags'],
  seenAt: '2026-11-20T12:00:00.000Z',
}
const lock: TrustLock = { version: 1, dct: { 'z.io/a': entry, 'a.io/a': { ...entry, tags: {} } } }

describe('the file', () => {
  test('is sorted, one thing on a line, and reads back the same', () => {
    const text = formatTrustLock(lock)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.indexOf('a.io/a')).toBeLessThan(text.indexOf('z.io/a'))
    expect(text.indexOf(key('a'))).toBeLessThan(text.indexOf(key('b')))
    expect(formatTrustLock(parseTrustLock(Buffer.from(text), 'l'))).toBe(text)
    const turned: TrustLock = { version: 1, dct: Object.fromEntries(Object.entries(lock.dct).reverse()) }
    expect(formatTrustLock(turned)).toBe(text)
  })

  test('a tag may have any name', () => {
    const text = formatTrustLock({
      version: 1,
      dct: { 'a.io/a': { ...entry, tags: JSON.parse(`{"__proto__": "${digest('4')}"}`) } },
    })
    const read = parseTrustLock(Buffer.from(text), 'l').dct['a.io/a']
    expect(Object.entries(read?.tags ?? {})).toEqual([['__proto__', digest('4')]])
  })

  const good = JSON.parse(formatTrustLock(lock)) as { dct: Record<string, Record<string, unknown>> }
  const changed = (change: (lock: Record<string, unknown>, entry: Record<string, unknown>) => void): string => {
    const copy = structuredClone(good)
    change(copy, copy.dct['z.io/a'] as Record<string, unknown>)
    return JSON.stringify(copy)
  }
  test.each([
    ['no JSON', '{', 'cannot be read'],
    ['a key twice', '{"version":1,"version":1}', 'is there twice'],
    ['a list', '[]', 'it is not an object'],
    ['another version', changed((all) => (all.version = 2)), 'version is not 1'],
    ['an unknown key', changed((all) => (all.dtc = {})), 'it has no key "dtc"'],
    ['an unknown key of an entry', changed((_, one) => (one.tag = {})), 'z.io/a: it has no key "tag"'],
    ['no root', changed((_, one) => delete one.root), 'z.io/a: root: it is not an object'],
    [
      'a version that is none',
      changed((_, one) => (one.versions = { root: 0 })),
      'z.io/a: root: its version is not a whole number',
    ],
    ['half a version', changed((_, one) => (one.versions = { root: 1.5 })), 'not a whole number'],
    ['a digest that is none', changed((_, one) => (one.tags = { a: 'sha256:1' })), 'z.io/a:a: invalid digest'],
    ['a key that is none', changed((_, one) => (one.keys = { root: ['A'] })), 'not a list of key IDs'],
    ['no time', changed((_, one) => (one.seenAt = 'yesterday')), 'seenAt is no time'],
  ])('%s is refused', (_, text, message) => {
    expect(() => parseTrustLock(Buffer.from(text), 'seaworthy.lock')).toThrow(message)
    expect(() => parseTrustLock(Buffer.from(text), 'seaworthy.lock')).toThrow(/^seaworthy\.lock/)
  })
})

describe('what lowers a lock', () => {
  const next = (change: Partial<DctLock>): TrustLock => ({
    version: 1,
    dct: { ...lock.dct, 'z.io/a': { ...entry, ...change } },
  })
  test.each([
    ['nothing', next({}), []],
    [
      'higher versions, other tags and keys',
      next({ versions: { ...entry.versions, timestamp: 10 }, tags: {}, keys: {} }),
      [],
    ],
    ['another repository', { version: 1, dct: { ...lock.dct, 'n.io/n': entry } } as TrustLock, []],
    ['a role that was taken away', next({ versions: { timestamp: 9, root: 3, targets: 3, snapshot: 4 } }), []],
    [
      'a role that is gone, though who declares it is the same',
      next({ versions: { timestamp: 9, root: 3, targets: 2, snapshot: 4 } }),
      ['targets/releases has no version'],
    ],
    [
      'a lower version',
      next({ versions: { ...entry.versions, timestamp: 8 } }),
      ['z.io/a: timestamp goes from version 9 back to 8'],
    ],
    [
      'a version that is gone',
      next({ versions: { root: 3 } }),
      ['timestamp has no version', 'targets has no', 'snapshot has no version', 'targets/releases has no'],
    ],
    [
      'a lower root',
      next({ root: { version: 2, digest: digest('1') } }),
      ['z.io/a: root goes from version 3 back to 2'],
    ],
    [
      'another root of the same version',
      next({ root: { version: 3, digest: digest('9') } }),
      ['root version 3 is another file now'],
    ],
    [
      'an entry that is gone',
      { version: 1, dct: {} } as TrustLock,
      ['a.io/a is no longer in the lock', 'z.io/a is no longer in the lock'],
    ],
  ])('%s', (_, after, reasons) => {
    const found = [...loweredIn(lock, after)].sort()
    expect(found).toEqual([...reasons].sort().map((reason) => expect.stringContaining(reason)))
  })
})

test('changes are told so that people can review them', () => {
  expect(
    describeChanges([
      { kind: 'root', from: { version: 3, digest: digest('1') }, to: { version: 4, digest: digest('2') } },
      { kind: 'role-added', role: 'targets/alice', keyids: [key('a')] },
      { kind: 'role-removed', role: 'targets/bob', keyids: [key('b')] },
      { kind: 'role-added', role: 'targets/releases', keyids: [key('c')] },
      { kind: 'key-added', role: 'targets', keyid: key('d') },
      { kind: 'version', role: 'timestamp', from: 5, to: 9 },
      { kind: 'tag-moved', tag: 'latest', from: digest('3'), to: digest('4') },
    ]),
  ).toEqual([
    `root rotated 3 -> 4, chain valid (${digest('2')})`,
    `signer alice added: ${key('a')}`,
    `signer bob removed: ${key('b')}`,
    `targets/releases added: ${key('c')}`,
    `key added to targets: ${key('d')}`,
    'timestamp 5 -> 9',
    `tag latest moved: ${digest('3')} -> ${digest('4')}`,
  ])
})
