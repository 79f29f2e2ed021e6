import type { ManifestDocument } from '../image/manifest.ts'
import type { Platform } from '../image/platform.ts'
import {
  canonical,
  parseReference,
  type Reference,
  repositoryOf,
  targetOf,
  withDefaultTag,
} from '../image/reference.ts'
import { Failure, messageOf } from '../runtime/failure.ts'
import { mapLimited } from '../runtime/limit.ts'
import { chooseRule, chooseWaiver } from './choose-rule.ts'
import type { EvidenceSource, TrustContext } from './driver.ts'
import { evaluateNeed, prepareNeed } from './evaluate-need.ts'
import { evaluatePlatforms, type PlatformEvaluation } from './evaluate-platforms.ts'
import type { TrustLock } from './lock/trust-lock.ts'
import type { Policy, PolicyMode } from './policy/policy.ts'
import { type VerifyWorld, withTrustContext } from './trust-context.ts'
import type { ImageVerdict, Location, Verdict, Waived } from './verdict.ts'
import { reportVerdicts, type VerifyReport } from './verify-report.ts'

/** An image to be verified, as somebody wrote it, and where. */
export interface ImageRequest {
  readonly reference: string
  readonly locations?: readonly Location[]
}

export interface VerifyOptions {
  /** In place of the policy's. */
  readonly mode?: PolicyMode
  readonly lock?: TrustLock
  /** Everything comes from here and nothing from a network. */
  readonly offline?: EvidenceArchive
  /** Moment that verification counts for, milliseconds since the epoch; the clock's without it. */
  readonly now?: number
  /** Whether no image at all is fine. */
  readonly allowEmpty?: boolean
  /** What a rule with `platforms: selected` is about. */
  readonly platforms?: readonly Platform[]
  /** Images at a time; 8 unless told. */
  readonly concurrency?: number
  /** Said in the report besides what is found. */
  readonly warnings?: readonly string[]
  /** Findings about the run as a whole; each is a violation. */
  readonly reasons?: readonly string[]
}

/** Evidence that also has the manifests of the images themselves. */
export interface EvidenceArchive extends EvidenceSource {
  /** The manifest or index that the name meant when the archive was made; undefined when it is not there. */
  manifest(reference: Reference): Promise<ManifestDocument | undefined>
}

/**
 * Verifies images under a policy. Each is resolved once, its bytes hashed by us, and everything after that is about that digest. Never
 * throws for what it finds: what cannot be reached or read is `unchecked` or `violated` in the report. In the order given; an image
 * that is given twice is checked once.
 */
export async function verifyImages(
  images: readonly ImageRequest[],
  policy: Policy,
  world: VerifyWorld,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const now = options.now ?? world.runtime.clock.now()
  const { lock, offline } = options
  const verdicts = await withTrustContext(world, { now, lock, offline }, (context) =>
    mapLimited(withoutTwins(images), options.concurrency ?? 8, (image) => verifyImage(image, policy, context, options)),
  )
  return reportVerdicts({
    mode: options.mode ?? policy.mode,
    policy: policy.label,
    now,
    images: verdicts.flat(),
    reasons: [
      ...(images.length === 0 && options.allowEmpty !== true ? ['no image was named, so nothing was checked'] : []),
      ...(options.reasons ?? []),
    ],
    warnings: [...(options.warnings ?? []), ...endedWaivers(policy, now)],
  })
}

