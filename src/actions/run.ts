import { githubHost } from '../host/github.ts'
import type { Host } from '../host/host.ts'
import { catchInterruption } from '../host/interruption.ts'
import { describeError } from '../runtime/failure.ts'

/** Runs the body of an action's main step: an error fails the step. */
export async function runMain(body: (host: Host) => Promise<void>): Promise<void> {
  await runStep(body, (host, message) => host.fail(message))
}

/** Runs the body of a post step: an error is a warning, since the job's work is done and was good. */
export async function runPost(body: (host: Host) => Promise<void>): Promise<void> {
  await runStep(body, (host, message) => host.log.warn(message))
}

/** A job that is cancelled interrupts its step (SIGINT, seconds later SIGTERM): time to clean up what was begun. */
async function runStep(
  body: (host: Host) => Promise<void>,
  tell: (host: Host, message: string) => void,
): Promise<void> {
  const interruption = catchInterruption()
  const host = await githubHost(interruption.signal)
  try {
    await body(host)
  } catch (error) {
    tell(host, describeError(error))
  } finally {
    host.close()
    interruption.close()
  }
}
