import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { describeError } from '../../../src/runtime/failure.ts'
import type { RegistryOptions } from '../../../src/stores/registry/options.ts'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import { chooseProxy } from '../../../src/stores/registry/wire/proxy-env.ts'
import { makeAuthority } from '../../helpers/authority.ts'
import { chunked, noise } from '../../helpers/bytes.ts'
import { startConnectProxy } from '../../helpers/connect-proxy.ts'
import { type FakeRuntime, fakeRuntime } from '../../helpers/fake-clock.ts'
import { served } from '../../helpers/served.ts'
import { startServer } from '../../helpers/tls-server.ts'

const corp = makeAuthority('Acme Root CA')
const identity = corp.issue(['registry.test', 'proxy.test', '127.0.0.1', 'other.test'])
const once = { retries: { attempts: 1 } }

async function tagsOf(host: string, options: RegistryOptions, runtime: FakeRuntime): Promise<string[]> {
  const registry = openRegistry(host, options, runtime)
  const tags: string[] = []
  try {
    for await (const tag of registry.repository('a/b').tags()) tags.push(tag)
  } finally {
    await registry.close()
  }
  return tags
}

const P = { HTTPS_PROXY: 'proxy:3128' }
test.each<[string, string, Record<string, string>, string]>([
  ['https://r.test', 'nothing', {}, 'no proxy is set'],
  ['https://r.test', 'an empty spelling counts as none', { https_proxy: '', ...P }, 'HTTPS_PROXY is set'],
  ['https://r.test', 'the lower case wins', { https_proxy: 'other:1', ...P }, 'https_proxy is set'],
  ['https://r.test', 'all_proxy comes last', { all_proxy: 'other:1', ...P }, 'HTTPS_PROXY is set'],
  ['http://r.test', 'a header of a CGI request', { HTTP_PROXY: 'evil:1', REQUEST_METHOD: 'GET' }, 'no proxy is set'],
  ['http://r.test', 'not a header', { http_proxy: 'good:1', REQUEST_METHOD: 'GET' }, 'http_proxy is set'],
  ['https://r.test', 'a suffix', { ...P, NO_PROXY: '.test' }, 'NO_PROXY names it (.test)'],
  ['https://r.test', 'a suffix with a star', { ...P, no_proxy: '*.test' }, 'no_proxy names it (*.test)'],
  ['https://R.TEST.', 'case and the dot of the root', { ...P, NO_PROXY: 'r.Test' }, 'NO_PROXY names it (r.Test)'],
  [
    'https://r.test',
    'spaces and empty entries',
    { ...P, NO_PROXY: ' , a.test  r.test,' },
    'NO_PROXY names it (r.test)',
  ],
  ['https://r.test', 'the port of the scheme', { ...P, NO_PROXY: 'r.test:443' }, 'NO_PROXY names it (r.test:443)'],
  ['https://r.test:5000', 'another port', { ...P, NO_PROXY: 'r.test:443' }, 'HTTPS_PROXY is set'],
  ['https://r.test:5000', 'a port below a suffix', { ...P, NO_PROXY: '.test:5000' }, 'NO_PROXY names it (.test:5000)'],
  ['https://r.test', 'written as a URL', { ...P, NO_PROXY: 'https://r.test/' }, 'NO_PROXY names it (https://r.test/)'],
  ['https://r.test', 'a star alone', { ...P, NO_PROXY: 'a.test,*' }, 'NO_PROXY names it (*)'],
  ['https://r.test', 'a dot alone is nothing', { ...P, NO_PROXY: '.' }, 'HTTPS_PROXY is set'],
  ['https://10.1.2.3', 'an address', { ...P, NO_PROXY: '10.1.2.3' }, 'NO_PROXY names it (10.1.2.3)'],
  ['https://10.1.2.3', 'no tail of an address', { ...P, NO_PROXY: '2.3,.1.2.3' }, 'HTTPS_PROXY is set'],
  ['https://10.1.2.3', 'a network', { ...P, NO_PROXY: '10.1.0.0/16' }, 'NO_PROXY names it (10.1.0.0/16)'],
  ['https://10.2.2.3', 'another network', { ...P, NO_PROXY: '10.1.0.0/16' }, 'HTTPS_PROXY is set'],
  ['https://10.2.2.3', 'no network', { ...P, NO_PROXY: '10.0.0.0/33 10.0.0.0/x' }, 'HTTPS_PROXY is set'],
  ['https://[fd00::5]', 'IPv6', { ...P, NO_PROXY: 'fd00:0:0::5' }, 'NO_PROXY names it (fd00:0:0::5)'],
  ['https://[fd00::5]', 'IPv6 in brackets', { ...P, NO_PROXY: '[fd00::5]' }, 'NO_PROXY names it ([fd00::5])'],
  ['https://[fd00::5]:5000', 'with port', { ...P, NO_PROXY: '[fd00::5]:5000' }, 'NO_PROXY names it ([fd00::5]:5000)'],
  ['https://[fd00::5]:5001', 'with another port', { ...P, NO_PROXY: '[fd00::5]:5000' }, 'HTTPS_PROXY is set'],
  ['https://[fd00::5]', 'an IPv6 network', { ...P, NO_PROXY: 'fd00::/8' }, 'NO_PROXY names it (fd00::/8)'],
  ['https://[2001:db8::5]', 'another IPv6 network', { ...P, NO_PROXY: 'fd00::/8' }, 'HTTPS_PROXY is set'],
  ['https://[::1]:5000', 'loopback', P, 'this machine is never reached through a proxy'],
  ['https://x.localhost', 'loopback by name', P, 'this machine is never reached through a proxy'],
])('why %s goes where it goes: %s', (url, _, env, reason) => {
  expect(chooseProxy(new URL(url), env).reason).toBe(reason)
})

