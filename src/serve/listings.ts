import { MediaType } from '../image/media-types.ts'
import type { Repositories } from '../stores/store.ts'
import { type Exchange, type Registry, requireDigest, sendJson } from './exchange.ts'
import { RegistryError } from './registry-error.ts'

/** Names on a page when the client does not say, and the most it can ask for. */
const PAGE_MAX = 1000

/** GET of the tags, in lexical order, by pages of `n` after `last` (distribution-spec, Listing Tags). */
export async function listTags(registry: Registry, exchange: Exchange, { name }: { name: string }): Promise<void> {
  const tags: string[] = []
  for await (const tag of registry.repositories.repository(name).tags()) tags.push(tag)
  if (tags.length === 0 && !(await isKnown(registry.repositories, name))) {
    throw new RegistryError(404, { code: 'NAME_UNKNOWN', message: `there is no repository ${name}` })
  }
  const { page, headers } = paginate(tags.sort(), exchange.query, `/v2/${name}/tags/list`)
  sendJson(exchange.response, 200, { name, tags: page }, headers)
}

/** GET of the names of all repositories, by the same pages. Docker's `_catalog`, which the OCI reserved. */
export async function listRepositories(registry: Registry, exchange: Exchange): Promise<void> {
  const names: string[] = []
  for await (const name of registry.repositories.names()) names.push(name)
  const { page, headers } = paginate(names.sort(), exchange.query, '/v2/_catalog')
  sendJson(exchange.response, 200, { repositories: page }, headers)
}

/** GET of the manifests whose subject is a digest, as an index (Listing Referrers). */
export async function listReferrers(
  registry: Registry,
  exchange: Exchange,
  target: { name: string; digest: string },
): Promise<void> {
  const digest = requireDigest(target.digest)
  const artifactType = exchange.query.get('artifactType') || undefined
  const manifests: unknown[] = []
  for await (const descriptor of registry.repositories.repository(target.name).referrers(digest, artifactType)) {
    manifests.push(descriptor)
  }
  const index = { schemaVersion: 2, mediaType: MediaType.ociIndex, manifests }
  sendJson(exchange.response, 200, index, {
    'Content-Type': MediaType.ociIndex,
    ...(artifactType === undefined ? {} : { 'OCI-Filters-Applied': 'artifactType' }),
  })
}

function paginate(
  names: readonly string[],
  query: URLSearchParams,
  path: string,
): { page: readonly string[]; headers: Record<string, string> } {
  const limit = readLimit(query.get('n'))
  const after = query.get('last')
  const rest = after === null ? names : names.filter((name) => name > after)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  if (last === undefined || page.length === rest.length) return { page, headers: {} }
  return { page, headers: { Link: `<${path}?n=${limit}&last=${encodeURIComponent(last)}>; rel="next"` } }
}

function readLimit(text: string | null): number {
  if (text === null) return PAGE_MAX
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), PAGE_MAX)
  throw new RegistryError(400, { code: 'UNSUPPORTED', message: `n=${text.slice(0, 40)} is not a number of names` })
}

async function isKnown(repositories: Repositories, wanted: string): Promise<boolean> {
  for await (const name of repositories.names()) if (name === wanted) return true
  return false
}
