import { afterEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { openRegistry, type Registry } from '../../../src/stores/registry/registry.ts'
import { collect } from '../../../src/stores/verify.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { nock } from '../../helpers/nock.ts'

// A registry on the internet, played by nock: what it may and may not lead us to.
const HOST = 'registry.example.com'
const ORIGIN = `https://${HOST}`
const DIGEST = digestOf('hello')
let registry: Registry
afterEach(() => registry.close())

function open(challenge?: string): Registry {
  const ping = nock(ORIGIN).get('/v2/')
  if (challenge === undefined) ping.reply(200)
  else ping.reply(401, '', { 'www-authenticate': challenge })
  registry = openRegistry(
    HOST,
    { credentials: async () => ({ kind: 'password', username: 'u', password: 's3cret' }), retries: { attempts: 1 } },
    fakeRuntime(),
  )
  return registry
}

describe('a token server', () => {
  test.each([
    ['at the metadata service', 'https://169.254.169.254/token', /inside this network/],
    ['on loopback', 'https://127.0.0.1/token', /inside this network/],
    ['without TLS', 'http://auth.example.com/token', /plain HTTP/],
    ['of another domain', 'https://auth.evil.org/token', /another domain/],
  ])('%s is never asked', async (_, realm, message) => {
    const asked = nock(new URL(realm).origin).get(/.*/).reply(200, { token: 't' })
    open(`Bearer realm="${realm}"`)
    await expect(registry.checkAccess()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(message),
    })
    expect(asked.isDone()).toBe(false)
  })

  test('of the same domain is', async () => {
    nock('https://auth.example.com')
      .get('/token')
      .query(true)
      .basicAuth({ user: 'u', pass: 's3cret' })
      .reply(200, { token: 't' })
    nock(ORIGIN, { reqheaders: { authorization: 'Bearer t' } })
      .get('/v2/')
      .reply(200)
    open('Bearer realm="https://auth.example.com/token"')
    expect(await registry.checkAccess()).toMatchObject({ scheme: 'bearer', accepted: true })
  })
})

describe('a redirect of a blob', () => {
  const read = (): Promise<Uint8Array> => collect(registry.repository('a/b').readBlob({ digest: DIGEST }), 99, 'it')
  const redirect = (location: string): void => {
    nock(ORIGIN).get(`/v2/a/b/blobs/${DIGEST}`).reply(307, '', { location })
  }

  test.each([
    ['the metadata service', 'https://169.254.169.254/latest'],
    ['loopback', 'https://[::1]:8443/x'],
    ['plain HTTP', 'http://storage.example.com/x'],
  ])('to %s is not followed', async (_, location) => {
    open()
    redirect(location)
    await expect(read()).rejects.toMatchObject({ code: 'refused' })
  })

  test('to a store is, without the login', async () => {
    open('Basic realm="x"')
    redirect('https://storage.example.com/blob?sig=1')
    nock('https://storage.example.com', { badheaders: ['authorization'] })
      .get('/blob?sig=1')
      .reply(200, 'hello')
    expect(Buffer.from(await read()).toString()).toBe('hello')
  })
})

test('an upload is not sent inside this network', async () => {
  open()
  nock(ORIGIN).post('/v2/a/b/blobs/uploads/').reply(202, '', { location: 'https://10.0.0.1/put' })
  const blob = {
    open: async function* () {
      yield Buffer.from('hello')
    },
  }
  await expect(registry.repository('a/b').writeBlob(blob)).rejects.toMatchObject({ code: 'refused' })
})

test('an error body that shows our login back is told without it', async () => {
  const masked: string[] = []
  nock(ORIGIN).get('/v2/').reply(401, '', { 'www-authenticate': 'Basic realm="x"' })
  const pair = Buffer.from('u:s3cret').toString('base64')
  const echo = { errors: [{ code: 'DENIED', message: `I got ${pair} and Basic ${pair} and s3cret` }] }
  nock(ORIGIN).get('/v2/').reply(403, echo)
  registry = openRegistry(
    HOST,
    { credentials: async () => ({ kind: 'password', username: 'u', password: 's3cret' }) },
    { ...fakeRuntime(), mask: (secret) => void masked.push(secret) },
  )
  const error = (await registry.checkAccess().catch((reason: unknown) => reason)) as Error
  const shown = masked.reduce((text, secret) => text.replaceAll(secret, '***'), error.message)
  expect(error.message).toContain('I got')
  expect(shown).not.toMatch(new RegExp(`${pair}|s3cret`))
})
