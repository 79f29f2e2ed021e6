import http from 'node:http'
import https from 'node:https'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { field, isObject, type JsonObject } from '../image/json.ts'
import { Failure } from '../runtime/failure.ts'
import type { Bytes } from '../stores/store.ts'
import { collect } from '../stores/verify.ts'
import type { EngineEndpoint } from './endpoint.ts'

export interface EngineRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** Path below the root, already encoded. No API version: the engine then speaks its newest. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Bytes
  readonly signal?: AbortSignal | undefined
  /** Milliseconds that the whole exchange may take; without it as long as it likes (a push, a load). */
  readonly deadlineMs?: number
}

export interface EngineResponse {
  readonly status: number
  readonly body: Bytes
  /** Pours the body into a stream, in place of reading it: for hundreds of megabytes, a third of the work. */
  pourInto(to: Writable): Promise<void>
}

const JSON_LIMIT = 32 * 1024 * 1024
const LINE_LIMIT = 4 * 1024 * 1024
const WORDS_LIMIT = 1000
/** For questions that an engine answers from memory; one under heavy load may take seconds. */
const QUESTION_MS = 60_000

/** Sends one request to an engine. Only a missing answer is an error here; the status is the caller's. */
export async function requestEngine(endpoint: EngineEndpoint, request: EngineRequest): Promise<EngineResponse> {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(request.query ?? {})) if (value !== undefined) query.set(key, value)
  const path = query.size === 0 ? request.path : `${request.path}?${query}`
  const deadline = request.deadlineMs === undefined ? undefined : AbortSignal.timeout(request.deadlineMs)
  const signals = [request.signal, deadline].filter((signal) => signal !== undefined)
  const options: https.RequestOptions = {
    method: request.method ?? 'GET',
    path,
    headers: { Host: 'docker', 'User-Agent': 'seaworthy', ...request.headers },
    // One connection per request: engines keep long answers open, and a socket costs nothing on one machine.
    agent: false,
    ...(signals.length === 0 ? {} : { signal: AbortSignal.any(signals) }),
    ...(endpoint.kind === 'socket' ? { socketPath: endpoint.path } : { host: endpoint.host, port: endpoint.port }),
  }
  const secure = endpoint.kind === 'tcp' && endpoint.tls !== undefined
  const req = secure ? https.request({ ...options, ...endpoint.tls }) : http.request(options)
  const failure = (cause: Error): unknown => {
    if (request.signal?.aborted === true) return request.signal.reason
    return deadline?.aborted === true ? tooLate(endpoint, request) : unreachable(endpoint, cause)
  }
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    req.once('response', resolve)
    req.on('error', (cause) => reject(failure(cause)))
  })
  if (request.body === undefined) req.end()
  // An engine may answer before it has read everything; then the answer counts, not the broken pipe.
  else pipeline(Readable.from(request.body, { objectMode: false }), req).catch(() => {})
  const response = await answered
  return {
    status: response.statusCode ?? 0,
    body: reading(response, failure),
    pourInto: (to) => pour(response, to, failure),
  }
}

/** Which of both sides failed tells the error that comes first: the other is ended with it. */
async function pour(response: http.IncomingMessage, to: Writable, failure: (cause: Error) => unknown): Promise<void> {
  let failed: 'engine' | 'target' | undefined
  response.once('error', () => {
    failed ??= 'engine'
  })
  to.once('error', () => {
    failed ??= 'target'
  })
  try {
    await pipeline(response, to)
  } catch (cause) {
    throw failed === 'target' ? cause : failure(cause as Error)
  }
}

/** The body of an answer, whose errors are failures too. Whoever stops reading ends the connection. */
async function* reading(response: http.IncomingMessage, failure: (cause: Error) => unknown): Bytes {
  try {
    yield* response as Bytes
  } catch (cause) {
    throw failure(cause as Error)
  } finally {
    response.destroy()
  }
}

