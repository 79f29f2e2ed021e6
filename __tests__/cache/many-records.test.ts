// Thousands of records: what a job asks for does not grow with what others have left, and memory stays flat.
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { findRecord } from '../../src/cache/find-record.ts'
import { recordKey, recordPrefix } from '../../src/cache/keys.ts'
import { listCache } from '../../src/cache/list.ts'
import { pruneCache } from '../../src/cache/prune.ts'
import { sealRecord } from '../../src/cache/sealed-record.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { openGithubCache } from '../../src/stores/github-cache/github-cache.ts'
import { ENTRY_VERSION } from '../../src/stores/github-cache/version.ts'
import { memoryStore } from '../../src/stores/memory.ts'
import { registryEntries } from '../../src/stores/registry-entries.ts'
import { entryOf } from '../helpers/cache-entries-contract.ts'
import { type CacheService, startCacheService } from '../helpers/cache-service.ts'
import { type TestCache, testCache } from '../helpers/layer-cache.ts'
import { recordedImage, recordOf } from '../helpers/recorded-image.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { spied } from '../helpers/spied-store.ts'

jest.setTimeout(60_000)

const COUNT = 2000
const KEYS = 4
const START = 1_790_000_000_000
const scratch = scratchFolders()
const image = recordedImage({ layers: [Buffer.from('a layer')] })

/** Records of four keys in turn, oldest first. */
const RECORDS = Array.from({ length: COUNT }, (_, i) => {
  const key = `key-${i % KEYS}`
  const entryKey = recordKey(recordPrefix(key, 'main'), { created: START + i, run: '1', attempt: '1' })
  return { entryKey, bytes: sealRecord(entryKey, { ...recordOf(image), key }, {}) }
})
const NEWEST = RECORDS.at(-1)?.entryKey as string

async function fill(entries: CacheEntries): Promise<void> {
  for (const { entryKey, bytes } of RECORDS) await entries.write(entryOf(entryKey, bytes))
}

/** Counts what is read of entries, at once and in all. */
function counting(entries: CacheEntries): { entries: CacheEntries; reads: () => number; most: () => number } {
  let [reads, now, most] = [0, 0, 0]
  const read: CacheEntries['read'] = async function* (key, range) {
    reads += 1
    now += 1
    most = Math.max(most, now)
    try {
      yield* entries.read(key, range)
    } finally {
      now -= 1
    }
  }
  const wrapped = new Proxy(entries, {
    get: (target, name) => {
      if (name === 'read') return read
      const member = Reflect.get(target, name) as unknown
      return typeof member === 'function' ? (member.bind(target) as unknown) : member
    },
  })
  return { entries: wrapped, reads: () => reads, most: () => most }
}

async function useCache(cache: TestCache, seen: ReturnType<typeof counting>): Promise<void> {
  const of = (key: string): TestCache => ({ ...cache, entries: seen.entries, key, scopes: ['main'] })
  const found = await findRecord(of('key-3'), (message) => cache.warnings.push(message))
  expect({ key: found?.entryKey, reads: seen.reads() }).toEqual({ key: NEWEST, reads: 1 })
  const listed = await listCache(of('key-3'))
  expect({ listed: listed.length, reads: seen.reads() }).toEqual({ listed: COUNT, reads: 1 + COUNT })
  expect(seen.most()).toBeLessThanOrEqual(8)
  const dry = await pruneCache({ keep: 5, dryRun: true }, of('key-3'))
  expect(dry.removed.filter(({ key }) => key.startsWith('img-'))).toHaveLength(COUNT - 5 * KEYS)
  // Only those that stay are read.
  expect(seen.reads()).toBe(1 + COUNT + 5 * KEYS)
  expect(cache.warnings).toEqual([])
}

describe('two thousand records', () => {
  test('in a folder', async () => {
    const cache = testCache(await scratch(), {}, {})
    await fill(cache.entries)
    const seen = counting(cache.entries)
    const before = process.memoryUsage().arrayBuffers
    // Files of one moment have no order; here their names do.
    const entries = { ...seen.entries, newest: async () => NEWEST } as CacheEntries
    await useCache(cache, { ...seen, entries })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000)
    const { removed } = await pruneCache({ keep: 5, maxBytes: 1 }, cache)
    expect(removed).toHaveLength(COUNT)
  })

  test('in a registry: to find one is a list of tags, a manifest and a blob', async () => {
    const store = spied(memoryStore('registry'))
    const entries = registryEntries(store, systemRuntime())
    await fill(entries)
    const fresh = counting(registryEntries(store, systemRuntime()))
    const cache = testCache('', {}, { entries: fresh.entries })
    store.calls.length = 0
    expect((await findRecord({ ...cache, key: 'key-3', scopes: ['main'] }, () => {}))?.entryKey).toBe(NEWEST)
    expect(store.calls.map(({ method }) => method).sort()).toEqual(['readBlob', 'readManifest', 'tags'])
    await useCache(cache, counting(cache.entries))
    // One manifest for each, however often they are listed, and tags for each listing.
    expect(store.count('readManifest')).toBe(COUNT)
    expect(store.count('tags')).toBe(6)
  })

  describe("in GitHub's cache", () => {
    let service: CacheService
    beforeAll(async () => {
      service = await startCacheService()
    })
    afterEach(async () => {
      await service.close()
    })

    test('to find one is a lookup and a download; to prune is a list, and one request for each that goes', async () => {
      const env = { ...service.env(), GITHUB_REPOSITORY: 'acme/app' }
      for (const { entryKey, bytes } of RECORDS) {
        service.store({ key: entryKey, version: ENTRY_VERSION, bytes: Buffer.from(bytes) })
      }
      const asked = (): number => service.requests.length
      const entries = await openGithubCache(systemRuntime({ env }), { githubToken: 'ghs_token' })
      const cache = testCache('', env, { entries, key: 'key-3', scopes: ['main'] })
      const start = asked()
      expect((await findRecord(cache, () => {}))?.entryKey).toBe(NEWEST)
      expect(asked() - start).toBe(2)
      const before = { list: service.count('list'), delete: service.count('delete') }
      const { removed } = await pruneCache({ keep: 5, most: 200 }, cache)
      expect(removed).toHaveLength(200)
      expect(service.count('delete') - before.delete).toBe(200)
      // A hundred on a page; and what is not ours is asked for too.
      expect(service.count('list') - before.list).toBeLessThanOrEqual(COUNT / 100 + 3)
      await entries.close()
    })
  })
})
