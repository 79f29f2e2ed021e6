// kill -9 of ourselves, at any moment: what was there before is still there, and the next run finishes and tidies up.
import { once } from 'node:events'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import { childrenOf } from '../../src/image/manifest.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { type RegistryServer, serveRegistry } from '../../src/serve/server.ts'
import { openArchive } from '../../src/stores/archive/open-archive.ts'
import { copyImage } from '../../src/stores/copy/copy.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import type { ReadableStore } from '../../src/stores/store.ts'
import { collect } from '../../src/stores/verify.ts'
import { startAuthRegistry } from '../helpers/auth-registry.ts'
import { noise } from '../helpers/bytes.ts'
import { spawnSeaworthy } from '../helpers/compiled.ts'
import { putImage } from '../helpers/images.ts'
import { runKilled, seeded, unfinishedIn } from '../helpers/kills.ts'
import { scratchFolders } from '../helpers/scratch.ts'

jest.setTimeout(1_800_000)

const ALL = process.env.SEAWORTHY_FAULTS === 'all'
const TIMES = ALL ? 40 : 3
const random = seeded(Number(process.env.SEAWORTHY_FAULTS ?? 1) || 1)
const scratch = scratchFolders()
const runtime = systemRuntime()

let server: RegistryServer
let wanted: Digest
let other: Digest
let host: string
const repositories = memoryRepositories()
beforeAll(async () => {
  const store = repositories.repository('acme/app')
  const layers = [noise(9_000_000, 1), noise(6_000_000, 2), noise(50_000, 3)]
  wanted = (await putImage(store, { layers, compression: 'gzip' }, 'new')).descriptor.digest
  other = (await putImage(store, { layers: [noise(100_000, 4)], compression: 'gzip' }, 'old')).descriptor.digest
  server = await serveRegistry(repositories, { delete: true }, runtime)
  host = `127.0.0.1:${server.port}`
})
afterAll(async () => {
  await server.close(0)
})

/** What of an image is there must be all of it. */
async function expectWhole(store: ReadableStore, name: string): Promise<Digest> {
  const document = await store.readManifest(name)
  for (const child of childrenOf(document.content)) {
    expect((await collect(store.readBlob(child), 10_000_000, child.digest)).byteLength).toBe(child.size)
  }
  return document.descriptor.digest
}

/** Pushes to a registry on disk whose process is killed some milliseconds after the push began. */
async function pushToKilled(root: string, after: number): Promise<void> {
  const child = spawnSeaworthy(['serve', '--root', root, '--port', '0', '--json'], { HOME: root })
  const ended = once(child, 'exit')
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const { port } = JSON.parse(line.toString()) as { port: number }
  const registry = openRegistry(`127.0.0.1:${port}`, { retries: { attempts: 2, baseMs: 1 } }, runtime)
  const target = { store: registry.repository('app'), tags: ['latest'] }
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  await copyImage({ source: repositories.repository('acme/app'), name: 'new', targets: [target] }, runtime).catch(
    (error: unknown) => expect(error).toBeInstanceOf(Failure),
  )
  clearTimeout(timer)
  child.kill('SIGKILL')
  await ended
  await registry.close()
}