async function verifyImage(
  image: ImageRequest,
  policy: Policy,
  context: TrustContext,
  options: VerifyOptions,
): Promise<readonly ImageVerdict[]> {
  const { reference: text, locations = [] } = image
  const base = { ...NOTHING, reference: text, locations }
  let reference: Reference
  try {
    reference = withDefaultTag(parseReference(text))
  } catch (error) {
    return [{ ...base, verdict: 'violated', rule: 'no rule: it is no reference', reasons: [messageOf(error)] }]
  }
  const chosen = chooseRule(policy, reference)
  const { applied, refused } = chooseWaiver(policy, reference, context.now())
  const waived = applied === undefined ? null : { reason: applied.reason, owner: applied.owner, until: applied.until }
  const finish = (verdict: ImageVerdict, excuse: Waived | null = waived): ImageVerdict =>
    verdict.verdict === 'verified' ? verdict : { ...verdict, waived: excuse, reasons: [...verdict.reasons, ...refused] }
  if (chosen !== undefined) prepareNeed(chosen.rule.need, reference, context)
  let document: ManifestDocument
  try {
    document = await resolveOnce(reference, context, options.offline)
  } catch (error) {
    if (context.runtime.signal?.aborted === true) throw error
    const rule = chosen?.label ?? 'no rule matches'
    // What was not even found cannot be let pass.
    return [finish({ ...base, verdict: verdictOf(error), rule, reasons: [describe(error)] }, null)]
  }
  const { digest } = document.descriptor
  const found = { ...base, digest, pinned: `${repositoryOf(reference)}@${digest}` }
  if (chosen === undefined) {
    const excuse = policy.unmatched === 'warn' ? UNMATCHED : null
    const reasons = [`no rule of ${policy.label} matches ${canonical(reference)}`]
    return [finish({ ...found, verdict: 'violated', rule: 'no rule matches', reasons }, waived ?? excuse)]
  }
  const { rule, label } = chosen
  const evaluations = await evaluatePlatforms(rule.platforms, reference, document, options.platforms ?? [], (subject) =>
    evaluateNeed(rule.need, subject, context),
  )
  return evaluations.map((evaluation) => finish(verdictFrom(evaluation, found, reference, label)))
}

function verdictFrom(
  { digest, platform, keys: _, ...evaluation }: PlatformEvaluation,
  found: ImageVerdict,
  reference: Reference,
  rule: string,
): ImageVerdict {
  return { ...found, digest, pinned: `${repositoryOf(reference)}@${digest}`, platform, ...evaluation, rule }
}

/** The manifest a reference means, read and hashed once. A digest in the reference has to be that of the bytes. */
async function resolveOnce(
  reference: Reference,
  context: TrustContext,
  offline: EvidenceArchive | undefined,
): Promise<ManifestDocument> {
  if (offline === undefined) {
    const registry = await context.registry(reference.registry)
    return await registry.repository(reference.repository).readManifest(targetOf(reference))
  }
  const document = await offline.manifest(reference)
  if (document !== undefined) return document
  throw new Failure('not-found', `${offline.label} has no ${canonical(reference)}`, {
    reference: canonical(reference),
    hint: 'Export it while its registry can be reached: seaworthy trust export.',
  })
}

/** Bytes that are not what they should be are a violation; everything else means that nothing could be checked. */
function verdictOf(error: unknown): Verdict {
  return error instanceof Failure && (error.code === 'mismatch' || error.code === 'invalid') ? 'violated' : 'unchecked'
}

function describe(error: unknown): string {
  const hint = error instanceof Failure && error.hint !== undefined ? ` ${error.hint}` : ''
  return `it could not be read: ${messageOf(error)}${hint === '' ? '' : `.${hint}`}`
}

/** Each image once, with all the places it stands at. */
function withoutTwins(images: readonly ImageRequest[]): readonly ImageRequest[] {
  const byReference = new Map<string, ImageRequest>()
  for (const image of images) {
    const twin = byReference.get(image.reference)
    const locations = [...(twin?.locations ?? []), ...(image.locations ?? [])]
    byReference.set(image.reference, { ...image, locations })
  }
  return [...byReference.values()]
}

function endedWaivers({ waivers }: Policy, now: number): string[] {
  return waivers
    .filter(({ ends }) => now >= ends)
    .map(({ place, owner, until }) => `${place}: the waiver of ${owner} ended on ${until} and is not applied`)
}

const UNMATCHED: Waived = { reason: 'no rule matches, and the policy says unmatched: warn', owner: null, until: null }

const NOTHING: Omit<ImageVerdict, 'reference' | 'verdict' | 'rule'> & Pick<ImageVerdict, 'verdict' | 'rule'> = {
  digest: null,
  pinned: null,
  verdict: 'unchecked',
  platform: null,
  waived: null,
  rule: '',
  proofs: [],
  reasons: [],
  unproven: [],
  warnings: [],
  locations: [],
}
