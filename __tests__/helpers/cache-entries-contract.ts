import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import type { CacheEntries, CacheEntryInfo, CacheEntryInput } from '../../src/stores/cache-entries.ts'
import type { Bytes } from '../../src/stores/store.ts'
import { chunked, gather, noise } from './bytes.ts'

/** A place for cache entries to try, and what goes with it. */
export interface CacheEntriesUnderTest {
  /** Empty. */
  readonly entries: CacheEntries
  /** Makes time pass, for places that know the age of an entry by the clock. */
  readonly tick?: () => void | Promise<void>
  /** Ends whatever was started for it. */
  readonly cleanup?: () => Promise<void>
}

/** What a kind of place cannot do by its nature, each with the reason; the tests of it are skipped. */
export interface CacheEntriesLimits {
  readonly list?: string
  readonly remove?: string
  /** Entries without a byte. */
  readonly empty?: string
  /** Knowing the newest by when it was stored, where the order of names says otherwise. */
  readonly newestByTime?: string
}

const LAYER = `layer-v1-${'0123456789abcdef'.repeat(4)}`

/** The one suite that every back end of the layer cache passes. `make` gives a fresh, empty place each time. */
export function describeCacheEntriesContract(
  name: string,
  make: () => Promise<CacheEntriesUnderTest>,
  limits: CacheEntriesLimits = {},
): void {
  describe(`${name} keeps the contract of cache entries:`, () => {
    let place: CacheEntriesUnderTest
    let entries: CacheEntries

    beforeEach(async () => {
      place = await make()
      entries = place.entries
    })
    afterEach(async () => {
      await entries.close()
      await place.cleanup?.()
    })

    const testUnless = (limit: string | undefined): typeof test.skip => (limit === undefined ? test : test.skip)
    const writeInTurn = async (keys: readonly string[]): Promise<void> => {
      for (const [index, key] of keys.entries()) {
        expect(await entries.write(entryOf(key, noise(100 + index)))).toBe(true)
        await place.tick?.()
      }
    }

    test('says where it is, and that it can be written', () => {
      expect(entries.label).not.toBe('')
      expect(entries.readOnly).toBeUndefined()
    })

    describe('entries', () => {
      test.each([
        ['one byte', 1, 1],
        ['in odd chunks', 100_003, 4_099],
        ['in one large chunk', 2_500_000, 2_500_000],
        ['larger than any buffer', 21_000_011, 65_536],
      ])('%s: come back as they went in', async (_, size, chunk) => {
        const bytes = noise(size)
        expect(await entries.write(entryOf(LAYER, bytes, chunk))).toBe(true)
        expect(await entries.has([LAYER])).toEqual(new Set([LAYER]))
        expect((await gather(entries.read(LAYER))).equals(bytes)).toBe(true)
      })

      testUnless(limits.empty)('without a byte come back so', async () => {
        expect(await entries.write(entryOf(LAYER, new Uint8Array(0)))).toBe(true)
        expect(await entries.has([LAYER])).toEqual(new Set([LAYER]))
        expect((await gather(entries.read(LAYER))).byteLength).toBe(0)
        expect((await gather(entries.read(LAYER, { start: 0, end: 9 }))).byteLength).toBe(0)
      })

      test('are what was stored first: a second write changes nothing', async () => {
        await entries.write(entryOf(LAYER, noise(5000)))
        expect(await entries.write(entryOf(LAYER, noise(5000)))).toBe(false)
        expect(await entries.write(entryOf(LAYER, noise(70, 7)))).toBe(false)
        expect((await gather(entries.read(LAYER))).equals(noise(5000))).toBe(true)
      })

      test('written by many at once are stored by one of them', async () => {
        const bytes = noise(300_000)
        const done = await Promise.all(
          Array.from({ length: 6 }, (_, i) => entries.write(entryOf(LAYER, bytes, 1000 + i))),
        )
        expect(done.filter((stored) => stored)).toHaveLength(1)
        expect((await gather(entries.read(LAYER))).equals(bytes)).toBe(true)
      })

      test('of many keys are written and read at the same time', async () => {
        const keys = Array.from({ length: 12 }, (_, i) => `layer-v1-${digestOf(String(i)).slice(7)}`)
        const bytes = keys.map((_, i) => noise(40_000 + i, i + 1))
        await Promise.all(keys.map((key, i) => entries.write(entryOf(key, bytes[i] as Buffer))))
        const back = await Promise.all(keys.map((key) => gather(entries.read(key))))
        expect(back.every((read, i) => read.equals(bytes[i] as Buffer))).toBe(true)
      })

      test.each<[string, Partial<CacheEntryInput>, string]>([
        ['another digest', { digest: digestOf('something else') }, 'mismatch'],
        ['fewer bytes than said', { size: 5001 }, 'mismatch'],
        ['more bytes than said', { size: 4999 }, 'mismatch'],
        ['a source that fails midway', { open: failing }, 'broken source'],
        ['a source that does not start', { open: () => Promise.reject(new Error('broken source')) }, 'broken source'],
      ])('with %s are refused, leave nothing, and may be written rightly afterwards', async (_, wrong, expected) => {
        const bytes = noise(5000)
        const error = await entries.write({ ...entryOf(LAYER, bytes, 100), ...wrong }).then(
          () => undefined,
          (reason: Error) => reason,
        )
        expect(causes(error)).toContain(expected)
        expect(await entries.has([LAYER])).toEqual(new Set())
        await expect(gather(entries.read(LAYER))).rejects.toMatchObject({ code: 'not-found' })
        expect(await entries.write(entryOf(LAYER, bytes))).toBe(true)
        expect((await gather(entries.read(LAYER))).equals(bytes)).toBe(true)
      })

      test('that are not there are not found', async () => {
        await expect(gather(entries.read(LAYER))).rejects.toMatchObject({ code: 'not-found' })
      })

      test('are not taken for one with a longer key', async () => {
        await entries.write(entryOf(`${LAYER}-more`, noise(10)))
        await expect(gather(entries.read(LAYER))).rejects.toMatchObject({ code: 'not-found' })
        expect(await entries.has([LAYER])).toEqual(new Set())
        expect(await entries.write(entryOf(LAYER, noise(20)))).toBe(true)
      })
    })

    describe('parts of entries', () => {
      const bytes = noise(9_000_000)
      beforeEach(async () => {
        await entries.write(entryOf(LAYER, bytes))
      })

      // Both ends count, as in an HTTP Range; what is past the end is not there.
      test.each([
        ['the first byte', 0, 0],
        ['a piece', 1234, 56_789],
        ['a large piece from the middle', 3_000_001, 8_700_000],
        ['the last byte', 8_999_999, 8_999_999],
        ['all of it', 0, 8_999_999],
        ['more than there is', 8_999_000, 9_100_000],
        ['only what is past the end', 9_000_000, 9_000_100],
      ])('%s', async (_, start, end) => {
        const part = await gather(entries.read(LAYER, { start, end }))
        expect(part.equals(bytes.subarray(start, end + 1))).toBe(true)
      })

      test('read at the same time', async () => {
        const starts = Array.from({ length: 20 }, (_, i) => i * 400_000)
        const parts = await Promise.all(
          starts.map((start) => gather(entries.read(LAYER, { start, end: start + 99_999 }))),
        )
        expect(parts.every((part, i) => part.equals(bytes.subarray(i * 400_000, i * 400_000 + 100_000)))).toBe(true)
      })

      test('left in the middle do no harm', async () => {
        for await (const chunk of entries.read(LAYER)) {
          expect(chunk.byteLength).toBeGreaterThan(0)
          break
        }
        const first = entries.read(LAYER)[Symbol.asyncIterator]()
        await first.next()
        expect((await gather(entries.read(LAYER))).equals(bytes)).toBe(true)
        await first.return?.()
      })
    })

    describe('finding', () => {
      test('which of many keys there are', async () => {
        const keys = Array.from({ length: 120 }, (_, i) => `layer-v1-${digestOf(String(i)).slice(7)}`)
        const there = keys.filter((_, i) => i % 10 === 3)
        await Promise.all(there.map((key, i) => entries.write(entryOf(key, noise(10 + i)))))
        expect(await entries.has(keys)).toEqual(new Set(there))
        expect(await entries.has([])).toEqual(new Set())
      })

      test('the newest by a prefix', async () => {
        expect(await entries.newest('img-v1-app-')).toBeUndefined()
        await writeInTurn([
          'img-v1-app-1001.1',
          'img-v1-app-1001.2',
          'img-v1-app-1002.1',
          'img-v1-apple-1003.1',
          'img-v1-b-1.1',
        ])
        expect(await entries.newest('img-v1-app-')).toBe('img-v1-app-1002.1')
        expect(await entries.newest('img-v1-app-1001')).toBe('img-v1-app-1001.2')
        expect(await entries.newest('img-v1-b-1.1')).toBe('img-v1-b-1.1')
        expect(await entries.newest('img-v2-')).toBeUndefined()
      })

      testUnless(limits.newestByTime)('the newest is what was stored last, whatever it is called', async () => {
        await writeInTurn(['img-v1-app-9.1', 'img-v1-app-10.1', 'img-v1-app-5.1'])
        expect(await entries.newest('img-v1-app-')).toBe('img-v1-app-5.1')
      })

      testUnless(limits.list)('everything by a prefix, newest first', async () => {
        const before = 946_684_800_000 // the year 2000: times are of this age, in milliseconds
        await writeInTurn(['img-v1-app-1001.1', 'pack-v1-00', 'img-v1-app-1002.1', 'img-v1-app-1003.1'])
        const list = await collect(entries.list('img-v1-app-'))
        expect(list.map(({ key, size }) => [key, size])).toEqual([
          ['img-v1-app-1003.1', 103],
          ['img-v1-app-1002.1', 102],
          ['img-v1-app-1001.1', 100],
        ])
        for (const { created, lastUsed } of list) {
          expect(created).toBeGreaterThan(before)
          expect(lastUsed).toBeGreaterThanOrEqual(created)
        }
        expect(await collect(entries.list('img-v1-none-'))).toEqual([])
        expect(await collect(entries.list(''))).toHaveLength(4)
      })
    })

    describe('removing', () => {
      testUnless(limits.remove)('takes one entry and no other', async () => {
        await writeInTurn([LAYER, `${LAYER}-more`, 'img-v1-app-1.1'])
        expect(await entries.remove(LAYER)).toBe(true)
        expect(await entries.has([LAYER, `${LAYER}-more`, 'img-v1-app-1.1'])).toEqual(
          new Set([`${LAYER}-more`, 'img-v1-app-1.1']),
        )
        await expect(gather(entries.read(LAYER))).rejects.toMatchObject({ code: 'not-found' })
        expect(await entries.remove(LAYER)).toBe(false)
        expect(await entries.write(entryOf(LAYER, noise(50)))).toBe(true)
        expect((await gather(entries.read(LAYER))).equals(noise(50))).toBe(true)
      })

      testUnless(limits.remove)('what is not there is no error', async () => {
        expect(await entries.remove(LAYER)).toBe(false)
      })
    })
  })
}

/** An entry of these bytes. */
export function entryOf(key: string, bytes: Uint8Array, chunk?: number): CacheEntryInput {
  return { key, size: bytes.byteLength, digest: digestOf(bytes), open: () => chunked(bytes, chunk) }
}

async function* failing(): Bytes {
  yield noise(1000)
  throw new Error('broken source')
}

async function collect(list: AsyncIterable<CacheEntryInfo>): Promise<CacheEntryInfo[]> {
  const all: CacheEntryInfo[] = []
  for await (const info of list) all.push(info)
  return all
}

/** Codes and messages of an error and everything beneath it. */
function causes(error: unknown): string {
  const words: string[] = []
  for (let at = error as (Error & { code?: string }) | undefined; at !== undefined; at = at.cause as typeof at) {
    words.push(at.code ?? '', at.message)
  }
  return words.join(' ')
}
