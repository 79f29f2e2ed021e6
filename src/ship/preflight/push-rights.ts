import type { Reference } from '../../image/reference.ts'
import { repositoryOf } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Connections } from '../connections.ts'
import { isDefinite } from './check.ts'
import { pushRemedy } from './remedy.ts'

/**
 * Tries whether an upload may begin, before minutes go into exporting and compressing: two requests for each repository. Throws the
 * registry's no with what to change, unless `isExcused` finds that this one needs nothing. What may pass by itself is a warning: the
 * upload itself tries again and will tell.
 */
export async function checkPushRights(
  references: readonly Reference[],
  connections: Connections,
  isExcused: (index: number) => Promise<boolean> = async () => false,
): Promise<void> {
  const { runtime } = connections
  const results = await Promise.allSettled(references.map((reference) => probe(reference, connections)))
  for (const [i, result] of results.entries()) {
    if (result.status === 'fulfilled') continue
    const error: unknown = result.reason
    const reference = references[i] as Reference
    if (isDefinite(error)) {
      if (await isExcused(i)) continue
      throw explained(error, reference, connections)
    }
    if (error instanceof Failure && error.code === 'cancelled') throw error
    runtime.log.warn(
      `${repositoryOf(reference)}: whether it may be pushed to is not known: ${(error as Error).message}`,
    )
  }
}

async function probe({ registry, repository }: Reference, connections: Connections): Promise<void> {
  await (await connections.registry(registry)).probePush(repository)
}

function explained(failure: Failure, reference: Reference, { runtime }: Connections): Failure {
  const { registry, repository } = reference
  const remedy = pushRemedy({ registry, repository, failure }, runtime.env)
  return new Failure(failure.code, `${registry}/${repository} cannot be pushed to; nothing was sent yet`, {
    reference: repositoryOf(reference),
    hint: remedy ?? failure.hint,
    // Its own hint would say the same again, less precisely.
    cause: remedy === undefined ? failure : new Failure(failure.code, failure.message, { cause: failure.cause }),
  })
}
