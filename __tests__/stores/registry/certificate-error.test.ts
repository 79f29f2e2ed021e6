import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { describeError, type Failure } from '../../../src/runtime/failure.ts'
import type { RegistryOptions } from '../../../src/stores/registry/options.ts'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import { isTransient } from '../../../src/stores/registry/retry.ts'
import { networkFailure } from '../../../src/stores/registry/wire/network-error.ts'
import { makeAuthority } from '../../helpers/authority.ts'
import { startConnectProxy } from '../../helpers/connect-proxy.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { temporaryFolder } from '../../helpers/folder.ts'
import { listenOnLoopback } from '../../helpers/listen.ts'
import { startServer } from '../../helpers/tls-server.ts'
import { certificateFor } from '../../helpers/x509.ts'

const root = makeAuthority('Acme Root CA')
const middle = root.below('Acme Issuing CA 2')
const HERE = ['127.0.0.1', 'localhost']
const NOBODY = { SSL_CERT_FILE: '/nowhere' }

async function ask(
  port: number | string,
  options: RegistryOptions = {},
  env: Record<string, string> = NOBODY,
): Promise<unknown> {
  const host = typeof port === 'string' ? port : `127.0.0.1:${port}`
  const settings = { plainHttp: false, retries: { attempts: 1 }, ...options }
  const registry = openRegistry(host, settings, fakeRuntime({ env }))
  return await registry
    .checkAccess()
    .catch((error: unknown) => error)
    .finally(() => registry.close())
}

const selfSigned = (() => {
  const { privateKey } = makeAuthority('x')
  const cert = certificateFor(privateKey, { commonName: 'registry.corp', hosts: HERE })
  return { cert, key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string }
})()
const expired = root.issue(HERE, { from: new Date('2021-03-01'), to: new Date('2022-03-01') })
const future = root.issue(HERE, { from: new Date('2040-03-01'), to: new Date('2041-03-01') })
const oldMiddle = (() => {
  const authority = root.below('Acme Issuing CA 1')
  const cert = certificateFor(authority.privateKey, {
    commonName: authority.commonName,
    isAuthority: true,
    issuer: root,
    to: new Date('2023-05-06'),
  })
  const leaf = authority.issue(HERE)
  return { cert: leaf.cert + cert, key: leaf.key }
})()
const leaf = middle.issue(HERE, { issuerAddress: 'http://pki.acme.test/issuing2.crt' })

test.each<[string, { cert: string; key: string }, RegExp, RegExp]>([
  [
    'self-signed',
    selfSigned,
    /: it signed itself \(subject "CN=registry\.corp", issuer "CN=registry\.corp", valid 2020-01-01 to 2046-01-01, SHA-256 (?:[0-9A-F]{2}:){31}[0-9A-F]{2}\)/,
    /openssl s_client -connect 127\.0\.0\.1:\d+ .*ca\.pem.*--ca ca\.pem, NODE_EXTRA_CA_CERTS=ca\.pem.*certs\.d\/127\.0\.0\.1:\d+\/ca\.crt/,
  ],
  [
    'of an unknown authority, with all in between',
    { cert: leaf.cert + middle.cert, key: leaf.key },
    /"CN=Acme Root CA", who issued it, is not known on this machine \(subject "CN=127\.0\.0\.1", issuer "CN=Acme Issuing CA 2"/,
    /^If "CN=Acme Root CA" is of your company \(also a proxy that reads TLS\), get its certificate .*ca\.crt\.$/,
  ],
  [
    'without the one in between',
    leaf,
    /"CN=Acme Issuing CA 2", who issued it, is not known/,
    /leaves out the certificate in between: have the server send it too \(it is at http:\/\/pki\.acme\.test\/issuing2\.crt\)/,
  ],
])('a certificate %s', async (_, identity, what, hint) => {
  const { port } = await startServer(identity)
  const error = (await ask(port)) as Failure
  expect(error).toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(what),
    hint: expect.stringMatching(hint),
  })
  expect(error.hint).not.toMatch(/insecure/)
  expect(isTransient(error)).toBe(false)
})

