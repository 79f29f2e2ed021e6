import dns from 'node:dns'
import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { listenOnLoopback } from '../helpers/listen.ts'

// Names mean here what the test says; the client takes the system's lookup when it is loaded, so it is loaded after that.
let addresses: readonly string[] = []
const lookups: string[] = []
const { lookup } = dns
dns.lookup = ((name: string, options: dns.LookupAllOptions, done: (error: Error | null, found: unknown) => void) => {
  if (!name.endsWith('.test')) return lookup(name, options, done as never)
  lookups.push(name)
  return done(
    null,
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  )
}) as unknown as typeof dns.lookup

const { Transport } = await import('../../src/stores/registry/wire/transport.ts')
const { openRegistry } = await import('../../src/stores/registry/registry.ts')
const { withDefaults } = await import('../../src/stores/registry/options.ts')

let server: Server
let port: number
let requests: string[] = []
let challenge: string | undefined
beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(`${request.headers.host} ${request.url}`)
    if (request.url?.startsWith('/token')) response.end('{"token":"t"}')
    else if (request.headers.authorization === undefined && challenge !== undefined)
      response.writeHead(401, { 'www-authenticate': challenge }).end()
    else response.end('{}')
  })
  port = await listenOnLoopback(server)
})
afterEach(() => {
  requests = []
  challenge = undefined
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  dns.lookup = lookup
})

describe('a public name that leads inside', () => {
  const send = async (guarded: boolean): Promise<number> => {
    const transport = new Transport(withDefaults({}), fakeRuntime(), 'registry.test')
    try {
      const url = new URL(`http://auth.registry.test:${port}/`)
      const response = await transport.send({ method: 'GET', url, headers: {}, guarded })
      await response.discard()
      return response.status
    } finally {
      transport.close()
    }
  }

  test('is reached where the registry is inside as well', async () => {
    addresses = ['127.0.0.1']
    expect(await send(false)).toBe(200)
  })

  test.each([[['127.0.0.1']], [['::ffff:127.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['10.0.0.1']]])(
    'by the addresses %j is refused to a registry on the internet',
    async (found) => {
      addresses = found
      await expect(send(true)).rejects.toMatchObject({
        code: 'refused',
        message: expect.stringContaining('inside this network'),
        cause: expect.objectContaining({ message: expect.stringContaining('auth.registry.test has the address') }),
      })
      expect(requests).toEqual([])
    },
  )

  test('is looked up once: the address that was checked is the one that is used', async () => {
    addresses = ['127.0.0.1']
    lookups.length = 0
    await send(false)
    expect(lookups).toEqual(['auth.registry.test'])
  })
})

describe('a token server whose name leads to the metadata service', () => {
  const check = async (): Promise<unknown> => {
    challenge = `Bearer realm="http://auth.registry.test:${port}/token"`
    const registry = openRegistry(`127.0.0.1:${port}`, { retries: { attempts: 1 } }, fakeRuntime())
    try {
      return await registry.checkAccess()
    } finally {
      await registry.close()
    }
  }

  test('is asked when it leads elsewhere', async () => {
    addresses = ['127.0.0.1']
    expect(await check()).toMatchObject({ scheme: 'bearer' })
    expect(requests).toContain(`auth.registry.test:${port} /token`)
  })

  test.each(['169.254.169.254', 'fd00:ec2::254', '::ffff:169.254.169.254', '100.100.100.200'])(
    '(%s) is not asked, even by a registry on this machine',
    async (address) => {
      addresses = [address]
      await expect(check()).rejects.toMatchObject({
        code: 'refused',
        cause: expect.objectContaining({
          cause: expect.objectContaining({ message: `auth.registry.test has the address ${address}` }),
        }),
      })
      expect(requests.filter((request) => request.includes('/token'))).toEqual([])
    },
  )
})
