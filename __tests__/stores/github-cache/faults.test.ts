// Everything that goes wrong with a cache service, and what comes of it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { describeError } from '../../../src/runtime/failure.ts'
import type { CacheEntries } from '../../../src/stores/cache-entries.ts'
import { type GithubCacheOptions, openGithubCache } from '../../../src/stores/github-cache/github-cache.ts'
import { ENTRY_VERSION } from '../../../src/stores/github-cache/version.ts'
import { chunked, gather, noise } from '../../helpers/bytes.ts'
import { entryOf } from '../../helpers/cache-entries-contract.ts'
import { type CacheService, startCacheService } from '../../helpers/cache-service.ts'
import { type FakeRuntime, fakeRuntime } from '../../helpers/fake-clock.ts'

const KEY = 'layer-v1-00'
const MIB = 1024 * 1024
/** For hosts that go silent; a test that waits for answers must not depend on how busy the machine is. */
const IMPATIENT = { timeouts: { headers: 500, stall: 500 } }
/** Larger than a part, whichever way. */
const large = noise(18 * MIB + 5)

let service: CacheService
let runtime: FakeRuntime
let entries: CacheEntries
let abort: AbortController

beforeEach(async () => {
  service = await startCacheService()
  abort = new AbortController()
  runtime = fakeRuntime({ env: service.env(), signal: abort.signal })
  entries = await open()
})
afterEach(async () => {
  await entries.close()
  await service.close()
})

function open(options: GithubCacheOptions = {}): Promise<CacheEntries> {
  return openGithubCache(runtime, options)
}

function store(bytes: Buffer, key = KEY): void {
  service.store({ key, version: ENTRY_VERSION, bytes })
}

