// A client that is told where its API is asks nothing first; what a first question would have brought comes with the first refusal.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { repositoryScope } from '../../../src/stores/registry/auth/scope.ts'
import { type RegistryOptions, withDefaults } from '../../../src/stores/registry/options.ts'
import { RegistryClient } from '../../../src/stores/registry/request.ts'
import { fakeRuntime } from '../../helpers/fake-clock.ts'
import { listenOnLoopback } from '../../helpers/listen.ts'

let server: Server
let client: RegistryClient
let asked: string[]
afterEach(async () => {
  client.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

async function start(
  answer: (request: IncomingMessage, response: ServerResponse, host: string) => void,
  options: RegistryOptions = {},
): Promise<void> {
  asked = []
  server = createServer((request, response) => {
    asked.push(`${request.url?.split('?')[0]} ${request.headers.authorization ?? '-'}`)
    answer(request, response, `127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  const port = await listenOnLoopback(server)
  const host = `127.0.0.1:${port}`
  client = new RegistryClient(host, host, withDefaults(options), fakeRuntime(), new URL(`http://${host}/`))
}

async function ask(path: string): Promise<number> {
  const response = await client.send({
    method: 'GET',
    to: path,
    scopes: [repositoryScope('a/b', 'pull')],
    expect: [200, 401],
    doing: 'be read',
  })
  await response.discard()
  return response.status
}

const password = async () => ({ kind: 'password', username: 'octocat', password: 'secret' }) as const
const BASIC = `Basic ${Buffer.from('octocat:secret').toString('base64')}`

test('nothing is asked before what is wanted', async () => {
  await start((_, response) => response.end('{}'))
  expect(await Promise.all([ask('/one'), ask('/two')])).toEqual([200, 200])
  expect(asked.sort()).toEqual(['/one -', '/two -'])
})

test('many that are refused at once share one token', async () => {
  await start(
    (request, response, host) => {
      if (request.url?.startsWith('/token') === true) return void response.end('{"token":"right"}')
      if (request.headers.authorization === 'Bearer right') return void response.end('{}')
      response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${host}/token",service="x"` }).end()
    },
    { credentials: password },
  )
  expect(await Promise.all(['/1', '/2', '/3', '/4'].map(ask))).toEqual([200, 200, 200, 200])
  expect(asked.filter((line) => line.startsWith('/token'))).toEqual([`/token ${BASIC}`])
  expect(asked.filter((line) => line.endsWith('Bearer right'))).toHaveLength(4)
  // From now on it is known beforehand.
  const before = asked.length
  await ask('/5')
  expect(asked.slice(before)).toEqual(['/5 Bearer right'])
})

test('many that are refused at once all show the password then', async () => {
  await start(
    (request, response) => {
      if (request.headers.authorization === BASIC) return void response.end('{}')
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
    },
    { credentials: password },
  )
  expect(await Promise.all(['/1', '/2', '/3'].map(ask))).toEqual([200, 200, 200])
  expect(asked).toHaveLength(6)
})

test('without a password the answer is final', async () => {
  await start((_, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end())
  expect(await Promise.all(['/1', '/2'].map(ask))).toEqual([401, 401])
  // The one that brought the challenge is tried again, as after any change of it; no other.
  expect(asked.length).toBeLessThanOrEqual(3)
})

test('a token server elsewhere gets no password', async () => {
  const realm = 'Bearer realm="http://localhost:1/token",service="x"'
  await start((_, response) => response.writeHead(401, { 'www-authenticate': realm }).end(), { credentials: password })
  await expect(ask('/1')).rejects.toThrow(/names the token server localhost:1, which is of another domain/)
})
