import { NO_ORIGIN, ONE_TAG } from './common.ts'
import { distribution2, distribution3 } from './distribution.ts'
import {
  DOCKER_TYPES,
  missingAs,
  missingOnHead,
  noIndexOfReferrers,
  noReferrers,
  otherLengthOnHead,
  refusesAccept,
  refusesTypes,
  tagsWith,
  withoutDigestHeader,
} from './manifests.ts'
import type { SelfHostedName } from './names.ts'
import type { Profile } from './profile.ts'
import { challengesAtBaseOnly, deniedAs, existingOnly, type Words } from './refusals.ts'
import { noTokenByPost, wrongOwnAddress } from './tokens.ts'
import {
  contentByPatchOnly,
  locationsWithHost,
  mountRefused,
  noMounts,
  patchAnswers,
  stateInQuery,
  wrongRange,
} from './uploads.ts'

const HARBOR_DENIES: Words = {
  status: 401,
  code: 'UNAUTHORIZED',
  message:
    'unauthorized to access repository: {name}, action: push: unauthorized to access repository: {name}, action: push',
}

const harbor: Profile = {
  title: 'Harbor',
  auth: { kind: 'token', path: '/service/token', service: 'harbor-registry', expiresIn: 1800 },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'projects have to be made before (401)',
      source: 'goharbor/harbor#966',
      play: existingOnly(HARBOR_DENIES),
    },
    {
      what: 'a right that is missing is 401',
      source: 'goharbor/harbor#13988',
      play: deniedAs(HARBOR_DENIES),
    },
    {
      what: 'a mount from a project that is not there is 401',
      source: 'goharbor/harbor#17097',
      play: mountRefused('source missing', { status: 401, code: 'UNAUTHORIZED', message: 'unauthorized to access' }),
    },
    {
      what: 'HEAD of a manifest has another `Content-Length` than GET',
      source: 'oras-project/oras-go, registry/remote/repository.go',
      play: otherLengthOnHead(7),
    },
    {
      what: 'a manifest that is not there is `UNKNOWN`, "not found"',
      source: 'containers/image, docker_client.go',
      play: missingAs({ status: 404, code: 'UNKNOWN', message: 'artifact {name} not found' }),
    },
    {
      what: 'places of uploads have a signed `_state`',
      source: 'distribution/distribution, registry/handlers/blobupload.go',
      play: stateInQuery('_state'),
    },
  ],
}

const artifactory: Profile = {
  title: 'JFrog Artifactory',
  auth: { kind: 'token', path: '/v2/token', expiresIn: 3600 },
  quirks: [
    ONE_TAG,
    {
      what: 'no tokens by POST (401)',
      source: 'containerd/containerd, core/remotes/docker/auth/fetch.go',
      play: noTokenByPost({ status: 401, code: 'UNAUTHORIZED', message: 'Bad credentials' }),
    },
    { what: 'mounts nothing (202)', source: 'bazel-contrib/rules_img, table of registries', play: noMounts() },
    {
      what: 'in old versions, content only by PATCH: a PUT with content is 404',
      source: 'docker/buildx#196',
      play: contentByPatchOnly({ status: 404, code: 'BLOB_UPLOAD_INVALID', message: 'blob upload invalid' }),
    },
    {
      what: '`Accept` at anything but manifests is 406',
      source: 'dotnet/sdk-container-builds#382',
      play: refusesAccept({ status: 406, code: 'UNSUPPORTED', message: 'Not Acceptable' }),
    },
    {
      what: 'HEAD of a manifest that is not there is 403',
      source: 'jfrog RTFACT-13797',
      play: missingOnHead(403),
    },
    {
      what: 'links to the next page lack the name of the virtual repository',
      source: 'jfrog RTFACT-18971',
      options: { paging: { shortLink: true, usual: 100 } },
    },
    { what: 'digests among the tags', source: 'containers/skopeo#2346', play: tagsWith('digests') },
    {
      what: 'a question for referrers is answered with a page',
      source: 'sigstore/sigstore-js#1187',
      play: noIndexOfReferrers(200, 'text/html'),
    },
  ],
}

const nexus: Profile = {
  title: 'Sonatype Nexus',
  auth: { kind: 'token', path: '/v2/token' },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'its token server is itself by the scheme `null:`, or by `http:` where it is reached by TLS, and has its port twice',
      source: 'sonatype/nexus-public#435, #565, #580, #611',
      play: wrongOwnAddress(),
    },
    {
      what: '400 in place of the challenge, except at `/v2/`',
      source: 'GoogleContainerTools/jib#2898',
      play: challengesAtBaseOnly(),
    },
    { what: '`null` among the tags', source: 'containers/skopeo#2409', play: tagsWith('nulls') },
    {
      what: 'no list of referrers (404)',
      source: 'distribution-spec, Unavailable Referrers API',
      play: noReferrers({ status: 404, code: 'NOT_FOUND', message: 'not found' }),
    },
    { what: 'places of uploads name the host', source: 'sonatype/nexus-public#435', play: locationsWithHost() },
  ],
}

const zot: Profile = {
  title: 'zot',
  auth: { kind: 'basic' },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    {
      what: 'manifests of Docker types are refused, unless `docker2s2` is set (415)',
      source: 'project-zot/zot#596, #2234',
      play: refusesTypes(DOCKER_TYPES, {
        status: 415,
        code: 'MANIFEST_INVALID',
        message: 'manifest invalid',
      }),
    },
    { what: '`Range` is too small', source: 'regclient/regclient#961', play: wrongRange(-1000) },
    {
      what: 'a right that is missing (403)',
      source: 'project-zot/zot, pkg/api/authz.go',
      play: deniedAs({ status: 403, code: 'DENIED', message: 'requested access to the resource is denied' }),
    },
  ],
}

const pulp: Profile = {
  title: 'Pulp and others',
  auth: { kind: 'token', path: '/token/', expiresIn: 300 },
  quirks: [
    ONE_TAG,
    NO_ORIGIN,
    { what: 'PATCH is answered with 204', source: 'pulp/pulp_container#2199', play: patchAnswers(204) },
    { what: '`Range` is off by one', source: 'docker/for-linux#1296', play: wrongRange(1) },
    {
      what: 'no digest in the answers for manifests',
      source: 'distribution-spec, Pulling manifests: a SHOULD',
      play: withoutDigestHeader(),
    },
  ],
}

/** Registries that people run themselves. */
export const SELF_HOSTED: Readonly<Record<SelfHostedName, Profile>> = {
  harbor,
  artifactory,
  nexus,
  zot,
  distribution2,
  distribution3,
  pulp,
}
