import { type Digest, digestOf, hexOf } from '../image/digest.ts'

/** A layer by itself: the sha256 of the bytes that are stored. */
export function layerKey(stored: Digest): string {
  return `layer-v1-${hexOf(stored)}`
}

/** Several small blobs in a row: the sha256 of the whole. */
export function packKey(stored: Digest): string {
  return `pack-v1-${hexOf(stored)}`
}

const ENTRY = /^(?:layer|pack)-v1-[0-9a-f]{64}$/

/** Whether the text is the key of a layer or a pack; anything else in a record is refused. */
export function isEntryKey(text: string): boolean {
  return ENTRY.test(text)
}

/** The digest that the bytes of a layer or pack entry must have. */
export function digestOfEntry(key: string): Digest {
  return `sha256:${key.slice(key.lastIndexOf('-') + 1)}`
}

/** Everything of one user key in one scope. The hash has a fixed length, so no prefix of one is a prefix of another. */
export function recordPrefix(userKey: string, scope: string): string {
  return `img-v1-${hexOf(digestOf(JSON.stringify([userKey, scope])))}-`
}

/** Which run stored a record. */
export interface RunMark {
  /** Milliseconds since the epoch: the order of names is the order of time. */
  readonly created: number
  /** Of GitHub, or 0 outside. */
  readonly run: string
  readonly attempt: string
}

/**
 * The key of a record: `img-v1-<hash>-<13 digits of time>.<run>.<attempt>.json`. The end is marked, since services that match by
 * prefix would take attempt 12 for attempt 1.
 */
export function recordKey(prefix: string, { created, run, attempt }: RunMark): string {
  return `${prefix}${String(Math.floor(created)).padStart(13, '0')}.${run}.${attempt}.json`
}

const RECORD = /^(img-v1-[0-9a-f]{64}-)([0-9]{13})\.([0-9]{1,20})\.([0-9]{1,10})\.json$/

/** A record's key taken apart; undefined for what is none. */
export function parseRecordKey(key: string): (RunMark & { readonly prefix: string }) | undefined {
  const [, prefix, created, run, attempt] = RECORD.exec(key) ?? []
  if (prefix === undefined || run === undefined || attempt === undefined) return undefined
  return { prefix, created: Number(created), run, attempt }
}
