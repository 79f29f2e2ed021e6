import { MediaType } from '../image/media-types.ts'
import type { Repositories } from '../stores/store.ts'
import { type Exchange, type Registry, requireDigest, sendJson } from './exchange.ts'
import { paginate } from './paging.ts'
import { RegistryError } from './registry-error.ts'

/** GET of the tags, in lexical order, by pages of `n` after `last` (distribution-spec, Listing Tags). */
export async function listTags(registry: Registry, exchange: Exchange, { name }: { name: string }): Promise<void> {
  const tags: string[] = []
  for await (const tag of registry.repositories.repository(name).tags()) tags.push(tag)
  if (tags.length === 0 && !(await isKnown(registry.repositories, name))) {
    throw new RegistryError(404, { code: 'NAME_UNKNOWN', message: `there is no repository ${name}` })
  }
  const { page, headers } = paginate(tags.sort(), exchange.query, `/v2/${name}/tags/list`, registry.options.paging)
  sendJson(exchange.response, 200, exchange.play.list({ name, tags: page }), headers)
}

/** GET of the names of all repositories, by the same pages. Docker's `_catalog`, which the OCI reserved. */
export async function listRepositories(registry: Registry, exchange: Exchange): Promise<void> {
  const names: string[] = []
  for await (const name of registry.repositories.names()) names.push(name)
  const { page, headers } = paginate(names.sort(), exchange.query, '/v2/_catalog', registry.options.paging)
  sendJson(exchange.response, 200, exchange.play.list({ repositories: page }), headers)
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

async function isKnown(repositories: Repositories, wanted: string): Promise<boolean> {
  for await (const name of repositories.names()) if (name === wanted) return true
  return false
}
