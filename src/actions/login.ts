import type { Host } from '../host/host.ts'
import type { LoginEntry, OnMissing } from '../login/login.ts'
import { Failure } from '../runtime/failure.ts'
import { ACTIONS } from './generated/names.ts'
import { readBoolean, readChoice, readSecret, warnUnknownInputs } from './inputs.ts'
import { runMain } from './run.ts'
import { saveState } from './state.ts'

const ON_MISSING: readonly OnMissing[] = ['fail', 'skip', 'anonymous']

/** The main step of `login/`: logs in to every registry asked for. */
export async function login(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS.login.inputs)
    await loginFromInputs(host)
  })
}

/** Reads the login inputs, logs in, keeps what the post step needs and sets `registries`. */
export async function loginFromInputs(host: Host): Promise<void> {
  const onMissing = readChoice(host, 'on-missing', ON_MISSING, 'fail')
  const undo = readBoolean(host, 'logout', true)
  const entries = await readEntries(host)
  const [{ loginTo }, { proveByRegistry }] = await Promise.all([
    import('../login/login.ts'),
    import('../login/prove.ts'),
  ])
  const done = await host.group('Log in', async () => {
    const results = await loginTo(
      entries,
      {
        onMissing,
        prove: proveByRegistry(),
        ...(undo ? { undoFolder: undoFolder(host), record: (logins) => saveState(host, { logins }) } : {}),
      },
      host,
    )
    for (const { registry, username, place } of results)
      host.log.info(`${registry}: logged in as ${username} (${place})`)
    return results
  })
  host.output('registries', done.map(({ registry }) => registry).join('\n'))
}

async function readEntries(host: Host): Promise<readonly LoginEntry[]> {
  const secret = readSecret(host, 'token', 'password')
  const list = host.input('logins')
  if (list !== '') host.mask(list)
  const [registry, username] = [host.input('registry'), host.input('username')]
  const one = { registry, username, secret }
  if (list === '') return [one]
  const { parseLogins } = await import('../login/logins-list.ts')
  const entries = await parseLogins(list, host.mask)
  // With a list, the single login is there only when something of it was written.
  return username === '' && secret === '' ? entries : [one, ...entries]
}

function undoFolder(host: Host): string {
  const folder = host.env.RUNNER_TEMP
  if (folder === undefined || folder === '') {
    throw new Failure('usage', 'RUNNER_TEMP is not set, so there is no private place for the earlier login', {
      hint: 'Run this on a GitHub runner, or set logout: false.',
    })
  }
  return folder
}
