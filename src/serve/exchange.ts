import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Digest, isDigest } from '../image/digest.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Bytes, Repositories } from '../stores/store.ts'
import type { Grant } from './auth/access.ts'
import type { ServeOptions } from './options.ts'
import type { Play } from './quirks/behaviour.ts'
import { RegistryError } from './registry-error.ts'
import type { UploadSessions } from './upload-session.ts'

/** What every handler of one server shares. */
export interface Registry {
  readonly repositories: Repositories
  readonly options: ServeOptions
  readonly runtime: Pick<Runtime, 'clock' | 'log'>
  readonly uploads: UploadSessions
}

/** One request, and the answer to it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly grant: Grant
  readonly play: Play
}

/** Answers with a JSON document. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  const text = Buffer.from(`${JSON.stringify(body)}\n`)
  sendBytes(response, status, text, { 'Content-Type': 'application/json', ...headers })
}

/** Answers with bytes that are all there. To a HEAD request node:http sends the headers only. */
export function sendBytes(
  response: ServerResponse,
  status: number,
  body: Uint8Array,
  headers: Readonly<Record<string, string | readonly string[]>>,
): void {
  response.writeHead(status, { 'Content-Length': String(body.byteLength), ...headers } as Record<string, string>)
  response.end(body)
}

/** Answers without a body. */
export function sendEmpty(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  const length: Record<string, string> = status === 204 || status === 304 ? {} : { 'Content-Length': '0' }
  response.writeHead(status, { ...length, ...headers } as Record<string, string>)
  response.end()
}

/** Answers with an error. */
export function sendError(response: ServerResponse, error: RegistryError): void {
  sendJson(response, error.status, { errors: error.entries }, error.headers)
}

/** The request's body as it arrives. Leaving it early keeps the connection, so that an answer still gets through. */
export function bodyOf(request: IncomingMessage): Bytes {
  return request.iterator({ destroyOnReturn: false }) as Bytes
}

/** Bytes that the body has, as far as the client says. */
export function contentLength(request: IncomingMessage): number | undefined {
  const text = request.headers['content-length']
  return text === undefined ? undefined : Number(text)
}

/** A digest that a client wrote; 400 DIGEST_INVALID for what is none. */
export function requireDigest(text: string): Digest {
  if (isDigest(text)) return text
  throw new RegistryError(400, {
    code: 'DIGEST_INVALID',
    message: `"${text.slice(0, 200)}" is not a digest: write sha256:, sha384: or sha512: and lowercase hexadecimal digits`,
  })
}
