import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestOf, hexOf } from '../../src/image/digest.ts'
import type { Clock } from '../../src/runtime/runtime.ts'
import { silentLog, systemRuntime } from '../../src/runtime/system.ts'
import { temporaryName } from '../../src/runtime/unfinished.ts'
import { collectGarbage } from '../../src/stores/directory/garbage.ts'
import { fileNameOfTag, tagOfFileName } from '../../src/stores/directory/paths.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { chunked, gather, noise } from '../helpers/bytes.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putBlob, putImage } from '../helpers/images.ts'
import { describeStoreContract } from '../helpers/store-contract.ts'

const runtime = systemRuntime()
const LAYER = 'application/vnd.oci.image.layer.v1.tar'

describeStoreContract('directory', async () => {
  const repositories = directoryRepositories(await temporaryFolder(), runtime)
  return {
    store: repositories.repository('acme/app'),
    sibling: { name: 'acme/base', store: repositories.repository('acme/base') },
  }
})

describe('directory', () => {
  test('keeps content once and lists repositories in lexical order', async () => {
    const root = await temporaryFolder()
    const repositories = directoryRepositories(root, runtime)
    for (const name of ['b', 'a/b', 'a-b', 'a']) {
      await putImage(repositories.repository(name), { layers: [noise(1000)] }, 'v1')
    }
    await putBlob(repositories.repository('only/blobs'), noise(10), LAYER)
    expect(await names(root)).toEqual(['a', 'a-b', 'a/b', 'b'])
    const blobs = await readdir(join(root, 'blobs', 'sha256'))
    expect(blobs).toHaveLength(4) // One layer, config and manifest for all, and the lone blob.
    expect(await readdir(join(root, 'tmp'))).toEqual([])
    expect(await readFile(join(root, 'repositories/a/b/_tags/v1'), 'utf8')).toMatch(/^sha256:[0-9a-f]{64}\n$/)
  })

  test('is the same after a restart', async () => {
    const root = await temporaryFolder()
    const image = await putImage(directoryRepositories(root, runtime).repository('app'), { layers: [noise(10)] }, 'RC1')
    const again = directoryRepositories(root, runtime).repository('app')
    expect((await again.readManifest('RC1')).descriptor.digest).toBe(image.descriptor.digest)
    expect(await again.resolve('rc1')).toBeUndefined()
  })

  test.each(['../up', 'a/../b', 'A', 'a//b', '/a', '_blobs', 'a/_tags', '', 'a\0b', 'a'.repeat(256)])(
    'refuses the repository name %j',
    async (name) => {
      const root = await temporaryFolder()
      expect(() => directoryRepositories(root, runtime).repository(name)).toThrow(/is not a repository name/)
    },
  )

  test('never lets a tag or digest be a path', async () => {
    const root = await temporaryFolder()
    const store = directoryRepositories(root, runtime).repository('app')
    const image = await putImage(store, { layers: [] })
    await expect(store.writeManifest(image, '../../x')).rejects.toMatchObject({ code: 'invalid' })
    expect(await store.resolve('../_tags/v1')).toBeUndefined()
    expect(await store.removeTag('../_manifests')).toBe(false)
    await expect(store.statBlob('sha256:../../../etc/passwd' as never)).rejects.toMatchObject({ code: 'invalid' })
  })

  test.each(['v1', 'RC1', 'rc1', '1.0.0-Beta_2', 'Z'.repeat(128), '_', 'aB.', 'Ünï'])(
    'tag %s and its file name',
    (tag) => {
      if (tag === 'Ünï') {
        expect(() => fileNameOfTag(tag)).toThrow(/is not a tag/)
        return
      }
      const name = fileNameOfTag(tag)
      expect(name).toBe(name.toLowerCase())
      expect(name.length).toBeLessThanOrEqual(255)
      expect(tagOfFileName(name)).toBe(tag)
    },
  )

  test.each(['v1~0', 'v1~', 'v1~2', '~1', '.hidden', 'v1~1~1', 'V1', 'a~zz'])('%s is no file name of a tag', (name) => {
    expect(tagOfFileName(name)).toBeUndefined()
  })

  test('finds damage when content is read, and heals it when the blob is written again', async () => {
    const root = await temporaryFolder()
    const store = directoryRepositories(root, runtime).repository('app')
    const bytes = noise(50_000)
    const blob = await putBlob(store, bytes, LAYER)
    const file = join(root, 'blobs/sha256', hexOf(blob.digest))
    await writeFile(file, noise(50_000, 7))
    await expect(gather(store.readBlob(blob))).rejects.toMatchObject({ code: 'mismatch' })
    await truncate(file, 49_999)
    await expect(gather(store.readBlob(blob))).rejects.toMatchObject({ code: 'mismatch' })
    await putBlob(store, bytes, LAYER)
    expect((await gather(store.readBlob(blob))).equals(bytes)).toBe(true)
  })

  test('finds a damaged manifest and a damaged tag', async () => {
    const root = await temporaryFolder()
    const store = directoryRepositories(root, runtime).repository('app')
    const image = await putImage(store, { layers: [noise(10)] }, 'v1')
    await writeFile(join(root, 'blobs/sha256', hexOf(image.descriptor.digest)), image.bytes.subarray(1))
    await expect(store.readManifest('v1')).rejects.toMatchObject({ code: 'mismatch' })
    await writeFile(join(root, 'repositories/app/_tags/v1'), 'sha256:')
    await expect(store.resolve('v1')).rejects.toMatchObject({ code: 'invalid' })
  })

  test('refuses a manifest whose bytes are not those of its digest', async () => {
    const store = directoryRepositories(await temporaryFolder(), runtime).repository('app')
    const image = await putImage(store, { layers: [] })
    const forged = { ...image, descriptor: { ...image.descriptor, digest: digestOf('another') } }
    await expect(store.writeManifest(forged, 'v1')).rejects.toMatchObject({ code: 'mismatch' })
    expect(await store.resolve('v1')).toBeUndefined()
  })
})

