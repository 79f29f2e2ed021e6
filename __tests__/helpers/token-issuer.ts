import { createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificate } from './certificate.ts'
import { listenOnLoopback } from './listen.ts'

/** A token service as distribution and zot trust it: they know its certificate, clients know its address. */
export interface TokenIssuer {
  readonly realm: string
  readonly service: string
  readonly issuer: string
  /** PEM, in a file. */
  readonly certFile: string
  /** The scopes that were asked for, in order. */
  readonly scopes: string[]
  close(): Promise<void>
}

const SERVICE = 'test registry'
const ISSUER = 'test issuer'

/**
 * Gives out tokens (docs.docker.com/reference/api/registry/auth) that last `seconds` to the one user, for all it is asked;
 * to anybody without a password one that allows nothing.
 */
export async function startTokenIssuer(user: { name: string; password: string }, seconds = 300): Promise<TokenIssuer> {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-tokens-'))
  const { cert, key, certFile } = makeCertificate(folder)
  const right = `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`
  const scopes: string[] = []
  const server = createServer((request, response) => {
    const { authorization } = request.headers
    const asked = new URL(request.url ?? '/', 'http://x').searchParams.getAll('scope').flatMap((all) => all.split(' '))
    scopes.push(...asked)
    const isRefused = request.method !== 'GET' || (authorization !== undefined && authorization !== right)
    const access = authorization === right ? asked.map(readScope) : []
    const token = signToken({ sub: user.name, access }, seconds, key, cert)
    response.writeHead(isRefused ? (request.method === 'GET' ? 401 : 405) : 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(isRefused ? { errors: [{ code: 'UNAUTHORIZED' }] } : { token, expires_in: seconds }))
  })
  const port = await listenOnLoopback(server)
  return {
    realm: `http://127.0.0.1:${port}/token`,
    service: SERVICE,
    issuer: ISSUER,
    certFile,
    scopes,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function readScope(scope: string): { type: string; name: string; actions: string[] } {
  const [type = '', ...rest] = scope.split(':')
  return { type, name: rest.slice(0, -1).join(':'), actions: (rest.at(-1) ?? '').split(',') }
}

/** A JWT by ES256, with the certificate in its head (RFC 7515 4.1.6). */
function signToken(claims: object, seconds: number, key: string, cert: string): string {
  const now = Math.floor(Date.now() / 1000)
  const times = { iat: now, nbf: now - 10, exp: now + seconds, jti: String(Math.random()) }
  const head = { typ: 'JWT', alg: 'ES256', x5c: [new X509Certificate(cert).raw.toString('base64')] }
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const content = `${encode(head)}.${encode({ ...claims, ...times, iss: ISSUER, aud: SERVICE })}`
  const signature = sign('sha256', Buffer.from(content), { key: createPrivateKey(key), dsaEncoding: 'ieee-p1363' })
  return `${content}.${signature.toString('base64url')}`
}
