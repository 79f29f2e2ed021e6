import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { collect } from '../../src/stores/verify.ts'
import { nock } from '../helpers/nock.ts'
import { ORIGIN, openPublic } from './public-registry.ts'

const bearer = (realm: string, rest = ''): string => `Bearer realm="${realm}",service="reg"${rest}`
const HELLO = digestOf('hello')

describe('a registry on the internet names as its token server', () => {
  test('one on the internet: it is asked, and its token used', async () => {
    nock('https://auth.example.com').get('/token').query(true).reply(200, { token: 't' })
    nock(ORIGIN, { reqheaders: { authorization: 'Bearer t' } })
      .get('/v2/')
      .reply(200)
    expect(await openPublic(bearer('https://auth.example.com/token')).checkAccess()).toMatchObject({ accepted: true })
  })

  test.each([
    ['the metadata service', 'https://169.254.169.254/latest/', 'inside this network'],
    ['the metadata service in decimal', 'https://2852039166/', '169.254.169.254 is'],
    ['the metadata service in octal', 'https://0251.0376.0251.0376/', '169.254.169.254 is'],
    ['the metadata service in hexadecimal', 'https://0xa9fea9fe/', '169.254.169.254 is'],
    ['the metadata service with a dot at the end', 'https://169.254.169.254./', '169.254.169.254 is'],
    ['the metadata service by name', 'https://metadata.google.internal/', 'inside this network'],
    ['the host of Azure, at a public address', 'https://168.63.129.16/', 'inside this network'],
    ['a short form of loopback', 'https://127.1/', '127.0.0.1 is'],
    ['loopback in fullwidth digits', 'https://%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1/', '127.0.0.1 is'],
    ['nothing at all, which is loopback', 'https://0/', '0.0.0.0 is'],
    ['10.0.0.0/8', 'https://10.255.255.254/', 'inside this network'],
    ['172.16.0.0/12', 'https://172.31.0.1/', 'inside this network'],
    ['192.168.0.0/16', 'https://192.168.0.1/', 'inside this network'],
    ["a carrier's own network", 'https://100.64.0.1/', 'inside this network'],
    ['IPv4 in IPv6', 'https://[::ffff:169.254.169.254]/', 'inside this network'],
    ['IPv4 in IPv6, the old way', 'https://[::169.254.169.254]/', 'inside this network'],
    ['IPv4 behind NAT64', 'https://[64:ff9b::a9fe:a9fe]/', 'inside this network'],
    ['IPv4 behind a NAT64 of its own', 'https://[64:ff9b:1::a9fe:a9fe]/', 'inside this network'],
    ['IPv4 in 6to4', 'https://[2002:a9fe:a9fe::1]/', 'inside this network'],
    ['a unique local address', 'https://[fd00:ec2::254]/', 'inside this network'],
    ['a link-local address', 'https://[fe80::1]/', 'inside this network'],
    ['a name of one label', 'https://vault/', 'inside this network'],
    ['a name of this network', 'https://vault.internal/', 'inside this network'],
    ['a name of a home', 'https://nas.home.arpa./', 'inside this network'],
    ['a neighbour without TLS', 'http://auth.example.com/token', 'plain HTTP'],
    ['a neighbour by a scheme that is none', 'null://auth.example.com/token', 'scheme is null:'],
    ['the metadata service by a scheme that is none', 'null://169.254.169.254/token', 'scheme is null:'],
    ['a file', 'file:///etc/passwd', 'scheme is file:'],
    ['gopher', 'gopher://auth.example.com:6379/_FLUSHALL', 'scheme is gopher:'],
    ['data', 'data:application/json,{"token":"t"}', 'scheme is data:'],
    ['javascript', 'javascript:1', 'scheme is javascript:'],
    ['a host in the guise of a user', 'https://auth.example.com@evil.org/token', 'user name'],
    ['a user and a password', 'https://a:b@auth.example.com/token', 'user name'],
    ['what is no URL', 'https://[', 'no URL'],
    ['a stranger, who would get the password', 'https://example.com.evil.org/token', 'another domain'],
    ['a stranger behind a backslash', 'https://evil.org\\\\@auth.example.com/', 'another domain'],
  ])('%s: nobody is asked', async (_, realm, reason) => {
    await expect(openPublic(bearer(realm)).checkAccess()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(reason),
    })
  })
})

describe('a registry inside this network', () => {
  const INSIDE = 'http://10.0.0.5:5000'

  test('may have its token server inside too', async () => {
    nock('http://10.0.0.5:5001').get('/token').query(true).reply(200, { token: 't' })
    nock(INSIDE).get('/v2/').matchHeader('authorization', 'Bearer t').reply(200)
    const registry = openPublic(bearer('http://10.0.0.5:5001/token'), INSIDE)
    // Of another port of the same host, so the password goes along.
    expect(await registry.checkAccess()).toMatchObject({ accepted: true })
  })

  test.each([
    'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
    'http://[fd00:ec2::254]/',
    'http://[::ffff:169.254.169.254]/',
    'http://metadata.google.internal/computeMetadata/v1/',
    'http://100.100.100.200/',
  ])('names the metadata service %s: nobody is asked', async (realm) => {
    await expect(openPublic(bearer(realm), INSIDE).checkAccess()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('a cloud keeps'),
    })
  })

  test('redirects a blob to the metadata service: it is not followed', async () => {
    const blob = (location: string): ReturnType<typeof collect> => {
      const registry = openPublic(undefined, INSIDE)
      nock(INSIDE).get(`/v2/a/b/blobs/${HELLO}`).reply(307, '', { location })
      return collect(registry.repository('a/b').readBlob({ digest: HELLO }), 99, 'it')
    }
    nock('http://10.0.0.6').get('/blob').reply(200, 'hello')
    expect(Buffer.from(await blob('http://10.0.0.6/blob')).toString()).toBe('hello')
    await expect(blob('http://169.254.169.254/blob')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('169.254.169.254 leads to'),
    })
  })
})

