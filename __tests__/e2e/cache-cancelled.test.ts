// A job that is cancelled in the middle of a restore or a save (SIGTERM, as runners do it), and two jobs that save at the same moment.
import { spawn } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { LayerCache } from '../../src/cache/cache.ts'
import { restoreCache } from '../../src/cache/restore.ts'
import { saveCache } from '../../src/cache/save.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { directoryEntries } from '../../src/stores/directory-entries.ts'
import { openGithubCache } from '../../src/stores/github-cache/github-cache.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { registryEntries } from '../../src/stores/registry-entries.ts'
import { noise } from '../helpers/bytes.ts'
import type { Fault } from '../helpers/cache-service/exchange.ts'
import { type CacheService, startCacheService } from '../helpers/cache-service.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine, wipeImages } from '../helpers/engine.ts'
import { testCache } from '../helpers/layer-cache.ts'
import { sampleDescendants } from '../helpers/processes.ts'
import { DIST } from '../helpers/runner.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'

jest.setTimeout(120_000)

const scratch = scratchFolders()
const SAVE = { before: new Set<string>(), restored: new Set<string>() }
/** Where the command line keeps its records. */
const GITHUB = { scopes: ['github'] }
const IMAGES = ['app:ci', 'base:ci']
const obstacle =
  engineObstacle() ?? (findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined)

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`the layer cache and ${name}`, obstacle, () => suite(variant))
}

