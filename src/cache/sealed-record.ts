import { createHmac, timingSafeEqual } from 'node:crypto'
import { field, isObject, parseJson } from '../image/json.ts'
import { Failure } from '../runtime/failure.ts'
import { parseRecord, RECORD_LIMITS } from './parse-record.ts'
import { type CacheRecord, encodeRecord } from './record.ts'

const KEY_LENGTH_MIN = 16

export interface SealOptions {
  /** The secret that signs records; at least 16 characters. */
  readonly signingKey?: string | undefined
  /** Refuse records that are not signed with it. */
  readonly requireSigned?: boolean | undefined
}

/** A record, and whether its signature proved it. */
export interface OpenedRecord {
  readonly record: CacheRecord
  readonly isSigned: boolean
}

/**
 * The bytes of a record's entry: the record as text, signed (HMAC-SHA256) over that text and the key of the entry, so that a signed record
 * cannot be put under another key, in another scope, or in the place of a later one.
 */
export function sealRecord(entryKey: string, record: CacheRecord, { signingKey }: SealOptions): Uint8Array {
  const text = new TextDecoder().decode(encodeRecord(record))
  const signature = signingKey === undefined ? null : sign(entryKey, text, signingKey)
  return new TextEncoder().encode(JSON.stringify({ record: text, signature }))
}

/** Reads an entry that `sealRecord` made. `Failure('refused')` when a signature is required and missing, or is wrong. */
export function openRecord(entryKey: string, bytes: Uint8Array, options: SealOptions): OpenedRecord {
  const maxBytes = 2 * RECORD_LIMITS.bytes
  const value = parseJson(bytes, `the entry ${entryKey}`, { maxBytes, maxDepth: 4 })
  const text = isObject(value) ? field(value, 'record') : undefined
  const signature = isObject(value) ? field(value, 'signature') : undefined
  if (typeof text !== 'string') throw new Failure('invalid', `the entry ${entryKey} holds no image record`)
  const isSigned = checkSignature(entryKey, text, signature, options)
  return { record: parseRecord(new TextEncoder().encode(text)), isSigned }
}

/** Throws `Failure('usage')` for a key that anybody could guess. */
export function checkSigningKey(key: string): string {
  if (key.length >= KEY_LENGTH_MIN) return key
  throw new Failure('usage', `the signing key has ${key.length} characters; it needs at least ${KEY_LENGTH_MIN}`, {
    hint: 'Make one: openssl rand -hex 32',
  })
}

function checkSignature(entryKey: string, text: string, signature: unknown, options: SealOptions): boolean {
  const { signingKey, requireSigned = false } = options
  if (requireSigned && signingKey === undefined) {
    throw new Failure('usage', 'signed records are required, but there is no key to check them with', {
      hint: 'Give the key in signing-key (or --signing-key-file).',
    })
  }
  if (signingKey === undefined) return false
  if (typeof signature !== 'string') {
    if (!requireSigned) return false
    throw new Failure('refused', `the image record ${entryKey} is not signed`, {
      hint: 'It was saved without the key, by an earlier version of the workflow or by somebody else; it is not used.',
    })
  }
  const [wanted, given] = [Buffer.from(sign(entryKey, text, signingKey)), Buffer.from(signature)]
  if (wanted.byteLength === given.byteLength && timingSafeEqual(wanted, given)) return true
  throw new Failure('refused', `the signature of the image record ${entryKey} is wrong`, {
    hint: 'It was made with another key, or the record was changed or moved; it is not used.',
  })
}

function sign(entryKey: string, text: string, key: string): string {
  return createHmac('sha256', key).update(`seaworthy image record v1\0${entryKey}\0`).update(text).digest('hex')
}
