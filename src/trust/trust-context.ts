import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { RegistryOptions } from '../stores/registry/options.ts'
import type { Registry } from '../stores/registry/registry.ts'
import type { EvidenceSource, TrustContext } from './driver.ts'
import type { TrustLock } from './lock/trust-lock.ts'

/** How verification reaches the world; `Connections` of a run, shared by all its images. */
export interface VerifyWorld {
  readonly runtime: Runtime
  registry(host: string): Promise<Registry>
  reach(host: string): Promise<RegistryOptions>
}

export interface ContextOptions {
  /** Milliseconds since the epoch; the clock's without it. */
  readonly now?: number | undefined
  readonly lock?: TrustLock | undefined
  readonly offline?: EvidenceSource | undefined
}

/**
 * Runs a body with one context, in which drivers keep what images of one repository have in common. When the body is over, what drivers still have under way
 * (files they asked for in case they were needed) is cancelled. Offline, every way to a network is closed.
 */
export async function withTrustContext<T>(
  world: VerifyWorld,
  { now = world.runtime.clock.now(), lock, offline }: ContextOptions,
  body: (context: TrustContext) => Promise<T>,
): Promise<T> {
  const end = new AbortController()
  const { signal } = world.runtime
  const context: TrustContext = {
    runtime: { ...world.runtime, signal: signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]) },
    registry: (host) => (offline === undefined ? world.registry(host) : noNetwork(host)),
    reach: (host) => (offline === undefined ? world.reach(host) : noNetwork(host)),
    now: () => now,
    lock,
    offline,
  }
  try {
    return await body(context)
  } finally {
    end.abort(new Failure('cancelled', 'the verification is over'))
  }
}

async function noNetwork(host: string): Promise<never> {
  throw new Failure('refused', `${host} is not asked: this verification is offline`)
}
