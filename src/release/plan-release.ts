import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import { parseReference, type Reference, repositoryOf } from '../image/reference.ts'
import { Failure } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import type { Evaluation, WantedTag } from './evaluation.ts'
import { floatingVerdict } from './floating-verdict.ts'
import { isFullVersion } from './promotion/version-of.ts'
import type { PlannedTag, ReleasePlan } from './release-plan.ts'

/** Which tags never leave an image they are on: exact versions, or none at all. */
export type Immutable = 'versions' | 'none'

export interface ReleaseRequest {
  readonly evaluation: Evaluation
  /** Repositories, each with its registry; without any, the plan is about tags alone. */
  readonly images: readonly string[]
  /** The image that is released, when it is known. */
  readonly digest?: Digest | undefined
  readonly existing: {
    /** Whether the tags of each image's repository are listed, now and again when they are written. */
    readonly registry: boolean
    /** Further names that exist: git tags as full refs (`refs/tags/v1.9.1`), or versions given by hand. */
    readonly names: readonly string[]
  }
  /** Lets floating tags move back to an older version. */
  readonly allowDowngrade?: boolean
  /** Default: exact versions. */
  readonly immutable?: Immutable
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/** What is asked of a repository. */
export interface PlannedRepository {
  /** All its tags; undefined when they cannot be listed. */
  list(): Promise<readonly string[] | undefined>
  resolve(tag: string): Promise<Descriptor | undefined>
}

/** Opens the repository of an image. */
export type OpenRepository = (image: Reference) => Promise<PlannedRepository>

const REQUESTS_AT_ONCE = 8

/**
 * Decides for each tag in each repository what becomes of it. Reads only: the list of tags of each repository once, and one HEAD for each
 * wanted tag that is in it. A tag that the release cannot have is `refuse`, which is no error here.
 */
export async function planRelease(request: ReleaseRequest, open: OpenRepository | undefined): Promise<ReleasePlan> {
  const { evaluation, images, labels = {}, annotations = {} } = request
  const plans =
    images.length === 0
      ? [await planRepository(request, undefined, undefined)]
      : await Promise.all(
          [...new Set(images.map((image) => repositoryOf(parseImage(image))))].map(async (image) =>
            planRepository(request, image, await open?.(parseImage(image))),
          ),
        )
  // By tag, then by image: the order in which they are written.
  const tags = evaluation.tags.flatMap((_, i) => plans.map((plan) => plan[i] as PlannedTag))
  return {
    version: evaluation.version,
    tags,
    labels,
    annotations,
    warnings: [...evaluation.warnings, ...warnings(request)],
  }
}

function parseImage(text: string): Reference {
  const reference = parseReference(text)
  if (reference.tag === undefined && reference.digest === undefined) return reference
  throw new Failure('usage', `the image "${text}" has a tag or digest of its own`, {
    reference: text,
    hint: 'Name the repository only; the rules give the tags.',
  })
}

/** One planned tag for each wanted one, in the same order. */
async function planRepository(
  request: ReleaseRequest,
  image: string | undefined,
  store: PlannedRepository | undefined,
): Promise<readonly PlannedTag[]> {
  const { evaluation, existing } = request
  const listed = existing.registry ? await store?.list() : undefined
  const isListed = existing.registry && listed !== undefined
  return await mapLimited(evaluation.tags, REQUESTS_AT_ONCE, async (wanted) => {
    // A list without any tag may be one that the registry does not keep.
    const mayExist = listed === undefined || listed.length === 0 || listed.includes(wanted.name)
    const current = mayExist ? ((await store?.resolve(wanted.name))?.digest ?? null) : null
    const isThere = current !== null || (store === undefined && existing.names.includes(wanted.name))
    const reference = image === undefined ? wanted.name : `${image}:${wanted.name}`
    const names = [...(listed ?? []), ...existing.names]
    return { reference, ...planTag(wanted, { current, isThere, names, isListed }, request) }
  })
}

interface TagFacts {
  readonly current: Digest | null
  /** Also true for a tag that is only known by name. */
  readonly isThere: boolean
  /** All names there are, of the registry and of git. */
  readonly names: readonly string[]
  /** Whether the repository's own tags are among them. */
  readonly isListed: boolean
}

/** What becomes of one tag. Pure. */
function planTag(wanted: WantedTag, facts: TagFacts, request: ReleaseRequest): Omit<PlannedTag, 'reference'> {
  const { current, isThere } = facts
  const digest = request.digest ?? null
  const base = { tag: wanted.name, current, wanted: digest }
  const isSame = digest !== null && current === digest
  const change = !isThere ? 'create' : isSame ? 'keep' : 'move'
  if (wanted.floating !== undefined) return { ...base, ...planFloating(wanted, facts, request, change) }
  const isExact = isExactVersion(wanted)
  if (!isExact || request.immutable === 'none') {
    const moves = isExact ? 'this version goes to another image' : 'moves with each release'
    const reason = isSame ? 'same digest' : isThere ? moves : 'new tag'
    return { ...base, action: change, reason }
  }
  const exact = { ...base, immutable: true as const }
  if (!isThere) return { ...exact, action: 'create', reason: 'new version' }
  if (isSame) return { ...exact, action: 'keep', reason: 'same digest' }
  if (digest === null) {
    const reason = 'this version exists; another image will be refused'
    return { ...exact, wanted: current, action: 'keep', reason }
  }
  return { ...exact, action: 'refuse', reason: 'this version exists, and another image has it' }
}

function planFloating(
  { floating }: WantedTag,
  { current, names, isListed }: TagFacts,
  { allowDowngrade = false, existing }: ReleaseRequest,
  change: 'create' | 'move' | 'keep',
): Partial<PlannedTag> & Pick<PlannedTag, 'action' | 'reason'> {
  if (floating === undefined) throw new Failure('failed', 'only a floating tag is planned here')
  const { take, newest, reason } = floatingVerdict(floating, names)
  // What is allowed to move back is not decided again: the one who allowed it has the last word.
  if (allowDowngrade) return { action: change, reason: take ? reason : `allow-downgrade: ${reason}` }
  const decider = { floating, ...(isListed ? {} : { unlisted: true as const }) }
  // Who counts on the registry wants its tags looked at again when the tag is written.
  if (take) return { action: change, reason, ...(existing.registry ? decider : {}) }
  return { action: 'refuse', wanted: current, reason, ...decider, ...(newest === undefined ? {} : { newest }) }
}

/**
 * A tag for one version only: what a version rule gives, and the name of a git tag that is a whole version (`v1.4.2`, not `v1`). Other rules
 * give names that are meant to move, or that a person chose.
 */
function isExactVersion({ name, floating, rule }: WantedTag): boolean {
  const has = (attribute: RegExp): boolean =>
    rule.split(',').some((field) => attribute.test(field.replaceAll('"', '').trim()))
  if (floating !== undefined) return false
  if (has(/^type=(?:semver|pep440|calver|numbers)$/i)) return true
  return (has(/^type=match$/i) || (has(/^type=ref$/i) && has(/^event=tag$/i))) && isFullVersion(name)
}

function warnings({ evaluation, existing }: ReleaseRequest): string[] {
  const floating = evaluation.tags.find((tag) => tag.floating !== undefined)
  if (floating === undefined || !existing.registry || evaluation.tags.some((tag) => tag.floating === undefined))
    return []
  return [
    `no tag names the version ${floating.floating?.version}, so releases at the same time cannot see each other in the registry: add type=semver,pattern={{version}}`,
  ]
}
