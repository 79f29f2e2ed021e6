import { describe, expect, test } from '@jest/globals'
import {
  digestOfEntry,
  isEntryKey,
  layerKey,
  packKey,
  parseRecordKey,
  recordKey,
  recordPrefix,
} from '../../src/cache/keys.ts'
import { digestOf } from '../../src/image/digest.ts'

const MARK = { created: 1_790_000_000_000, run: '12', attempt: '1' }

describe('keys', () => {
  test('of entries tell the digest of their bytes', () => {
    const digest = digestOf('bytes')
    for (const key of [layerKey(digest), packKey(digest)]) {
      expect(isEntryKey(key)).toBe(true)
      expect(digestOfEntry(key)).toBe(digest)
    }
  })

  test.each([
    'layer-v1-',
    `layer-v1-${'0'.repeat(63)}`,
    `layer-v1-${'0'.repeat(65)}`,
    `layer-v1-${'G'.repeat(64)}`,
    `img-v1-${'0'.repeat(64)}`,
    '../x',
  ])('%s is no entry', (key) => expect(isEntryKey(key)).toBe(false))

  test('of records: no prefix of one is that of another, whatever users write', () => {
    const pairs = [
      ['app', 'refs/heads/main'],
      ['app-', 'refs/heads/main'],
      ['app', 'refs/heads/main2'],
      ['app","refs', 'heads/main'],
      ['', ''],
    ] as const
    const prefixes = pairs.map(([key, scope]) => recordPrefix(key, scope))
    expect(new Set(prefixes).size).toBe(pairs.length)
    expect(new Set(prefixes.map(({ length }) => length)).size).toBe(1)
  })

  test('of records: attempt 1 does not begin attempt 10, nor run 1 run 12', () => {
    const prefix = recordPrefix('app', 'main')
    const keys = ['1', '10', '11'].flatMap((attempt) =>
      ['1', '12'].map((run) => recordKey(prefix, { ...MARK, run, attempt })),
    )
    for (const a of keys) for (const b of keys) if (a !== b) expect(b.startsWith(a)).toBe(false)
  })

  test('of records sort by time and are read back', () => {
    const prefix = recordPrefix('app', 'main')
    const early = recordKey(prefix, { ...MARK, created: 999_999_999_999, run: '99' })
    expect(early < recordKey(prefix, MARK)).toBe(true)
    expect(parseRecordKey(recordKey(prefix, MARK))).toEqual({ prefix, ...MARK })
    // A tag of a registry has at most 128 characters.
    expect(recordKey(prefix, { ...MARK, run: '99999999999', attempt: '100' }).length).toBeLessThan(128)
    for (const wrong of ['', 'img-v1-x', `${prefix}1.1.1.json`, recordKey(prefix, MARK).slice(0, -1)]) {
      expect(parseRecordKey(wrong)).toBeUndefined()
    }
  })
})
