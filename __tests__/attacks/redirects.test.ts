import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { collect } from '../../src/stores/verify.ts'
import { nock } from '../helpers/nock.ts'
import { HOST, ORIGIN, openPublic } from './public-registry.ts'

const HELLO = digestOf('hello')
const BLOB = `/v2/a/b/blobs/${HELLO}`
const UPLOADS = '/v2/a/b/blobs/uploads/'
const BASIC = { user: 'hana', pass: 's3cret' }
/** Fails the test by "No match" when a request carries what is ours to the registry alone. */
const NO_LOGIN = { badheaders: ['authorization', 'cookie', 'proxy-authorization'] }

async function read(location: string, status = 307): Promise<string> {
  const registry = openPublic('Basic realm="x"')
  nock(ORIGIN).get(BLOB).basicAuth(BASIC).reply(status, '', { location, 'set-cookie': 'session=1' })
  return Buffer.from(await collect(registry.repository('a/b').readBlob({ digest: HELLO }), 99, 'it')).toString()
}
const write = (registry = openPublic('Basic realm="x"')): Promise<unknown> =>
  registry.repository('a/b').writeBlob({
    digest: HELLO,
    size: 5,
    open: async function* () {
      yield Buffer.from('hello')
    },
  })

describe('a download', () => {
  test.each([301, 302, 303, 307, 308])('that is redirected by %i on its own origin keeps the login', async (status) => {
    nock(ORIGIN).get('/elsewhere').basicAuth(BASIC).reply(200, 'hello')
    expect(await read('/elsewhere', status)).toBe('hello')
  })

  test.each([
    ['another host', 'https://cdn.example.net'],
    ['a host below the registry', `https://cdn.${HOST}`],
    ['another port of the registry', `https://${HOST}:8443`],
  ])('that is redirected to %s goes there without login and cookies', async (_, origin) => {
    nock(origin, NO_LOGIN).get('/x').reply(200, 'hello')
    expect(await read(`${origin}/x`)).toBe('hello')
  })

  test('that comes back from elsewhere does not get the login back', async () => {
    nock('https://cdn.example.net')
      .get('/x')
      .reply(302, '', { location: `${ORIGIN}/back` })
    nock(ORIGIN, NO_LOGIN).get('/back').reply(200, 'hello')
    expect(await read('https://cdn.example.net/x')).toBe('hello')
  })

  test.each([
    ['http', 'http://cdn.example.net/x', 'redirects to http:'],
    ['http on its own host', `http://${HOST}/x`, 'redirects to http:'],
    ['ftp', 'ftp://cdn.example.net/x', 'redirects to ftp:'],
    ['a file', 'file:///etc/passwd', 'redirects to file:'],
    ['a user', 'https://hana:s3cret@cdn.example.net/x', 'a URL with a user name'],
    ['what is no URL', 'https://[', 'no URL'],
    ['loopback', 'https://127.0.0.1/x', '127.0.0.1 leads to'],
    ['loopback in decimal', 'https://2130706433/x', '127.0.0.1 leads to'],
    ['loopback by name', 'https://app.localhost/x', 'app.localhost leads to'],
    ['a private network', 'https://10.1.2.3:9000/x', '10.1.2.3:9000 leads to'],
    ['the metadata service in IPv6', 'https://[::ffff:a9fe:a9fe]/x', 'leads to'],
    ['a name of one label', 'https://minio:9000/x', 'minio:9000 leads to'],
  ])('that is redirected to %s ends there', async (_, location, message) => {
    await expect(read(location)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(message),
    })
  })

  test('that is redirected in a circle ends after five', async () => {
    const circle = nock(ORIGIN).get('/x').times(9).reply(302, '', { location: '/x' })
    await expect(read('/x')).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('redirects more than 5 times'),
    })
    expect(circle.pendingMocks()).toHaveLength(1)
  })
})

