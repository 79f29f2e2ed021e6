// What somebody who can write to the cache can try: each is refused with its reason, nothing of it is in the engine, and the
// other images are restored.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { findRecord, readRecord } from '../../src/cache/find-record.ts'
import { recordKey, recordPrefix } from '../../src/cache/keys.ts'
import { restoreCache } from '../../src/cache/restore.ts'
import { saveCache } from '../../src/cache/save.ts'
import { digestOf } from '../../src/image/digest.ts'
import { noise } from '../helpers/bytes.ts'
import { type Engine, type EngineVariant, engineVariants, startEngine, wipeImages } from '../helpers/engine.ts'
import { type TestCache, testCache } from '../helpers/layer-cache.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { rawTar } from '../helpers/tar.ts'
import { describeEndToEnd, engineObstacle } from '../helpers/tools.ts'

jest.setTimeout(240_000)

interface Json {
  // biome-ignore lint/suspicious/noExplicitAny: these tests change what the types forbid
  [key: string]: any
}
type Record = Json & { images: (Json & { manifests: string[]; blobs: Json[] })[] }

const scratch = scratchFolders()
const SAVE = { before: new Set<string>(), restored: new Set<string>() }
const SCOPE = 'refs/heads/main'
const KEY = 'a signing key of a certain length'

for (const [name, variant] of engineVariants()) {
  describeEndToEnd(`attacks on the layer cache of ${name}`, engineObstacle(), () => suite(variant))
}

