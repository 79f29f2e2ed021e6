import { isRepository, isTag } from '../../../image/reference.ts'
import { Failure } from '../../../runtime/failure.ts'
import { CATALOG, repositoryScope } from '../auth/scope.ts'
import { apiPath, type Place } from '../place.ts'
import type { RegistryClient } from '../request.ts'
import { listStrings } from './pages.ts'

/** Every tag in lexical order; none when the repository is not there. Digests and nulls that some registries list are left out. */
export async function* listTags(place: Place): AsyncIterable<string> {
  const request = {
    path: apiPath(place, 'tags/list'),
    scopes: [repositoryScope(place.repository, 'pull')],
    doing: `list the tags of ${place.repository}`,
    repository: place.repository,
    reference: place.label,
  }
  yield* (await listStrings(place.client, request, 'tags', isTag)) ?? []
}

/** Every repository that the registry's catalog names, in lexical order. Hosted registries mostly have no catalog: `unsupported`. */
export async function* listRepositories(client: RegistryClient): AsyncIterable<string> {
  const request = { path: '/v2/_catalog', scopes: [CATALOG], doing: 'list its repositories', reference: client.name }
  const names = await listStrings(client, request, 'repositories', isRepository)
  if (names === undefined) {
    throw new Failure('unsupported', `${client.name} has no list of its repositories`, {
      hint: 'Most hosted registries offer none. Name the repository, or look at the web page of the registry.',
    })
  }
  yield* names
}
