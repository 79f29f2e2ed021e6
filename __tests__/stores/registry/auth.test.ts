import { afterEach, describe, expect, test } from '@jest/globals'
import type { Credential } from '../../../src/stores/registry/auth/credential.ts'
import type { RegistryOptions } from '../../../src/stores/registry/options.ts'
import { openRegistry, type Registry } from '../../../src/stores/registry/registry.ts'
import { type FakeRuntime, fakeRuntime } from '../../helpers/fake-clock.ts'
import { playScript, type ScriptedServer, type Step } from '../../helpers/scripted-server.ts'

let server: ScriptedServer
let registry: Registry
let runtime: FakeRuntime
afterEach(async () => {
  await registry.close()
  await server.close()
})

async function open(steps: readonly Step[], credential?: Credential, options: RegistryOptions = {}): Promise<Registry> {
  server = await playScript(steps)
  runtime = fakeRuntime()
  registry = openRegistry(server.host, { credentials: async () => credential, ...options }, runtime)
  return registry
}

const hana: Credential = { kind: 'password', username: 'hana', password: 's3cret' }
const HANA = `Basic ${Buffer.from('hana:s3cret').toString('base64')}`
const CHALLENGE = { 'www-authenticate': 'Bearer realm="http://HOST/token",service="reg"' }
const PING: Step = { ask: 'GET /v2/', has: { authorization: undefined }, status: 401, headers: CHALLENGE }
const TAGS = 'GET /v2/a/b/tags/list?n=1000'
const tokenFor = (token: string, more = ''): string => `{"token":"${token}"${more}}`
const ask = (scope: string, account = ''): string =>
  `GET /token?service=reg&scope=${encodeURIComponent(scope)}${account === '' ? '' : `&account=${account}`}`

async function tags(): Promise<string[]> {
  const all: string[] = []
  for await (const tag of registry.repository('a/b').tags()) all.push(tag)
  return all
}

describe('a bearer token', () => {
  test('is fetched with the password, once, and used until three quarters of its life are over', async () => {
    await open(
      [
        PING,
        {
          ask: ask('repository:a/b:pull', 'hana'),
          has: { authorization: HANA },
          body: tokenFor('t1', ',"expires_in":300'),
        },
        { ask: TAGS, has: { authorization: 'Bearer t1' }, body: '{"tags":["1"]}' },
        { ask: TAGS, has: { authorization: 'Bearer t1' }, body: '{"tags":["1"]}' },
        { ask: ask('repository:a/b:pull', 'hana'), body: '{"access_token":"t2"}' },
        { ask: TAGS, has: { authorization: 'Bearer t2' }, body: '{"tags":null}' },
      ],
      hana,
    )
    expect(await tags()).toEqual(['1'])
    runtime.pass(224_000)
    expect(await tags()).toEqual(['1'])
    runtime.pass(2_000)
    expect(await tags()).toEqual([])
    expect(server.complaints()).toEqual([])
    expect(runtime.secrets).toEqual(['s3cret', Buffer.from('hana:s3cret').toString('base64'), 't1', 't2'])
  })

  test('is fetched once for requests at the same time', async () => {
    await open(
      [
        PING,
        { ask: /^GET \/token/, body: tokenFor('t1') },
        ...Array.from({ length: 3 }, () => ({ ask: TAGS, body: '{"tags":["1"]}' })),
      ],
      hana,
    )
    await Promise.all([tags(), tags(), tags()])
    expect(server.complaints()).toEqual([])
  })

  test('is anonymous without a credential', async () => {
    await open([
      PING,
      { ask: ask('repository:a/b:pull'), has: { authorization: undefined }, body: tokenFor('anon') },
      { ask: TAGS, has: { authorization: 'Bearer anon' }, body: '{"tags":["1"]}' },
    ])
    await tags()
    expect(server.complaints()).toEqual([])
  })

  test('that the registry refuses is replaced once', async () => {
    await open(
      [
        PING,
        { ask: /^GET \/token/, body: tokenFor('old') },
        { ask: TAGS, has: { authorization: 'Bearer old' }, status: 401, headers: CHALLENGE },
        { ask: /^GET \/token/, body: tokenFor('new') },
        { ask: TAGS, has: { authorization: 'Bearer new' }, status: 401, headers: CHALLENGE },
      ],
      hana,
    )
    await expect(tags()).rejects.toMatchObject({ code: 'unauthorized' })
    expect(server.complaints()).toEqual([])
  })

  test('for a mount asks for both repositories, the one without a token first', async () => {
    const push = encodeURIComponent('repository:a/b:pull,push')
    await open(
      [
        PING,
        { ask: `GET /token?service=reg&scope=${push}&account=hana`, body: tokenFor('t1', ',"expires_in":300') },
        { ask: 'POST /v2/a/b/blobs/uploads/', status: 202, headers: { location: '/v2/a/b/blobs/uploads/1' } },
        { ask: /^PUT \/v2\/a\/b\/blobs\/uploads\/1\?digest=/, status: 201 },
        {
          ask: `GET /token?service=reg&scope=${encodeURIComponent('repository:c/d:pull')}&scope=${push}&account=hana`,
          body: tokenFor('t2'),
        },
        {
          ask: `POST /v2/a/b/blobs/uploads/?mount=sha256%3A${'a'.repeat(64)}&from=c%2Fd`,
          has: { authorization: 'Bearer t2' },
          status: 201,
        },
      ],
      hana,
    )
    const store = registry.repository('a/b')
    await store.writeBlob({
      open: async function* () {
        yield Buffer.from('x')
      },
    })
    expect(await store.mountBlob(`sha256:${'a'.repeat(64)}`, 'c/d')).toBe(true)
    expect(server.complaints()).toEqual([])
  })
})