test.each<[string, { cert: string; key: string }, RegExp, RegExp]>([
  [
    'expired',
    expired,
    /certificate has expired \(subject "CN=127\.0\.0\.1", .*valid 2021-03-01 to 2022-03-01/,
    /^Have it renewed/,
  ],
  [
    'of an authority in between that expired',
    oldMiddle,
    /has expired \(subject "CN=Acme Issuing CA 1", .* to 2023-05-06/,
    /renewed/,
  ],
  ['not valid yet', future, /is not valid yet \(.*valid 2040-03-01/, /Set the clock of this machine, which says 2/],
  [
    'for other hosts',
    root.issue(['a.corp', 'b.corp', 'c.corp', 'd.corp', 'e.corp', 'f.corp']),
    /is for a\.corp, b\.corp, c\.corp, d\.corp, e\.corp and 1 more, not for this host \(subject "CN=a\.corp"/,
    /issued for 127\.0\.0\.1:\d+ too/,
  ],
  [
    'for no host',
    root.issue([], { commonName: '127.0.0.1' }),
    /is for no host at all \(it has no subjectAltName\)/,
    /issued for/,
  ],
])('a certificate of a known authority %s', async (_, identity, what, hint) => {
  const { port } = await startServer(identity)
  const error = await ask(port, { ca: [root.cert] })
  expect(error).toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(what),
    hint: expect.stringMatching(hint),
  })
})

test('a proxy that reads TLS is named by its authority, and trusted once that is given', async () => {
  const gateway = makeAuthority('Acme TLS Inspection')
  const proxy = await startConnectProxy({ intercept: gateway.issue(['ghcr.test']) })
  const server = await startServer()
  const env = { ...NOBODY, HTTPS_PROXY: `http://${proxy.host}` }
  const error = await ask(`ghcr.test:${server.port}`, {}, env)
  expect(describeError(error)).toMatch(
    /"CN=Acme TLS Inspection", who issued it, is not known[\s\S]*a proxy that reads TLS/,
  )
  expect(await ask(`ghcr.test:${server.port}`, { ca: [gateway.cert] }, env)).toMatchObject({ scheme: 'none' })
})

test.each(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'])('the authorities of %s count', async (variable) => {
  const folder = await temporaryFolder()
  writeFileSync(join(folder, 'ca.pem'), `# ours\n${makeAuthority('Another').cert}${root.cert}`)
  const { port, requests } = await startServer({ cert: leaf.cert + middle.cert, key: leaf.key })
  const env = {
    ...(variable === 'SSL_CERT_DIR' ? {} : NOBODY),
    [variable]: variable === 'SSL_CERT_DIR' ? `/nowhere:${folder}` : join(folder, 'ca.pem'),
  }
  expect(await ask(port, {}, env)).toMatchObject({ scheme: 'none' })
  // Also where others were given, which leave out what Node was started with.
  expect(await ask(port, { ca: [makeAuthority('Third').cert] }, env)).toMatchObject({ scheme: 'none' })
  expect(requests).toEqual(['GET /v2/', 'GET /v2/'])
})

test('an upload is sent whole though the issuer of its host was met only then', async () => {
  const folder = await temporaryFolder()
  writeFileSync(join(folder, 'ca.pem'), root.cert)
  const bodies: string[] = []
  let store = 0
  const server = await startServer({}, (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(request.method === 'HEAD' ? 404 : 200).end()
    response.writeHead(202, { location: `https://localhost:${store}/upload` }).end()
  })
  const blobs = await startServer(root.issue(HERE), async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    bodies.push(Buffer.concat(chunks).toString().slice(0, 9))
    response.writeHead(201).end()
  })
  store = blobs.port
  const runtime = fakeRuntime({ env: { SSL_CERT_FILE: join(folder, 'ca.pem') } })
  const registry = openRegistry(`127.0.0.1:${server.port}`, {}, runtime)
  let opened = 0
  const content = Buffer.alloc(9_000_000, 'seaworthy')
  await registry.repository('a').writeBlob({
    size: content.byteLength,
    async *open() {
      opened++
      for (let at = 0; at < content.byteLength; at += 65_536) yield content.subarray(at, at + 65_536)
    },
  })
  await registry.close()
  expect(bodies[0]).toBe('seaworthy')
  expect(blobs.requests.map((one) => one.split(' ')[0])).toEqual(['PATCH', 'PUT'])
  expect(opened).toBe(1)
})

