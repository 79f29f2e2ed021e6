import type { Digest } from '../../../image/digest.ts'
import type { Failure } from '../../../runtime/failure.ts'
import type { Judged, Judgement } from '../errors/judge.ts'
import type { Place } from '../place.ts'

/**
 * What stands between an upload and its end:
 * `cut`: not now, the session may live on; `offset`: the registry has another count than we; `lost`: it does not know the session;
 * `login`: the token ran out; `style`: it does not take content in this way; `digest`: it counted other bytes; `final`: no.
 */
export interface Setback {
  readonly kind: 'cut' | 'offset' | 'lost' | 'login' | 'style' | 'digest' | 'final'
  readonly failure: Failure
  /** Least milliseconds before the next attempt. */
  readonly delay: number
}

/** Reads a refused PATCH or PUT. */
export function setbackOf(status: number, { failure, errors, delay }: Judgement): Setback {
  const says = (code: string): boolean => errors.some((error) => error.code === code)
  const kind = (): Setback['kind'] => {
    if (delay !== undefined) return 'cut'
    if (failure.code === 'refused' || failure.code === 'denied') return 'final'
    if (status === 401) return 'login'
    if (status === 416) return 'offset'
    if (says('DIGEST_INVALID')) return 'digest'
    if (says('NAME_UNKNOWN') || says('NAME_INVALID')) return 'final'
    if (says('BLOB_UPLOAD_UNKNOWN') && status === 404) return 'lost'
    return status === 400 || status === 404 || status === 405 || status === 501 ? 'style' : 'final'
  }
  return { kind: kind(), failure, delay: delay ?? 0 }
}

/** What an upload's refusal is about, for the error. */
export function uploadOf({ repository, label }: Place, digest: Digest | undefined): Judged {
  return {
    doing: `take the blob ${digest ?? 'of a stream'}`,
    repository,
    reference: digest === undefined ? label : `${label}@${digest}`,
  }
}
