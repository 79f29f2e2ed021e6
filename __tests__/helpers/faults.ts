// What can go wrong between a client and a server, one function for each; the proxy plays them on the requests it is told to.
import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { WatchedRequest } from './watching-proxy.ts'

/** One thing that goes wrong with one request. */
export interface Fault {
  readonly name: string
  /** A client that tries again has what it wants, when it happens once. */
  readonly heals: boolean
  /** The client hears nothing, and has to lose patience. */
  readonly silent?: boolean
  /** What is sent does not arrive as it was; each time, there is no way to put anything right. */
  readonly alters?: boolean
  play(exchange: FaultyExchange): Promise<void>
}

export interface FaultyExchange {
  readonly incoming: IncomingMessage
  readonly answer: ServerResponse
  readonly upstream: { readonly socketPath: string } | { readonly host: string; readonly port: number }
  readonly noted: WatchedRequest
  /** Says that this exchange falls silent; what it gives back, that it is over. */
  readonly hush: () => () => void
}

/** How a connection ends: in order, or with a reset. */
export type Ending = 'fin' | 'rst'

interface Upstream {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export async function playFault(fault: Fault, exchange: FaultyExchange): Promise<void> {
  const { answer, noted } = exchange
  try {
    await fault.play(exchange)
  } finally {
    noted.told = answer.headersSent ? answer.statusCode : 0
  }
}

/** The connection ends after `offset` bytes of the request's content, which the server gets. */
export function cutRequest(offset: number, how: Ending): Fault {
  return {
    name: `cut (${how}) after ${offset} bytes of the request`,
    heals: true,
    play: async (exchange) => {
      const { incoming } = exchange
      if (offset > 0) await passPart(exchange, await readSome(exchange, offset))
      end(incoming.socket, how)
    },
  }
}

/** Silence after `offset` bytes of the request's content. */
export function stallRequest(offset: number): Fault {
  return {
    name: `silence after ${offset} bytes of the request`,
    heals: true,
    silent: true,
    play: async (exchange) => {
      if (offset > 0) await passPart(exchange, await readSome(exchange, offset))
      await fallSilent(exchange)
    },
  }
}

/** The server gets other bytes than the client sent. */
export function changeRequest(what: string, change: (body: Buffer) => Buffer, heals: boolean): Fault {
  return {
    name: `the request ${what}`,
    heals,
    alters: true,
    play: async (exchange) => {
      const got = await ask(exchange, change(await readContent(exchange)))
      reply(exchange, got)
    },
  }
}

/** The server gets the request twice, as from a proxy that tries again by itself. */
export const replayRequest: Fault = {
  name: 'the request reaches the server twice',
  heals: true,
  play: async (exchange) => {
    const body = await readContent(exchange)
    await ask(exchange, body)
    reply(exchange, await ask(exchange, body))
  },
}

export interface Answered {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Another answer in place of the server's, which does not see the request. */
export function answerInstead(name: string, answered: Answered, heals = true): Fault {
  return {
    name: `${name} instead`,
    heals,
    play: async (exchange) => {
      await readContent(exchange)
      send(exchange, answered)
    },
  }
}

/** The server does what it is asked, and another answer comes out. */
export function answerAfter(name: string, answered: Answered, heals = true): Fault {
  return {
    name: `${name} after the work was done`,
    heals,
    play: async (exchange) => {
      await ask(exchange, await readContent(exchange))
      send(exchange, answered)
    },
  }
}

/** An answer while the content is still being sent: after `offset` bytes of it, then nothing more is read. */
export function answerEarly(
  name: string,
  offset: number,
  answered: Answered,
  then: Ending | 'stay',
  heals = true,
): Fault {
  return {
    name: `${name} after ${offset} bytes of the request (${then})`,
    heals,
    silent: then === 'stay',
    play: async (exchange) => {
      if (offset > 0) await readSome(exchange, offset)
      const { socket } = exchange.incoming
      await new Promise<void>((resolve) => {
        send(exchange, answered, resolve)
      })
      if (then === 'stay') await fallSilent(exchange)
      else end(socket, then)
    },
  }
}

/** The connection ends within the answer: `head`: before it, `line`: within its first line, else after so many bytes of content. */
export function cutAnswer(where: number | 'head' | 'line', how: Ending): Fault {
  return {
    name: `cut (${how}) ${typeof where === 'number' ? `after ${where} bytes of the answer` : `in the ${where} of the answer`}`,
    heals: true,
    play: async (exchange) => {
      const { socket } = exchange.incoming
      await partOfAnswer(exchange, where)
      end(socket, how)
    },
  }
}

/** Silence within the answer. */
export function stallAnswer(where: number | 'head' | 'line'): Fault {
  return {
    name: `silence ${typeof where === 'number' ? `after ${where} bytes of the answer` : `in the ${where} of the answer`}`,
    heals: true,
    silent: true,
    play: async (exchange) => {
      await partOfAnswer(exchange, where)
      await fallSilent(exchange)
    },
  }
}

/** The client gets other bytes than the server sent, with a length that is right for them. */
export function changeAnswer(what: string, change: (body: Buffer) => Buffer, heals: boolean): Fault {
  return {
    name: `the answer ${what}`,
    heals,
    play: async (exchange) => {
      const got = await ask(exchange, await readContent(exchange))
      got.body = change(got.body)
      got.headers['content-length'] = String(got.body.byteLength)
      reply(exchange, got)
    },
  }
}

/** The headers say something else than the server did. */
export function changeHeaders(
  what: string,
  change: (headers: IncomingHttpHeaders, got: Upstream, exchange: FaultyExchange) => void,
  heals: boolean,
  silent = false,
): Fault {
  return {
    name: what,
    heals,
    silent,
    play: async (exchange) => {
      const got = await ask(exchange, await readContent(exchange))
      change(got.headers, got, exchange)
      reply(exchange, got)
      if (silent) await fallSilent(exchange)
    },
  }
}

/** Interim answers before the final one, which nobody asked for (RFC 9110, 15.2). */
export const interimAnswers: Fault = {
  name: 'interim answers before the final one',
  heals: true,
  play: async (exchange) => {
    exchange.answer.writeContinue()
    exchange.answer.writeProcessing()
    const got = await ask(exchange, await readContent(exchange))
    exchange.answer.writeEarlyHints({ link: '</x>; rel=preload' })
    exchange.answer.writeContinue()
    reply(exchange, got)
  },
}

async function partOfAnswer(exchange: FaultyExchange, where: number | 'head' | 'line'): Promise<void> {
  const { incoming, answer } = exchange
  const got = await ask(exchange, await readContent(exchange))
  if (where === 'head') return
  if (where === 'line') {
    incoming.socket.write('HTTP/1.')
    return
  }
  answer.writeHead(got.status, got.headers)
  answer.flushHeaders()
  if (where > 0) await new Promise((resolve) => answer.write(got.body.subarray(0, where), resolve))
}

/** Asks the server and reads its whole answer. */
async function ask({ incoming, upstream, noted }: FaultyExchange, body: Buffer): Promise<Upstream> {
  const { method, url: path } = incoming
  const headers: IncomingHttpHeaders = { ...incoming.headers, connection: 'close' }
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  delete headers['transfer-encoding']
  if (hasBody) headers['content-length'] = String(body.byteLength)
  const outgoing = http.request({ ...upstream, method, path, headers, agent: false })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject)
    outgoing.end(body)
  })
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...rest } = response.headers
  const status = response.statusCode ?? 0
  noted.status = status
  if (response.headers.location !== undefined) noted.location = response.headers.location
  return { status, headers: rest, body: await readAll(response) }
}

