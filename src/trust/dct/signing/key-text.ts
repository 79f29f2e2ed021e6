import {
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  pbkdf2Sync,
  randomBytes,
  X509Certificate,
} from 'node:crypto'
import { Failure } from '../../../runtime/failure.ts'
import { publicKeyOf, type TufKey } from '../keys.ts'
import { integer, objectIdentifier, octetString, sequence } from './der.ts'
import { formatPem, type PemBlock, parsePem } from './pem.ts'
import { type SigningKey, signingKeyOf } from './signing-key.ts'

/** A private key in a file, perhaps still locked. */
export interface KeyBlock {
  readonly block: PemBlock
  readonly isEncrypted: boolean
}

/**
 * The private keys of a file: PKCS#8, plain or encrypted (PBES2, as Docker and Notary write it, with their headers), PKCS#1 and SEC1, plain or
 * with a DEK-Info header. `Failure('invalid')` names `where` when it holds none.
 */
export function findKeys(text: string, where: string): readonly KeyBlock[] {
  const keys = parsePem(text, where)
    .filter(({ label }) => label.endsWith('PRIVATE KEY'))
    .map((block) => ({ block, isEncrypted: block.label.startsWith('ENCRYPTED') || block.headers.has('dek-info') }))
  if (keys.length > 0) return keys
  throw new Failure('invalid', `${where} holds no private key`, {
    reference: where,
    hint: 'It may be the public half. To sign, the private key is wanted: alice.key, not alice.pub.',
  })
}

/** Opens a private key; the passphrase is for encrypted ones. Throws `Failure('refused')` when it does not fit. */
export function openKey({ block, isEncrypted }: KeyBlock, passphrase: string | undefined, where: string): SigningKey {
  if (isEncrypted && passphrase === undefined) throw lockedKey(where)
  // OpenSSL knows the header of an encrypted key of its own; those of Notary it takes for a broken file.
  const key = block.headers.has('dek-info') ? block.text : block.bare
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey({ key, format: 'pem', ...(isEncrypted ? { passphrase } : {}) })
  } catch (error) {
    throw isEncrypted ? wrongPassphrase(where, error) : unreadable(where, error)
  }
  return signingKeyOf(privateKey, where, block.headers.get('role'))
}

/** Notary asks for 2048, which was weak then; it reads any number. */
const ITERATIONS = 600_000

/**
 * A private key as Docker and Notary keep it: PKCS#8 under PBES2 (RFC 8018) with PBKDF2-HMAC-SHA1 and AES-256-CBC, which is all that they read,
 * and what it is for in the headers.
 */
export function encryptKey(key: KeyObject, passphrase: string, headers: Readonly<Record<string, string>>): string {
  const [salt, iv] = [randomBytes(16), randomBytes(16)]
  const secret = pbkdf2Sync(passphrase, salt, ITERATIONS, 32, 'sha1')
  const cipher = createCipheriv('aes-256-cbc', secret, iv)
  const content = Buffer.concat([cipher.update(key.export({ format: 'der', type: 'pkcs8' })), cipher.final()])
  const derivation = sequence(
    objectIdentifier('1.2.840.113549.1.5.12'),
    sequence(octetString(salt), integer(ITERATIONS)),
  )
  const encryption = sequence(objectIdentifier('2.16.840.1.101.3.4.1.42'), octetString(iv))
  const scheme = sequence(objectIdentifier('1.2.840.113549.1.5.13'), sequence(derivation, encryption))
  return formatPem('ENCRYPTED PRIVATE KEY', sequence(scheme, octetString(content)), headers)
}

/** The public half as Docker writes it beside: `alice.pub`. */
export function publicKeyPem(key: KeyObject, headers: Readonly<Record<string, string>>): string {
  return formatPem('PUBLIC KEY', createPublicKey(key).export({ format: 'der', type: 'spki' }), headers)
}

/** The public key of a signer: a PEM public key, or a certificate, which then is a part of the key's ID as Notary has it. */
export function parsePublicKey(text: string, where: string): TufKey {
  const [block, ...more] = parsePem(text, where)
  if (block === undefined || more.length > 0 || block.label.endsWith('PRIVATE KEY')) {
    throw new Failure('invalid', `${where} is not one public key`, {
      reference: where,
      hint: block?.label.endsWith('PRIVATE KEY')
        ? 'It is a private key, which nobody else is to see: give the file with the public half, alice.pub.'
        : 'Give a PEM file with one public key or one certificate.',
    })
  }
  const key = readPublicKey(block, where)
  publicKeyOf(key)
  return key
}

function readPublicKey({ label, bare }: PemBlock, where: string): TufKey {
  try {
    if (label === 'CERTIFICATE') {
      const type = new X509Certificate(bare).publicKey.asymmetricKeyType === 'rsa' ? 'rsa-x509' : 'ecdsa-x509'
      return { keytype: type, public: Buffer.from(bare).toString('base64') }
    }
    const object = createPublicKey(bare)
    const der = object.export({ format: 'der', type: 'spki' })
    if (object.asymmetricKeyType === 'ed25519') {
      const raw = Buffer.from(object.export({ format: 'jwk' }).x as string, 'base64url')
      return { keytype: 'ed25519', public: raw.toString('base64') }
    }
    return { keytype: object.asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa', public: der.toString('base64') }
  } catch (error) {
    throw unreadable(where, error)
  }
}

function lockedKey(where: string): Failure {
  return new Failure('usage', `${where} is encrypted, and no passphrase was given`, {
    reference: where,
    hint: 'Pipe it in (--passphrase-stdin) or name a file that holds it (--passphrase-file FILE).',
  })
}

/** What OpenSSL says differs with where the wrong bytes first make no sense; only an unknown cipher is told apart. */
function wrongPassphrase(where: string, error: unknown): Failure {
  const isUnsupported = /UNSUPPORTED|UNKNOWN_CIPHER/i.test(String((error as { code?: unknown }).code))
  return new Failure('refused', `${where} cannot be opened: the passphrase is wrong`, {
    reference: where,
    hint: isUnsupported
      ? 'Or its cipher is one that this Node does not have: check with openssl pkey -in FILE -noout.'
      : 'With several encrypted keys, give one line for all or one line for each, in the order of the keys.',
  })
}

function unreadable(where: string, cause: unknown): Failure {
  return new Failure('invalid', `${where} cannot be read: it is no key in a form that is known`, {
    reference: where,
    hint: 'PEM as Docker, Notary or OpenSSL write it is read.',
    cause,
  })
}
