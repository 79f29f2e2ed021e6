import type { Digest } from '../image/digest.ts'
import { canonical, parseReference, repositoryOf } from '../image/reference.ts'
import type { PlannedTag, ReleasePlan } from '../release/release-plan.ts'
import { guardOf, releaseReferences } from '../release/release-reference.ts'
import { Failure } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { CopyResult } from '../stores/copy/copy.ts'
import { listTagsFor } from '../stores/copy/list-tags.ts'
import type { Store } from '../stores/store.ts'
import type { Connections } from './connections.ts'
import { type PushRequest, planPush, push } from './push.ts'
import type { PlanReport } from './report.ts'

export interface ApplyRequest extends Pick<PushRequest, 'platforms' | 'compression' | 'concurrency'> {
  readonly plan: ReleasePlan
  /** The image; without it, the one that the plan names, which a repository of the plan has to have. */
  readonly source?: string | undefined
}

const REQUESTS_AT_ONCE = 8

/**
 * Carries out a plan exactly as it is. `Failure('refused')` when it refuses an exact version, when the image is another than it names, and
 * when the registries have drifted: a tag is not what it was when the plan was made, or a newer version has come. What is done
 * already counts as not drifted where the plan names the image, so that a run that was cut off can be repeated.
 */
export async function applyPlan(request: ApplyRequest, connections: Connections): Promise<CopyResult> {
  return await push(await readyToPush(request, connections), connections)
}

/** What {@link applyPlan} would do. */
export async function planApply(request: ApplyRequest, connections: Connections): Promise<PlanReport> {
  return await planPush(await readyToPush(request, connections), connections)
}

async function readyToPush(request: ApplyRequest, connections: Connections): Promise<PushRequest> {
  const { plan, source, ...transfer } = request
  const references = releaseReferences(plan)
  if (references.length === 0) {
    throw new Failure('usage', 'the plan has no tags, so there is nothing to apply')
  }
  const digest = wantedDigest(plan)
  await refuseDrift(plan, connections)
  return {
    ...transfer,
    references,
    source: source ?? `registry:${await findImage(plan, digest, connections)}`,
    ...(digest === undefined ? {} : { digest }),
  }
}

/** The one image that the plan is about; undefined while it is not known. */
function wantedDigest({ tags }: ReleasePlan): Digest | undefined {
  const own = tags.filter(({ action }) => action === 'create' || action === 'move')
  const digests = new Set(own.map(({ wanted }) => wanted))
  if (digests.size <= 1) return [...digests][0] ?? undefined
  throw new Failure('invalid', 'the plan puts tags on different images, and one plan is about one image', {
    hint: 'Make the plan again, for one image.',
  })
}

async function findImage(plan: ReleasePlan, digest: Digest | undefined, connections: Connections): Promise<string> {
  if (digest === undefined) {
    const kept = plan.tags.find(({ action, wanted }) => action === 'keep' && wanted !== null)
    if (kept !== undefined && plan.tags.every(({ action }) => action === 'keep' || action === 'refuse')) {
      return `${repositoryOf(parseReference(kept.reference))}@${kept.wanted}`
    }
    throw new Failure('usage', 'the plan does not say which image it is for', {
      hint: 'Name the image: seaworthy apply PLAN SOURCE. Or plan for an image that is pushed: seaworthy plan --digest sha256:…',
    })
  }
  const repositories = [...new Set(plan.tags.map(({ reference }) => repositoryOf(parseReference(reference))))]
  for (const repository of repositories) {
    const store = await storeOf(repository, connections)
    if ((await store.resolve(digest)) !== undefined) return `${repository}@${digest}`
  }
  throw new Failure('not-found', `${digest} is in none of the plan's repositories: ${repositories.join(', ')}`, {
    reference: digest,
    hint: 'Name the image: seaworthy apply PLAN SOURCE.',
  })
}

async function refuseDrift(plan: ReleasePlan, connections: Connections): Promise<void> {
  const guards = plan.tags.filter(({ floating }) => floating !== undefined).map(guardOf)
  const lists = new Map<string, Promise<readonly string[]>>()
  const list = (repository: string, store: Store): Promise<readonly string[]> => {
    const tags = lists.get(repository) ?? listTagsFor(guards, store, connections.runtime.log)
    lists.set(repository, tags)
    return tags
  }
  const drifted = await mapLimited(plan.tags, REQUESTS_AT_ONCE, async (tag): Promise<string[]> => {
    // A tag that is left alone may be on whatever it likes.
    if (tag.action === 'refuse') return []
    const reference = parseReference(tag.reference)
    const repository = repositoryOf(reference)
    const store = await storeOf(repository, connections)
    const now = (await store.resolve(tag.tag))?.digest ?? null
    if (now !== tag.current && (now === null || now !== tag.wanted)) {
      return [`${canonical(reference)} was on ${tag.current ?? 'nothing'} and is on ${now ?? 'nothing'} now`]
    }
    if (tag.floating === undefined) return []
    return newer(tag, await list(repository, store))
  })
  const all = drifted.flat()
  if (all.length === 0) return
  throw new Failure('refused', `the registry has changed since the plan was made: ${all.join('; ')}`, {
    reference: plan.tags.find(({ reference }) => all[0]?.startsWith(reference))?.reference,
    hint: 'Make the plan again and look at it: seaworthy plan.',
  })
}

function newer(tag: PlannedTag, tags: readonly string[]): string[] {
  const { take, reason } = guardOf(tag)(tags)
  return take ? [] : [`${tag.reference} is not for this release any more: ${reason}`]
}

async function storeOf(repository: string, connections: Connections): Promise<Store> {
  const { registry, repository: path } = parseReference(repository)
  return (await connections.registry(registry)).repository(path)
}
