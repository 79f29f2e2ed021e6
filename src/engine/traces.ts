import { connect } from 'node:net'
import type { Runtime } from '../runtime/runtime.ts'
import type { Engine } from './engine.ts'

/** Names that images have in an engine while they pass through a facade; see `openFacade`. */
const PASSING = /^127\.0\.0\.1:([0-9]+)\/seaworthy\/[0-9a-f]{16}:(?:export|import)$/

/**
 * Takes away names that a run which was killed left behind. A name whose facade still answers belongs to a run beside
 * this one and stays. Failing is no reason to stop: these names harm nobody.
 */
export async function removeTraces(engine: Engine, runtime: Runtime): Promise<void> {
  try {
    for (const name of await engine.names()) {
      const [, port] = PASSING.exec(name) ?? []
      if (port === undefined || (await answers(Number(port)))) continue
      runtime.log.debug(`taking away ${name}, which an interrupted run left in the engine`)
      await engine.untag(name)
    }
  } catch (error) {
    runtime.log.debug(`names of interrupted runs could not be looked for: ${(error as Error).message}`)
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (isThere: boolean) => () => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', end(true))
    socket.once('error', end(false))
  })
}
