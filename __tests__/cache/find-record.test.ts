import { expect, test } from '@jest/globals'
import { findRecord } from '../../src/cache/find-record.ts'
import { recordKey, recordPrefix } from '../../src/cache/keys.ts'
import { pruneCache } from '../../src/cache/prune.ts'
import { sealRecord } from '../../src/cache/sealed-record.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import { registryEntries } from '../../src/stores/registry-entries.ts'
import { entryOf } from '../helpers/cache-entries-contract.ts'
import { type TestCache, testCache } from '../helpers/layer-cache.ts'
import { recordedImage, recordOf } from '../helpers/recorded-image.ts'

const KEY = 'a signing key of a certain length'
const NOW = 1_790_000_000_000
const DAY = 24 * 3600 * 1000
const SCOPE = 'refs/heads/main'

/** Puts a record into the cache, dated `created`: signed, forged (`wrong`, another key), not signed, or no record at all. */
async function put(
  entries: CacheEntries,
  created: number,
  kind: 'signed' | 'wrong' | 'unsigned' | 'garbage',
  scope = SCOPE,
): Promise<string> {
  const key = recordKey(recordPrefix('test', scope), { created, run: '1', attempt: '1' })
  const image = recordedImage({ layers: [Buffer.from(`layer of ${created}`)] })
  const signingKey = { signed: KEY, wrong: `${KEY}, but not that one` }[kind as string]
  const bytes = kind === 'garbage' ? Buffer.from('{"record":7}') : sealRecord(key, recordOf(image), { signingKey })
  await entries.write(entryOf(key, bytes))
  return key
}

function cacheWith(parts: Parameters<typeof testCache>[2] = {}): TestCache {
  // A registry tells no times: the newest is what its name says.
  return testCache('', {}, { entries: registryEntries(memoryStore('cache'), systemRuntime()), ...parts })
}

async function find(cache: TestCache): Promise<{ key: string | undefined; warnings: string[] }> {
  const warnings: string[] = []
  const found = await findRecord(cache, (message) => warnings.push(message))
  return { key: found?.entryKey, warnings: [...warnings, ...cache.warnings] }
}

test.each<['wrong' | 'unsigned', RegExp]>([
  ['wrong', /signature .* is wrong/],
  ['unsigned', /is not signed/],
])('a forged record (%s) dated in the future does not keep the good ones from being used', async (kind, reason) => {
  const cache = cacheWith({ signingKey: KEY, requireSigned: true })
  const good = await put(cache.entries, NOW, 'signed')
  await put(cache.entries, NOW - DAY, 'signed')
  await put(cache.entries, NOW + 1000 * DAY, kind)
  expect(await find(cache)).toEqual({ key: good, warnings: [expect.stringMatching(reason)] })
})

test('a record that is none does not either; and the next scope is asked where there is no other', async () => {
  const cache = cacheWith({ scopes: ['refs/heads/topic', SCOPE] })
  const main = await put(cache.entries, NOW, 'unsigned')
  await put(cache.entries, NOW, 'garbage', 'refs/heads/topic')
  expect((await find(cache)).key).toBe(main)
  const own = await put(cache.entries, NOW - DAY, 'unsigned', 'refs/heads/topic')
  expect((await find(cache)).key).toBe(own)
})

test('only a few are tried, each once', async () => {
  const cache = cacheWith({ signingKey: KEY, requireSigned: true })
  await put(cache.entries, NOW, 'signed')
  for (let i = 1; i <= 12; i++) await put(cache.entries, NOW + i * DAY, 'unsigned')
  const reads: string[] = []
  const entries: CacheEntries = {
    ...cache.entries,
    read: (key, range) => {
      reads.push(key)
      return cache.entries.read(key, range)
    },
  }
  const { key, warnings } = await find({ ...cache, entries })
  expect({ key, reads: reads.length, distinct: new Set(reads).size }).toEqual({ key: undefined, reads: 9, distinct: 9 })
  expect(warnings).toEqual([expect.stringMatching(/is not signed(?:.|\n)*8 records before it/)])
})

test('a place that cannot be reached, or cannot list, is asked once', async () => {
  const cache = cacheWith()
  await put(cache.entries, NOW, 'garbage')
  await put(cache.entries, NOW - DAY, 'unsigned')
  const unlisted: CacheEntries = {
    ...cache.entries,
    // biome-ignore lint/correctness/useYield: it fails before
    async *list() {
      throw new Error('needs a token')
    },
  }
  expect(await find({ ...cache, entries: unlisted })).toEqual({
    key: undefined,
    warnings: [expect.stringMatching(/./)],
  })
})

test('a run that is cancelled while a record is read looks no further, and blames no record', async () => {
  const cancel = new AbortController()
  const cache = cacheWith({ scopes: ['refs/heads/topic', SCOPE], runtime: { signal: cancel.signal } })
  await put(cache.entries, NOW, 'unsigned', 'refs/heads/topic')
  const entries: CacheEntries = {
    ...cache.entries,
    // biome-ignore lint/correctness/useYield: it fails before
    async *read() {
      cancel.abort(new Failure('cancelled', 'interrupted'))
      throw new Failure('cancelled', 'the request was cancelled')
    },
  }
  await expect(find({ ...cache, entries })).rejects.toMatchObject({ code: 'cancelled' })
  expect(cache.warnings).toEqual([])
})

test('who cannot sign cannot crowd signed records out', async () => {
  const cache = cacheWith({ signingKey: KEY, requireSigned: true })
  const signed = [await put(cache.entries, NOW - 2 * DAY, 'signed'), await put(cache.entries, NOW - DAY, 'signed')]
  const old = await put(cache.entries, NOW - 3 * DAY, 'signed')
  const forged = []
  for (let i = 1; i <= 4; i++) forged.push(await put(cache.entries, NOW + i * DAY, i % 2 === 0 ? 'wrong' : 'unsigned'))
  const { removed, warnings } = await pruneCache({ keep: 2 }, cache)
  expect(warnings).toEqual([])
  expect(removed.map(({ key }) => key).sort()).toEqual([old, forged[0], forged[1]].sort())
  expect((await find(cache)).key).toBe(signed[1])
})
