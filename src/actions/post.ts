import type { Host } from '../host/host.ts'
import { type LoginReceipt, undoLogins } from '../login/undo.ts'
import { runPost } from './run.ts'
import { readState } from './state.ts'
import { survive } from './survive.ts'

const SAID = {
  removed: 'logged out',
  restored: 'the earlier login is back',
  left: 'left alone: another login has taken its place',
  failed: 'could not be undone',
} as const

/** The post step of every action: saves the cache that the main step restored, then undoes its logins. Warns, and fails only where `fail-on-error` says so. */
export async function post(): Promise<void> {
  await runPost(async (host) => {
    const { logins, cache } = readState(host)
    try {
      // Before the logout: the cache may be in a registry.
      if (cache !== undefined)
        await survive(async () => (await import('./cache.ts')).saveFromInputs(host, cache.prefix, cache))
    } finally {
      await logOut(host, logins)
    }
  })
}

async function logOut(host: Host, logins: readonly LoginReceipt[]): Promise<void> {
  for (const { registry, outcome } of await undoLogins(logins, host)) host.log.info(`${registry}: ${SAID[outcome]}`)
}