describe('reading', () => {
  test('goes on where the connection was cut, and fetches nothing twice', async () => {
    store(large)
    service.fail({ on: 'get-blob', cutAt: 3 * MIB })
    service.fail({ on: 'get-blob', after: 2, cutAt: 1 * MIB })
    expect((await gather(entries.read(KEY))).equals(large)).toBe(true)
    const ranges = service.requests.filter(({ kind }) => kind === 'get-blob').map(({ headers }) => headers.range)
    expect(ranges).toHaveLength(7)
    expect(ranges[0]).toBe(`bytes=0-${4 * MIB - 1}`)
    // What the kernel had in its buffers when the connection was cut may be lost, the rest is not.
    const resumed = Number(/^bytes=(\d+)-/.exec(String(ranges[1]))?.[1])
    expect(resumed).toBeGreaterThan(0)
    expect(resumed).toBeLessThanOrEqual(3 * MIB)
  })

  test('gives up after five cuts without progress, with the reason', async () => {
    store(large)
    service.fail({ on: 'get-blob', times: 99, cutAt: 0 })
    await expect(gather(entries.read(KEY))).rejects.toMatchObject({ code: 'unreachable' })
    expect(service.count('get-blob')).toBe(5)
  })

  test('hands out what the service has, right or wrong: the caller checks it', async () => {
    store(large)
    service.fail({ on: 'get-blob', flipAt: 77 })
    const bytes = await gather(entries.read(KEY))
    expect(bytes.byteLength).toBe(large.byteLength)
    expect(bytes.equals(large)).toBe(false)
  })

  test.each([
    ['429', 'get-blob', 429],
    ['503', 'get-blob', 503],
    ['500', 'lookup', 500],
    ['429', 'lookup', 429],
  ] as const)('waits as long as a %s of %s asks for', async (_, on, status) => {
    store(large)
    service.fail({ on, status, headers: { 'retry-after': '7' } })
    expect((await gather(entries.read(KEY))).equals(large)).toBe(true)
    expect(runtime.sleeps).toContain(7000)
  })

  test('waits with growing jitter when a 503 says nothing, and gives up in the end', async () => {
    service.fail({ on: 'lookup', status: 503, times: 99 })
    await expect(gather(entries.read(KEY))).rejects.toMatchObject({ code: 'failed' })
    expect(runtime.sleeps.filter((ms) => ms > 0)).toEqual([250, 500, 1000, 2000])
  })

  test('does not wait for an hour', async () => {
    service.fail({ on: 'lookup', status: 429, headers: { 'retry-after': '3600' } })
    await expect(gather(entries.read(KEY))).rejects.toMatchObject({ code: 'rate-limited' })
    expect(runtime.sleeps).toEqual([])
  })

  test('asks for a new address when the old one has expired, once for all parts', async () => {
    store(large)
    service.fail({ on: 'get-blob', after: 1, before: () => service.blobs.expireUrls() })
    expect((await gather(entries.read(KEY))).equals(large)).toBe(true)
    expect(service.count('lookup')).toBe(2)
    expect(service.requests.some(({ status }) => status === 403)).toBe(true)
  })

  test('remembers addresses, and finds out that they have expired', async () => {
    store(noise(1000))
    await gather(entries.read(KEY, { start: 0, end: 9 }))
    await gather(entries.read(KEY, { start: 10, end: 19 }))
    expect(service.count('lookup')).toBe(1)
    service.blobs.expireUrls()
    expect((await gather(entries.read(KEY, { start: 20, end: 29 }))).equals(noise(1000).subarray(20, 30))).toBe(true)
    expect(service.count('lookup')).toBe(2)
  })

  test('of an entry that is evicted in the middle ends in "not found"', async () => {
    store(large)
    service.fail({ on: 'get-blob', after: 2, before: () => service.evict(KEY) })
    let read = 0
    const reading = (async () => {
      for await (const chunk of entries.read(KEY)) read += chunk.byteLength
    })()
    await expect(reading).rejects.toMatchObject({ code: 'not-found', reference: KEY })
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(large.byteLength)
  })

  test('never makes one entry of two', async () => {
    store(large)
    const replace = (): void => {
      service.evict(KEY)
      store(noise(large.byteLength, 7))
    }
    service.fail({ on: 'get-blob', after: 2, before: replace })
    await expect(gather(entries.read(KEY))).rejects.toMatchObject({ code: 'mismatch' })
  })

  test('of something silent ends at its deadline', async () => {
    store(large)
    const impatient = await open({ ...IMPATIENT, retries: { attempts: 2 } })
    service.fail({ on: 'get-blob', silent: true, times: 9 })
    await expect(gather(impatient.read(KEY))).rejects.toMatchObject({ code: 'timeout' })
    expect(service.count('get-blob')).toBe(2)
    await impatient.close()
  })

  test('of something that stops in the middle goes on over another connection', async () => {
    store(noise(4 * MIB))
    const impatient = await open(IMPATIENT)
    service.fail({ on: 'get-blob', stallAt: 2 * MIB })
    expect((await gather(impatient.read(KEY))).equals(noise(4 * MIB))).toBe(true)
    expect(service.count('get-blob')).toBeGreaterThan(1)
    await impatient.close()
  })

  // Every piece that comes takes so many milliseconds; a try may take a minute.
  test.each([
    ['tries a part that trickles over another connection, from where it was', 1_000, 2, undefined],
    ['gives up a part whose every try trickles', 30_000, 5, 'timeout'],
  ])('%s', async (_, pace, requests, code) => {
    store(noise(4 * MIB))
    let now = 0
    const clock = { ...runtime.clock, now: () => (now += pace) }
    const slow = await openGithubCache({ ...runtime, clock })
    const read = await gather(slow.read(KEY)).catch((error: { code: string }) => error.code)
    expect(Buffer.isBuffer(read) ? undefined : read).toBe(code)
    expect(Buffer.isBuffer(read) && !read.equals(noise(4 * MIB))).toBe(false)
    expect(service.count('get-blob')).toBeGreaterThanOrEqual(requests)
    await slow.close()
  })

  test('stops when it is cancelled', async () => {
    store(large)
    service.fail({ on: 'get-blob', after: 1, times: 9, silent: true, before: () => abort.abort() })
    await expect(gather(entries.read(KEY))).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('from a host without ranges goes on after a cut too', async () => {
    store(large)
    service.blobs.ignoresRanges = true
    service.fail({ on: 'get-blob', cutAt: 5 * MIB })
    expect((await gather(entries.read(KEY))).equals(large)).toBe(true)
    service.fail({ on: 'get-blob', cutAt: 5 * MIB })
    const part = await gather(entries.read(KEY, { start: 4 * MIB, end: 9 * MIB }))
    expect(part.equals(large.subarray(4 * MIB, 9 * MIB + 1))).toBe(true)
  })

  test('of many large entries at once is bounded and ends, even when most readers pause', async () => {
    const keys = Array.from({ length: 12 }, (_, i) => `layer-v1-${i}`)
    for (const [i, key] of keys.entries()) store(noise(9 * MIB, i + 1), key)
    const paused = keys.slice(1).map((key) => entries.read(key)[Symbol.asyncIterator]())
    for (const reader of paused) await reader.next()
    expect((await gather(entries.read('layer-v1-0'))).equals(noise(9 * MIB, 1))).toBe(true)
    for (const reader of paused) await reader.return?.()
  })
})

describe('storing', () => {
  test.each([
    ['small', noise(5000), 'put-blob'],
    ['large', large, 'put-block'],
    ['large', large, 'put-blocklist'],
  ] as const)('a %s entry survives 503, 429 and cuts of %#', async (_, bytes, on) => {
    service.fail({ on, status: 503 })
    service.fail({ on, status: 429, headers: { 'retry-after': '3' } })
    service.fail({ on, lost: true })
    expect(await entries.write(entryOf(KEY, bytes, 65_536))).toBe(true)
    expect((await gather(entries.read(KEY))).equals(bytes)).toBe(true)
    expect(runtime.sleeps).toContain(3000)
  })

  test('a host that stops taking bytes is given up, and the part sent again', async () => {
    // What the kernel takes in its stead is given up later than what it does not.
    const impatient = await open({ timeouts: { headers: 2000, stall: 300 } })
    service.fail({ on: 'put-block', deaf: true })
    expect(await impatient.write(entryOf(KEY, large))).toBe(true)
    expect((await gather(entries.read(KEY))).equals(large)).toBe(true)
    await impatient.close()
  })

  test('large entries go in parts, the source read once', async () => {
    let opened = 0
    const entry = entryOf(KEY, large, 70_000)
    const open = () => {
      opened++
      return entry.open()
    }
    service.fail({ on: 'put-block', status: 500, times: 2 })
    expect(await entries.write({ ...entry, open })).toBe(true)
    expect(opened).toBe(1)
    expect(service.count('put-block')).toBe(5)
    expect(service.count('put-blocklist')).toBe(1)
  })

  test.each([
    ['wrong bytes', { digest: entryOf(KEY, noise(3)).digest }, 'mismatch'],
    ['fewer bytes than said', { size: large.byteLength + 1 }, 'mismatch'],
    ['a source that breaks', { open: () => breaking() }, 'broken source'],
  ])('a large entry with %s is never finished', async (_, wrong, expected) => {
    const error = await entries.write({ ...entryOf(KEY, large, 65_536), ...wrong }).catch((reason: unknown) => reason)
    expect(`${(error as { code?: string }).code} ${(error as Error).message}`).toContain(expected)
    expect(service.count('put-blocklist') + service.count('finalize')).toBe(0)
    expect(await entries.has([KEY])).toEqual(new Set())
  })

  test('a key that somebody has reserved is not read for, and not stored', async () => {
    service.fail({ on: 'put-blob', status: 400 })
    await expect(entries.write(entryOf(KEY, noise(10)))).rejects.toMatchObject({ code: 'failed' })
    const entry = { ...entryOf(KEY, large), open: () => Promise.reject(new Error('must not be opened')) }
    expect(await entries.write(entry)).toBe(false)
  })

  test('a reservation whose answer was lost is not taken for an entry', async () => {
    service.fail({ on: 'create', lost: true })
    await expect(entries.write(entryOf(KEY, noise(10)))).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining('lost on the way'),
    })
  })

  test('a reservation whose answer was lost, of a key that is there, is one that is there', async () => {
    store(noise(10))
    service.fail({ on: 'create', lost: true })
    expect(await entries.write(entryOf(KEY, noise(10)))).toBe(false)
  })

  test('an entry whose last answer was lost is there', async () => {
    service.fail({ on: 'finalize', lost: true })
    expect(await entries.write(entryOf(KEY, noise(10)))).toBe(true)
    expect(service.count('finalize')).toBe(2)
  })

  test('bytes that changed on the way are not hidden: the service counts sizes only, readers check', async () => {
    service.fail({ on: 'put-blob', flipAt: 5 })
    expect(await entries.write(entryOf(KEY, noise(10)))).toBe(true)
    expect((await gather(entries.read(KEY))).equals(noise(10))).toBe(false)
  })

  test('a token that turns out to be read-only is a refusal with a remedy', async () => {
    const body = '{"ok":false,"message":"cache write denied: the run was triggered by an untrusted event"}'
    service.fail({ on: 'create', status: 200, body })
    const error = await entries.write(entryOf(KEY, noise(10))).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'denied' })
    expect(describeError(error)).toMatch(/trusted branch/)
  })

  test('an account without storage left is told so', async () => {
    service.fail({ on: 'create', status: 403, body: '{"code":"x","msg":"insufficient usage to create"}' })
    await expect(entries.write(entryOf(KEY, noise(10)))).rejects.toMatchObject({ code: 'refused' })
  })

  test('an upload address that has expired and is not renewed ends the upload', async () => {
    service.fail({ on: 'put-block', after: 1, before: () => service.blobs.expireUrls() })
    await expect(entries.write(entryOf(KEY, large))).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining('has expired'),
    })
    expect(service.count('create')).toBe(2)
  })

  test('stops when it is cancelled, and is never finished', async () => {
    service.fail({ on: 'put-block', after: 1, before: () => abort.abort(), times: 9 })
    await expect(entries.write(entryOf(KEY, large, 65_536))).rejects.toMatchObject({ code: 'cancelled' })
    expect(service.count('finalize')).toBe(0)
  })

  test('holds a few parts in memory, however much there is to store', async () => {
    let [opened, closed, most] = [0, 0, 0]
    const sources = Array.from({ length: 6 }, (_, i) => {
      const bytes = noise(9 * MIB, i + 1)
      const entry = entryOf(`layer-v1-${i}`, bytes)
      const open = async function* () {
        opened++
        most = Math.max(most, opened - closed)
        yield* chunked(bytes, MIB)
        closed++
      }
      return { ...entry, open }
    })
    expect(await Promise.all(sources.map((entry) => entries.write(entry)))).toEqual(Array(6).fill(true))
    expect(most).toBeLessThanOrEqual(8)
    const back = await Promise.all(sources.map(({ key }) => gather(entries.read(key))))
    expect(back.every((bytes, i) => bytes.equals(noise(9 * MIB, i + 1)))).toBe(true)
  })
})

