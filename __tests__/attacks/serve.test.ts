import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { parseScopes } from '../../src/serve/auth/scope.ts'
import { UploadSessions } from '../../src/serve/upload-session.ts'
import { directoryRepositories } from '../../src/stores/directory.ts'
import { memoryRepositories, memoryStore } from '../../src/stores/memory.ts'
import { type Answer, ask } from '../helpers/http.ts'
import { putImage } from '../helpers/images.ts'
import { scratchFolders } from '../helpers/scratch.ts'
import { served } from '../helpers/served.ts'

const scratch = scratchFolders()
const DIGEST = digestOf('hello')
const CREDENTIAL = Buffer.from('hana:s3cret').toString('base64')

/** A registry in a folder, beside which there is something to be had. */
async function servedFolder(): Promise<{ url: string; parent: string; listing: () => Promise<string[]> }> {
  const parent = await scratch()
  await mkdir(join(parent, 'root'))
  await writeFile(join(parent, 'secret'), 'SECRET')
  const repositories = directoryRepositories(join(parent, 'root'), systemRuntime())
  await putImage(repositories.repository('a/b'), { layers: [Buffer.from('x')] }, 'one')
  const { url } = await served({ delete: true }, repositories)
  const listing = async (): Promise<string[]> => (await readdir(parent, { recursive: true })).sort()
  return { url, parent, listing }
}

/** Bytes as they are on a connection of their own; what came back until the server ended it. */
function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'))
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}

describe('a path', () => {
  const climbs = [
    '..',
    '%2e%2e',
    '.%2e',
    '%2E.',
    '..%2f..',
    '..%5c..',
    '%252e%252e',
    '..%00',
    'a%00b',
    '~',
    '..;',
    '%c0%ae%c0%ae',
  ]

  test('without tricks is answered', async () => {
    const { url } = await servedFolder()
    expect((await ask(`${url}/v2/a/b/manifests/one`)).status).toBe(200)
  })

  test.each(climbs)('with %s in it leads nowhere, by any method', async (climb) => {
    const { url, parent, listing } = await servedFolder()
    const before = await listing()
    const id = '00000000-0000-0000-0000-000000000000'
    for (const path of [
      `/v2/${climb}/${climb}/secret/manifests/one`,
      `/v2/${climb}/blobs/${DIGEST}`,
      `/v2/a/b/manifests/${climb}`,
      `/v2/a/b/manifests/${climb}/${climb}/secret`,
      `/v2/a/b/blobs/${climb}`,
      `/v2/a/b/blobs/sha256:${climb}%2f${climb}%2fsecret`,
      `/v2/a/b/referrers/sha256:${climb}`,
      `/v2/a/b/blobs/uploads/${climb}`,
      `/v2/a/b/blobs/uploads/${climb}/${id}`,
      `/v2/${climb}/tags/list`,
      `/${climb}/secret`,
    ]) {
      for (const method of ['GET', 'PUT', 'PATCH', 'POST', 'DELETE']) {
        const { status, body } = await ask(`${url}${path}?digest=${DIGEST}`, {
          method,
          ...(method === 'GET' ? {} : { body: 'x' }),
        })
        expect([400, 404, 405]).toContain(status)
        expect(body.toString()).not.toContain('SECRET')
      }
    }
    expect(await listing()).toEqual(before)
    expect(await readFile(join(parent, 'secret'), 'utf8')).toBe('SECRET')
  })

  test.each([
    ['mount', `mount=sha256:../../x&from=a/b`, 400],
    ['digest', `digest=sha256:..%2f..%2fsecret`, 400],
    ['digest-algorithm', 'digest-algorithm=../x', 400],
  ])('in the parameter %s is refused', async (_, query, expected) => {
    const { url, listing } = await servedFolder()
    const before = await listing()
    const answer = await ask(`${url}/v2/a/b/blobs/uploads/?${query}`, { method: 'POST' })
    expect(answer.status).toBe(expected)
    expect(answer.json.errors[0].code).toBe('DIGEST_INVALID')
    expect(await listing()).toEqual(before)
  })

  test('in the name of a repository to mount from opens an upload and mounts nothing', async () => {
    const { url } = await servedFolder()
    const query = `mount=${DIGEST}&from=${encodeURIComponent('../../etc')}`
    expect((await ask(`${url}/v2/a/b/blobs/uploads/?${query}`, { method: 'POST' })).status).toBe(202)
  })

  test('reaches the log as it was sent: encoded, and without its query', async () => {
    const repositories = memoryRepositories()
    repositories.repository('a/b').resolve = async () => {
      throw new Error('broken')
    }
    const warnings: string[] = []
    const log = { debug: () => {}, info: () => {}, warn: (line: string) => void warnings.push(line) }
    const { url } = await served({}, repositories, systemRuntime({ log }))
    await ask(`${url}/v2/a%2fb/manifests/%6fne?%0a::error::x`)
    expect(warnings).toEqual(['GET /v2/a%2fb/manifests/%6fne failed: broken'])
  })
})

