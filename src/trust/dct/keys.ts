import { createHash, createPublicKey, type KeyObject, type X509Certificate } from 'node:crypto'
import { decodeBase64 } from './base64.ts'
import { canonicalBytes } from './canonical.ts'
import { parseCertificates } from './certificates.ts'
import { malformed, mapAt, textAt } from './fields.ts'
import type { JsonMap, JsonValue } from './strict-json.ts'

export const KEY_TYPES = ['ed25519', 'ecdsa', 'rsa', 'ecdsa-x509', 'rsa-x509'] as const
export type KeyType = (typeof KEY_TYPES)[number]

/** A public key as role files hold it (TUF, Notary's key types). */
export interface TufKey {
  readonly keytype: KeyType
  /**
   * Base64 of: 32 raw bytes (`ed25519`), SubjectPublicKeyInfo DER (`ecdsa`, `rsa`), or PEM text of certificates, leaf first
   * (`ecdsa-x509`, `rsa-x509`).
   */
  readonly public: string
}

const PUBLIC_KEY_LIMIT = 64 * 1024
const RSA_BITS_MIN = 2048
const RSA_BITS_MAX = 16_384
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1'])

/** The key as it stands in a role file; its key ID is the hash of exactly this. */
export function keyToJson(key: TufKey): JsonMap {
  return { keytype: key.keytype, keyval: { private: null, public: key.public } }
}

/** Lowercase hex SHA-256 of the key's canonical JSON. Covers the certificate, so issuing that anew changes it. */
export function keyIdOf(key: TufKey): string {
  return createHash('sha256')
    .update(canonicalBytes(keyToJson(key)))
    .digest('hex')
}

/** Reads a key; `Failure('invalid')` for an unknown type. Whether its bytes are a key is found out by `publicKeyOf`. */
export function parseKey(value: JsonValue | undefined, where: string): TufKey {
  const map = mapAt(value, where, ['keytype', 'keyval'])
  const keytype = textAt(map.keytype, `${where}.keytype`)
  if (!isKeyType(keytype)) {
    throw malformed(where, `the key type "${keytype.slice(0, 40)}" is not one of ${KEY_TYPES.join(', ')}`)
  }
  const keyval = mapAt(map.keyval, `${where}.keyval`, ['private', 'public'])
  if (keyval.private !== null && keyval.private !== undefined) throw malformed(where, 'it holds a private key')
  return { keytype, public: textAt(keyval.public, `${where}.keyval.public`) }
}

/** Reads a map of keys and computes every ID anew: one that is not the hash of its key is a forgery, used or not. */
export function parseKeys(value: JsonValue | undefined, where: string): ReadonlyMap<string, TufKey> {
  const entries = Object.entries(mapAt(value, where))
  if (entries.length > 1024) throw malformed(where, `it has ${entries.length} keys; at most 1024 are read`)
  return new Map(
    entries.map(([id, raw]) => {
      const key = parseKey(raw, `${where}["${id.slice(0, 64)}"]`)
      const computed = keyIdOf(key)
      if (computed !== id) throw malformed(where, `the key called ${id.slice(0, 64)} has the ID ${computed}`)
      return [id, key]
    }),
  )
}

/** Keys are read once, however many files they signed. */
const objects = new WeakMap<TufKey, KeyObject>()
const spkiHashes = new WeakMap<TufKey, string>()

/**
 * The key for `node:crypto`. Throws `Failure('invalid')` for bytes that are no key of the stated type, RSA below 2048
 * bits, and curves other than P-256, P-384 and P-521.
 */
export function publicKeyOf(key: TufKey): KeyObject {
  const object = objects.get(key) ?? readKey(key)
  objects.set(key, object)
  return object
}

/** Lowercase hex SHA-256 of the bare public key (SubjectPublicKeyInfo): the same for every certificate of one key. */
export function spkiHashOf(key: TufKey): string {
  const known = spkiHashes.get(key)
  if (known !== undefined) return known
  const der = publicKeyOf(key).export({ format: 'der', type: 'spki' })
  const hash = createHash('sha256').update(der).digest('hex')
  spkiHashes.set(key, hash)
  return hash
}

function readKey(key: TufKey): KeyObject {
  const bytes = decodeBase64(key.public, PUBLIC_KEY_LIMIT)
  const where = `the ${key.keytype} key ${keyIdOf(key)}`
  if (bytes === undefined) throw malformed(where, 'it is not base64')
  const object = keyObject(key.keytype, bytes, where)
  const family = key.keytype.replace('-x509', '')
  if (object.asymmetricKeyType !== (family === 'ecdsa' ? 'ec' : family)) {
    throw malformed(where, `it holds a key of the type ${object.asymmetricKeyType}`)
  }
  const { modulusLength, namedCurve = '' } = object.asymmetricKeyDetails ?? {}
  if (family === 'rsa' && !(Number(modulusLength) >= RSA_BITS_MIN && Number(modulusLength) <= RSA_BITS_MAX)) {
    throw malformed(where, `it has ${modulusLength} bits; ${RSA_BITS_MIN} to ${RSA_BITS_MAX} are accepted`)
  }
  if (family === 'ecdsa' && !CURVES.has(namedCurve)) throw malformed(where, `its curve is ${namedCurve}`)
  return object
}

/** The PEM text of an x509 key; `Failure('invalid')` when it is not base64. */
export function pemOf(key: TufKey): string {
  const bytes = decodeBase64(key.public, PUBLIC_KEY_LIMIT)
  if (bytes === undefined) throw malformed(`the ${key.keytype} key ${keyIdOf(key)}`, 'it is not base64')
  return Buffer.from(bytes).toString('latin1')
}

function keyObject(keytype: KeyType, bytes: Uint8Array, where: string): KeyObject {
  if (keytype === 'ecdsa-x509' || keytype === 'rsa-x509') {
    const [first] = parseCertificates(Buffer.from(bytes).toString('latin1'), where)
    return (first as X509Certificate).publicKey
  }
  try {
    if (keytype !== 'ed25519') return createPublicKey({ key: Buffer.from(bytes), format: 'der', type: 'spki' })
    const x = Buffer.from(bytes).toString('base64url')
    if (bytes.byteLength !== 32) throw new Error(`it has ${bytes.byteLength} bytes`)
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  } catch {
    throw malformed(where, 'its bytes are no such key')
  }
}

function isKeyType(text: string): text is KeyType {
  return (KEY_TYPES as readonly string[]).includes(text)
}
