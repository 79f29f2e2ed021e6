// What each quirk looks like on the wire, asked without our client in between.
import { mkdtemp, rm } from 'node:fs/promises'
import https from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { MediaType } from '../../../src/image/media-types.ts'
import { systemClock, systemRuntime } from '../../../src/runtime/system.ts'
import type { ProfileName } from '../../../src/serve/quirks/names.ts'
import { playProfile, type Stage } from '../../../src/serve/quirks/profile.ts'
import { PROFILES } from '../../../src/serve/quirks/profiles.ts'
import { memoryRepositories } from '../../../src/stores/memory.ts'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import { noise } from '../../helpers/bytes.ts'
import { makeCertificate } from '../../helpers/certificate.ts'
import { type Answer, type Ask, ask } from '../../helpers/http.ts'
import { putBlob, putImage } from '../../helpers/images.ts'
import { PASSWORD, played } from '../../helpers/played.ts'
import { served } from '../../helpers/served.ts'

const DIGEST = digestOf(noise(2000))
const MiB = 1024 * 1024

interface Opened {
  readonly url: string
  send(method: string, path: string, options?: Ask): Promise<Answer>
}

/** The registry of a profile without users, with one image and one blob in `acme/app`. */
async function open(name: ProfileName, stage: Stage = {}): Promise<Opened> {
  const { url, repositories } = await served(playProfile(PROFILES[name], stage))
  const store = repositories.repository('acme/app')
  await putImage(store, { layers: [noise(2000)] }, '1')
  return {
    url,
    send: (method, path, options = {}) => ask(path.startsWith('http') ? path : url + path, { method, ...options }),
  }
}

const credentials = async () => ({ kind: 'password', username: 'mara', password: PASSWORD }) as const

function challengeByTls(port: number, ca: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    https
      .get({ host: '127.0.0.1', port, path: '/v2/', ca, agent: false }, (response) => {
        response.resume()
        resolve(response.headers['www-authenticate'])
      })
      .on('error', reject)
  })
}

const placeOf = ({ headers }: Answer, url: string): string => new URL(headers.location ?? '', url).href

