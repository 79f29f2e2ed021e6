import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { connectEngine, type Engine } from '../../src/engine/engine.ts'
import { digestOf } from '../../src/image/digest.ts'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemRuntime } from '../../src/runtime/system.ts'
import { temporaryFolder } from './folder.ts'

/** How the fake answers one kind of call: `METHOD path` without the query, as a pattern. */
export type Answers = readonly (readonly [
  call: RegExp,
  answer: (response: ServerResponse, request: IncomingMessage, url: URL) => void | Promise<void>,
])[]

export interface FakeEngine {
  /** Calls so far: `POST /images/app/tag?repo=...`. */
  readonly calls: readonly string[]
  readonly env: { readonly DOCKER_HOST: string }
  connect(parts?: Partial<Runtime>): Promise<Engine>
  close(): Promise<void>
}

/** The one image of the fake, with one layer. */
const IMAGE = {
  Id: digestOf(Buffer.from('a config')),
  RootFS: { Type: 'layers', Layers: [digestOf(Buffer.from('a layer'))] },
  RepoTags: ['app:ci'],
  RepoDigests: [],
  Os: 'linux',
  Architecture: 'amd64',
  Size: 100_000_000,
}

/**
 * A Docker Engine made of answers, on a socket of its own. What is not told otherwise works: it has one image, takes every
 * name, and looks at whatever registry it is pointed to.
 */
export async function fakeEngine(answers: Answers = []): Promise<FakeEngine> {
  const calls: string[] = []
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://docker')
    calls.push(`${incoming.method} ${incoming.url}`)
    const line = `${incoming.method} ${decodeURIComponent(url.pathname)}`
    const [, answer] = [...answers, ...WORKING].find(([call]) => call.test(line)) ?? []
    if (answer === undefined) response.writeHead(404).end('{"message":"page not found"}')
    else Promise.resolve(answer(response, incoming, url)).catch(() => response.destroy())
  })
  const path = join(await temporaryFolder(), 'docker.sock')
  await new Promise<void>((resolve) => server.listen(path, resolve))
  const env = { DOCKER_HOST: `unix://${path}` }
  return {
    calls,
    env,
    connect: (parts = {}) => connectEngine(systemRuntime({ env, ...parts })),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function json(value: unknown, status = 200): (response: ServerResponse) => void {
  return (response) => void response.writeHead(status).end(JSON.stringify(value))
}

const WORKING: Answers = [
  [/^GET \/info$/, json({ ServerVersion: '99', OSType: 'linux', Architecture: 'amd64' })],
  [/^GET \/images\/json$/, json([])],
  [/^GET \/images\/.*\/history$/, json([{ Size: 1000 }])],
  [/^GET \/images\/.*\/json$/, json(IMAGE)],
  [/^POST \/images\/.*\/tag$/, (response) => void response.writeHead(201).end()],
  [/^DELETE \/images\//, json([])],
  [
    /^GET \/distribution\//,
    (response, _, { pathname }) => {
      const [, host = '', name = '', tag = ''] = /^\/distribution\/([^/]+)\/(.*):([^:]+)\/json$/.exec(pathname) ?? []
      const looked = request(`http://${decodeURIComponent(host)}/v2/${name}/manifests/${tag}`, (found) => {
        found.resume()
        response.writeHead(found.statusCode ?? 500).end('{}')
      })
      looked.on('error', () => response.writeHead(500).end()).end()
    },
  ],
]
