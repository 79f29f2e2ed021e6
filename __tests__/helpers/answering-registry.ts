import { createServer } from 'node:http'
import { listenOnLoopback } from './listen.ts'

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface AnsweringRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** `METHOD /path`, in the order of arrival. */
  readonly requests: readonly string[]
  close(): Promise<void>
}

const EMPTY: readonly (readonly [RegExp, Answer])[] = [
  [/^GET \/v2\/$/, { status: 200 }],
  [/^POST .*\/blobs\/uploads\/$/, { status: 202, headers: { location: '/v2/upload/1' } }],
  [/^DELETE \/v2\/upload\/1$/, { status: 204 }],
]

/** A registry with nothing in it that lets uploads begin, except where `answers` says otherwise; what asks first does not matter. */
export async function startAnsweringRegistry(
  answers: readonly (readonly [RegExp, Answer])[] = [],
): Promise<AnsweringRegistry> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`
    requests.push(line)
    const [, answer = { status: 404 }] = [...answers, ...EMPTY].find(([pattern]) => pattern.test(line)) ?? []
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(request.method === 'HEAD' ? undefined : answer.body)
  })
  const port = await listenOnLoopback(server)
  return {
    host: `127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** An error in the form of the distribution specification. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: JSON.stringify({ errors: [{ code, message }] }) }
}
