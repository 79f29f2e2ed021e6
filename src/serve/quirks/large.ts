import { NO_ORIGIN, ONE_TAG } from './common.ts'
import { showsLate } from './lag.ts'
import { countsPulls, noCatalog, noDelete, noReferrers, noTagDelete, wantsMediaType } from './manifests.ts'
import type { Profile } from './profile.ts'
import { deniedAs, existingOnly, loginExpires } from './refusals.ts'
import { blobsElsewhere } from './storage.ts'
import { tokenForAllOrNothing } from './tokens.ts'
import {
  chunkAtMost,
  locationsWithHost,
  mountRefused,
  noMounts,
  patchAnswers,
  silentAboutChunks,
  stateInQuery,
  wrongRange,
} from './uploads.ts'

const MiB = 1024 * 1024

const hub: Profile = {
  title: 'Docker Hub',
  auth: { kind: 'token', service: 'registry.docker.io', expiresIn: 300 },
  quirks: [
    ONE_TAG,
    {
      what: 'manifests that are got count as pulls, those looked at by HEAD do not; after 100 in six hours it is 429',
      source: 'docs.docker.com, Docker Hub usage and limits',
      play: countsPulls({
        status: 429,
        code: 'TOOMANYREQUESTS',
        message:
          'You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
      }),
    },
    {
      what: 'a mount from a repository that the user may not see gets no token at all',
      source: 'google/go-containerregistry#1679',
      play: tokenForAllOrNothing({ status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }),
    },
    {
      what: 'a mount with `origin` is refused (400)',
      source: 'google/go-containerregistry#1741',
      play: mountRefused('with origin', { status: 400, code: 'NAME_INVALID', message: 'invalid repository name' }),
    },
    {
      what: 'no list of referrers (404)',
      source: 'docker/roadmap#724',
      play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
    },
    {
      what: 'a manifest, and where a tag is, shows two seconds after it was written',
      source: 'int128/docker-manifest-create-action#857',
      play: showsLate(2000),
    },
    {
      what: 'no manifest and no tag is deleted (405); that is what its other API is for',
      source: 'docker/hub-feedback#2360',
      play: noDelete(['manifest'], {
        status: 405,
        code: 'UNSUPPORTED',
        message: 'The operation is unsupported.',
      }),
    },
    {
      what: 'no catalog (401)',
      source: 'docs.docker.com, Registry API',
      play: noCatalog({ status: 401, code: 'UNAUTHORIZED', message: 'authentication required' }),
    },
    {
      what: 'places of uploads are whole URLs with a signed `_state`',
      source: 'distribution/distribution, registry/handlers/blobupload.go',
      play: stateInQuery('_state'),
    },
    {
      what: 'places of uploads name the host',
      source: 'distribution docs, http.relativeurls',
      play: locationsWithHost(),
    },
    {
      what: 'blobs are at another host, which refuses a login',
      source: 'docs.docker.com, Allowlist for Docker',
      play: blobsElsewhere(),
    },
  ],
}

const ghcr: Profile = {
  title: 'GitHub Container Registry',
  auth: { kind: 'token', service: 'ghcr.io' },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'a chunk with a range has 4 MiB at most (416)',
      source: 'oras-project/rust-oci-client#35',
      play: chunkAtMost(4 * MiB, {
        status: 416,
        code: 'REQUESTED_RANGE_NOT_SATISFIABLE',
        message: 'requested range not satisfiable',
      }),
    },
    {
      what: 'a manifest, and where a tag is, shows two seconds after it was written',
      source: 'p2pool-starter-stack/pithead#429, VooZ2/terento#165',
      play: showsLate(2000),
    },
    {
      what: '403 without a word on what is missing, when the package does not let the repository in',
      source: 'docker/build-push-action#981',
      play: deniedAs({ status: 403, code: 'DENIED', message: 'permission_denied: write_package' }),
    },
    {
      what: 'no list of referrers (404)',
      source: 'actions/attest-build-provenance#71',
      play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: '404 page not found' }),
    },
    {
      what: 'tags in the order in which they were made, not that of letters',
      source: 'renovatebot/renovate, datasource/docker',
      options: { paging: { order: 'backwards', usual: 100 } },
    },
    {
      what: 'nothing is deleted (405); that is what its other API is for',
      source: 'containers/skopeo#1880, sigstore/cosign#3434',
      play: noDelete(['manifest', 'blob'], {
        status: 405,
        code: 'UNSUPPORTED',
        message: 'The operation is unsupported.',
      }),
    },
    {
      what: 'blobs are at another host, which refuses a login',
      source: 'docs.github.com, pkg-containers.githubusercontent.com',
      play: blobsElsewhere(),
    },
  ],
}

