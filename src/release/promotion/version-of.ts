import { type FoundVersion, findVersion } from '../versions/schemes.ts'

/** Three numbers or more: fewer are what a floating tag has (`1.9`), and mean whatever is newest below them. */
const FULL_VERSION = /^v?\d+(?:\.\d+){2,}(?:[-._+]?[0-9A-Za-z][0-9A-Za-z.+_-]*)?$/

/**
 * What a promoted image is a release of, by the names it is given: the full version among its new tags (`1.9.1-rc.3` that becomes
 * `1.9.1` is 1.9.1), else the tag it has at the source. Undefined when there is none, or several that differ.
 */
export function versionOfPromotion(sourceTag: string | undefined, newTags: readonly string[]): string | undefined {
  const named = [...new Set(newTags.filter(isFullVersion))]
  if (named.length > 1) return undefined
  return named[0] ?? (sourceTag !== undefined && isFullVersion(sourceTag) ? sourceTag : undefined)
}

/** Whether a tag is the name of one release, as against one that stands for the newest of several. */
export function isFullVersion(tag: string): boolean {
  return FULL_VERSION.test(tag)
}

/** A full version in the scheme that fits it; undefined for names that are none. */
export function readVersion(text: string): FoundVersion | undefined {
  return isFullVersion(text) ? findVersion(text) : undefined
}
