import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { systemRuntime } from '../../src/runtime/system.ts'
import { memoryRepositories, memoryStore } from '../../src/stores/memory.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { registryEntries } from '../../src/stores/registry-entries.ts'
import { gather, noise } from '../helpers/bytes.ts'
import { describeCacheEntriesContract, entryOf } from '../helpers/cache-entries-contract.ts'
import { type DockerRegistry, startDockerRegistry } from '../helpers/docker-registry.ts'
import { putImage } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'
import { spied } from '../helpers/spied-store.ts'
import { describeEndToEnd, findTool } from '../helpers/tools.ts'

const LIMITS = { newestByTime: 'a registry tells no times; the order of names is the order of time' }

describeCacheEntriesContract(
  'a registry of ours',
  async () => {
    const { port } = await served({ delete: true })
    const registry = openRegistry(`127.0.0.1:${port}`, {}, systemRuntime())
    const entries = registryEntries(registry.repository('acme/cache'), systemRuntime())
    return { entries, cleanup: () => registry.close() }
  },
  LIMITS,
)

describeEndToEnd('docker-registry', findTool('docker-registry') === undefined ? 'there is none' : undefined, () => {
  let server: DockerRegistry
  let count = 0
  beforeAll(async () => {
    server = await startDockerRegistry()
  })
  afterAll(async () => {
    await server?.stop()
  })
  describeCacheEntriesContract(
    'a registry of docker',
    async () => {
      const registry = openRegistry(server.host, {}, systemRuntime())
      const entries = registryEntries(registry.repository(`acme/cache-${count++}`), systemRuntime())
      return { entries, cleanup: () => registry.close() }
    },
    LIMITS,
  )
})

describe('entries of a registry', () => {
  test('are artifacts under their key as the tag', async () => {
    const store = memoryStore()
    await registryEntries(store, systemRuntime()).write(entryOf('img-v1-a', noise(10)))
    const { content } = await store.readManifest('img-v1-a')
    expect(content).toMatchObject({
      artifactType: 'application/vnd.seaworthy.cache.entry.v1',
      annotations: { 'org.opencontainers.image.title': 'img-v1-a' },
    })
  })

  test('of equal bytes are sent once', async () => {
    const store = spied(memoryStore())
    const entries = registryEntries(store, systemRuntime())
    await entries.write(entryOf('layer-v1-a', noise(1000)))
    const before = store.count('writeBlob')
    await entries.write(entryOf('layer-v1-b', noise(1000)))
    expect(store.count('writeBlob') - before).toBe(0)
    expect((await gather(entries.read('layer-v1-b'))).equals(noise(1000))).toBe(true)
  })

  test('are not taken from tags that are something else', async () => {
    const store = memoryRepositories().repository('acme/cache')
    const entries = registryEntries(store, systemRuntime())
    await expect(entries.write(entryOf('no tag!', noise(1)))).rejects.toMatchObject({ code: 'invalid' })
  })

  test('an image that somebody gave the tag of an entry is neither listed nor read, and loses no more than that tag', async () => {
    const store = memoryRepositories().repository('acme/app')
    const entries = registryEntries(store, systemRuntime())
    await putImage(store, { layers: [noise(10)] }, 'v1.0.0')
    await store.writeManifest(await store.readManifest('v1.0.0'), 'layer-v1-a')
    await entries.write(entryOf('layer-v1-b', noise(20)))
    await store.writeManifest(await store.readManifest('layer-v1-b'), 'layer-v1-c')
    const listed: string[] = []
    for await (const { key } of entries.list('layer-v1-')) listed.push(key)
    expect(listed).toEqual(['layer-v1-b'])
    for (const key of ['layer-v1-a', 'layer-v1-c']) {
      await expect(gather(entries.read(key))).rejects.toMatchObject({ code: 'invalid' })
      expect(await entries.remove(key)).toBe(true)
      expect(await store.resolve(key)).toBeUndefined()
    }
    expect(await store.resolve('v1.0.0')).toBeDefined()
    expect(await store.resolve('layer-v1-b')).toBeDefined()
  })
})
