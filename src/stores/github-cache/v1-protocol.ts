import type { CacheAnswer, CacheHttp } from './cache-http.ts'
import type { CacheService } from './environment.ts'
import { messageOf, statusFailure, unexpectedAnswer } from './failures.ts'
import { type CacheProtocol, type FoundEntry, findExact, type Upload } from './protocol.ts'
import { readSignedUrl } from './signed-url.ts'
import { ENTRY_VERSION } from './version.ts'

/**
 * The first protocol of the cache service, `_apis/artifactcache`, which GitHub Enterprise Server, act, Gitea and Forgejo speak: look up,
 * reserve, send parts by Content-Range, commit. As @actions/cache 6.3.0 speaks it.
 */
export function v1Protocol(service: CacheService, http: CacheHttp): CacheProtocol {
  const { runtime } = http
  const call = (
    method: string,
    path: string,
    doing: string,
    body?: Uint8Array,
    headers?: Readonly<Record<string, string>>,
  ): Promise<CacheAnswer> =>
    http.ask({
      method,
      // Joined as text: the address may have a path of its own, with a slash at its end.
      url: new URL(`${service.base.href.replace(/\/?$/, '/')}_apis/artifactcache/${path}`),
      headers: {
        authorization: `Bearer ${service.token}`,
        accept: 'application/json;api-version=6.0-preview.1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body,
      doing,
    })

  const find = async (key: string): Promise<FoundEntry | undefined> => {
    const doing = `look for ${key}`
    const answer = await call('GET', `cache?keys=${encodeURIComponent(key)}&version=${ENTRY_VERSION}`, doing)
    if (answer.status === 204) return undefined
    const { cacheKey, archiveLocation } = readFields(answer, doing)
    if (typeof cacheKey !== 'string') throw unexpectedAnswer(doing, 'the answer does not say which entry it is')
    return { key: cacheKey, url: readSignedUrl(archiveLocation, service.base, doing, runtime) }
  }

  const reserve = async (key: string, size: number): Promise<Upload | undefined> => {
    const doing = `reserve ${key}`
    const answer = await call('POST', 'caches', doing, encode({ key, version: ENTRY_VERSION, cacheSize: size }))
    if (answer.status === 409) return undefined
    // act and its relatives say it with 400.
    if (answer.status === 400 && /already exist/i.test(messageOf(answer.bytes))) return undefined
    const { cacheId } = readFields(answer, doing)
    if (typeof cacheId !== 'number') throw unexpectedAnswer(doing, 'the answer has no number of the entry')
    return upload(key, `caches/${cacheId}`)
  }

  const upload = (key: string, path: string): Upload => ({
    send: async ({ start, bytes }) => {
      if (bytes.byteLength === 0) return
      const doing = `store ${key}`
      const range = `bytes ${start}-${start + bytes.byteLength - 1}/*`
      const type = { 'content-type': 'application/octet-stream', 'content-range': range }
      const answer = await call('PATCH', path, doing, bytes, type)
      if (answer.status < 200 || answer.status > 299) throw statusFailure(answer.status, answer.bytes, doing)
    },
    finish: async (size) => {
      const doing = `finish ${key}`
      const answer = await call('POST', path, doing, encode({ size }))
      if (answer.status >= 200 && answer.status <= 299) return
      const mayBeDone = answer.isRepeat && service.writeOnly === undefined
      if (mayBeDone && (await findExact({ find }, key)) !== undefined) return
      throw statusFailure(answer.status, answer.bytes, doing)
    },
  })

  return { find, reserve }
}

function encode(fields: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(fields))
}

function readFields({ status, bytes }: CacheAnswer, doing: string): Readonly<Record<string, unknown>> {
  if (status === 404 || status === 405 || status === 501) {
    throw unexpectedAnswer(doing, `the service does not know the call (status ${status})`)
  }
  if (status < 200 || status > 299) throw statusFailure(status, bytes, doing)
  try {
    const fields: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (typeof fields === 'object' && fields !== null) return fields as Readonly<Record<string, unknown>>
  } catch (cause) {
    throw unexpectedAnswer(doing, 'the answer is no JSON', cause)
  }
  throw unexpectedAnswer(doing, 'the answer is no JSON object')
}
