import { Failure } from '../../runtime/failure.ts'
import { azureUpload } from './azure-upload.ts'
import type { CacheAnswer, CacheHttp } from './cache-http.ts'
import type { CacheService } from './environment.ts'
import { isWriteDenied, messageOf, statusFailure, unexpectedAnswer } from './failures.ts'
import { type CacheProtocol, type FoundEntry, findExact, type Upload } from './protocol.ts'
import { readSignedUrl } from './signed-url.ts'
import { ENTRY_VERSION } from './version.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The second protocol of the cache service, that of github.com: three calls of `github.actions.results.api.v1.CacheService` in Twirp's JSON,
 * and an Azure blob behind signed URLs. It is not documented; what is relied on here is what @actions/cache 6.3.0 relies on.
 */
export function twirpProtocol(service: CacheService, http: CacheHttp): CacheProtocol {
  const { runtime } = http
  const call = (method: string, fields: Fields, doing: string): Promise<CacheAnswer> =>
    http.ask({
      method: 'POST',
      url: new URL(`/twirp/github.actions.results.api.v1.CacheService/${method}`, service.base),
      headers: {
        authorization: `Bearer ${service.token}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: Buffer.from(JSON.stringify({ ...fields, version: ENTRY_VERSION })),
      doing,
    })

  const find = async (key: string): Promise<FoundEntry | undefined> => {
    const doing = `look for ${key}`
    const answer = await call('GetCacheEntryDownloadURL', { key, restore_keys: [key] }, doing)
    if (isMissing(answer)) return undefined
    const fields = readFields(answer, doing)
    if (fields.ok === false) return undefined
    const matched = fields.matched_key ?? fields.matchedKey
    if (typeof matched !== 'string') throw unexpectedAnswer(doing, 'the answer does not say which entry it is')
    const url = readSignedUrl(fields.signed_download_url ?? fields.signedDownloadUrl, service.base, doing, runtime)
    return { key: matched, url }
  }

  /** The URL to upload to; `taken` when the key is not ours to write. */
  const create = async (key: string): Promise<URL | 'taken'> => {
    const doing = `reserve ${key}`
    const answer = await call('CreateCacheEntry', { key }, doing)
    if (answer.status === 409) return (await isOurOwnReservation(answer, key)) ? lostReservation(key) : 'taken'
    const fields = readFields(answer, doing)
    if (fields.ok === true) {
      return readSignedUrl(fields.signed_upload_url ?? fields.signedUploadUrl, service.base, doing, runtime)
    }
    const said = typeof fields.message === 'string' ? fields.message : ''
    if (said === '' || /exist|already|reserv/i.test(said)) return 'taken'
    throw statusFailure(isWriteDenied(said) ? 403 : answer.status, Buffer.from(JSON.stringify({ msg: said })), doing)
  }

  /** When an answer was lost, the next one may tell of our own first try. Then there is no entry behind it, and no way to fill it. */
  const isOurOwnReservation = async (answer: CacheAnswer, key: string): Promise<boolean> =>
    answer.isRepeat && service.writeOnly === undefined && (await findExact({ find }, key)) === undefined

  const finalize = async (key: string, size: number): Promise<void> => {
    const doing = `finish ${key}`
    const answer = await call('FinalizeCacheEntryUpload', { key, size_bytes: String(size) }, doing)
    const fields = answer.status === 404 ? {} : readFields(answer, doing)
    if (fields.ok === true) return
    const mayBeDone = answer.isRepeat && service.writeOnly === undefined
    if (mayBeDone && (await findExact({ find }, key)) !== undefined) return
    const said = typeof fields.message === 'string' ? fields.message : messageOf(answer.bytes)
    throw new Failure('failed', `GitHub's cache: could not ${doing}: the service did not take it in ("${said}")`)
  }

  return {
    find,
    reserve: async (key): Promise<Upload | undefined> => {
      const first = await create(key)
      if (first === 'taken') return undefined
      return azureUpload({ key, url: first, renew: () => create(key), finalize: (size) => finalize(key, size) }, http)
    },
  }
}

/** A miss is 200 with `ok: false`; a Twirp `not_found` means the same, unlike a route that is not there. */
function isMissing({ status, bytes }: CacheAnswer): boolean {
  return status === 404 && /"code"\s*:\s*"not_found"/.test(Buffer.from(bytes).toString('utf8'))
}

function readFields(answer: CacheAnswer, doing: string): Fields {
  const { status, bytes } = answer
  if (status === 404 || status === 405 || status === 501) {
    throw unexpectedAnswer(doing, `the service does not know the call (status ${status})`)
  }
  if (status !== 200) throw statusFailure(status, bytes, doing)
  try {
    const fields: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields as Fields
  } catch (cause) {
    throw unexpectedAnswer(doing, 'the answer is no JSON', cause)
  }
  throw unexpectedAnswer(doing, 'the answer is no JSON object')
}

function lostReservation(key: string): never {
  throw new Failure('failed', `GitHub's cache: ${key} is reserved, but the answer that said so was lost on the way`, {
    reference: key,
    hint: 'The service lets go of unfinished entries after a while; a later run will store it.',
  })
}
