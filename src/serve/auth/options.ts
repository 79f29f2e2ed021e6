import type { Access } from './access.ts'

/** Whether a password is the user's. Must take the same time for an unknown user. */
export type CheckPassword = (user: string, password: string) => Promise<boolean>

interface CommonAuth {
  readonly check: CheckPassword
  /** Lets anybody pull. */
  readonly anonymousPull?: boolean
  /** What a signed-in user may do; everything without it. */
  readonly permits?: (user: string, access: Access) => boolean
}

/** Name and password with each request (RFC 7617). */
export interface BasicAuth extends CommonAuth {
  readonly kind: 'basic'
}

/** Name and password once, at `/token`, for short-lived bearer tokens with scopes (Docker's token protocol). */
export interface TokenAuth extends CommonAuth {
  readonly kind: 'token'
  /** Name of this registry in tokens; without it `seaworthy`. */
  readonly service?: string
  /** Key of the signatures, at least 32 bytes; without it a new one for each server. */
  readonly secret?: Uint8Array
  /** Life of a token in seconds; 300 without it. */
  readonly expiresIn?: number
  /** Path where tokens are asked for; `/token` without it. */
  readonly path?: string
  /** A user whose password is a refresh token, and may come as one. */
  readonly refreshUser?: string
  /** What a POST may bring; both without it. */
  readonly grants?: readonly ('password' | 'refresh_token')[]
}

export type AuthOptions = BasicAuth | TokenAuth
