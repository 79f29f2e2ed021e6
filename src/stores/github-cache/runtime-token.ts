/** A ref whose entries a job may use, and how. */
export interface TokenScope {
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  readonly canRead: boolean
  readonly canWrite: boolean
}

/**
 * The scopes in a runtime token: the `ac` claim of the JWT, JSON in a string, bit 1 to read and bit 2 to write. Undefined when the token
 * does not say, as outside of github.com. Only the service checks the token; this is to explain what it will answer.
 */
export function scopesOf(token: string): readonly TokenScope[] | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const { ac } = payload as { ac?: unknown }
    const scopes: unknown = typeof ac === 'string' ? JSON.parse(ac) : ac
    if (!Array.isArray(scopes)) return undefined
    return scopes.map(toScope).filter((scope) => scope !== undefined)
  } catch {
    return undefined
  }
}

function toScope(scope: unknown): TokenScope | undefined {
  const { Scope: ref, Permission: permission } = (scope ?? {}) as { Scope?: unknown; Permission?: unknown }
  if (typeof ref !== 'string' || typeof permission !== 'number') return undefined
  return { ref, canRead: (permission & 1) !== 0, canWrite: (permission & 2) !== 0 }
}