test.each([
  ['http://user:p#ss@proxy:3128', 'is not a URL'],
  ['http://user:p/ss@proxy:3128', 'is not a URL'],
  ['socks5://user:secret@proxy:1080', 'is of the kind socks5://'],
])('a proxy that cannot be used is refused without showing it: %s', (text, reason) => {
  let error: unknown
  try {
    chooseProxy(new URL('https://r.test'), { HTTPS_PROXY: text })
  } catch (thrown) {
    error = thrown
  }
  expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining(reason) })
  expect(describeError(error)).not.toMatch(/p#ss|p\/ss|secret|user:/)
})

test('HTTPS goes through a tunnel, logged in, with every connection kept', async () => {
  const proxy = await startConnectProxy({ login: 'us:er:p@ ss%' })
  const server = await startServer(identity)
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://us%3Aer:p%40%20ss%25@${proxy.host}` } })
  const host = `registry.test:${server.port}`
  expect(await tagsOf(host, { ca: [corp.cert] }, runtime)).toEqual(['one'])
  expect(proxy.seen).toEqual([`CONNECT ${host}`])
  expect(runtime.secrets).toEqual(expect.arrayContaining(['p@ ss%', Buffer.from('us:er:p@ ss%').toString('base64')]))
})

test('a percent sign that nobody encoded is taken as it is', async () => {
  const proxy = await startConnectProxy({ login: 'me:50%' })
  const server = await startServer(identity)
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://me:50%@${proxy.host}` } })
  expect(await tagsOf(`registry.test:${server.port}`, { ca: [corp.cert] }, runtime)).toEqual(['one'])
})

test.each<[string, { user: string; challenge?: string[] }, RegExp]>([
  ['no login', { user: '' }, /wants a login, and its URL has none \(407\)[\s\S]*http:\/\/USER:PASSWORD@127/],
  ['a wrong one', { user: 'me:wr0ng@' }, /does not take the user and password of its URL \(407\)[\s\S]*%40/],
  [
    'another kind',
    { user: '', challenge: ['Negotiate', 'NTLM'] },
    /not spoken here \(407: Negotiate, NTLM\)[\s\S]*cntlm/,
  ],
])('407 for %s, of HTTPS and of plain HTTP, says what to do, once', async (_, { user, challenge }, expected) => {
  const proxy = await startConnectProxy({ login: 'me:right', ...(challenge === undefined ? {} : { challenge }) })
  const url = `http://${user}${proxy.host}`
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: url, HTTP_PROXY: url } })
  for (const options of [{}, { plainHttp: true }]) {
    const error = await tagsOf('registry.test:5000', options, runtime).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'unreachable' })
    expect(describeError(error)).toMatch(expected)
    expect(describeError(error)).not.toContain('wr0ng')
  }
  expect(proxy.seen).toHaveLength(2)
})

