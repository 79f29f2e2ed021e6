// The layer cache with real engines.
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { restoreCache } from '../../src/cache/restore.ts'
import { saveCache } from '../../src/cache/save.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { registryEntries } from '../../src/stores/registry-entries.ts'
import { type } from '../cli/terminal.ts'
import { noise } from '../helpers/bytes.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine, wipeImages } from '../helpers/engine.ts'
import { putIndex } from '../helpers/images.ts'
import { testCache } from '../helpers/layer-cache.ts'
import { program } from '../helpers/program.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle, findTool } from '../helpers/tools.ts'
import { startWatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(180_000)

const obstacle =
  engineObstacle() ?? (findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined)
const scratch = scratchFolders()
const SAVE = { before: new Set<string>(), restored: new Set<string>() }

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`the layer cache and ${name}`, obstacle, () => suite(variant))
}

describeEndToEnd('the layer cache and an engine with a network of its own', obstacle, () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine([], { ownNetwork: true })
  })
  afterAll(async () => {
    await engine?.stop()
  })

  test('images go in and out by docker save and docker load', async () => {
    const root = await scratch()
    await engine.build('far:1', [{ 'lib/base': noise(1_500_000) }, { app: 'far' }])
    const id = await idOf(engine, 'far:1')
    const saved = await saveCache({ images: ['far'], ...SAVE }, testCache(root, engine.env))
    expect(saved).toMatchObject({ warnings: [], savedImages: [{ action: 'saved', layers: { saved: 2 } }] })
    await wipeImages(engine)
    const cache = testCache(root, engine.env)
    const { report } = await restoreCache({ images: [] }, cache)
    expect(cache.warnings).toEqual([])
    expect(report.images).toMatchObject([{ hit: true, way: 'load', layers: { restored: 2 } }])
    expect(await idOf(engine, 'far:1')).toBe(id)
  })
})

/** Builds an image with one file more on another one. */
async function buildOn(engine: Engine, base: string, name: string, content: Uint8Array): Promise<void> {
  const context = await scratch()
  await writeFile(join(context, 'app'), content)
  await writeFile(join(context, 'Dockerfile'), `FROM ${base}\nCOPY app /app\n`)
  await engine.docker(['build', '--quiet', '--tag', name, context])
}

async function idOf(engine: Engine, name: string): Promise<string> {
  return (await engine.docker(['image', 'inspect', '-f', '{{.Id}}', name])).trim()
}

