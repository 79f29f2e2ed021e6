// Releases at the same time, each a process of its own, against Debian's docker-registry: the floating tags end where they belong.
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Digest } from '../../src/image/digest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import { spawnSeaworthy } from '../helpers/compiled.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'
import { startWatchingProxy, type WatchedRequest, type WatchingProxy } from '../helpers/watching-proxy.ts'

jest.setTimeout(180_000)

const scratch = scratchFolders()
const obstacle = findTool('docker-registry') === undefined ? 'there is no docker-registry' : undefined
const RULES = ['{{version}}', '{{major}}.{{minor}}', '{{major}}'].flatMap((pattern) => [
  '--tags',
  `type=semver,pattern=${pattern}`,
])

describeEndToEnd('releases at the same time', obstacle, () => {
  let registry: DockerRegistry
  let client: Registry
  let folder: string
  const digests = new Map<string, Digest>()
  beforeAll(async () => {
    registry = await startDockerRegistry()
    client = openRegistry(registry.host, {}, systemRuntime())
    folder = await scratch()
    const layout = await openLayout(join(folder, 'images'), systemRuntime(), { create: true })
    for (const version of ['1.8.0', '1.9.0', '1.9.1', '2.0.0', '2.0.1']) {
      const image = await putImage(layout, { layers: [Buffer.from(version)], compression: 'gzip' }, version)
      digests.set(version, image.descriptor.digest)
    }
    await layout.close()
  })
  afterAll(async () => {
    await client?.close()
    await registry?.stop()
  })

  function start(...args: string[]): ChildProcessWithoutNullStreams {
    const child = spawnSeaworthy([...args, '--config', folder, '--quiet'])
    child.stdin.end()
    return child
  }

  async function seaworthy(...args: string[]): Promise<void> {
    const child = start(...args)
    const said = Promise.all([text(child.stdout), text(child.stderr)])
    const [code] = (await once(child, 'close')) as [number]
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${(await said).join('')}`)
  }

  /** A plan for a version, made before any of the releases of a round has written anything. */
  async function plan(version: string, repository: string, host: string = registry.host): Promise<string> {
    const file = join(folder, `${repository.replaceAll('/', '-')}-${version}.json`)
    const image = `${host}/${repository}`
    const where = ['--ref', `refs/tags/v${version}`, '--existing', 'registry', '--image', image]
    await seaworthy('plan', ...where, ...RULES, '--output', file)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version })
    return file
  }

  const release = async (version: string, file: string): Promise<void> =>
    await seaworthy('push', `layout:${join(folder, 'images')}:${version}`, '--plan', file)

  test.each([
    [['1.9.1', '2.0.0']],
    [['2.0.0', '1.9.1']],
    [['2.0.1', '2.0.0']],
    [['1.9.0', '1.9.1', '2.0.0']],
    [['2.0.1', '1.9.1', '2.0.0', '1.9.0']],
  ])('%j in processes of their own', async (versions) => {
    const repository = `acme/race-${versions.join('-')}`
    const first = await plan('1.8.0', repository)
    await release('1.8.0', first)
    const plans = await Promise.all(versions.map((version) => plan(version, repository)))
    await Promise.all(versions.map((version, i) => release(version, plans[i] as string)))
    expect(await tagsOf(repository)).toEqual(expectedAfter(['1.8.0', ...versions]))
  })

  // Where the older of two releases stands still, while the newer one runs from its first request to its last.
  test.each([
    ['before it looks at the tags', 'GET', /tags\/list$/, undefined],
    ['before it writes its own version', 'PUT', /manifests\/1\.9\.1$/, undefined],
    ['before it writes latest', 'PUT', /manifests\/latest$/, undefined],
    ['when it has written latest', 'HEAD', /manifests\/latest$/, 'PUT'],
  ] as const)('an older release that stands still %s', async (where, method, path, after) => {
    const repository = `acme/still-${where.replaceAll(' ', '-')}`
    await release('1.8.0', await plan('1.8.0', repository))
    const newer = await plan('2.0.0', repository)
    const held = await holdAt(registry.host, method, path, after)
    try {
      const older = await plan('1.9.1', repository, held.proxy.host)
      held.arm()
      const running = release('1.9.1', older)
      await held.reached
      await release('2.0.0', newer)
      held.letGo()
      await running
    } finally {
      await held.proxy.close()
    }
    expect(await tagsOf(repository)).toEqual(expectedAfter(['1.8.0', '1.9.1', '2.0.0']))
  })

  test('a release that is killed when it has taken latest from a newer one is put right by running it again', async () => {
    const repository = 'acme/killed'
    await release('1.8.0', await plan('1.8.0', repository))
    const newer = await plan('2.0.0', repository)
    const [before, after] = [
      await holdAt(registry.host, 'PUT', /manifests\/latest$/),
      await holdAt(registry.host, 'HEAD', /manifests\/latest$/, 'PUT'),
    ]
    // Two stops on one way: before it writes, and when it has written.
    const chain = await startWatchingProxy(before.proxy.host, { onRequest: after.stop })
    try {
      const older = await plan('1.9.1', repository, chain.host)
      before.arm()
      after.arm()
      const child = start('push', `layout:${join(folder, 'images')}:1.9.1`, '--plan', older)
      await before.reached
      await release('2.0.0', newer)
      before.letGo()
      await after.reached
      child.kill('SIGKILL')
      await once(child, 'close')
      expect((await tagsOf(repository)).latest).toBe(digests.get('1.9.1'))
      after.letGo()
      await release('1.9.1', await plan('1.9.1', repository))
    } finally {
      for (const proxy of [chain, before.proxy, after.proxy]) await proxy.close()
    }
    expect(await tagsOf(repository)).toEqual(expectedAfter(['1.8.0', '1.9.1', '2.0.0']))
  })

  async function tagsOf(repository: string): Promise<Record<string, Digest | undefined>> {
    const tags: Record<string, Digest | undefined> = {}
    const store = client.repository(repository)
    for await (const tag of store.tags()) tags[tag] = (await store.resolve(tag))?.digest
    return tags
  }

  function expectedAfter(versions: readonly string[]): Record<string, Digest | undefined> {
    const expected: Record<string, Digest | undefined> = {}
    for (const version of [...versions].sort()) {
      const [major, minor] = version.split('.')
      for (const tag of [version, `${major}.${minor}`, `${major}`, 'latest']) expected[tag] = digests.get(version)
    }
    return expected
  }
})

interface Held {
  readonly proxy: WatchingProxy
  /** From now on the request waits. */
  arm(): void
  readonly reached: Promise<void>
  letGo(): void
  readonly stop: (request: Pick<WatchedRequest, 'method' | 'path'>) => Promise<void>
}

/** A proxy that holds the first such request back; with `after`, the first that follows such a request of that method. */
async function holdAt(target: string, method: string, path: RegExp, after?: string): Promise<Held> {
  let isArmed = false
  let hasPassed = after === undefined
  let reach = (): void => {}
  let letGo = (): void => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const goes = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const stop = async (request: Pick<WatchedRequest, 'method' | 'path'>): Promise<void> => {
    if (!isArmed || !path.test(request.path)) return
    if (request.method === method && hasPassed) {
      isArmed = false
      reach()
      await goes
    } else if (request.method === after) hasPassed = true
  }
  const proxy = await startWatchingProxy(target, { onRequest: stop })
  const arm = (): void => {
    isArmed = true
  }
  return { proxy, arm, reached, letGo: () => letGo(), stop }
}
