// Whatever goes wrong with an image is one warning, which says why, and the report says it too: through real engines, whose own
// words and those of the loopback registry between are no warnings beside it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { restoreCache } from '../../src/cache/restore.ts'
import { saveCache } from '../../src/cache/save.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { openGithubCache } from '../../src/stores/github-cache/github-cache.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { registryEntries } from '../../src/stores/registry-entries.ts'
import { noise } from '../helpers/bytes.ts'
import type { Fault } from '../helpers/cache-service/exchange.ts'
import { type CacheService, startCacheService } from '../helpers/cache-service.ts'
import { startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine, wipeImages } from '../helpers/engine.ts'
import { answerInstead } from '../helpers/faults.ts'
import { delegated, type TestCache, testCache } from '../helpers/layer-cache.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'
import { startWatchingProxy, type WatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(240_000)

const scratch = scratchFolders()
const SAVE = { before: new Set<string>(), restored: new Set<string>() }
const IMPATIENT = { retries: { attempts: 2, baseMs: 1, maxMs: 2 } }
const NO_LAYERS = { saved: 0, known: 0, upstream: 0 }
const ALWAYS = { times: Number.POSITIVE_INFINITY }
const REFUSED = answerInstead('refused', { status: 500, body: '{"message":"no"}' })
/** One file system of a megabyte, where this user may mount one. */
const tinyDisk = mountTinyDisk()
afterAll(() => tinyDisk?.remove())
const withTinyDisk = tinyDisk === undefined ? test.skip : test

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`one warning for each failure, with ${name}`, engineObstacle(), () => suite(variant))
}