describe('killed at any moment', () => {
  /** Moments over the whole of a run, and a little more. */
  async function atMoments(clean: () => Promise<number>, killed: (after: number) => Promise<void>): Promise<void> {
    const took = await clean()
    for (let count = 0; count < TIMES; count++) await killed(took * (0.25 + 0.8 * random()))
  }

  test('a pull to a layout: the old image, or the whole new one; then nothing is left lying about', async () => {
    const home = await scratch()
    let count = 0
    const prepare = async (): Promise<string> => {
      const path = join(home, `layout-${count++}`)
      const env = { HOME: home }
      expect((await runKilled(['copy', `${host}/acme/app:old`, `layout:${path}:latest`], env)).exitCode).toBe(0)
      return path
    }
    const copy = (path: string): string[] => ['copy', `${host}/acme/app:new`, `layout:${path}:latest`]
    await atMoments(
      async () => (await runKilled(copy(await prepare()), { HOME: home })).took,
      async (after) => {
        const path = await prepare()
        await runKilled(copy(path), { HOME: home }, after)
        expect([other, wanted]).toContain(await expectWhole(await openLayout(path, runtime), 'latest'))
        const again = await runKilled(copy(path), { HOME: home })
        expect(again).toMatchObject({ exitCode: 0 })
        expect(await expectWhole(await openLayout(path, runtime), 'latest')).toBe(wanted)
        expect(await unfinishedIn(path)).toEqual([])
      },
    )
  })

  test('a pull to an archive: the old file, or the whole new one; then nothing is left lying about', async () => {
    const home = await scratch()
    const file = join(home, 'image.tar')
    const save = (tag: string): string[] => ['copy', `${host}/acme/app:${tag}`, `archive:${file}`]
    const digestIn = async (): Promise<Digest> => {
      const archive = await openArchive(file, runtime)
      try {
        let name = ''
        for await (const tag of archive.tags()) name = tag
        return await expectWhole(archive, name)
      } finally {
        await archive.close()
      }
    }
    await atMoments(
      async () => (await runKilled(save('new'), { HOME: home })).took,
      async (after) => {
        expect((await runKilled(save('old'), { HOME: home })).exitCode).toBe(0)
        await runKilled(save('new'), { HOME: home }, after)
        expect([other, wanted]).toContain(await digestIn())
        expect(await runKilled(save('new'), { HOME: home })).toMatchObject({ exitCode: 0 })
        expect(await digestIn()).toBe(wanted)
        expect(await unfinishedIn(home)).toEqual([])
      },
    )
  })

  test('a copy between registries: the old image, or the whole new one', async () => {
    const home = await scratch()
    let count = 0
    const copy = (to: string): string[] => ['copy', `${host}/acme/app:new`, `${host}/${to}:latest`]
    await atMoments(
      async () => (await runKilled(copy(`copied/clean`), { HOME: home })).took,
      async (after) => {
        const store = repositories.repository(`copied/to${count}`)
        const old = await putImage(store, { layers: [Buffer.from('old')] }, 'latest')
        await runKilled(copy(`copied/to${count}`), { HOME: home }, after)
        expect([old.descriptor.digest, wanted]).toContain(await expectWhole(store, 'latest'))
        expect(await runKilled(copy(`copied/to${count++}`), { HOME: home })).toMatchObject({ exitCode: 0 })
        expect(await expectWhole(store, 'latest')).toBe(wanted)
      },
    )
  })

  test('a registry on disk: the old image, or the whole new one, for whoever serves it next', async () => {
    const home = await scratch()
    const root = join(home, 'root')
    const onDisk = directoryRepositories(root, runtime).repository('app')
    const old = await putImage(onDisk, { layers: [Buffer.from('old')] }, 'latest')
    for (let count = 0; count < TIMES; count++) {
      await onDisk.writeManifest(old, 'latest')
      await pushToKilled(root, 250 * random())
      expect([old.descriptor.digest, wanted]).toContain(await expectWhole(onDisk, 'latest'))
    }
    const next = await serveRegistry(directoryRepositories(root, runtime), {}, runtime)
    const args = ['copy', `${host}/acme/app:new`, `127.0.0.1:${next.port}/app:latest`]
    expect(await runKilled(args, { HOME: home })).toMatchObject({ exitCode: 0 })
    await next.close()
    expect(await expectWhole(onDisk, 'latest')).toBe(wanted)
    expect(await unfinishedIn(root)).toEqual([])
  })

  test('a login: the other logins stay, and no secret is left in a file that nobody looks for', async () => {
    const registry = await startAuthRegistry({ scheme: 'basic', users: { hana: 'p4ssw0rd' } })
    const home = await scratch()
    const file = join(home, 'config.json')
    const before = JSON.stringify({ auths: { 'other.example': { auth: 'b3RoZXI6c2VjcmV0' } }, psFormat: 'x' })
    const login = ['login', registry.host, '--username', 'hana', '--password-stdin', '--config', home]
    await atMoments(
      async () => (await runKilled(login, { HOME: home }, undefined, 'p4ssw0rd')).took,
      async (after) => {
        await writeFile(file, before)
        await runKilled(login, { HOME: home }, after, 'p4ssw0rd')
        expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject(JSON.parse(before))
        expect(await runKilled(login, { HOME: home }, undefined, 'p4ssw0rd')).toMatchObject({ exitCode: 0 })
        const config = JSON.parse(await readFile(file, 'utf8'))
        expect(Object.keys(config.auths).sort()).toEqual([registry.host, 'other.example'].sort())
        expect((await stat(file)).mode & 0o777).toBe(0o600)
        expect(await unfinishedIn(home)).toEqual([])
      },
    )
    await registry.close()
  })
})
