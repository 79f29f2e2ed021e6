import { constants, type KeyObject, verify } from 'node:crypto'
import { decodeBase64 } from './base64.ts'
import { type KeyType, publicKeyOf, type TufKey } from './keys.ts'

export const SIGNATURE_METHODS = ['eddsa', 'ecdsa', 'rsapss', 'rsapkcs1v15'] as const
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number]

/** One signature of a role file. */
export interface Signature {
  readonly keyid: string
  /** As written; compared in lower case. */
  readonly method: string
  /** Base64. */
  readonly sig: string
}

/** What each type of key may sign by: the key decides, not the signature. Notary's "pycrypto" method is not among them. */
const METHODS: Readonly<Record<KeyType, readonly SignatureMethod[]>> = {
  ed25519: ['eddsa'],
  ecdsa: ['ecdsa'],
  'ecdsa-x509': ['ecdsa'],
  rsa: ['rsapss', 'rsapkcs1v15'],
  'rsa-x509': ['rsapss', 'rsapkcs1v15'],
}
const SIGNATURE_LIMIT = 2048

/** Whether the signature over these bytes is by this key. Never throws. See {@link signatureFault}. */
export function verifySignature(key: TufKey, signature: Signature, message: Uint8Array): boolean {
  return signatureFault(key, signature, message) === undefined
}

/**
 * Why a signature does not count, or undefined when it does. `ecdsa` is r and s, each as long as the curve, over SHA-256 whatever the
 * curve; `rsapss` has SHA-256 and 32 bytes of salt; `rsapkcs1v15` SHA-256. Never throws.
 */
export function signatureFault(key: TufKey, signature: Signature, message: Uint8Array): string | undefined {
  const method = signature.method.toLowerCase() as SignatureMethod
  if (!METHODS[key.keytype].includes(method))
    return `the method "${signature.method.slice(0, 40)}" is not for ${key.keytype}`
  const bytes = decodeBase64(signature.sig, SIGNATURE_LIMIT)
  if (bytes === undefined) return 'it is not base64'
  try {
    return isBy(publicKeyOf(key), method, bytes, message) ? undefined : 'it is not of these bytes by this key'
  } catch (error) {
    return (error as Error).message
  }
}

function isBy(key: KeyObject, method: SignatureMethod, signature: Uint8Array, message: Uint8Array): boolean {
  switch (method) {
    case 'eddsa':
      return signature.byteLength === 64 && verify(null, message, key, signature)
    case 'ecdsa':
      return (
        signature.byteLength === 2 * coordinateBytes(key) &&
        verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature)
      )
    case 'rsapss':
      return verify('sha256', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature)
    case 'rsapkcs1v15':
      return verify('sha256', message, { key, padding: constants.RSA_PKCS1_PADDING }, signature)
  }
}

/** Bytes of r, and of s. */
function coordinateBytes(key: KeyObject): number {
  const bits: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 }
  return Math.ceil((bits[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 0) / 8)
}
