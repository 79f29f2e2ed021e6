import { Failure } from '../../runtime/failure.ts'
import type { CacheAnswer, CacheHttp } from './cache-http.ts'
import { statusFailure } from './failures.ts'
import type { Upload, UploadPart } from './protocol.ts'

export interface AzureTarget {
  readonly key: string
  readonly url: URL
  /** A fresh URL for one that has expired. */
  renew(): Promise<URL | 'taken'>
  /** Tells the service that the bytes are there. */
  finalize(size: number): Promise<void>
}

/**
 * Uploads to an Azure block blob (Put Blob for a single part, else Put Block and Put Block List): nothing is to be seen of it before its
 * end. A URL that has expired (403) is renewed once if the service gives another.
 */
export function azureUpload(target: AzureTarget, http: CacheHttp): Upload {
  let { url } = target
  let renewal: Promise<URL> | undefined

  const put = async (query: Readonly<Record<string, string>>, headers: Record<string, string>, body: Uint8Array) => {
    const doing = `store ${target.key}`
    const send = (): Promise<CacheAnswer> =>
      http.ask({ method: 'PUT', url: withQuery(url, query), headers, body, doing })
    let answer = await send()
    if (answer.status === 403) {
      // Parts that run at the same time renew it together.
      renewal ??= renew(target)
      url = await renewal
      answer = await send()
    }
    if (answer.status !== 201) throw statusFailure(answer.status, answer.bytes, doing)
  }

  return {
    send: ({ index, bytes, isOnly }: UploadPart) =>
      isOnly
        ? put({}, { ...CONTENT, 'x-ms-blob-type': 'BlockBlob' }, bytes)
        : put({ comp: 'block', blockid: blockId(index) }, CONTENT, bytes),
    finish: async (size, parts) => {
      // A single part was a whole blob.
      if (parts > 1) await put({ comp: 'blocklist' }, { 'content-type': 'application/xml' }, blockList(parts))
      await target.finalize(size)
    },
  }
}

const CONTENT = { 'content-type': 'application/octet-stream' }

async function renew(target: AzureTarget): Promise<URL> {
  const url = await target.renew()
  if (url !== 'taken') return url
  throw new Failure('failed', `GitHub's cache: could not store ${target.key}: the right to upload it has expired`, {
    reference: target.key,
    hint: 'The upload took too long, or the clock of this machine is wrong. A later run will store it.',
  })
}

/**
 * In the form that the Azure SDK gives it, a UUID and twelve digits: servers that play Azure read the number of the block out of it. Ids are
 * of one blob only, so the UUID may be anything.
 */
function blockId(index: number): string {
  return Buffer.from(`00000000-0000-4000-8000-000000000000${String(index).padStart(12, '0')}`).toString('base64')
}

function blockList(count: number): Uint8Array {
  const ids = Array.from({ length: count }, (_, index) => `<Latest>${blockId(index)}</Latest>`)
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join('')}</BlockList>`)
}

function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const full = new URL(url)
  // Not by searchParams: writing to them encodes the whole query anew, and the signature was made over the old one.
  const added = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  full.search = [full.search.replace(/^\?/, ''), ...added].filter((part) => part !== '').join('&')
  return full
}