const ecr: Profile = {
  title: 'Amazon ECR',
  auth: { kind: 'basic' },
  user: 'AWS',
  quirks: [
    ONE_TAG,
    {
      what: 'repositories have to be made before (404)',
      source: 'docs.aws.amazon.com, Pushing a Docker image',
      play: existingOnly({
        status: 404,
        code: 'NAME_UNKNOWN',
        message: "The repository with name '{name}' does not exist in the registry with id '123456789012'",
      }),
    },
    {
      what: 'a login runs out after twelve hours (403)',
      source: 'docs.aws.amazon.com, Private registry authentication',
      play: loginExpires({
        status: 403,
        code: 'DENIED',
        message: 'Your authorization token has expired. Reauthenticate and try again.',
      }),
    },
    {
      what: 'a right that is missing is named (403)',
      source: 'docs.aws.amazon.com, Troubleshooting Amazon ECR',
      play: deniedAs({
        status: 403,
        code: 'DENIED',
        message:
          'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:eu-west-1:123456789012:repository/{name} because no identity-based policy allows the ecr:InitiateLayerUpload action',
      }),
    },
    { what: 'PATCH is answered with 201', source: 'regclient/regclient, scheme/reg/blob.go', play: patchAnswers(201) },
    {
      what: 'chunks but the last have 5 MiB at least, which is said only afterwards',
      source: 'dotnet/sdk-container-builds#424',
      options: { chunkMinLength: 5 * MiB },
      play: silentAboutChunks({
        status: 400,
        code: 'UNKNOWN',
        message: 'LayerPartTooSmallException: Layer parts must be at least 5242880 bytes in size',
      }),
    },
    {
      what: '`Range` stays where it was after the first chunk',
      source: 'aws/containers-roadmap#2831',
      play: wrongRange('stuck'),
    },
    {
      what: 'mounts nothing, unless the account has opted in (202)',
      source: 'aws/containers-roadmap#2860',
      play: noMounts(),
    },
    {
      what: 'more than 1000 tags at once are refused (405), and the cursor is a token',
      source: 'google/go-containerregistry#1091',
      options: { paging: { refuseOver: 1000, usual: 100, cursor: 'last' } },
    },
    {
      what: 'a manifest says its type itself',
      source: 'containers/image, docker_image_dest.go',
      play: wantsMediaType({ status: 405, code: 'UNSUPPORTED', message: 'Invalid JSON syntax' }),
    },
    {
      what: '`OCI-Subject` is answered although there is no list of referrers',
      source: 'oras-project/oras-go, registry/remote/repository.go',
      play: noReferrers({ status: 404, code: 'UNSUPPORTED', message: 'The operation is unsupported.' }, true),
    },
    {
      what: 'no tag is taken away from its image',
      source: 'docs.aws.amazon.com, BatchDeleteImage',
      play: noTagDelete({ status: 405, code: 'UNSUPPORTED', message: 'The operation is unsupported.' }),
    },
    { what: 'blobs are at S3, which refuses a login', source: 'open-policy-agent/opa#6580', play: blobsElsewhere() },
  ],
}

/** Docker Hub, GHCR and ECR: where most images are. */
export const LARGE: Readonly<Record<'hub' | 'ghcr' | 'ecr', Profile>> = { hub, ghcr, ecr }
