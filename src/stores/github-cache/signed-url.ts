import type { Runtime } from '../../runtime/runtime.ts'
import { unexpectedAnswer } from './failures.ts'

/**
 * Takes a signed URL out of an answer of the service and masks what is secret in it. The service on HTTPS may not send us to anything
 * less; the runtime token is never sent along.
 */
export function readSignedUrl(text: unknown, base: URL, doing: string, runtime: Pick<Runtime, 'mask'>): URL {
  if (typeof text !== 'string' || !URL.canParse(text)) throw unexpectedAnswer(doing, 'the answer has no URL')
  const url = new URL(text)
  for (const secret of url.searchParams.getAll('sig')) {
    runtime.mask(secret)
    runtime.mask(encodeURIComponent(secret))
  }
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && base.protocol === 'http:')
  if (!isSafe || url.username !== '' || url.password !== '') {
    throw unexpectedAnswer(doing, `the answer leads to ${url.protocol}//${url.host}, which is not safe`)
  }
  return url
}
