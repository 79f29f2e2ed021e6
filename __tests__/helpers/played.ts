import { afterEach } from '@jest/globals'
import type { Runtime } from '../../src/runtime/runtime.ts'
import { systemClock, systemRuntime } from '../../src/runtime/system.ts'
import { onlyUser } from '../../src/serve/auth/passwords.ts'
import type { AccessEntry, ServeOptions } from '../../src/serve/options.ts'
import type { ProfileName } from '../../src/serve/quirks/names.ts'
import { playProfile, type Stage } from '../../src/serve/quirks/profile.ts'
import { PROFILES } from '../../src/serve/quirks/profiles.ts'
import type { Credential } from '../../src/stores/registry/auth/credential.ts'
import { type RegistryOptions, withDefaults } from '../../src/stores/registry/options.ts'
import { openRegistry, type Registry } from '../../src/stores/registry/registry.ts'
import { RegistryClient } from '../../src/stores/registry/request.ts'
import type { Repositories } from '../../src/stores/store.ts'
import { served } from './served.ts'

export const PASSWORD = 'a password of mara'

/** A registry that is played, and how to reach it. */
export interface Played {
  readonly name: ProfileName
  /** `127.0.0.1:PORT`. */
  readonly host: string
  /** Its one user, whose password is {@link PASSWORD}. */
  readonly username: string
  /** What it holds, without HTTP in between. */
  readonly repositories: Repositories
  /** For what is done with it: whoever waits, waits on its clock. */
  readonly runtime: Runtime
  /** Every request, answered. */
  readonly answered: AccessEntry[]
  /** A client of it; of `at` where something stands in between. */
  open(options?: RegistryOptions, at?: string): Registry
  /** A client that believes to speak to a registry of this name. */
  clientAs(registry: string, options?: RegistryOptions): RegistryClient
  /** Moves its clock on, not ours. */
  pass(ms: number): void
  /** `METHOD path` of what changes something or moves content: no questions, no tokens. */
  work(): string[]
}

const opened: { close(): unknown }[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

/** Serves a registry that behaves as that of the profile, with one user. Ended after the test. */
export async function played(name: ProfileName, stage: Stage = {}, more: ServeOptions = {}): Promise<Played> {
  const profile = PROFILES[name]
  const username = profile.user ?? 'mara'
  const answered: AccessEntry[] = []
  let ahead = 0
  const clock = { now: () => Date.now() + ahead, sleep: systemClock.sleep }
  const options = playProfile(profile, { check: onlyUser(username, PASSWORD), ...stage })
  const hooks = { answered: (entry: AccessEntry) => void answered.push(entry) }
  const server = await served({ ...options, ...more, hooks }, undefined, systemRuntime({ clock }))
  const host = `127.0.0.1:${server.port}`
  const credentials = async (): Promise<Credential> => ({ kind: 'password', username, password: PASSWORD })
  const runtime = quick({
    clock: {
      now: () => Date.now(),
      sleep: async (ms) => {
        ahead += ms
      },
    },
  })
  return {
    name,
    runtime,
    host,
    username,
    repositories: server.repositories,
    answered,
    open: (given = {}, at = host) => {
      const registry = openRegistry(at, { credentials, ...given }, runtime)
      opened.push(registry)
      return registry
    },
    clientAs: (registry, given = {}) => {
      const client = new RegistryClient(registry, host, withDefaults({ credentials, ...given }), runtime)
      opened.push(client)
      return client
    },
    pass: (ms) => {
      ahead += ms
    },
    work: () =>
      answered
        .filter(({ method, path }) => method !== 'HEAD' && !(method === 'GET' && !/manifests|blobs\/sha/.test(path)))
        .map(({ method, path }) => `${method} ${path}`),
  }
}

/** A runtime that waits for nothing. */
export function quick(parts: Partial<Runtime> = {}): Runtime {
  return systemRuntime({ clock: { now: () => Date.now(), sleep: async () => {} }, ...parts })
}