test.each([
  [403, /does not allow the way there \(403\)[\s\S]*allow registry.test:5000/, 1],
  [401, /wants a login, and its URL has none \(401\)/, 1],
  [404, /knows CONNECT/, 1],
  [503, /could not open the way there: it answered 503/, 3],
])('CONNECT answered with %d', async (status, expected, tries) => {
  const proxy = await startConnectProxy({ status })
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://${proxy.host}` } })
  const options = { retries: { attempts: 3 } }
  const error = await tagsOf('registry.test:5000', options, runtime).catch((reason: unknown) => reason)
  expect(describeError(error)).toMatch(expected)
  expect(proxy.seen).toHaveLength(tries)
})

test('a proxy that is not there is named, not the registry', async () => {
  for (const options of [once, { ...once, plainHttp: true }]) {
    const runtime = fakeRuntime({ env: { ALL_PROXY: 'http://u:secret@127.0.0.1:1' } })
    const error = await tagsOf('registry.test', options, runtime).catch((reason: unknown) => reason)
    expect(describeError(error)).toMatch(
      /the proxy 127\.0\.0\.1:1 cannot be reached: nothing listens there\n {2}Check the host and port of the proxy/,
    )
    expect(describeError(error)).not.toContain('secret')
  }
})

test('a proxy that does not answer is given up on, and leaves nothing open', async () => {
  const proxy = await startConnectProxy({ isSilent: true })
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://${proxy.host}` } })
  const options = { ...once, timeouts: { connect: 100 } }
  const error = await tagsOf('registry.test', options, runtime).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'timeout', message: expect.stringContaining('did not open the way there') })
})

test('what goes through a tunnel may be silent for longer than the tunnel took to open', async () => {
  const proxy = await startConnectProxy()
  const server = await startServer(identity, (_, response) => setTimeout(() => response.end('{"tags":["late"]}'), 400))
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://${proxy.host}` } })
  const options = { ...once, ca: [corp.cert], timeouts: { connect: 250 } }
  expect(await tagsOf(`registry.test:${server.port}`, options, runtime)).toEqual(['late'])
})

test('a proxy that speaks TLS carries HTTPS and plain HTTP', async () => {
  const proxy = await startConnectProxy({ tls: identity, login: 'me:pw' })
  const [secure, plain] = [await startServer(identity), await startServer()]
  const url = `https://me:pw@${proxy.host}`
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: url, HTTP_PROXY: url } })
  expect(await tagsOf(`registry.test:${secure.port}`, { ca: [corp.cert] }, runtime)).toEqual(['one'])
  expect(await tagsOf(`registry.test:${plain.port}`, { ca: [corp.cert], plainHttp: true }, runtime)).toEqual(['one'])
  expect(proxy.seen[0]).toBe(`CONNECT registry.test:${secure.port}`)
  expect(proxy.seen[2]).toBe(`GET http://registry.test:${plain.port}/v2/a/b/tags/list?n=1000`)
})

test('the certificate of a proxy is judged too, and a client certificate is not shown to it', async () => {
  const proxy = await startConnectProxy({ tls: makeAuthority('Somebody').issue(['127.0.0.1']) })
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `https://${proxy.host}`, SSL_CERT_FILE: '/nowhere' } })
  const options = { ...once, ca: [corp.cert], clientCert: identity.cert, clientKey: identity.key, insecureTls: true }
  const error = await tagsOf('registry.test', options, runtime).catch((reason: unknown) => reason)
  expect(describeError(error)).toMatch(
    /the proxy 127[\s\S]*its TLS certificate is not trusted: "CN=Somebody", who issued it/,
  )
  expect(proxy.seen).toEqual([])
})

