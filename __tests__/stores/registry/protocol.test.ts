import { afterEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { encodeManifest } from '../../../src/image/manifest.ts'
import { MediaType } from '../../../src/image/media-types.ts'
import { fallbackTag } from '../../../src/stores/registry/manifests/referrers.ts'
import type { RegistryOptions } from '../../../src/stores/registry/options.ts'
import { openRegistry, type Registry } from '../../../src/stores/registry/registry.ts'
import type { RegistryStore } from '../../../src/stores/registry/repository.ts'
import { type FakeRuntime, fakeRuntime } from '../../helpers/fake-clock.ts'
import { playScript, type ScriptedServer, type Step } from '../../helpers/scripted-server.ts'

let server: ScriptedServer
let registry: Registry
let runtime: FakeRuntime
afterEach(async () => {
  await registry.close()
  await server.close()
})

async function open(steps: readonly Step[], options: RegistryOptions = {}): Promise<RegistryStore> {
  server = await playScript([{ ask: 'GET /v2/' }, ...steps])
  runtime = fakeRuntime()
  registry = openRegistry(server.host, options, runtime)
  return registry.repository('a/b')
}

async function list<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const EMPTY = { mediaType: MediaType.ociEmpty, digest: digestOf('{}'), size: 2 }
const image = encodeManifest({ schemaVersion: 2, mediaType: MediaType.ociManifest, config: EMPTY, layers: [] })
const IMAGE = image.descriptor
const TEXT = Buffer.from(image.bytes)
const TYPE = { 'content-type': MediaType.ociManifest }
const signature = encodeManifest({
  schemaVersion: 2,
  mediaType: MediaType.ociManifest,
  artifactType: 'application/x.sig',
  config: EMPTY,
  layers: [],
  subject: IMAGE,
})
const INDEX = { 'content-type': MediaType.ociIndex }
const index = (...manifests: object[]): string =>
  JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests })

describe('what a name means', () => {
  const HEAD = 'HEAD /v2/a/b/manifests/1'
  const GET: Step = {
    ask: 'GET /v2/a/b/manifests/1',
    has: { accept: /oci.image.index.*docker/ },
    headers: TYPE,
    body: TEXT,
  }
  const told = { ...TYPE, 'docker-content-digest': IMAGE.digest, 'content-length': String(IMAGE.size) }
  test.each<[string, Step[], object | undefined]>([
    ['is told by HEAD', [{ ask: HEAD, headers: told }], IMAGE],
    ['is nothing', [{ ask: HEAD, status: 404 }], undefined],
    ['is read where HEAD tells no digest', [{ ask: HEAD, headers: TYPE }, GET], IMAGE],
    ['is read where HEAD is not served', [{ ask: HEAD, status: 405 }, GET], IMAGE],
    [
      'is read where HEAD is denied',
      [
        { ask: HEAD, status: 403 },
        { ask: GET.ask, status: 404 },
      ],
      undefined,
    ],
    [
      'is read where the digest is none',
      [{ ask: HEAD, headers: { ...told, 'docker-content-digest': 'md5:1' } }, GET],
      IMAGE,
    ],
  ])('%s', async (_, steps, expected) => {
    const store = await open(steps)
    expect(await store.resolve('1')).toEqual(expected)
    expect(server.complaints()).toEqual([])
  })

  test('is not asked for what is no tag or digest', async () => {
    const store = await open([])
    await expect(store.readManifest('../../../v2/_catalog')).rejects.toMatchObject({ code: 'usage' })
  })
})

