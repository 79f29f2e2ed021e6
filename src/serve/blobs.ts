import type { BlobInfo, Store } from '../stores/store.ts'
import { type Exchange, type Registry, requireDigest, sendEmpty } from './exchange.ts'
import { parseRange } from './range.ts'
import { RegistryError } from './registry-error.ts'
import { sendStream } from './stream.ts'

interface BlobTarget {
  readonly name: string
  readonly digest: string
}

/** GET and HEAD of a blob, whole or one range (distribution-spec, Pulling blobs). */
export async function getBlob(registry: Registry, exchange: Exchange, target: BlobTarget): Promise<void> {
  const { request, response } = exchange
  const store = registry.repositories.repository(target.name)
  const info = await statBlob(store, target)
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Docker-Content-Digest': info.digest,
    ETag: `"${info.digest}"`,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, max-age=31536000, immutable',
  }
  if (request.headers['if-none-match'] === headers.ETag) return sendEmpty(response, 304, headers)
  const elsewhere =
    request.method === 'GET' ? await registry.options.hooks?.redirect?.(info.digest, target.name) : undefined
  if (elsewhere !== undefined) return sendEmpty(response, 307, { ...headers, Location: elsewhere })

  const fits = request.headers['if-range'] === undefined || request.headers['if-range'] === headers.ETag
  const range = request.method === 'GET' && fits ? parseRange(request.headers.range, info.size) : 'whole'
  if (range === 'unsatisfiable') {
    throw new RegistryError(
      416,
      { code: 'SIZE_INVALID', message: `the blob has ${info.size} bytes; the range has none of them` },
      { 'Content-Range': `bytes */${info.size}` },
    )
  }
  if (range === 'whole') {
    response.writeHead(200, { ...headers, 'Content-Length': String(info.size) })
  } else {
    const length = String(range.end - range.start + 1)
    const contentRange = `bytes ${range.start}-${range.end}/${info.size}`
    response.writeHead(206, { ...headers, 'Content-Length': length, 'Content-Range': contentRange })
  }
  if (request.method === 'HEAD') response.end()
  else await sendStream(response, (pages) => store.readBlob(info, range === 'whole' ? undefined : range, pages))
}

/** DELETE of a blob from one repository. */
export async function deleteBlob(registry: Registry, exchange: Exchange, target: BlobTarget): Promise<void> {
  const digest = requireDigest(target.digest)
  const removed = await registry.repositories.repository(target.name).removeBlob(digest)
  if (!removed) throw unknownBlob(target)
  sendEmpty(exchange.response, 202, { 'Docker-Content-Digest': digest })
}

async function statBlob(store: Store, target: BlobTarget): Promise<BlobInfo> {
  const info = await store.statBlob(requireDigest(target.digest))
  if (info === undefined) throw unknownBlob(target)
  return info
}

function unknownBlob({ name, digest }: BlobTarget): RegistryError {
  return new RegistryError(404, { code: 'BLOB_UNKNOWN', message: `${name} has no blob ${digest}`, detail: { digest } })
}
