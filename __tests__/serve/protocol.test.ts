import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { MediaType } from '../../src/image/media-types.ts'
import { Failure } from '../../src/runtime/failure.ts'
import { silentLog, systemRuntime } from '../../src/runtime/system.ts'
import type { AccessEntry } from '../../src/serve/options.ts'
import { memoryRepositories } from '../../src/stores/memory.ts'
import { noise } from '../helpers/bytes.ts'
import { ask } from '../helpers/http.ts'
import { putBlob, putImage, putIndex } from '../helpers/images.ts'
import { served } from '../helpers/served.ts'
import { spied } from '../helpers/spied-store.ts'

const MANIFEST = { 'Content-Type': MediaType.ociManifest }
const NOTHING = digestOf('nothing')
const BLOB = noise(1000)
const DIGEST = digestOf(BLOB)

describe('paths and methods', () => {
  test.each([
    ['GET', '/v2/', 200, undefined],
    ['GET', '/v2', 200, undefined],
    ['HEAD', '/v2/', 200, undefined],
    ['POST', '/v2/', 405, 'UNSUPPORTED'],
    ['GET', '/', 404, 'UNSUPPORTED'],
    ['GET', '/v3/', 404, 'UNSUPPORTED'],
    ['GET', '/token', 404, 'UNSUPPORTED'],
    ['GET', '/v2/app', 404, 'UNSUPPORTED'],
    ['GET', '/v2/app/manifests/', 404, 'UNSUPPORTED'],
    ['GET', '/v2/%zz/manifests/x', 404, 'UNSUPPORTED'],
    ['GET', '/v2/App/manifests/x', 400, 'NAME_INVALID'],
    ['GET', '/v2/a/../b/manifests/x', 400, 'NAME_INVALID'],
    ['GET', '/v2/a%2F..%2Fb/manifests/x', 400, 'NAME_INVALID'],
    ['GET', `/v2/${'a'.repeat(256)}/tags/list`, 400, 'NAME_INVALID'],
    ['PUT', '/v2/app/tags/list', 405, 'UNSUPPORTED'],
    ['POST', '/v2/app/manifests/v1', 405, 'UNSUPPORTED'],
    ['PUT', `/v2/app/blobs/${NOTHING}`, 405, 'UNSUPPORTED'],
    ['GET', '/v2/app/blobs/uploads/', 405, 'UNSUPPORTED'],
    ['GET', '/v2/app/manifests/v1', 404, 'MANIFEST_UNKNOWN'],
    ['HEAD', '/v2/app/manifests/v1', 404, undefined],
    ['GET', '/v2/app/manifests/.bad', 404, 'MANIFEST_UNKNOWN'],
    ['GET', `/v2/app/manifests/${NOTHING}`, 404, 'MANIFEST_UNKNOWN'],
    ['GET', '/v2/app/manifests/sha256:ABC', 400, 'DIGEST_INVALID'],
    ['GET', `/v2/app/blobs/${NOTHING}`, 404, 'BLOB_UNKNOWN'],
    ['HEAD', `/v2/app/blobs/${NOTHING}`, 404, undefined],
    ['GET', '/v2/app/blobs/latest', 400, 'DIGEST_INVALID'],
    ['GET', '/v2/app/tags/list', 404, 'NAME_UNKNOWN'],
    ['GET', '/v2/app/referrers/latest', 400, 'DIGEST_INVALID'],
    ['GET', `/v2/app/referrers/${NOTHING}`, 200, undefined],
    ['GET', '/v2/app/blobs/uploads/none', 404, 'BLOB_UPLOAD_UNKNOWN'],
    ['DELETE', '/v2/app/blobs/uploads/none', 404, 'BLOB_UPLOAD_UNKNOWN'],
    ['DELETE', '/v2/app/manifests/v1', 405, 'UNSUPPORTED'],
    ['DELETE', `/v2/app/blobs/${NOTHING}`, 405, 'UNSUPPORTED'],
    ['GET', '/v2/_catalog', 200, undefined],
    ['GET', '/v2/_catalog?n=x', 400, 'UNSUPPORTED'],
  ])('%s %s is %i %s', async (method, path, status, code) => {
    const { url } = await served()
    const answer = await ask(url + path, { method })
    expect(answer.status).toBe(status)
    expect(answer.json?.errors?.[0].code).toBe(code)
    if (method === 'HEAD') expect(answer.body).toHaveLength(0)
    if (status === 405) expect(answer.headers.allow).not.toContain(method)
    expect(answer.headers['docker-distribution-api-version']).toBe('registry/2.0')
  })

  test('a name may have the words of the protocol among its parts', async () => {
    const { url, repositories } = await served()
    const name = 'manifests/blobs/uploads/tags'
    await putImage(repositories.repository(name), { layers: [] }, 'list')
    expect((await ask(`${url}/v2/${name}/manifests/list`)).status).toBe(200)
    expect((await ask(`${url}/v2/${name}/tags/list`)).json).toEqual({ name, tags: ['list'] })
    expect((await ask(`${url}/v2/_catalog`)).json).toEqual({ repositories: [name] })
  })

  test('web pages may look, not write', async () => {
    const { url } = await served()
    const headers = { Origin: 'https://evil.example' }
    expect((await ask(`${url}/v2/`, { headers })).headers['access-control-allow-origin']).toBeUndefined()
    const answer = await ask(`${url}/v2/app/blobs/uploads/`, { method: 'POST', headers })
    expect(answer).toMatchObject({ status: 403, json: { errors: [{ code: 'DENIED' }] } })
  })

  test.each(['PUT', 'POST', 'PATCH', 'DELETE'])('a read-only registry refuses to %s', async (method) => {
    const { url, repositories } = await served({ readOnly: true, delete: true })
    await putImage(repositories.repository('app'), { layers: [] }, 'v1')
    for (const path of [
      '/v2/app/manifests/v1',
      `/v2/app/blobs/${DIGEST}`,
      '/v2/app/blobs/uploads/',
      '/v2/app/blobs/uploads/1',
    ]) {
      expect((await ask(url + path, { method })).status).toBe(405)
    }
    expect((await ask(`${url}/v2/app/manifests/v1`)).status).toBe(200)
  })
})

