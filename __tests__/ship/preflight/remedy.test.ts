import { expect, test } from '@jest/globals'
import { Failure, type FailureCode } from '../../../src/runtime/failure.ts'
import { pushRemedy } from '../../../src/ship/preflight/remedy.ts'

const ACTIONS = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'acme/app', GITHUB_EVENT_NAME: 'push' }

test.each<[string, string, FailureCode, Record<string, string>, readonly string[]]>([
  [
    'ghcr.io',
    'acme/team/app',
    'denied',
    ACTIONS,
    [
      '  permissions:\n    contents: read\n    packages: write',
      'https://github.com/orgs/acme/packages/container/team%2Fapp/settings',
      'add\nacme/app with the role Write',
    ],
  ],
  ['ghcr.io', 'acme/app', 'denied', { ...ACTIONS, GITHUB_EVENT_NAME: 'pull_request' }, ['the token can only read']],
  ['ghcr.io', 'acme/app', 'unauthorized', {}, ['classic token', 'scopes=write:packages']],
  ['docker.io', 'library/app', 'denied', {}, ['docker.io/ACCOUNT/NAME']],
  ['docker.io', 'acme/app', 'unauthorized', {}, ['write access to acme', '"Read & Write"', 'personal-access-tokens']],
  [
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    'team/app',
    'not-found',
    {},
    ['aws ecr create-repository --region eu-west-1 --repository-name team/app'],
  ],
  [
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    'app',
    'unauthorized',
    {},
    ['get-login-password --region eu-west-1'],
  ],
  [
    '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
    'app',
    'denied',
    {},
    ['ecr:InitiateLayerUpload', 'repository/app'],
  ],
  [
    'europe-docker.pkg.dev',
    'proj/images/app',
    'not-found',
    {},
    ['gcloud artifacts repositories create images --repository-format=docker --location=europe --project=proj'],
  ],
  ['europe-docker.pkg.dev', 'proj/images/app', 'denied', {}, ['roles/artifactregistry.writer']],
  ['acme.azurecr.io', 'app', 'denied', {}, ['--role AcrPush', 'az acr show --name acme']],
  ['quay.io', 'acme/app', 'unauthorized', {}, ['https://quay.io/repository/acme/app?tab=settings']],
  ['registry.gitlab.com', 'acme/app', 'denied', {}, ['$CI_REGISTRY_PASSWORD', 'write_registry']],
])('%s/%s: %s', (registry, repository, code, env, parts) => {
  const remedy = pushRemedy({ registry, repository, failure: new Failure(code, 'no') }, env)
  for (const part of parts) expect(remedy).toContain(part)
})

test('a registry that we know nothing of may want the repository to be made first', () => {
  const failure = new Failure('not-found', 'no')
  expect(pushRemedy({ registry: 'registry.example', repository: 'a', failure }, {})).toContain('to be made before')
})

test('of a registry that we know nothing of there is none', () => {
  const failure = new Failure('denied', 'no')
  expect(pushRemedy({ registry: 'registry.example', repository: 'a', failure }, {})).toBeUndefined()
  // A name that only looks like one of those.
  expect(pushRemedy({ registry: 'ghcr.io.example', repository: 'a', failure }, {})).toBeUndefined()
})