function suite(variant: EngineVariant): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine([], variant)
    await build()
  })
  afterAll(async () => {
    await engine?.stop()
  })

  /** Both images; they share no layer. */
  async function build(): Promise<void> {
    await engine.build('other:1', [{ other: 'small' }])
    await engine.build('victim:1', [{ 'lib/large': noise(1_300_000) }, { small: 'one' }])
  }

  /** Restores into an empty engine, and expects that only `victim` did not come back, for one reason. */
  async function expectOneLost(cache: TestCache, reason: RegExp, hits: string[]): Promise<void> {
    await wipeImages(engine)
    const { report } = await restoreCache({ images: [] }, cache)
    expect(cache.warnings).toEqual([expect.stringMatching(reason)])
    expect(report.warnings).toEqual(cache.warnings)
    expect(report.images.filter(({ hit }) => hit).map(({ name }) => name)).toEqual(hits)
    for (const { hit, reason: told } of report.images) expect(hit || told !== undefined).toBe(true)
  }

  describe('restored from a folder', () => {
    let root: string
    let saved: Map<string, Buffer>
    beforeAll(async () => {
      root = await scratch()
      await saveCache({ images: ['victim', 'other'], ...SAVE }, testCache(root, engine.env))
      saved = new Map(entries().map((key) => [key, readFileSync(join(root, 'entries', key))]))
    })
    const entries = (): string[] => readdirSync(join(root, 'entries'))
    const change = (prefix: string, by: (bytes: Buffer) => Buffer): void => {
      const key = entries().find((name) => name.startsWith(prefix)) as string
      writeFileSync(join(root, 'entries', key), by(readFileSync(join(root, 'entries', key))))
    }
    const remove = (prefix: string): void => {
      for (const key of entries()) if (key.startsWith(prefix)) rmSync(join(root, 'entries', key))
    }
    const flipped = (bytes: Buffer): Buffer => {
      bytes[700_000] = (bytes[700_000] as number) ^ 1
      return bytes
    }
    const withWrongConfig = (bytes: Buffer): Buffer => {
      const sealed = JSON.parse(bytes.toString())
      const record = JSON.parse(sealed.record)
      const victim = record.images.find(({ names }: { names: string[] }) => names[0]?.includes('victim'))
      const config = victim.blobs.find(({ kind }: { kind: string }) => kind === 'text')
      config.text = config.text.replace('linux', 'lunix')
      return Buffer.from(JSON.stringify({ ...sealed, record: JSON.stringify(record) }))
    }

    test.each<[string, RegExp, string[], () => void]>([
      [
        'a layer with a flipped bit',
        /^victim:1 was not restored: (.|\n)*(digest|damaged|unpack)/,
        ['other:1'],
        () => change('layer-', flipped),
      ],
      [
        'a layer that is cut short',
        /^victim:1 was not restored: (.|\n)*(short|ends|bytes)/,
        ['other:1'],
        () => change('layer-', (bytes) => bytes.subarray(0, 500_000)),
      ],
      [
        'a layer that was evicted',
        /^victim:1 was not restored: 1 of its 2 layers are no longer/,
        ['other:1'],
        () => remove('layer-'),
      ],
      ['a config that is not the one', /the image record .* is not used: /, [], () => change('img-', withWrongConfig)],
      ['a record that is none', /the image record .* is not used: /, [], () => change('img-', () => Buffer.from('{'))],
    ])('%s', async (_, reason, hits, damage) => {
      try {
        damage()
        await expectOneLost(testCache(root, engine.env), reason, hits)
      } finally {
        for (const [key, bytes] of saved) writeFileSync(join(root, 'entries', key), bytes)
      }
    })

    test('layers of both, and nothing for anybody to put together', async () => {
      try {
        for (const key of entries()) if (!key.startsWith('img-')) change(key, (bytes) => bytes.reverse())
        const cache = testCache(root, engine.env)
        await wipeImages(engine)
        const { report } = await restoreCache({ images: [] }, cache)
        expect(cache.warnings).toEqual([
          expect.stringMatching(
            /^the layer cache had 2 failures:\nother:1 was not restored: (.|\n)*victim:1 was not restored: /,
          ),
        ])
        expect(report.warnings).toEqual([
          expect.stringMatching(/^other:1 was not restored: /),
          expect.stringMatching(/^victim:1 was not restored: /),
        ])
        expect(report.images.map(({ hit }) => hit)).toEqual([false, false])
      } finally {
        for (const [key, bytes] of saved) writeFileSync(join(root, 'entries', key), bytes)
      }
    })

    test('a record that goes between the look and the reading', async () => {
      const cache = testCache(root, engine.env)
      const newest = async (prefix: string): Promise<string | undefined> => {
        const key = await cache.entries.newest(prefix)
        remove('img-')
        return key
      }
      try {
        const gone = { ...cache, entries: { ...cache.entries, newest } as CacheEntries }
        await expectOneLost(gone, /the image record .* is not used/, [])
      } finally {
        for (const [key, bytes] of saved) writeFileSync(join(root, 'entries', key), bytes)
      }
    })

    test('an engine that refuses', async () => {
      await withRefusing(/\/images\/(create|load)$/, async (env) => {
        const cache = testCache(root, env)
        await wipeImages(engine)
        const { report } = await restoreCache({ images: ['victim'] }, cache)
        expect(cache.warnings).toEqual([expect.stringMatching(/^victim:1 was not restored: .*status 500/)])
        expect(report).toMatchObject({ warnings: cache.warnings, images: [{ hit: false }] })
      })
    })
  })

  describe("restored from GitHub's cache", () => {
    let service: CacheService
    beforeAll(async () => {
      service = await startCacheService()
      await wipeImages(engine)
      await build()
      await saveCache({ images: ['victim', 'other'], ...SAVE }, await cacheAt(service))
    })
    afterAll(async () => {
      await service?.close()
    })

    test.each<[string, RegExp, Partial<Fault>]>([
      ['a service that says 503', /503/, { status: 503 }],
      ['a service that cuts each answer', /./, { cutAt: 1000 }],
      ['a service that gives out wrong bytes', /digest|damaged/, { flipAt: 900_000 }],
      ['a service that is no longer there', /./, { lost: true }],
    ])('%s', async (_, reason, fault) => {
      // Its record came before.
      const cache = await cacheAt(service)
      const isLayer = new RegExp(
        `^victim:1 was not restored: ${reason.source === '.' ? '' : `(.|\\n)*(${reason.source})`}`,
      )
      const read: CacheEntries['read'] = (key, range) => {
        if (key.startsWith('layer-')) service.fail({ on: 'get-blob', ...ALWAYS, ...fault })
        return cache.entries.read(key, range)
      }
      await wipeImages(engine)
      const watched = { ...cache, entries: delegated(cache.entries, { read }) }
      const { report } = await restoreCache({ images: ['victim'] }, watched)
      service.fail({ on: 'get-blob', times: 0 })
      expect(cache.warnings).toEqual([expect.stringMatching(isLayer)])
      expect(report).toMatchObject({ warnings: cache.warnings, images: [{ hit: false }] })
      await service.close()
      service = await startCacheService()
      await wipeImages(engine)
      await build()
      await saveCache({ images: ['victim', 'other'], ...SAVE }, await cacheAt(service))
    })
  })

  withTinyDisk('restored by way of a disk that is full', async () => {
    const service = await startCacheService()
    // More than may wait in memory.
    await engine.build('huge:1', [{ 'lib/huge': noise(34_000_000) }])
    await engine.build('other:1', [{ other: 'small' }])
    await saveCache({ images: ['huge', 'other'], ...SAVE }, await cacheAt(service))
    await wipeImages(engine)
    const cache = await cacheAt(service, { RUNNER_TEMP: (tinyDisk as TinyDisk).path })
    const { report } = await restoreCache({ images: [] }, cache)
    // The classic store gets layers as they come, and needs no disk of ours.
    const isClassic = variant.containerdStore !== true
    expect(cache.warnings).toEqual(
      isClassic
        ? []
        : [expect.stringMatching(/^huge:1 was not restored: there is no room to check sha256:.*RUNNER_TEMP/s)],
    )
    expect(report).toMatchObject({ warnings: cache.warnings, images: [{ hit: isClassic }, { hit: true }] })
    await service.close()
  })

  describe('in a registry', () => {
    const withRegistry = findTool('docker-registry') === undefined ? test.skip : test
    let registry: Awaited<ReturnType<typeof startDockerRegistry>>
    let proxy: WatchingProxy
    let fault: ((request: { readonly method: string; readonly path: string }) => boolean) | undefined
    beforeEach(async () => {
      fault = undefined
      registry = await startDockerRegistry()
      proxy = await startWatchingProxy(registry.host, {
        faultOf: (request) => (fault?.(request) === true ? REFUSED : undefined),
      })
      await wipeImages(engine)
      await build()
    })
    afterEach(async () => {
      await Promise.all(remotes.splice(0).map((remote) => remote.close()))
      await proxy.close()
      await registry.stop()
    })
    const remotes: { close(): Promise<void> }[] = []
    const atRegistry = (): TestCache => {
      const remote = openRegistry(proxy.host, IMPATIENT, systemRuntime())
      remotes.push(remote)
      const entries = registryEntries(remote.repository('acme/cache'), systemRuntime())
      return testCache('', engine.env, { entries })
    }

    withRegistry.each<[string, (isLayer: (path: string) => boolean) => typeof fault | 'gone']>([
      ['that is no longer there', () => 'gone'],
      [
        'that does not give the layer out',
        (isLayer) =>
          ({ method, path }) =>
            method === 'GET' && isLayer(path),
      ],
    ])('restored from one %s', async (_, make) => {
      const saving = atRegistry()
      await saveCache({ images: ['victim', 'other'], ...SAVE }, saving)
      expect(saving.warnings).toEqual([])
      await wipeImages(engine)
      const cache = atRegistry()
      const read: CacheEntries['read'] = async function* (key, range) {
        if (key.startsWith('layer-')) {
          const made = make((path) => /\/blobs\/sha256:/.test(path))
          if (made === 'gone') await registry.stop()
          else fault = made
        }
        yield* cache.entries.read(key, range)
      }
      const watched = { ...cache, entries: delegated(cache.entries, { read }) }
      const { report } = await restoreCache({ images: ['victim'] }, watched)
      expect(cache.warnings).toEqual([expect.stringMatching(/^victim:1 was not restored/)])
      expect(report).toMatchObject({ warnings: cache.warnings, images: [{ hit: false }] })
    })

    withRegistry.each<[string, NonNullable<typeof fault>, RegExp, number]>([
      [
        'takes no layer',
        ({ path }) => /\/blobs\/uploads\//.test(path),
        /^the layer cache had 2 failures:\nvictim:1 was not saved: (.|\n)*other:1 was not saved: /,
        0,
      ],
      [
        'takes no manifest',
        ({ method, path }) => method === 'PUT' && /\/manifests\//.test(path),
        /not (?:saved|written)/,
        0,
      ],
    ])('saved to one that %s', async (_, refuses, reason, images) => {
      const cache = atRegistry()
      fault = refuses
      const report = await saveCache({ images: ['victim', 'other'], ...SAVE }, cache)
      expect(cache.warnings).toEqual([expect.stringMatching(reason)])
      expect(report.record).toBeNull()
      expect(report.warnings.length).toBeGreaterThan(0)
      expect(report.savedImages.filter(({ action }) => action === 'saved')).toHaveLength(images)
      for (const { reason: told } of report.savedImages) expect(told).toMatch(/500/)
    })
  })

  describe('saved', () => {
    beforeAll(async () => {
      await wipeImages(engine)
      await build()
    })

    test.each<[string, string, Partial<Fault> & Pick<Fault, 'on'>]>([
      ['a large layer, to a service that says 503', 'victim:1', { on: 'create', status: 503 }],
      ['small layers, to a service that says 503', 'other:1', { on: 'create', status: 503 }],
      ['a large layer, to a service that is no longer there', 'victim:1', { on: 'create', lost: true }],
      ['a layer whose bytes are not taken', 'other:1', { on: 'put-blob', status: 500 }],
    ])('%s', async (_, name, fault) => {
      const service = await startCacheService()
      const cache = await cacheAt(service)
      service.fail({ ...ALWAYS, ...fault })
      const report = await saveCache({ images: [name], ...SAVE }, cache)
      expect(cache.warnings).toEqual([expect.stringMatching(`^${name} was not saved: `)])
      const savedImages = [{ action: 'skipped', layers: NO_LAYERS }]
      expect(report).toMatchObject({ warnings: cache.warnings, record: null, savedImages })
      await service.close()
    })

    test('all but the record, which then counts what was stored, and no image', async () => {
      const service = await startCacheService()
      const cache = await cacheAt(service)
      const write: CacheEntries['write'] = (entry) => {
        if (entry.key.startsWith('img-')) service.fail({ on: 'create', ...ALWAYS, status: 503 })
        return cache.entries.write(entry)
      }
      const watched = { ...cache, entries: delegated(cache.entries, { write }) }
      const report = await saveCache({ images: ['victim', 'other'], ...SAVE }, watched)
      expect(cache.warnings).toEqual([
        expect.stringMatching(/^the image record was not written, so other:1, victim:1 will not be found: (.|\n)*503/),
      ])
      const stored = service.entries.map(({ size }) => size)
      expect(stored).toHaveLength(2)
      expect(report).toMatchObject({
        warnings: cache.warnings,
        record: null,
        saved: { entries: 2, bytes: stored.reduce((sum, size) => sum + size, 0) },
        savedImages: [
          { action: 'skipped', layers: NO_LAYERS },
          { action: 'skipped', layers: NO_LAYERS },
        ],
      })
      for (const { reason } of report.savedImages) expect(reason).toMatch(/^the image record was not written: .*503/)
      await service.close()
    })

    test('an image that fails, and then the record: one warning of both', async () => {
      const service = await startCacheService()
      const cache = await cacheAt(service)
      const write: CacheEntries['write'] = async (entry) => {
        if (/^(?:img|layer)-/.test(entry.key)) throw new Failure('failed', `${entry.key.slice(0, 3)} is not taken`)
        return await cache.entries.write(entry)
      }
      const watched = { ...cache, entries: delegated(cache.entries, { write }) }
      const report = await saveCache({ images: ['victim', 'other'], ...SAVE }, watched)
      expect(cache.warnings).toEqual([
        expect.stringMatching(
          /^the layer cache had 2 failures:\nvictim:1 was not saved: lay(.|\n)*so other:1 will not be found: img/,
        ),
      ])
      expect(report.warnings).toHaveLength(2)
      expect(report).toMatchObject({ record: null, saved: { entries: 1 }, savedImages: [{}, { action: 'skipped' }] })
      await service.close()
    })

    test('from an engine that refuses', async () => {
      await withRefusing(/\/(push|get)$/, async (env) => {
        const cache = testCache(await scratch(), env)
        const report = await saveCache({ images: ['victim'], ...SAVE }, cache)
        expect(cache.warnings).toEqual([expect.stringMatching(/^victim:1 was not saved: .*status 500/)])
        expect(report).toMatchObject({ warnings: cache.warnings, savedImages: [{ action: 'skipped' }] })
      })
    })

    withTinyDisk('by way of a disk that is full', async () => {
      const cache = testCache(await scratch(), { ...engine.env, RUNNER_TEMP: (tinyDisk as TinyDisk).path })
      const report = await saveCache({ images: ['victim', 'other'], ...SAVE }, cache)
      expect(cache.warnings).toEqual([expect.stringMatching(/^victim:1 was not saved: there is no room/)])
      expect(report).toMatchObject({
        warnings: cache.warnings,
        savedImages: [{ action: 'saved' }, { action: 'skipped' }],
      })
    })
  })

  async function cacheAt(service: CacheService, more: Readonly<Record<string, string>> = {}): Promise<TestCache> {
    const env = { ...engine.env, ...service.env(), ...more }
    const entries = await openGithubCache(systemRuntime({ env }), { ...IMPATIENT, githubToken: 'ghs_token' })
    return testCache('', env, { entries, scopes: ['github'] })
  }

  /** Works with an engine that refuses the requests whose path matches. */
  async function withRefusing(
    path: RegExp,
    work: (env: Readonly<Record<string, string>>) => Promise<void>,
  ): Promise<void> {
    const proxy: WatchingProxy = await startWatchingProxy(engine.host.replace('unix://', ''), {
      socket: join(await scratch(), 'refusing.sock'),
      faultOf: (request) => (path.test(request.path) ? REFUSED : undefined),
    })
    try {
      await work({ ...engine.env, DOCKER_HOST: `unix://${proxy.host}` })
    } finally {
      await proxy.close()
    }
  }
}

interface TinyDisk {
  readonly path: string
  remove(): void
}

function mountTinyDisk(): TinyDisk | undefined {
  const path = mkdtempSync(join(tmpdir(), 'seaworthy-tiny-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true })
    return undefined
  }
  return {
    path,
    remove: () => {
      execFileSync('umount', [path])
      rmSync(path, { recursive: true })
    },
  }
}
