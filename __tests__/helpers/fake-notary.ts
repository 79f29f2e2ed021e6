import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer, type ServerOptions } from 'node:https'
import { listenOnLoopback } from './listen.ts'

export interface FakeNotary {
  /** `http://127.0.0.1:PORT`, or `https:`. */
  readonly url: string
  /** Paths below `/v2/`, in the order in which they came: `GUN/_trust/tuf/root.json`. With the method when it is not GET. */
  readonly asked: string[]
  /** Connections that were made. */
  readonly connections: () => number
  /** Publishes files of a repository (`publish` of trust-repo makes them); those from before stay to be had by their hash. */
  put(gun: string, files: ReadonlyMap<string, Uint8Array>): void
  /** Puts them in place of all that the repository had. */
  serve(gun: string, files: ReadonlyMap<string, Uint8Array>): void
  close(): Promise<void>
}

export interface FakeNotaryOptions {
  /** Answers in place of the files. True when it did. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse, name: string) => boolean | Promise<boolean>
  /** Its clock, milliseconds since the epoch; the machine's without it. */
  readonly now?: () => number
  /** Speaks HTTPS with these; `ca` makes it demand a certificate of the client. */
  readonly tls?: ServerOptions
}

/** A Notary server for the answers that a real one does not give on demand: role files by name and by hash, over HTTP on loopback. */
export async function startFakeNotary(options: FakeNotaryOptions = {}): Promise<FakeNotary> {
  const files = new Map<string, Uint8Array>()
  const asked: string[] = []
  let connections = 0
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = (request.url ?? '').replace(/^\/v2\//, '')
    asked.push(request.method === 'GET' ? name : `${request.method} ${name}`)
    if (options.now !== undefined) response.setHeader('date', new Date(options.now()).toUTCString())
    if ((await options.answer?.(request, response, name)) === true) return
    const bytes = files.get(name)
    if (bytes === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(
        '{"errors":[{"code":"METADATA_NOT_FOUND","message":"You have requested metadata that does not exist."}]}',
      )
      return
    }
    response.end(bytes)
  }
  const { tls } = options
  const server =
    tls === undefined
      ? createServer(answer)
      : createTlsServer({ ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: true }, answer)
  server.on('connection', () => connections++)
  const port = await listenOnLoopback(server)
  const put: FakeNotary['put'] = (gun, published) => {
    for (const [name, bytes] of published) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      files.set(`${gun}/_trust/tuf/${name}.json`, bytes)
      files.set(`${gun}/_trust/tuf/${name}.${hash}.json`, bytes)
    }
  }
  return {
    url: `http${tls === undefined ? '' : 's'}://127.0.0.1:${port}`,
    asked,
    connections: () => connections,
    put,
    serve: (gun, published) => {
      for (const name of files.keys()) if (name.startsWith(`${gun}/_trust/`)) files.delete(name)
      put(gun, published)
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
