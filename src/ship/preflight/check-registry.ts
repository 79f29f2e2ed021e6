import { canonical, DOCKER_HUB, type Reference, repositoryOf, targetOf } from '../../image/reference.ts'
import { findCredential } from '../../login/credential-source.ts'
import { explainRefusal } from '../../login/explain.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { RateLimit } from '../../stores/registry/observed.ts'
import type { Registry } from '../../stores/registry/registry.ts'
import type { Connections } from '../connections.ts'
import { type Check, checkFromError } from './check.ts'
import { checkCredential, duration } from './check-credential.ts'
import { checkMirrors, checkNetwork } from './check-network.ts'
import { pushRemedy } from './remedy.ts'

const AT_ONCE = 6
/** Certificates and tokens are judged by the clock; a minute is more than any network takes. */
const CLOCK_TOLERANCE_MS = 60_000
/** Docker Hub tells what is left in answer to a HEAD for this image, which counts as no pull (docs.docker.com, Pull usage and limits). */
const HUB_PROBE = 'ratelimitpreview/test'
/** Less than a build of a few stages pulls. */
const FEW = 10
const FULL_VERSION = /^v?\d+(?:\.\d+){2,}/

export type Purpose = 'push' | 'pull'

/** Everything about one registry and what is to be pushed to (or pulled from) it. */
export async function checkRegistry(
  host: string,
  references: readonly Reference[],
  purpose: Purpose,
  connections: Connections,
): Promise<readonly Check[]> {
  const { runtime, options } = connections
  const credential = await checkCredential(host, options.configDir, runtime)
  const network = await checkNetwork(host, connections)
  if (network.some(({ status }) => status === 'failed')) return [...network, credential]
  const registry = await connections.registry(host)
  const login = await checkLogin(registry, connections)
  if (login.code === 'unreachable' || login.code === 'timeout') {
    // What did not matter before may be the reason now.
    return [...(await checkNetwork(host, connections, true)), credential, login]
  }
  if (login.status !== 'ok' && login.status !== 'warning') return [...network, credential, login]
  const mirrors = purpose === 'pull' ? await checkMirrors(host, connections) : []
  const repositories = [...new Map(references.map((reference) => [repositoryOf(reference), reference])).values()]
  const check = purpose === 'push' ? checkPush : checkPull
  const [rights, tags] = await Promise.all([
    mapLimited(repositories, AT_ONCE, (reference) => check(registry, reference, connections)),
    purpose === 'push' ? mapLimited(references, AT_ONCE, (reference) => checkTag(registry, reference)) : [],
  ])
  return [
    ...network,
    ...mirrors,
    credential,
    login,
    ...checkClock(registry),
    ...(await checkRateLimit(registry)),
    ...rights,
    ...tags,
  ]
}

async function checkLogin(registry: Registry, { runtime, options }: Connections): Promise<Check> {
  const { host } = registry
  const base = { check: 'login', subject: host } as const
  try {
    const { scheme, accepted } = await registry.checkAccess()
    if (accepted) return { ...base, status: 'ok', message: 'the credential is accepted' }
    const message = scheme === 'none' ? 'everybody is let in' : 'it answers, also to those it does not know'
    return { ...base, status: 'ok', message }
  } catch (error) {
    const found = await findCredential(runtime, host, { configDir: options.configDir })
    const explained = found === undefined ? error : explainRefusal(error, host, found.credential, runtime.clock.now())
    return checkFromError('login', host, explained)
  }
}

async function checkPush(registry: Registry, reference: Reference, { runtime }: Connections): Promise<Check> {
  const { repository } = reference
  const subject = repositoryOf(reference)
  try {
    await registry.probePush(repository)
    return { check: 'push', subject, status: 'ok', message: 'an upload may begin' }
  } catch (error) {
    const remedy =
      error instanceof Failure
        ? pushRemedy({ registry: registry.host, repository, failure: error }, runtime.env)
        : undefined
    return checkFromError('push', subject, error, remedy)
  }
}