describe('a request', () => {
  test.each([
    ['headers of 64 KB', `GET /v2/ HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`, '431'],
    ['a path of 64 KB', `GET /v2/${'x'.repeat(65_536)} HTTP/1.1\r\nHost: x\r\n\r\n`, '431'],
    ['two lengths', 'POST /v2/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', '400'],
    [
      'a length and chunks',
      'POST /v2/ HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
    ],
    ['a length below nothing', 'POST /v2/ HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', '400'],
    ['a header that folds', 'GET /v2/ HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n', '400'],
    ['no HTTP at all', 'EHLO evil\r\n\r\n', '400'],
  ])('with %s is refused', async (_, text, status) => {
    const { url } = await served()
    expect(await raw(url, 'GET /v2/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /)
    expect(await raw(url, text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  test.each([
    ['says nothing', ''],
    ['stops in the middle of its headers', 'GET /v2/ HTTP/1.1\r\nHost: x\r\nX-Slow'],
    ['stops in the middle of a body', 'PUT /v2/a/b/manifests/one HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{'],
  ])('that %s is cut off', async (_, text) => {
    const { url } = await served({ idleMs: 100 })
    expect(await raw(url, text)).not.toMatch(/ 20\d /)
  })

  test.each(['evil.org/x"', 'evil.org\\"', 'evil.org, Basic realm=x', 'evil.org@good.org', '"'])(
    'with the host %j gets a challenge without it',
    async (host) => {
      const { url } = await served({ auth: { kind: 'token', check: async () => true } })
      const challenge = async (name: string): Promise<string> =>
        (await ask(`${url}/v2/`, { headers: { host: name } })).headers['www-authenticate'] ?? ''
      expect(await challenge('registry.test')).toContain('realm="http://registry.test/token"')
      expect(await challenge(host)).toContain(`realm="${url}/token"`)
    },
  )
})

describe('an upload', () => {
  const start = async (url: string): Promise<string> =>
    `${url}${(await ask(`${url}/v2/a/b/blobs/uploads/`, { method: 'POST' })).headers.location}`

  test.each([
    ['-5-10', 400],
    ['5--10', 400],
    ['10-5', 400],
    ['0-18446744073709551615', 400],
    ['0-9007199254740993', 400],
    ['bytes 0-4/-1', 400],
    ['0-4,5-9', 400],
    ['1e1-2e1', 400],
    ['0x0-0x4', 400],
    ['7-11', 416],
  ])('with the range %s is refused, and goes on', async (range, status) => {
    const { url } = await served()
    const place = await start(url)
    const wrong = await ask(place, { method: 'PATCH', headers: { 'Content-Range': range }, body: 'hello' })
    expect(wrong.status).toBe(status)
    const right = await ask(place, { method: 'PATCH', headers: { 'Content-Range': '0-4' }, body: 'hello' })
    expect(right.status).toBe(202)
    expect((await ask(`${place}?digest=${DIGEST}`, { method: 'PUT' })).status).toBe(201)
  })

  test.each<[string, (url: string) => Promise<Answer>]>([
    ['POST', (url) => ask(`${url}/v2/a/b/blobs/uploads/?digest=${DIGEST}`, { method: 'POST', body: 'hullo' })],
    ['PUT', async (url) => ask(`${await start(url)}?digest=${DIGEST}`, { method: 'PUT', body: 'hullo' })],
  ])('by %s that is not what it says is refused without a word on where blobs are kept', async (_, send) => {
    const { url, parent } = await servedFolder()
    const { status, body } = await send(url)
    expect(status).toBe(400)
    expect(body.toString()).toContain('DIGEST_INVALID')
    expect(body.toString()).toContain(DIGEST)
    expect(body.toString()).not.toContain(parent)
  })

  test('is one of ten thousand at most', () => {
    const sessions = new UploadSessions(systemRuntime().clock, 1000)
    const store = memoryStore()
    const opened = Array.from({ length: 10_000 }, () => sessions.open('a/b', store, undefined))
    expect(() => sessions.open('a/b', store, undefined)).toThrow(/10000 uploads are open already/)
    sessions.forget(opened[0] as (typeof opened)[0])
    expect(sessions.open('a/b', store, undefined).id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('of somebody else is not found by another repository, and its name cannot be guessed', async () => {
    const { url } = await served()
    const place = await start(url)
    expect((await ask(place)).status).toBe(204)
    expect((await ask(place.replace('/a/b/', '/c/d/'))).status).toBe(404)
    const ids = await Promise.all([start(url), start(url)])
    expect(new Set(ids.map((id) => id.slice(-36))).size).toBe(2)
  })
})

describe('a download', () => {
  test.each([
    ['four ranges', 'bytes=0-0,1-1,2-2,0-4', 200],
    ['a thousand ranges', `bytes=${'0-4,'.repeat(1000)}0-4`, 200],
    ['2^64', 'bytes=18446744073709551616-', 416],
    ['the last 10^20', 'bytes=-99999999999999999999', 206],
    ['three to one', 'bytes=3-1', 416],
    ['less than nothing', 'bytes=--1', 200],
    ['lines', 'lines=0-1', 200],
  ])('of %s costs no more than the blob', async (_, range, status) => {
    const repositories = memoryRepositories()
    await putImage(repositories.repository('a/b'), { layers: [Buffer.from('hello')] }, 'one')
    const { url } = await served({}, repositories)
    const answer = await ask(`${url}/v2/a/b/blobs/${DIGEST}`, { headers: { range } })
    expect(answer.status).toBe(status)
    if (status !== 416) expect(answer.body.toString()).toBe('hello')
  })
})

describe('a manifest', () => {
  test.each([
    ['of brackets', '['.repeat(1_000_000), 'nested deeper'],
    ['with a key twice', '{"schemaVersion":2,"schemaVersion":2}', 'there twice'],
    [
      'with keys of a prototype',
      '{"mediaType":"application/vnd.oci.image.index.v1+json","__proto__":{"schemaVersion":2}}',
      'schemaVersion is not 2',
    ],
    ['that is two things', '{"schemaVersion":2,"manifests":[],"layers":[]}', 'it says it is'],
  ])('%s is refused', async (_, body, message) => {
    const { url } = await served()
    const headers = { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }
    const answer = await ask(`${url}/v2/a/b/manifests/one`, { method: 'PUT', headers, body })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.json)).toContain(message)
  })
})

describe('a token request', () => {
  const auth = { kind: 'token', check: async (_: string, password: string) => password === 's3cret' } as const

  test('with a scope of brackets is read in one pass', async () => {
    // Took time by the square of its length once: minutes for this one.
    expect(parseScopes([`${'('.repeat(1_000_000)}:x:pull`])).toHaveLength(1)
    expect(parseScopes(['repository(plugin):a/b:pull'])).toEqual([
      { type: 'repository', name: 'a/b', actions: ['pull'] },
    ])
  })

  test.each([
    ['repository:../../etc:pull'],
    ['repository::push'],
    ['registry:catalog:*,push'],
    ['__proto__:constructor:pull'],
    [`repository:a/b:${'pull,'.repeat(500)}push`],
  ])('for %s gives no more than the user may', async (scope) => {
    const { url } = await served({
      auth: { ...auth, permits: (_, { name, action }) => name === 'a/b' && action === 'pull' },
    })
    const headers = { authorization: `Basic ${CREDENTIAL}` }
    const { json } = await ask(`${url}/token?scope=${encodeURIComponent(scope)}`, { headers })
    const bearer = { authorization: `Bearer ${json.token}` }
    expect((await ask(`${url}/v2/a/b/blobs/uploads/`, { method: 'POST', headers: bearer })).status).toBe(401)
    expect((await ask(`${url}/v2/_catalog`, { headers: bearer })).status).toBe(401)
  })

  test('with a form without end is refused', async () => {
    const { url } = await served({ auth })
    const body = `grant_type=password&username=hana&password=s3cret&x=${'x'.repeat(70_000)}`
    expect((await ask(`${url}/token`, { method: 'POST', body })).status).toBe(413)
    expect((await ask(`${url}/token`, { method: 'POST', body: body.slice(0, 60_000) })).status).toBe(200)
  })
})
