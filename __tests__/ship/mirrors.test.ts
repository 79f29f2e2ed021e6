import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Failure } from '../../src/runtime/failure.ts'
import type { Log } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { openConnections } from '../../src/ship/connections.ts'
import { copy } from '../../src/ship/copy.ts'
import { memoryRepositories, memoryStore } from '../../src/stores/memory.ts'
import { mirrored } from '../../src/stores/mirrored.ts'
import { once } from '../../src/stores/once.ts'
import type { Bytes, Repositories } from '../../src/stores/store.ts'
import { collect } from '../../src/stores/verify.ts'
import { noise } from '../helpers/bytes.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'
import { startServer } from '../helpers/tls-server.ts'

const scratch = scratchFolders()

interface Front {
  readonly host: string
  /** `METHOD /path [login]` */
  readonly seen: string[]
}

/** A registry on a free port, with a way to step in before it answers. */
async function registryOf(
  content: Repositories,
  stepIn: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Front> {
  const { port } = await served({}, content)
  const seen: string[] = []
  const front = await startServer({}, (request, response) => {
    const { method, url, headers } = request
    seen.push(`${method} ${url}${headers.authorization === undefined ? '' : ' with a login'}`)
    if (stepIn(request, response)) return
    const passed = http.request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.headers))
    })
    request.pipe(passed)
  })
  return { host: `127.0.0.1:${front.port}`, seen }
}

async function imageIn(
  seed: number,
  path = 'team/app',
): Promise<{ content: Repositories; digest: string; blobs: string[] }> {
  const content = memoryRepositories()
  const layers = [noise(200_000, 7), noise(100_000, seed)]
  const { descriptor, content: manifest } = await putImage(content.repository(path), { layers }, '1')
  const of = manifest as { layers: readonly { digest: string }[] }
  return { content, digest: descriptor.digest, blobs: of.layers.map(({ digest }) => digest) }
}

async function copyBy(origin: Front, mirrors: string[], name = ':1'): Promise<{ digest: string; log: string[] }> {
  const lines: string[] = []
  const say = (message: string): void => void lines.push(message)
  const log: Log = { debug: say, info: say, warn: (message) => say(`warning: ${message}`) }
  const folder = await scratch()
  const connections = openConnections(
    {
      mirrors: mirrors.map((url) => `${origin.host}=${url}`),
      credentials: async (host) =>
        host === origin.host ? { kind: 'password', username: 'u', password: 'p' } : undefined,
      retries: { attempts: 1 },
    },
    systemRuntime({ log, env: { HOME: folder } }),
  )
  try {
    const source = `registry:${origin.host}/team/app${name}`
    const report = await copy({ source, destinations: [`layout:${join(folder, 'out')}:1`] }, connections)
    return { digest: (report as { digest: string }).digest, log: lines }
  } finally {
    await connections.close()
  }
}

/** Makes the origin want a login. */
const wantsLogin = (request: IncomingMessage, response: ServerResponse): boolean => {
  if (request.headers.authorization !== undefined) return false
  response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
  return true
}

test('everything comes from the mirror, below its prefix, and it is shown no login', async () => {
  const { content } = await imageIn(1)
  const { content: kept, digest } = await imageIn(1, 'hub/team/app')
  const [origin, mirror] = [await registryOf(content, wantsLogin), await registryOf(kept)]
  const done = await copyBy(origin, [`http://${mirror.host}/hub`])
  expect(done.digest).toBe(digest)
  expect(origin.seen).toEqual([])
  expect(mirror.seen.join('\n')).not.toContain('login')
  expect(done.log).toContainEqual(expect.stringContaining(`from the mirror ${mirror.host}/hub/team/app`))
})

test.each<[string, (request: IncomingMessage, response: ServerResponse) => boolean]>([
  [
    'is down',
    (request) => {
      request.destroy()
      return true
    },
  ],
  ['wants a login nobody has', wantsLogin],
  [
    'breaks',
    (_, response) => {
      response.writeHead(500).end()
      return true
    },
  ],
])('a mirror that %s is left out after the first question', async (_, stepIn) => {
  const { content, digest } = await imageIn(1)
  const [origin, mirror] = [await registryOf(content, wantsLogin), await registryOf(memoryRepositories(), stepIn)]
  const done = await copyBy(origin, [`http://${mirror.host}`])
  expect(done.digest).toBe(digest)
  expect(mirror.seen.length).toBeLessThanOrEqual(4)
  expect(done.log).toContainEqual(expect.stringContaining(`${mirror.host}/team/app is left out from here on`))
})

