import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { isDigest } from '../../image/digest.ts'
import { sendBytes } from '../exchange.ts'
import { parseRange } from '../range.ts'
import { RegistryError } from '../registry-error.ts'
import { sendStream } from '../stream.ts'
import type { Behaviour, Call } from './behaviour.ts'

const PATH = '/blob-storage/'
const LIFE_MS = 10 * 60 * 1000

/**
 * Sends readers of blobs to a storage under another name of this machine, by an address that is signed, as S3, Azure and
 * Google Cloud Storage have it. The storage refuses whoever shows it the registry's login as well. Where this machine has no
 * other name for the client, the blob is served as usual.
 */
export function blobsElsewhere() {
  return (): Behaviour => {
    const key = randomBytes(32)
    const sign = (what: string): string => createHmac('sha256', key).update(what).digest('base64url')
    return {
      async request(call) {
        const { route, method, clock, repositories } = call
        const host = otherNameOf(call.origin)
        if (route?.kind !== 'blob' || method !== 'GET' || host === undefined || !isDigest(route.digest)) return
        if ((await repositories.repository(route.name).statBlob(route.digest)) === undefined) return
        const path = `${PATH}${route.name}/${route.digest}`
        const expires = clock.now() + LIFE_MS
        const location = `${host}${path}?X-Expires=${expires}&X-Signature=${sign(`${path} ${expires}`)}`
        throw new RegistryError(307, { code: 'UNKNOWN', message: 'the blob is elsewhere' }, { Location: location })
      },
      async first(call, response) {
        if (!call.path.startsWith(PATH)) return false
        const { query, path, clock, request } = call
        const expected = Buffer.from(sign(`${path} ${query.get('X-Expires')}`))
        const given = Buffer.from(query.get('X-Signature') ?? '')
        const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
        if (request.headers.authorization !== undefined) {
          return refuse(response, 400, 'InvalidArgument', 'Only one auth mechanism allowed')
        }
        if (!isSigned || Number(query.get('X-Expires')) < clock.now()) {
          return refuse(response, 403, 'AccessDenied', 'Request has expired')
        }
        await send(call, response)
        return true
      },
    }
  }
}

async function send({ path, request, repositories }: Call, response: ServerResponse): Promise<void> {
  const at = path.lastIndexOf('/')
  const [name, digest] = [path.slice(PATH.length, at), path.slice(at + 1)]
  const store = repositories.repository(name)
  const info = isDigest(digest) ? await store.statBlob(digest) : undefined
  if (info === undefined) {
    refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.')
    return
  }
  const range = parseRange(request.headers.range, info.size)
  if (range === 'unsatisfiable') {
    refuse(response, 416, 'InvalidRange', 'The requested range is not satisfiable')
    return
  }
  const headers = { 'Content-Type': 'application/octet-stream', 'Accept-Ranges': 'bytes' }
  if (range === 'whole') {
    response.writeHead(200, { ...headers, 'Content-Length': String(info.size) })
    await sendStream(response, (pages) => store.readBlob(info, undefined, pages))
    return
  }
  const contentRange = `bytes ${range.start}-${range.end}/${info.size}`
  const length = String(range.end - range.start + 1)
  response.writeHead(206, { ...headers, 'Content-Length': length, 'Content-Range': contentRange })
  await sendStream(response, (pages) => store.readBlob(info, range, pages))
}

function refuse(response: ServerResponse, status: number, code: string, message: string): true {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  sendBytes(response, status, Buffer.from(text), { 'Content-Type': 'application/xml' })
  return true
}

/** Another origin that leads here too: loopback has two names. */
function otherNameOf(origin: string): string | undefined {
  const url = new URL(origin)
  if (url.protocol === 'https:') return undefined
  const other = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }[url.hostname]
  return other === undefined ? undefined : `http://${other}:${url.port}`
}
