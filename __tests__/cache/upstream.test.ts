// Which registries are asked for the layers of an image: those that may have it, and no stranger.
import { describe, expect, test } from '@jest/globals'
import { upstreamOf } from '../../src/cache/upstream.ts'
import { type EngineImage, readImage } from '../../src/engine/documents.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { digestOf } from '../../src/image/digest.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { Connections } from '../../src/ship/connections.ts'

const STARTED = Date.parse('2026-03-01T12:00:00Z')
const BASE = digestOf('base')
const BEFORE = '2026-02-01T00:00:00Z'
const SINCE = '2026-03-01T12:01:02.123456789Z'

function image(parts: Record<string, unknown>): EngineImage {
  return readImage({ Id: digestOf('image'), RootFS: { Layers: [BASE] }, ...parts })
}

/** The repositories that were asked for layers of an image, which the engine has by itself. */
async function asked(one: EngineImage, containerdStore = true, restored: readonly string[] = []): Promise<string[]> {
  const repositories: string[] = []
  const connections = {
    runtime: systemRuntime(),
    options: {},
    registry: async (host: string) => ({
      repository: (path: string) => {
        repositories.push(`${host}/${path}`)
        return { readManifest: () => Promise.reject(new Error('not there')) }
      },
    }),
  } as unknown as Connections
  const engine = { info: { containerdStore, platform: {} }, pulledImages: async () => [one] } as unknown as Engine
  const layers = await upstreamOf(connections, { restored: new Set(restored), started: STARTED })(engine, one)
  expect(layers.size).toBe(0)
  return repositories
}

const digest = digestOf('manifest')
const plain = { RepoDigests: [`app@${digest}`] }
const named = { RepoDigests: [`app@${digest}`, `ghcr.io/acme/app@${digest}`, `acme/app@${digest}`] }

describe('an engine with the containerd store that does not say where images came from', () => {
  test('what was built in this job under a plain name is nobody else’s', async () => {
    expect(await asked(image({ ...plain, Created: SINCE }))).toEqual([])
  })

  test('it may have been pushed under other names', async () => {
    expect(await asked(image({ ...named, Created: SINCE }))).toEqual(['ghcr.io/acme/app', 'docker.io/acme/app'])
  })

  test('what this job restored under a plain name did not come from there', async () => {
    const one = image({ ...plain, Created: BEFORE })
    expect(await asked(one, true, [one.id])).toEqual([])
  })

  test.each([
    ['was made before the job', BEFORE],
    ['does not say when it was made', undefined],
    ['says it in a way that is no time', 'yesterday'],
  ])('what %s may be an official image', async (_, Created) => {
    expect(await asked(image({ ...plain, Created }))).toEqual(['docker.io/library/app'])
  })
})

test('an engine that says where an image came from is believed, whenever it was made', async () => {
  const of = (...pulls: readonly unknown[]) => image({ ...named, Created: SINCE, Identity: { Pull: pulls } })
  expect(await asked(of())).toEqual([])
  expect(await asked(of({ Repository: 'docker.io/library/app' }))).toEqual(['docker.io/library/app'])
  expect(await asked(of({ Repository: 'ghcr.io/acme/app' }, { Repository: ' ' }, {}))).toEqual(['ghcr.io/acme/app'])
})

test.each([
  ['cannot be reached', new Failure('unreachable', 'no route')],
  ['does not answer', undefined],
])('a registry that %s is asked once, the others all the same', async (_, error) => {
  const names = ['a', 'b'].flatMap((tail) => [`dead.example/acme/${tail}`, `ghcr.io/acme/${tail}`])
  const images = names.map((name, i) => image({ Id: digestOf(name), RepoDigests: [`${name}@${digestOf(`${i}`)}`] }))
  const hosts: string[] = []
  const connections = {
    runtime: { ...systemRuntime(), clock: { now: Date.now, sleep: async () => {} } },
    options: {},
    registry: async (host: string) => {
      hosts.push(host)
      if (host !== 'dead.example') throw new Failure('not-found', 'not there')
      if (error !== undefined) throw error
      return await new Promise(() => {})
    },
  } as unknown as Connections
  const engine = {
    info: { containerdStore: false, platform: {} },
    pulledImages: async () => images,
  } as unknown as Engine
  await upstreamOf(connections, { restored: new Set(), started: undefined })(engine, images[0] as EngineImage)
  expect(hosts).toEqual(['dead.example', 'ghcr.io', 'ghcr.io'])
})

test('the classic store gives such names only to what was pulled or pushed', async () => {
  expect(await asked(image({ ...plain, Created: SINCE }), false)).toEqual(['docker.io/library/app'])
})