/** Gives the server the first part of a request, and then goes away. */
async function passPart({ incoming, upstream }: FaultyExchange, part: Buffer): Promise<void> {
  const { method, url: path, headers } = incoming
  const outgoing = http.request({ ...upstream, method, path, headers, agent: false })
  outgoing.on('error', () => {})
  await new Promise((resolve) => outgoing.write(part, resolve))
  outgoing.socket?.end()
  await gone(outgoing.socket as Socket)
}

function reply({ answer }: FaultyExchange, { status, headers, body }: Upstream): void {
  answer.writeHead(status, headers)
  answer.end(answer.req.method === 'HEAD' ? undefined : body)
}

/** `HOST` in headers stands for the host that was asked. */
function send({ incoming, answer }: FaultyExchange, answered: Answered, sent?: () => void): void {
  const { status, headers = {}, body = '' } = answered
  for (const [name, value] of Object.entries(headers)) {
    answer.setHeader(name, value.replaceAll('HOST', incoming.headers.host ?? ''))
  }
  answer.writeHead(status, { 'content-length': String(Buffer.byteLength(body)) })
  answer.end(incoming.method === 'HEAD' ? undefined : body, sent)
}

async function readContent({ incoming, noted }: FaultyExchange): Promise<Buffer> {
  const content = await readAll(incoming)
  noted.sent = content.byteLength
  return content
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The first bytes of a message; the rest is not read. */
function readSome({ incoming: message, noted }: FaultyExchange, count: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const done = (): void => {
      message.off('data', take).off('end', done).off('close', done)
      message.pause()
      noted.sent = size
      resolve(Buffer.concat(chunks).subarray(0, count))
    }
    const take = (chunk: Buffer): void => {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size >= count) done()
    }
    message.on('data', take).once('end', done).once('close', done)
  })
}

function end(socket: Socket, how: Ending): void {
  // What arrived and was not read would turn an orderly end into a reset.
  if (how === 'fin') socket.resume().end(() => setTimeout(() => socket.destroy(), 20))
  else if ('resetAndDestroy' in socket && !('encrypted' in socket)) socket.resetAndDestroy()
  else socket.destroy()
}

async function fallSilent({ incoming, hush }: FaultyExchange): Promise<void> {
  const over = hush()
  await gone(incoming.socket)
  over()
}

function gone(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) resolve()
    else socket.once('close', () => resolve())
    socket.on('error', () => {})
  })
}