describe('a manifest', () => {
  test('read by digest must have it', async () => {
    const damaged = { ask: /^GET/, headers: TYPE, body: `${TEXT} ` }
    const store = await open([damaged, damaged])
    await expect(store.readManifest(IMAGE.digest)).rejects.toMatchObject({ code: 'mismatch' })
    expect(server.complaints()).toEqual([])
  })

  test('that was damaged on the way is read again', async () => {
    const store = await open([
      { ask: /^GET/, headers: TYPE, body: `${TEXT} ` },
      { ask: /^GET/, headers: TYPE, body: TEXT },
    ])
    expect((await store.readManifest(IMAGE.digest)).descriptor.digest).toBe(IMAGE.digest)
  })

  test('that was damaged on the way is not what its tag means', async () => {
    const said = { ...TYPE, 'docker-content-digest': IMAGE.digest }
    const store = await open([
      { ask: 'GET /v2/a/b/manifests/1', headers: said, body: `${TEXT} ` },
      { ask: `GET /v2/a/b/manifests/${IMAGE.digest}`, headers: said, body: TEXT },
    ])
    expect((await store.readManifest('1')).descriptor.digest).toBe(IMAGE.digest)
    expect(server.complaints()).toEqual([])
  })

  test('has the digest of its bytes, whatever the header says', async () => {
    const lie = { ...TYPE, 'docker-content-digest': `sha256:${'0'.repeat(64)}` }
    const store = await open([
      { ask: 'GET /v2/a/b/manifests/1', headers: lie, body: TEXT },
      { ask: /^GET .*sha256:0000/, status: 404 },
    ])
    expect((await store.readManifest('1')).descriptor.digest).toBe(IMAGE.digest)
    expect(runtime.warnings).toHaveLength(1)
    expect(server.complaints()).toEqual([])
  })

  test('that is too large is refused', async () => {
    const store = await open([{ ask: /^GET/, headers: TYPE, body: Buffer.alloc(9_000_000, ' ') }])
    await expect(store.readManifest('1')).rejects.toMatchObject({ code: 'mismatch' })
  })

  test('of schema 1 is refused with a remedy', async () => {
    const store = await open([
      { ask: /^GET/, headers: { 'content-type': MediaType.dockerSchema1Signed }, body: '{"schemaVersion":1}' },
    ])
    await expect(store.readManifest('1')).rejects.toMatchObject({ code: 'unsupported', hint: expect.any(String) })
  })

  test('goes up with its own type, and is tried again', async () => {
    const store = await open([
      { ask: 'PUT /v2/a/b/manifests/1', has: { 'content-type': MediaType.ociManifest }, status: 500 },
      { ask: 'PUT /v2/a/b/manifests/1', status: 201, headers: { 'docker-content-digest': IMAGE.digest } },
    ])
    await store.writeManifest(image, '1')
    expect(server.complaints()).toEqual([])
  })

  test('that the registry changed is an error', async () => {
    const changed = { ask: /^PUT/, status: 201, headers: { 'docker-content-digest': `sha256:${'0'.repeat(64)}` } }
    const store = await open([changed, changed])
    await expect(store.writeManifest(image)).rejects.toMatchObject({ code: 'mismatch' })
    expect(server.complaints()).toEqual([])
  })

  test('that was damaged on its way up is sent again', async () => {
    const store = await open([
      { ask: /^PUT/, status: 400, body: '{"errors":[{"code":"DIGEST_INVALID"}]}' },
      { ask: /^PUT/, status: 201, headers: { 'docker-content-digest': IMAGE.digest } },
    ])
    await store.writeManifest(image)
    expect(server.complaints()).toEqual([])
  })

  test.each<[string, number, string]>([
    ['ECR', 400, '{"errors":[{"code":"ImageTagAlreadyExistsException","message":"x"}]}'],
    [
      'ECR over the API',
      400,
      '{"errors":[{"code":"TAG_INVALID","message":"The image tag \'1\' already exists and is immutable"}]}',
    ],
    ['Harbor', 412, '{"errors":[{"code":"PRECONDITION","message":"configured as immutable"}]}'],
    ['others', 409, ''],
  ])('under an immutable tag is refused (%s)', async (_, status, body) => {
    const store = await open([{ ask: /^PUT/, status, body }])
    await expect(store.writeManifest(image, '1')).rejects.toMatchObject({ code: 'refused' })
    expect(server.complaints()).toEqual([])
  })
})

