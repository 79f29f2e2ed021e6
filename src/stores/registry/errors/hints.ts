import type { FailureCode } from '../../../runtime/failure.ts'
import type { RateLimit } from '../observed.ts'
import { type Attempt, type RegistryError, says } from './registry-error.ts'
import { type Vendor, vendorOf } from './vendors.ts'

/** What a refusal means in particular, and what to do about it. */
export interface Rule {
  /** What kind of failure it is, where the status does not tell. */
  readonly code?: FailureCode
  when(status: number, errors: readonly RegistryError[], attempt: Attempt): boolean
  hint(attempt: Attempt, errors: readonly RegistryError[]): string
}

/** Whether a 429 is the pull quota of Docker Hub, which lasts hours: waiting seconds does not help. */
export function isPullQuota(errors: readonly RegistryError[]): boolean {
  return errors.some(({ message }) => /pull rate limit/i.test(message))
}

const isOf = (attempt: Attempt, vendor: Vendor): boolean => vendorOf(attempt.registry) === vendor

/** First match wins. Hosted registries are known by their names, those that people run by their words. */
export const RULES: readonly Rule[] = [
  {
    code: 'rate-limited',
    when: (status, errors) => status === 429 && isPullQuota(errors),
    hint: ({ authenticated, rateLimit }) =>
      `${quota(rateLimit)}${
        authenticated
          ? 'The account has used up its pulls for these hours. Wait, or pull from a mirror or another registry.'
          : 'Pulls without an account share a small quota per address. Log in to Docker Hub, or pull from a mirror.'
      }`,
  },
  {
    code: 'rate-limited',
    when: (status) => status === 429,
    hint: ({ retryAfterMs }) =>
      retryAfterMs === undefined
        ? 'Try again later, or with a lower concurrency.'
        : `The registry asks to come back in ${Math.ceil(retryAfterMs / 1000)} seconds.`,
  },
  {
    code: 'refused',
    when: (_, errors) =>
      says(errors, /TAG_INVALID|ImageTagAlreadyExists|immutable|cannot be overwritten|tag.*already exists/i),
    hint: () =>
      'The registry keeps this tag as it is (immutable tags). Push another tag, or change the repository setting.',
  },
  {
    code: 'unauthorized',
    when: (status, errors) =>
      (status === 401 || status === 403) && says(errors, /authorization token has expired|token (?:is |has )?expired/i),
    hint: ({ registry }) => EXPIRED[vendorOf(registry) ?? 'other'] ?? EXPIRED.other,
  },
  {
    code: 'not-found',
    when: (status, errors, attempt) =>
      isOf(attempt, 'ecr') &&
      status < 500 &&
      says(errors, /RepositoryNotFound|repository with name .* does not exist|NAME_UNKNOWN/),
    hint: ({ registry, repository }) => {
      const region = /[.-]ecr[^.]*\.([a-z0-9-]+)\./.exec(registry)?.[1]
      const command =
        region === undefined
          ? 'aws ecr-public create-repository --region us-east-1'
          : `aws ecr create-repository --region ${region}`
      return `ECR does not make repositories by pushing. Create it first: ${command} --repository-name ${repository ?? 'NAME'}`
    },
  },
  {
    code: 'denied',
    when: (status, errors, attempt) => isOf(attempt, 'ecr') && status === 403 && says(errors, NOT_AUTHORIZED),
    hint: ({ repository }, errors) => {
      const action = errors.map(({ message }) => NOT_AUTHORIZED.exec(message)?.[1]).find((one) => one !== undefined)
      return `Allow the role ${action ?? 'the action'} on the repository ${repository ?? ''} in its IAM policy, and see that the repository's own policy does not deny it.`
    },
  },
  {
    code: 'not-found',
    when: (status, errors, attempt) =>
      isOf(attempt, 'gar') && status === 404 && says(errors, /^NAME_UNKNOWN$|^Repository .* not found/),
    hint: ({ registry, repository }) => {
      const [project = 'PROJECT', name = 'NAME'] = (repository ?? '').split('/')
      return `Artifact Registry does not make repositories by pushing. Create it first: gcloud artifacts repositories create ${name} --repository-format=docker --location=${registry.replace(/-docker\.pkg\.dev$/, '')} --project=${project}`
    },
  },
  {
    code: 'denied',
    when: (status, errors, attempt) => isOf(attempt, 'gar') && status === 403 && errors.length > 0,
    hint: () =>
      'Give the account the role Artifact Registry Writer (to pull: Reader) on the repository. Google answers so too for a project or repository that does not exist.',
  },
  {
    code: 'denied',
    when: (status, _, attempt) => isOf(attempt, 'ghcr') && status === 403,
    hint: () =>
      'Give the job "permissions: packages: write", and in the package settings under "Manage Actions access" add this repository with the Write role.',
  },
  {
    code: 'denied',
    when: (status, errors) => status === 403 && says(errors, /client with IP .* is not allowed access/i),
    hint: () =>
      'The firewall of this registry does not know the address of this machine: add it, or use a runner inside.',
  },
  {
    code: 'denied',
    when: (status, _, attempt) => isOf(attempt, 'acr') && status === 403,
    hint: () => 'Give the identity the role AcrPush (to pull: AcrPull) on the registry.',
  },
  {
    code: 'denied',
    when: (status, errors, attempt) =>
      attempt.authenticated && isOf(attempt, 'quay') && status === 401 && says(errors, /not authorized/i),
    hint: ({ repository }) =>
      `Give the robot the permission Write on ${repository ?? 'the repository'}. Quay answers so too for a repository that does not exist and that the robot may not create.`,
  },
  {
    code: 'denied',
    when: (status, errors, attempt) =>
      isOf(attempt, 'gitlab') && attempt.authenticated && (status === 403 || says(errors, /access forbidden/i)),
    hint: () =>
      'Inside a job use $CI_REGISTRY_USER and $CI_REGISTRY_PASSWORD, elsewhere a token with write_registry and the role Developer. The path is GROUP/PROJECT[/NAME], of a project that exists.',
  },
  {
    // Harbor, whatever its host is called.
    code: 'denied',
    when: (status, errors, { authenticated }) =>
      authenticated &&
      status >= 400 &&
      status < 500 &&
      says(errors, /unauthorized to access repository|^project .*not found|project not found/i),
    hint: ({ repository }) =>
      `Harbor answers so when the project ${(repository ?? 'NAME').split('/', 1)[0]} does not exist, and when this account may not push to it: create the project, or make the account (a robot: robot$NAME) a Developer of it.`,
  },
  {
    code: 'denied',
    // Where a password goes along each time, the same answer means that it is wrong.
    when: (status, errors, { admitted }) =>
      admitted === true && status === 401 && errors.some(({ wants }) => wants !== ''),
    hint: (attempt, errors) => {
      const wants = errors.map((error) => error.wants).find((one) => one !== '') ?? ''
      const [namespace = ''] = (attempt.repository ?? '').split('/')
      return isOf(attempt, 'hub')
        ? `The login is right, but may not ${wants}. The account needs write access to ${namespace}, the token "Read & Write"; Docker Hub answers so too for a repository that does not exist.`
        : `The login is right, but may not ${wants}. Check its scopes and rights, and the spelling of the repository.`
    },
  },
  {
    code: 'unsupported',
    when: (status, errors) =>
      status === 415 ||
      says(errors, /unsupported (?:manifest )?media ?type|media type.*not supported|MANIFEST_INVALID.*mediaType/i) ||
      errors.some(({ code, mediaType }) => code === 'MANIFEST_INVALID' && mediaType.includes('vnd.docker.')),
    hint: () =>
      'This registry may take OCI images only (zot does, without http.compat: ["docker2s2"]). Convert the image: skopeo copy --format oci. Its digest changes with that, and signatures on it end.',
  },
  {
    code: 'unsupported',
    when: (status, errors) => status >= 400 && says(errors, /^Invalid JSON syntax$/),
    hint: () =>
      'The manifest does not say its mediaType inside, which ECR asks for. Build the image anew, or convert it.',
  },
  {
    code: 'refused',
    when: (status, errors) => status === 413 && errors.some(({ code }) => code === 'SIZE_INVALID'),
    hint: () =>
      'The registry takes nothing so large. Make the layer smaller, or let whoever runs the registry raise the limit (seaworthy serve --max-blob-size).',
  },
  {
    code: 'refused',
    when: (status) => status === 507,
    hint: () =>
      'The disk of the registry is full. Delete old images there and let it collect its garbage, or give it more room.',
  },
  {
    code: 'refused',
    when: (status) => status === 413,
    hint: () => 'A proxy before the registry limits the size of a request. Raise its limit, or upload in chunks.',
  },
  {
    code: 'refused',
    when: (_, errors) => says(errors, /^QUOTA|quota|insufficient storage|exceed the configured upper limit/i),
    hint: () => 'The project or account is full. Delete old images or raise its quota.',
  },
]

const NOT_AUTHORIZED = /not authorized to perform: ([\w:]+)/

const EXPIRED: Partial<Record<Vendor, string>> & { readonly other: string } = {
  ecr: 'A password of ECR lives 12 hours. Log in again: aws ecr get-login-password, user name AWS.',
  gar: 'An access token of Google lives one hour. Get a new one in the step before and log in again.',
  acr: 'A token of az acr login lives three hours. Get a new one and log in again.',
  gitlab:
    'The token ran out: those of GitLab live 5 minutes by default, and $CI_JOB_TOKEN as long as its job. Log in again; for very large layers the administrator can raise the life of tokens.',
  other: 'The token has expired. Log in again and retry.',
}

/** What the headers told: `0 of 100 pulls are left, of those for 6 hours.` */
function quota(rateLimit: RateLimit | undefined): string {
  if (rateLimit === undefined) return ''
  const { remaining, limit, windowSeconds } = rateLimit
  const of = limit === undefined ? '' : ` of ${limit}`
  const window = windowSeconds === undefined ? '' : ` for ${Math.round(windowSeconds / 3600)} hours`
  return `${remaining}${of} pulls${window} are left. `
}
