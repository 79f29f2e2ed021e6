import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a request is about. */
export type RequestKind =
  | 'lookup'
  | 'create'
  | 'finalize'
  | 'put-blob'
  | 'put-block'
  | 'put-blocklist'
  | 'get-blob'
  | 'head-blob'
  | 'list'
  | 'delete'
  | 'v1-lookup'
  | 'v1-create'
  | 'v1-chunk'
  | 'v1-commit'
  | 'unknown'

/** Something that goes wrong, once unless `times` says more. What is not said goes as usual. */
export interface Fault {
  readonly on: RequestKind
  readonly times?: number
  /** Lets so many of that kind pass first. */
  readonly after?: number
  /** Answers with this instead of doing anything. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Does what is asked, then cuts the connection after so many bytes of the answer's body. */
  readonly cutAt?: number
  /** Does what is asked and answers nothing at all: the connection is cut. */
  readonly lost?: boolean
  /** Does not even read the request. */
  readonly deaf?: boolean
  /** Takes the request and says nothing. */
  readonly silent?: boolean
  /** Turns over a bit of the answer's body, or of what is stored. */
  readonly flipAt?: number
  /** Runs before the request is looked at. */
  readonly before?: () => void
  /** Does what is asked, sends so many bytes of the answer's body, and then nothing more. */
  readonly stallAt?: number
}

/** A request as it came, for tests to look at. */
export interface SeenRequest {
  readonly kind: RequestKind
  readonly method: string
  /** Without its query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: number
  status: number
}

/** An answer before faults are applied to it. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export function json(body: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** A Twirp error: https://twitchtv.github.io/twirp/docs/spec_v7.html */
export function twirpError(status: number, code: string, msg: string): Reply {
  return json({ code, msg }, status)
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Sends a reply, with whatever the fault does to it. */
export async function send(
  response: ServerResponse,
  method: string,
  reply: Reply,
  fault: Fault | undefined,
): Promise<void> {
  const { socket } = response
  if (fault?.lost === true) return void socket?.destroy()
  if (fault?.silent === true) return
  const whole = typeof reply.body === 'string' ? Buffer.from(reply.body) : (reply.body ?? Buffer.alloc(0))
  const body = fault?.flipAt === undefined ? whole : flipped(whole, fault.flipAt)
  response.writeHead(reply.status, { 'content-length': String(body.byteLength), ...reply.headers })
  if (method === 'HEAD') return void response.end()
  if (fault?.cutAt !== undefined) {
    response.write(body.subarray(0, fault.cutAt), () => socket?.destroy())
    return
  }
  if (fault?.stallAt !== undefined) {
    response.write(body.subarray(0, fault.stallAt))
    return
  }
  response.end(body)
}

export function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
