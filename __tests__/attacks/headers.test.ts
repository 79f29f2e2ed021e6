import { createServer } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { digestOf } from '../../src/image/digest.ts'
import { openRegistry } from '../../src/stores/registry/registry.ts'
import { collect } from '../../src/stores/verify.ts'
import { fakeRuntime } from '../helpers/fake-clock.ts'
import { listenOnLoopback } from '../helpers/listen.ts'

const HELLO = digestOf('hello')

describe('a header that would be two', () => {
  async function answered(header: string): Promise<unknown> {
    const server = createServer((socket) => {
      socket.once('data', (request) => {
        const isPing = request.toString().startsWith('GET /v2/ ')
        const more = isPing ? '' : `${header}\r\n`
        socket.end(
          `HTTP/1.1 ${isPing ? 200 : 307} X\r\n${more}Content-Length: 0\r\nConnection: close\r\n\r\n`,
          'latin1',
        )
      })
    })
    const port = await listenOnLoopback(server)
    const registry = openRegistry(`127.0.0.1:${port}`, { retries: { attempts: 1 } }, fakeRuntime())
    try {
      return await collect(registry.repository('a/b').readBlob({ digest: HELLO }), 99, 'it').catch((error) => error)
    } finally {
      await registry.close()
      await new Promise((resolve) => server.close(resolve))
    }
  }

  test('is none when it is written right: the redirect is read', async () => {
    expect(await answered('Location: ftp://x/')).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('redirects to ftp:'),
    })
  })

  test.each([
    ['a line feed alone', 'Location: ftp://x/\nX-Evil: 1'],
    ['a carriage return alone', 'Location: ftp://x/\rX-Evil: 1'],
    ['a zero byte', 'Location: ftp://x/\0'],
    ['a folded line', 'Location: ftp://x/\r\n evil'],
  ])('by %s is no answer', async (_, header) => {
    const error = await answered(header)
    expect(error).toMatchObject({ code: expect.stringMatching(/^(unreachable|refused)$/) })
    expect((error as Error).message).not.toMatch(/[\r\n\0]/)
  })
})
