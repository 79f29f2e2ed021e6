import type { Access, Action } from './access.ts'

/** One resource and what is asked to be done with it: `repository:acme/app:pull,push`. */
export interface Scope {
  readonly type: string
  readonly name: string
  readonly actions: readonly string[]
}

/** Reads the scopes of a token request, each parameter holding one or more with spaces between. Others than ours are passed over. */
export function parseScopes(texts: readonly string[]): Scope[] {
  const scopes: Scope[] = []
  for (const text of texts.flatMap((part) => part.split(' '))) {
    const first = text.indexOf(':')
    const last = text.lastIndexOf(':')
    if (first < 0 || last === first) continue
    const whole = text.slice(0, first)
    // `repository(plugin)`: a class of resources, which makes no difference here.
    const type = whole.endsWith(')') && whole.includes('(') ? whole.slice(0, whole.indexOf('(')) : whole
    const actions = text
      .slice(last + 1)
      .split(',')
      .filter((action) => action !== '')
    scopes.push({ type, name: text.slice(first + 1, last), actions })
  }
  return scopes
}

export function formatScope({ type, name, actions }: Scope): string {
  return `${type}:${name}:${actions.join(',')}`
}

/** What a request needs, as the scope of a challenge: the actions on one resource together. */
export function scopeOf(needs: readonly Access[]): string {
  const grouped = new Map<string, Scope & { actions: string[] }>()
  for (const { type, name, action } of needs) {
    const scope = grouped.get(`${type}:${name}`) ?? { type, name, actions: [] }
    const wanted = action === 'push' ? ['pull', 'push'] : [action]
    for (const one of wanted) if (!scope.actions.includes(one)) scope.actions.push(one)
    grouped.set(`${type}:${name}`, scope)
  }
  return [...grouped.values()].map(formatScope).join(' ')
}

/** The accesses that a scope asks for; `*` on a repository asks for all there are. */
export function accessesOf(scope: Scope): Access[] {
  const { type, name } = scope
  if (type === 'registry') return name === 'catalog' ? [{ type, name, action: '*' }] : []
  if (type !== 'repository') return []
  const actions: readonly Action[] = ['pull', 'push', 'delete']
  const wanted = scope.actions.includes('*') ? actions : actions.filter((action) => scope.actions.includes(action))
  return wanted.map((action) => ({ type, name, action }))
}
