import type { Digest } from '../image/digest.ts'
import type { ManifestDocument } from '../image/manifest.ts'
import type { Log } from '../runtime/runtime.ts'
import type { PreparedCopy } from '../stores/copy/copy.ts'
import { listTagsFor } from '../stores/copy/list-tags.ts'
import type { CopyTarget } from '../stores/copy/survey.ts'
import { takenTag } from '../stores/copy/tags.ts'
import type { Store } from '../stores/store.ts'
import type { PlanReport } from './report.ts'

/**
 * Refuses (`Failure('refused')`) when an exact version is on another image, before anything is sent. `config` is the image's own while its
 * digest is not known: an image with the same one is taken for the same, and the tag is looked at once more before it is written.
 */
export async function refuseTakenTags(
  targets: readonly CopyTarget[],
  wanted: Digest | undefined,
  config?: Digest,
): Promise<void> {
  for (const { store, immutable = [] } of targets) {
    for (const tag of immutable) {
      await refuseTaken(store, tag, (await store.resolve(tag))?.digest, wanted, config)
    }
  }
}

/** The same for a copy that is decided, by what its plan saw a moment ago. */
export async function refuseTakenVersions({ request, plans }: PreparedCopy): Promise<void> {
  for (const [i, plan] of plans.entries()) {
    const { store, immutable = new Set() } = request.targets[i] as CopyTarget
    const seen = new Map(plan.tags.map(({ tag, current }) => [tag, current]))
    for (const tag of immutable)
      await refuseTaken(store, tag, seen.get(tag), plan.root?.descriptor.digest, configOf(plan.tree.document))
  }
}

async function refuseTaken(
  store: Store,
  tag: string,
  current: Digest | undefined,
  wanted: Digest | undefined,
  config: Digest | undefined,
): Promise<void> {
  if (current === undefined || current === wanted) return
  if (wanted === undefined && configOf(await store.readManifest(current)) === config) return
  throw takenTag(`${store.label}:${tag}`, current, wanted)
}

function configOf({ content }: ManifestDocument): Digest | undefined {
  return content.kind === 'manifest' ? content.config.digest : undefined
}

/** A dry run with what guards and immutable tags say of it. */
export async function planProtected(report: PlanReport, targets: readonly CopyTarget[], log: Log): Promise<PlanReport> {
  const byLabel = new Map(targets.map((target) => [target.store.label, target]))
  const listed = new Map<CopyTarget, Promise<readonly string[]>>()
  const list = (target: CopyTarget): Promise<readonly string[]> => {
    const guards = [...(target.guards?.values() ?? [])]
    const tags = listed.get(target) ?? listTagsFor(guards, target.store, log)
    listed.set(target, tags)
    return tags
  }
  const tags = report.tags.map(async (entry): Promise<PlanReport['tags'][number]> => {
    const target = byLabel.get(entry.reference.slice(0, -entry.tag.length - 1))
    const guard = target?.guards?.get(entry.tag)
    if (target !== undefined && guard !== undefined) {
      const { take, reason } = guard(await list(target))
      return take ? { ...entry, reason } : { ...entry, action: 'refuse', wanted: entry.current, reason }
    }
    if (target?.immutable?.has(entry.tag) !== true || entry.action !== 'move') return entry
    return { ...entry, action: 'refuse', blocks: true, reason: 'this version exists, and another image has it' }
  })
  return { ...report, tags: await Promise.all(tags) }
}
