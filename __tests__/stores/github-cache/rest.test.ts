// What the REST API is used for: knowing many keys at once, listing, removing.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { describeError } from '../../../src/runtime/failure.ts'
import type { CacheEntries } from '../../../src/stores/cache-entries.ts'
import { type GithubCacheOptions, openGithubCache } from '../../../src/stores/github-cache/github-cache.ts'
import { ENTRY_VERSION } from '../../../src/stores/github-cache/version.ts'
import { noise } from '../../helpers/bytes.ts'
import { type CacheService, startCacheService } from '../../helpers/cache-service.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'

const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'
const keys = Array.from({ length: 30 }, (_, i) => `layer-v1-${digestOf(String(i)).slice(7)}`)

let service: CacheService
let opened: CacheEntries[]

beforeEach(async () => {
  service = await startCacheService()
  opened = []
})
afterEach(async () => {
  for (const entries of opened) await entries.close()
  await service.close()
})

async function open(
  options: GithubCacheOptions = { githubToken: 'ghs_token' },
  env: Record<string, string> = service.env([
    [PULL, 'read-write'],
    [MAIN, 'read'],
  ]),
): Promise<CacheEntries> {
  const entries = await openGithubCache(fakeRuntime({ env }), options)
  opened.push(entries)
  return entries
}

function store(key: string, scope = MAIN, version = ENTRY_VERSION, size = 10): void {
  service.store({ key, scope, version, bytes: noise(size) })
}

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of list) items.push(item)
  return items
}

describe('knowing many keys', () => {
  test('takes one request, and tells only what this job can read', async () => {
    store(keys[0] as string)
    store(keys[1] as string, PULL)
    store(keys[2] as string, 'refs/pull/8/merge')
    store(keys[3] as string, MAIN, 'another version')
    const entries = await open()
    expect(await entries.has(keys)).toEqual(new Set(keys.slice(0, 2)))
    expect(service.requests.map(({ kind }) => kind)).toEqual(['list'])
  })

  test('asks one list for each kind of key, and looks up the few', async () => {
    const packs = keys.slice(0, 9).map((key) => key.replace('layer', 'pack'))
    store(packs[4] as string)
    store('img-v1-x-1')
    const entries = await open()
    expect(await entries.has([...keys, ...packs, 'img-v1-x-1', 'img-v1-x-2'])).toEqual(
      new Set([packs[4], 'img-v1-x-1']),
    )
    expect([service.count('list'), service.count('lookup')]).toEqual([2, 2])
  })

  test.each([
    ['without a token', {}],
    ['without the right', { githubToken: 'ghs_token' }],
    ['when the list is too long to be worth it', { githubToken: 'ghs_token' }],
    ['when the list is nonsense', { githubToken: 'ghs_token' }],
  ])('%s looks each of them up', async (why, options) => {
    if (why === 'without the right') service.permission = 'none'
    if (why.endsWith('nonsense')) service.fail({ on: 'list', status: 200, body: '{"message":"hello"}' })
    if (why.endsWith('worth it')) for (let i = 0; i < 250; i++) store(`layer-v1-${i}`, PULL)
    store(keys[5] as string)
    const entries = await open(options)
    expect(await entries.has(keys)).toEqual(new Set([keys[5]]))
    expect(service.count('lookup')).toBe(30)
  })

  test('asks a REST API that refused no second time', async () => {
    service.permission = 'none'
    const entries = await open()
    await entries.has(keys)
    await entries.has(keys)
    expect(service.count('list')).toBe(1)
  })

  test('of a token that does not tell its scopes looks each of them up', async () => {
    store(keys[5] as string)
    const entries = await open(undefined, { ...service.env(undefined, 'v1'), ACTIONS_RUNTIME_TOKEN: 'opaque' })
    service.fail({ on: 'v1-lookup', status: 204, times: 99 })
    expect(await entries.has(keys)).toEqual(new Set())
    expect(service.count('list')).toBe(0)
  })
})