async function checkPull(registry: Registry, reference: Reference): Promise<Check> {
  const subject = canonical(reference)
  try {
    const found = await registry.repository(reference.repository).resolve(targetOf(reference))
    if (found !== undefined) return { check: 'pull', subject, status: 'ok', message: `it is ${found.digest}` }
    const hint = 'Check the spelling, and that it was pushed; private ones need a login.'
    return { check: 'pull', subject, status: 'failed', code: 'not-found', message: 'there is no such image', hint }
  } catch (error) {
    return checkFromError('pull', subject, error)
  }
}

/** Whether a tag is free. That it may not be moved no registry says beforehand, so a release that is there is a warning. */
async function checkTag(registry: Registry, reference: Reference): Promise<Check> {
  const subject = canonical(reference)
  const tag = reference.tag ?? ''
  try {
    const found = await registry.repository(reference.repository).resolve(tag)
    if (found === undefined) return { check: 'tag', subject, status: 'ok', message: 'the tag is free' }
    if (!FULL_VERSION.test(tag)) {
      return { check: 'tag', subject, status: 'ok', message: `it would move from ${found.digest}` }
    }
    return {
      check: 'tag',
      subject,
      status: 'warning',
      message: `it is on ${found.digest} already`,
      hint: 'The same image again is fine. Another one is refused where tags are immutable (a setting of the repository), and elsewhere changes a release.',
    }
  } catch (error) {
    return checkFromError('tag', subject, error)
  }
}

function checkClock(registry: Registry): readonly Check[] {
  const { clockAheadMs } = registry.observed()
  if (clockAheadMs === undefined) return []
  const base = { check: 'clock', subject: registry.host } as const
  const off = Math.abs(clockAheadMs)
  if (off < CLOCK_TOLERANCE_MS) return [{ ...base, status: 'ok', message: 'the clocks agree' }]
  const direction = clockAheadMs > 0 ? 'behind' : 'ahead of'
  return [
    {
      ...base,
      status: 'warning',
      message: `this machine's clock is ${duration(off)} ${direction} the registry's`,
      hint: 'Tokens and certificates look expired, or not valid yet. Set the clock: timedatectl set-ntp true',
    },
  ]
}

async function checkRateLimit(registry: Registry): Promise<readonly Check[]> {
  if (registry.host === DOCKER_HUB) {
    try {
      await registry.repository(HUB_PROBE).resolve('latest')
    } catch (error) {
      return [checkFromError('rate-limit', registry.host, error)]
    }
  }
  const { rateLimit } = registry.observed()
  return rateLimit === undefined
    ? []
    : [{ check: 'rate-limit', subject: registry.host, ...judgeLimit(registry, rateLimit) }]
}

function judgeLimit({ host }: Registry, limit: RateLimit): Omit<Check, 'check' | 'subject'> {
  const { remaining, windowSeconds, source } = limit
  const of = limit.limit === undefined ? '' : ` of ${limit.limit}`
  const within = windowSeconds === undefined ? '' : ` in ${duration(windowSeconds * 1000)}`
  const whose = source === undefined ? '' : `, counted for ${source}`
  const what = host === DOCKER_HUB ? 'pulls' : 'requests'
  const message = `${remaining}${of} ${what} left${within}${whose}`
  const isFew = remaining < FEW && (limit.limit ?? FEW) >= FEW
  if (remaining > 0 && !isFew) return { status: 'ok', message }
  const hint =
    host === DOCKER_HUB
      ? 'Base images may not be pulled for hours. Log in to Docker Hub for a quota of your own (docker.io in logins), or pull from a mirror.'
      : 'Requests may be turned away for a while: run fewer jobs at once.'
  return {
    status: remaining === 0 ? 'failed' : 'warning',
    ...(remaining === 0 ? { code: 'rate-limited' } : {}),
    message,
    hint,
  }
}
