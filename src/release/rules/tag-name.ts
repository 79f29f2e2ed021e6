import { createHash } from 'node:crypto'
import { failAt, type Where } from '../expressions/where.ts'

/** The longest tag of the OCI distribution specification. */
export const MAX_TAG_LENGTH = 128

/** The parts of a tag, as the rule gave them. */
export interface TagParts {
  readonly prefix: string
  readonly core: string
  readonly suffix: string
}

/** A legal tag, and what had to be done to it beyond replacing characters. */
export interface LegalTag {
  readonly name: string
  readonly isShortened: boolean
  /** What stood in front and cannot begin a tag. */
  readonly dropped: string
}

/**
 * Makes a legal tag name (`[A-Za-z0-9_][A-Za-z0-9._-]{0,127}`): each run of other characters becomes `-`, a dot or dash in front is dropped, and
 * of a name that is too long the middle is cut short and marked with eight digits of its SHA-256, so that two long names stay two tags. Throws
 * `Failure('usage')` when nothing is left.
 */
export function legalTag({ prefix, core, suffix }: TagParts, where: Where): LegalTag {
  const whole = replaceIllegal(prefix + core + suffix)
  const name = withoutIllegalStart(whole)
  const dropped = whole.slice(0, whole.length - name.length)
  if (name === '') throw failAt(where, `"${prefix}${core}${suffix}" has no character that can begin a tag`)
  if (name.length <= MAX_TAG_LENGTH) return { name, isShortened: false, dropped }
  return { name: shorten({ prefix, core, suffix }), isShortened: true, dropped }
}

/** What stands before and after in a legal tag. */
export function replaceIllegal(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, '-')
}

function shorten({ prefix, core, suffix }: TagParts): string {
  const mark = `-${createHash('sha256')
    .update(prefix + core + suffix)
    .digest('hex')
    .slice(0, 8)}`
  const [before, after] = [replaceIllegal(prefix), replaceIllegal(suffix)]
  const room = MAX_TAG_LENGTH - before.length - after.length - mark.length
  const whole = withoutIllegalStart(before + replaceIllegal(core))
  // Where prefix and suffix leave no room, they are what is too long.
  if (room < 1) return withoutIllegalStart(whole + after).slice(0, MAX_TAG_LENGTH - mark.length) + mark
  return whole.slice(0, before.length + room) + mark + after
}

function withoutIllegalStart(text: string): string {
  return text.replace(/^[.-]+/, '')
}
