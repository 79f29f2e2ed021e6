import type { Host } from '../host/host.ts'
import type { Reference } from '../image/reference.ts'
import type { Evaluation } from '../release/evaluation.ts'
import { parseExisting } from '../release/existing-names.ts'
import type { Facts } from '../release/facts.ts'
import { type OpenRepository, planRelease } from '../release/plan-release.ts'
import type { ReleasePlan } from '../release/release-plan.ts'
import { describeError, Failure } from '../runtime/failure.ts'
import type { ReadableStore } from '../stores/store.ts'

export interface DecideOptions {
  readonly images: readonly string[]
  /** The input `existing`: `registry,git`, one of them, `none`, or versions. */
  readonly existing: string
  readonly allowDowngrade: boolean
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

export interface Decision {
  readonly plan: ReleasePlan
  /** Whether it was looked up what exists: without that, the reasons of the plan say nothing. */
  readonly isLookedUp: boolean
}

/**
 * Decides for each tag in each repository whether this release gets it. Where versions exist is looked up only when a floating tag is asked for.
 * One of two witnesses is enough: the git tags know of every release, too, so that a registry that may not be read yet (the step stands
 * before the login) is a warning. Without any, a floating tag that cannot be checked is an error.
 */
export async function decideTags(
  evaluation: Evaluation,
  options: DecideOptions,
  facts: Facts,
  host: Host,
): Promise<Decision> {
  const { images, allowDowngrade, labels, annotations } = options
  const existing = parseExisting(options.existing)
  const isAsked = evaluation.tags.some(({ floating }) => floating !== undefined)
  const gitTags = isAsked && existing.git ? await facts.lookUp.tags().catch((error: unknown) => error as Error) : []
  const request = {
    evaluation,
    images,
    allowDowngrade,
    labels,
    annotations,
    existing: {
      registry: isAsked && existing.registry,
      git: false,
      names: [...existing.names, ...(gitTags instanceof Error ? [] : gitTags)],
    },
  }
  if (!request.existing.registry || images.length === 0) {
    if (gitTags instanceof Error) throw cannotCheck('the git tags cannot be read', gitTags)
    const isLookedUp = (isAsked && existing.git) || existing.names.length > 0
    return { plan: await planRelease(request, undefined, host), isLookedUp }
  }
  if (gitTags instanceof Error)
    host.log.info(`The git tags cannot be read, so only the registry tells what exists: ${gitTags.message}`)
  const isKnown = existing.git && !(gitTags instanceof Error)
  const plan = await withRegistries(host, async (open) =>
    planRelease(
      request,
      async (image) => {
        const store = await open(image)
        return tolerant(store, (error) => {
          const what = `the tags of ${store.label} cannot be read`
          if (!isKnown) throw cannotCheck(what, error)
          host.log.warn(`${what}, so only the git tags tell what exists: ${describeError(error)}`)
        })
      },
      host,
    ),
  )
  return { plan, isLookedUp: true }
}

async function withRegistries<T>(host: Host, use: (open: OpenRepository) => Promise<T>): Promise<T> {
  const { openConnections } = await import('../ship/connections.ts')
  const connections = openConnections({}, host)
  try {
    return await use(async ({ registry, repository }: Reference) =>
      (await connections.registry(registry)).repository(repository),
    )
  } finally {
    await connections.close()
  }
}

/** A repository without content when it cannot be read, which is told once. */
function tolerant(store: ReadableStore, tell: (error: Failure) => void): ReadableStore {
  let isReadable = true
  return {
    label: store.label,
    tags: async function* () {
      try {
        yield* store.tags()
      } catch (error) {
        if (!(error instanceof Failure) || error.code === 'cancelled' || error.code === 'usage') throw error
        isReadable = false
        tell(error)
      }
    },
    resolve: async (name) => (isReadable ? await store.resolve(name) : undefined),
    readManifest: (name) => store.readManifest(name),
    statBlob: (digest) => store.statBlob(digest),
    readBlob: (blob, range) => store.readBlob(blob, range),
    referrers: (digest, type) => store.referrers(digest, type),
    close: () => store.close(),
  }
}

function cannotCheck(what: string, cause: Error): Failure {
  return new Failure('failed', `${what}, so it cannot be told whether a newer version has the floating tags`, {
    reference: 'existing',
    hint: 'Log in before this step, or check out the git tags (actions/checkout with fetch-tags: true). With existing: none floating tags move unchecked.',
    cause,
  })
}
