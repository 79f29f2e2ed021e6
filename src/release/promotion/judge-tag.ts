import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { formatPlatform, normalizePlatform, type Platform } from '../../image/platform.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { readBefore } from '../../stores/copy/read-back.ts'
import { platformsIn } from '../../stores/copy/tree.ts'
import type { ReadableStore, Store } from '../../stores/store.ts'
import { newerVersionThere, prereleaseOnStable } from './going-back.ts'
import { isFullVersion } from './version-of.ts'

/** The image that is promoted. */
export interface Promoted {
  readonly document: ManifestDocument
  readonly platforms: readonly Platform[]
  /** What it is a release of, when that is known. */
  readonly version?: string
}

/** What a tag is now, and whether it may become the promoted image. */
export interface JudgedTag {
  readonly store: Store
  readonly tag: string
  readonly action: 'create' | 'move' | 'keep' | 'refuse'
  /** One sentence for people. */
  readonly reason: string
  /** What to do about a refusal. */
  readonly hint?: string
  readonly current?: Digest
  /** The manifest it is on, where that can be read. */
  readonly before?: ManifestDocument
}

export interface Permissions {
  /** Which tags never leave an image they are on: exact versions, or none at all. */
  readonly immutable: 'versions' | 'none'
  /** Whether a tag may go back to an older version. */
  readonly allowDowngrade: boolean
  /** Whether a tag may lose platforms it has now. */
  readonly allowFewerPlatforms: boolean
}

/**
 * Decides on one tag: a new one is created, one that is there already is kept; another image must have no platform that would be
 * lost and must not be of a newer version, unless that is allowed.
 */
export async function judgeTag(
  store: Store,
  tag: string,
  promoted: Promoted,
  permissions: Permissions,
  runtime: Runtime,
): Promise<JudgedTag> {
  const current = (await store.resolve(tag))?.digest
  return await judgeMove(store, tag, current, promoted, permissions, runtime)
}

/** As {@link judgeTag}, from what the tag is known to point at. */
export async function judgeMove(
  store: Store,
  tag: string,
  current: Digest | undefined,
  promoted: Promoted,
  permissions: Permissions,
  runtime: Runtime,
): Promise<JudgedTag> {
  const base = { store, tag }
  const { document, version, platforms } = promoted
  const { allowDowngrade, allowFewerPlatforms } = permissions
  const refuse = (reason: string, hint: string): JudgedTag => ({
    ...base,
    ...(current === undefined ? {} : { current }),
    action: 'refuse',
    reason,
    hint,
  })
  if (current === document.descriptor.digest) return { ...base, action: 'keep', reason: 'same digest', current }
  const unripe = prereleaseOnStable(tag, version)
  if (unripe !== undefined && !allowDowngrade) return refuse(unripe, UNRIPE)
  if (current === undefined) return { ...base, action: 'create', reason: 'there is no such tag yet' }
  if (permissions.immutable === 'versions' && isFullVersion(tag)) {
    return refuse(`this version exists, and another image has it (${current})`, RELEASED)
  }
  const before = await readBefore(store, tag, current, runtime)
  const lost = before === undefined ? [] : await lostPlatforms(store, before, platforms)
  if (lost.length > 0 && !allowFewerPlatforms)
    return refuse(`it would lose ${lost.join(', ')}, which it has now`, FEWER)
  const newer =
    version === undefined ? undefined : await newerVersionThere({ store, tag, current, before }, version, runtime)
  if (newer !== undefined && !allowDowngrade) return refuse(`it is on ${newer}, and ${version} is older`, OLDER)
  const allowed = [
    ...(unripe === undefined ? [] : [`${unripe}, as allowed`]),
    ...(newer === undefined ? [] : [`goes back from ${newer} to ${version}, as allowed`]),
    ...(lost.length === 0 ? [] : [`loses ${lost.join(', ')}, as allowed`]),
  ]
  const reason = allowed.length === 0 ? 'another image has it now' : allowed.join('; ')
  return { ...base, current, action: 'move', reason, ...(before === undefined ? {} : { before }) }
}

const UNRIPE = 'Promote the release itself, or say that this is meant: allow-downgrade.'
const OLDER = 'To take a release back on purpose, say so: allow-downgrade.'
const FEWER = 'Promote an image with all platforms, or say that fewer are meant: allow-fewer-platforms.'
const RELEASED = 'A released version stays what it is. Promote under a new version, or allow it with immutable: none.'

async function lostPlatforms(
  store: ReadableStore,
  before: ManifestDocument,
  now: readonly Platform[],
): Promise<readonly string[]> {
  const had = (await platformsIn(store, { document: before, children: [] })).map(nameOf)
  const has = new Set(now.map(nameOf))
  return [...new Set(had)].filter((platform) => !has.has(platform))
}

/** Windows images change their OS version with every patch day: that is no other platform. */
function nameOf(platform: Platform): string {
  const { os, architecture, variant } = normalizePlatform(platform)
  return formatPlatform({ os, architecture, ...(variant === undefined ? {} : { variant }) })
}
