import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listenOnLoopback } from './listen.ts'

/** One expected request and its answer. */
export interface Step {
  /** `METHOD /path?query`, exactly, or a pattern for it. `HOST` in texts and headers of the answer stands for the server. */
  readonly ask: string | RegExp
  /** Request headers that must be so; undefined: must not be there. */
  readonly has?: Readonly<Record<string, string | RegExp | undefined>>
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: string | Uint8Array
  /** Cuts the connection after so many bytes of the request's body. */
  readonly cutRequestAt?: number
  /** Cuts the connection after so many bytes of the answer's body. */
  readonly cutResponseAt?: number
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean
  /** Takes the request and says nothing. */
  readonly silent?: boolean
}

interface SeenRequest {
  readonly line: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface ScriptedServer {
  readonly host: string
  readonly seen: readonly SeenRequest[]
  /** What went otherwise than written: requests out of turn, and steps nobody asked for. */
  complaints(): string[]
  close(): Promise<void>
}

/** A server that plays its steps in order and notes every request that is not the next one. */
export async function playScript(steps: readonly Step[]): Promise<ScriptedServer> {
  const seen: SeenRequest[] = []
  const complaints: string[] = []
  let turn = 0
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`
    const step = steps[turn++]
    const wrong = step === undefined ? `unexpected ${line}` : mismatch(step, line, request)
    if (step === undefined || wrong !== undefined) {
      complaints.push(wrong ?? line)
      response.writeHead(599).end()
      return
    }
    void play(step, request, response, `127.0.0.1:${(server.address() as AddressInfo).port}`).then((body) =>
      seen.push({ line, headers: request.headers, body }),
    )
  })
  const port = await listenOnLoopback(server)
  return {
    host: `127.0.0.1:${port}`,
    seen,
    complaints: () => [...complaints, ...steps.slice(turn).map(({ ask }) => `nobody asked ${ask}`)],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function mismatch(step: Step, line: string, request: IncomingMessage): string | undefined {
  const matches = typeof step.ask === 'string' ? step.ask === line : step.ask.test(line)
  if (!matches) return `${line} instead of ${step.ask}`
  for (const [name, wanted] of Object.entries(step.has ?? {})) {
    const value = request.headers[name]
    const isSo = wanted instanceof RegExp ? wanted.test(String(value)) : wanted === value
    if (!isSo) return `${line} has ${name}: ${value} instead of ${wanted}`
  }
  return undefined
}

async function play(step: Step, request: IncomingMessage, response: ServerResponse, host: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (step.cutRequestAt !== undefined && size >= step.cutRequestAt) {
        request.socket.destroy()
        return Buffer.concat(chunks)
      }
    }
  } catch {
    return Buffer.concat(chunks)
  }
  if (step.cut === true) request.socket.destroy()
  if (step.silent === true || step.cut === true) return Buffer.concat(chunks)
  const fill = (text: string): string => text.replaceAll('HOST', host)
  for (const [name, value] of Object.entries(step.headers ?? {})) {
    response.setHeader(name, Array.isArray(value) ? value.map(fill) : fill(value))
  }
  const body = typeof step.body === 'string' ? Buffer.from(fill(step.body)) : Buffer.from(step.body ?? [])
  if (request.method !== 'HEAD') response.setHeader('content-length', body.byteLength)
  response.writeHead(step.status ?? 200)
  if (step.cutResponseAt === undefined) response.end(request.method === 'HEAD' ? undefined : body)
  else response.write(body.subarray(0, step.cutResponseAt), () => request.socket.destroy())
  return Buffer.concat(chunks)
}
