import type { Signer } from './blobs.ts'
import { json, type Reply, type SeenRequest } from './exchange.ts'
import type { TokenScopes } from './token.ts'
import type { Vault, VaultEntry } from './vault.ts'

/** `_apis/artifactcache`: the first protocol, as GitHub Enterprise Server and act have it. */
export class FirstProtocol {
  readonly #vault: Vault
  readonly #parts = new Map<number, { start: number; bytes: Buffer }[]>()

  constructor(vault: Vault) {
    this.#vault = vault
  }

  answer(request: SeenRequest, body: Buffer, token: TokenScopes, sign: Signer): Reply {
    if (request.kind === 'v1-lookup') return this.#lookup(request.query, token, sign)
    if (token.writable === undefined) return json({ message: 'cache write denied: the token is read-only' }, 403)
    if (request.kind === 'v1-create') return this.#create(body, token.writable)
    const entry = this.#vault.byId(Number(request.path.split('/').at(-1)))
    if (entry === undefined || entry.finalized) return json({ message: 'no such reservation' }, 404)
    return request.kind === 'v1-chunk' ? this.#chunk(entry, request, body) : this.#commit(entry, body)
  }

  #lookup(query: URLSearchParams, token: TokenScopes, sign: Signer): Reply {
    if (token.readable.length === 0) return json({ message: 'cache read denied: no readable scopes' }, 403)
    const keys = (query.get('keys') ?? '').split(',')
    const found = this.#vault.find(keys, query.get('version') ?? '', token.readable)
    if (found === undefined) return { status: 204 }
    return json({ cacheKey: found.key, scope: found.scope, archiveLocation: sign(found.blob, 'r') })
  }

  #create(body: Buffer, scope: string): Reply {
    const { key, version } = JSON.parse(body.toString()) as { key: string; version: string }
    const entry = this.#vault.reserve(key, version, scope)
    if (entry === undefined) return json({ message: `Cache already exists. Key: ${key}` }, 409)
    return json({ cacheId: entry.id }, 201)
  }

  #chunk(entry: VaultEntry, request: SeenRequest, bytes: Buffer): Reply {
    const range = /^bytes (\d+)-(\d+)\/\*$/.exec(String(request.headers['content-range']))
    const [start, end] = [Number(range?.[1]), Number(range?.[2])]
    if (range === null || bytes.byteLength !== end - start + 1) return json({ message: 'bad range' }, 400)
    this.#parts.set(entry.id, [
      ...(this.#parts.get(entry.id) ?? []).filter((part) => part.start !== start),
      { start, bytes },
    ])
    return { status: 204 }
  }

  #commit(entry: VaultEntry, body: Buffer): Reply {
    const { size } = JSON.parse(body.toString()) as { size: number }
    const parts = (this.#parts.get(entry.id) ?? []).sort((a, b) => a.start - b.start)
    const bytes = Buffer.concat(parts.map((part) => part.bytes))
    const isWhole = parts.every(
      (part, i) => part.start === parts.slice(0, i).reduce((sum, p) => sum + p.bytes.length, 0),
    )
    if (!isWhole || bytes.byteLength !== size) return json({ message: 'the size is not what was said' }, 400)
    this.#vault.put(entry.blob, bytes)
    this.#vault.finalize(entry, size)
    return { status: 204 }
  }
}
