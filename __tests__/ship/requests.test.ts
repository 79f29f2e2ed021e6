// How much is asked of a registry for a name that an image gets: exact numbers, so that one more is noticed. Redirects and tokens are not counted.
import { describe, expect, test } from '@jest/globals'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import type { ProfileName } from '../../src/serve/quirks/names.ts'
import { type Connections, openConnections } from '../../src/ship/connections.ts'
import { promote } from '../../src/ship/promote.ts'
import { push } from '../../src/ship/push.ts'
import { tag } from '../../src/ship/tag.ts'
import type { Credential } from '../../src/stores/registry/auth/credential.ts'
import { putImage, putMultiPlatform } from '../helpers/images.ts'
import { PASSWORD, type Played, played } from '../helpers/played.ts'
import { served } from '../helpers/served.ts'

interface Count {
  readonly get: number
  readonly head: number
  readonly post: number
  readonly put: number
}

/** Counts what one act asks, with connections of its own as a new job has them. */
async function count(
  registry: Pick<Played, 'host' | 'answered' | 'username'> & Partial<Pick<Played, 'runtime'>>,
  act: (connections: Connections, app: string) => Promise<unknown>,
  runtime: Runtime = registry.runtime ?? systemRuntime(),
): Promise<Count> {
  const credentials = async (): Promise<Credential> => ({
    kind: 'password',
    username: registry.username,
    password: PASSWORD,
  })
  const connections = openConnections({ credentials }, runtime)
  registry.answered.length = 0
  try {
    await act(connections, `${registry.host}/acme/app`)
  } finally {
    await connections.close()
  }
  const of = (wanted: string): number =>
    registry.answered.filter(({ method, path }) => method === wanted && !path.includes('token')).length
  const layers = registry.answered.filter(({ method, path }) => method === 'GET' && path.includes('/blobs/'))
  expect(layers).toEqual([])
  return { get: of('GET'), head: of('HEAD'), post: of('POST'), put: of('PUT') }
}

/** With an index of two images and an attestation, seven blobs, as `acme/app:1`. */
async function withIndex(name: ProfileName): Promise<Played> {
  const registry = await played(name)
  await putMultiPlatform(registry.repositories.repository('acme/app'), '1')
  return registry
}

describe('more names in the repository of the image', () => {
  test('tag: the index is read, each name is looked at, written and read back', async () => {
    const registry = await withIndex('zot')
    const one = await count(registry, (connections, app) => tag(`${app}:1`, ['2'], connections))
    expect(one).toEqual({ get: 2, head: 2, post: 0, put: 1 })
    // The question whether several can be set at once costs one PUT.
    const three = await count(registry, (connections, app) => tag(`${app}:1`, ['3', '4', '5'], connections))
    expect(three).toEqual({ get: 2, head: 6, post: 0, put: 4 })
    const again = await count(registry, (connections, app) => tag(`${app}:1`, ['3', '4', '5'], connections))
    expect(again).toEqual({ get: 2, head: 3, post: 0, put: 0 })
  })

  test('tag: what was seen long ago is looked at again before it is replaced', async () => {
    const registry = await withIndex('zot')
    // Each look at the clock is a second later.
    let now = 0
    const clock = { ...systemRuntime().clock, now: () => (now += 1000) }
    const slow = await count(
      registry,
      (connections, app) => tag(`${app}:1`, ['2'], connections),
      systemRuntime({ clock }),
    )
    expect(slow).toEqual({ get: 2, head: 3, post: 0, put: 1 })
  })

  test('tag: an image with plain layers stays as it is', async () => {
    const registry = await played('zot')
    const store = registry.repositories.repository('acme/app')
    const document = await putImage(store, { layers: [Buffer.from('plain')] }, '1')
    await count(registry, (connections, app) => tag(`${app}:1`, ['2'], connections))
    expect((await store.resolve('2'))?.digest).toBe(document.descriptor.digest)
  })

  test('promote: the index is read once, its manifests are only looked at', async () => {
    const registry = await withIndex('zot')
    const one = await count(registry, (connections, app) => {
      return promote({ source: `${app}:1`, destinations: ['2'] }, connections)
    })
    expect(one).toEqual({ get: 2, head: 5, post: 0, put: 1 })
    const again = await count(registry, (connections, app) => {
      return promote({ source: `${app}:1`, destinations: ['2'] }, connections)
    })
    expect(again).toEqual({ get: 2, head: 4, post: 0, put: 0 })
  })

  test('where a registry sets several tags at once, six of them need two requests that write', async () => {
    const answered: Played['answered'] = []
    const server = await served({ hooks: { answered: (entry) => void answered.push(entry) } })
    await putMultiPlatform(server.repositories.repository('acme/app'), '1')
    const names = ['1.4.2', '1.4', 'stable', 'edge', 'latest', 'main']
    const registry = { host: `127.0.0.1:${server.port}`, answered, username: 'mara' }
    const six = await count(registry, (connections, app) => tag(`${app}:1`, names, connections))
    expect(six).toEqual({ get: 2, head: 12, post: 0, put: 2 })
  })

  test.each<[ProfileName, Count]>([
    // The name that was written shows after two seconds: it is looked at three times more.
    ['hub', { get: 2, head: 8, post: 0, put: 1 }],
    ['ghcr', { get: 2, head: 8, post: 0, put: 1 }],
    ['ecr', { get: 2, head: 5, post: 0, put: 1 }],
    // HEAD says no length that could be believed: the three manifests are read.
    ['harbor', { get: 5, head: 5, post: 0, put: 1 }],
    // HEAD says no digest: what is there is read as well, the three manifests and the new name.
    ['pulp', { get: 6, head: 5, post: 0, put: 1 }],
  ])('promote at %s: %j', async (name, expected) => {
    const registry = await withIndex(name)
    const asked = await count(registry, (connections, app) => {
      return promote({ source: `${app}:1`, destinations: ['2'], referrers: false }, connections)
    })
    expect(asked).toEqual(expected)
  })
})

describe('a name in another repository of the registry', () => {
  test('push: seven blobs are mounted by one request each, none is moved', async () => {
    const registry = await withIndex('zot')
    const to = `${registry.host}/acme/prod:1`
    const act = (connections: Connections, app: string): Promise<unknown> =>
      push({ source: `registry:${app}:1`, references: [to] }, connections)
    const cold = await count(registry, act)
    expect(cold).toEqual({ get: 5, head: 13, post: 7, put: 4 })
    const again = await count(registry, act)
    expect(again).toEqual({ get: 5, head: 2, post: 0, put: 0 })
  })

  test('promote: what is attached is looked for too', async () => {
    const registry = await withIndex('zot')
    const act = (connections: Connections, app: string): Promise<unknown> =>
      promote({ source: `${app}:1`, destinations: [`${registry.host}/acme/prod:1`] }, connections)
    expect(await count(registry, act)).toEqual({ get: 9, head: 25, post: 7, put: 4 })
    expect(await count(registry, act)).toEqual({ get: 9, head: 17, post: 0, put: 0 })
  })
})