describe('an upload', () => {
  test('goes on at its registry with the login', async () => {
    nock(ORIGIN).post(UPLOADS).basicAuth(BASIC).reply(202, '', { location: '/up/1' })
    nock(ORIGIN).put('/up/1', 'hello').query({ digest: HELLO }).basicAuth(BASIC).reply(201)
    await expect(write()).resolves.toMatchObject({ digest: HELLO })
  })

  test.each([
    ['another host', 'https://storage.example.net'],
    ['another port of the registry', `https://${HOST}:8443`],
  ])('that is sent to %s goes there without the login', async (_, origin) => {
    nock(ORIGIN)
      .post(UPLOADS)
      .basicAuth(BASIC)
      .reply(202, '', { location: `${origin}/up/1?sig=a%2Bb` })
    nock(origin, NO_LOGIN).put('/up/1', 'hello').query({ sig: 'a+b', digest: HELLO }).reply(201)
    await expect(write()).resolves.toMatchObject({ digest: HELLO })
  })

  test('that is given up elsewhere asks without the login to forget it', async () => {
    nock(ORIGIN).post(UPLOADS).reply(202, '', { location: 'https://storage.example.net/up/1' })
    nock('https://storage.example.net', NO_LOGIN).put('/up/1').query(true).reply(400)
    const forget = nock('https://storage.example.net', NO_LOGIN).delete('/up/1').reply(204)
    await expect(write()).rejects.toThrow(/could not take the blob/)
    expect(forget.isDone()).toBe(true)
  })

  test('whose place has a fragment still says its digest', async () => {
    nock(ORIGIN).post(UPLOADS).reply(202, '', { location: '/up/1?a=1#frag' })
    nock(ORIGIN).put('/up/1', 'hello').query({ a: '1', digest: HELLO }).reply(201)
    await expect(write()).resolves.toMatchObject({ digest: HELLO })
  })

  test.each([
    ['http elsewhere', 'http://storage.example.net/up', 'from HTTPS to plain HTTP'],
    ['a user', 'https://u@storage.example.net/up', 'holds a user name'],
    ['a file', 'file:///tmp/up', 'leads to file:'],
    ['nothing', '', 'names no place'],
    ['what is no URL', 'https://[', 'no URL'],
    ['the metadata service', 'https://169.254.169.254/up', '169.254.169.254 leads to'],
    ['loopback', 'https://[::1]/up', 'leads to'],
  ])('that is sent to %s is not sent', async (_, location, message) => {
    nock(ORIGIN).post(UPLOADS).reply(202, '', { location })
    await expect(write()).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining(message) })
  })
})

describe('the next page', () => {
  const names = async (): Promise<string[]> => {
    const found: string[] = []
    for await (const tag of openPublic('Basic realm="x"').repository('a/b').tags()) found.push(tag)
    return found
  }
  test.each([
    ['another host', 'https://evil.org/v2/a/b/tags/list?last=x'],
    ['the metadata service', 'http://169.254.169.254/v2/a/b/tags/list?last=x'],
    ['another scheme', 'gopher://evil.org/v2/a/b/tags/list?last=x'],
    ['another repository', '/v2/victim/app/tags/list?last=x'],
    ['a path that climbs', '/v2/a/b/../../../victim/tags/list?last=x'],
  ])('at %s is asked of the same registry, under the same path', async (_, target) => {
    nock(ORIGIN)
      .get('/v2/a/b/tags/list?n=1000')
      .reply(200, { tags: ['one'] }, { link: `<${target}>; rel="next"` })
    nock(ORIGIN)
      .get('/v2/a/b/tags/list?last=x')
      .basicAuth(BASIC)
      .reply(200, { tags: ['two'] })
    expect(await names()).toEqual(['one', 'two'])
  })

  test('that is none of the kind ends the list', async () => {
    const link = '<?last=x>; title="; rel=next"; rel="prev", <?last=y>; rel="nextish", <?last=z; rel="next"'
    nock(ORIGIN)
      .get('/v2/a/b/tags/list?n=1000')
      .reply(200, { tags: ['one'] }, { link })
    expect(await names()).toEqual(['one'])
  })
})
