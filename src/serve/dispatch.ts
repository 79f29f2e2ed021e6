import type { IncomingMessage } from 'node:http'
import type { FailureCode } from '../runtime/failure.ts'
import type { Access, Action } from './auth/access.ts'
import { deleteBlob, getBlob } from './blobs.ts'
import { type Exchange, type Registry, sendJson } from './exchange.ts'
import { listReferrers, listRepositories, listTags } from './listings.ts'
import { deleteManifest, getManifest, putManifest } from './manifests.ts'
import { RegistryError, type RegistryErrorCode } from './registry-error.ts'
import type { Route } from './route.ts'
import { cancelUpload, continueUpload, finishUpload, getUpload, startUpload } from './uploads.ts'

/** What is done for one method on one kind of path. */
export interface Endpoint<R = Route> {
  /** What the client must be allowed to do; undefined where being signed in is enough. */
  readonly action: Action | undefined
  /** What the failures of a store are called here. */
  readonly codes?: Partial<Record<FailureCode, RegistryErrorCode>>
  readonly handle: (registry: Registry, exchange: Exchange, route: R) => Promise<void>
}

type ServedKind = Exclude<Route['kind'], 'token'>
type Methods<K extends ServedKind> = Readonly<Record<string, Endpoint<Extract<Route, { kind: K }>>>>

const BLOB = { 'not-found': 'BLOB_UNKNOWN', invalid: 'DIGEST_INVALID' } as const
const UPLOAD = { 'not-found': 'BLOB_UPLOAD_UNKNOWN', invalid: 'BLOB_UPLOAD_INVALID' } as const
const MANIFEST = { 'not-found': 'MANIFEST_UNKNOWN', unsupported: 'MANIFEST_INVALID' } as const

const ENDPOINTS: { readonly [K in ServedKind]: Methods<K> } = {
  base: readable({ action: undefined, handle: answerBase }),
  catalog: readable({ action: '*', handle: listRepositories }),
  tags: readable({ action: 'pull', handle: listTags }),
  referrers: readable({ action: 'pull', codes: MANIFEST, handle: listReferrers }),
  manifest: {
    ...readable({ action: 'pull', codes: MANIFEST, handle: getManifest }),
    PUT: { action: 'push', codes: MANIFEST, handle: putManifest },
    DELETE: { action: 'delete', codes: MANIFEST, handle: deleteManifest },
  },
  blob: {
    ...readable({ action: 'pull', codes: BLOB, handle: getBlob }),
    DELETE: { action: 'delete', codes: BLOB, handle: deleteBlob },
  },
  uploads: { POST: { action: 'push', codes: UPLOAD, handle: startUpload } },
  upload: {
    GET: { action: 'push', codes: UPLOAD, handle: getUpload },
    PATCH: { action: 'push', codes: UPLOAD, handle: continueUpload },
    PUT: { action: 'push', codes: UPLOAD, handle: finishUpload },
    DELETE: { action: 'push', codes: UPLOAD, handle: cancelUpload },
  },
}

/** The endpoint for a request; 405 for a method that is not there or not allowed here. */
export function findEndpoint(
  route: Route & { kind: ServedKind },
  request: IncomingMessage,
  registry: Registry,
): Endpoint {
  const methods = ENDPOINTS[route.kind] as Readonly<Record<string, Endpoint>>
  const { options } = registry
  const allowed = Object.keys(methods).filter((method) => {
    const action = methods[method]?.action
    return !(action === 'push' && options.readOnly) && !(action === 'delete' && (options.readOnly || !options.delete))
  })
  const method = request.method ?? ''
  const endpoint = Object.hasOwn(methods, method) && allowed.includes(method) ? methods[method] : undefined
  if (endpoint !== undefined) return endpoint
  const message = Object.hasOwn(methods, method)
    ? 'this registry is set up not to allow that'
    : `${method} is not for this path`
  throw new RegistryError(405, { code: 'UNSUPPORTED', message }, { Allow: allowed.join(', ') })
}

/** What a request needs to be allowed to do. */
export function needsOf(route: Route, action: Action | undefined): readonly Access[] {
  if (action === undefined) return []
  if ('name' in route) return [{ type: 'repository', name: route.name, action }]
  return [{ type: 'registry', name: 'catalog', action }]
}

async function answerBase(_: Registry, { response }: Exchange): Promise<void> {
  sendJson(response, 200, {})
}

/** HEAD is GET without the body, which the handler or node:http leaves out. */
function readable<R>(endpoint: Endpoint<R>): { readonly GET: Endpoint<R>; readonly HEAD: Endpoint<R> } {
  return { GET: endpoint, HEAD: endpoint }
}