test('a download goes on where a proxy that dies cut it', async () => {
  const bytes = Buffer.alloc(3 * 1024 * 1024, 'seaworthy')
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}` as const
  const server = await startServer(identity, (request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (!request.url?.includes('/blobs/')) return void response.end('{}')
    const range = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`, 'accept-ranges': 'bytes' }
    response.writeHead(from === 0 ? 200 : 206, { 'content-length': bytes.length - from, ...(from === 0 ? {} : range) })
    response.end(bytes.subarray(from))
  })
  const proxy = await startConnectProxy({ cuts: [1_500_000, 700_000] })
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://${proxy.host}` } })
  const registry = openRegistry(`registry.test:${server.port}`, { ca: [corp.cert] }, runtime)
  const hash = createHash('sha256')
  for await (const chunk of registry.repository('a').readBlob({ digest, size: bytes.length })) hash.update(chunk)
  expect(`sha256:${hash.digest('hex')}`).toBe(digest)
  expect(proxy.seen.length).toBe(3)
  await registry.close()
})

test.each([
  ['a certificate for all of them', ['registry.test', 'auth.registry.test', 'store.test'], undefined],
  [
    'one for the registry, insecure for that alone',
    ['registry.test'],
    /auth\.registry\.test:\d+ cannot be reached: its TLS/,
  ],
])('the token server and the host of the blobs are reached by the same rules: %s', async (_, hosts, refusal) => {
  const bytes = Buffer.from('a blob')
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}` as const
  let port = 0
  const server = await startServer(corp.issue(hosts), (request, response) => {
    const { url = '', headers } = request
    if (url.startsWith('/token')) return void response.end('{"token":"t0ken"}')
    if (url.startsWith('/store')) return void response.end(bytes)
    if (headers.authorization !== 'Bearer t0ken') {
      response.setHeader('www-authenticate', `Bearer realm="https://auth.registry.test:${port}/token",service="x"`)
      return void response.writeHead(401).end()
    }
    response.writeHead(307, { location: `https://store.test:${port}/store` }).end()
  })
  port = server.port
  const proxy = await startConnectProxy()
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://${proxy.host}` } })
  const options = { ...once, insecureTls: true, ca: [corp.cert] }
  const registry = openRegistry(`registry.test:${port}`, options, runtime)
  const read = async (): Promise<string> => {
    const chunks: Uint8Array[] = []
    for await (const chunk of registry.repository('a').readBlob({ digest, size: bytes.length })) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  if (refusal === undefined) expect(await read()).toBe('a blob')
  else await expect(read()).rejects.toThrow(refusal)
  const passed = ['registry.test', 'auth.registry.test', ...(refusal === undefined ? ['store.test'] : [])]
  expect(proxy.seen).toEqual(passed.map((host) => `CONNECT ${host}:${port}`))
  await registry.close()
})

test('an upload that a dying proxy cut arrives whole', async () => {
  const server = await served({ tls: identity })
  const proxy = await startConnectProxy({ cutsSent: [700_000, 1_200_000] })
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: `http://${proxy.host}` } })
  const registry = openRegistry(`registry.test:${server.port}`, { ca: [corp.cert] }, runtime)
  const bytes = noise(3_000_000)
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}` as const
  await registry.repository('a').writeBlob({ digest, size: bytes.length, open: () => chunked(bytes, 65_536) })
  await registry.close()
  expect(await server.repositories.repository('a').statBlob(digest)).toMatchObject({ size: bytes.length })
  expect(proxy.seen.length).toBeGreaterThan(2)
})

test('an insecure registry that speaks plain HTTP is reached where the proxy opens tunnels to TLS only', async () => {
  const proxy = await startConnectProxy({ status: 403 })
  const server = await startServer()
  const url = `http://${proxy.host}`
  const runtime = fakeRuntime({ env: { HTTPS_PROXY: url, HTTP_PROXY: url } })
  const host = `registry.test:${server.port}`
  expect(await tagsOf(host, { insecureTls: true, plainHttp: true }, runtime)).toEqual(['one'])
  await expect(tagsOf(host, { insecureTls: true, ...once }, runtime)).rejects.toThrow('does not allow the way there')
})

test('a password is masked once, not for each request', async () => {
  const proxy = await startConnectProxy({ login: 'me:s3cret' })
  const server = await startServer()
  const runtime = fakeRuntime({ env: { HTTP_PROXY: `http://me:s3cret@${proxy.host}` } })
  await tagsOf(`registry.test:${server.port}`, { plainHttp: true }, runtime)
  expect(proxy.seen.length).toBe(2)
  expect(runtime.secrets.filter((secret) => secret === 's3cret')).toHaveLength(1)
})
