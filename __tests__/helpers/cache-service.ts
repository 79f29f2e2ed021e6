// GitHub's cache service as far as its clients can see it: both protocols, blobs behind signed URLs, the REST API, and
// everything that goes wrong with them on demand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { BlobHost, type Signer } from './cache-service/blobs.ts'
import {
  type Fault,
  flipped,
  type Reply,
  type RequestKind,
  readBody,
  type SeenRequest,
  send,
  twirpError,
} from './cache-service/exchange.ts'
import { type ActionsPermission, answerRest } from './cache-service/rest.ts'
import { makeToken, type Permission, readToken } from './cache-service/token.ts'
import { answerTwirp } from './cache-service/twirp.ts'
import { FirstProtocol } from './cache-service/v1.ts'
import { Vault, type VaultEntry } from './cache-service/vault.ts'
import { listenOnLoopback } from './listen.ts'

export interface CacheServiceOptions {
  /** Bytes; over it the least recently used entries go. Default: none go. */
  readonly quota?: number
  /** What GITHUB_TOKEN may do with the caches over REST. Default write. */
  readonly permission?: ActionsPermission
}

export interface CacheService {
  /** With a slash at its end, as runners have it. */
  readonly url: string
  readonly requests: readonly SeenRequest[]
  /** The finished entries. */
  readonly entries: readonly VaultEntry[]
  readonly blobs: BlobHost
  /** The environment of a step: by default of a push to main. `v1` is that of GitHub Enterprise Server. */
  env(scopes?: readonly (readonly [string, Permission])[], protocol?: 'v1' | 'v2'): Record<string, string>
  /** How often something was asked. */
  count(kind: RequestKind): number
  fail(fault: Fault): void
  /** Stores an entry behind the clients' back. */
  store(entry: { key: string; version: string; scope?: string; bytes: Buffer }): void
  evict(key: string): void
  /** Time that passes for the service: ages of entries. */
  pass(ms: number): void
  permission: ActionsPermission
  close(): Promise<void>
}

const MAIN: readonly (readonly [string, Permission])[] = [['refs/heads/main', 'read-write']]

export async function startCacheService(options: CacheServiceOptions = {}): Promise<CacheService> {
  const vault = new Vault(options.quota ?? Number.POSITIVE_INFINITY)
  const blobs = new BlobHost(vault)
  const first = new FirstProtocol(vault)
  const requests: SeenRequest[] = []
  const faults: { fault: Fault; passes: number; left: number }[] = []
  let permission = options.permission ?? 'write'
  let origin = ''
  const sign: Signer = (blob, right) => blobs.sign(origin, blob, right)

  const takeFault = (kind: RequestKind): Fault | undefined => {
    for (const candidate of faults) {
      if (candidate.fault.on !== kind || candidate.left === 0) continue
      if (candidate.passes > 0) {
        candidate.passes--
        continue
      }
      candidate.left--
      return candidate.fault
    }
    return undefined
  }
  const answer = (seen: SeenRequest, body: Buffer): Reply => {
    if (seen.path.startsWith('/devstoreaccount1/')) return blobs.answer(seen, body)
    if (seen.path.startsWith('/api/')) return answerRest(seen, permission, vault)
    const token = readToken(seen.authorization)
    if (token === undefined) return twirpError(401, 'unauthenticated', 'the token is not valid')
    if (seen.kind.startsWith('v1-')) return first.answer(seen, body, token, sign)
    if (!seen.path.startsWith('/twirp/')) return twirpError(404, 'bad_route', `no handler for ${seen.path}`)
    return answerTwirp(seen.path.split('/').at(-1) ?? '', JSON.parse(body.toString()), token, vault, sign)
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin)
    const kind = kindOf(request.method ?? '', url)
    const fault = takeFault(kind)
    fault?.before?.()
    if (fault?.deaf === true) return
    let body = await readBody(request)
    if (fault?.flipAt !== undefined && request.method === 'PUT') body = flipped(body, fault.flipAt)
    const seen: SeenRequest = {
      kind,
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      authorization: request.headers.authorization,
      headers: request.headers,
      bytes: body.byteLength,
      status: 0,
    }
    requests.push(seen)
    const { status, headers, body: text } = fault ?? {}
    const reply = status === undefined ? answer(seen, body) : { status, headers: headers ?? {}, body: text ?? '' }
    seen.status = reply.status
    await send(response, seen.method, reply, fault)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  })
  const port = await listenOnLoopback(server)
  origin = `http://127.0.0.1:${port}`
  return {
    url: `${origin}/`,
    requests,
    get entries() {
      return vault.entries
    },
    blobs,
    env: (scopes = MAIN, protocol = 'v2') => ({
      ACTIONS_RUNTIME_TOKEN: makeToken(scopes),
      ACTIONS_CACHE_URL: `${origin}/`,
      ...(protocol === 'v1' ? {} : { ACTIONS_RESULTS_URL: `${origin}/`, ACTIONS_CACHE_SERVICE_V2: 'True' }),
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_API_URL: `${origin}/api`,
      GITHUB_SERVER_URL: protocol === 'v1' ? 'https://github.example.com' : 'https://github.com',
    }),
    count: (kind) => requests.filter((request) => request.kind === kind).length,
    fail: (fault) => void faults.push({ fault, passes: fault.after ?? 0, left: fault.times ?? 1 }),
    store: ({ key, version, scope = 'refs/heads/main', bytes }) => {
      const entry = vault.reserve(key, version, scope)
      if (entry === undefined) throw new Error(`${key} is there already`)
      vault.put(entry.blob, bytes)
      vault.finalize(entry, bytes.byteLength)
    },
    evict: (key) => void vault.drop((entry) => entry.key === key),
    pass: (ms) => vault.pass(ms),
    get permission() {
      return permission
    },
    set permission(value) {
      permission = value
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const TWIRP: Readonly<Record<string, RequestKind>> = {
  GetCacheEntryDownloadURL: 'lookup',
  CreateCacheEntry: 'create',
  FinalizeCacheEntryUpload: 'finalize',
}

function kindOf(method: string, { pathname, searchParams }: URL): RequestKind {
  if (pathname.startsWith('/twirp/')) return TWIRP[pathname.split('/').at(-1) ?? ''] ?? 'unknown'
  if (pathname.startsWith('/api/')) return method === 'GET' ? 'list' : 'delete'
  if (pathname.startsWith('/devstoreaccount1/')) {
    if (method !== 'PUT') return method === 'HEAD' ? 'head-blob' : 'get-blob'
    const comp = searchParams.get('comp')
    return comp === 'block' ? 'put-block' : comp === 'blocklist' ? 'put-blocklist' : 'put-blob'
  }
  const rest = /^\/_apis\/artifactcache\/(cache|caches(?:\/\d+)?)$/.exec(pathname)?.[1]
  if (rest === 'cache') return 'v1-lookup'
  if (rest === 'caches') return 'v1-create'
  if (rest !== undefined) return method === 'PATCH' ? 'v1-chunk' : 'v1-commit'
  return 'unknown'
}
