// A job that is cancelled (SIGTERM) in the middle of a restore or a save of a cache in a folder or in a registry.
import { spawn } from 'node:child_process'
import { type FSWatcher, watch } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { restoreCache } from '../../src/cache/restore.ts'
import { saveCache } from '../../src/cache/save.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { registryEntries } from '../../src/stores/registry-entries.ts'
import { noise } from '../helpers/bytes.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, startEngine } from '../helpers/engine.ts'
import { type TestCache, testCache } from '../helpers/layer-cache.ts'
import { DIST } from '../helpers/runner.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'
import { startWatchingProxy, type WatchedRequest } from '../helpers/watching-proxy.ts'

jest.setTimeout(120_000)

const scratch = scratchFolders()
const SAVE = { before: new Set<string>(), restored: new Set<string>() }
const IMAGES = ['app:ci', 'base:ci']
/** Where the command line keeps its records outside of a workflow. */
const LOCAL = { scopes: ['local'] }
const obstacle =
  engineObstacle() ?? (findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined)

describeEndToEnd('a cancelled job', obstacle, () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
    await build()
  })
  afterAll(async () => {
    await engine?.stop()
  })
  afterEach(async () => {
    const names = (await engine.docker(['images', '--format', '{{.Repository}}'])).split('\n')
    expect(names.filter((name) => name.includes('127.0.0.1'))).toEqual([])
  })

  async function build(): Promise<void> {
    await engine.build('base:ci', [{ 'lib/base': noise(20_000_000) }])
    await engine.build('app:ci', [{ 'lib/app': noise(3_000_000, 2) }, { small: 'one' }])
  }
  async function wipe(): Promise<void> {
    const ids = new Set((await engine.docker(['images', '-aq'])).split('\n').filter((id) => id !== ''))
    for (const id of ids) await engine.docker(['rmi', '-f', id]).catch(() => {})
  }
  /** The command line; `cancel` ends it as a runner does. */
  async function start(
    verb: string,
    to: string,
    host: string,
  ): Promise<{ cancel(): void; over: Promise<number | null>; left(): Promise<string[]> }> {
    const temp = await scratch()
    await mkdir(join(temp, 'home'))
    const env = { ...engine.env, DOCKER_HOST: host, RUNNER_TEMP: temp, HOME: join(temp, 'home'), TMPDIR: temp }
    const args = ['cache', verb, ...IMAGES, '--to', to, '--key', 'test']
    const child = spawn(process.execPath, [join(DIST, 'cli.js'), ...args], { env, stdio: 'ignore' })
    return {
      cancel: () => void child.kill('SIGTERM'),
      over: new Promise((resolve) => child.once('exit', resolve)),
      left: async () => (await readdir(temp)).filter((name) => name !== 'home' && name !== 'seaworthy-cache'),
    }
  }
  /** Runs it behind a proxy before `target`, cancels it at the nth request of this kind, and holds that one. */
  async function cancelledAt(
    verb: string,
    target: string,
    at: (request: WatchedRequest) => boolean,
    nth: number,
    run: (proxy: string) => ReturnType<typeof start>,
  ): Promise<{ code: number | null; left: string[] }> {
    let seen = 0
    let reached: () => void = () => {}
    const there = new Promise<void>((resolve) => {
      reached = resolve
    })
    const proxy = await startWatchingProxy(target, {
      onRequest: async (request) => {
        if (!at(request) || ++seen !== nth) return
        reached()
        await new Promise(() => {})
      },
    })
    try {
      const job = await run(proxy.host)
      const first = await Promise.race([there.then(() => 'there'), job.over])
      expect({ verb, first }).toEqual({ verb, first: 'there' })
      job.cancel()
      return { code: await job.over, left: await job.left() }
    } finally {
      await proxy.close()
    }
  }
  async function isWhole(cache: () => Promise<TestCache>): Promise<void> {
    const saving = await cache()
    const report = await saveCache({ images: IMAGES, ...SAVE }, saving)
    expect({ warnings: saving.warnings, images: report.savedImages.length }).toEqual({ warnings: [], images: 2 })
    await wipe()
    const restoring = await cache()
    const { report: back } = await restoreCache({ images: [] }, restoring)
    expect({ warnings: restoring.warnings, hits: back.images.map(({ hit }) => hit) }).toEqual({
      warnings: [],
      hits: [true, true],
    })
  }

  describe('with its cache in a folder', () => {
    test('saving, while it writes an entry: nothing is half, and no record tells of what is not there', async () => {
      const root = await scratch()
      await mkdir(join(root, 'tmp'))
      const job = await start('save', root, engine.host)
      let watcher: FSWatcher | undefined
      const begun = new Promise<void>((resolve) => {
        watcher = watch(join(root, 'tmp'), () => resolve())
      })
      await Promise.race([begun, job.over])
      job.cancel()
      const code = await job.over
      watcher?.close()
      expect(await job.left()).toEqual([])
      expect(await readdir(join(root, 'tmp'))).toEqual([])
      const keys = await readdir(join(root, 'entries'))
      // It may have been so fast that there was nothing left to cancel.
      expect(code === 0).toBe(keys.some((key) => key.startsWith('img-')))
      await isWhole(async () => testCache(root, engine.env, LOCAL))
    })

    test.each<[string, string, RegExp]>([
      ['saving, while the engine hands over images', 'save', /^\/images\/(.*\/)?get$|\/push$/],
      ['restoring, while the engine takes one', 'restore', /^\/images\/create$/],
    ])('%s', async (_, verb, path) => {
      const root = await scratch()
      if (verb === 'restore') {
        await saveCache({ images: IMAGES, ...SAVE }, testCache(root, engine.env, LOCAL))
        await wipe()
      }
      const done = await cancelledAt(
        verb,
        engine.host.slice('unix://'.length),
        (request) => path.test(request.path),
        1,
        (proxy) => start(verb, root, `tcp://${proxy}`),
      )
      expect(done).toEqual({ code: 143, left: [] })
      if (verb === 'restore') await build()
      await isWhole(async () => testCache(root, engine.env, LOCAL))
    })
  })

  describe('with its cache in a registry', () => {
    let registry: DockerRegistry
    let count = 0
    beforeAll(async () => {
      registry = await startDockerRegistry()
    })
    afterAll(async () => {
      await registry?.stop()
    })

    test.each<[string, string, (request: WatchedRequest) => boolean, number]>([
      ['saving, before a layer is sent', 'save', ({ method }) => method === 'POST', 1],
      [
        'saving, while a layer is sent',
        'save',
        ({ method, path }) => /PATCH|PUT/.test(method) && /blobs/.test(path),
        1,
      ],
      ['saving, before the record counts', 'save', ({ method, path }) => method === 'PUT' && /s\/img-v1/.test(path), 1],
      [
        'restoring, while it reads the record',
        'restore',
        ({ method, path }) => method === 'GET' && /blobs/.test(path),
        1,
      ],
      ['restoring, while a layer comes', 'restore', ({ method, path }) => method === 'GET' && /blobs/.test(path), 2],
    ])('%s', async (_, verb, at, nth) => {
      const repository = `acme/cache-${count++}`
      const cache = async (): Promise<TestCache> => {
        const client = openRegistry(registry.host, {}, systemRuntime())
        return testCache('', engine.env, {
          entries: registryEntries(client.repository(repository), systemRuntime()),
          ...LOCAL,
        })
      }
      if (verb === 'restore') {
        await saveCache({ images: IMAGES, ...SAVE }, await cache())
        await wipe()
      }
      const done = await cancelledAt(verb, registry.host, at, nth, (proxy) =>
        start(verb, `${proxy}/${repository}`, engine.host),
      )
      expect(done).toEqual({ code: 143, left: [] })
      if (verb === 'restore') await build()
      await isWhole(cache)
    })
  })
})
