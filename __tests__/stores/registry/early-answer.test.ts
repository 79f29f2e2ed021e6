// A registry that refuses a body before it has read it, and hangs up: an error of the request, not of the process.
import { createServer } from 'node:http'
import { createServer as createSocketServer, type Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import { systemRuntime } from '../../../src/runtime/system.ts'
import { withDefaults } from '../../../src/stores/registry/options.ts'
import { RegistryClient } from '../../../src/stores/registry/request.ts'
import { listenOnLoopback } from '../../helpers/listen.ts'

test('who refuses a body may read nothing after it: the next request goes by another connection', async () => {
  const asked = new Set<Socket>()
  const server = createSocketServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (head) => {
      asked.add(socket)
      const isRefused = head.toString('latin1').startsWith('PATCH')
      socket.write(`HTTP/1.1 ${isRefused ? '413 Too Large' : '204 No Content'}\r\nContent-Length: 0\r\n\r\n`)
      socket.pause()
    })
  })
  const host = `127.0.0.1:${await listenOnLoopback(server)}`
  const settings = withDefaults({ timeouts: { headers: 2000 } })
  const client = new RegistryClient(host, host, settings, systemRuntime(), new URL(`http://${host}`))
  const common = { to: '/v2/acme/app/blobs/uploads/1', scopes: [], expect: 'any', once: true } as const
  try {
    const refused = await client.send({ ...common, method: 'PATCH', body: Buffer.alloc(100_000), doing: 'take a blob' })
    await refused.discard()
    const cancelled = await client.send({ ...common, method: 'DELETE', doing: 'cancel an upload' })
    expect([refused.status, cancelled.status, asked.size]).toEqual([413, 204, 2])
  } finally {
    client.close()
    for (const socket of asked) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
})

test('a refusal before the end of a body is heard, and the write that fails after it is nobody’s', async () => {
  const server = createServer((request, response) => {
    response.end()
    if (request.method === 'GET') return
    request.once('data', () => setImmediate(() => request.socket.resetAndDestroy()))
  })
  const host = `127.0.0.1:${await listenOnLoopback(server)}`
  const client = new RegistryClient(host, host, withDefaults({}), systemRuntime())
  try {
    for (let round = 0; round < 3; round++) {
      const asked = client.send({
        method: 'PATCH',
        to: '/v2/acme/app/blobs/uploads/1',
        scopes: [],
        body: Buffer.alloc(16 * 1024 * 1024),
        expect: 'any',
        once: true,
        doing: 'take a blob',
      })
      const outcome = await asked.then(
        async (response) => {
          await response.discard()
          return response.status
        },
        (error: Error) => error,
      )
      // Which of the two it is depends on what arrives first.
      if (typeof outcome === 'number') expect(outcome).toBe(200)
      else expect(outcome).toMatchObject({ code: 'unreachable' })
    }
    // An error that nobody listens to would end this test, and a program.
    await new Promise((resolve) => setTimeout(resolve, 100))
  } finally {
    client.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})
