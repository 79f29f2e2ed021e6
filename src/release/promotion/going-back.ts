import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { mapLimited } from '../../runtime/limit.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { cannotList, listTags } from '../../stores/copy/list-tags.ts'
import type { ReadableStore } from '../../stores/store.ts'
import type { VersionScheme } from '../evaluation.ts'
import { hasPrereleaseWord, looksLikePrerelease } from '../versions/channels.ts'
import { versionReaders } from '../versions/schemes.ts'
import type { ParsedVersion } from '../versions/version.ts'
import { isFullVersion, readVersion } from './version-of.ts'

const AT_ONCE = 8
/** Newest first, a handful nearly always finds it; a tag that is on none of so many is on no release. */
const MOST_ASKED = 200
/** Names that stand for releases: `latest`, `stable`, `1`, `v1.9`, also of one variant (`latest-alpine`). */
const STABLE_TAG = /^(?:latest|stable|v?\d+(?:\.\d+)?)(?:-[A-Za-z].*)?$/
const ANNOTATION = 'org.opencontainers.image.version'

/** A tag that is there, and what it is on. */
export interface TagNow {
  readonly store: ReadableStore
  readonly tag: string
  readonly current: Digest
  readonly before: ManifestDocument | undefined
}

/** Why a pre-release must not have this tag; undefined when it may, or is none. */
export function prereleaseOnStable(tag: string, version: string | undefined): string | undefined {
  const parsed = version === undefined ? undefined : readVersion(version)?.parsed
  if (parsed === undefined || !hasPrereleaseWord(parsed)) return undefined
  return STABLE_TAG.test(tag) && !looksLikePrerelease(tag) ? `${version} is a pre-release` : undefined
}

/**
 * The newer version that a tag is on, by what its own registry says: the name of a release (a tag with a full version) that is on
 * the same digest, else the version in the annotations of its index. Undefined when what it is on is not newer, or no release. A newer
 * release that merely exists does not count: whoever promotes says which one a tag is to be on.
 */
export async function newerVersionThere(now: TagNow, version: string, runtime: Runtime): Promise<string | undefined> {
  const own = readVersion(version)
  if (own === undefined) return undefined
  const isNewer = (other: ParsedVersion): boolean => compare(own.scheme, other, own.parsed) > 0
  const released = await releasesOf(now.store, runtime)
  const newer = released
    .flatMap((tag) => versionReaders[own.scheme].read(tag) ?? [])
    .filter(isNewer)
    .sort((a, b) => compare(own.scheme, b, a))
  const found = await firstOn(
    now,
    newer.slice(0, MOST_ASKED).map(({ raw }) => raw),
  )
  if (found !== undefined) return found
  const annotated = now.before?.content.annotations?.[ANNOTATION]
  const parsed = annotated === undefined ? undefined : versionReaders[own.scheme].read(annotated)
  return parsed !== undefined && isNewer(parsed) ? parsed.version : undefined
}

/** What the annotations of an image say it is a release of. Labels are not asked: a base image hands its own down. */
export function annotatedVersion({ content }: ManifestDocument): string | undefined {
  const text = content.annotations?.[ANNOTATION]
  return text !== undefined && isFullVersion(text) ? text : undefined
}

async function firstOn({ store, current }: TagNow, names: readonly string[]): Promise<string | undefined> {
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE)
    const digests = await mapLimited(some, AT_ONCE, async (name) => (await store.resolve(name))?.digest)
    const found = some.find((_, i) => digests[i] === current)
    if (found !== undefined) return found
  }
  return undefined
}

async function releasesOf(store: ReadableStore, runtime: Runtime): Promise<readonly string[]> {
  try {
    return (await listTags(store)).filter(isFullVersion)
  } catch (error) {
    if (!cannotList(error)) throw error
    runtime.log.warn(`${store.label}: its tags cannot be listed, so versions are not compared: ${error.message}`)
    return []
  }
}

/** A variant of an image (`1.9.1-alpine`) is no older than the release itself; a pre-release is. */
function compare(scheme: VersionScheme, a: ParsedVersion, b: ParsedVersion): number {
  const plain = (version: ParsedVersion): ParsedVersion =>
    hasPrereleaseWord(version) ? version : { ...version, prerelease: [] }
  return versionReaders[scheme].compare(plain(a), plain(b))
}
