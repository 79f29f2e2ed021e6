import { Failure } from '../runtime/failure.ts'
import { type Digest, parseDigest } from './digest.ts'

/**
 * A parsed image reference, normalised as Docker normalises it: `debian` is `docker.io/library/debian`.
 * Grammar and limits: github.com/distribution/reference (what Docker, containerd and every registry client use).
 */
export interface Reference {
  /** Host and port, lowercase only if written so: `docker.io`, `ghcr.io`, `192.168.56.101:5000`, `[::1]:5000`. */
  readonly registry: string
  /** The path below the host: `library/debian`. At most 255 characters. */
  readonly repository: string
  readonly tag?: string
  readonly digest?: Digest
}

export const DOCKER_HUB = 'docker.io'
const HUB_LEGACY = 'index.docker.io'
const HUB_HOSTS = new Set([DOCKER_HUB, HUB_LEGACY, 'registry-1.docker.io', 'registry.hub.docker.com'])
const REPOSITORY_LENGTH_MAX = 255

const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])'
const DOMAIN_NAME = `${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*`
const HOST = `(?:${DOMAIN_NAME}|\\[(?:[a-fA-F0-9:]+)\\])`
const DOMAIN = new RegExp(`^${HOST}(?::[0-9]+)?$`)
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*'
const PATH = new RegExp(`^${PATH_COMPONENT}(?:/${PATH_COMPONENT})*$`)
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
const IMAGE_ID = /^[a-f0-9]{64}$/

/**
 * Reads a reference as `docker pull` would. Without a tag and a digest neither is filled in: see {@link withDefaultTag}.
 * Throws `Failure('invalid')` that names the input, the rule it breaks and a remedy.
 */
export function parseReference(text: string): Reference {
  if (text === '') throw invalid(text, 'it is empty', 'Write name[:tag][@digest], e.g. ghcr.io/acme/app:1.2.')
  if (text !== text.trim()) throw invalid(text, 'it has white space around it', 'Remove the white space.')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    throw invalid(text, 'it is a URL', `Leave the scheme out: ${text.replace(/^[^/]*\/\//, '')}`)
  }
  if (IMAGE_ID.test(text)) {
    throw invalid(
      text,
      'it is 64 hexadecimal digits, which means an image ID',
      'Name the image, or write name@sha256:<digest>.',
    )
  }
  const [registry, rest] = splitRegistry(text)
  const at = rest.indexOf('@')
  const beforeDigest = at < 0 ? rest : rest.slice(0, at)
  const colon = beforeDigest.indexOf(':')
  const repository = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon)
  checkRegistry(text, registry)
  checkRepository(text, repository)
  const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1)
  if (tag !== undefined) checkTag(text, tag)
  const digest = at < 0 ? undefined : parseReferenceDigest(text, rest.slice(at + 1))
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  }
}

function splitRegistry(text: string): [registry: string, rest: string] {
  const slash = text.indexOf('/')
  const isHost = isHostLike(text)
  const first = text.slice(0, Math.max(0, slash))
  let registry = isHost ? first : DOCKER_HUB
  const rest = isHost ? text.slice(slash + 1) : text
  if (registry === HUB_LEGACY) registry = DOCKER_HUB
  const path = rest.split(/[:@]/, 1)[0] as string
  return registry === DOCKER_HUB && !path.includes('/') ? [registry, `library/${rest}`] : [registry, rest]
}

/** The first part is a registry host when it is `localhost`, has a dot or a port, or an uppercase letter. */
function isHostLike(text: string): boolean {
  const slash = text.indexOf('/')
  if (slash < 0) return false
  const first = text.slice(0, slash)
  return first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first
}

function checkRegistry(text: string, registry: string): void {
  if (DOMAIN.test(registry)) return
  throw invalid(text, `"${registry}" is not a host name with an optional port`, 'Write host[:port]/repository.')
}

function checkRepository(text: string, repository: string): void {
  if (repository.length > REPOSITORY_LENGTH_MAX) {
    throw invalid(
      text,
      `the repository has ${repository.length} characters`,
      `At most ${REPOSITORY_LENGTH_MAX} are allowed.`,
    )
  }
  if (PATH.test(repository)) return
  if (PATH.test(repository.toLowerCase())) {
    throw invalid(text, `the repository "${repository}" has uppercase letters`, `Write ${repository.toLowerCase()}`)
  }
  throw invalid(
    text,
    `"${repository}" is not a repository path`,
    'Lowercase letters and digits, in parts joined by "/", with single ".", "_", "__" or "-" between them.',
  )
}

function checkTag(text: string, tag: string): void {
  if (isTag(tag)) return
  const reason = tag.length > 128 ? `the tag has ${tag.length} characters` : `"${tag}" is not a tag`
  throw invalid(text, reason, 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".')
}

function parseReferenceDigest(text: string, digest: string): Digest {
  try {
    return parseDigest(digest)
  } catch (cause) {
    throw invalid(text, (cause as Error).message, 'Write name@sha256:<64 lowercase hexadecimal digits>.', cause)
  }
}

export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** Whether the text is a repository path (without registry), as registries name it in URLs. */
export function isRepository(text: string): boolean {
  return text.length <= REPOSITORY_LENGTH_MAX && PATH.test(text)
}

/** `latest` is meant where neither a tag nor a digest is written. */
export function withDefaultTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference
}

/** The repository alone, in canonical form: `docker.io/library/debian`. */
export function repositoryOf(reference: Reference): string {
  return `${reference.registry}/${reference.repository}`
}

/** The complete form, nothing left to convention: `docker.io/library/debian:10@sha256:…`. */
export function canonical(reference: Reference): string {
  return repositoryOf(reference) + suffix(reference)
}

/**
 * The short form that people write: `debian:10`. Where the short form would be read as something else
 * (`docker.io/localhost/app`, or a name of 64 hexadecimal digits), the canonical form.
 */
export function familiar(reference: Reference): string {
  const { registry, repository } = reference
  if (registry !== DOCKER_HUB) return canonical(reference)
  const short = repository.replace(/^library\/(?=[^/]+$)/, '')
  const isMisread = isHostLike(short) || IMAGE_ID.test(short + suffix(reference))
  return (isMisread ? repositoryOf(reference) : short) + suffix(reference)
}

/** What a registry is asked for: the digest if there is one, else the tag. */
export function targetOf(reference: Reference): string {
  return reference.digest ?? reference.tag ?? 'latest'
}

/** One spelling for a registry, whatever was written: the three of Docker Hub become `docker.io`; scheme and path go. */
export function normalizeRegistry(text: string): string {
  const host = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .split('/', 1)
    .join('')
    .toLowerCase()
  return HUB_HOSTS.has(host) ? DOCKER_HUB : host
}

/** The key under which Docker keeps the credential of a registry in `config.json`. */
export function credentialKey(registry: string): string {
  const host = normalizeRegistry(registry)
  return host === DOCKER_HUB ? 'https://index.docker.io/v1/' : host
}

/** The host that serves a registry's API. */
export function apiHost(registry: string): string {
  return registry === DOCKER_HUB ? 'registry-1.docker.io' : registry
}

function suffix(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  return reference.digest === undefined ? tag : `${tag}@${reference.digest}`
}

function invalid(text: string, reason: string, hint: string, cause?: unknown): Failure {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
  return new Failure('invalid', `invalid reference "${shown}": ${reason}`, { reference: shown, hint, cause })
}
