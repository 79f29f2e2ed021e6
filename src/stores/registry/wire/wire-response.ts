import type { ClientRequest, IncomingMessage } from 'node:http'
import { replay } from '../../replay.ts'
import type { Bytes } from '../../store.ts'
import type { Deadline } from './deadline.ts'
import type { WireResponse } from './exchange.ts'
import { toFailure } from './wire-failure.ts'

/** Bodies up to this are read to keep the connection; a longer one costs more than a new connection. */
const DISCARD_LIMIT = 256 * 1024
/** What an answer is made of. */
export interface Answer {
  readonly message: IncomingMessage
  readonly wire: ClientRequest
  readonly url: URL
  /** Some proxy is in between. */
  readonly proxied: boolean
  readonly deadline: Deadline
  /** Milliseconds without a byte after which it has failed. */
  readonly stallMs: number
}

/** The answer as its readers see it. Its body is timed while somebody waits for it, and ends its connection when it is not read to the end. */
export function toResponse(answer: Answer): WireResponse {
  const { message, url, proxied } = answer
  const remoteAddress = proxied ? undefined : message.socket?.remoteAddress
  const body = readBody(answer)
  return {
    status: message.statusCode ?? 0,
    url,
    header: (name) => message.headersDistinct[name]?.[0],
    headerValues: (name) => message.headersDistinct[name] ?? [],
    remoteAddress,
    body,
    discard: () => discard(body),
  }
}

async function* readBody({ message, wire, url, deadline, stallMs }: Answer): Bytes {
  const chunks = message.iterator() as AsyncIterator<Uint8Array>
  try {
    for (;;) {
      deadline.arm(stallMs, 'no byte came')
      const next = await chunks.next()
      deadline.disarm()
      if (next.done === true) break
      yield next.value
    }
  } catch (error) {
    throw deadline.failure ?? (await toFailure(error, url.host))
  } finally {
    deadline.disarm()
    await chunks.return?.()
    // An unfinished request would hold its connection for ever. One that was answered before all of it was sent would fail to write when nobody
    // listens any more, which ends the process (Node 20).
    if (!message.complete || !wire.writableFinished) wire.destroy()
  }
}

/** Nginx lets everybody through the handshake, and tells by a page who has not shown a certificate that it takes. */
export async function checkPage(response: WireResponse): Promise<WireResponse> {
  const [whole, seen] = await peek(response)
  if (!/no required ssl certificate was sent|the ssl certificate error/i.test(seen)) return whole
  await whole.discard()
  const { CLIENT_CERTIFICATE } = await import('./network-error.ts')
  throw await toFailure(Object.assign(new Error('400, by a page'), { code: CLIENT_CERTIFICATE }), response.url.host)
}

/** The response once more, and the beginning of its body as text. */
async function peek(response: WireResponse): Promise<[WireResponse, string]> {
  const iterator = response.body[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done === true) return [response, '']
  const again = replay([first.value], iterator)
  return [{ ...response, body: again, discard: () => discard(again) }, Buffer.from(first.value).toString('latin1')]
}

async function discard(body: Bytes): Promise<void> {
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size > DISCARD_LIMIT) break
    }
  } catch {
    // Nobody wanted it.
  }
}
