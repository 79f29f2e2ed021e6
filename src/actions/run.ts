import { githubHost } from '../host/github.ts'
import type { Host } from '../host/host.ts'
import { describeError } from '../runtime/failure.ts'

/** Runs the body of an action's main step: an error fails the step. */
export async function runMain(body: (host: Host) => Promise<void>): Promise<void> {
  const host = await githubHost()
  try {
    await body(host)
  } catch (error) {
    host.fail(describeError(error))
  } finally {
    host.close()
  }
}

/** Runs the body of a post step: an error is a warning, since the job's work is done and was good. */
export async function runPost(body: (host: Host) => Promise<void>): Promise<void> {
  const host = await githubHost()
  try {
    await body(host)
  } catch (error) {
    host.log.warn(describeError(error))
  } finally {
    host.close()
  }
}
