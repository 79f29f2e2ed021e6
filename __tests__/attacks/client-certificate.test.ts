import type { TLSSocket } from 'node:tls'
import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { makeAuthority } from '../helpers/authority.ts'
import { gather } from '../helpers/bytes.ts'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { startServer } from '../helpers/tls-server.ts'

const root = makeAuthority('Acme Root CA')
const ours = root.issue(['client'])
const HERE = ['127.0.0.1', 'localhost']
const asking = { ...root.issue(HERE), ca: root.cert, requestCert: true, rejectUnauthorized: false }
const DIGEST = digestOf('hello')

/** Reads a blob that the registry keeps at `location`, and says who showed a certificate where. */
async function shown(location: (otherPort: number) => string): Promise<string[]> {
  const seen: string[] = []
  const note = (where: string, socket: unknown): void => {
    const { subject } = (socket as TLSSocket).getPeerCertificate()
    seen.push(`${where}: ${subject === undefined ? 'nobody' : 'us'}`)
  }
  const other = await startServer(asking, (request, response) => {
    note('another port', request.socket)
    response.end('hello')
  })
  const registry = await startServer(asking, (request, response) => {
    if (request.url?.includes('/blobs/')) {
      note('registry', request.socket)
      response.writeHead(307, { location: location(other.port) }).end()
    } else if (request.url === '/blob') {
      note('registry again', request.socket)
      response.end('hello')
    } else response.end()
  })
  const options = { ca: [root.cert], clientCert: ours.cert, clientKey: ours.key, retries: { attempts: 1 } }
  const client = openRegistry(`127.0.0.1:${registry.port}`, options, fakeRuntime())
  expect((await gather(client.repository('a/b').readBlob({ digest: DIGEST }))).toString()).toBe('hello')
  await client.close()
  return seen
}

test('a client certificate is shown to the registry', async () => {
  expect(await shown(() => '/blob')).toEqual(['registry: us', 'registry again: us'])
})

test.each([
  ['another port of its host', (port: number) => `https://127.0.0.1:${port}/blob`],
  ['another name of its host', (port: number) => `https://localhost:${port}/blob`],
])('a client certificate is not shown to %s', async (_, location) => {
  expect(await shown(location)).toEqual(['registry: us', 'another port: nobody'])
})
