import { type Digest, parseDigest } from '../../image/digest.ts'
import { field, isObject, type JsonObject, parseJson } from '../../image/json.ts'
import { Failure } from '../../runtime/failure.ts'
import { nearestWord } from '../../runtime/nearest.ts'
import type { DctLock, TrustLock } from './trust-lock.ts'

const LIMITS = { maxBytes: 16 * 1024 * 1024, maxDepth: 8 }

/** Reads `seaworthy.lock` strictly. Throws `Failure('invalid')` that names the file and the place in it. */
export function parseTrustLock(bytes: Uint8Array, file: string): TrustLock {
  const value = parseJson(bytes, file, LIMITS)
  const lock = objectOf(value, file, ['version', 'dct'])
  if (field(lock, 'version') !== 1) {
    throw wrong(file, 'version is not 1', 'This version of Seaworthy reads locks of version 1.')
  }
  const dct = objectOf(field(lock, 'dct') ?? {}, `${file}: dct`)
  return { version: 1, dct: mapValues(dct, (entry, gun) => parseDctLock(entry, `${file}: ${gun}`)) }
}

function parseDctLock(value: unknown, place: string): DctLock {
  const entry = objectOf(value, place, ['root', 'keys', 'versions', 'tags', 'seenAt'])
  const root = objectOf(field(entry, 'root'), `${place}: root`, ['version', 'digest'])
  const seenAt = field(entry, 'seenAt')
  if (typeof seenAt !== 'string' || Number.isNaN(Date.parse(seenAt))) throw wrong(place, 'seenAt is no time')
  return {
    root: {
      version: versionOf(field(root, 'version'), `${place}: root`),
      digest: digestOf(field(root, 'digest'), `${place}: root`),
    },
    keys: mapValues(objectOf(field(entry, 'keys'), `${place}: keys`), (list, role) =>
      keysOf(list, `${place}: ${role}`),
    ),
    versions: mapValues(objectOf(field(entry, 'versions'), `${place}: versions`), (version, role) =>
      versionOf(version, `${place}: ${role}`),
    ),
    tags: mapValues(objectOf(field(entry, 'tags'), `${place}: tags`), (digest, tag) =>
      digestOf(digest, `${place}:${tag}`),
    ),
    seenAt,
  }
}

function objectOf(value: unknown, place: string, keys?: readonly string[]): JsonObject {
  if (!isObject(value)) throw wrong(place, 'it is not an object')
  for (const key of keys === undefined ? [] : Object.keys(value)) {
    if (keys?.includes(key) === true) continue
    const nearest = nearestWord(key, keys ?? [])
    throw wrong(
      place,
      `it has no key "${key.slice(0, 80)}"`,
      nearest === undefined ? undefined : `Did you mean ${nearest}?`,
    )
  }
  return value
}

function versionOf(value: unknown, place: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value
  throw wrong(place, 'its version is not a whole number of at least 1')
}

function digestOf(value: unknown, place: string): Digest {
  if (typeof value !== 'string') throw wrong(place, 'its digest is not a text')
  try {
    return parseDigest(value)
  } catch (cause) {
    throw wrong(place, (cause as Error).message, undefined, cause)
  }
}

function keysOf(value: unknown, place: string): readonly string[] {
  if (Array.isArray(value) && value.every((key) => typeof key === 'string' && /^[0-9a-f]{64}$/.test(key))) return value
  throw wrong(place, 'its keys are not a list of key IDs (64 lowercase hexadecimal digits)')
}

/** Names come from repositories: the map has no prototype that could answer for one. */
function mapValues<T>(object: JsonObject, read: (value: unknown, key: string) => T): Readonly<Record<string, T>> {
  const map = Object.create(null) as Record<string, T>
  for (const [key, value] of Object.entries(object)) map[key] = read(value, key)
  return map
}

function wrong(place: string, reason: string, hint?: string, cause?: unknown): Failure {
  return new Failure('invalid', `${place}: ${reason}`, {
    reference: place,
    hint: hint ?? 'The file is written by "seaworthy trust lock --update"; restore it from the history.',
    cause,
  })
}
