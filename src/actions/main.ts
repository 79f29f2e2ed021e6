import type { Host } from '../host/host.ts'
import { Failure } from '../runtime/failure.ts'
import { ACTIONS } from './generated/names.ts'
import { readBoolean, warnUnknownInputs } from './inputs.ts'
import { runMain } from './run.ts'

/** The main step of the root action: logs in, restores the cache, verifies, then pushes. Each part is left out when none of its inputs is set. */
export async function main(): Promise<void> {
  await runMain(async (host) => {
    warnUnknownInputs(host, ACTIONS['.'].inputs)
    if (asksForLogin(host)) await (await import('./login.ts')).loginFromInputs(host)
    const isDryRun = readBoolean(host, 'dry-run', false)
    if (readBoolean(host, 'cache', false) && !isDryRun) {
      await (await import('./cache.ts')).restoreFromInputs(host, 'cache-', true)
    }
    const image = asksForVerification(host)
      ? await (await import('./verify-before-push.ts')).verifyBeforePush(host)
      : { source: host.input('source') }
    if (!readBoolean(host, 'push', true)) host.log.info('push is false: nothing is pushed')
    else if (image.source === '' && host.input('preflight') !== 'only')
      host.log.info('There is no source: nothing is pushed')
    else await (await import('./push.ts')).pushFromInputs(host, image)
  })
}

/** A list of images to verify that nobody verifies would be a gate that only looks like one. */
function asksForVerification(host: Host): boolean {
  const verify = readBoolean(host, 'verify', false)
  if (verify || host.input('verify-images') === '') return verify
  throw new Failure('usage', 'there are verify-images, but verify is false: nothing would be verified', {
    reference: 'verify',
    hint: 'Write verify: true, or leave verify-images out.',
  })
}

/** Without any of these the job is logged in already, or pushes where nobody asks. */
function asksForLogin(host: Host): boolean {
  return ['username', 'token', 'password', 'logins'].some((name) => host.input(name) !== '')
}
