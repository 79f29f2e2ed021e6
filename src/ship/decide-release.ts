import type { Digest } from '../image/digest.ts'
import type { Reference } from '../image/reference.ts'
import type { Evaluation } from '../release/evaluation.ts'
import type { ExistingSources } from '../release/existing-names.ts'
import type { Facts } from '../release/facts.ts'
import { type Immutable, type PlannedRepository, planRelease } from '../release/plan-release.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { describeError, Failure } from '../runtime/failure.ts'
import { cannotList, listTags } from '../stores/copy/list-tags.ts'
import type { ReadableStore } from '../stores/store.ts'
import type { Connections } from './connections.ts'

export interface DecideOptions {
  readonly images: readonly string[]
  readonly existing: ExistingSources
  /**
   * When the registries are asked what their tags are now: `always`; `when-floating`, for a step that only has to know which floating tags
   * this release gets; or `never`, offline.
   */
  readonly ask: 'always' | 'when-floating' | 'never'
  /** The image, when it is known. */
  readonly digest?: Digest | undefined
  readonly allowDowngrade?: boolean
  readonly immutable?: Immutable
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/**
 * Decides for each tag in each repository whether this release gets it. One of two witnesses is enough: the git tags know of every release,
 * too, so that a registry that may not be read is a warning. Without any, a floating tag that cannot be checked is an error
 * (`Failure('failed')`).
 */
export async function decideRelease(
  evaluation: Evaluation,
  options: DecideOptions,
  facts: Pick<Facts, 'lookUp'>,
  connections: Connections,
): Promise<ReleasePlan> {
  const { existing, images, ask } = options
  const { log } = connections.runtime
  const hasFloating = evaluation.tags.some(({ floating }) => floating !== undefined)
  const gitTags = hasFloating && existing.git ? await facts.lookUp.tags().catch((error: unknown) => error as Error) : []
  const asks = images.length > 0 && (ask === 'always' || (ask === 'when-floating' && hasFloating && existing.registry))
  const lists = asks && existing.registry
  if (gitTags instanceof Error) {
    if (!lists) throw cannotCheck('the git tags cannot be read', gitTags)
    log.info(`The git tags cannot be read, so only the registry tells what exists: ${gitTags.message}`)
  }
  const knowsGit = existing.git && !(gitTags instanceof Error)
  const names = [...existing.names.flatMap(asGitTag), ...(gitTags instanceof Error ? [] : gitTags)]
  const request = { ...options, evaluation, existing: { registry: lists, names } }
  if (!asks) return await planRelease(request, undefined)
  return await planRelease(request, async ({ registry, repository }: Reference) => {
    const store = (await connections.registry(registry)).repository(repository)
    return tolerant(store, (error) => {
      const what = `the tags of ${store.label} cannot be read`
      if (hasFloating && !knowsGit) throw cannotCheck(what, error)
      log.warn(`${what}${hasFloating ? ', so only the git tags tell what exists' : ''}: ${describeError(error)}`)
    })
  })
}

/** A version given by hand exists for every flavor of the image, as a git tag does; a tag of the registry is one flavor's. */
function asGitTag(name: string): readonly string[] {
  return name.startsWith('refs/') ? [name] : [name, `refs/tags/${name}`]
}

/** What cannot be read is taken to be missing, which is told once. Where only the list is refused, single tags may still be read. */
function tolerant(store: ReadableStore, tell: (error: Failure) => void): PlannedRepository {
  let [isTold, isGone] = [false, false]
  const unreadable = (error: unknown): undefined => {
    if (!(error instanceof Failure) || error.code === 'cancelled' || error.code === 'usage') throw error
    if (!isTold) tell(error)
    isTold = true
    isGone ||= !cannotList(error)
  }
  return {
    list: () => listTags(store).catch(unreadable),
    resolve: async (name) => (isGone ? undefined : await store.resolve(name).catch(unreadable)),
  }
}

function cannotCheck(what: string, cause: Error): Failure {
  return new Failure('failed', `${what}, so it cannot be told whether a newer version has the floating tags`, {
    reference: 'existing',
    hint: 'Log in first, or check out the git tags (actions/checkout with fetch-tags: true). With existing: none floating tags move unchecked.',
    cause,
  })
}