describe('tags', () => {
  const FIRST = 'GET /v2/a/b/tags/list?n=1000'
  test('are read over all pages, without nulls, digests and empty ones', async () => {
    const store = await open([
      {
        ask: FIRST,
        headers: { link: '</v2/b/tags/list?next_page=x%3D>; rel="next"' },
        body: '{"tags":["b",null,"",7]}',
      },
      {
        ask: 'GET /v2/a/b/tags/list?next_page=x%3D',
        headers: { link: '<http://10.0.0.1/v2/a/b/tags/list?n=1000>; rel="next"' },
        body: `{"tags":["a","sha256:${'0'.repeat(64)}","b"]}`,
      },
    ])
    expect(await list(store.tags())).toEqual(['a', 'b'])
    expect(server.complaints()).toEqual([])
  })

  test('are asked for without a page size where it is refused', async () => {
    const store = await open([
      { ask: FIRST, status: 405, body: '{"errors":[{"code":"UNSUPPORTED"}]}' },
      { ask: 'GET /v2/a/b/tags/list', body: '{"tags":["a"]}' },
    ])
    expect(await list(store.tags())).toEqual(['a'])
  })

  test('cannot be taken away everywhere', async () => {
    const store = await open([{ ask: 'DELETE /v2/a/b/manifests/1', status: 405 }])
    await expect(store.removeTag('1')).rejects.toMatchObject({ code: 'unsupported' })
  })

  test.each([
    [202, true],
    [204, true],
    [404, false],
  ])('are taken away (%i: %s)', async (status, expected) => {
    const store = await open([{ ask: 'DELETE /v2/a/b/manifests/1', status }])
    expect(await store.removeTag('1')).toBe(expected)
  })

  test('no catalog is said', async () => {
    await open([{ ask: 'GET /v2/_catalog?n=1000', status: 404 }])
    await expect(list(registry.names())).rejects.toMatchObject({ code: 'unsupported' })
  })
})

describe('referrers', () => {
  const API = `GET /v2/a/b/referrers/${IMAGE.digest}`
  const TAG = fallbackTag(IMAGE.digest)
  const entry = { ...signature.descriptor, artifactType: 'application/x.sig' }

  test('come from the API, page by page', async () => {
    const other = { ...EMPTY, mediaType: MediaType.ociManifest, artifactType: 'application/x.other' }
    const store = await open([
      {
        ask: `${API}?artifactType=application%2Fx.sig`,
        headers: { ...INDEX, link: '<?next=2>; rel="next"' },
        body: index(entry, other),
      },
      { ask: `${API}?next=2`, headers: INDEX, body: index(entry) },
    ])
    expect(await list(store.referrers(IMAGE.digest, 'application/x.sig'))).toEqual([entry])
    expect(server.complaints()).toEqual([])
  })

  test.each<[string, Step]>([
    ['404', { ask: API, status: 404 }],
    ['400', { ask: API, status: 400 }],
    ['406', { ask: API, status: 406 }],
    ['a page of HTML', { ask: API, headers: { 'content-type': 'text/html' }, body: '<html>' }],
  ])('come from the fallback tag where the API answers %s', async (_, step) => {
    const store = await open([step, { ask: `GET /v2/a/b/manifests/${TAG}`, headers: INDEX, body: index(entry) }])
    expect(await list(store.referrers(IMAGE.digest))).toEqual([entry])
    expect(server.complaints()).toEqual([])
  })

  test('need no index where the registry keeps them', async () => {
    const store = await open([
      { ask: /^PUT/, status: 201, headers: { 'oci-subject': IMAGE.digest } },
      { ask: API, headers: INDEX, body: index(entry) },
    ])
    await store.writeManifest(signature)
    expect(server.complaints()).toEqual([])
  })

  test('are entered again when another writer took them out, bound to what was read', async () => {
    const other = { ...EMPTY, mediaType: MediaType.ociManifest }
    const READ = `GET /v2/a/b/manifests/${TAG}`
    const WRITE = `PUT /v2/a/b/manifests/${TAG}`
    const store = await open([
      { ask: `PUT /v2/a/b/manifests/${signature.descriptor.digest}`, status: 201 },
      { ask: READ, status: 404 },
      { ask: WRITE, has: { 'if-match': undefined }, status: 201 },
      { ask: READ, headers: { ...INDEX, etag: '"1"' }, body: index(other) },
      { ask: WRITE, has: { 'if-match': '"1"' }, status: 412 },
      { ask: READ, headers: { ...INDEX, etag: '"2"' }, body: index(other) },
      { ask: WRITE, has: { 'if-match': '"2"' }, status: 201 },
      { ask: READ, headers: INDEX, body: index(other, entry) },
    ])
    await store.writeManifest(signature)
    expect(server.complaints()).toEqual([])
    const written = JSON.parse(server.seen[7]?.body.toString() ?? '')
    expect(written.manifests).toMatchObject([other, { digest: entry.digest, artifactType: 'application/x.sig' }])
  })
})

