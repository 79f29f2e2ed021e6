// What people read when a registry says no: each registry, each situation, with the exit code of the command line.
import { describe, expect, test } from '@jest/globals'
import { encodeManifest } from '../../../src/image/manifest.ts'
import { MediaType } from '../../../src/image/media-types.ts'
import { exitCodeOf, Failure, type FailureCode } from '../../../src/runtime/failure.ts'
import type { ProfileName } from '../../../src/serve/quirks/names.ts'
import type { Stage } from '../../../src/serve/quirks/profile.ts'
import { RegistryStore } from '../../../src/stores/registry/repository.ts'
import { putBlob, putImage } from '../../helpers/images.ts'
import { PASSWORD, type Played, played } from '../../helpers/played.ts'

const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const GAR = 'europe-west1-docker.pkg.dev'

type Act = (store: RegistryStore, registry: Played) => Promise<unknown>

const push: Act = (store) => putBlob(store, Buffer.from('layer'), MediaType.ociLayer)
const pull: Act = async (store, registry) => {
  await putImage(registry.repositories.repository('acme/app'), { layers: [] }, '1')
  return await store.readManifest('1')
}

const NO_PUSH: Stage = { permits: (_, { action }) => action !== 'push' }
const NOTHING_MADE: Stage = { exists: () => false }
const WRONG: Stage = { check: async () => false }
const EXPIRED: Stage = { loginExpired: () => true }

async function refused(name: ProfileName, host: string, stage: Stage, act: Act, anonymous = false): Promise<Failure> {
  const registry = await played(name, stage)
  const client = registry.clientAs(host, anonymous ? { credentials: async () => undefined } : {})
  const error: unknown = await act(new RegistryStore(client, 'acme/app'), registry).then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error
  throw error
}

interface Expected {
  readonly code: FailureCode
  readonly says: RegExp
  readonly hint: RegExp
  readonly exit?: number
}

const denied = (says: RegExp, hint: RegExp): Expected => ({ code: 'denied', says, hint })