describe('what dead writers left', () => {
  test('is swept before the first write, what living ones write stays', async () => {
    const root = await temporaryFolder()
    await mkdir(join(root, 'tmp'))
    const mine = temporaryName('mine')
    const [host, pid, started] = mine.split('.') as [string, string, string, string]
    const gone = String(spawnSync(process.execPath, ['-e', '']).pid)
    const files: [name: string, stays: boolean][] = [
      [mine, true],
      [`${host}.${gone}.${started}.gone`, false],
      [`${host}.${pid}.${Number(started) - 100}.reused`, false],
      [`${host}.${process.ppid}.1.parent`, true],
      [`otherhost000.${gone}.${started}.elsewhere`, true],
      ['something else', true],
    ]
    for (const [name] of files) await writeFile(join(root, 'tmp', name), 'half')
    const old = 'otherhost000.1.1.old'
    await writeFile(join(root, 'tmp', old), 'half')
    await utimes(join(root, 'tmp', old), 1, 1)

    await putBlob(directoryRepositories(root, runtime).repository('app'), noise(10), LAYER)
    const left = (await readdir(join(root, 'tmp'))).sort()
    expect(left).toEqual(files.flatMap(([name, stays]) => (stays ? [name] : [])).sort())
    expect(mine).not.toContain(hostname())
  })
})

describe('collectGarbage', () => {
  const later = (ms: number): { clock: Clock } => ({ clock: { ...runtime.clock, now: () => Date.now() + ms } })
  const HOUR = 60 * 60 * 1000

  test('removes what no repository has, and only that', async () => {
    const root = await temporaryFolder()
    const repositories = directoryRepositories(root, { ...runtime, log: silentLog })
    const [a, b] = [repositories.repository('a'), repositories.repository('b')]
    const image = await putImage(a, { layers: [noise(1000)] }, 'v1')
    const shared = await putBlob(a, noise(2000), LAYER)
    await b.mountBlob(shared.digest, 'a')
    const lone = await putBlob(a, noise(3000), LAYER)
    await a.removeBlob(shared.digest)
    await a.removeBlob(lone.digest)

    expect(await collectGarbage(root, later(HOUR / 2))).toEqual({ removed: 0, bytes: 0 })
    expect(await collectGarbage(root, later(2 * HOUR))).toEqual({ removed: 1, bytes: 3000 })
    expect((await gather(b.readBlob(shared))).byteLength).toBe(2000)
    expect((await a.readManifest('v1')).descriptor.digest).toBe(image.descriptor.digest)
    await a.removeManifest(image.descriptor.digest)
    expect(await collectGarbage(root, later(2 * HOUR))).toMatchObject({ removed: 1 })
    await a.writeBlob({ open: () => chunked(noise(3000)) })
    expect((await gather(a.readBlob(lone))).byteLength).toBe(3000)
  })

  test('of a root that is not there finds nothing', async () => {
    expect(await collectGarbage(join(await temporaryFolder(), 'none'), runtime)).toEqual({ removed: 0, bytes: 0 })
  })
})

async function names(root: string): Promise<string[]> {
  const all: string[] = []
  for await (const name of directoryRepositories(root, runtime).names()) all.push(name)
  return all
}
