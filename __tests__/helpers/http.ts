import { type IncomingHttpHeaders, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Bytes } from '../../src/stores/store.ts'
import { gather } from './bytes.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** The body as JSON; undefined when it is empty. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any
}

export interface Ask {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array | string | Bytes
  readonly ca?: string
}

/** One HTTP request, exactly as given: no redirects, no retries, no encoding of the path. A streamed body goes in chunks. */
export function ask(url: string, options: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { protocol, hostname, port, origin } = new URL(url)
    const send = protocol === 'https:' ? secureRequest : request
    const whole = typeof options.body === 'string' || options.body instanceof Uint8Array
    const outgoing = send(
      {
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path: url.slice(origin.length),
        method: options.method ?? 'GET',
        headers: {
          ...(whole ? { 'Content-Length': String(Buffer.byteLength(options.body as string)) } : {}),
          ...options.headers,
        },
        agent: false,
        ...(options.ca === undefined ? {} : { ca: options.ca }),
      },
      (incoming) => {
        gather(incoming).then((body) => {
          const isJson = incoming.headers['content-type']?.includes('json') && body.byteLength > 0
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body,
            json: isJson ? JSON.parse(body.toString('utf8')) : undefined,
          })
        }, reject)
      },
    )
    outgoing.on('error', reject)
    if (options.body === undefined || whole) {
      outgoing.end(options.body)
      return
    }
    pump(options.body as Bytes, outgoing).catch((error: Error) => outgoing.destroy(error))
  })
}

async function pump(bytes: Bytes, to: import('node:http').ClientRequest): Promise<void> {
  for await (const chunk of bytes) {
    if (!to.write(chunk)) await new Promise((resolve) => to.once('drain', resolve))
  }
  to.end()
}
