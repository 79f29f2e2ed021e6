// One cache service, two clients: what holds for @actions/cache holds for ours, and neither meets the other's entries.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { restoreCache, saveCache } from '@actions/cache'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { openGithubCache } from '../../../src/stores/github-cache/github-cache.ts'
import { gather, noise } from '../../helpers/bytes.ts'
import { entryOf } from '../../helpers/cache-entries-contract.ts'
import { type CacheService, startCacheService } from '../../helpers/cache-service.ts'
import { temporaryFolder } from '../../helpers/folder.ts'

interface Client {
  /** Whether it is now there by this call. */
  save(env: Env, key: string, bytes: Buffer): Promise<boolean>
  restore(env: Env, key: string): Promise<{ readonly key: string; readonly bytes: Buffer } | undefined>
}
type Env = Readonly<Record<string, string>>

const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'
const OTHER = 'refs/pull/8/merge'

let service: CacheService
let folder: string

beforeEach(async () => {
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
  service = await startCacheService({ quota: 100_000 })
  folder = await temporaryFolder()
})
afterEach(() => service.close())

const ours: Client = {
  save: async (env, key, bytes) => {
    const entries = await openGithubCache(systemRuntime({ env }))
    const saved = entries.readOnly === undefined && (await entries.write(entryOf(key, bytes)))
    await entries.close()
    return saved
  },
  restore: async (env, prefix) => {
    const entries = await openGithubCache(systemRuntime({ env }))
    const key = await entries.newest(prefix)
    const found = key === undefined ? undefined : { key, bytes: await gather(entries.read(key)) }
    await entries.close()
    return found
  },
}

const theirs: Client = {
  save: (env, key, bytes) =>
    withEnvironment(env, async () => {
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'content'), bytes)
      return (await saveCache([join(folder, 'content')], key)) !== -1
    }),
  restore: (env, prefix) =>
    withEnvironment(env, async () => {
      await rm(join(folder, 'content'), { force: true })
      const key = await restoreCache([join(folder, 'content')], prefix, [])
      return key === undefined ? undefined : { key, bytes: await readFile(join(folder, 'content')) }
    }),
}

describe.each([
  ['our client', ours],
  ['@actions/cache', theirs],
])('%s', (_, client) => {
  const push = (): Env => service.env()
  const pull = (ref = PULL): Env =>
    service.env([
      [ref, 'read-write'],
      [MAIN, 'read'],
    ])

  test('brings back what it saved', async () => {
    expect(await client.save(push(), 'key-1', noise(5000))).toBe(true)
    expect(await client.restore(push(), 'key-1')).toEqual({ key: 'key-1', bytes: noise(5000) })
  })

  test('does not change what is there', async () => {
    await client.save(push(), 'key-1', noise(500))
    expect(await client.save(push(), 'key-1', noise(600))).toBe(false)
    expect(await client.restore(push(), 'key-1')).toEqual({ key: 'key-1', bytes: noise(500) })
  })

  test('finds nothing where there is nothing, or where it was evicted', async () => {
    expect(await client.restore(push(), 'key-1')).toBeUndefined()
    await client.save(push(), 'key-1', noise(500))
    service.evict('key-1')
    expect(await client.restore(push(), 'key-1')).toBeUndefined()
  })

  test('takes the exact key, else the newest that begins so', async () => {
    for (const [i, key] of ['key-1', 'key-12', 'key-11'].entries()) await client.save(push(), key, noise(100 + i))
    expect((await client.restore(push(), 'key-1'))?.key).toBe('key-1')
    expect((await client.restore(push(), 'key-'))?.key).toBe('key-11')
  })

  test('in a pull request sees its own entries first, then those of main, and nobody sees its own', async () => {
    await client.save(push(), 'key-1', noise(100))
    await client.save(pull(), 'key-0', noise(101))
    expect((await client.restore(pull(), 'key-'))?.key).toBe('key-0')
    expect((await client.restore(pull(), 'key-1'))?.key).toBe('key-1')
    expect((await client.restore(push(), 'key-'))?.key).toBe('key-1')
    expect((await client.restore(pull(OTHER), 'key-'))?.key).toBe('key-1')
  })

  test('may save the same key for another ref', async () => {
    await client.save(push(), 'key-1', noise(100))
    expect(await client.save(pull(), 'key-1', noise(200))).toBe(true)
    expect((await client.restore(push(), 'key-1'))?.bytes).toEqual(noise(100))
    expect((await client.restore(pull(), 'key-1'))?.bytes).toEqual(noise(200))
  })

  test('with a read-only token restores and does not save', async () => {
    await client.save(push(), 'key-1', noise(100))
    const env = service.env([[MAIN, 'read']])
    expect(await client.save(env, 'key-2', noise(100))).toBe(false)
    expect((await client.restore(env, 'key-1'))?.key).toBe('key-1')
    expect(service.entries).toHaveLength(1)
  })

  test.each([
    ['read', false, true],
    ['write', true, true],
    ['write-only', true, false],
  ])('heeds cache-mode: %s', async (mode, saves, restores) => {
    await client.save(push(), 'key-1', noise(100))
    const env = { ...push(), ACTIONS_CACHE_MODE: mode }
    expect(await client.save(env, 'key-2', noise(100))).toBe(saves)
    expect((await client.restore(env, 'key-1')) !== undefined).toBe(restores)
  })

  test('loses what was used least recently when the quota is full', async () => {
    await client.save(push(), 'key-1', noise(40_000, 1))
    await client.save(push(), 'key-2', noise(40_000, 2))
    await client.restore(push(), 'key-1')
    await client.save(push(), 'key-3', noise(40_000, 3))
    expect(service.entries.map(({ key }) => key)).toEqual(['key-1', 'key-3'])
  })

  test('speaks the first protocol to an Enterprise Server', async () => {
    const env = service.env(undefined, 'v1')
    expect(await client.save(env, 'key-1', noise(5000))).toBe(true)
    expect(await client.save(env, 'key-1', noise(5000))).toBe(false)
    expect(await client.restore(env, 'key-')).toEqual({ key: 'key-1', bytes: noise(5000) })
    expect(service.count('lookup')).toBe(0)
  })
})

test('the one never finds what the other has saved', async () => {
  await ours.save(service.env(), 'key-1', noise(100))
  expect(await theirs.restore(service.env(), 'key-1')).toBeUndefined()
  await theirs.save(service.env(), 'key-2', noise(100))
  expect(await ours.restore(service.env(), 'key-2')).toBeUndefined()
  expect(await theirs.save(service.env(), 'key-1', noise(200))).toBe(true)
})

async function withEnvironment<T>(env: Env, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env }
  const temp = join(folder, 'temp')
  await mkdir(temp, { recursive: true })
  Object.assign(process.env, { RUNNER_TEMP: temp, GITHUB_WORKSPACE: folder, ACTIONS_CACHE_SERVICE_V2: '' }, env)
  try {
    return await work()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
