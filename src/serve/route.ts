import { isRepository } from '../image/reference.ts'
import { RegistryError } from './registry-error.ts'

/** What a path asks for. `reference`, `digest` and `id` are as the client wrote them, still to be judged. */
export type Route =
  | { readonly kind: 'base' }
  | { readonly kind: 'token' }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'tags'; readonly name: string }
  | { readonly kind: 'referrers'; readonly name: string; readonly digest: string }
  | { readonly kind: 'manifest'; readonly name: string; readonly reference: string }
  | { readonly kind: 'blob'; readonly name: string; readonly digest: string }
  | { readonly kind: 'uploads'; readonly name: string }
  | { readonly kind: 'upload'; readonly name: string; readonly id: string }

/** Reads the path of a request (distribution-spec, Endpoints); undefined for one that is none of a registry's. Tokens are at `tokenPath`. */
export function parseRoute(path: string, tokenPath = '/token'): Route | undefined {
  const decoded = decode(path)
  if (decoded === '/v2' || decoded === '/v2/') return { kind: 'base' }
  if (decoded === tokenPath) return { kind: 'token' }
  if (decoded === '/v2/_catalog') return { kind: 'catalog' }
  if (!decoded?.startsWith('/v2/')) return undefined
  const parts = decoded.slice('/v2/'.length).split('/')
  const route = fromTheEnd(parts)
  if (route !== undefined && 'name' in route && !isRepository(route.name)) {
    throw new RegistryError(400, {
      code: 'NAME_INVALID',
      message: `"${route.name.slice(0, 200)}" is not a repository name`,
    })
  }
  return route
}

/** A name may have "manifests" or "blobs" among its own parts, so the last parts decide. */
function fromTheEnd(parts: readonly string[]): Route | undefined {
  const [third = '', second = '', last = ''] = parts.slice(-3)
  const name = (tail: number): string => parts.slice(0, -tail).join('/')
  if (second === 'tags' && last === 'list') return { kind: 'tags', name: name(2) }
  if (third === 'blobs' && second === 'uploads') {
    return last === '' ? { kind: 'uploads', name: name(3) } : { kind: 'upload', name: name(3), id: last }
  }
  if (second === 'blobs' && last === 'uploads') return { kind: 'uploads', name: name(2) }
  if (last === '') return undefined
  if (second === 'manifests') return { kind: 'manifest', name: name(2), reference: last }
  if (second === 'blobs') return { kind: 'blob', name: name(2), digest: last }
  if (second === 'referrers') return { kind: 'referrers', name: name(2), digest: last }
  return undefined
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
