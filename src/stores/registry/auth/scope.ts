/** A right on one resource, as token servers write it: `repository:acme/app:pull,push` (distribution-spec token scope). */
export interface Scope {
  readonly type: 'repository' | 'registry'
  readonly name: string
  readonly actions: readonly string[]
}

export const CATALOG: Scope = { type: 'registry', name: 'catalog', actions: ['*'] }

export function repositoryScope(name: string, ...actions: string[]): Scope {
  return { type: 'repository', name, actions }
}

export function formatScope(scope: Scope): string {
  return `${scope.type}:${scope.name}:${[...new Set(scope.actions)].sort().join(',')}`
}

/** Reads a space-separated list; what is not understood is left out. Names may hold colons (`host:5000/app`). */
export function parseScopes(text: string): Scope[] {
  return text.split(' ').flatMap((part) => {
    const found = /^(repository|registry)(?:\([^)]*\))?:(.+):([a-z*,]+)$/.exec(part)
    if (found === null) return []
    const [, type, name, actions] = found as unknown as [string, Scope['type'], string, string]
    return [{ type, name, actions: actions.split(',') }]
  })
}

/** One scope per resource with the actions of all, in the order of first mention (some token servers look only at the first). */
export function mergeScopes(scopes: readonly Scope[]): Scope[] {
  const merged = new Map<string, Scope>()
  for (const scope of scopes) {
    const key = `${scope.type}:${scope.name}`
    const actions = new Set([...(merged.get(key)?.actions ?? []), ...scope.actions])
    merged.set(key, { ...scope, actions: [...actions] })
  }
  return [...merged.values()]
}

/** Whether a token for `held` may do all of `wanted`. */
export function covers(held: readonly Scope[], wanted: readonly Scope[]): boolean {
  return wanted.every((want) => {
    const have = held.find((scope) => scope.type === want.type && scope.name === want.name)
    if (have === undefined) return false
    return have.actions.includes('*') || want.actions.every((action) => have.actions.includes(action))
  })
}
