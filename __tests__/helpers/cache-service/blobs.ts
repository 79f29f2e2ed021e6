import { createHmac } from 'node:crypto'
import type { Reply, SeenRequest } from './exchange.ts'
import type { Vault } from './vault.ts'

/** Gives a URL with the right to read (`r`) or to create and write (`cw`) a blob. */
export type Signer = (blob: string, permission: 'r' | 'cw') => string

/**
 * Azure's Put Blob, Put Block, Put Block List and Get Blob behind signed URLs, in the path style that the Azure SDK wants for hosts that
 * are addresses: /devstoreaccount1/CONTAINER/BLOB. A request that shows an Authorization besides is refused, as Azure does.
 */
export class BlobHost {
  /** Answers the whole blob with 200 to whoever asks for a part, as some stores do. */
  ignoresRanges = false
  readonly #vault: Vault
  readonly #blocks = new Map<string, Buffer>()
  #generation = 1

  constructor(vault: Vault) {
    this.#vault = vault
  }

  sign(origin: string, blob: string, permission: string): string {
    const query = new URLSearchParams({ sv: '2025-07-05', sp: permission, se: String(this.#generation) })
    query.set('sig', signature(blob, permission, this.#generation))
    return `${origin}/devstoreaccount1/actions-cache/${blob}?${query}`
  }

  /** No URL that was given until now is good any more. */
  expireUrls(): void {
    this.#generation++
  }

  answer(request: SeenRequest, body: Buffer): Reply {
    const { query } = request
    const blob = request.path.split('/').at(-1) ?? ''
    const permission = query.get('sp') ?? ''
    const isGood =
      query.get('sig') === signature(blob, permission, this.#generation) &&
      permission.includes(request.method === 'PUT' ? 'w' : 'r')
    if (!isGood)
      return azure(403, 'AuthenticationFailed', 'Server failed to authenticate the request. Signature not valid')
    if (request.authorization !== undefined) return azure(400, 'InvalidAuthenticationInfo', 'two ways to authenticate')
    return request.method === 'PUT' ? this.#put(request, blob, body) : this.#get(request, blob)
  }

  #put(request: SeenRequest, blob: string, body: Buffer): Reply {
    const length = request.headers['content-length']
    if (length === undefined) return azure(411, 'MissingContentLengthHeader', 'a length is required')
    if (request.query.get('comp') === 'block') {
      this.#blocks.set(`${blob} ${request.query.get('blockid')}`, body)
      return { status: 201, headers: common() }
    }
    if (request.query.get('comp') === 'blocklist') {
      const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, id]) => `${blob} ${id}`)
      const parts = ids.map((id) => this.#blocks.get(id))
      if (parts.includes(undefined)) return azure(400, 'InvalidBlockList', 'a block is not there')
      const { etag } = this.#vault.put(blob, Buffer.concat(parts as Buffer[]))
      return { status: 201, headers: { ...common(), etag } }
    }
    if (request.headers['x-ms-blob-type'] !== 'BlockBlob') return azure(400, 'MissingRequiredHeader', 'x-ms-blob-type')
    const { etag } = this.#vault.put(blob, body)
    return { status: 201, headers: { ...common(), etag } }
  }

  #get(request: SeenRequest, name: string): Reply {
    const blob = this.#vault.blobs.get(name)
    if (blob === undefined) return azure(404, 'BlobNotFound', 'The specified blob does not exist.')
    const { bytes, etag } = blob
    const headers = { ...common(), etag, 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes' }
    const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers.range ?? request.headers['x-ms-range'] ?? ''))
    if (range === null || this.ignoresRanges) return { status: 200, headers, body: bytes }
    const [start, end] = [Number(range[1]), Math.min(Number(range[2] || Infinity), bytes.byteLength - 1)]
    if (start >= bytes.byteLength) {
      return {
        ...azure(416, 'InvalidRange', 'out of range'),
        headers: { 'content-range': `bytes */${bytes.byteLength}` },
      }
    }
    return {
      status: 206,
      headers: { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.byteLength}` },
      body: bytes.subarray(start, end + 1),
    }
  }
}

function signature(blob: string, permission: string, generation: number): string {
  return createHmac('sha256', 'key of the test').update(`${blob} ${permission} ${generation}`).digest('base64')
}

function common(): Record<string, string> {
  return {
    'x-ms-request-id': '00000000-0000-0000-0000-000000000000',
    'x-ms-version': '2025-07-05',
    'last-modified': new Date().toUTCString(),
  }
}

function azure(status: number, code: string, message: string): Reply {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, headers: { ...common(), 'x-ms-error-code': code, 'content-type': 'application/xml' }, body }
}
