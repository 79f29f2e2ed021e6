// The layer cache with real engines.
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { restoreCache } from '../../src/cache/restore.ts'
import { saveCache } from '../../src/cache/save.ts'
import { type } from '../cli/terminal.ts'
import { noise } from '../helpers/bytes.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine } from '../helpers/engine.ts'
import { testCache } from '../helpers/layer-cache.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle } from '../helpers/tools.ts'

jest.setTimeout(180_000)

const scratch = scratchFolders()
const SAVE = { before: new Set<string>(), restored: new Set<string>() }

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`the layer cache and ${name}`, engineObstacle(), () => suite(variant))
}

async function wipe(engine: Engine): Promise<void> {
  const ids = new Set((await engine.docker(['images', '-aq', '--no-trunc'])).split('\n').filter((id) => id !== ''))
  for (const id of ids) await engine.docker(['rmi', '-f', id]).catch(() => {})
  expect((await engine.docker(['images', '-aq'])).trim()).toBe('')
}

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
    await engine.build('app:ci', [base, { 'lib/small': 'one' }, { app: noise(2_000_000, 5) }])
    const id = await idOf(engine, 'app:ci')

    const first = await saveCache({ images: ['app:ci'], ...SAVE }, testCache(root, engine.env))
    expect(first.warnings).toEqual([])
    expect(first.savedImages).toMatchObject([{ name: 'app:ci', action: 'saved', layers: { saved: 3 } }])
    expect(first.saved.entries).toBe(4)
    const keys = await readdir(join(root, 'entries'))
    expect(keys.map((key) => key.split('-')[0]).sort()).toEqual(['img', 'layer', 'layer', 'pack'])

    await wipe(engine)
    const cache = testCache(root, engine.env)
    const { report } = await restoreCache({ images: [] }, cache)
    expect(cache.warnings).toEqual([])
    expect(report.images).toMatchObject([
      { name: 'app:ci', hit: true, layers: { present: 0, restored: 3, upstream: 0, missing: 0 } },
    ])
    expect(await idOf(engine, 'app:ci')).toBe(id)
    const container = (await engine.docker(['create', 'app:ci'])).trim()
    await engine.docker(['rm', container])

    const again = await saveCache({ images: ['app:ci'], ...SAVE }, testCache(root, engine.env))
    expect(again).toMatchObject({ saved: { entries: 0, bytes: 0 }, savedImages: [{ action: 'kept' }] })

    await buildOn(engine, 'app:ci', 'app:ci', noise(2_500_000, 6))
    expect(await idOf(engine, 'app:ci')).not.toBe(id)
    const changed = await saveCache({ images: ['app:ci'], ...SAVE }, testCache(root, engine.env))
    expect(changed.warnings).toEqual([])
    expect(changed.saved.entries).toBe(2)
    expect(changed.saved.bytes).toBeLessThan(2_700_000)
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
    await wipe(engine)
    const { images } = await run('restore', 'cli')
    expect(images).toMatchObject([{ name: 'cli:1', hit: true, layers: { restored: 1 } }])
    expect(await idOf(engine, 'cli:1')).toBe(id)
    expect(await run('prune', '--keep', '1')).toMatchObject({ removed: [], warnings: [] })
  })
}