describe('uploads', () => {
  test.each<[ProfileName, RegExp]>([
    ['hub', /^http:\/\/127\.0\.0\.1:\d+\/v2\/acme\/app\/blobs\/uploads\/[\w-]+\?_state=/],
    ['gitlab', /^\/v2\/acme\/app\/blobs\/uploads\/[\w-]+\?_state=/],
    ['ghcr', /^\/v2\/acme\/app\/blobs\/uploads\/[\w-]+$/],
  ])('%s says where it goes on in its own way', async (name, location) => {
    const { send } = await open(name)
    expect((await send('POST', '/v2/acme/app/blobs/uploads/')).headers.location).toMatch(location)
  })

  test('a state that was changed is not taken, one that was not is', async () => {
    const { url, send } = await open('distribution3')
    const place = placeOf(await send('POST', '/v2/acme/app/blobs/uploads/'), url)
    const changed = place.replaceAll('%2B', '+')
    expect((await send('PUT', `${changed}&digest=${DIGEST}`, { body: noise(2000) })).status).toBe(400)
    expect((await send('PUT', `${place}&digest=${DIGEST}`, { body: noise(2000) })).status).toBe(201)
  })

  test.each<[ProfileName, number, Record<string, string>, number]>([
    ['ecr', 100, {}, 201],
    ['pulp', 100, {}, 204],
    ['zot', 100, {}, 202],
    ['ghcr', 4 * MiB, { 'Content-Range': `0-${4 * MiB - 1}` }, 202],
    ['ghcr', 4 * MiB + 1, { 'Content-Range': `0-${4 * MiB}` }, 416],
    ['ghcr', 4 * MiB + 1, {}, 202],
    ['gar', 100, { 'Content-Range': '0-99' }, 400],
    ['gar', 100, {}, 202],
  ])('%s answers a PATCH of %d bytes with %j by %d', async (name, size, headers, status) => {
    const { url, send } = await open(name)
    const place = placeOf(await send('POST', '/v2/acme/app/blobs/uploads/'), url)
    expect((await send('PATCH', place, { headers, body: Buffer.alloc(size) })).status).toBe(status)
  })

  test.each<[ProfileName, string[]]>([
    ['ecr', ['0-5242879', '0-5242879']],
    ['zot', ['0-5241879', '0-5242879']],
    ['distribution2', ['0-5242879', '0-5243879']],
  ])('%s says how far it is: %j', async (name, ranges) => {
    const { url, send } = await open(name)
    let answer = await send('POST', '/v2/acme/app/blobs/uploads/')
    expect(answer.headers['oci-chunk-min-length']).toBeUndefined()
    const seen: (string | undefined)[] = []
    for (const [start, size] of [
      [0, 5 * MiB],
      [5 * MiB, 1000],
    ] as const) {
      const headers = { 'Content-Range': `${start}-${start + size - 1}` }
      answer = await send('PATCH', placeOf(answer, url), { headers, body: Buffer.alloc(size) })
      seen.push(answer.headers.range)
    }
    expect(seen).toEqual(ranges)
  })

  test('ECR says only afterwards that a part was too small', async () => {
    const { url, send } = await open('ecr')
    const started = await send('POST', '/v2/acme/app/blobs/uploads/')
    const part = async (start: number): Promise<Answer> =>
      send('PATCH', placeOf(started, url), {
        headers: { 'Content-Range': `${start}-${start + 99}` },
        body: Buffer.alloc(100),
      })
    expect((await part(0)).status).toBe(201)
    const refused = await part(100)
    expect([refused.status, refused.json.errors[0].message]).toEqual([400, expect.stringMatching(/LayerPartTooSmall/)])
  })

  test('Google takes no blob of no bytes; old Artifactory no content with the closing PUT', async () => {
    const gar = await open('gar')
    const empty = placeOf(await gar.send('POST', '/v2/acme/app/blobs/uploads/'), gar.url)
    expect((await gar.send('PUT', `${empty}?digest=${digestOf(Buffer.alloc(0))}`)).status).toBe(400)
    const old = await open('artifactory')
    const place = placeOf(await old.send('POST', '/v2/acme/app/blobs/uploads/'), old.url)
    expect((await old.send('PUT', `${place}?digest=${DIGEST}`, { body: noise(2000) })).status).toBe(404)
    expect((await old.send('PATCH', place, { body: noise(2000) })).status).toBe(202)
    expect((await old.send('PUT', `${place}?digest=${DIGEST}`)).status).toBe(201)
  })
})

