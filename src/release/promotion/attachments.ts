import type { Digest } from '../../image/digest.ts'
import { isIndexType, isManifestType } from '../../image/media-types.ts'
import { isTag } from '../../image/reference.ts'
import { Failure } from '../../runtime/failure.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Log } from '../../runtime/runtime.ts'
import { bottomUp, type ManifestTree, readTree } from '../../stores/copy/tree.ts'
import type { ReadableStore } from '../../stores/store.ts'
import { type CosignSuffix, cosignTags } from './cosign-tags.ts'

/** Something that was attached to an image after it was made: a signature, an attestation, an SBOM. */
export interface Attachment {
  /** What it is about: the image, one of its platforms, or another attachment. */
  readonly subject: Digest
  readonly tree: ManifestTree
  /** What ties it to its subject where it is no referrer (a manifest whose `subject` says so): a tag made of the digest. */
  readonly cosign?: { readonly tag: string; readonly suffix: CosignSuffix }
}

const AT_ONCE = 8
/** One image has a handful; a list beyond this is a mistake or an attack. */
const MOST = 1000
const DEEPEST = 8

/**
 * Everything that refers to an image, to its platforms, and to what refers to those, subjects first: what the registry lists as
 * referrers (distribution-spec, Listing Referrers, or the fallback tag) and what Cosign keeps under tags. What a list names
 * but is not there, or is about something else, is left out with a warning: it could not be found at the target either.
 */
export async function findAttachments(source: ReadableStore, image: ManifestTree, log: Log): Promise<Attachment[]> {
  const found: Attachment[] = []
  const asked = new Set<Digest>()
  let wave = digestsIn([image])
  for (let depth = 0; wave.length > 0; depth++) {
    const fresh = [...new Set(wave)].filter((digest) => !asked.has(digest))
    for (const digest of fresh) asked.add(digest)
    const attached = (await mapLimited(fresh, AT_ONCE, (digest) => attachedTo(source, digest, log))).flat()
    found.push(...attached)
    if (found.length > MOST || (depth === DEEPEST && attached.length > 0)) throw tooMany(source)
    wave = digestsIn(attached.map(({ tree }) => tree))
  }
  return found
}

async function attachedTo(source: ReadableStore, subject: Digest, log: Log): Promise<Attachment[]> {
  const [referrers, tagged] = await Promise.all([
    referrersOf(source, subject, log),
    mapLimited(cosignTags(subject), AT_ONCE, async (cosign): Promise<Attachment[]> => {
      // A digest longer than a tag may be has none.
      const descriptor = isTag(cosign.tag) ? await source.resolve(cosign.tag) : undefined
      if (descriptor === undefined) return []
      const tree = await readAttached(source, descriptor.digest, subject, log)
      return tree === undefined ? [] : [{ subject, tree, cosign }]
    }),
  ])
  return [...referrers, ...tagged.flat()]
}

async function referrersOf(source: ReadableStore, subject: Digest, log: Log): Promise<Attachment[]> {
  const listed: Digest[] = []
  for await (const { digest, mediaType } of source.referrers(subject)) {
    if (isManifestType(mediaType) || isIndexType(mediaType)) listed.push(digest)
    else leaveOut(source, digest, subject, `it is a "${mediaType}", which is no manifest`, log)
    if (listed.length > MOST) throw tooMany(source)
  }
  const trees = await mapLimited(listed, AT_ONCE, (digest) => readAttached(source, digest, subject, log))
  return trees.flatMap((tree): Attachment[] => {
    if (tree === undefined) return []
    if (tree.document.content.subject?.digest === subject) return [{ subject, tree }]
    leaveOut(source, tree.document.descriptor.digest, subject, 'its own subject is another', log)
    return []
  })
}

async function readAttached(
  source: ReadableStore,
  digest: Digest,
  subject: Digest,
  log: Log,
): Promise<ManifestTree | undefined> {
  try {
    return await readTree(source, digest)
  } catch (error) {
    if (!(error instanceof Failure) || !['not-found', 'invalid', 'unsupported'].includes(error.code)) throw error
    leaveOut(source, digest, subject, error.message, log)
    return undefined
  }
}

function leaveOut(source: ReadableStore, digest: Digest, subject: Digest, why: string, log: Log): void {
  log.warn(`${source.label}: ${digest} is listed as attached to ${subject} but is left behind: ${why}`)
}

function digestsIn(trees: readonly ManifestTree[]): Digest[] {
  return trees.flatMap((tree) => [...bottomUp(tree)].map(({ document }) => document.descriptor.digest))
}

function tooMany(source: ReadableStore): Failure {
  return new Failure('refused', `${source.label}: more is attached to this image than can be meant`, {
    hint: `At most ${MOST} attachments in ${DEEPEST} steps are followed. Promote without them: referrers: false.`,
  })
}
