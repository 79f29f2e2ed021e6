// The layer cache with images and accidents that are rare: no layers, the same layer twice, one image that cannot be saved, a layer that was evicted.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { restoreCache } from '../../src/cache/restore.ts'
import { saveCache } from '../../src/cache/save.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CacheEntries } from '../../src/stores/cache-entries.ts'
import { directoryEntries } from '../../src/stores/directory-entries.ts'
import { noise } from '../helpers/bytes.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine } from '../helpers/engine.ts'
import { testCache } from '../helpers/layer-cache.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, engineObstacle } from '../helpers/tools.ts'

jest.setTimeout(120_000)

const scratch = scratchFolders()
const SAVE = { before: new Set<string>(), restored: new Set<string>() }

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`the layer cache and ${name}`, engineObstacle(), () => suite(variant))
}

function suite(variant: EngineVariant): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine([], variant)
  })
  afterAll(async () => {
    await engine?.stop()
  })
  afterEach(wipe)

  async function wipe(): Promise<void> {
    const ids = new Set((await engine.docker(['images', '-aq'])).split('\n').filter((id) => id !== ''))
    for (const id of ids) await engine.docker(['rmi', '-f', id]).catch(() => {})
  }
  const idOf = async (name: string): Promise<string> =>
    (await engine.docker(['image', 'inspect', '-f', '{{.Id}}', name])).trim()
  const entriesOf = (root: string): Promise<string[]> => readdir(join(root, 'entries'))

  describe('images', () => {
    test('without layers are saved though nobody named them, and come back', async () => {
      const root = await scratch()
      await engine.docker(['build', '--quiet', '--tag', 'empty:1', '-'], 'FROM scratch\nLABEL a=b\nCMD ["/app"]\n')
      const id = await idOf('empty:1')
      const saving = testCache(root, engine.env)
      const saved = await saveCache({ images: [], ...SAVE }, saving)
      expect(saving.warnings).toEqual([])
      expect(saved.savedImages).toMatchObject([{ name: 'empty:1', action: 'saved' }])
      await wipe()
      const cache = testCache(root, engine.env)
      const { report } = await restoreCache({ images: [] }, cache)
      expect({ warnings: cache.warnings, images: report.images }).toMatchObject({
        warnings: [],
        images: [{ hit: true }],
      })
      expect(await idOf('empty:1')).toBe(id)
    })

    test('with the same layer twice, and two names, come back under both', async () => {
      const root = await scratch()
      const layer = { 'lib/twice': noise(1_500_000, 9) }
      await engine.build('twice:1', [layer, layer, { small: 'x' }, layer])
      await engine.docker(['tag', 'twice:1', 'registry.example:5000/some_org/a--b.c__d:V1.0_x-y'])
      const id = await idOf('twice:1')
      const { warnings } = await saveCache({ images: ['**'], ...SAVE }, testCache(root, engine.env))
      expect(warnings).toEqual([])
      await wipe()
      const { report } = await restoreCache({ images: [] }, testCache(root, engine.env))
      expect(report.images).toMatchObject([{ hit: true, layers: { missing: 0 } }])
      const { present, restored, upstream } = report.images[0]?.layers ?? { present: 0, restored: 0, upstream: 0 }
      const layers = await engine.docker(['image', 'inspect', '-f', '{{len .RootFS.Layers}}', 'twice:1'])
      expect(present + restored + upstream).toBe(Number(layers))
      expect(await idOf('registry.example:5000/some_org/a--b.c__d:V1.0_x-y')).toBe(id)
    })
  })

  test('a layer that is too large for memory comes from a place that is not near', async () => {
    const root = await scratch()
    await engine.build('large:1', [{ 'lib/large': Buffer.alloc(50_000_000, 'packs well ') }])
    const id = await idOf('large:1')
    await saveCache({ images: ['large'], ...SAVE }, testCache(root, engine.env))
    await wipe()
    const entries = { ...directoryEntries(root, systemRuntime()), isNear: false }
    const cache = testCache(root, engine.env, { entries })
    const { report } = await restoreCache({ images: [] }, cache)
    expect(cache.warnings).toEqual([])
    expect(report.images).toMatchObject([{ hit: true, way: 'loopback', layers: { restored: 1 } }])
    expect(await idOf('large:1')).toBe(id)
  })

  test('what two new images share is stored once, and was not there already', async () => {
    const root = await scratch()
    const base = { 'lib/shared': noise(1_500_000, 11) }
    await engine.build('one:1', [base, { app: '1' }])
    await engine.build('two:1', [base, { app: '2' }])
    const first = await saveCache({ images: ['one'], ...SAVE }, testCache(root, engine.env))
    expect(first.saved).toMatchObject({ entries: 3, deduplicated: 0 })
    const { saved } = await saveCache({ images: ['one', 'two'], ...SAVE }, testCache(root, engine.env))
    // The shared layer and the small one of the first image.
    expect(saved.entries).toBe(2)
    expect(saved.deduplicated).toBeGreaterThan(1_400_000)
    expect(saved.deduplicated).toBeLessThan(1_600_000)
    const anew = await saveCache({ images: ['one', 'two'], ...SAVE }, testCache(await scratch(), engine.env))
    expect(anew.saved.deduplicated).toBe(0)
  })

  test('one image that cannot be stored is left out of the record, and the other one goes through', async () => {
    const root = await scratch()
    await engine.build('large:1', [{ 'lib/large': noise(1_500_000, 3) }])
    await engine.build('small:1', [{ 'lib/small': noise(5_000, 4) }])
    const folder = directoryEntries(root, systemRuntime())
    const entries: CacheEntries = {
      ...folder,
      write: async (entry) => {
        if (entry.key.startsWith('pack-')) throw new Failure('failed', 'the pack is lost')
        return await folder.write(entry)
      },
    }
    const cache = testCache(root, engine.env, { entries })
    const saved = await saveCache({ images: ['large', 'small'], ...SAVE }, cache)
    expect(saved.savedImages).toMatchObject([
      { name: 'large:1', action: 'saved' },
      { name: 'small:1', action: 'skipped', reason: 'the pack is lost' },
    ])
    expect(saved.warnings).toEqual([expect.stringMatching(/small:1 was not saved(.|\n)*the pack is lost/)])
    await wipe()
    const { report } = await restoreCache({ images: [] }, testCache(root, engine.env))
    expect(report.images).toMatchObject([{ name: 'large:1', hit: true }])
  })

  test('what was evicted is stored again under another key, and the record tells of it', async () => {
    const root = await scratch()
    await engine.build('app:ci', [{ a: 'one' }, { b: 'two' }])
    await saveCache({ images: ['app'], ...SAVE }, testCache(root, engine.env))
    const first = (await entriesOf(root)).find((key) => key.startsWith('pack-')) as string
    await engine.build('app:ci', [{ a: 'one' }, { b: 'three' }])
    await saveCache({ images: ['app'], ...SAVE }, testCache(root, engine.env))
    const id = await idOf('app:ci')
    // The layer that both have is alone in its new pack: the other one still is where it was.
    await rm(join(root, 'entries', first))
    const saved = await saveCache({ images: ['app'], ...SAVE }, testCache(root, engine.env))
    expect(saved.savedImages).toMatchObject([{ action: 'saved', layers: { saved: 1, known: 1 } }])
    await wipe()
    const cache = testCache(root, engine.env)
    const { report } = await restoreCache({ images: [] }, cache)
    expect({ warnings: cache.warnings, images: report.images }).toMatchObject({ warnings: [], images: [{ hit: true }] })
    expect(await idOf('app:ci')).toBe(id)
    const again = await saveCache({ images: ['app'], ...SAVE }, testCache(root, engine.env))
    expect(again.saved.entries).toBe(0)
  })
}
