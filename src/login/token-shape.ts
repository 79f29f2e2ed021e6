import { field, isObject } from '../image/json.ts'
import { vendorOf } from '../stores/registry/errors/vendors.ts'

/**
 * When a token stops working, in milliseconds since the epoch, if the token itself says so: a JSON Web Token (RFC 7519, `exp`)
 * or an ECR password (base64 of JSON with `expiration`). Nothing is verified: this explains a refusal, it decides nothing.
 */
export function expiryOf(token: string): number | undefined {
  const payload = token.split('.').length === 3 ? decodeJson(token.split('.')[1] ?? '') : decodeJson(token)
  const seconds = payload === undefined ? undefined : (field(payload, 'exp') ?? field(payload, 'expiration'))
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) && seconds > 0 ? seconds * 1000 : undefined
}

/** What is plainly wrong with a token or user name for this registry, as one sentence; undefined when nothing is. */
export function oddity(registry: string, username: string, token: string): string | undefined {
  if (/\$\{\{|^\$[A-Za-z_{]/.test(token)) return 'The token is the text of an expression or variable, not its value.'
  if (/^\$\{\{|^\$[A-Za-z_{]/.test(username))
    return 'The user name is the text of an expression or variable, not its value.'
  if (/[\r\n]/.test(token) && !token.trimStart().startsWith('{')) return 'The token has a line break in it.'
  if (registry === 'ghcr.io' && token.startsWith('github_pat_')) {
    return 'This is a fine-grained token; GitHub Packages takes GITHUB_TOKEN or a classic token.'
  }
  const owner = ownerOf(token)
  if (owner !== undefined && !owner.accepts(registry)) return `This looks like a token of ${owner.name}.`
  if (vendorOf(registry) === 'ecr' && username !== 'AWS') return 'The user name of ECR is AWS.'
  if (vendorOf(registry) === 'gar' && token.trimStart().startsWith('{') && !username.startsWith('_json_key')) {
    return 'The user name for a service account key is _json_key.'
  }
  return undefined
}

interface TokenOwner {
  readonly name: string
  accepts(registry: string): boolean
}

const HOSTED_ELSEWHERE = /(^|\.)(docker\.io|ghcr\.io|quay\.io|gcr\.io|azurecr\.io|amazonaws\.com)$|-docker\.pkg\.dev$/

/** Token prefixes are public so that scanners find leaks; a registry of one's own may take anybody's tokens. */
function ownerOf(token: string): TokenOwner | undefined {
  const elsewhere = (registry: string): boolean => !HOSTED_ELSEWHERE.test(registry)
  if (/^(gh[pousr]_|github_pat_)/.test(token)) {
    return { name: 'GitHub', accepts: (registry) => registry === 'ghcr.io' || elsewhere(registry) }
  }
  if (/^dckr_(pat|oat)_/.test(token)) {
    return { name: 'Docker Hub', accepts: (registry) => registry === 'docker.io' || elsewhere(registry) }
  }
  return /^gl(pat|dt|cbt)-/.test(token) ? { name: 'GitLab', accepts: elsewhere } : undefined
}

function decodeJson(part: string): Readonly<Record<string, unknown>> | undefined {
  if (part.length < 8 || part.length > 65_536 || !/^[A-Za-z0-9_+/=-]+$/.test(part)) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64').toString('utf8'))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