describe('mounts', () => {
  test.each<[ProfileName, string, number]>([
    ['zot', 'from=acme/app', 201],
    ['artifactory', 'from=acme/app', 202],
    ['ecr', 'from=acme/app', 202],
    ['quay', 'other=1', 500],
    ['harbor', 'from=acme/missing', 401],
    ['hub', 'from=acme/app&origin=ghcr.io', 400],
    ['ghcr', 'from=acme/app&origin=ghcr.io', 201],
  ])('%s answers one with %s by %d', async (name, query, status) => {
    const { send } = await open(name, { exists: (repository) => repository !== 'acme/missing' })
    expect((await send('POST', `/v2/acme/other/blobs/uploads/?mount=${DIGEST}&${query}`)).status).toBe(status)
  })

  test('one with `origin` takes from a registry that is named, and from no other', async () => {
    const far = memoryRepositories()
    await putBlob(far.repository('team/base'), noise(2000), MediaType.ociLayer)
    const { url } = await served({ ...playProfile(PROFILES.gar), origins: new Map([['far.example', far]]) })
    const mount = (origin: string): Promise<Answer> =>
      ask(`${url}/v2/acme/app/blobs/uploads/?mount=${DIGEST}&from=team/base&origin=${origin}`, { method: 'POST' })
    expect((await mount('other.example')).status).toBe(202)
    expect((await mount('far.example')).status).toBe(201)
    expect((await ask(`${url}/v2/acme/app/blobs/${DIGEST}`, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('lists', () => {
  test.each<[ProfileName, string, number, string | undefined, RegExp | undefined]>([
    ['ecr', '?n=1001', 405, undefined, undefined],
    ['ecr', '?last=t5', 405, undefined, undefined],
    ['ecr', '', 200, 't0', /^<\/v2\/acme\/app\/tags\/list\?n=100&last=[\w%]+>; rel="next"$/],
    ['quay', '?n=1000', 200, 't0', /<.*n=100&next_page=[\w%]+>/],
    ['ghcr', '', 200, 't99', /last=t189>/],
    ['acr', '', 200, 't0', /last=t188&orderby=>/],
    ['artifactory', '', 200, `sha256:${'0'.repeat(64)}`, /^<\/v2\/app\/tags\/list/],
    ['distribution3', '', 200, 't0', /;rel=next$/],
    ['distribution2', '?n=5', 200, 't0', undefined],
  ])('of tags of %s, asked with "%s"', async (name, query, status, first, link) => {
    const { url, repositories } = await served(playProfile(PROFILES[name]))
    const store = repositories.repository('acme/app')
    const document = await putImage(store, { layers: [] })
    for (let i = 0; i < 200; i++) await store.writeManifest(document, `t${i}`)
    const answer = await ask(`${url}/v2/acme/app/tags/list${query}`)
    expect(answer.status).toBe(status)
    expect(answer.json.tags?.[0]).toBe(first)
    if (link === undefined) expect(answer.headers.link).toBeUndefined()
    else expect(answer.headers.link).toMatch(link)
  })

  test('have more in them than tags', async () => {
    expect((await (await open('nexus')).send('GET', '/v2/acme/app/tags/list')).json.tags).toEqual(['1', null])
    expect((await (await open('gar')).send('GET', '/v2/acme/app/tags/list')).json).toMatchObject({
      child: [],
      tags: ['1'],
    })
  })
})

describe('manifests', () => {
  test.each<[string, ProfileName, string, string, Ask, number]>([
    ['no list of referrers', 'ghcr', 'GET', `/v2/acme/app/referrers/${DIGEST}`, {}, 404],
    ['a list of referrers', 'zot', 'GET', `/v2/acme/app/referrers/${DIGEST}`, {}, 200],
    ['no catalog', 'hub', 'GET', '/v2/_catalog', {}, 401],
    ['HEAD of what is not there', 'artifactory', 'HEAD', '/v2/acme/app/manifests/2', {}, 403],
    ['GET of what is not there', 'artifactory', 'GET', '/v2/acme/app/manifests/2', {}, 404],
    ['no tag deleted', 'distribution3', 'DELETE', '/v2/acme/app/manifests/1', {}, 405],
    ['nothing deleted', 'distribution2', 'DELETE', `/v2/acme/app/manifests/${DIGEST}`, {}, 405],
    ['a tag deleted', 'acr', 'DELETE', '/v2/acme/app/manifests/1', {}, 202],
    [
      'Accept at a blob',
      'artifactory',
      'GET',
      `/v2/acme/app/blobs/${DIGEST}`,
      { headers: { Accept: MediaType.ociIndex } },
      406,
    ],
  ])('%s: %s %s %s', async (_, name, method, path, options, status) => {
    const { send } = await open(name)
    expect((await send(method, path, options)).status).toBe(status)
  })

  test('are looked at with other headers than they are got', async () => {
    const harbor = await open('harbor')
    const [head, get] = [
      await harbor.send('HEAD', '/v2/acme/app/manifests/1'),
      await harbor.send('GET', '/v2/acme/app/manifests/1'),
    ]
    expect(head.headers['content-length']).not.toBe(get.headers['content-length'])
    const pulp = await open('pulp')
    expect((await pulp.send('HEAD', '/v2/acme/app/manifests/1')).headers['docker-content-digest']).toBeUndefined()
  })

  test('are refused for their types', async () => {
    const put = async (name: ProfileName, mediaType: string, more: object): Promise<number> => {
      const { url, repositories } = await served(playProfile(PROFILES[name]))
      const config = await putBlob(repositories.repository('acme/app'), Buffer.from('{}'), MediaType.ociConfig)
      const body = JSON.stringify({ schemaVersion: 2, config, layers: [], ...more })
      const headers = { 'Content-Type': mediaType }
      return (await ask(`${url}/v2/acme/app/manifests/1`, { method: 'PUT', headers, body })).status
    }
    const [docker, oci] = [MediaType.dockerManifest, MediaType.ociManifest]
    expect(await put('zot', docker, { mediaType: docker })).toBe(415)
    expect(await put('zot', oci, { mediaType: oci })).toBe(201)
    expect(await put('ecr', oci, {})).toBe(405)
    expect(await put('ecr', docker, { mediaType: docker })).toBe(201)
  })

  test('ECR claims to list referrers and does not; GHCR does neither', async () => {
    const put = async (name: ProfileName): Promise<Answer> => {
      const { url, repositories } = await served(playProfile(PROFILES[name]))
      const store = repositories.repository('acme/app')
      const subject = (await putImage(store, { layers: [] }, '1')).descriptor
      const config = await putBlob(store, Buffer.from('{}'), MediaType.ociConfig)
      const body = JSON.stringify({ schemaVersion: 2, mediaType: MediaType.ociManifest, config, layers: [], subject })
      const headers = { 'Content-Type': MediaType.ociManifest }
      return await ask(`${url}/v2/acme/app/manifests/2`, { method: 'PUT', headers, body })
    }
    expect((await put('ecr')).headers['oci-subject']).toMatch(/^sha256:/)
    expect((await put('ghcr')).headers['oci-subject']).toBeUndefined()
    expect((await put('zot')).headers['oci-subject']).toMatch(/^sha256:/)
  })

  test('of Docker Hub are counted when they are got', async () => {
    const { send } = await open('hub', { pulls: 2 })
    const statuses: (number | string | undefined)[] = []
    for (const method of ['GET', 'HEAD', 'GET', 'GET', 'HEAD']) {
      const { status, headers } = await send(method, '/v2/acme/app/manifests/1')
      statuses.push(status, String(headers['ratelimit-remaining']))
    }
    expect(statuses).toEqual([200, '1;w=21600', 200, '1;w=21600', 200, '0;w=21600', 429, '0;w=21600', 200, '0;w=21600'])
  })
})

describe('blobs at another host', () => {
  test('are under another name, by an address that is signed, and want no login', async () => {
    const { send } = await open('ecr')
    const { status, headers } = await send('GET', `/v2/acme/app/blobs/${DIGEST}`)
    const place = headers.location ?? ''
    expect([status, place]).toEqual([307, expect.stringMatching(/^http:\/\/localhost:\d+\/blob-storage\//)])
    const found = await send('GET', place)
    expect([found.status, digestOf(found.body)]).toEqual([200, DIGEST])
    const part = await send('GET', place, { headers: { Range: 'bytes=1-3' } })
    expect([part.status, part.body.byteLength]).toEqual([206, 3])
    const twice = await send('GET', place, { headers: { Authorization: 'Basic eDp5' } })
    expect([twice.status, twice.body.toString()]).toEqual([400, expect.stringMatching(/Only one auth mechanism/)])
    expect((await send('GET', place.replace(/Expires=\d/, 'Expires=9'))).status).toBe(403)
    expect((await send('GET', place.replace('acme/app', 'acme/other'))).status).toBe(403)
    expect((await send('GET', `/v2/acme/app/blobs/${digestOf(noise(1))}`)).status).toBe(404)
  })
})

describe('what was just written', () => {
  test.each<ProfileName>(['ghcr', 'hub'])(
    'is shown late by %s: a tag, where it was; a manifest, not at all',
    async (name) => {
      let now = 0
      const clock = { ...systemClock, now: () => now }
      const { url, repositories } = await served(
        playProfile(PROFILES[name]),
        memoryRepositories(),
        systemRuntime({ clock }),
      )
      const store = repositories.repository('acme/app')
      const old = await putImage(store, { layers: [noise(10)] }, 'latest')
      const next = await putImage(store, { layers: [noise(20)] })
      const { digest } = next.descriptor
      await store.removeManifest(digest)
      const put = async (reference: string): Promise<number> => {
        const headers = { 'Content-Type': next.descriptor.mediaType }
        return (
          await ask(`${url}/v2/acme/app/manifests/${reference}`, {
            method: 'PUT',
            headers,
            body: Buffer.from(next.bytes),
          })
        ).status
      }
      const shown = async (reference: string, method = 'HEAD'): Promise<string> => {
        const { status, headers } = await ask(`${url}/v2/acme/app/manifests/${reference}`, { method })
        return status === 200 ? String(headers['docker-content-digest']) : String(status)
      }
      expect([await put('latest'), await put('1.0')]).toEqual([201, 201])
      const all = async (): Promise<string[]> => [
        await shown('latest'),
        await shown('latest', 'GET'),
        await shown('1.0'),
        await shown(digest),
      ]
      expect(await all()).toEqual([old.descriptor.digest, old.descriptor.digest, '404', '404'])
      now += 1500
      // Written again, it is shown as late as it was first, and not what it was meanwhile.
      await put('latest')
      now += 1500
      expect(await shown('latest')).toBe(old.descriptor.digest)
      now += 1000
      expect(await all()).toEqual([digest, digest, digest, digest])
    },
  )
})

describe('logins', () => {
  const basic = { Authorization: `Basic ${Buffer.from(`mara:${PASSWORD}`).toString('base64')}` }

  test.each<[ProfileName, string, string, Record<string, string>, number]>([
    ['gar', 'POST', '/v2/token', {}, 404],
    ['artifactory', 'POST', '/v2/token', {}, 401],
    ['nexus', 'GET', '/v2/acme/app/tags/list', {}, 400],
    ['nexus', 'GET', '/v2/', {}, 401],
    ['zot', 'GET', '/v2/acme/app/tags/list', {}, 401],
    ['hub', 'GET', '/token?scope=repository:acme/hidden:pull', basic, 401],
    ['hub', 'GET', '/token?scope=repository:acme/app:pull', basic, 200],
  ])('%s answers %s %s by %d', async (name, method, path, headers, status) => {
    const { host } = await played(name, { exists: (repository) => repository !== 'acme/hidden' })
    const body = method === 'POST' ? 'grant_type=password' : undefined
    expect(
      (await ask(`http://${host}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })).status,
    ).toBe(status)
  })

  test.each([
    [false, 'null'],
    [true, 'http'],
  ])('Nexus (by TLS: %s) calls itself %s, and is asked where it is', async (byTls, scheme) => {
    const folder = await mkdtemp(join(tmpdir(), 'seaworthy-nexus-'))
    const { cert, key } = makeCertificate(folder)
    await rm(folder, { recursive: true })
    const { host } = await played('nexus', {}, byTls ? { tls: { cert, key } } : {})
    const { port } = new URL(`http://${host}`)
    const registry = openRegistry(host, { ca: [cert], credentials }, systemRuntime())
    try {
      const report = await registry.checkAccess({ repository: 'acme/app', actions: ['pull', 'push'] })
      expect(report).toMatchObject({ scheme: 'bearer', accepted: true, proved: ['pull', 'push'] })
    } finally {
      await registry.close()
    }
    const challenge = byTls
      ? await challengeByTls(Number(port), cert)
      : (await ask(`http://${host}/v2/`)).headers['www-authenticate']
    expect(challenge).toContain(`realm="${scheme}://127.0.0.1:${port}:${port}/v2/token"`)
  })

  test('Azure takes a refresh token by POST, and no password', async () => {
    const user = '00000000-0000-0000-0000-000000000000'
    const { host } = await played('acr', { check: async (name, password) => name === user && password === PASSWORD })
    const post = async (form: Record<string, string>): Promise<number> =>
      (await ask(`http://${host}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form).toString() })).status
    expect(await post({ grant_type: 'refresh_token', refresh_token: PASSWORD })).toBe(200)
    expect(await post({ grant_type: 'refresh_token', refresh_token: 'wrong' })).toBe(401)
    expect(await post({ grant_type: 'password', username: user, password: PASSWORD })).toBe(400)
  })

  test('Quay gives no right at all to whoever asks to delete', async () => {
    const { host } = await played('quay')
    const rights = async (scope: string): Promise<unknown> => {
      const { json } = await ask(`http://${host}/v2/auth?scope=${scope}`, { headers: basic })
      return JSON.parse(Buffer.from((json.token as string).split('.')[1] as string, 'base64url').toString()).access
    }
    expect(await rights('repository:acme/app:pull,delete')).toEqual([])
    expect(await rights('repository:acme/app:*')).toHaveLength(1)
  })
})
