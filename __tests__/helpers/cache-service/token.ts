/** What a runtime token allows: https://github.com/actions/toolkit parses none of it, the service does. */
export interface TokenScopes {
  /** In the order they are looked through. */
  readonly readable: readonly string[]
  readonly writable: string | undefined
}

export type Permission = 'read' | 'write' | 'read-write'

const BITS: Readonly<Record<Permission, number>> = { read: 1, write: 2, 'read-write': 3 }

/** A token as the runner gets it: a JWT whose `ac` claim has the scopes as JSON in a string. Nobody checks its signature. */
export function makeToken(scopes: readonly (readonly [scope: string, permission: Permission])[]): string {
  const ac = JSON.stringify(scopes.map(([Scope, permission]) => ({ Scope, Permission: BITS[permission] })))
  const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  return `${encode({ typ: 'JWT', alg: 'RS256' })}.${encode({ ac, repository_id: '42' })}.c2lnbmF0dXJl`
}

export function readToken(authorization: string | undefined): TokenScopes | undefined {
  const payload = /^Bearer [^.]+\.([^.]+)\./.exec(authorization ?? '')?.[1]
  if (payload === undefined) return undefined
  const { ac } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { ac: string }
  const scopes = JSON.parse(ac) as readonly { Scope: string; Permission: number }[]
  return {
    readable: scopes.filter(({ Permission }) => (Permission & 1) !== 0).map(({ Scope }) => Scope),
    writable: scopes.find(({ Permission }) => (Permission & 2) !== 0)?.Scope,
  }
}