/** The JSON answer of a request that has to succeed; `what` names the operation in the error. */
export async function requestJson(endpoint: EngineEndpoint, request: EngineRequest, what: string): Promise<unknown> {
  const response = await requestEngine(endpoint, { deadlineMs: QUESTION_MS, ...request })
  const text = Buffer.from(await collect(response.body, JSON_LIMIT, 'the answer of the engine')).toString('utf8')
  if (response.status >= 400) throw engineFailure(response.status, text, what)
  return text.trim() === '' ? undefined : parse(text, what)
}

/**
 * The progress messages of a push, pull or load, one JSON object each. These answer 200 first and report failure inside
 * the stream, which becomes a `Failure('failed')` with the engine's words.
 */
export async function* requestEvents(
  endpoint: EngineEndpoint,
  request: EngineRequest,
  what: string,
): AsyncIterable<Readonly<Record<string, unknown>>> {
  const response = await requestEngine(endpoint, request)
  if (response.status >= 400) {
    const text = Buffer.from(await collect(response.body, JSON_LIMIT, 'the answer of the engine')).toString('utf8')
    throw engineFailure(response.status, text, what)
  }
  for await (const line of lines(response.body)) {
    if (line.trim() === '') continue
    const event = parse(line, what)
    if (!isObject(event)) continue
    const error = errorIn(event)
    if (error !== undefined) throw new Failure('failed', `the engine could not ${what}: ${error}`)
    yield event
  }
}

export function engineFailure(status: number, text: string, what: string): Failure {
  const message = engineMessage(text)
  if (status === 404) return new Failure('not-found', `the engine could not ${what}: ${message}`)
  return new Failure('failed', `the engine could not ${what} (status ${status}): ${message}`)
}

/** `errorDetail.message`, and `error` as engines before Docker 29 have it too. */
function errorIn(event: JsonObject): string | undefined {
  const detail = field(event, 'errorDetail')
  const message = (isObject(detail) ? field(detail, 'message') : undefined) ?? field(event, 'error')
  if (message === undefined && detail === undefined) return undefined
  return typeof message === 'string' && message !== '' ? message.slice(0, WORDS_LIMIT) : 'it gave no reason'
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new Failure('invalid', `the engine was to ${what} and answered with something that is not JSON`, {
      hint: 'Is it really a container engine that DOCKER_HOST points at?',
      cause,
    })
  }
}

function engineMessage(text: string): string {
  try {
    const value = JSON.parse(text) as unknown
    const message = isObject(value) ? (field(value, 'message') ?? field(value, 'cause')) : undefined
    if (typeof message === 'string') return message.slice(0, WORDS_LIMIT)
  } catch {
    // Plain text then.
  }
  return text.trim().slice(0, 500) || 'it gave no reason'
}

async function* lines(body: Bytes): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true })
    const parts = rest.split('\n')
    rest = parts.pop() ?? ''
    if (rest.length > LINE_LIMIT) throw new Failure('invalid', 'the engine sent a message without end')
    yield* parts
  }
  if (rest !== '') yield rest
}

function tooLate(endpoint: EngineEndpoint, { deadlineMs = 0 }: EngineRequest): Failure {
  return new Failure('timeout', `the container engine at ${endpoint.label} gave no answer in ${deadlineMs / 1000} s`, {
    hint: 'It may be stuck or overloaded: see its log, or start it again.',
  })
}

function unreachable(endpoint: EngineEndpoint, cause: Error): Failure {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'ECONNRESET' || code === 'EPIPE') {
    return new Failure('unreachable', `the container engine at ${endpoint.label} hung up before its answer was whole`, {
      hint: 'It was stopped or has died, or a proxy in front of it gave up: see its log.',
      cause,
    })
  }
  const hint =
    code === 'EACCES'
      ? 'This user may not use the engine: add it to the docker group, or use a rootless engine.'
      : 'Start Docker, or point DOCKER_HOST at an engine. Archives, layouts and registries need none.'
  return new Failure('unreachable', `the container engine at ${endpoint.label} does not answer`, { hint, cause })
}