test('what a mirror lacks comes from the origin, with its login, by digest and by tag', async () => {
  const { content, digest, blobs } = await imageIn(1)
  const half = memoryRepositories()
  const store = half.repository('team/app')
  await store.writeBlob({ open: () => content.repository('team/app').readBlob({ digest: blobs[0] as never }) })
  for (const name of [':1', `@${digest}`]) {
    const [origin, mirror] = [await registryOf(content, wantsLogin), await registryOf(half)]
    expect((await copyBy(origin, [`http://${mirror.host}`], name)).digest).toBe(digest)
    expect(origin.seen.join('\n')).not.toContain(blobs[0])
    expect(origin.seen).toContainEqual(expect.stringContaining(`GET /v2/team/app/blobs/${blobs[1]} with a login`))
    expect(mirror.seen.join('\n')).not.toContain('login')
  }
})

test('a tag of a mirror may be old; a digest may not', async () => {
  const [fresh, old] = [await imageIn(1), await imageIn(2)]
  const [origin, mirror] = [await registryOf(fresh.content), await registryOf(old.content)]
  const url = `http://${mirror.host}`
  expect((await copyBy(origin, [url])).digest).toBe(old.digest)
  expect((await copyBy(origin, [url], `@${fresh.digest}`)).digest).toBe(fresh.digest)
})

test.each([
  ['another manifest', /manifests/],
  ['another blob', /blobs/],
])('a mirror that gives %s under a digest is named, and left for the origin', async (what, path) => {
  const { content, digest } = await imageIn(1)
  const lie = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' || !path.test(request.url ?? '')) return false
    response.writeHead(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' })
    response.end(what === 'another blob' ? noise(100_000, 9) : '{"schemaVersion":2}')
    return true
  }
  const [origin, mirror] = [await registryOf(content), await registryOf(content, lie)]
  const done = await copyBy(origin, [`http://${mirror.host}`], `@${digest}`)
  expect(done).toMatchObject({ digest })
  const warnings = done.log.filter((line) => line.startsWith('warning'))
  expect(warnings).toEqual([expect.stringMatching(/^warning: the mirror .* is left out from here on: /)])
})

test('a blob that a mirror breaks off goes on from the origin, and is checked as one', async () => {
  const { content, digest, blobs } = await imageIn(1)
  const cut = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' || !request.url?.endsWith(blobs[0] as string)) return false
    response.writeHead(200, { 'content-length': 200_000 })
    if (request.headers.range === undefined) response.write(noise(200_000, 7).subarray(0, 50_000))
    setTimeout(() => request.socket.destroy(), 50)
    return true
  }
  const [origin, mirror] = [await registryOf(content), await registryOf(content, cut)]
  expect((await copyBy(origin, [`http://${mirror.host}`], `@${digest}`)).digest).toBe(digest)
  expect(origin.seen).toContainEqual(`GET /v2/team/app/blobs/${blobs[0]}`)
})

test('a mirror that breaks off after wrong bytes is the one that is named', async () => {
  const bytes = noise(3000, 1)
  const origin = memoryStore('origin')
  const blob = await origin.writeBlob({ open: () => once(bytes) })
  const mirror = Object.assign(memoryStore('mirror'), {
    readBlob: async function* (): Bytes {
      yield noise(1000, 2)
      throw new Failure('unreachable', 'cut')
    },
  })
  const log: Log = { debug: () => {}, info: () => {}, warn: () => {} }
  const store = mirrored(origin, [{ store: mirror, isOut: () => false, leaveOut: () => {} }], log)
  const read = collect(store.readBlob(blob), 3000, 'x')
  await expect(read).rejects.toThrow(/^the mirror mirror\S* gave other bytes than their digest says/)
})

test('a copy into a registry asks no mirror, for the source or for the target', async () => {
  const { content } = await imageIn(1)
  const [origin, mirror, target] = [
    await registryOf(content),
    await registryOf((await imageIn(2)).content),
    await registryOf(memoryRepositories()),
  ]
  const mirrors = [`${origin.host}=http://${mirror.host}`, `${target.host}=http://${mirror.host}`]
  const connections = openConnections({ mirrors }, systemRuntime({ env: { HOME: await scratch() } }))
  const source = `registry:${origin.host}/team/app:1`
  const report = await copy({ source, destinations: [`${target.host}/team/app:1`] }, connections)
  await connections.close()
  expect(report).toMatchObject({ references: [{ action: 'created' }] })
  expect(origin.seen).toContainEqual(expect.stringContaining('/manifests/1'))
  expect(mirror.seen).toEqual([])
})
