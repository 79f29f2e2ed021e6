// Releases at the same time, each a process of its own, against Debian's docker-registry: the floating tags end where they belong.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { packImage } from '../../src/cli/demo-image.ts'
import type { Digest } from '../../src/image/digest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openLayout } from '../../src/stores/layout/open-layout.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import { spawnSeaworthy } from '../helpers/compiled.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'

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
      await packImage(layout, [{ version }], version)
      digests.set(version, (await layout.readManifest(version)).descriptor.digest)
    }
    await layout.close()
  })
  afterAll(async () => {
    await client?.close()
    await registry?.stop()
  })

  async function seaworthy(...args: string[]): Promise<void> {
    const child = spawnSeaworthy([...args, '--config', folder, '--quiet'])
    child.stdin.end()
    const said = Promise.all([text(child.stdout), text(child.stderr)])
    const [code] = (await once(child, 'close')) as [number]
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${(await said).join('')}`)
  }

  /** A plan for a version, made before any of the releases of a round has written anything. */
  async function plan(version: string, repository: string): Promise<string> {
    const file = join(folder, `${repository.replaceAll('/', '-')}-${version}.json`)
    const image = `${registry.host}/${repository}`
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
    const tags: Record<string, Digest | undefined> = {}
    const store = client.repository(repository)
    for await (const tag of store.tags()) tags[tag] = (await store.resolve(tag))?.digest
    const expected: Record<string, Digest | undefined> = {}
    for (const version of ['1.8.0', ...[...versions].sort()]) {
      const [major, minor] = version.split('.')
      for (const tag of [version, `${major}.${minor}`, `${major}`, 'latest']) expected[tag] = digests.get(version)
    }
    expect(tags).toEqual(expected)
  })
})