test('a host that wants a client certificate says so, and one that knows ours lets us in', async () => {
  const ours = root.issue(['client'])
  const strangers = makeAuthority('Strangers').issue(['client'])
  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    const limits = {
      minVersion: version,
      maxVersion: version,
      requestCert: true,
      rejectUnauthorized: true,
      ca: root.cert,
    }
    const { port } = await startServer({ ...root.issue(HERE), ...limits })
    expect(describeError(await ask(port, { ca: [root.cert] }))).toMatch(
      /client certificate[\s\S]*certs\.d\/127\.0\.0\.1:\d+\/client\.cert/,
    )
    const wrong = { ca: [root.cert], clientCert: strangers.cert, clientKey: strangers.key }
    // Node's server cuts without a word.
    expect(describeError(await ask(port, wrong))).toMatch(/client certificate|connection was cut/)
    const right = { ca: [root.cert], clientCert: ours.cert, clientKey: ours.key }
    expect(await ask(port, right)).toMatchObject({ scheme: 'none' })
  }
})

test('an old version of TLS is named as that', async () => {
  const { port } = await startServer({
    ...root.issue(HERE),
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  })
  expect(describeError(await ask(port, { ca: [root.cert] }))).toMatch(
    /no version of TLS that is still safe[\s\S]*TLS 1\.2 or newer switched on/,
  )
})

test('plain HTTP and other protocols on the port are named as that', async () => {
  const { port } = await startServer()
  expect(describeError(await ask(port))).toMatch(/does not speak TLS on this port[\s\S]*--insecure 127/)
  const ssh = createServer((socket) => socket.on('error', () => {}).end('SSH-2.0-OpenSSH_9.2\r\n'))
  expect(describeError(await ask(await listenOnLoopback(ssh)))).toMatch(/does not speak TLS|connection was cut/)
  ssh.close()
})

test('a client certificate that cannot be used is said before anything is sent', async () => {
  const { port, requests } = await startServer(root.issue(HERE))
  const error = await ask(port, { ca: [root.cert], clientCert: leaf.cert, clientKey: selfSigned.key })
  expect(error).toMatchObject({ code: 'usage', hint: expect.stringContaining('of that certificate') })
  expect(requests).toEqual([])
})

test.each([
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', /does not take our client certificate[\s\S]*certs\.d\/r\.test:5000\/client\.cert/],
  ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', /does not take our client certificate/],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', /wants a client certificate, or no cipher suits/],
  ['ERR_SSL_EE_KEY_TOO_SMALL', /too weak/],
])('%s is said in words', (code, expected) => {
  const error = networkFailure(Object.assign(new Error('SSL routines'), { code }), 'r.test:5000')
  expect(describeError(error)).toMatch(expected)
  expect(isTransient(error)).toBe(false)
})

test.each(['No required SSL certificate was sent', 'The SSL certificate error'])(
  'nginx tells it by a page: %s',
  async (title) => {
    const { port } = await startServer(root.issue(HERE), (_, response) => {
      response.writeHead(400, { 'content-type': 'text/html' })
      response.end(`<html><head><title>400 ${title}</title></head></html>`)
    })
    const error = await ask(port, { ca: [root.cert] })
    expect(error).toMatchObject({ code: 'unreachable' })
    expect(describeError(error)).toMatch(/does not take our client certificate, or wants one[\s\S]*client\.cert/)
  },
)

test('any other page with status 400 is what it was', async () => {
  const { port } = await startServer(root.issue(HERE), (request, response) => {
    const isPing = request.url === '/v2/'
    response.writeHead(isPing ? 200 : 400, { 'content-type': 'text/html' }).end(isPing ? '' : '<h1>no</h1>')
  })
  const registry = openRegistry(`127.0.0.1:${port}`, { ca: [root.cert] }, fakeRuntime())
  await expect(registry.repository('a').resolve('1')).rejects.toThrow('status 400')
  await registry.close()
})
