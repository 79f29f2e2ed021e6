import type { Host } from '../host/host.ts'
import { readBoolean, warnUnknownInputs } from './inputs.ts'
import { LOGIN_INPUTS, loginFromInputs } from './login.ts'
import { PUSH_INPUTS, pushFromInputs } from './push.ts'
import { runMain } from './run.ts'

/** The main step of the root action: logs in, then pushes. Each part is left out when none of its inputs is set. */
export async function main(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, [...LOGIN_INPUTS, ...PUSH_INPUTS, 'push'])
    if (asksForLogin(host)) await loginFromInputs(host)
    if (!readBoolean(host, 'push', true)) host.log.info('push is false: nothing is pushed')
    else if (host.input('source') === '') host.log.info('There is no source: nothing is pushed')
    else await pushFromInputs(host)
  })
}

/** Without any of these the job is logged in already, or pushes where nobody asks. */
function asksForLogin(host: Host): boolean {
  return ['username', 'token', 'password', 'logins'].some((name) => host.input(name) !== '')
}