describe('patience', () => {
  const GET = 'GET /v2/a/b/manifests/1'
  const OK: Step = { ask: GET, headers: TYPE, body: TEXT }

  test.each([408, 429, 500, 502, 503, 504])('%i is tried again with growing jitter', async (status) => {
    const store = await open([{ ask: GET, status }, { ask: GET, status }, { ask: GET, status }, OK])
    await store.readManifest('1')
    expect(runtime.sleeps).toEqual([125, 250, 500])
    expect(server.complaints()).toEqual([])
  })

  test.each([400, 401, 403, 404, 405, 409, 501])('%i is not', async (status) => {
    const store = await open([{ ask: GET, status }])
    await expect(store.readManifest('1')).rejects.toBeDefined()
    expect(runtime.sleeps).toEqual([])
    expect(server.complaints()).toEqual([])
  })

  test.each([
    ['7', 7000],
    [new Date(Date.UTC(2026, 0, 1, 0, 1)).toUTCString(), 60_000],
  ])('Retry-After: %s is honoured', async (after, ms) => {
    const store = await open([{ ask: GET, status: 429, headers: { 'retry-after': after } }, OK])
    await store.readManifest('1')
    expect(runtime.sleeps).toEqual([ms])
  })

  test('a wait longer than the budget is not begun', async () => {
    const store = await open([{ ask: GET, status: 429, headers: { 'retry-after': '86400' } }])
    await expect(store.readManifest('1')).rejects.toMatchObject({
      code: 'rate-limited',
      hint: expect.stringMatching(/86400/),
    })
    expect(runtime.sleeps).toEqual([])
  })

  test('the pull quota of Docker Hub fails at once', async () => {
    const body =
      '{"errors":[{"code":"TOOMANYREQUESTS","message":"You have reached your unauthenticated pull rate limit."}]}'
    const store = await open([{ ask: GET, status: 429, headers: { 'retry-after': '1' }, body }])
    await expect(store.readManifest('1')).rejects.toMatchObject({
      code: 'rate-limited',
      hint: expect.stringMatching(/Log in/),
    })
    expect(runtime.sleeps).toEqual([])
  })

  test('a cut and a silent connection are tried again', async () => {
    const store = await open([{ ask: GET, cut: true }, { ...OK, cutResponseAt: 9 }, { ask: GET, silent: true }, OK], {
      timeouts: { headers: 1000 },
    })
    await expect(store.readManifest('1')).resolves.toBeDefined()
  })

  test('warnings are shown once', async () => {
    const headers = { ...TYPE, warning: ['299 - "this \\"repository\\" retires"', '299 - "two"', '199 - "no"'] }
    const store = await open([
      { ask: GET, headers, body: TEXT },
      { ask: GET, headers, body: TEXT },
    ])
    await store.readManifest('1')
    await store.readManifest('1')
    expect(runtime.warnings).toEqual([`${server.host} says: this "repository" retires`, `${server.host} says: two`])
  })
})

test('a cancelled run ends a request in flight', async () => {
  const controller = new AbortController()
  server = await playScript([{ ask: 'GET /v2/', silent: true }])
  registry = openRegistry(server.host, {}, fakeRuntime({ signal: controller.signal }))
  const reading = registry.repository('a/b').readManifest('1')
  setImmediate(() => controller.abort())
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
})