function suite(variant: EngineVariant): void {
  let engine: Engine
  let root: string
  let saved: Map<string, Buffer>
  let victim: string
  beforeAll(async () => {
    engine = await startEngine([], variant)
    root = await scratch()
    await engine.build('other:1', [{ other: 'two' }])
    await engine.build('victim:1', [{ 'lib/large': noise(1_300_000) }, { small: 'one' }, { app: 'three' }])
    victim = await idOf('victim:1')
    await saveCache({ images: ['victim:1', 'other:1'], ...SAVE }, testCache(root, engine.env, { signingKey: KEY }))
    saved = new Map()
    for (const key of await readdir(join(root, 'entries'))) saved.set(key, await readFile(join(root, 'entries', key)))
  })
  afterAll(async () => {
    await engine?.stop()
  })
  afterEach(async () => {
    for (const key of await readdir(join(root, 'entries'))) {
      const bytes = saved.get(key)
      if (bytes === undefined) await rm(join(root, 'entries', key))
    }
    for (const [key, bytes] of saved) await writeFile(join(root, 'entries', key), bytes)
    await wipeImages(engine)
  })

  async function idOf(image: string): Promise<string> {
    return (await engine.docker(['image', 'inspect', '-f', '{{.Id}}', image])).trim()
  }

  /** The saved record, changed, as the newest one. */
  async function forge(change: (record: Record, of: Record['images'][number]) => void, scope = SCOPE): Promise<void> {
    const entry = [...saved.keys()].find((key) => key.startsWith('img-')) as string
    const sealed = JSON.parse((saved.get(entry) as Buffer).toString()) as { record: string; signature: string }
    const record = JSON.parse(sealed.record) as Record
    change(record, record.images.find(({ names }) => names[0].includes('victim')) as Record['images'][number])
    const key = recordKey(recordPrefix('test', scope), { created: Date.now() + 60_000, run: '9', attempt: '1' })
    await writeFile(join(root, 'entries', key), JSON.stringify({ ...sealed, record: JSON.stringify(record) }))
  }

  /** Changes the bytes of one entry, or of the pack. */
  async function damage(prefix: string, change: (bytes: Buffer) => Buffer): Promise<void> {
    const key = [...saved.keys()].find((name) => name.startsWith(prefix)) as string
    await writeFile(join(root, 'entries', key), change(Buffer.from(saved.get(key) as Buffer)))
  }

  async function restore(parts: Parameters<typeof testCache>[2] = {}): Promise<{ cache: TestCache; hits: string[] }> {
    const cache = testCache(root, engine.env, parts)
    const { report } = await restoreCache({ images: [] }, cache)
    return { cache, hits: report.images.filter(({ hit }) => hit).map(({ name }) => name) }
  }

  const configOf = (of: Record['images'][number]): Json => of.blobs.find(({ kind }) => kind === 'text') as Json
  /** Replaces the config and everything that names it, so that the image is consistent again. */
  const withConfig = (of: Record['images'][number], change: (config: Json) => void): void => {
    const blob = configOf(of)
    const before = blob.digest as string
    const config = JSON.parse(blob.text)
    change(config)
    blob.text = JSON.stringify(config)
    blob.digest = digestOf(blob.text)
    const size = blob.size
    blob.size = Buffer.byteLength(blob.text)
    of.manifests = of.manifests.map((text) =>
      text
        .replace(before, blob.digest)
        .replace(`"size":${size}`, `"size":${blob.size}`)
        .replace(`"size": ${size}`, `"size": ${blob.size}`),
    )
  }

  test('nothing changed: everything is restored', async () => {
    await wipeImages(engine)
    expect((await restore()).hits.sort()).toEqual(['other:1', 'victim:1'])
    expect(await idOf('victim:1')).toBe(victim)
  })

  test('a bit of a layer flipped', async () => {
    await wipeImages(engine)
    await damage('layer-', (bytes) => {
      bytes[700_000] = (bytes[700_000] as number) ^ 1
      return bytes
    })
    const { cache, hits } = await restore()
    expect(hits).toEqual(['other:1'])
    expect(cache.warnings).toEqual([expect.stringMatching(/victim:1 was not restored/)])
    // It would be found damaged for ever: it is taken away, so that the next save stores it anew.
    const entry = [...saved.keys()].find((key) => key.startsWith('layer-')) as string
    expect(await readdir(join(root, 'entries'))).not.toContain(entry)
  })

  test('an entry longer than the record says, and one that is cut short', async () => {
    await wipeImages(engine)
    await damage('layer-', (bytes) => Buffer.concat([bytes, Buffer.alloc(50_000_000)]))
    expect((await restore()).hits).toEqual(['other:1'])
    await wipeImages(engine)
    await damage('layer-', (bytes) => bytes.subarray(0, 500_000))
    const { cache, hits } = await restore()
    expect(hits).toEqual(['other:1'])
    expect(cache.warnings).toHaveLength(1)
  })

  test.each<[string, (record: Record, of: Record['images'][number]) => void, RegExp]>([
    [
      'another config',
      (_, of) => withConfig(of, (config) => (config.config.Cmd = ['/evil'])),
      /has the ID .* that it is to have/,
    ],
    ['a config that is not its digest', (_, of) => (configOf(of).text += ' '), /has another digest/],
    [
      'a size of a layer that is not that of the manifest',
      (_, of) => (of.blobs.find(({ kind }) => kind === 'entry') as Json).size--,
      /bytes in the manifest and/,
    ],
    [
      'the image of another',
      (record, of) => (of.id = (record.images.find((one) => one !== of) as Json).id),
      /has the ID/,
    ],
    [
      'a path as a key',
      (_, of) => ((of.blobs.find(({ kind }) => kind === 'entry') as Json).entry = '../../etc/passwd'),
      /cannot be one/,
    ],
    ['a name that is no name', (_, of) => (of.names = ['../../x:1']), /invalid reference|whole name/],
    ['a name by digest', (_, of) => (of.names = [`docker.io/library/node@sha256:${'0'.repeat(64)}`]), /whole name/],
    ['more images than may be', (record, of) => (record.images = Array(300).fill(of)), /at most 256/],
    [
      'a blob of petabytes',
      (_, of) => ((of.blobs.find(({ kind }) => kind === 'entry') as Json).stored = 1e15),
      /is not a number/,
    ],
    ['a field that nobody knows', (_, of) => (of.run = 'rm -rf /'), /not known/],
    [
      'a manifest that is another',
      (_, of) => (of.manifests[0] = of.manifests[0]?.replace('"schemaVersion"', '"schemaversion"') ?? ''),
      /manifest/,
    ],
  ])('a record with %s is not used at all', async (_, change, reason) => {
    await wipeImages(engine)
    const good = [...saved.keys()].find((key) => key.startsWith('img-')) as string
    await rm(join(root, 'entries', good))
    await forge(change)
    const { cache, hits } = await restore()
    expect(hits).toEqual([])
    expect(cache.warnings).toEqual([expect.stringMatching(reason)])
    expect((await engine.docker(['images', '-q'])).trim()).toBe('')
    // The one before it is.
    await writeFile(join(root, 'entries', good), saved.get(good) as Buffer)
    await forge(change)
    expect((await findRecord(testCache(root, engine.env), () => {}))?.entryKey).toBe(good)
  })

  test('layers that have changed places', async () => {
    await wipeImages(engine)
    await rm(join(root, 'entries', [...saved.keys()].find((key) => key.startsWith('img-')) as string))
    await forge((_, of) => {
      const manifest = JSON.parse(of.manifests.at(-1) as string)
      manifest.layers.reverse()
      const before = digestOf(of.manifests.at(-1) as string)
      of.manifests[of.manifests.length - 1] = JSON.stringify(manifest)
      if (of.id === before) of.id = digestOf(of.manifests.at(-1) as string)
    })
    const { cache, hits } = await restore()
    expect(hits).not.toContain('victim:1')
    expect(cache.warnings).toHaveLength(1)
    await expect(idOf('victim:1')).rejects.toThrow()
  })

  test('a record that gives its image the name of one that the job has', async () => {
    await wipeImages(engine)
    await engine.build('node:20', [{ node: 'the real one' }])
    const real = await idOf('node:20')
    await forge((_, of) => {
      of.names = ['docker.io/library/node:20']
    })
    const { hits } = await restore()
    expect(hits).toEqual(['other:1'])
    expect(await idOf('node:20')).toBe(real)
  })

  test('names that were not asked for', async () => {
    await wipeImages(engine)
    await forge((_, of) => {
      of.names = ['docker.io/library/node:20']
    })
    const { report } = await restoreCache({ images: ['victim', 'other'] }, testCache(root, engine.env))
    expect(report.images.map(({ name }) => name)).toEqual(['other:1'])
    await expect(idOf('node:20')).rejects.toThrow()
  })

  test('a layer that unpacks to far more than there is', async () => {
    await wipeImages(engine)
    const bomb = gzipSync(rawTar([{ name: 'zeros', content: Buffer.alloc(300_000_000) }]), { level: 9 })
    expect(bomb.byteLength).toBeLessThan(1_000_000)
    const diffId = digestOf(rawTar([{ name: 'zeros', content: Buffer.alloc(300_000_000) }]))
    await forge((_, of) => {
      const digest = digestOf(bomb)
      const text = JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: {},
        rootfs: { type: 'layers', diff_ids: [diffId] },
      })
      const config = { kind: 'text', digest: digestOf(text), size: text.length, text }
      const size = bomb.byteLength
      const entry = `layer-v1-${digest.slice(7)}`
      const type = 'application/vnd.oci.image.'
      const manifest = JSON.stringify({
        schemaVersion: 2,
        mediaType: `${type}manifest.v1+json`,
        config: { mediaType: `${type}config.v1+json`, digest: config.digest, size: config.size },
        layers: [{ mediaType: `${type}layer.v1.tar+gzip`, digest, size }],
      })
      of.id = digestOf(manifest)
      of.manifests = [manifest]
      of.unpacked = 1000
      of.blobs = [config, { kind: 'entry', digest, size, entry, stored: size, encoding: 'none' }]
    })
    await writeFile(join(root, 'entries', `layer-v1-${digestOf(bomb).slice(7)}`), bomb)
    const { cache, hits } = await restore()
    expect(hits).toEqual(['other:1'])
    expect(cache.warnings).toEqual([expect.stringMatching(/victim:1 was not restored/)])
  })

  test('a record saved by a pull request', async () => {
    await wipeImages(engine)
    await forge(() => {}, 'refs/pull/3/merge')
    const { report } = await restoreCache({ images: [] }, testCache(root, engine.env))
    expect(report.record).not.toContain('.9.1.json')
    // Its own run does see it.
    const own = testCache(root, engine.env, { scopes: ['refs/pull/3/merge', SCOPE] })
    expect((await restoreCache({ images: [] }, own)).report.record).toContain('.9.1.json')
  })

  test('a signed record that was changed, or moved to another key: the one before it is used', async () => {
    const signed = { signingKey: KEY, requireSigned: true }
    for (const change of [(_: Record, of: Json) => (of.names = ['docker.io/library/renamed:1']), () => {}]) {
      await wipeImages(engine)
      await forge(change)
      const { cache, hits } = await restore(signed)
      expect(hits.sort()).toEqual(['other:1', 'victim:1'])
      expect(cache.warnings).toEqual([expect.stringContaining('signature')])
      await expect(idOf('renamed:1')).rejects.toThrow()
    }
    await wipeImages(engine)
    await rm(join(root, 'entries', [...saved.keys()].find((key) => key.startsWith('img-')) as string))
    expect((await restore(signed)).hits).toEqual([])
  })

  test('who signs takes nothing over from a record that is not signed', async () => {
    await wipeImages(engine)
    const [unsigned, other] = [await scratch(), { ...SAVE }]
    await engine.build('app:1', [{ app: 'x' }])
    await saveCache({ images: ['app:1'], ...other }, testCache(unsigned, engine.env))
    // A build cache of somebody else, in the newest record.
    const folder = join(unsigned, 'entries')
    const entry = (await readdir(folder)).find((key) => key.startsWith('img-')) as string
    const sealed = JSON.parse(await readFile(join(folder, entry), 'utf8')) as { record: string }
    const record = JSON.parse(sealed.record) as Record
    record.builds = [{ ...record.images[0], names: ['127.0.0.1/app:main'] }]
    await writeFile(join(folder, entry), JSON.stringify({ ...sealed, record: JSON.stringify(record) }))
    await engine.build('app:1', [{ app: 'y' }])
    const cache = testCache(unsigned, engine.env, { signingKey: KEY })
    const report = await saveCache({ images: ['app:1'], ...other }, cache)
    expect(cache.warnings).toEqual([expect.stringContaining('is not signed')])
    const { record: own } = await readRecord({ ...cache, requireSigned: true }, report.record as string)
    expect(own.images).toHaveLength(1)
    expect(own.builds).toEqual([])
  })

  // Behind the others: after a pull that was broken off an engine may keep the good layers of it for a day.
  test('a layer that was refused costs no later restore', async () => {
    await wipeImages(engine)
    await damage('layer-', (bytes) => {
      bytes[1_200_000] = (bytes[1_200_000] as number) ^ 1
      return bytes
    })
    expect((await restore()).hits).toEqual(['other:1'])
    await damage('layer-', (bytes) => Buffer.concat([bytes, bytes]))
    expect((await restore()).hits).toEqual(['other:1'])
    await damage('layer-', (bytes) => bytes)
    expect((await restore()).hits.sort()).toEqual(['other:1', 'victim:1'])
    expect(await idOf('victim:1')).toBe(victim)
  })
}