describe('secrets', () => {
  test('the runtime token goes to the service only, and never to where the bytes are', async () => {
    await entries.write(entryOf(KEY, large))
    await gather(entries.read(KEY))
    for (const { kind, authorization } of service.requests) {
      expect([kind, authorization !== undefined]).toEqual([kind, !/blob|block/.test(kind)])
    }
  })

  test('the token and the signatures of addresses are masked', async () => {
    await entries.write(entryOf(KEY, noise(10)))
    await gather(entries.read(KEY))
    expect(runtime.secrets).toContain(runtime.env.ACTIONS_RUNTIME_TOKEN)
    const signatures = service.requests.map(({ query }) => query.get('sig')).filter((sig) => sig !== null)
    expect(signatures.length).toBeGreaterThan(1)
    for (const signature of signatures) expect(runtime.secrets).toContain(signature)
  })

  test('no error has a signature or a token in it', async () => {
    store(large)
    service.fail({ on: 'get-blob', times: 9, status: 400, body: '<Error><Code>Bad</Code></Error>' })
    const error = await gather(entries.read(KEY)).catch((reason: unknown) => reason)
    const text = `${describeError(error)} ${(error as Error).stack}`
    for (const secret of runtime.secrets) expect(text).not.toContain(secret)
  })
})

async function* breaking() {
  yield* chunked(large.subarray(0, 12 * MIB), MIB)
  throw new Error('broken source')
}

