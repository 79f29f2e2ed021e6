import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer, type ServerOptions } from 'node:https'
import { afterEach } from '@jest/globals'
import { listenOnLoopback } from './listen.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A registry with one repository and one tag. */
const answerTags: RequestListener = (request, response) => {
  response.end(request.url?.includes('/tags/') ? '{"tags":["one"]}' : '{}')
}

/** An HTTPS server on a free port of loopback, closed after the test; HTTP without a certificate. */
export async function startServer(
  options: ServerOptions & { host?: string } = {},
  handler: RequestListener = answerTags,
): Promise<{ readonly port: number; readonly requests: string[] }> {
  const requests: string[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`)
    handler(request, response)
  }
  const server = options.cert === undefined ? createServer(listener) : createSecureServer(options, listener)
  server.on('tlsClientError', () => {})
  const port = await listenOnLoopback(server, options.host)
  closers.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return { port, requests }
}
