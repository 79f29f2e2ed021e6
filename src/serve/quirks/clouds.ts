import { NO_ORIGIN, ONE_TAG } from './common.ts'
import { tagsWith } from './manifests.ts'
import type { Profile } from './profile.ts'
import { deniedAs, existingOnly } from './refusals.ts'
import { blobsElsewhere } from './storage.ts'
import { noDeleteScope, noTokenByPost } from './tokens.ts'
import { locationsWithHost, mountRefused, noChunks, noEmptyBlob, stateInQuery } from './uploads.ts'

const gar: Profile = {
  title: 'Google Artifact Registry',
  auth: { kind: 'token', path: '/v2/token', expiresIn: 3600 },
  user: 'oauth2accesstoken',
  quirks: [
    ONE_TAG,
    {
      what: 'no tokens by POST (404)',
      source: 'containerd/containerd, core/remotes/docker/auth/fetch.go',
      play: noTokenByPost({ status: 404, code: 'NOT_FOUND', message: '404 page not found' }),
    },
    {
      what: 'no uploads in chunks',
      source: 'dotnet/sdk-container-builds#287, containers/skopeo#1101',
      play: noChunks({ status: 400, code: 'UNSUPPORTED', message: 'chunked uploads are not supported' }),
    },
    {
      what: 'no blob of no bytes (400)',
      source: 'oras-project/oras-go, pack.go',
      play: noEmptyBlob({ status: 400, code: 'DIGEST_INVALID', message: 'blob upload invalid: the blob is empty' }),
    },
    {
      what: 'repositories have to be made before (404)',
      source: 'cloud.google.com, Artifact Registry: create repositories',
      play: existingOnly({ status: 404, code: 'NAME_UNKNOWN', message: 'Repository "{name}" not found' }),
    },
    {
      what: 'a right that is missing is named (403)',
      source: 'cloud.google.com, Artifact Registry: troubleshoot',
      play: deniedAs({
        status: 403,
        code: 'DENIED',
        message:
          'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/acme/locations/europe/repositories/{name}" (or it may not exist)',
      }),
    },
    {
      what: 'lists of tags have other keys as well',
      source: 'cloud.google.com, Container Registry API',
      play: tagsWith('children'),
    },
    {
      what: 'places of uploads name the host',
      source: 'google/go-containerregistry, transport',
      play: locationsWithHost(),
    },
    {
      what: 'blobs are at another host, which refuses a login',
      source: 'cloud.google.com, Container Registry on Cloud Storage',
      play: blobsElsewhere(),
    },
  ],
}

const acr: Profile = {
  title: 'Azure Container Registry',
  auth: {
    kind: 'token',
    path: '/oauth2/token',
    expiresIn: 3600,
    refreshUser: '00000000-0000-0000-0000-000000000000',
    grants: ['refresh_token'],
  },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'a login by `az` is a refresh token, which goes by POST; a password by POST is refused (400)',
      source: 'google/go-containerregistry#421',
    },
    {
      what: 'links to the next page have `orderby=` in their query',
      source: 'learn.microsoft.com, ACR: list tags',
      options: { paging: { extra: '&orderby=', usual: 100 } },
    },
    {
      what: 'pages of 1000 tags at most, whatever is asked for',
      source: 'Azure/acr#749',
      options: { paging: { most: 1000 } },
    },
    {
      what: 'a right that is missing (403)',
      source: 'learn.microsoft.com, Troubleshoot registry login',
      play: deniedAs({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' }),
    },
    {
      what: 'blobs are at another host, which refuses a login',
      source: 'learn.microsoft.com, ACR data endpoints',
      play: blobsElsewhere(),
    },
  ],
}

const quay: Profile = {
  title: 'Quay',
  auth: { kind: 'token', path: '/v2/auth', expiresIn: 3600 },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'a scope with `delete` gives a token without any right; `*` works',
      source: 'containers/image, docker_image.go',
      play: noDeleteScope(),
    },
    {
      what: 'a mount without `from` is an error',
      source: 'regclient/regclient#398',
      play: mountRefused('without from', { status: 500, code: 'UNKNOWN', message: 'internal server error' }),
    },
    {
      what: 'pages of 100 tags, and an opaque `next_page`',
      source: 'deitch/docker_registry2#56, #106',
      options: { paging: { most: 100, cursor: 'next_page' } },
    },
    {
      what: '401 whatever is missing: a right, or the repository',
      source: 'quay/quay, endpoints/v2/errors.py',
      play: deniedAs({
        status: 401,
        code: 'UNAUTHORIZED',
        message: 'access to the requested resource is not authorized',
      }),
    },
    {
      what: 'blobs are at another host, which refuses a login',
      source: 'access.redhat.com, cdn.quay.io',
      play: blobsElsewhere(),
    },
  ],
}

const gitlab: Profile = {
  title: 'GitLab',
  auth: { kind: 'token', path: '/jwt/auth', service: 'container_registry', expiresIn: 300 },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'tokens of five minutes, which run out while a large layer is on its way',
      source: 'moby/moby#33558',
    },
    {
      what: 'a right that is missing',
      source: 'docs.gitlab.com, Troubleshooting the container registry',
      play: deniedAs({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' }),
    },
    {
      what: 'pages of 100 tags',
      source: 'gitlab-org/container-registry, docs/spec/docker/v2/api.md',
      options: { paging: { usual: 100 } },
    },
    {
      what: 'places of uploads have a signed `_state`',
      source: 'distribution/distribution, registry/handlers/blobupload.go',
      play: stateInQuery('_state'),
    },
  ],
}

/** Other registries that a company runs for everybody. */
export const CLOUDS: Readonly<Record<'gar' | 'acr' | 'quay' | 'gitlab', Profile>> = { gar, acr, quay, gitlab }
