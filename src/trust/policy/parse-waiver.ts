import { describe, type Located, misplaced, placeOf, readMap, readText, readWord } from './located.ts'
import { parsePatterns } from './parse-patterns.ts'
import type { Waiver } from './policy.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const KEYS = ['images', 'reason', 'owner', 'until', 'require'] as const

/** Reads one entry of `waivers`: everything but `require` is needed, so that somebody answers for it and it ends. */
export function parseWaiver(at: Located): Waiver {
  const get = readMap(at, 'a waiver', KEYS)
  const need = (key: 'images' | 'reason' | 'owner' | 'until', hint: string): Located => {
    const found = get(key)
    if (found === undefined) throw misplaced(at, `the waiver has no "${key}"`, hint)
    return found
  }
  const images = need('images', 'Write images: ["docker.io/library/debian:*"].')
  const reason = need('reason', 'Say why the images may pass unsigned.')
  const owner = need('owner', 'Say who answers for it: owner: "@acme/sec".')
  const until = need('until', 'Say on which day it ends: until: 2027-03-01.')
  const require = get('require')
  if (require !== undefined) readWord(require, 'require', ['digest'])
  return {
    images: parsePatterns(images),
    reason: readText(reason, 'reason'),
    owner: readText(owner, 'owner'),
    ...readDay(until),
    requireDigest: require !== undefined,
    place: placeOf(at),
  }
}

/** A day that there is. The waiver holds through the end of it, UTC. */
function readDay(at: Located): { until: string; ends: number } {
  const text = typeof at.value === 'string' ? at.value : ''
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(start) && new Date(start).toISOString().startsWith(text))
    return { until: text, ends: start + DAY_MS }
  throw misplaced(at, `until cannot be ${describe(at)}`, 'Write a day as YYYY-MM-DD, e.g. 2027-03-01.')
}