function suite(variant: EngineVariant): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine([], variant)
  })
  afterAll(async () => {
    await engine?.stop()
  })

  test('save, wipe, restore: the same image; then only what changed is stored', async () => {
    const root = await scratch()
    const base = { 'lib/base': noise(12_000_000) }
    await engine.build('app:ci', [base, { 'lib/small': 'one' }, { app: program('ahoy\n', 2_000_000, 5) }])
    const id = await idOf(engine, 'app:ci')

    const first = await saveCache({ images: ['app:ci'], ...SAVE }, testCache(root, engine.env))
    expect(first.warnings).toEqual([])
    expect(first.savedImages).toMatchObject([{ name: 'app:ci', action: 'saved', layers: { saved: 3 } }])
    expect(first.saved.entries).toBe(4)
    const keys = await readdir(join(root, 'entries'))
    expect(keys.map((key) => key.split('-')[0]).sort()).toEqual(['img', 'layer', 'layer', 'pack'])

    await wipeImages(engine)
    const cache = testCache(root, engine.env)
    const { report, restored } = await restoreCache({ images: [] }, cache)
    expect(cache.warnings).toEqual([])
    expect(report.images).toMatchObject([
      { name: 'app:ci', hit: true, layers: { present: 0, restored: 3, upstream: 0, missing: 0 } },
    ])
    expect(await idOf(engine, 'app:ci')).toBe(id)
    if (process.arch === 'x64') expect(await engine.docker(['run', '--rm', '--network=none', 'app:ci'])).toBe('ahoy\n')

    const again = await saveCache({ images: ['app:ci'], ...SAVE }, testCache(root, engine.env))
    expect(again).toMatchObject({ saved: { entries: 0, bytes: 0 }, savedImages: [{ action: 'kept' }] })

    await buildOn(engine, 'app:ci', 'app:ci', noise(2_500_000, 6))
    expect(await idOf(engine, 'app:ci')).not.toBe(id)
    const pulled = new Map(restored.pulled)
    expect(pulled.size).toBe(3)
    const changed = await saveCache({ images: ['app:ci'], ...SAVE, pulled }, testCache(root, engine.env))
    expect(changed.warnings).toEqual([])
    expect(changed.saved.entries).toBe(2)
    expect(changed.saved.bytes).toBeLessThan(2_700_000)
  })

  test('layers that pack well come back: what they may unpack to is counted unpacked', async () => {
    const root = await scratch()
    await engine.build('zeros:1', [{ zeros: Buffer.alloc(300_000_000) }])
    const id = await idOf(engine, 'zeros:1')
    const { warnings } = await saveCache({ images: ['zeros:1'], ...SAVE }, testCache(root, engine.env))
    expect(warnings).toEqual([])
    await wipeImages(engine)
    const cache = testCache(root, engine.env)
    const { report } = await restoreCache({ images: [] }, cache)
    expect(cache.warnings).toEqual([])
    expect(report.images).toMatchObject([{ name: 'zeros:1', hit: true, layers: { restored: 1 } }])
    expect(await idOf(engine, 'zeros:1')).toBe(id)
    await wipeImages(engine)
  })

  test('images that leave by docker save leave together, with what they share once', async () => {
    const root = await scratch()
    const base = { 'lib/base': noise(40_000_000) }
    await engine.build('base:1', [base])
    await buildOn(engine, 'base:1', 'one:1', noise(1_500_000, 21))
    await buildOn(engine, 'base:1', 'two:1', noise(1_500_000, 22))
    const ids = await Promise.all(['base:1', 'one:1', 'two:1'].map((name) => idOf(engine, name)))
    const watched = await startWatchingProxy(engine.host.replace('unix://', ''), { socket: join(root, 'watched.sock') })
    const env = { ...engine.env, DOCKER_HOST: `unix://${watched.host}`, RUNNER_TEMP: await scratch() }
    const report = await saveCache({ images: ['base', 'one', 'two'], ...SAVE }, testCache(root, env))
    const gets = watched.requests.filter(({ path }) => /^\/images\/(.*\/)?get$/.test(path))
    await watched.close()
    expect(report.warnings).toEqual([])
    expect(report.savedImages.map(({ action }) => action)).toEqual(['saved', 'saved', 'saved'])
    // Three layers and the record; or the pack of what was compressed to less.
    expect(report.saved.entries).toBe(4)
    expect(gets).toHaveLength(variant.containerdStore === true ? 0 : 1)
    expect(await readdir(env.RUNNER_TEMP)).toEqual([])
    await wipeImages(engine)
    const { report: restored } = await restoreCache({ images: [] }, testCache(root, engine.env))
    expect(restored.images.map(({ hit }) => hit)).toEqual([true, true, true])
    expect(await Promise.all(['base:1', 'one:1', 'two:1'].map((name) => idOf(engine, name)))).toEqual(ids)
    await wipeImages(engine)
  })

  test('the command line saves, lists, restores and prunes', async () => {
    const root = await scratch()
    const env = { ...engine.env, XDG_CACHE_HOME: root }
    const run = async (...args: string[]) => {
      const done = await type(['cache', ...args, '--to', join(root, 'cache'), '--json'], { env })
      if (done.code !== 0) throw new Error(done.stdout + done.stderr)
      return JSON.parse(done.stdout)
    }
    await engine.build('cli:1', [{ app: 'one' }])
    const id = await idOf(engine, 'cli:1')
    expect(await run('restore')).toMatchObject({ record: null, images: [] })
    expect((await type(['cache', 'save', '--to', join(root, 'other')], { env })).code).toBe(0)
    expect(await run('save', 'cli:1')).toMatchObject({ savedImages: [{ name: 'cli:1', action: 'saved' }] })
    expect(await run('ls')).toMatchObject({ records: [{ key: 'default', images: ['docker.io/library/cli:1'] }] })
    await wipeImages(engine)
    const { images } = await run('restore', 'cli')
    expect(images).toMatchObject([{ name: 'cli:1', hit: true, layers: { restored: 1 } }])
    expect(await idOf(engine, 'cli:1')).toBe(id)
    await wipeImages(engine)
    const kept = (await readdir(join(root, 'cache', 'entries'))).find((name) => name.startsWith('pack-')) as string
    await rm(join(root, 'cache', 'entries', kept))
    const lost = ['cache', 'restore', 'cli', '--to', join(root, 'cache')]
    const said = {
      stdout: expect.stringMatching(/^miss +cli:1/),
      stderr: expect.stringMatching(/warning: cli:1 was not/),
    }
    expect(await type(lost, { env })).toMatchObject({ code: 0, ...said })
    expect(await type([...lost, '--fail-on-error'], { env })).toMatchObject({ code: 1, ...said })
    expect(await run('prune', '--keep', '1')).toMatchObject({ removed: [], warnings: [] })
  })

  describe('and a registry', () => {
    let registry: DockerRegistry
    beforeAll(async () => {
      registry = await startDockerRegistry()
    })
    afterAll(async () => {
      await registry?.stop()
    })

    test('layers that the registry serves are not stored, and come from there', async () => {
      const root = await scratch()
      const base = `${registry.host}/acme/base:1`
      await engine.build(base, [{ 'lib/base': noise(12_000_000) }])
      await engine.docker(['push', base])
      await wipeImages(engine)
      await engine.docker(['pull', base])
      await buildOn(engine, base, 'app:derived', noise(1_500_000, 9))
      const id = await idOf(engine, 'app:derived')
      const connect = { insecure: [registry.host] }

      const saved = await saveCache({ images: [], ...SAVE }, testCache(root, engine.env, { connect }))
      expect(saved.warnings).toEqual([])
      expect(saved.savedImages).toMatchObject([
        { name: base, action: 'skipped', reason: expect.stringContaining('a registry serves all of it') },
        { name: 'app:derived', action: 'saved', layers: { saved: 1, known: 0, upstream: 1 } },
      ])
      expect(saved.saved.bytes).toBeLessThan(1_600_000)

      await wipeImages(engine)
      const cache = testCache(root, engine.env, { connect })
      const { report } = await restoreCache({ images: [] }, cache)
      expect(cache.warnings).toEqual([])
      expect(report.images).toMatchObject([{ hit: true, layers: { restored: 1, upstream: 1 } }])
      expect(await idOf(engine, 'app:derived')).toBe(id)

      // With the base there already, only the rest moves.
      await wipeImages(engine)
      await engine.docker(['pull', base])
      const second = await restoreCache({ images: [] }, testCache(root, engine.env, { connect }))
      expect(second.report.images).toMatchObject([{ hit: true, layers: { present: 1, restored: 1, upstream: 0 } }])
      expect(await idOf(engine, 'app:derived')).toBe(id)
      await wipeImages(engine)
    })

    test('an image that a registry has whole takes no room when it is named, and comes from there', async () => {
      const root = await scratch()
      const name = `${registry.host}/acme/pulled:1`
      await engine.build(name, [{ app: noise(1_200_000) }])
      const id = await idOf(engine, name)
      await engine.docker(['push', name])
      const connect = { insecure: [registry.host] }
      const saved = await saveCache({ images: [name], ...SAVE }, testCache(root, engine.env, { connect }))
      expect(saved).toMatchObject({ saved: { entries: 1 }, savedImages: [{ layers: { saved: 0, upstream: 1 } }] })
      await wipeImages(engine)
      const { report } = await restoreCache({ images: [] }, testCache(root, engine.env, { connect }))
      expect(report.images).toMatchObject([{ name, hit: true, layers: { restored: 0, upstream: 1 } }])
      expect(await idOf(engine, name)).toBe(id)
      await wipeImages(engine)
    })

    test('an index keeps its ID in an engine that knows images by it', async () => {
      const root = await scratch()
      const name = `${registry.host}/acme/multi:1`
      await engine.build(name, [{ app: 'multi' }])
      await engine.docker(['push', name])
      const runtime = systemRuntime()
      const remote = openRegistry(registry.host, {}, runtime)
      const store = remote.repository('acme/multi')
      const image = await store.readManifest('1')
      await putIndex(store, [[image, 'linux/amd64']], '1')
      await remote.close()
      await wipeImages(engine)
      await engine.docker(['pull', name])
      const id = await idOf(engine, name)
      const saved = await saveCache({ images: [name], ...SAVE }, testCache(root, engine.env))
      expect(saved.warnings).toEqual([])
      await wipeImages(engine)
      const cache = testCache(root, engine.env)
      expect((await restoreCache({ images: [] }, cache)).report.images).toMatchObject([{ name, hit: true }])
      expect(cache.warnings).toEqual([])
      expect(await idOf(engine, name)).toBe(id)
      await wipeImages(engine)
    })

    test('the cache itself can be in a registry', async () => {
      const remote = openRegistry(registry.host, {}, systemRuntime())
      const entries = registryEntries(remote.repository('acme/cache'), systemRuntime())
      await engine.build('app:remote', [{ 'lib/base': noise(1_500_000) }, { app: 'remote' }])
      const id = await idOf(engine, 'app:remote')
      const first = await saveCache({ images: ['app:remote'], ...SAVE }, testCache('', engine.env, { entries }))
      expect(first).toMatchObject({ warnings: [], saved: { entries: 3 } })
      await wipeImages(engine)
      const { report } = await restoreCache({ images: [] }, testCache('', engine.env, { entries }))
      expect(report.images).toMatchObject([{ name: 'app:remote', hit: true, layers: { restored: 2 } }])
      expect(await idOf(engine, 'app:remote')).toBe(id)
      await remote.close()
      await wipeImages(engine)
    })
  })

  test('what was restored but not used is not saved again; what containers or builds used is', async () => {
    const root = await scratch()
    for (const name of ['unused:1', 'ran:1', 'base:1']) await engine.build(name, [{ file: name }])
    await saveCache({ images: ['unused', 'ran', 'base'], ...SAVE }, testCache(root, engine.env))
    await wipeImages(engine)
    const { restored } = await restoreCache({ images: [] }, testCache(root, engine.env))
    expect(restored.ids).toHaveLength(3)
    const container = (await engine.docker(['create', 'ran:1', '/x'])).trim()
    await buildOn(engine, 'base:1', 'built:1', Buffer.from('more'))
    const session = { before: new Set<string>(), restored: new Set(restored.ids) }
    const report = await saveCache({ images: [], ...session }, testCache(root, engine.env))
    expect(report.savedImages.map(({ name, action }) => `${action} ${name}`)).toEqual([
      'kept base:1',
      'saved built:1',
      'kept ran:1',
      'skipped unused:1',
    ])
    await engine.docker(['rm', container])
    await wipeImages(engine)
    expect((await restoreCache({ images: [] }, testCache(root, engine.env))).report.images).toHaveLength(3)
    await wipeImages(engine)
  })
}