describe('listing and removing', () => {
  test('goes through all pages', async () => {
    for (let i = 0; i < 230; i++) store(`layer-v1-${i}`, PULL)
    const entries = await open()
    expect(await all(entries.list('layer-'))).toHaveLength(230)
    expect(service.count('list')).toBe(3)
  })

  test('is about the ref this job stores under, and about our entries', async () => {
    for (const ref of [MAIN, PULL, 'refs/pull/8/merge']) store('img-v1-a-1', ref)
    store('img-v1-a-1', PULL, 'another version')
    store('img-v1-a-2', MAIN)
    const entries = await open()
    expect(await all(entries.list('img-'))).toMatchObject([{ key: 'img-v1-a-1', size: 10 }])
    expect(await entries.remove('img-v1-a-1')).toBe(true)
    expect(await entries.remove('img-v1-a-1')).toBe(false)
    expect(await entries.remove('img-v1-a-2')).toBe(false)
    const left = service.entries.map(({ key, scope, version }) => [key, scope, version === ENTRY_VERSION])
    expect(left).toEqual([
      ['img-v1-a-1', MAIN, true],
      ['img-v1-a-1', 'refs/pull/8/merge', true],
      ['img-v1-a-1', PULL, false],
      ['img-v1-a-2', MAIN, true],
    ])
  })

  test('a job that may store nothing lists what it reads, and removes nothing', async () => {
    store('img-v1-a-1')
    const entries = await open(undefined, service.env([[MAIN, 'read']]))
    expect(await all(entries.list('img-'))).toHaveLength(1)
    await expect(entries.remove('img-v1-a-1')).rejects.toMatchObject({ code: 'denied' })
    expect(service.entries).toHaveLength(1)
  })

  test('what somebody else has removed meanwhile is no error', async () => {
    store('img-v1-a-1', PULL)
    service.fail({ on: 'delete', before: () => service.evict('img-v1-a-1') })
    expect(await (await open()).remove('img-v1-a-1')).toBe(false)
  })

  test.each([
    ['listing', 'none', /permissions: \{ actions: read/],
    ['removing', 'none', /permissions: \{ actions: read/],
    ['removing', 'read', /permissions: \{ actions: write/],
  ] as const)('%s with "actions: %s" says what to add to the workflow', async (what, permission, hint) => {
    store('img-v1-a-1', PULL)
    service.permission = permission
    const entries = await open()
    const work = what === 'listing' ? all(entries.list('')) : entries.remove('img-v1-a-1')
    const error = await Promise.resolve(work).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'denied' })
    expect(describeError(error)).toMatch(hint)
    expect(describeError(error)).not.toContain('ghs_token')
  })

  test('without a token says what to give', async () => {
    const entries = await open({})
    const error = await entries.remove('img-v1-a-1').catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'unsupported' })
    expect(describeError(error)).toMatch(/github-token: \$\{\{ github\.token \}\}/)
    expect(describeError(error)).toContain('actions: write')
  })

  test('a rate limit of the API is told as one', async () => {
    service.fail({ on: 'list', status: 403, body: '{"message":"API rate limit exceeded for installation"}' })
    await expect(all((await open()).list(''))).rejects.toMatchObject({ code: 'rate-limited' })
  })

  test('without a ref is not possible', async () => {
    const entries = await open(undefined, { ...service.env(undefined, 'v1'), ACTIONS_RUNTIME_TOKEN: 'opaque' })
    await expect(all(entries.list(''))).rejects.toMatchObject({ code: 'unsupported' })
  })

  test('a repository that is not known is said so', async () => {
    await expect(open({ githubToken: 'ghs_token' }, { ...service.env(), GITHUB_REPOSITORY: '' })).rejects.toMatchObject(
      {
        code: 'unsupported',
        hint: expect.stringContaining('GITHUB_REPOSITORY'),
      },
    )
  })

  test('sends the token to the REST API only', async () => {
    await all((await open()).list(''))
    await (await open()).newest('img-')
    const shown = service.requests.map(({ kind, authorization = '' }) => [kind, authorization.includes('ghs_token')])
    expect(shown).toEqual([
      ['list', true],
      ['lookup', false],
    ])
  })
})

describe('what a job may not do', () => {
  test('writing with a read-only token is refused before anything is sent', async () => {
    const entries = await open({}, service.env([[MAIN, 'read']]))
    expect(entries.label).toBe("GitHub's cache (refs/heads/main, read-only)")
    const entry = { key: 'k', size: 1, digest: digestOf('x'), open: () => Promise.reject(new Error('not opened')) }
    await expect(entries.write(entry)).rejects.toMatchObject({ code: 'denied' })
    expect(service.requests).toEqual([])
  })

  test('reading under cache-mode: write-only finds nothing, and asks nothing', async () => {
    store('layer-v1-1')
    const entries = await open({}, { ...service.env(), ACTIONS_CACHE_MODE: 'write-only' })
    expect(entries.label).toContain('write-only')
    expect(await entries.has(['layer-v1-1'])).toEqual(new Set())
    expect(await entries.newest('layer-')).toBeUndefined()
    await expect(all(entries.read('layer-v1-1'))).rejects.toMatchObject({ code: 'not-found' })
    expect(service.requests).toEqual([])
  })

  test.each(['', 'a,b', 'x'.repeat(513)])('a key like "%.9s" is refused', async (key) => {
    const entries = await open()
    await expect(entries.has([key])).rejects.toMatchObject({ code: 'usage' })
    await expect(all(entries.read(key))).rejects.toMatchObject({ code: 'usage' })
  })
})
