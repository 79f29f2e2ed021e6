import type { Descriptor } from '../image/descriptor.ts'
import type { Digest } from '../image/digest.ts'
import type { Index, ManifestDocument } from '../image/manifest.ts'
import { choosePlatform, formatPlatform, type Platform } from '../image/platform.ts'
import type { Reference } from '../image/reference.ts'
import type { Subject } from './driver.ts'
import type { Evaluation } from './evaluate-need.ts'
import type { PlatformRule } from './policy/policy.ts'

/** An evaluation and what it is about: the whole image, or one platform of it. */
export interface PlatformEvaluation extends Evaluation {
  readonly digest: Digest
  readonly platform: string | null
}

/** More entries than any image has; each costs a check. */
const ENTRIES_MAX = 256

/**
 * Checks as many manifests of an image as the rule asks for. The signature on an index covers all it lists, so the index comes first; only when
 * it is not verified are platforms looked at. With `all`, one result: every entry has to be verified by itself. With `selected`, one result
 * for each platform with that platform's digest, since the index's digest would carry entries nobody verified.
 */
export async function evaluatePlatforms(
  rule: PlatformRule,
  reference: Reference,
  document: ManifestDocument,
  selected: readonly Platform[],
  evaluate: (subject: Subject) => Promise<Evaluation>,
): Promise<readonly PlatformEvaluation[]> {
  const { descriptor, content } = document
  const image: Subject = { reference, descriptor }
  const whole = { ...(await evaluate(image)), digest: descriptor.digest, platform: null }
  if (content.kind === 'manifest' || rule.kind === 'index' || whole.verdict === 'verified') return [whole]
  if (content.manifests.length > ENTRIES_MAX) {
    return [worse(whole, [`the index lists ${content.manifests.length} manifests; at most ${ENTRIES_MAX} are checked`])]
  }
  // Under its digest: the tag is that of the index.
  const { registry, repository } = reference
  const checkEntry = (entry: Descriptor): Promise<Evaluation> => {
    const { platform: _, ...own } = entry
    return evaluate({ reference: { registry, repository, digest: entry.digest }, descriptor: own, partOf: image })
  }
  if (rule.kind === 'all') return [await evaluateAll(whole, content, checkEntry)]
  const wanted = rule.platforms ?? selected
  if (wanted.length === 0) {
    return [worse(whole, ['the rule is about selected platforms, and none was selected: name them with platforms'])]
  }
  return await Promise.all(wanted.map((platform) => evaluateOne(whole, content, platform, checkEntry)))
}

async function evaluateAll(
  whole: PlatformEvaluation,
  index: Index,
  check: (entry: Descriptor) => Promise<Evaluation>,
): Promise<PlatformEvaluation> {
  const digests = new Set(index.manifests.map(({ digest }) => digest))
  const entries = index.manifests.filter((entry) => !isAttestation(entry, digests))
  if (entries.length === 0) return worse(whole, ['the index lists no platform'])
  const results = await Promise.all(entries.map(async (entry) => ({ name: nameOf(entry), ...(await check(entry)) })))
  const failed = results.filter(({ verdict }) => verdict !== 'verified')
  if (failed.length === 0) {
    const apart = index.manifests.length - entries.length
    return {
      ...whole,
      verdict: 'verified',
      proofs: results.flatMap(({ proofs }) => proofs),
      reasons: [],
      unproven: [
        ...new Set(results.flatMap(({ unproven }) => unproven)),
        'the index itself: every platform in it is verified, which of them belong together is not',
        ...(apart === 0 ? [] : [`${apart} attestation manifests in the index`]),
      ],
      warnings: [...new Set([...whole.warnings, ...results.flatMap(({ warnings }) => warnings)])],
    }
  }
  const isViolated = failed.some(({ verdict }) => verdict === 'violated') && whole.verdict === 'violated'
  return {
    ...whole,
    verdict: isViolated ? 'violated' : 'unchecked',
    reasons: [
      ...whole.reasons,
      ...failed.flatMap(({ name, reasons }) => reasons.map((reason) => `${name}: ${reason}`)),
    ],
  }
}

async function evaluateOne(
  whole: PlatformEvaluation,
  index: Index,
  platform: Platform,
  check: (entry: Descriptor) => Promise<Evaluation>,
): Promise<PlatformEvaluation> {
  const name = formatPlatform(platform)
  const entry = choosePlatform(index.manifests, platform)
  if (entry === undefined) return { ...worse(whole, [`the image has no platform ${name}`]), platform: name }
  const own = await check(entry)
  // The index could have covered it, had it been checked.
  const verdict = own.verdict === 'violated' && whole.verdict === 'unchecked' ? 'unchecked' : own.verdict
  return { ...own, verdict, digest: entry.digest, platform: name }
}

/** What BuildKit puts beside a platform: it says so, belongs to an entry of the same index, and no machine would run it. */
function isAttestation({ annotations, platform }: Descriptor, digests: ReadonlySet<string>): boolean {
  const subject = annotations?.['vnd.docker.reference.digest'] ?? ''
  return (
    annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' &&
    digests.has(subject) &&
    platform?.os === 'unknown' &&
    platform.architecture === 'unknown'
  )
}

function worse(whole: PlatformEvaluation, reasons: readonly string[]): PlatformEvaluation {
  return { ...whole, reasons: [...reasons, ...whole.reasons] }
}

function nameOf({ platform, digest }: Descriptor): string {
  return platform === undefined ? digest : `${formatPlatform(platform)} (${digest})`
}