describe('an identity token', () => {
  const identity: Credential = { kind: 'identity-token', username: '<token>', token: 'refresh-me' }

  test('goes by OAuth2 POST', async () => {
    await open([PING, { ask: 'POST /token', body: tokenFor('t') }, { ask: TAGS, body: '{"tags":[]}' }], identity)
    await tags()
    expect(Object.fromEntries(new URLSearchParams(server.seen[1]?.body.toString()))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-me',
      client_id: 'seaworthy',
      service: 'reg',
      scope: 'repository:a/b:pull',
    })
  })

  test.each([400, 401, 404, 405])('goes by GET where POST is answered with %i', async (status) => {
    const authorization = `Basic ${Buffer.from('<token>:refresh-me').toString('base64')}`
    await open(
      [
        PING,
        { ask: 'POST /token', status },
        { ask: /^GET \/token/, has: { authorization }, body: tokenFor('t') },
        { ask: TAGS, has: { authorization: 'Bearer t' }, body: '{"tags":[]}' },
      ],
      identity,
    )
    await tags()
    expect(server.complaints()).toEqual([])
  })

  test('is recognised by the user name of credential helpers', async () => {
    await open([PING, { ask: 'POST /token', body: tokenFor('t') }, { ask: TAGS, body: '{"tags":[]}' }], {
      kind: 'password',
      username: '<token>',
      password: 'refresh-me',
    })
    await tags()
    expect(server.complaints()).toEqual([])
  })
})

describe('other ways', () => {
  test('a password goes by POST where GET is not served', async () => {
    await open(
      [
        PING,
        { ask: /^GET \/token/, status: 405 },
        { ask: 'POST /token', body: tokenFor('t') },
        { ask: TAGS, body: '{"tags":[]}' },
      ],
      hana,
    )
    await tags()
    expect(new URLSearchParams(server.seen[2]?.body.toString()).get('grant_type')).toBe('password')
  })

  test('a registry token is used as it is', async () => {
    await open([PING, { ask: TAGS, has: { authorization: 'Bearer ready' }, body: '{"tags":[]}' }], {
      kind: 'registry-token',
      token: 'ready',
    })
    await tags()
    expect(server.complaints()).toEqual([])
  })

  test('Bearer is preferred to Basic, Basic serves where Bearer has no realm', async () => {
    const headers = { 'www-authenticate': ['Bearer service="x"', 'Basic realm="x"'] }
    await open(
      [
        { ask: 'GET /v2/', status: 401, headers },
        { ask: TAGS, has: { authorization: HANA }, body: '{"tags":[]}' },
      ],
      hana,
    )
    await tags()
    expect(server.complaints()).toEqual([])
  })

  test('a challenge that comes late is answered', async () => {
    await open(
      [
        { ask: 'GET /v2/', status: 200 },
        { ask: TAGS, status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
        { ask: TAGS, has: { authorization: HANA }, body: '{"tags":[]}' },
      ],
      hana,
    )
    await tags()
    expect(server.complaints()).toEqual([])
  })

  test('a scheme we do not have is said', async () => {
    await open([{ ask: 'GET /v2/', status: 401, headers: { 'www-authenticate': 'Negotiate' } }], hana)
    await expect(tags()).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('negotiate') })
  })
})

