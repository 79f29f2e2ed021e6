import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../../runtime/runtime.ts'

const HEADER = encode({ alg: 'HS256', typ: 'JWT' })
const SKEW_S = 5

/** What a token says (RFC 7519 names). Times are seconds since the epoch. */
export interface Claims {
  readonly iss: string
  readonly aud: string
  readonly sub: string
  readonly iat: number
  readonly exp: number
  /** `access` lets in; `refresh` gets the next token. */
  readonly use: 'access' | 'refresh'
  readonly access: readonly { readonly type: string; readonly name: string; readonly actions: readonly string[] }[]
}

/** A JSON web token, signed with HMAC-SHA256 (RFC 7515, RFC 7519). */
export function signToken(claims: Claims, secret: Uint8Array): string {
  const text = `${HEADER}.${encode(claims)}`
  return `${text}.${sign(text, secret)}`
}

/** The claims of a token of ours that is still good and meant for this use, else undefined. */
export function readToken(
  token: string,
  secret: Uint8Array,
  expected: Pick<Claims, 'iss' | 'aud' | 'use'>,
  clock: Clock,
): Claims | undefined {
  const [header, body, signature, ...more] = token.split('.')
  if (header !== HEADER || body === undefined || signature === undefined || more.length > 0) return undefined
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(`${header}.${body}`, secret))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  // The signature is ours, so the claims are as we wrote them.
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Claims
  const now = clock.now() / 1000
  if (now >= claims.exp || now < claims.iat - SKEW_S) return undefined
  const isMeant = claims.iss === expected.iss && claims.aud === expected.aud && claims.use === expected.use
  return isMeant ? claims : undefined
}

function sign(text: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
