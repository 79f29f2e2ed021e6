// A push that is killed, at points told by the bytes that have passed, and run again; and how much memory it takes.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import { childrenOf, type ManifestDocument } from '../../src/image/manifest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { CopyReport } from '../../src/ship/report.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import type { Store } from '../../src/stores/store.ts'
import { collect } from '../../src/stores/verify.ts'
import { resultOf, runCli } from '../helpers/cli.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { temporaryFolder } from '../helpers/folder.ts'
import { putImage } from '../helpers/images.ts'
import { putLargeImage } from '../helpers/large-image.ts'
import { DIST } from '../helpers/runner.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'
import { startWatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(180_000)

const scratch = scratchFolders()
const runtime = systemRuntime()
const MB = 1_000_000
const obstacle = findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined

describeEndToEnd('a push that is killed', obstacle, () => {
  let registry: DockerRegistry
  let client: Registry
  let layout: string
  let root: string
  let image: ManifestDocument
  beforeAll(async () => {
    registry = await startDockerRegistry()
    client = openRegistry(registry.host, {}, runtime)
    root = await scratch()
    layout = join(root, 'layout')
    const store = await openLayout(layout, runtime, { create: true })
    image = await putLargeImage(store, [5 * MB, 3 * MB, 2 * MB, 1 * MB, 200_000], 'new', 'gzip')
    await putLargeImage(store, [2 * MB, 1 * MB, 2 * MB], 'plain')
    await store.close()
  })
  afterAll(async () => {
    await client?.close()
    await registry?.stop()
  })

  const KILL_AFTER = [1, 200_000, 1 * MB, 4 * MB, 5 * MB, 7 * MB, 10 * MB, 11 * MB]
  test.each(KILL_AFTER.map((bytes, i) => [bytes, `acme/killed${i}`] as const))(
    'after %i bytes leaves the tags as they were, and goes on with what is missing',
    async (bytes, repository) => {
      const store = client.repository(repository)
      const old = await putImage(store, { layers: [Buffer.from(`old ${bytes}`)] }, 'latest')
      let child: ChildProcess | undefined
      const proxy = await startWatchingProxy(registry.host, {
        pieceSize: 64 * 1024,
        onSent: (total) => {
          if (total >= bytes) child?.kill('SIGKILL')
        },
      })
      const args = [
        'push',
        `layout:${layout}:new`,
        ...['1.0', 'latest'].map((tag) => `${proxy.host}/${repository}:${tag}`),
      ]
      child = startPush(args, root)
      const [, signal] = await once(child, 'exit')
      child = undefined
      expect(signal).toBe('SIGKILL')
      expect((await store.resolve('latest'))?.digest).toBe(old.descriptor.digest)
      expect(await store.resolve('1.0')).toBeUndefined()
      const before = await presentOf(image, store)

      proxy.reset()
      const done = resultOf<CopyReport>(await runCli([...args, '--json'], { env: { HOME: root } }))
      const uploads = proxy.find('PUT', /blobs\/uploads/).filter(({ status }) => status === 201)
      await proxy.close()
      expect(done.references.map(({ action }) => action)).toEqual(['created', 'moved'])
      expect(done.blobs.sent + done.blobs.skipped).toBe(6)
      expect(uploads).toHaveLength(done.blobs.sent)
      const sentAgain = uploads.map(({ query }) => query.get('digest') as Digest).filter((digest) => before.has(digest))
      expect(sentAgain).toEqual([])
      // The registry may have finished a blob after it was asked.
      expect(done.blobs.skipped).toBeGreaterThanOrEqual(before.size)
      expect(done.digest).toBe(image.descriptor.digest)
      for (const tag of ['1.0', 'latest']) await expectWhole(store, await store.readManifest(tag), done.digest)
    },
  )

  test.each([1, 2 * MB, 2.5 * MB, 4 * MB, 4.9 * MB])(
    'after %d bytes of layers that are compressed on the way: goes on with what is missing too',
    async (bytes) => {
      const name = `acme/plain${bytes}`
      const store = client.repository(name)
      // What it will be, from another home: the one below must not know it yet.
      const whole = `acme/whole${bytes}`
      const elsewhere = { env: { HOME: await scratch() } }
      resultOf(await runCli(['push', `layout:${layout}:plain`, `${registry.host}/${whole}:1.0`, '--json'], elsewhere))
      const wanted = await client.repository(whole).readManifest('1.0')

      const home = await scratch()
      let child: ChildProcess | undefined
      const proxy = await startWatchingProxy(registry.host, {
        pieceSize: 64 * 1024,
        onSent: (total) => {
          if (total >= bytes) child?.kill('SIGKILL')
        },
      })
      const args = ['push', `layout:${layout}:plain`, `${proxy.host}/${name}:1.0`]
      child = startPush(args, home)
      const [, signal] = await once(child, 'exit')
      child = undefined
      expect(signal).toBe('SIGKILL')
      expect(await store.resolve('1.0')).toBeUndefined()
      const before = await presentOf(wanted, store)

      const done = resultOf<CopyReport>(await runCli([...args, '--json'], { env: { HOME: home } }))
      await proxy.close()
      expect(done.digest).toBe(wanted.descriptor.digest)
      // The registry may have finished a blob after it was asked.
      expect(done.blobs.skipped).toBeGreaterThanOrEqual(before.size)
      expect(done.blobs.sent + done.blobs.skipped).toBe(childrenOf(wanted.content).length)
      await expectWhole(store, await store.readManifest('1.0'), done.digest)
    },
  )

  test('between the tags: the first has moved, both are whole, and the next run moves the other', async () => {
    const repository = 'acme/between'
    const store = client.repository(repository)
    const old = await putImage(store, { layers: [Buffer.from('old')] }, 'latest')
    let child: ChildProcess | undefined
    const proxy = await startWatchingProxy(registry.host, {
      onRequest: ({ method, path }) => {
        if (method === 'PUT' && path.endsWith('/manifests/latest')) child?.kill('SIGKILL')
      },
    })
    const args = [
      'push',
      `layout:${layout}:new`,
      ...['1.0', 'latest'].map((tag) => `${proxy.host}/${repository}:${tag}`),
    ]
    child = startPush(args, root)
    await once(child, 'exit')
    child = undefined
    const first = await store.readManifest('1.0')
    await expectWhole(store, first, first.descriptor.digest)
    expect([old.descriptor.digest, first.descriptor.digest]).toContain((await store.resolve('latest'))?.digest)
    const done = resultOf<CopyReport>(await runCli([...args, '--json'], { env: { HOME: root } }))
    await proxy.close()
    expect(done.blobs.sent).toBe(0)
    expect((await store.resolve('latest'))?.digest).toBe(first.descriptor.digest)
  })
})

describe('memory', () => {
  const [small, large] = [16 * MB, 320 * MB]
  test.each(['layout', 'archive'])('of a push from a %s to a registry does not grow with the image', async (kind) => {
    const folder = await temporaryFolder()
    const { port } = await served({}, directoryRepositories(join(folder, 'root'), runtime))
    const peaks: number[] = []
    for (const size of [small, large]) {
      const layout = join(folder, `layout-${size}`)
      const store = await openLayout(layout, runtime, { create: true })
      await putLargeImage(store, [size - MB, MB], 'big')
      await store.close()
      let source = `layout:${layout}:big`
      if (kind === 'archive') {
        const archive = `archive:${join(folder, `${size}.tar`)}`
        resultOf(await runCli(['copy', source, archive, '--json'], { env: { HOME: folder } }))
        source = archive
      }
      peaks.push(await peakOf(['push', source, `127.0.0.1:${port}/app:${size}`], folder))
    }
    const [least = 0, most = 0] = peaks
    expect(least).toBeGreaterThan(20 * MB)
    // Buffers fill up at first and then stay; a layer held in memory would show whole.
    expect(most - least).toBeLessThan((large - small) / 2)
  })
})

function startPush(args: readonly string[], home: string): ChildProcess {
  return spawn(process.execPath, [join(DIST, 'cli.js'), ...args], { env: { HOME: home }, stdio: 'ignore' })
}

/** Which of an image's blobs are there. */
async function presentOf(document: ManifestDocument, store: Store): Promise<Set<Digest>> {
  const found = await Promise.all(childrenOf(document.content).map(({ digest }) => store.statBlob(digest)))
  return new Set(found.flatMap((info) => (info === undefined ? [] : [info.digest])))
}

async function expectWhole(store: Store, document: ManifestDocument, digest: string): Promise<void> {
  expect(document.descriptor.digest).toBe(digest)
  for (const child of childrenOf(document.content)) {
    expect((await collect(store.readBlob(child), 10 * MB, child.digest)).byteLength).toBe(child.size)
  }
}

/** The largest resident size, in bytes, that the command line had. */
async function peakOf(args: readonly string[], home: string): Promise<number> {
  const file = join(home, `peak-${Math.abs(args.join().length)}`)
  const script = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS * 1024)))`
  const env = { HOME: home, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` }
  resultOf(await runCli([...args, '--json'], { env }))
  return Number(await readFile(file, 'utf8'))
}