describe('the token server', () => {
  test.each([301, 302, 303, 307, 308])('redirects by %i: the login goes nowhere else', async (status) => {
    nock('https://auth.example.com')
      .get('/token')
      .query(true)
      .reply(status, '', { location: 'https://auth.evil.org/token' })
    const stolen = nock('https://auth.evil.org').get('/token').query(true).reply(200, { token: 't' })
    await expect(openPublic(bearer('https://auth.example.com/token')).checkAccess()).rejects.toMatchObject({
      message: expect.stringContaining(`status ${status}`),
    })
    expect(stolen.isDone()).toBe(false)
  })

  test.each([
    ['a line end and a header', 't\r\nX-Evil: 1'],
    ['a zero byte', 't\0'],
    ['letters that are no ASCII', 'tökén'],
    ['a space', 't t'],
    ['nothing', ''],
    ['a number', 5],
  ])('answers with a token of %s: it is not used', async (_, token) => {
    nock('https://auth.example.com').get('/token').query(true).reply(200, { token })
    await expect(openPublic(bearer('https://auth.example.com/token')).checkAccess()).rejects.toMatchObject({
      message: expect.stringContaining('the token server auth.example.com answered without a token'),
    })
  })

  test.each([
    ['without end', `{"token":"t","pad":"${' '.repeat(200_000)}"}`, /larger than the 131072 bytes/],
    [
      'that is nested deeper than any answer',
      `{"token":"t","x":${'['.repeat(9000)}${']'.repeat(9000)}}`,
      /nested deeper/,
    ],
    ['with the token twice', '{"token":"t","token":"u"}', /"token" is there twice/],
    ['of another format', 'token=t', /not valid JSON/],
  ])('answers with a body %s', async (_, body, message) => {
    nock('https://auth.example.com').get('/token').query(true).reply(200, body)
    await expect(openPublic(bearer('https://auth.example.com/token')).checkAccess()).rejects.toThrow(message)
  })
})

describe('what is asked of the token server is ours to say', () => {
  async function asked(challenge: string): Promise<URLSearchParams> {
    let seen = new URLSearchParams()
    nock('https://auth.example.com')
      .get('/token')
      .query(true)
      .reply(200, function reply() {
        seen = new URL(`https://x${this.req.path}`).searchParams
        return { token: 't' }
      })
    const registry = openPublic(challenge)
    nock(ORIGIN).get(`/v2/a/b/blobs/${HELLO}`).reply(200, 'hello')
    await collect(registry.repository('a/b').readBlob({ digest: HELLO }), 99, 'it')
    return seen
  }
  const PLAIN = { service: ['reg'], scope: ['repository:a/b:pull'], account: ['hana'] }
  const listed = (params: URLSearchParams): Record<string, string[]> =>
    Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))

  test('a plain challenge', async () => {
    expect(listed(await asked(bearer('https://auth.example.com/token')))).toEqual(PLAIN)
  })

  test('a realm keeps what it asks besides', async () => {
    expect(listed(await asked(bearer('https://auth.example.com/token?tenant=7')))).toEqual({ tenant: ['7'], ...PLAIN })
  })

  test.each([
    [
      'a scope and an account in the realm',
      bearer('https://auth.example.com/token?scope=repository:victim/app:push&account=root&offline_token=true'),
    ],
    ['a scope of another repository', bearer('https://auth.example.com/token', ',scope="repository:victim/app:pull"')],
    [
      'rights to write in a scope to read',
      bearer('https://auth.example.com/token', ',scope="repository:a/b:pull,push,delete,*"'),
    ],
    [
      'another scope behind ours',
      bearer('https://auth.example.com/token', ',scope="repository:a/b:pull registry:catalog:*"'),
    ],
    [
      'a second scope parameter',
      bearer('https://auth.example.com/token', ',scope="x",scope="repository:victim/app:push"'),
    ],
  ])('%s changes nothing', async (_, challenge) => {
    expect(listed(await asked(challenge))).toEqual(PLAIN)
  })

  test('a service is one parameter, whatever is in it', async () => {
    const service = 'reg&scope=repository:victim/app:push#x'
    const seen = await asked(`Bearer realm="https://auth.example.com/token",service="${service}"`)
    expect(listed(seen)).toEqual({ ...PLAIN, service: [service] })
  })

  test.each(['a/b:pull,push repository:victim/app', 'a/b?x', 'a/../b', 'a//b', 'A/b', 'a/b#c', 'a%2fb', 'a/b\r\n', ''])(
    'the repository %j is none',
    (name) => {
      const registry = openPublic()
      expect(registry.repository('a/b').repository).toBe('a/b')
      expect(() => registry.repository(name)).toThrow(/is not a repository of registry.example.com/)
    },
  )
})
