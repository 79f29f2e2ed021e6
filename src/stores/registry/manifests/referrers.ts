import type { Descriptor } from '../../../image/descriptor.ts'
import { algorithmOf, type Digest, hexOf } from '../../../image/digest.ts'
import { MANIFEST_LIMITS } from '../../../image/json.ts'
import type { Index, Manifest, ManifestDocument } from '../../../image/manifest.ts'
import { encodeManifest, parseManifest } from '../../../image/manifest.ts'
import { MediaType } from '../../../image/media-types.ts'
import { Failure } from '../../../runtime/failure.ts'
import { readLate } from '../../reread.ts'
import { repositoryScope } from '../auth/scope.ts'
import { apiPath, type Place } from '../place.ts'
import { type Page, readWhole } from '../read-whole.ts'
import { findManifest, putManifest } from './manifests.ts'
import { pages } from './pages.ts'

const MOST_TRIES = 5

/**
 * Manifests whose subject is `digest` (distribution-spec, Listing Referrers): from the API, or where there is none (404, 400, 405,
 * 406, 403, or an answer that is no index) from the index under the fallback tag.
 */
export async function* listReferrers(place: Place, digest: Digest, artifactType?: string): AsyncIterable<Descriptor> {
  const first = await askApi(place, digest, artifactType)
  const seen = new Set<string>()
  const wanted = ({ digest: own, artifactType: type }: Descriptor): boolean => {
    if (seen.has(own) || (artifactType !== undefined && type !== artifactType)) return false
    seen.add(own)
    return true
  }
  if (first === undefined) {
    const index = await readFallback(place, digest)
    yield* (index?.entries ?? []).filter(wanted)
    return
  }
  for await (const page of pages(place.client, listing(place, digest), first)) {
    const { content } = parseManifest(page.bytes, MediaType.ociIndex)
    if (content.kind === 'index') yield* content.manifests.filter(wanted)
  }
}

/** Whether the registry itself lists referrers. */
export async function hasReferrersApi(place: Place, digest: Digest): Promise<boolean> {
  return (await askApi(place, digest)) !== undefined
}

/**
 * Enters a manifest with a subject into the index under the fallback tag. The write is bound to what was read
 * (`If-Match`) where the registry gives an ETag; and because many ignore it, the index is read again afterwards and the
 * entry made anew if another writer lost it.
 */
export async function addToFallback(place: Place, subject: Digest, entry: Descriptor): Promise<void> {
  await updateFallback(place, subject, (entries) =>
    entries.some(({ digest }) => digest === entry.digest) ? undefined : [...entries, entry],
  )
}

/** Takes a manifest out of the index under the fallback tag; nothing to do when it is not in it. */
export async function removeFromFallback(place: Place, subject: Digest, removed: Digest): Promise<void> {
  await updateFallback(place, subject, (entries) =>
    entries.some(({ digest }) => digest === removed) ? entries.filter(({ digest }) => digest !== removed) : undefined,
  )
}

/** How a referrers list shows a manifest. */
export function referrerDescriptor({ descriptor, content }: ManifestDocument): Descriptor {
  const type = content.artifactType ?? configType(content)
  return {
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...(type === undefined ? {} : { artifactType: type }),
    ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
  }
}

/** `sha256-<hex>`: distribution-spec, Referrers Tag Schema. */
export function fallbackTag(digest: Digest): string {
  return `${algorithmOf(digest)}-${hexOf(digest).slice(0, 64)}`
}

function configType(content: Manifest | Index): string | undefined {
  return content.kind === 'manifest' ? content.config.mediaType : undefined
}

async function updateFallback(
  place: Place,
  subject: Digest,
  change: (entries: readonly Descriptor[]) => readonly Descriptor[] | undefined,
): Promise<void> {
  let written: { readonly before: Digest | undefined } | undefined
  for (let count = 0; count < MOST_TRIES; count++) {
    // A registry that still shows what was there before has not lost the entry yet, and nobody must build on that.
    const current = await readLate(
      () => readFallback(place, subject),
      (seen) => written !== undefined && seen?.digest === written.before,
      place.client.runtime,
    )
    const entries = change(current?.entries ?? [])
    if (entries === undefined) return
    const index = encodeManifest({ schemaVersion: 2, mediaType: MediaType.ociIndex, manifests: entries.map(toJson) })
    const { status } = await putManifest(place, index, fallbackTag(subject), { ifMatch: current?.etag })
    written = status === 412 ? undefined : { before: current?.digest }
  }
  const left = await readFallback(place, subject)
  if (change(left?.entries ?? []) === undefined) return
  throw new Failure(
    'failed',
    `${place.label}: the referrers of ${subject} could not be updated: others keep writing them`,
    {
      hint: 'Let one job at a time attach to this image, then run this again.',
    },
  )
}

async function readFallback(
  place: Place,
  digest: Digest,
): Promise<{ digest: Digest; entries: readonly Descriptor[]; etag: string | undefined } | undefined> {
  const found = await findManifest(place, fallbackTag(digest))
  if (found === undefined) return undefined
  const { content, descriptor } = found.document
  return { digest: descriptor.digest, entries: content.kind === 'index' ? content.manifests : [], etag: found.etag }
}

function listing(place: Place, digest: Digest) {
  return {
    scopes: [repositoryScope(place.repository, 'pull')],
    headers: { accept: MediaType.ociIndex },
    doing: `list the referrers of ${digest}`,
    repository: place.repository,
    reference: `${place.label}@${digest}`,
  }
}

async function askApi(place: Place, digest: Digest, artifactType?: string): Promise<Page | undefined> {
  const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`
  const page = await readWhole(place.client, MANIFEST_LIMITS.maxBytes, () =>
    place.client.send({
      ...listing(place, digest),
      method: 'GET',
      to: apiPath(place, `referrers/${digest}${filter}`),
      expect: [200, 400, 403, 404, 405, 406],
    }),
  )
  const type = page.response.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  return page.response.status === 200 && type === MediaType.ociIndex ? page : undefined
}

function toJson(entry: Descriptor): Record<string, unknown> {
  const { platform, ...rest } = entry
  if (platform === undefined) return { ...rest }
  const { osVersion, ...common } = platform
  return { ...rest, platform: { ...common, ...(osVersion === undefined ? {} : { 'os.version': osVersion }) } }
}
