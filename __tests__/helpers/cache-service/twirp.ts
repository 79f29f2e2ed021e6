import type { Signer } from './blobs.ts'
import { json, type Reply, twirpError } from './exchange.ts'
import type { TokenScopes } from './token.ts'
import type { Vault } from './vault.ts'

interface Ask {
  readonly key?: string
  readonly version?: string
  readonly restore_keys?: readonly string[]
  readonly restoreKeys?: readonly string[]
  readonly size_bytes?: string
  readonly sizeBytes?: string
}

/** github.actions.results.api.v1.CacheService: the second protocol, as @actions/cache 6.3.0 speaks it. */
export function answerTwirp(method: string, ask: Ask, token: TokenScopes, vault: Vault, sign: Signer): Reply {
  const { key = '', version = '' } = ask
  if (key === '' || key.length > 512) return twirpError(400, 'invalid_argument', 'key is missing or too long')
  switch (method) {
    case 'GetCacheEntryDownloadURL': {
      if (token.readable.length === 0) {
        return twirpError(403, 'permission_denied', 'cache read denied: the token has no readable cache scopes')
      }
      const found = vault.find([key, ...(ask.restore_keys ?? ask.restoreKeys ?? [])], version, token.readable)
      if (found === undefined) return json({ ok: false, signed_download_url: '', matched_key: '' })
      return json({ ok: true, signed_download_url: sign(found.blob, 'r'), matched_key: found.key })
    }
    case 'CreateCacheEntry': {
      if (token.writable === undefined) {
        return json({ ok: false, signed_upload_url: '', message: 'cache write denied: the token is read-only' })
      }
      const entry = vault.reserve(key, version, token.writable)
      if (entry === undefined) {
        return twirpError(409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
      }
      return json({ ok: true, signed_upload_url: sign(entry.blob, 'cw'), message: '' })
    }
    case 'FinalizeCacheEntryUpload': {
      const entry = token.writable === undefined ? undefined : vault.unfinished(key, version, token.writable)
      if (entry === undefined) return twirpError(404, 'not_found', 'cache entry not found')
      const size = Number(ask.size_bytes ?? ask.sizeBytes)
      if (vault.blobs.get(entry.blob)?.bytes.byteLength !== size) {
        return json({ ok: false, entry_id: '0', message: 'the size of the upload is not what was said' })
      }
      vault.finalize(entry, size)
      return json({ ok: true, entry_id: String(entry.id), message: '' })
    }
    default:
      return twirpError(404, 'bad_route', `no handler for ${method}`)
  }
}
