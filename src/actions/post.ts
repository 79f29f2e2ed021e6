import { undoLogins } from '../login/undo.ts'
import { runPost } from './run.ts'
import { readState } from './state.ts'

const SAID = {
  removed: 'logged out',
  restored: 'the earlier login is back',
  left: 'left alone: another login has taken its place',
  failed: 'could not be undone',
} as const

/** The post step of every action: undoes what the main step left in the state. Warns, never fails. */
export async function post(): Promise<void> {
  await runPost(async (host) => {
    const { logins } = readState(host)
    for (const { registry, outcome } of await undoLogins(logins, host)) host.log.info(`${registry}: ${SAID[outcome]}`)
  })
}
