import { describe, expect, test } from '@jest/globals'
import { recordKey, recordPrefix } from '../../src/cache/keys.ts'
import { listCache } from '../../src/cache/list.ts'
import { pruneCache } from '../../src/cache/prune.ts'
import { sealRecord } from '../../src/cache/sealed-record.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { directoryEntries } from '../../src/stores/directory-entries.ts'
import { noise } from '../helpers/bytes.ts'
import { entryOf } from '../helpers/cache-entries-contract.ts'
import { type TestCache, testCache } from '../helpers/layer-cache.ts'
import { recordedImage, recordOf } from '../helpers/recorded-image.ts'
import { scratchFolders } from '../helpers/scratch.ts'

const scratch = scratchFolders()
const HOUR = 3600 * 1000
const shared = noise(10_000, 99)

/** A folder with records of these keys, oldest first, each with the shared layer and one of its own. */
async function filled(keys: readonly string[]): Promise<{ cache: TestCache; records: string[] }> {
  const root = await scratch()
  let ahead = 0
  const clock = { ...systemRuntime().clock, now: () => Date.now() + ahead }
  const entries = directoryEntries(root, { ...systemRuntime(), clock })
  const records: string[] = []
  for (const [i, key] of keys.entries()) {
    const layers = [shared, noise(20_000, i + 1)]
    const image = recordedImage({ layers, name: `docker.io/library/app:${i}` })
    for (const layer of layers) {
      const blob = image.blobs.find((one) => one.kind === 'entry' && one.size === layer.byteLength)
      if (blob?.kind === 'entry') await entries.write(entryOf(blob.entry, layer))
    }
    const created = Date.now() - 1000 + i
    const entryKey = recordKey(recordPrefix(key, 'main'), { created, run: String(i), attempt: '1' })
    await entries.write(entryOf(entryKey, sealRecord(entryKey, { ...recordOf(image), key }, {})))
    records.push(entryKey)
    await systemRuntime().clock.sleep(4)
  }
  ahead = 2 * HOUR
  return { cache: testCache(root, {}, { entries, runtime: { clock } }), records }
}

async function keysOf(cache: TestCache, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of cache.entries.list(prefix)) keys.push(key)
  return keys
}

describe('pruning', () => {
  test('keeps the newest records of each key, and what they need', async () => {
    const { cache, records } = await filled(['a', 'a', 'a', 'b'])
    const report = await pruneCache({ keep: 1 }, cache)
    expect((await keysOf(cache, 'img-')).sort()).toEqual([records[2], records[3]].sort())
    expect(await keysOf(cache, 'layer-')).toHaveLength(3)
    expect(report.removed.map(({ reason }) => reason).sort()).toEqual([
      'no record needs it',
      'no record needs it',
      'older than those to keep',
      'older than those to keep',
    ])
    expect(await pruneCache({ keep: 1 }, cache)).toMatchObject({ removed: [], bytes: 0, left: report.left })
  })

  test('takes the least recently used records until the rest has room', async () => {
    const { cache, records } = await filled(['a', 'b', 'c'])
    // Reading a record makes it used.
    for await (const _ of cache.entries.read(records[0] as string)) break
    const report = await pruneCache({ keep: 5, maxBytes: 36_000 }, cache)
    expect(await keysOf(cache, 'img-')).toEqual([records[0]])
    expect(report.left).toBeLessThanOrEqual(36_000)
  })

  test('a maximum that not even the last record fits into is told: every job would store for nobody', async () => {
    const { cache } = await filled(['a'])
    const report = await pruneCache({ keep: 5, maxBytes: 1000 }, cache)
    expect(await keysOf(cache, '')).toEqual([])
    expect(report.warnings).toEqual([expect.stringMatching(/larger than the maximum of 1.* no record is left/)])
    expect(cache.warnings).toEqual(report.warnings)
    expect((await pruneCache({ keep: 5, maxBytes: 1000 }, cache)).warnings).toEqual([])
  })

  test('a dry run takes nothing away', async () => {
    const { cache } = await filled(['a', 'a'])
    const report = await pruneCache({ keep: 1, dryRun: true }, cache)
    expect(report.removed).toHaveLength(2)
    expect(await keysOf(cache, '')).toHaveLength(5)
  })

  test('layers of a save that is under way stay', async () => {
    const { cache } = await filled(['a'])
    const young = { ...cache, connections: testCache(await scratch(), {}).connections }
    await cache.entries.write(entryOf(`layer-v1-${'0'.repeat(64)}`, noise(10)))
    expect((await pruneCache({ keep: 1 }, young)).removed).toEqual([])
  })

  test('a record that may not be read keeps every layer alive; one that is none goes', async () => {
    const { cache, records } = await filled(['a', 'b'])
    const hidden = records[0] as string
    const entries = {
      ...cache.entries,
      read: (key: string, range?: { start: number; end: number }) => {
        if (key === hidden) throw Object.assign(new Error('another scope'), { code: 'not-found' })
        return cache.entries.read(key, range)
      },
    }
    const stray = `layer-v1-${'0'.repeat(64)}`
    await cache.entries.write(entryOf(stray, noise(10)))
    const bogus = recordKey(recordPrefix('x', 'main'), { created: Date.now(), run: '1', attempt: '1' })
    await cache.entries.write(entryOf(bogus, Buffer.from('no record')))
    const report = await pruneCache({ keep: 5 }, { ...cache, entries })
    expect(report.removed).toMatchObject([{ key: bogus, reason: 'it is no record' }])
  })

  test('what belongs to others is not looked at', async () => {
    const { cache } = await filled(['a'])
    await cache.entries.write(entryOf('node-modules-123', noise(10)))
    await pruneCache({ keep: 1, maxBytes: 0 }, cache)
    expect(await keysOf(cache, '')).toEqual(['node-modules-123'])
  })
})

test('listing shows each record with its images', async () => {
  const { cache } = await filled(['a', 'b'])
  expect(await listCache(cache)).toMatchObject([
    { key: 'b', images: ['docker.io/library/app:1'], signed: false },
    { key: 'a', images: ['docker.io/library/app:0'] },
  ])
})