describe('a right that is missing', () => {
  test.each<[ProfileName, string, Expected]>([
    ['hub', 'docker.io', denied(/UNAUTHORIZED/, /may not push acme\/app.*write access to acme.*Read & Write/)],
    ['ghcr', 'ghcr.io', denied(/permission_denied: write_package/, /packages: write.*Manage Actions access/)],
    [
      'ecr',
      ECR,
      denied(/is not authorized to perform/, /Allow the role ecr:InitiateLayerUpload on the repository acme\/app/),
    ],
    ['gar', GAR, denied(/uploadArtifacts" denied/, /Artifact Registry Writer.*does not exist/)],
    ['acr', 'acme.azurecr.io', denied(/requested access/, /AcrPush/)],
    ['quay', 'quay.io', denied(/access to the requested resource/, /robot the permission Write on acme\/app/)],
    ['gitlab', 'registry.gitlab.com', denied(/requested access/, /write_registry.*Developer.*GROUP\/PROJECT/)],
    [
      'harbor',
      'harbor.corp',
      denied(/unauthorized to access repository: acme\/app/, /project acme does not exist.*robot\$NAME/),
    ],
    ['artifactory', 'repo.corp', denied(/UNAUTHORIZED/, /may not push acme\/app/)],
    ['nexus', 'nexus.corp', denied(/has no right to/, /may not push acme\/app/)],
    ['zot', 'zot.corp', denied(/requested access/, /was accepted but may not do this/)],
    ['distribution2', 'registry.corp', denied(/mara may not push/, /was accepted but may not do this/)],
    ['distribution3', 'registry.corp', denied(/UNAUTHORIZED/, /may not push acme\/app/)],
    ['pulp', 'pulp.corp', denied(/UNAUTHORIZED/, /may not push acme\/app/)],
  ])('%s at %s', async (name, host, expected) => {
    check(await refused(name, host, NO_PUSH, push), host, expected)
  })
})

describe('a repository or project that was not made', () => {
  const missing = (says: RegExp, hint: RegExp): Expected => ({ code: 'not-found', says, hint })
  test.each<[ProfileName, string, Expected]>([
    [
      'ecr',
      ECR,
      missing(
        /does not exist in the registry/,
        /aws ecr create-repository --region eu-west-1 --repository-name acme\/app/,
      ),
    ],
    ['ecr', 'public.ecr.aws', missing(/does not exist/, /aws ecr-public create-repository --region us-east-1/)],
    [
      'gar',
      GAR,
      missing(/not found/, /gcloud artifacts repositories create app .*--location=europe-west1 --project=acme/),
    ],
    ['harbor', 'harbor.corp', denied(/unauthorized to access/, /create the project/)],
  ])('%s at %s', async (name, host, expected) => {
    check(await refused(name, host, NOTHING_MADE, push), host, expected)
  })
})

describe('a login that is not good', () => {
  const out = (says: RegExp, hint: RegExp): Expected => ({ code: 'unauthorized', says, hint })
  test.each<[string, ProfileName, string, Stage, boolean, Expected]>([
    ['has run out', 'ecr', ECR, EXPIRED, false, out(/has expired/, /12 hours.*aws ecr get-login-password/)],
    ['is wrong', 'hub', 'docker.io', WRONG, false, out(/is wrong/, /mistyped, expired or revoked/)],
    ['is wrong', 'nexus', 'nexus.corp', WRONG, false, out(/is wrong/, /mistyped, expired or revoked/)],
    ['is missing', 'zot', 'zot.corp', {}, true, out(/sign in/, /seaworthy login zot\.corp/)],
    ['is missing', 'nexus', 'nexus.corp', {}, true, out(/not authorized/, /seaworthy login nexus\.corp/)],
    ['is missing', 'quay', 'quay.io', {}, true, out(/./, /seaworthy login quay\.io/)],
  ])('%s: %s at %s', async (_, name, host, stage, anonymous, expected) => {
    check(await refused(name, host, stage, push, anonymous), host, expected)
  })
})

describe('what else is not taken', () => {
  test.each<[string, ProfileName, string, Stage, boolean, Act, Expected]>([
    [
      'more pulls than an account has',
      'hub',
      'docker.io',
      { pulls: 0 },
      false,
      pull,
      {
        code: 'rate-limited',
        says: /too many requests.*pull rate limit/,
        hint: /0 of 0 pulls for 6 hours are left\. The account/,
      },
    ],
    [
      'more pulls than an address has',
      'hub',
      'docker.io',
      { pulls: 0, anonymousPull: true },
      true,
      pull,
      { code: 'rate-limited', says: /pull rate limit/, hint: /0 of 0 pulls.*Log in to Docker Hub/ },
    ],
    [
      'a Docker image',
      'zot',
      'zot.corp',
      {},
      false,
      async (store) => {
        const config = await putBlob(store, Buffer.from('{}'), MediaType.dockerConfig)
        await store.writeManifest(
          encodeManifest({ schemaVersion: 2, mediaType: MediaType.dockerManifest, config, layers: [] }),
          '1',
        )
      },
      {
        code: 'unsupported',
        says: /manifest invalid/,
        hint: /OCI images only.*docker2s2.*skopeo copy --format oci.*digest changes/,
      },
    ],
    [
      'a tag that is to be deleted',
      'distribution2',
      'registry.corp',
      {},
      false,
      (store) => store.removeTag('1'),
      { code: 'unsupported', says: /cannot take the tag 1 away/, hint: /by its digest/ },
    ],
  ])('%s: %s at %s', async (_, name, host, stage, anonymous, act, expected) => {
    check(await refused(name, host, stage, act, anonymous), host, expected)
  })
})

function check(failure: Failure, host: string, { code, says, hint, exit = 1 }: Expected): void {
  expect({ code: failure.code, message: failure.message, hint: failure.hint, exit: exitCodeOf(failure) }).toEqual({
    code,
    message: expect.stringMatching(says),
    hint: expect.stringMatching(hint),
    exit,
  })
  expect(failure.message).toContain(host)
  expect(`${failure.message} ${failure.hint}`).not.toContain(PASSWORD)
}
