// @actions/cache as the client that stands in: the same entries, the same contract, and no path in an archive believed.
import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { restoreCache } from '@actions/cache'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { silentLog, systemRuntime } from '../../../src/runtime/system.ts'
import type { CacheEntries } from '../../../src/stores/cache-entries.ts'
import { openGithubCache } from '../../../src/stores/github-cache/github-cache.ts'
import { toolkitClient } from '../../../src/stores/github-cache/toolkit-client.ts'
import { ENTRY_PATHS, ENTRY_VERSION } from '../../../src/stores/github-cache/version.ts'
import { tarHeader } from '../../../src/stores/tar/write-tar.ts'
import { gather, noise } from '../../helpers/bytes.ts'
import { describeCacheEntriesContract, entryOf } from '../../helpers/cache-entries-contract.ts'
import type { Fault } from '../../helpers/cache-service/exchange.ts'
import { type CacheService, startCacheService } from '../../helpers/cache-service.ts'
import { temporaryFolder } from '../../helpers/folder.ts'

/** What the service answers to a call it does not know any more. */
const CHANGED = { status: 404, body: '{"code":"bad_route","msg":"no such call"}' }
/** As the service says it of a token that may not read. */
const DENIED = { status: 403, body: '{"code":"permission_denied","msg":"cache read denied: no readable scopes"}' }

// It starts two programs for every call, one call at a time.
jest.setTimeout(60_000)

let printed: string[] = []
beforeEach(() => {
  printed = []
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
})
afterEach(() => {
  // It talks on standard output, which is not its own here: it may be a JSON document.
  expect(printed).toEqual([])
})

async function open(service: CacheService, said: string[] = []): Promise<CacheEntries> {
  const env = { ...service.env(), RUNNER_TEMP: await temporaryFolder() }
  const log = { ...silentLog, info: (message: string) => void said.push(message) }
  return openGithubCache(systemRuntime({ env, log }), { githubToken: 'ghs_token', standIn: toolkitClient })
}

/** An entry place whose first request was not understood. */
async function openChanged(service: CacheService): Promise<CacheEntries> {
  const entries = await open(service)
  service.fail({ on: 'lookup', ...CHANGED })
  expect(await entries.has(['anything'])).toEqual(new Set())
  return entries
}

describeCacheEntriesContract(
  '@actions/cache standing in',
  async () => {
    const service = await startCacheService()
    return {
      entries: await openChanged(service),
      tick: () => service.pass(1000),
      cleanup: () => service.close(),
    }
  },
  { empty: 'the Azure SDK sends nothing for an empty file' },
)

describe('@actions/cache takes over', () => {
  test.each([
    ['a call that is gone', CHANGED],
    ['an answer that is no JSON', { status: 200, body: '<html>' }],
    ['an answer without what it should have', { status: 200, body: '{"ok":true}' }],
    [
      'an answer that leads elsewhere than to HTTP',
      { status: 200, body: '{"ok":true,"matched_key":"k","signed_download_url":"file:///etc/passwd"}' },
    ],
  ])('after %s, and says so once', async (_, answer) => {
    const service = await startCacheService()
    const said: string[] = []
    const entries = await open(service, said)
    service.fail({ on: 'lookup', ...answer })
    expect(await entries.newest('layer-v1-')).toBeUndefined()
    expect(await entries.write(entryOf('layer-v1-00', noise(1000)))).toBe(true)
    expect((await gather(entries.read('layer-v1-00'))).equals(noise(1000))).toBe(true)
    expect(said).toEqual([expect.stringMatching(/could not look for layer-v1-.*Going on with @actions\/cache/)])
    await entries.close()
    await service.close()
  })

  test('while storing, and while reading', async () => {
    const service = await startCacheService()
    const [writer, reader] = [await open(service), await open(service)]
    service.fail({ on: 'create', ...CHANGED })
    expect(await writer.write(entryOf('layer-v1-00', noise(1000)))).toBe(true)
    service.fail({ on: 'lookup', ...CHANGED })
    expect(
      (await gather(reader.read('layer-v1-00', { start: 10, end: 19 }))).equals(noise(1000).subarray(10, 20)),
    ).toBe(true)
    await Promise.all([writer.close(), reader.close()])
    await service.close()
  })

  test('unless it cannot be made, which is no failure of closing', async () => {
    const service = await startCacheService()
    const env = { ...service.env(), RUNNER_TEMP: '/dev/null/temp' }
    const entries = await openGithubCache(systemRuntime({ env }), { standIn: toolkitClient })
    service.fail({ on: 'lookup', ...CHANGED })
    await expect(entries.newest('img-v1-')).rejects.toThrow('/dev/null/temp')
    await entries.close()
    await service.close()
  })

  test('not after a refusal, a miss or a broken source', async () => {
    const service = await startCacheService()
    const warnings: string[] = []
    const entries = await open(service, warnings)
    service.fail({ on: 'create', status: 403, body: '{"code":"permission_denied","msg":"no"}' })
    await expect(entries.write(entryOf('layer-v1-00', noise(10)))).rejects.toMatchObject({ code: 'denied' })
    await expect(gather(entries.read('layer-v1-00'))).rejects.toMatchObject({ code: 'not-found' })
    const broken = { ...entryOf('layer-v1-00', noise(10)), open: () => Promise.reject(new Error('broken')) }
    await expect(entries.write(broken)).rejects.toThrow('broken')
    expect(warnings).toEqual([])
    await entries.close()
    await service.close()
  })
})

