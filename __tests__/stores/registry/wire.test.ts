import { createServer, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { schemesFor } from '../../../src/stores/registry/origin.ts'
import { follow } from '../../../src/stores/registry/redirect.ts'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import { Slots } from '../../../src/stores/registry/slots.ts'
import type { WireRequest, WireResponse } from '../../../src/stores/registry/wire/exchange.ts'
import { proxyFor } from '../../../src/stores/registry/wire/proxy-env.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { listenOnLoopback } from '../../helpers/listen.ts'

test.each<[string, Parameters<typeof schemesFor>[1], string]>([
  ['registry.example.com', {}, 'https'],
  ['registry.example.com', { plainHttp: true }, 'http'],
  ['registry.example.com', { insecureTls: true }, 'https'],
  ['registry.example.com', { plainHttp: true, insecureTls: true }, 'https http'],
  ['192.168.1.5:5000', {}, 'https'],
  ['localhost:5000', {}, 'http https'],
  ['127.0.0.1:5000', {}, 'http https'],
  ['[::1]:5000', {}, 'http https'],
  ['localhost:5000', { plainHttp: false }, 'https'],
  ['localhost:5000', { ca: ['x'] }, 'https http'],
  ['localhost:5000', { insecureTls: true }, 'https http'],
])('%s with %j is spoken to by %s', (host, options, expected) => {
  expect(schemesFor(host, options).join(' ')).toBe(expected)
})

const P = 'http://proxy:3128/'
test.each<[string, string, Record<string, string>, string | undefined]>([
  ['https://r.example.com', 'HTTPS_PROXY', { HTTPS_PROXY: 'http://proxy:3128' }, P],
  ['https://r.example.com', 'https_proxy', { https_proxy: 'proxy:3128', HTTPS_PROXY: 'other:1' }, P],
  ['http://r.example.com', 'http_proxy', { http_proxy: 'proxy:3128' }, P],
  ['http://r.example.com', 'the other scheme', { HTTPS_PROXY: 'proxy:3128' }, undefined],
  ['https://r.example.com', 'all_proxy', { ALL_PROXY: 'proxy:3128' }, P],
  ['https://r.example.com', 'empty', { HTTPS_PROXY: '' }, undefined],
  ['https://127.0.0.1:5000', 'loopback', { HTTPS_PROXY: 'proxy:3128' }, undefined],
  [
    'https://r.example.com',
    'NO_PROXY the domain',
    { HTTPS_PROXY: 'proxy:3128', NO_PROXY: 'a.b, example.com' },
    undefined,
  ],
  ['https://r.example.com', 'NO_PROXY with a dot', { HTTPS_PROXY: 'proxy:3128', no_proxy: '.example.com' }, undefined],
  ['https://rexample.com', 'NO_PROXY half a name', { HTTPS_PROXY: 'proxy:3128', NO_PROXY: 'example.com' }, P],
  ['https://r.example.com', 'NO_PROXY *', { HTTPS_PROXY: 'proxy:3128', NO_PROXY: '*' }, undefined],
  [
    'https://r.example.com:444',
    'NO_PROXY another port',
    { HTTPS_PROXY: 'proxy:3128', NO_PROXY: 'r.example.com:443' },
    P,
  ],
  ['https://10.1.2.3', 'NO_PROXY a network', { HTTPS_PROXY: 'proxy:3128', NO_PROXY: '10.0.0.0/8' }, undefined],
  ['https://11.1.2.3', 'NO_PROXY another network', { HTTPS_PROXY: 'proxy:3128', NO_PROXY: '10.0.0.0/8' }, P],
])('the proxy of %s by %s', (url, _, env, expected) => {
  expect(proxyFor(new URL(url), env)?.href).toBe(expected)
})

describe('redirects', () => {
  const answer = (url: URL, status: number, location?: string): WireResponse => ({
    status,
    url,
    header: (name) => (name === 'location' ? location : undefined),
    headerValues: () => [],
    remoteAddress: undefined,
    body: (async function* () {})(),
    discard: async () => {},
  })
  async function run(
    hops: readonly [number, string?][],
    method = 'GET',
    from = 'https://r.example.com/a',
  ): Promise<WireRequest[]> {
    const sent: WireRequest[] = []
    const body = method === 'GET' ? undefined : Buffer.from('x')
    const first = { method, url: new URL(from), headers: { authorization: 'Basic x', a: 'b' }, guarded: false, body }
    await follow(
      first,
      async (request) => {
        const [status, location] = hops[sent.length] ?? [200]
        sent.push(request)
        return answer(request.url, status, location)
      },
      async () => Buffer.from('again'),
    )
    return sent
  }

  test('keep the login on the same origin, and lose it for good on another', async () => {
    const sent = await run([
      [307, '/b'],
      [302, 'https://s3.example.com/c'],
      [307, 'https://r.example.com/d'],
    ])
    expect(sent.map(({ url, headers }) => [url.href, headers.authorization])).toEqual([
      ['https://r.example.com/a', 'Basic x'],
      ['https://r.example.com/b', 'Basic x'],
      ['https://s3.example.com/c', undefined],
      ['https://r.example.com/d', undefined],
    ])
    expect(sent[3]?.headers.a).toBe('b')
  })

  test('send the body again, but for 303', async () => {
    expect((await run([[307, '/b']], 'PUT'))[1]).toMatchObject({ method: 'PUT', body: Buffer.from('again') })
    expect((await run([[303, '/b']], 'PUT'))[1]).toMatchObject({ method: 'GET', body: undefined })
  })

  test.each<[string, [number, string][]]>([
    ['to plain HTTP', [[307, 'http://r.example.com/b']]],
    ['to a file', [[307, 'file:///etc/passwd']]],
    ['to a user', [[307, 'https://u@r.example.com/b']]],
    ['to rubbish', [[307, 'https://[']]],
    ['for ever', Array.from({ length: 6 }, (_, i): [number, string] => [307, `/${i}`])],
  ])('%s are refused', async (_, hops) => {
    await expect(run(hops)).rejects.toMatchObject({ code: 'refused' })
  })
})

test('slots let so many run at a time, in order, and survive failures', async () => {
  const slots = new Slots(2)
  const events: string[] = []
  let running = 0
  const task = (name: string) => async () => {
    expect(++running).toBeLessThanOrEqual(2)
    events.push(name)
    await new Promise((resolve) => setImmediate(resolve))
    running--
    if (name === 'b') throw new Error('b')
  }
  const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => slots.use(task(name))))
  expect(events).toEqual(['a', 'b', 'c', 'd'])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})

