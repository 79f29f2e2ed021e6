// What the engine had when the job began: a save that does not know it would keep what the runner brought along.
import { afterEach, expect, test } from '@jest/globals'
import { readSession, restoreInJob } from '../../src/cache/session.ts'
import { digestOf } from '../../src/image/digest.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { type FakeEngine, fakeEngine, json } from '../helpers/fake-engine.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { delegated, type TestCache, testCache } from '../helpers/layer-cache.ts'

const BEFORE = ['one', 'two'].map((name) => digestOf(Buffer.from(name)))

let engine: FakeEngine | undefined
afterEach(() => engine?.close())

/** An empty cache, and an engine with two images, the second of which it can list and not show. */
async function cacheOf(): Promise<TestCache> {
  const listed = BEFORE.map((Id) => ({ Id, RepoTags: [], RepoDigests: [], Created: 0, Size: 1 }))
  engine = await fakeEngine([
    [/^GET \/images\/json$/, json(listed)],
    [new RegExp(`^GET /images/${BEFORE[1]}/json$`), json({ message: 'layer does not exist' }, 500)],
  ])
  const folder = await temporaryFolder()
  return testCache(folder, { ...engine.env, RUNNER_TEMP: folder })
}

test('is noted where one of its images cannot be shown', async () => {
  const cache = await cacheOf()
  const report = await restoreInJob({ images: [] }, cache)
  expect(report.record).toBeNull()
  const session = await readSession(cache.key, cache.connections.runtime)
  expect([...(session?.before ?? [])]).toEqual(BEFORE)
  await cache.connections.close()
})

test('is noted where nothing can be restored', async () => {
  const cache = await cacheOf()
  const newest = async (): Promise<never> => {
    throw new Failure('unreachable', 'the cache is not there')
  }
  const lost = { ...cache, entries: delegated(cache.entries, { newest }) }
  await expect(restoreInJob({ images: [] }, lost)).rejects.toThrow('the cache is not there')
  const session = await readSession(cache.key, cache.connections.runtime)
  expect([...(session?.before ?? [])]).toEqual(BEFORE)
  expect(session?.restored.size).toBe(0)
  await cache.connections.close()
})
