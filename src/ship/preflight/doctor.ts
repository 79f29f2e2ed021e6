import { parseReference, type Reference, withDefaultTag } from '../../image/reference.ts'
import { listLogins } from '../../login/list-logins.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Connections } from '../connections.ts'
import { type Check, checkFromError } from './check.ts'
import { checkCredential } from './check-credential.ts'
import { checkRegistry, type Purpose } from './check-registry.ts'

export interface DoctorRequest {
  /** What is to be pushed or pulled; without any, this machine is looked at. */
  readonly references: readonly string[]
  readonly purpose: Purpose
}

/** The stable JSON of `doctor`. */
export interface DoctorReport {
  /** True when nothing failed and nothing was left unchecked. */
  readonly ok: boolean
  readonly checks: readonly Check[]
  readonly seconds: number
}

const REGISTRIES_AT_ONCE = 8

/** Somebody waits for the answer: one more try, and no long silence. For the connections that `examine` is given. */
export const DOCTOR_PATIENCE = { timeoutMs: 10_000, retries: { attempts: 2, budgetMs: 5_000 } } as const

/**
 * Finds out in a second or two what would otherwise show after a long build: whether the login works, uploads may begin, tags are free,
 * how much of the rate limit and of the token's life is left. Writes nothing but an upload that is cancelled at once. Throws only for
 * references that are none.
 */
export async function examine({ references, purpose }: DoctorRequest, connections: Connections): Promise<DoctorReport> {
  const { clock } = connections.runtime
  const started = clock.now()
  const parsed = references.map((text) => withDefaultTag(parseReference(text)))
  const checks =
    parsed.length === 0
      ? await examineMachine(connections)
      : (
          await mapLimited([...byRegistry(parsed)], REGISTRIES_AT_ONCE, ([host, of]) =>
            checkRegistry(host, of, purpose, connections),
          )
        ).flat()
  const ok = checks.every(({ status }) => status === 'ok' || status === 'warning')
  return { ok, checks, seconds: (clock.now() - started) / 1000 }
}

/** The exit code: 1 when something failed, 3 when something could not be checked. */
export function exitCodeOfReport({ checks }: DoctorReport): 0 | 1 | 3 {
  if (checks.some(({ status }) => status === 'failed')) return 1
  return checks.some(({ status }) => status === 'unchecked') ? 3 : 0
}

function byRegistry(references: readonly Reference[]): Map<string, Reference[]> {
  const groups = new Map<string, Reference[]>()
  for (const reference of references) {
    groups.set(reference.registry, [...(groups.get(reference.registry) ?? []), reference])
  }
  return groups
}

/** Whether an engine answers, and which logins there are. Most work needs no engine, so none is a warning. */
async function examineMachine(connections: Connections): Promise<readonly Check[]> {
  const { runtime, options } = connections
  const logins = await listLogins(runtime, { configDir: options.configDir })
  const hosts = [...new Set(logins.map(({ registry }) => registry))]
  const credentials = await mapLimited(hosts, REGISTRIES_AT_ONCE, (host) =>
    checkCredential(host, options.configDir, runtime),
  )
  const none: Check = {
    check: 'credential',
    subject: 'logins',
    status: 'warning',
    message: 'there are none: registries are asked as somebody they do not know',
    hint: 'Log in: seaworthy login REGISTRY -u USER --password-stdin',
  }
  return [await examineEngine(connections), ...(credentials.length === 0 ? [none] : credentials)]
}

async function examineEngine(connections: Connections): Promise<Check> {
  try {
    const { endpoint, info } = await connections.engine()
    const store = info.containerdStore ? 'containerd image store' : 'classic image store'
    return {
      check: 'engine',
      subject: endpoint.label,
      status: 'ok',
      message: `version ${info.version}, ${info.platform.os}/${info.platform.architecture}, ${store}`,
    }
  } catch (error) {
    return { ...checkFromError('engine', 'engine', error), status: 'warning' }
  }
}
