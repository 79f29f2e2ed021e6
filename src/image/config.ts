import { Failure } from '../runtime/failure.ts'
import { type Digest, parseDigest } from './digest.ts'
import { field, isObject, type JsonObject, parseJson, refuseLookalikeKeys } from './json.ts'
import { type Platform, parsePlatformObject } from './platform.ts'

/** One line of `docker history`. */
export interface HistoryEntry {
  readonly created?: string
  readonly createdBy?: string
  readonly comment?: string
  /** True when the step changed no files, so no layer belongs to it. */
  readonly emptyLayer: boolean
}

/** What is read of an image config (OCI image-spec config.md); `raw` is all of it. */
export interface ImageConfig {
  readonly platform: Platform
  /** Digests of the uncompressed layer tars, base first. */
  readonly diffIds: readonly Digest[]
  readonly history: readonly HistoryEntry[]
  readonly created?: string
  readonly raw: JsonObject
}

const KEYS = ['architecture', 'os', 'variant', 'os.version', 'os.features', 'rootfs', 'history', 'created', 'diff_ids']

/** Parses an image config. Throws `Failure('invalid')` for one whose layers could not be paired with their diff IDs. */
export function parseImageConfig(bytes: Uint8Array): ImageConfig {
  const value = parseJson(bytes, 'the image config')
  if (!isObject(value)) throw bad('it is not a JSON object')
  refuseLookalikeKeys(value, KEYS, 'the image config')
  const rootfs = field(value, 'rootfs')
  if (isObject(rootfs)) refuseLookalikeKeys(rootfs, KEYS, 'the image config')
  const diffIds = isObject(rootfs) ? (field(rootfs, 'diff_ids') ?? []) : []
  if (!Array.isArray(diffIds) || diffIds.some((id) => typeof id !== 'string')) {
    throw bad('rootfs.diff_ids is not a list of digests')
  }
  const created = field(value, 'created')
  return {
    platform: parsePlatformObject(value, 'the image config') as Platform,
    diffIds: diffIds.map((id) => parseDigest(id as string)),
    history: readHistory(field(value, 'history')),
    ...(typeof created === 'string' ? { created } : {}),
    raw: value,
  }
}

function readHistory(value: unknown): HistoryEntry[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw bad('history is not a list')
  return value.map((entry) => {
    if (!isObject(entry)) throw bad('history has an entry that is no object')
    const text = (key: string, name: string): Record<string, string> => {
      const part = field(entry, key)
      return typeof part === 'string' ? { [name]: part } : {}
    }
    return {
      ...text('created', 'created'),
      ...text('created_by', 'createdBy'),
      ...text('comment', 'comment'),
      emptyLayer: field(entry, 'empty_layer') === true,
    }
  })
}

function bad(reason: string): Failure {
  return new Failure('invalid', `the image config cannot be used: ${reason}`)
}