describe('through a proxy', () => {
  const closers: (() => void)[] = []
  afterEach(() => {
    for (const close of closers.splice(0)) close()
  })

  async function startProxy(): Promise<{ url: string; seen: string[]; credentials: (string | undefined)[] }> {
    const seen: string[] = []
    const credentials: (string | undefined)[] = []
    const note = (request: IncomingMessage): void => {
      seen.push(`${request.method} ${request.url}`)
      credentials.push(request.headers['proxy-authorization'])
    }
    const server = createServer((request, response) => {
      note(request)
      response.end('{"tags":["by-proxy"]}')
    })
    server.on('connect', (request, socket) => {
      note(request)
      // Every host is a port where nobody listens: the tunnel stands, and is cut.
      const upstream = connect(1, '127.0.0.1')
      upstream.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    })
    const port = await listenOnLoopback(server)
    closers.push(() => {
      server.close()
      server.closeAllConnections()
    })
    return { url: `http://us%3Aer:pa%20ss@127.0.0.1:${port}`, seen, credentials }
  }
  const LOGIN = `Basic ${Buffer.from('us:er:pa ss').toString('base64')}`

  test('plain HTTP goes with the whole URL', async () => {
    const proxy = await startProxy()
    const runtime = fakeRuntime({ env: { http_proxy: proxy.url } })
    const registry = openRegistry('registry.test:5000', { plainHttp: true }, runtime)
    const tags: string[] = []
    for await (const tag of registry.repository('a/b').tags()) tags.push(tag)
    expect(tags).toEqual(['by-proxy'])
    expect(proxy.seen[1]).toBe('GET http://registry.test:5000/v2/a/b/tags/list?n=1000')
    expect(proxy.credentials[1]).toBe(LOGIN)
    expect(runtime.secrets).toContain('pa ss')
    await registry.close()
  })

  test('HTTPS goes by CONNECT, and a refusal is said without the password', async () => {
    const proxy = await startProxy()
    const options = { retries: { attempts: 1 } }
    const registry = openRegistry('registry.test', options, fakeRuntime({ env: { HTTPS_PROXY: proxy.url } }))
    const error = (await registry.checkAccess().catch((reason: unknown) => reason)) as Error
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringMatching(/proxy.*502/) })
    expect(error.message).not.toContain('pa')
    expect(proxy.seen).toEqual(['CONNECT registry.test:443'])
    expect(proxy.credentials).toEqual([LOGIN])
    await registry.close()
  })
})