describe('patience', () => {
  const waited = (): number => runtime.sleeps.reduce((sum, ms) => sum + ms, 0)

  test('a service that asks to wait for ever costs what one request may cost, however much there is to store', async () => {
    service.fail({ on: 'create', times: 9999, status: 429, headers: { 'retry-after': '50' } })
    for (let i = 0; i < 20; i++) {
      const failure = await entries.write(entryOf(`layer-v1-${i}`, noise(10))).catch((error: unknown) => error)
      expect(failure).toMatchObject({ message: expect.stringContaining('too many requests') })
    }
    expect(waited()).toBeLessThanOrEqual(120_000)
  })

  test('a host that is given up is asked again after a minute', async () => {
    store(noise(10))
    service.fail({ on: 'get-blob', times: 5, status: 503 })
    await expect(gather(entries.read(KEY))).rejects.toThrow('503')
    const asked = service.requests.length
    await expect(gather(entries.read(KEY))).rejects.toThrow('given up for now')
    expect(service.requests).toHaveLength(asked)
    runtime.pass(60_000)
    expect(await gather(entries.read(KEY))).toHaveLength(10)
  })

  test('a service that is silent is not waited for five times', async () => {
    // Each try takes as long as a silent host may be silent; the clock is moved by whoever is asked.
    runtime = fakeRuntime({ env: service.env(), signal: abort.signal })
    const slow = await openGithubCache({
      ...runtime,
      random: () => {
        runtime.pass(20_000)
        return 0.5
      },
    })
    service.fail({ on: 'lookup', times: 9999, status: 503 })
    await expect(slow.newest('img-v1-')).rejects.toThrow('503')
    expect(service.requests.length).toBeLessThanOrEqual(3)
    await slow.close()
  })
})
