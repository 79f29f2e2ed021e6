import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { MediaType } from '../../../src/image/media-types.ts'
import type { Clock } from '../../../src/runtime/runtime.ts'
import { silentLog, systemClock } from '../../../src/runtime/system.ts'
import type { Access } from '../../../src/serve/auth/access.ts'
import type { AuthOptions } from '../../../src/serve/auth/options.ts'
import { onlyUser } from '../../../src/serve/auth/passwords.ts'
import { memoryRepositories } from '../../../src/stores/memory.ts'
import { noise } from '../../helpers/bytes.ts'
import { makeCertificate } from '../../helpers/certificate.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { type Answer, ask } from '../../helpers/http.ts'
import { putBlob, putImage } from '../../helpers/images.ts'
import { served } from '../../helpers/served.ts'

const check = onlyUser('mara', 'pa:ss wörd')
const GOOD = basic('mara', 'pa:ss wörd')
const BASIC_CHALLENGE = 'Basic realm="seaworthy", charset="UTF-8"'

function basic(user: string, password: string): { Authorization: string } {
  return { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
}

const bearer = (token: string): { Authorization: string } => ({ Authorization: `Bearer ${token}` })

async function start(auth: AuthOptions, clock: Clock = systemClock): Promise<string> {
  const { url, repositories } = await served({ auth, delete: true }, memoryRepositories(), { clock, log: silentLog })
  await putImage(repositories.repository('app'), { layers: [noise(10)] }, 'v1')
  await putBlob(repositories.repository('secret'), noise(20), MediaType.ociLayer)
  return url
}

describe('Basic', () => {
  test.each<[string, Record<string, string>, number]>([
    ['nothing', {}, 401],
    ['the right password', GOOD, 200],
    ['a wrong password', basic('mara', 'guess'), 401],
    ['another user', basic('nobody', 'pa:ss wörd'), 401],
    ['no colon', { Authorization: `Basic ${Buffer.from('mara').toString('base64')}` }, 401],
    ['another scheme', { Authorization: 'Bearer x' }, 401],
    ['rubbish', { Authorization: 'Basic !!!' }, 401],
  ])('%s', async (_, headers, status) => {
    const url = await start({ kind: 'basic', check })
    for (const path of ['/v2/', '/v2/app/manifests/v1', '/v2/_catalog']) {
      const answer = await ask(url + path, { headers })
      expect(answer.status).toBe(status)
      if (status === 401) {
        expect(answer.headers['www-authenticate']).toBe(BASIC_CHALLENGE)
        expect(answer.json.errors[0].code).toBe('UNAUTHORIZED')
      }
    }
  })

  test('anybody may pull where that is allowed, and /v2/ still asks who it is', async () => {
    const url = await start({ kind: 'basic', check, anonymousPull: true })
    expect((await ask(`${url}/v2/`)).status).toBe(401)
    expect((await ask(`${url}/v2/app/manifests/v1`)).status).toBe(200)
    expect((await ask(`${url}/v2/app/tags/list`)).status).toBe(200)
    expect((await ask(`${url}/v2/app/manifests/v1`, { headers: basic('mara', 'guess') })).status).toBe(401)
    expect((await ask(`${url}/v2/_catalog`)).status).toBe(401)
    expect((await ask(`${url}/v2/app/blobs/uploads/`, { method: 'POST' })).status).toBe(401)
    expect((await ask(`${url}/v2/app/manifests/v1`, { method: 'DELETE' })).status).toBe(401)
    expect((await ask(`${url}/v2/app/blobs/uploads/`, { method: 'POST', headers: GOOD })).status).toBe(202)
  })

  test('a user may do what is permitted, and is told what is not', async () => {
    const permits = (_: string, { action }: Access): boolean => action === 'pull'
    const url = await start({ kind: 'basic', check, permits })
    expect((await ask(`${url}/v2/app/manifests/v1`, { headers: GOOD })).status).toBe(200)
    const push = await ask(`${url}/v2/app/blobs/uploads/`, { method: 'POST', headers: GOOD })
    expect(push).toMatchObject({
      status: 403,
      json: { errors: [{ code: 'DENIED', message: 'mara may not push app' }] },
    })
  })

  test('a large body that is not allowed still gets its answer', async () => {
    const url = await start({ kind: 'basic', check })
    const body = noise(3_000_000)
    const answer = await ask(`${url}/v2/app/blobs/uploads/?digest=${digestOf(body)}`, { method: 'POST', body })
    expect(answer.status).toBe(401)
  })
})

describe('tokens', () => {
  const auth: AuthOptions = { kind: 'token', check, service: 'registry.test' }
  const get = (url: string, query: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(`${url}/token?service=registry.test&${query}`, { headers })
  const post = (url: string, form: Record<string, string>): Promise<Answer> =>
    ask(`${url}/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
  const PASSWORD = {
    grant_type: 'password',
    username: 'mara',
    password: 'pa:ss wörd',
    client_id: 'test',
    service: 'registry.test',
  }

  test.each([
    ['GET', '/v2/', ''],
    ['GET', '/v2/app/manifests/v1', ',scope="repository:app:pull"'],
    ['GET', '/v2/app/tags/list', ',scope="repository:app:pull"'],
    ['POST', '/v2/app/blobs/uploads/', ',scope="repository:app:pull,push"'],
    ['PUT', '/v2/a/b/manifests/v1', ',scope="repository:a/b:pull,push"'],
    ['DELETE', '/v2/app/manifests/v1', ',scope="repository:app:delete"'],
    ['GET', '/v2/_catalog', ',scope="registry:catalog:*"'],
  ])('%s %s says which token it needs, and is content with it', async (method, path, scope) => {
    const url = await start(auth)
    const first = await ask(url + path, { method })
    expect(first.status).toBe(401)
    expect(first.headers['www-authenticate']).toBe(`Bearer realm="${url}/token",service="registry.test"${scope}`)
    const query = scope === '' ? 'account=mara' : new URLSearchParams({ scope: scope.slice(8, -1) }).toString()
    const answer = await get(url, query, GOOD)
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      json: { token: answer.json.access_token, expires_in: 300, issued_at: expect.any(String) },
    })
    expect([200, 202, 400]).toContain((await ask(url + path, { method, headers: bearer(answer.json.token) })).status)
  })

  test('a token is good for what it was asked for and nothing else', async () => {
    const url = await start(auth)
    const { token } = (await get(url, 'scope=repository:app:pull', GOOD)).json
    const headers = bearer(token)
    expect((await ask(`${url}/v2/app/manifests/v1`, { headers })).status).toBe(200)
    expect((await ask(`${url}/v2/`, { headers })).status).toBe(200)
    for (const [method, path] of [
      ['POST', '/v2/app/blobs/uploads/'],
      ['DELETE', '/v2/app/manifests/v1'],
      ['GET', '/v2/secret/tags/list'],
      ['GET', '/v2/_catalog'],
    ] as const) {
      const answer = await ask(url + path, { method, headers })
      expect(answer.status).toBe(401)
      expect(answer.headers['www-authenticate']).toContain('error="insufficient_scope"')
    }
  })

  test('several scopes in one token, in several parameters or in one', async () => {
    const url = await start(auth)
    for (const query of [
      'scope=repository:app:push,pull&scope=repository:secret:pull',
      'scope=repository:app:push,pull+repository:secret:pull',
    ]) {
      const { token } = (await get(url, query, GOOD)).json
      const mount = `${url}/v2/app/blobs/uploads/?mount=${digestOf(noise(20))}&from=secret`
      expect((await ask(mount, { method: 'POST', headers: bearer(token) })).status).toBe(201)
    }
  })

  test('a mount needs the right to pull where it comes from', async () => {
    const url = await start(auth)
    const { token } = (await get(url, 'scope=repository:app:push,pull', GOOD)).json
    const mount = `${url}/v2/app/blobs/uploads/?mount=${digestOf(noise(20))}&from=secret`
    expect((await ask(mount, { method: 'POST', headers: bearer(token) })).status).toBe(202)
  })

  test.each<[string, (token: string) => string]>([
    ['changed in its claims', (token) => token.replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`)],
    ['changed in its signature', (token) => token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')],
    ['without a signature', (token) => token.slice(0, token.lastIndexOf('.') + 1)],
    [
      'of the algorithm "none"',
      (token) => `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${token.split('.')[1]}.`,
    ],
    ['that is none', () => 'hello'],
  ])('a token %s is refused', async (_, change) => {
    const url = await start(auth)
    const { token } = (await get(url, 'scope=repository:app:pull', GOOD)).json
    const answer = await ask(`${url}/v2/app/manifests/v1`, { headers: bearer(change(token)) })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toContain('error="invalid_token"')
  })

  test('a token of another server or service is refused', async () => {
    const secret = noise(32)
    const one = await start({ ...auth, secret })
    const { token } = (await get(one, 'scope=repository:app:pull', GOOD)).json
    for (const [other, status] of [
      [await start({ ...auth, secret }), 200],
      [await start(auth), 401],
      [await start({ ...auth, secret, service: 'other.test' }), 401],
    ] as const) {
      expect((await ask(`${other}/v2/app/manifests/v1`, { headers: bearer(token) })).status).toBe(status)
    }
  })

  test('a token ends', async () => {
    let now = 1_700_000_000_000
    const clock = { ...systemClock, now: () => now }
    const url = await start({ ...auth, expiresIn: 60 }, clock)
    const { token, expires_in } = (await get(url, 'scope=repository:app:pull', GOOD)).json
    expect(expires_in).toBe(60)
    const status = async (): Promise<number> =>
      (await ask(`${url}/v2/app/manifests/v1`, { headers: bearer(token) })).status
    now += 59_000
    expect(await status()).toBe(200)
    now += 1_000
    expect(await status()).toBe(401)
  })

  test('wrong passwords get no token, and nobody gets one without', async () => {
    const url = await start(auth)
    for (const headers of [{}, basic('mara', 'guess')]) {
      const answer = await get(url, 'scope=repository:app:pull', headers)
      expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': BASIC_CHALLENGE } })
      expect(answer.body.toString()).not.toContain('guess')
    }
    expect((await post(url, { ...PASSWORD, password: 'guess' })).status).toBe(401)
  })

  test('anonymous tokens are for pulling', async () => {
    const url = await start({ ...auth, anonymousPull: true })
    const { token } = (await get(url, 'scope=repository:app:pull,push,delete&scope=registry:catalog:*')).json
    const headers = bearer(token)
    expect((await ask(`${url}/v2/app/manifests/v1`, { headers })).status).toBe(200)
    expect((await ask(`${url}/v2/app/blobs/uploads/`, { method: 'POST', headers })).status).toBe(401)
    expect((await ask(`${url}/v2/_catalog`, { headers })).status).toBe(401)
    expect((await get(url, '', basic('mara', 'guess'))).status).toBe(401)
  })

  test('OAuth2: a password for a token and a refresh token, that for the next', async () => {
    const url = await start(auth)
    const scope = 'repository:app:pull,push'
    const first = await post(url, { ...PASSWORD, scope, access_type: 'offline' })
    expect(first).toMatchObject({ status: 200, json: { scope, expires_in: 300, refresh_token: expect.any(String) } })
    expect((await post(url, { ...PASSWORD, scope })).json.refresh_token).toBeUndefined()
    const second = await post(url, { grant_type: 'refresh_token', refresh_token: first.json.refresh_token, scope })
    const upload = `${url}/v2/app/blobs/uploads/`
    expect((await ask(upload, { method: 'POST', headers: bearer(second.json.access_token) })).status).toBe(202)
    // One kind of token is no good as the other.
    expect((await ask(`${url}/v2/`, { headers: bearer(first.json.refresh_token) })).status).toBe(401)
    expect((await post(url, { grant_type: 'refresh_token', refresh_token: first.json.access_token })).status).toBe(401)
  })

  test.each<[string, Record<string, string>, number]>([
    ['no grant type', { username: 'mara' }, 400],
    ['another grant type', { grant_type: 'client_credentials' }, 400],
    ['a form that is too large', { grant_type: 'password', username: 'x'.repeat(70_000) }, 413],
  ])('OAuth2 with %s is refused', async (_, form, status) => {
    expect((await post(await start(auth), form)).status).toBe(status)
  })

  test('what a user may not do is not in the token', async () => {
    const permits = (_: string, { name, action }: Access): boolean => name === 'app' && action !== 'delete'
    const url = await start({ ...auth, permits })
    const scope = 'repository:app:* repository:secret:pull plugin:x:pull rubbish'
    expect((await post(url, { ...PASSWORD, scope })).json.scope).toBe('repository:app:pull,push')
  })

  test.each([
    ['the name the client used', undefined, 'registry.example:5000', 'http://registry.example:5000/token'],
    ['the configured name', 'https://hub.test/', 'x', 'https://hub.test/token'],
    ['the address, when the name is no name', undefined, 'a"b', /^http:\/\/127\.0\.0\.1:\d+\/token$/],
  ])('the realm is at %s', async (_, publicUrl, Host, expected) => {
    const { url } = await served({ auth, ...(publicUrl === undefined ? {} : { publicUrl }) })
    const answer = await ask(`${url}/v2/`, { headers: { Host } })
    const realm = /realm="([^"]*)"/.exec(answer.headers['www-authenticate'] ?? '')?.[1]
    expect(realm).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })
})

test('over TLS everything says https', async () => {
  const { cert, key } = makeCertificate(await temporaryFolder())
  const { url } = await served({ tls: { cert, key }, auth: { kind: 'token', check } })
  expect(url).toMatch(/^https:/)
  const answer = await ask(`${url}/v2/`, { ca: cert })
  expect(answer.headers['www-authenticate']).toContain(`realm="${url}/token"`)
  await expect(ask(url.replace('https', 'http'))).rejects.toThrow()
})