function suite(variant: EngineVariant): void {
  let engine: Engine
  let service: CacheService
  beforeAll(async () => {
    engine = await startEngine([], variant)
    await build()
  })
  afterAll(async () => {
    await engine?.stop()
  })
  beforeEach(async () => {
    service = await startCacheService()
  })
  afterEach(async () => {
    await service.close()
    const names = (await engine.docker(['images', '--format', '{{.Repository}}'])).split('\n')
    expect(names.filter((name) => name.includes('127.0.0.1'))).toEqual([])
  })

  async function build(): Promise<void> {
    await engine.build('base:ci', [{ 'lib/base': noise(12_000_000) }])
    await engine.build('app:ci', [{ 'lib/app': noise(3_000_000, 2) }, { small: 'one' }])
  }
  const githubEnv = (): Record<string, string> => ({ ...engine.env, ...service.env(), GITHUB_REPOSITORY: 'acme/app' })

  /** Runs the command line, and cancels it when the cache service sees this. What is left of it. */
  async function cancelled(
    verb: string,
    fault: Omit<Fault, 'before'>,
  ): Promise<{ code: number | null; left: string[] }> {
    const temp = await scratch()
    await mkdir(join(temp, 'home'))
    const env = { ...githubEnv(), RUNNER_TEMP: temp, HOME: join(temp, 'home'), TMPDIR: temp }
    const args = ['cache', verb, ...IMAGES, '--to', 'github', '--key', 'test']
    const child = spawn(process.execPath, [join(DIST, 'cli.js'), ...args], { env, stdio: 'ignore' })
    const descendants = sampleDescendants(child.pid as number)
    service.fail({ ...fault, before: () => void child.kill('SIGTERM') })
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
    for (const { pid } of await descendants.stop()) expect(() => process.kill(pid, 0)).toThrow()
    const names = await readdir(temp)
    return { code, left: names.filter((name) => name !== 'home' && name !== 'seaworthy-cache') }
  }

  test.each<[string, Omit<Fault, 'before'>]>([
    ['while it looks for a record', { on: 'lookup', silent: true }],
    ['before a layer is sent', { on: 'create', silent: true }],
    ['while a layer is sent', { on: 'put-blob', deaf: true }],
    ['before an entry counts', { on: 'finalize', silent: true }],
  ])('a save that is cancelled %s leaves nothing that is half', async (_, fault) => {
    expect(await cancelled('save', fault)).toEqual({ code: 143, left: [] })
    expect(service.entries.filter(({ key }) => key.startsWith('img-'))).toEqual([])
    const cache = testCache('', githubEnv(), {
      entries: await openGithubCache(systemRuntime({ env: githubEnv() })),
      ...GITHUB,
    })
    const report = await saveCache({ images: IMAGES, ...SAVE }, cache)
    expect({ warnings: cache.warnings, images: report.savedImages.length }).toEqual({ warnings: [], images: 2 })
  })

  test.each<[string, Omit<Fault, 'before'>]>([
    ['while it reads the record', { on: 'get-blob', stallAt: 100 }],
    ['before a layer comes', { on: 'get-blob', after: 1, silent: true }],
    ['in the middle of a layer', { on: 'get-blob', after: 1, stallAt: 700_000 }],
  ])('a restore that is cancelled %s is whole the next time', async (_, fault) => {
    const entries = await openGithubCache(systemRuntime({ env: githubEnv() }))
    await saveCache({ images: IMAGES, ...SAVE }, testCache('', githubEnv(), { entries, ...GITHUB }))
    await wipeImages(engine)
    try {
      expect(await cancelled('restore', fault)).toEqual({ code: 143, left: [] })
      const cache = testCache('', githubEnv(), { entries, ...GITHUB })
      const { report } = await restoreCache({ images: [] }, cache)
      expect(cache.warnings).toEqual([])
      expect(report.images.map(({ hit }) => hit)).toEqual([true, true])
    } finally {
      await wipeImages(engine)
      await build()
    }
  })

  describe('two jobs that save the same key at the same moment', () => {
    let registry: DockerRegistry
    beforeAll(async () => {
      registry = await startDockerRegistry()
    })
    afterAll(async () => {
      await registry?.stop()
    })

    test.each<[string, readonly number[], () => Promise<CacheEntries>]>([
      ['in a folder', [5], async () => directoryEntries(shared, systemRuntime())],
      [
        // Which cannot tell who was first: both may have written the manifest of a layer, over equal bytes.
        'in a registry',
        [5, 6, 7, 8],
        async () => {
          const { repository } = openRegistry(registry.host, {}, systemRuntime())
          return registryEntries(repository(`acme/${shared.slice(-6).toLowerCase()}`), systemRuntime())
        },
      ],
      ["in GitHub's cache", [5], async () => await openGithubCache(systemRuntime({ env: githubEnv() }))],
    ])('%s: both records are whole, and each layer is stored once', async (_, written, open) => {
      shared = await scratch()
      const job = async (run: string): Promise<LayerCache & { warnings: string[] }> =>
        testCache('', engine.env, { entries: await open(), run })
      const jobs = await Promise.all(['1', '2'].map(job))
      const reports = await Promise.all(jobs.map((cache) => saveCache({ images: IMAGES, ...SAVE }, cache)))
      expect(jobs.flatMap(({ warnings }) => warnings)).toEqual([])
      const records = reports.map(({ record }) => record as string)
      expect(new Set(records).size).toBe(2)
      // Layers of two images, the pack, and two records.
      expect(written).toContain(reports.reduce((sum, { saved }) => sum + saved.entries, 0))
      await wipeImages(engine)
      const cache = await job('3')
      const { report } = await restoreCache({ images: [] }, cache)
      expect(records).toContain(report.record)
      expect({ warnings: cache.warnings, hits: report.images.map(({ hit }) => hit) }).toEqual({
        warnings: [],
        hits: [true, true],
      })
      for (const { entries } of [...jobs, cache]) await entries.close()
    })

    test('as the same run and attempt: one of them says so, and its record is the other one', async () => {
      shared = await scratch()
      const now = Date.now()
      const clock = { ...systemRuntime().clock, now: () => now }
      const jobs = [1, 2].map(() => testCache(shared, engine.env, { runtime: { clock } }))
      const reports = await Promise.all(jobs.map((cache) => saveCache({ images: IMAGES, ...SAVE }, cache)))
      const second = reports.findIndex(({ record }) => record === null)
      expect(jobs[1 - second]?.warnings).toEqual([])
      expect(jobs[second]?.warnings).toEqual([
        expect.stringMatching(/another job has saved a record for the key "test"/),
      ])
      expect(reports[second]?.savedImages.map(({ action }) => action)).toEqual(IMAGES.map(() => 'skipped'))
    })
    let shared = ''
  })
}
