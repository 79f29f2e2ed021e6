import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A Notary server that serves what it is given: role files by name, by hash and by version. */
export interface FakeNotary {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  /** Paths that were asked for. */
  readonly asked: string[]
  /** Puts the role files of a repository in place of what it had (`publish` of trust-repo makes them). */
  serve(gun: string, files: ReadonlyMap<string, Uint8Array>): void
  close(): Promise<void>
}

export async function startFakeNotary(now: () => number): Promise<FakeNotary> {
  const repositories = new Map<string, ReadonlyMap<string, Uint8Array>>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    response.setHeader('date', new Date(now()).toUTCString())
    if (path === '/v2/') return void response.writeHead(200).end('{}')
    const [, gun = '', name = ''] = /^\/v2\/(.+)\/_trust\/tuf\/(.+)\.json$/.exec(path) ?? []
    const bytes = find(repositories.get(gun), name)
    if (bytes === undefined) return void response.writeHead(404).end('{}')
    response.writeHead(200).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    serve: (gun, files) => void repositories.set(gun, files),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function find(files: ReadonlyMap<string, Uint8Array> | undefined, name: string): Uint8Array | undefined {
  const [, role = '', hash = ''] = /^(.+)\.([0-9a-f]{64})$/.exec(name) ?? []
  const bytes = files?.get(role === '' ? name : role)
  if (role === '' || bytes === undefined) return bytes
  return createHash('sha256').update(bytes).digest('hex') === hash ? bytes : undefined
}
