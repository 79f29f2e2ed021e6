import { Failure } from '../runtime/failure.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Engine } from './engine.ts'

/**
 * Takes away a name that was given to an image for a moment, whatever happened in between: not finding it is well, and
 * what goes wrong is no more than said, so that the error that led here is the one that is told. The next run takes the name away; see `removeTraces`.
 */
export async function removeName(engine: Engine, name: string, { log }: Pick<Runtime, 'log'>): Promise<void> {
  try {
    await engine.untag(name)
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return
    log.info(`the engine keeps the name ${name} until the next run, or docker rmi: ${(error as Error).message}`)
  }
}
