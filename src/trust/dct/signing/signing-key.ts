import { constants, createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { Failure } from '../../../runtime/failure.ts'
import { type KeyType, keyIdOf, publicKeyOf, type TufKey } from '../keys.ts'
import type { Signature } from '../signature.ts'

/** A private key that can sign role files. */
export interface SigningKey {
  readonly privateKey: KeyObject
  /** Its public half, bare: without a certificate. */
  readonly key: TufKey
  /** Of the bare key: what Docker and Notary call its file. A role may know it by another, which covers a certificate. */
  readonly keyid: string
  /** Lowercase hex SHA-256 of the SubjectPublicKeyInfo: the same by whatever name a role knows it. */
  readonly spki: string
  /** What its file says of it: `root`, `targets`, a signer's name. Nothing is decided by it. */
  readonly role: string | undefined
  /** The file, for messages. */
  readonly where: string
}

/** Makes a private key ready to sign. Throws `Failure('invalid')` for kinds and sizes that no verifier would take. */
export function signingKeyOf(privateKey: KeyObject, where: string, role?: string): SigningKey {
  const keytype = keyTypeOf(privateKey, where)
  const publicKey = createPublicKey(privateKey)
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  const bytes = keytype === 'ed25519' ? Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url') : spki
  const key: TufKey = { keytype, public: bytes.toString('base64') }
  publicKeyOf(key)
  return { privateKey, key, keyid: keyIdOf(key), spki: createHash('sha256').update(spki).digest('hex'), role, where }
}

/** Signs a message under the name by which a role knows the key. */
export function signMessage({ privateKey }: SigningKey, keyid: string, message: Uint8Array): Signature {
  switch (privateKey.asymmetricKeyType) {
    case 'ed25519':
      return { keyid, method: 'eddsa', sig: sign(null, message, privateKey).toString('base64') }
    case 'rsa': {
      const pss = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
      return { keyid, method: 'rsapss', sig: sign('sha256', message, pss).toString('base64') }
    }
    default: {
      const raw = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
      return { keyid, method: 'ecdsa', sig: sign('sha256', message, raw).toString('base64') }
    }
  }
}

function keyTypeOf({ asymmetricKeyType }: KeyObject, where: string): KeyType {
  if (asymmetricKeyType === 'ec') return 'ecdsa'
  if (asymmetricKeyType === 'rsa' || asymmetricKeyType === 'ed25519') return asymmetricKeyType
  throw new Failure('invalid', `${where} is a key of the type ${asymmetricKeyType}, which Notary does not know`, {
    reference: where,
    hint: 'ECDSA, RSA and Ed25519 keys can sign: seaworthy trust key NAME makes one.',
  })
}
