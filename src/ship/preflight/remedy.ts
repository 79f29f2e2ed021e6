import type { Failure } from '../../runtime/failure.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { type Vendor, vendorOf } from '../../stores/registry/errors/vendors.ts'

/** A repository that could not be pushed to. */
export interface RefusedPush {
  /** As in `Reference.registry` and `Reference.repository`. */
  readonly registry: string
  readonly repository: string
  readonly failure: Failure
}

/**
 * What to write or set so that a push is let in, in the words of the registry at hand: YAML, a settings page, a command.
 * Undefined where we know no more than the registry's own answer.
 */
export function pushRemedy(refused: RefusedPush, env: Runtime['env']): string | undefined {
  const vendor = vendorOf(refused.registry)
  if (vendor !== undefined) return REMEDIES[vendor](refused, env)
  if (refused.failure.code !== 'not-found') return undefined
  return `It may be that ${refused.registry} wants a project or repository to be made before anything is pushed to it: make it there, or check the spelling of ${refused.repository}.`
}

const REMEDIES: Readonly<Record<Vendor, (refused: RefusedPush, env: Runtime['env']) => string | undefined>> = {
  ghcr,
  hub: dockerHub,
  ecr,
  gar: artifactRegistry,
  acr: azure,
  quay,
  gitlab,
}

function ghcr({ repository }: RefusedPush, env: Runtime['env']): string {
  const [owner = '', ...rest] = repository.split('/')
  const name = encodeURIComponent(rest.join('/'))
  if (env.GITHUB_ACTIONS !== 'true') {
    return `Outside a workflow ghcr.io takes a classic token with the scope write:packages: https://github.com/settings/tokens/new?scopes=write:packages`
  }
  const settings = `https://github.com/orgs/${owner}/packages/container/${name}/settings`
  const fork = (env.GITHUB_EVENT_NAME ?? '').startsWith('pull_request')
    ? ['In a pull request from a fork or by Dependabot the token can only read: push from another event.']
    : []
  return [
    'Give the job the right to write packages:',
    '  permissions:',
    '    contents: read',
    '    packages: write',
    `If it has that, the package exists and does not know this repository: open ${settings}`,
    `(of a user: https://github.com/users/${owner}/packages/container/${name}/settings), "Manage Actions access", and add`,
    `${env.GITHUB_REPOSITORY || 'the repository'} with the role Write.`,
    ...fork,
  ].join('\n')
}

function dockerHub({ repository }: RefusedPush): string {
  const [namespace = ''] = repository.split('/')
  if (namespace === 'library') {
    return 'library/… are the official images. Write your own namespace before the name: docker.io/ACCOUNT/NAME.'
  }
  return [
    `The account needs write access to ${namespace}, and the token the permission "Read & Write":`,
    'https://app.docker.com/settings/personal-access-tokens',
    `A private repository beyond the plan's number is refused too: https://hub.docker.com/repositories/${namespace}`,
  ].join('\n')
}

function ecr({ registry, repository, failure }: RefusedPush): string {
  const region = /\.ecr\.([a-z0-9-]+)\./.exec(registry)?.[1] ?? 'REGION'
  if (failure.code === 'not-found') {
    return `ECR makes no repository by itself: aws ecr create-repository --region ${region} --repository-name ${repository}`
  }
  if (failure.code === 'unauthorized') {
    return `The password of ECR lives 12 hours: aws ecr get-login-password --region ${region}, user name AWS.`
  }
  return [
    `The role needs these actions on repository/${repository}:`,
    '  ecr:GetAuthorizationToken (on *), ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart,',
    '  ecr:CompleteLayerUpload, ecr:PutImage, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer',
  ].join('\n')
}

function artifactRegistry({ registry, repository, failure }: RefusedPush): string {
  const location = registry.replace(/-docker\.pkg\.dev$/, '')
  const [project = 'PROJECT', name = 'NAME'] = repository.split('/')
  if (failure.code === 'not-found') {
    return `Make the repository first: gcloud artifacts repositories create ${name} --repository-format=docker --location=${location} --project=${project}`
  }
  return [
    'The account needs the role Artifact Registry Writer:',
    `gcloud artifacts repositories add-iam-policy-binding ${name} --location=${location} --project=${project} --role=roles/artifactregistry.writer --member=serviceAccount:NAME`,
  ].join('\n')
}

function azure({ registry }: RefusedPush): string {
  const name = registry.replace(/\.azurecr\.io$/, '')
  return `The identity needs the role AcrPush: az role assignment create --role AcrPush --assignee ID --scope $(az acr show --name ${name} --query id --output tsv)`
}

function quay({ repository, failure }: RefusedPush): string {
  const [namespace = ''] = repository.split('/')
  if (failure.code === 'not-found') return `Make the repository first: https://quay.io/new/?namespace=${namespace}`
  return `Give the robot the permission Write: https://quay.io/repository/${repository}?tab=settings. A new repository can be made only by a robot of a team with the role Creator.`
}

function gitlab({ registry }: RefusedPush): string {
  return `Inside a job of GitLab use $CI_REGISTRY_USER and $CI_REGISTRY_PASSWORD; elsewhere a deploy token with write_registry, or a personal token with it and the role Developer. The path on ${registry} is GROUP/PROJECT[/NAME].`
}
