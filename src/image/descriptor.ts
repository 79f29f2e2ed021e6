import { Failure } from '../runtime/failure.ts'
import { type Digest, parseDigest } from './digest.ts'
import { field, isObject, type JsonObject, refuseLookalikeKeys } from './json.ts'
import { type Platform, parsePlatformObject } from './platform.ts'

/** What points at content: type, digest, size (OCI image-spec descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: Platform
  readonly artifactType?: string
  readonly urls?: readonly string[]
}

const KEYS = ['mediaType', 'digest', 'size', 'annotations', 'platform', 'artifactType', 'urls']

/** Reads a descriptor out of parsed JSON. `where` names it in errors, e.g. `layers[2]`. */
export function parseDescriptor(value: unknown, where: string): Descriptor {
  if (!isObject(value)) throw bad(where, 'it is not an object')
  refuseLookalikeKeys(value, KEYS, where)
  const mediaType = field(value, 'mediaType')
  const digest = field(value, 'digest')
  const size = field(value, 'size')
  if (typeof mediaType !== 'string' || mediaType === '') throw bad(where, 'mediaType is not a string')
  if (hasControlCharacter(mediaType)) throw bad(where, 'mediaType has a control character')
  if (typeof digest !== 'string') throw bad(where, 'digest is not a string')
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw bad(where, 'size is not a whole number of bytes')
  }
  const annotations = parseStringMap(field(value, 'annotations'), `${where}.annotations`)
  const platform = parsePlatformObject(field(value, 'platform'), `${where}.platform`)
  const artifactType = optionalString(value, 'artifactType', where)
  const urls = parseUrls(field(value, 'urls'), where)
  return {
    mediaType,
    digest: parseDigest(digest),
    size: size === 0 ? 0 : size, // -0 is JSON too
    ...(annotations === undefined ? {} : { annotations }),
    ...(platform === undefined ? {} : { platform }),
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(urls === undefined ? {} : { urls }),
  }
}

/** A map of strings to strings, or undefined when absent or null. */
export function parseStringMap(value: unknown, where: string): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined
  if (!isObject(value)) throw bad(where, 'it is not an object')
  const map: Record<string, string> = Object.create(null)
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') throw bad(where, `"${key.slice(0, 80)}" is not a string`)
    map[key] = text
  }
  return map
}

export function optionalString(object: JsonObject, key: string, where: string): string | undefined {
  const value = field(object, key)
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw bad(where, `${key} is not a string`)
  return value
}

function parseUrls(value: unknown, where: string): string[] | undefined {
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value) || value.some((url) => typeof url !== 'string'))
    throw bad(where, 'urls is not a list of strings')
  return value as string[]
}

/** Media types reach headers and terminals. */
function hasControlCharacter(text: string): boolean {
  return [...text].some((char) => char < ' ' || char === '\x7f')
}

function bad(where: string, reason: string): Failure {
  return new Failure('invalid', `${where} is not a valid descriptor: ${reason}`)
}