describe('blobs', () => {
  test.each<[string, Record<string, string>, number, string | undefined, Uint8Array]>([
    ['whole', {}, 200, undefined, BLOB],
    ['first bytes', { Range: 'bytes=0-9' }, 206, 'bytes 0-9/1000', BLOB.subarray(0, 10)],
    ['one byte', { Range: 'bytes=5-5' }, 206, 'bytes 5-5/1000', BLOB.subarray(5, 6)],
    ['from a byte on', { Range: 'bytes=990-' }, 206, 'bytes 990-999/1000', BLOB.subarray(990)],
    ['the last bytes', { Range: 'bytes=-10' }, 206, 'bytes 990-999/1000', BLOB.subarray(990)],
    ['more last bytes than there are', { Range: 'bytes=-5000' }, 206, 'bytes 0-999/1000', BLOB],
    ['an end beyond the end', { Range: 'bytes=900-5000' }, 206, 'bytes 900-999/1000', BLOB.subarray(900)],
    ['several ranges, which may be ignored', { Range: 'bytes=0-1,5-6' }, 200, undefined, BLOB],
    ['an unknown unit', { Range: 'lines=0-1' }, 200, undefined, BLOB],
    [
      'a range of this version',
      { Range: 'bytes=0-0', 'If-Range': `"${DIGEST}"` },
      206,
      'bytes 0-0/1000',
      BLOB.subarray(0, 1),
    ],
    ['a range of another version', { Range: 'bytes=0-0', 'If-Range': '"other"' }, 200, undefined, BLOB],
    ['what the client has already', { 'If-None-Match': `"${DIGEST}"` }, 304, undefined, Buffer.alloc(0)],
  ])('GET of %s', async (_, headers, status, contentRange, expected) => {
    const { url, repositories } = await served()
    await putBlob(repositories.repository('app'), BLOB, MediaType.ociLayer)
    const answer = await ask(`${url}/v2/app/blobs/${DIGEST}`, { headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-range']).toBe(contentRange)
    expect(answer.body.equals(expected)).toBe(true)
    expect(answer.headers['docker-content-digest']).toBe(DIGEST)
    if (status !== 304) expect(answer.headers['content-length']).toBe(String(expected.byteLength))
  })

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=9-1', 'bytes=-0'])(
    'GET of %s is not satisfiable',
    async (Range) => {
      const { url, repositories } = await served()
      await putBlob(repositories.repository('app'), BLOB, MediaType.ociLayer)
      const answer = await ask(`${url}/v2/app/blobs/${DIGEST}`, { headers: { Range } })
      expect(answer.status).toBe(416)
      expect(answer.headers['content-range']).toBe('bytes */1000')
    },
  )

  test('HEAD has the headers of GET and no body; DELETE takes the blob away', async () => {
    const { url, repositories } = await served({ delete: true })
    await putBlob(repositories.repository('app'), BLOB, MediaType.ociLayer)
    const path = `${url}/v2/app/blobs/${DIGEST}`
    const head = await ask(path, { method: 'HEAD', headers: { Range: 'bytes=0-1' } })
    expect(head).toMatchObject({ status: 200, headers: { 'content-length': '1000', 'docker-content-digest': DIGEST } })
    expect(head.body).toHaveLength(0)
    expect((await ask(path, { method: 'DELETE' })).status).toBe(202)
    expect((await ask(path, { method: 'DELETE' })).status).toBe(404)
    expect((await ask(path)).status).toBe(404)
  })

  test('readers are sent elsewhere where a hook says so', async () => {
    const redirect = (digest: string, repository: string): string | undefined =>
      repository === 'app' ? `https://blobs.example/${digest}` : undefined
    const { url, repositories } = await served({ hooks: { redirect } })
    for (const name of ['app', 'other']) await putBlob(repositories.repository(name), BLOB, MediaType.ociLayer)
    const answer = await ask(`${url}/v2/app/blobs/${DIGEST}`)
    expect(answer).toMatchObject({ status: 307, headers: { location: `https://blobs.example/${DIGEST}` } })
    expect((await ask(`${url}/v2/app/blobs/${DIGEST}`, { method: 'HEAD' })).status).toBe(200)
    expect((await ask(`${url}/v2/other/blobs/${DIGEST}`)).status).toBe(200)
  })

  test('content that turns out wrong breaks the transfer instead of completing it', async () => {
    const repositories = memoryRepositories()
    const store = repositories.repository('app')
    await putBlob(store, BLOB, MediaType.ociLayer)
    const lying = new Proxy(store, {
      get: (target, key) =>
        key === 'readBlob'
          ? async function* () {
              yield BLOB.subarray(0, 500)
              yield BLOB.subarray(500)
              throw new Failure('mismatch', 'these are not the bytes')
            }
          : Reflect.get(target, key).bind?.(target),
    })
    const { url } = await served({}, { ...repositories, repository: () => lying })
    await expect(ask(`${url}/v2/app/blobs/${DIGEST}`)).rejects.toThrow(/aborted|hang up|reset/)
  })
})

describe('manifests', () => {
  test('come back with their type, by tag and digest, and only when they changed', async () => {
    const { url, repositories } = await served()
    const image = await putImage(repositories.repository('app'), { layers: [BLOB] })
    const put = await ask(`${url}/v2/app/manifests/v1`, { method: 'PUT', headers: MANIFEST, body: image.bytes })
    const { digest } = image.descriptor
    expect(put).toMatchObject({
      status: 201,
      headers: { location: `/v2/app/manifests/${digest}`, 'docker-content-digest': digest },
    })
    for (const name of ['v1', digest, digest.replace(':', '%3A')]) {
      const answer = await ask(`${url}/v2/app/manifests/${name}`)
      expect(answer).toMatchObject({ status: 200, headers: { 'content-type': MediaType.ociManifest } })
      expect(answer.body.equals(image.bytes)).toBe(true)
      const head = await ask(`${url}/v2/app/manifests/${name}`, { method: 'HEAD' })
      expect(head.headers).toMatchObject({
        'content-length': String(image.bytes.byteLength),
        'docker-content-digest': digest,
      })
    }
    const again = await ask(`${url}/v2/app/manifests/v1`, { headers: { 'If-None-Match': `"${digest}"` } })
    expect(again.status).toBe(304)
  })

  test('take many tags at once, and say which', async () => {
    const { url, repositories } = await served()
    const image = await putImage(repositories.repository('app'), { layers: [] })
    const put = (query: string): ReturnType<typeof ask> =>
      ask(`${url}/v2/app/manifests/${image.descriptor.digest}${query}`, {
        method: 'PUT',
        headers: MANIFEST,
        body: image.bytes,
      })
    const answer = await put('?tag=1.2.3&tag=1.2&tag=latest&tag=1.2')
    expect(answer).toMatchObject({ status: 201, headers: { 'oci-tag': '1.2.3, 1.2, latest' } })
    expect((await ask(`${url}/v2/app/tags/list`)).json.tags).toEqual(['1.2', '1.2.3', 'latest'])
    expect((await put('')).headers['oci-tag']).toBeUndefined()
    expect(await put('?tag=ok&tag=no/good')).toMatchObject({
      status: 400,
      json: { errors: [{ code: 'NAME_INVALID' }] },
    })
    const many = Array.from({ length: 101 }, (_, i) => `tag=t${i}`).join('&')
    expect((await put(`?${many}`)).status).toBe(414)
    expect((await ask(`${url}/v2/app/tags/list`)).json.tags).toEqual(['1.2', '1.2.3', 'latest'])
  })

  const config = { mediaType: MediaType.ociConfig, digest: digestOf('{}'), size: 2 }
  const layer = { mediaType: MediaType.ociLayer, digest: DIGEST, size: 1000 }
  const base = { schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers: [layer] }
  const missing = { ...layer, digest: NOTHING }
  test.each<[string, unknown, Record<string, string>, string, number, string | undefined]>([
    ['a good one', base, MANIFEST, 'v1', 201, undefined],
    [
      'a good one, whose type has parameters',
      base,
      { 'Content-Type': `${MediaType.ociManifest}; charset=utf-8` },
      'v1',
      201,
      undefined,
    ],
    ['a good one without a type', base, {}, 'v1', 201, undefined],
    [
      'foreign layers, which need not be here',
      { ...base, layers: [{ ...missing, mediaType: MediaType.dockerForeignLayerGzip, urls: ['https://x.example/'] }] },
      MANIFEST,
      'v1',
      201,
      undefined,
    ],
    ['a missing layer', { ...base, layers: [layer, missing] }, MANIFEST, 'v1', 400, 'MANIFEST_BLOB_UNKNOWN'],
    [
      'a missing config',
      { ...base, config: { ...missing, mediaType: MediaType.ociConfig } },
      MANIFEST,
      'v1',
      400,
      'MANIFEST_BLOB_UNKNOWN',
    ],
    ['a wrong size', { ...base, layers: [{ ...layer, size: 999 }] }, MANIFEST, 'v1', 400, 'MANIFEST_INVALID'],
    ['another type than it says', base, { 'Content-Type': MediaType.dockerManifest }, 'v1', 400, 'MANIFEST_INVALID'],
    ['no JSON', 'hello', MANIFEST, 'v1', 400, 'MANIFEST_INVALID'],
    ['JSON that is no object', [], MANIFEST, 'v1', 400, 'MANIFEST_INVALID'],
    ['schema 1', { schemaVersion: 1, name: 'app' }, MANIFEST, 'v1', 400, 'MANIFEST_INVALID'],
    ['a type that is no manifest', { ...base, mediaType: 'text/plain' }, MANIFEST, 'v1', 400, 'MANIFEST_INVALID'],
    ['layers and manifests', { ...base, manifests: [] }, MANIFEST, 'v1', 400, 'MANIFEST_INVALID'],
    ['another digest', base, MANIFEST, NOTHING, 400, 'DIGEST_INVALID'],
    ['what is no digest', base, MANIFEST, 'md5:00', 400, 'DIGEST_INVALID'],
    ['what is no tag', base, MANIFEST, '-v1', 400, 'NAME_INVALID'],
  ])('PUT of %s', async (_, manifest, headers, reference, status, code) => {
    const { url, repositories } = await served()
    const store = repositories.repository('app')
    await putBlob(store, BLOB, MediaType.ociLayer)
    await putBlob(store, Buffer.from('{}'), MediaType.ociConfig)
    const body = typeof manifest === 'string' ? manifest : JSON.stringify(manifest)
    const answer = await ask(`${url}/v2/app/manifests/${reference}`, { method: 'PUT', headers, body })
    expect(answer.status).toBe(status)
    expect(answer.json?.errors?.[0].code).toBe(code)
    expect((await ask(`${url}/v2/app/manifests/v1`)).status).toBe(status === 201 ? 200 : 404)
  })

  test('that are too large are refused, with or without their length said', async () => {
    const { url } = await served()
    const body = noise(8 * 1024 * 1024 + 1)
    const whole = await ask(`${url}/v2/app/manifests/v1`, { method: 'PUT', headers: MANIFEST, body })
    expect(whole).toMatchObject({ status: 413, json: { errors: [{ code: 'SIZE_INVALID' }] } })
    const streamed = async function* (): AsyncIterable<Uint8Array> {
      for (let at = 0; at < body.byteLength; at += 65_536) yield body.subarray(at, at + 65_536)
    }
    const chunked = await ask(`${url}/v2/app/manifests/v1`, { method: 'PUT', headers: MANIFEST, body: streamed() })
    expect(chunked.status).toBe(413)
  })

  test('an index needs its manifests, unless the registry takes sparse ones', async () => {
    for (const sparse of [false, true]) {
      const { url, repositories } = await served({ sparse })
      const image = await putImage(memoryRepositories().repository('elsewhere'), { layers: [] })
      const index = await putIndex(memoryRepositories().repository('elsewhere'), [[image, undefined]])
      const headers = { 'Content-Type': MediaType.ociIndex }
      const put = (): ReturnType<typeof ask> =>
        ask(`${url}/v2/app/manifests/v1`, { method: 'PUT', headers, body: index.bytes })
      const first = await put()
      expect(first.status).toBe(sparse ? 201 : 400)
      expect(first.json?.errors).toEqual(
        sparse
          ? undefined
          : [expect.objectContaining({ code: 'MANIFEST_BLOB_UNKNOWN', detail: { digest: image.descriptor.digest } })],
      )
      await repositories.repository('app').writeManifest(image)
      expect((await put()).status).toBe(201)
    }
  })

  test.each([
    [undefined, 400],
    [true, 400],
    ['images', 201],
  ] as const)('an image whose blobs are not there, with sparse %p: %i', async (sparse, status) => {
    const { url } = await served(sparse === undefined ? {} : { sparse })
    const image = await putImage(memoryRepositories().repository('elsewhere'), { layers: [noise(100)] })
    const headers = { 'Content-Type': MediaType.ociManifest }
    const answer = await ask(`${url}/v2/app/manifests/v1`, { method: 'PUT', headers, body: image.bytes })
    expect(answer.status).toBe(status)
  })

  test('DELETE of a tag leaves the manifest, DELETE of the manifest takes its tags', async () => {
    const { url, repositories } = await served({ delete: true })
    const store = repositories.repository('app')
    const image = await putImage(store, { layers: [] }, 'one')
    await store.writeManifest(image, 'two')
    const remove = (name: string): ReturnType<typeof ask> =>
      ask(`${url}/v2/app/manifests/${name}`, { method: 'DELETE' })
    expect((await remove('one')).status).toBe(202)
    expect((await remove('one')).status).toBe(404)
    expect((await ask(`${url}/v2/app/manifests/two`)).status).toBe(200)
    expect((await remove(image.descriptor.digest)).status).toBe(202)
    expect((await ask(`${url}/v2/app/manifests/two`)).status).toBe(404)
  })
})

describe('lists', () => {
  test.each([
    ['', ['1', '2', 'A', 'a', 'b'], undefined],
    ['?n=2', ['1', '2'], '</v2/app/tags/list?n=2&last=2>; rel="next"'],
    ['?n=2&last=2', ['A', 'a'], '</v2/app/tags/list?n=2&last=a>; rel="next"'],
    ['?n=2&last=a', ['b'], undefined],
    ['?last=A', ['a', 'b'], undefined],
    ['?n=5', ['1', '2', 'A', 'a', 'b'], undefined],
    ['?n=0', [], undefined],
    ['?last=zzz', [], undefined],
    ['?last=3', ['A', 'a', 'b'], undefined],
  ])('tags%s', async (query, tags, link) => {
    const { url, repositories } = await served()
    const store = repositories.repository('app')
    const image = await putImage(store, { layers: [] })
    for (const tag of ['b', 'A', '2', 'a', '1']) await store.writeManifest(image, tag)
    const answer = await ask(`${url}/v2/app/tags/list${query}`)
    expect(answer.json).toEqual({ name: 'app', tags })
    expect(answer.headers.link).toBe(link)
  })

  test('the catalog has pages too', async () => {
    const { url, repositories } = await served()
    for (const name of ['c', 'a/b', 'a-b']) await putImage(repositories.repository(name), { layers: [] })
    const first = await ask(`${url}/v2/_catalog?n=2`)
    expect(first.json).toEqual({ repositories: ['a-b', 'a/b'] })
    expect(first.headers.link).toBe('</v2/_catalog?n=2&last=a%2Fb>; rel="next"')
    expect((await ask(`${url}/v2/_catalog?n=2&last=a%2Fb`)).json).toEqual({ repositories: ['c'] })
  })

  test('a repository whose last tag is gone is still known', async () => {
    const { url, repositories } = await served()
    await putImage(repositories.repository('app'), { layers: [] })
    expect(await ask(`${url}/v2/app/tags/list`)).toMatchObject({ status: 200, json: { name: 'app', tags: [] } })
  })

  test('referrers are an index, filtered by type', async () => {
    const { url, repositories } = await served()
    const store = repositories.repository('app')
    const image = await putImage(store, { layers: [] }, 'v1')
    const empty = await putBlob(store, Buffer.from('{}'), MediaType.ociEmpty)
    const { mediaType, digest, size } = image.descriptor
    for (const artifactType of ['application/vnd.a', 'application/vnd.b']) {
      const manifest = {
        schemaVersion: 2,
        mediaType: MediaType.ociManifest,
        artifactType,
        config: empty,
        layers: [],
        subject: { mediaType, digest, size },
        annotations: { kind: artifactType },
      }
      const body = JSON.stringify(manifest)
      const put = await ask(`${url}/v2/app/manifests/${digestOf(body)}`, { method: 'PUT', headers: MANIFEST, body })
      expect(put).toMatchObject({ status: 201, headers: { 'oci-subject': digest } })
    }
    const all = await ask(`${url}/v2/app/referrers/${digest}`)
    expect(all.headers).toMatchObject({ 'content-type': MediaType.ociIndex })
    expect(all.headers['oci-filters-applied']).toBeUndefined()
    expect(all.json).toMatchObject({ schemaVersion: 2, mediaType: MediaType.ociIndex })
    expect(all.json.manifests).toHaveLength(2)
    const some = await ask(`${url}/v2/app/referrers/${digest}?artifactType=application%2Fvnd.b`)
    expect(some.headers['oci-filters-applied']).toBe('artifactType')
    expect(some.json.manifests).toMatchObject([
      {
        artifactType: 'application/vnd.b',
        annotations: { kind: 'application/vnd.b' },
        mediaType: MediaType.ociManifest,
      },
    ])
  })
})

describe('failures of the store behind', () => {
  test.each<[string, Error, number, string]>([
    ['unreachable', new Failure('unreachable', 'no route to the registry'), 502, 'UNAVAILABLE'],
    ['timeout', new Failure('timeout', 'no answer'), 504, 'UNAVAILABLE'],
    ['denied', new Failure('denied', 'not for you'), 403, 'DENIED'],
    ['unauthorized', new Failure('unauthorized', 'who are you?'), 403, 'DENIED'],
    ['rate-limited', new Failure('rate-limited', 'later'), 429, 'TOOMANYREQUESTS'],
    ['failed', new Failure('failed', 'broken'), 500, 'UNKNOWN'],
    ['another error', new TypeError('secret detail'), 500, 'UNKNOWN'],
  ])('%s', async (_, error, status, code) => {
    const repositories = memoryRepositories()
    const store = spied(repositories.repository('app'))
    const failing = new Proxy(store, {
      get: (target, key) => (key === 'resolve' ? () => Promise.reject(error) : Reflect.get(target, key)),
    })
    const warnings: string[] = []
    const log = { ...silentLog, warn: (message: string) => warnings.push(message) }
    const { url } = await served({}, { ...repositories, repository: () => failing }, systemRuntime({ log }))
    const answer = await ask(`${url}/v2/app/manifests/v1`)
    expect(answer).toMatchObject({ status, json: { errors: [{ code }] } })
    expect(answer.body.toString()).not.toContain('secret detail')
    expect(warnings.join()).toMatch(status >= 500 ? error.message : /^$/)
  })
})

test('an address that is taken is a failure that says so', async () => {
  const { port } = await served()
  await expect(served({ port })).rejects.toMatchObject({
    code: 'unreachable',
    hint: expect.stringContaining('another port'),
  })
})

test('each answer is reported, without its query', async () => {
  let report = (_entry: AccessEntry): void => {}
  const reported = new Promise<AccessEntry>((resolve) => {
    report = resolve
  })
  const { url } = await served({ hooks: { answered: (entry) => report(entry) } })
  await ask(`${url}/v2/_catalog?n=1`)
  const expected = { method: 'GET', path: '/v2/_catalog', status: 200, user: undefined, ms: expect.any(Number) }
  expect(await reported).toEqual(expected)
})
