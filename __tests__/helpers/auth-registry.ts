import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { listenOnLoopback } from './listen.ts'

export interface AuthRegistryOptions {
  readonly scheme: 'basic' | 'token'
  /** User names and the passwords that are right for them. */
  readonly users: Readonly<Record<string, string>>
  /** Answers before anything else does: status and body. */
  readonly answer?: (request: IncomingMessage) => { readonly status: number; readonly body?: string } | undefined
  /** What a wrong password is told. */
  readonly refusal?: string
}

export interface AuthRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string
  /** `METHOD /path status`, without credentials. */
  readonly requests: string[]
  close(): Promise<void>
}

/** The smallest registry that knows who may come in: `/v2/` behind Basic or token authentication, on loopback. */
export async function startAuthRegistry(options: AuthRegistryOptions): Promise<AuthRegistry> {
  const requests: string[] = []
  const tokens = new Set<string>()
  const server = createServer((request, response) => {
    const status = respond(request, response)
    requests.push(`${request.method} ${request.url?.split('?')[0]} ${status}`)
  })
  const port = await listenOnLoopback(server)
  const host = `127.0.0.1:${port}`

  function respond(request: IncomingMessage, response: ServerResponse): number {
    const send = (status: number, body: string, headers: Record<string, string> = {}): number => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'docker-distribution-api-version': 'registry/2.0',
        ...headers,
      })
      response.end(body)
      return status
    }
    const refusal = JSON.stringify({
      errors: [{ code: 'UNAUTHORIZED', message: options.refusal ?? 'authentication required' }],
    })
    const fixed = options.answer?.(request)
    if (fixed !== undefined) return send(fixed.status, fixed.body ?? '')
    const { authorization = '' } = request.headers
    if (request.url?.startsWith('/token') === true) {
      const known = isKnown(authorization)
      // Anybody may have a token for nothing; a wrong password gets none.
      if (!known && authorization !== '') return send(401, refusal)
      const token = `token-${tokens.size}-${known ? 'known' : 'anonymous'}`
      tokens.add(token)
      return send(200, JSON.stringify({ token, expires_in: 300 }))
    }
    const challenge =
      options.scheme === 'basic' ? 'Basic realm="test"' : `Bearer realm="http://${host}/token",service="test"`
    const accepted =
      options.scheme === 'basic'
        ? isKnown(authorization)
        : authorization.endsWith('-known') && tokens.has(authorization.slice(7))
    if (!accepted) return send(401, refusal, { 'www-authenticate': challenge })
    return send(200, '{}')
  }

  function isKnown(authorization: string): boolean {
    const [user = '', ...rest] = Buffer.from(authorization.replace(/^Basic /, ''), 'base64')
      .toString()
      .split(':')
    return (
      authorization.startsWith('Basic ') && Object.hasOwn(options.users, user) && options.users[user] === rest.join(':')
    )
  }

  return { host, requests, close: async () => (server.listening ? await close(server) : undefined) }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
}