describe('what goes wrong with @actions/cache', () => {
  test('what it has tried for long is given up for a while, so that each entry does not wait as long', async () => {
    const service = await startCacheService()
    let hurry = 0
    const clock = { ...systemRuntime().clock, now: () => Date.now() + hurry }
    const env = { ...service.env(), RUNNER_TEMP: await temporaryFolder() }
    const client = await toolkitClient(systemRuntime({ env, clock }))
    const slow = { on: 'lookup', status: 400, body: '{"msg":"no"}' } as const
    service.fail({ ...slow, before: () => (hurry += 20_000), times: 100 })
    await expect(client.find('layer-v1-00')).rejects.toThrow('could not look for layer-v1-00')
    const asked = service.count('lookup')
    await expect(client.find('layer-v1-01')).rejects.toThrow(/given up for now/)
    expect(service.count('lookup')).toBe(asked)
    hurry += 60_000
    await expect(client.find('layer-v1-02')).rejects.toThrow('could not look for layer-v1-02')
    await client.close()
    await service.close()
  })

  test.each<[string, Fault, RegExp]>([
    ['it cannot look', { on: 'lookup', status: 400, body: '{"msg":"no"}' }, /could not look for layer-v1-00/],
    ['it cannot bring', { on: 'get-blob', lost: true }, /could not bring layer-v1-00/],
    ['it may not read', { on: 'lookup', ...DENIED }, /could not look for layer-v1-00/],
  ])('%s: an error that says why, and no annotation', async (_, fault, reason) => {
    const service = await startCacheService()
    await (await open(service)).write(entryOf('layer-v1-00', noise(1000)))
    const entries = await openChanged(service)
    service.fail({ ...fault, times: 20 })
    await expect(gather(entries.read('layer-v1-00'))).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringMatching(reason),
      cause: { message: expect.stringMatching(/Failed to restore: ./) },
    })
    await entries.close()
    await service.close()
  })

  test.each<[string, Fault]>([
    ['a refused reservation', { on: 'create', status: 200, body: '{"ok":false,"message":"over quota"}' }],
    ['an upload that is not taken', { on: 'put-blob', status: 403 }],
    ['an entry that is not finished', { on: 'finalize', status: 200, body: '{"ok":false}' }],
  ])('it cannot store, by %s: an error that says why, and no annotation', async (_, fault) => {
    const service = await startCacheService()
    const entries = await openChanged(service)
    service.fail({ ...fault, times: 20 })
    await expect(entries.write(entryOf('layer-v1-00', noise(1000)))).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringMatching(/could not store layer-v1-00/),
      cause: { message: expect.stringMatching(/./) },
    })
    await entries.close()
    await service.close()
  })
})

describe('entries of the one client and the other', () => {
  test('are the same entries', async () => {
    const service = await startCacheService()
    const [ours, theirs] = [await open(service), await openChanged(service)]
    await ours.write(entryOf('layer-v1-00', noise(70_000)))
    await theirs.write(entryOf('layer-v1-11', noise(80_000)))
    expect((await gather(theirs.read('layer-v1-00'))).equals(noise(70_000))).toBe(true)
    expect((await gather(ours.read('layer-v1-11'))).equals(noise(80_000))).toBe(true)
    expect(new Set(service.entries.map(({ version }) => version))).toEqual(new Set([ENTRY_VERSION]))
    await Promise.all([ours.close(), theirs.close()])
    await service.close()
  })

  test('that are archives full of tricks are bytes and nothing else', async () => {
    const service = await startCacheService()
    const entries = await openChanged(service)
    const target = join(await temporaryFolder(), 'written')
    const poison = gzipSync(
      Buffer.concat([tarHeader(target, 3), Buffer.from('bad'), Buffer.alloc(509), Buffer.alloc(1024)]),
    )
    service.store({ key: 'layer-v1-00', version: ENTRY_VERSION, bytes: poison })
    expect((await gather(entries.read('layer-v1-00'))).equals(poison)).toBe(true)
    expect(existsSync(target)).toBe(false)
    await entries.close()

    // The same entry, restored by @actions/cache alone, writes where it wants to.
    const workspace = await temporaryFolder()
    await withEnv(
      { ...service.env(), RUNNER_TEMP: workspace, GITHUB_WORKSPACE: workspace, PATH: await withoutZstd() },
      () => restoreCache([...ENTRY_PATHS], 'layer-v1-00', [], {}, true),
    )
    expect(existsSync(target)).toBe(true)
    expect(printed.splice(0).join('')).toContain('Cache restored successfully')
    await service.close()
  })

  test('leave nothing behind: no file, no variable', async () => {
    const service = await startCacheService()
    const temp = await temporaryFolder()
    const before = { ...process.env }
    const client = await toolkitClient(systemRuntime({ env: { ...service.env(), RUNNER_TEMP: temp } }))
    await client.write(entryOf('layer-v1-00', noise(100)))
    await gather(client.read('layer-v1-00'))
    await gather(client.read('layer-v1-00', { start: 0, end: 5 }))
    await client.close()
    expect(await readdir(temp)).toEqual([])
    expect({ ...process.env }).toEqual(before)
    await service.close()
  })
})

async function withEnv<T>(variables: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  try {
    return await work()
  } finally {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
}

/** A PATH on which zstd says nothing, so that @actions/cache takes gzip. */
async function withoutZstd(): Promise<string> {
  const { writeFile } = await import('node:fs/promises')
  const folder = join(await temporaryFolder(), 'bin')
  await mkdir(folder)
  await writeFile(join(folder, 'zstd'), '#!/bin/sh\n', { mode: 0o700 })
  return `${folder}:${process.env.PATH}`
}
