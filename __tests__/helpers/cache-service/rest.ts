import { json, type Reply, type SeenRequest } from './exchange.ts'
import type { Vault, VaultEntry } from './vault.ts'

/** `permissions: actions:` of the job. */
export type ActionsPermission = 'none' | 'read' | 'write'

/** The REST API of a repository's caches: list by prefix and delete, https://docs.github.com/rest/actions/cache. */
export function answerRest(request: SeenRequest, permission: ActionsPermission, vault: Vault): Reply {
  const found = /\/repos\/([^/]+\/[^/]+)\/actions\/caches(?:\/(\d+))?$/.exec(request.path)
  if (found === null || found[1] !== 'acme/app') return json({ message: 'Not Found' }, 404)
  if (!/^(?:Bearer|token) /.test(request.authorization ?? '')) return json({ message: 'Requires authentication' }, 401)
  const isEnough = permission === 'write' || (permission === 'read' && request.method === 'GET')
  if (!isEnough) return json({ message: 'Resource not accessible by integration' }, 403)
  if (request.method === 'GET') return list(request.query, vault)
  const gone =
    found[2] === undefined
      ? vault.drop(({ finalized, key }) => finalized && key === request.query.get('key'))
      : vault.drop(({ finalized, id }) => finalized && id === Number(found[2]))
  if (gone.length === 0) return json({ message: 'Not Found' }, 404)
  return found[2] === undefined ? json({ total_count: gone.length, actions_caches: gone.map(shown) }) : { status: 204 }
}

function list(query: URLSearchParams, vault: Vault): Reply {
  const prefix = query.get('key') ?? ''
  const ref = query.get('ref')
  const perPage = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const sort = query.get('sort') === 'created_at' ? 'created' : 'lastUsed'
  const all = vault.entries
    .filter((entry) => entry.key.startsWith(prefix) && (ref === null || entry.scope === ref))
    .sort((a, b) => (query.get('direction') === 'asc' ? a[sort] - b[sort] : b[sort] - a[sort]))
  const actions_caches = all.slice((page - 1) * perPage, page * perPage).map(shown)
  return json({ total_count: all.length, actions_caches })
}

function shown(entry: VaultEntry): unknown {
  return {
    id: entry.id,
    ref: entry.scope,
    key: entry.key,
    version: entry.version,
    last_accessed_at: new Date(entry.lastUsed).toISOString(),
    created_at: new Date(entry.created).toISOString(),
    size_in_bytes: entry.size,
  }
}
