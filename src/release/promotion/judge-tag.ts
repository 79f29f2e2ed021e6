import type { Digest } from '../../image/digest.ts'
import type { ManifestDocument } from '../../image/manifest.ts'
import { formatPlatform, normalizePlatform, type Platform } from '../../image/platform.ts'
import type { Runtime } from '../../runtime/runtime.ts'
import { readBefore } from '../../stores/copy/read-back.ts'
import { platformsIn } from '../../stores/copy/tree.ts'
import type { ReadableStore, Store } from '../../stores/store.ts'
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
  { immutable, allowDowngrade, allowFewerPlatforms }: Permissions,
  runtime: Runtime,
): Promise<JudgedTag> {
  const base = { store, tag }
  if (current === undefined) return { ...base, action: 'create', reason: 'there is no such tag yet' }
  if (current === promoted.document.descriptor.digest) {
    return { ...base, action: 'keep', reason: 'same digest', current }
  }
  if (immutable === 'versions' && isFullVersion(tag)) {
    return {
      ...base,
      current,
      action: 'refuse',
      reason: `this version exists, and another image has it (${current})`,
      hint: 'A released version stays what it is. Promote it under a new version, or allow it with immutable: none.',
    }
  }
  const before = await readBefore(store, tag, current, runtime)
  const known = { ...base, current, ...(before === undefined ? {} : { before }) }
  const lost = before === undefined ? [] : await lostPlatforms(store, before, promoted.platforms)
  if (lost.length > 0 && !allowFewerPlatforms) {
    return {
      ...known,
      action: 'refuse',
      reason: `it would lose ${lost.join(', ')}, which it has now`,
      hint: 'Promote an image with all platforms, or say that fewer are meant: allow-fewer-platforms.',
    }
  }
  const newer: string | undefined = undefined
  if (newer !== undefined && !allowDowngrade) {
    return {
      ...known,
      action: 'refuse',
      reason: `it is on ${newer}, and ${promoted.version} is older`,
      hint: 'To take a release back on purpose, say so: allow-downgrade.',
    }
  }
  return { ...known, action: 'move', reason: movedReason(newer, lost, promoted) }
}

function movedReason(newer: string | undefined, lost: readonly string[], { version }: Promoted): string {
  const allowed = [
    ...(newer === undefined ? [] : [`goes back from ${newer} to ${version}, as allowed`]),
    ...(lost.length === 0 ? [] : [`loses ${lost.join(', ')}, as allowed`]),
  ]
  return allowed.length === 0 ? 'another image has it now' : allowed.join('; ')
}

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
