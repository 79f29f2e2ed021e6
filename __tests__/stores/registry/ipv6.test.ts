import dns from 'node:dns'
import { networkInterfaces } from 'node:os'
import { expect, jest, test } from '@jest/globals'
import { parseReference } from '../../../src/image/reference.ts'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { openRegistry } from '../../../src/stores/registry/registry.ts'
import { makeAuthority } from '../../helpers/authority.ts'
import { startConnectProxy } from '../../helpers/connect-proxy.ts'
import { putImage } from '../../helpers/images.ts'
import { served } from '../../helpers/served.ts'
import { startServer } from '../../helpers/tls-server.ts'

const hasIPv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
)
const testIPv6 = hasIPv6 ? test : test.skip

test.each([
  ['[::1]:5000/team/app:1', '[::1]:5000'],
  ['[fd00::5]/team/app:1', '[fd00::5]'],
  ['[2001:db8:0:0::1]:443/team/app', '[2001:db8:0:0::1]:443'],
])('%s is an image of %s', (text, registry) => {
  expect(parseReference(text)).toMatchObject({ registry, repository: 'team/app' })
})

testIPv6('a registry that listens on an IPv6 address is pushed to and read by it', async () => {
  const server = await served({ host: '::1' })
  const reference = parseReference(`[::1]:${server.port}/team/app:1`)
  expect(server.url).toBe(`http://[::1]:${server.port}`)
  const registry = openRegistry(reference.registry, {}, systemRuntime())
  const store = registry.repository(reference.repository)
  const { descriptor } = await putImage(store, { layers: [Buffer.from('one')] }, '1')
  expect(await store.resolve('1')).toMatchObject({ digest: descriptor.digest })
  await registry.close()
})

testIPv6('a certificate for an IPv6 address is one for it', async () => {
  const corp = makeAuthority('Acme Root CA')
  const ours = { ca: [corp.cert], plainHttp: false, retries: { attempts: 1 } }
  for (const [hosts, expected] of [
    [['::1'], 'let in'],
    [['127.0.0.1'], 'not for this host'],
  ] as const) {
    const { port } = await startServer({ ...corp.issue(hosts), host: '::1' })
    const registry = openRegistry(`[::1]:${port}`, ours, systemRuntime())
    const outcome = await registry.checkAccess().then(
      () => 'let in',
      (error: Error) => error.message,
    )
    expect(outcome).toContain(expected)
    await registry.close()
  }
})

test('an IPv6 address is asked of a proxy in brackets', async () => {
  const proxy = await startConnectProxy({ status: 403 })
  const runtime = systemRuntime({ env: { HTTPS_PROXY: `http://${proxy.host}` } })
  for (const host of ['[fd00::5]:5000', '[fd00::5]']) {
    const registry = openRegistry(host, {}, runtime)
    await expect(registry.checkAccess()).rejects.toThrow('does not allow the way there')
    await registry.close()
  }
  expect(proxy.seen).toEqual(['CONNECT [fd00::5]:5000', 'CONNECT [fd00::5]:443'])
})

test('an address that swallows everything costs a second, and the next one answers', async () => {
  const { port } = await startServer()
  const answer = [
    { address: '2001:db8::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ]
  const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((...given: unknown[]) => {
    const callback = given.at(-1) as (error: null, addresses: typeof answer) => void
    process.nextTick(callback, null, answer)
  }) as typeof dns.lookup)
  const registry = openRegistry(`two.test:${port}`, { plainHttp: true, retries: { attempts: 1 } }, systemRuntime())
  const started = performance.now()
  expect(await registry.checkAccess()).toMatchObject({ scheme: 'none' })
  expect(performance.now() - started).toBeLessThan(10_000)
  lookup.mockRestore()
  await registry.close()
})