describe('a token server', () => {
  test.each<[string, Step, string]>([
    [
      'refuses the password',
      { ask: /token/, status: 401, body: '{"details":"incorrect username or password"}' },
      'unauthorized',
    ],
    [
      'refuses the right',
      { ask: /token/, status: 403, body: '{"errors":[{"code":"DENIED","message":"x"}]}' },
      'denied',
    ],
    ['redirects', { ask: /token/, status: 302, headers: { location: 'http://HOST/elsewhere' } }, 'failed'],
    ['answers nonsense', { ask: /token/, status: 200, body: '{"expires_in":5}' }, 'failed'],
    ['answers too much', { ask: /token/, status: 200, body: `{"token":"${'x'.repeat(200_000)}"}` }, 'mismatch'],
    ['answers a token with a line break', { ask: /token/, status: 200, body: '{"token":"a\\r\\nX: y"}' }, 'failed'],
  ])('that %s', async (_, step, code) => {
    await open([PING, step], hana)
    await expect(tags()).rejects.toMatchObject({ code })
    expect(server.complaints()).toEqual([])
  })

  test('of a stranger does not get the credential', async () => {
    const headers = { 'www-authenticate': 'Bearer realm="http://10.9.8.7/token"' }
    await open([{ ask: 'GET /v2/', status: 401, headers }], hana)
    const error = (await tags().catch((reason: unknown) => reason)) as Error
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('10.9.8.7') })
    expect(JSON.stringify(error)).not.toContain('s3cret')
  })
})

describe('access', () => {
  const LOGIN: Step[] = [PING, { ask: 'GET /token?service=reg&account=hana', body: tokenFor('t', ',"expires_in":300') }]

  test('a login that is accepted', async () => {
    await open([...LOGIN, { ask: 'GET /v2/', has: { authorization: 'Bearer t' } }], hana)
    expect(await registry.checkAccess()).toEqual({
      registry: server.host,
      scheme: 'bearer',
      accepted: true,
      proved: [],
    })
  })

  test('a credential that is refused', async () => {
    await open([PING, { ask: /token/, status: 401 }], hana)
    await expect(registry.checkAccess()).rejects.toMatchObject({ code: 'unauthorized' })
  })

  test('a right that is missing', async () => {
    await open(
      [
        PING,
        { ask: /token/, body: tokenFor('t', ',"expires_in":300') },
        { ask: 'GET /v2/' },
        { ask: /token/, body: tokenFor('t2', ',"expires_in":300') },
        { ask: 'POST /v2/a/b/blobs/uploads/', status: 403, body: '{"errors":[{"code":"DENIED"}]}' },
      ],
      hana,
    )
    await expect(registry.checkAccess({ repository: 'a/b', actions: ['push'] })).rejects.toMatchObject({
      code: 'denied',
    })
    expect(server.complaints()).toEqual([])
  })

  test('nobody at a registry that lets anybody pull', async () => {
    const refused = { ask: 'GET /v2/', has: { authorization: 'Bearer anon' }, status: 401, headers: CHALLENGE }
    const token = { ask: 'GET /token?service=reg', body: tokenFor('anon') }
    await open([PING, token, refused, token, refused])
    expect(await registry.checkAccess()).toMatchObject({ scheme: 'bearer', accepted: false })
    expect(server.complaints()).toEqual([])
  })

  test('nobody at a registry that wants a password', async () => {
    const basic = { ask: 'GET /v2/', status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
    await open([basic, basic])
    await expect(registry.checkAccess()).rejects.toMatchObject({ code: 'unauthorized' })
  })
})
