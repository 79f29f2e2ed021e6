import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Gun } from '../gun.ts'
import {
  bitString,
  integer,
  NULL,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  TRUE,
  tagged,
  time,
  utf8String,
} from './der.ts'
import { formatPem } from './pem.ts'

const TEN_YEARS_MS = 10 * 365 * 86_400_000

/**
 * The certificate that ties a root key to its repository (RFC 5280), as Notary makes it: self-signed, the GUN as common name, ten years from
 * `now` (ms), for digital signatures and code signing, no authority. PEM. For ECDSA and RSA keys.
 */
export function makeRootCertificate(privateKey: KeyObject, gun: Gun, now: number): string {
  const algorithm =
    privateKey.asymmetricKeyType === 'rsa'
      ? sequence(objectIdentifier('1.2.840.113549.1.1.11'), NULL)
      : sequence(objectIdentifier('1.2.840.10045.4.3.2'))
  const name = sequence(setOf(sequence(objectIdentifier('2.5.4.3'), utf8String(gun))))
  const body = sequence(
    tagged(0, integer(2)),
    integer(serialNumber()),
    algorithm,
    name,
    sequence(time(now), time(now + TEN_YEARS_MS)),
    name,
    createPublicKey(privateKey).export({ format: 'der', type: 'spki' }),
    tagged(3, sequence(...EXTENSIONS)),
  )
  const signature = sign('sha256', body, privateKey)
  return formatPem('CERTIFICATE', sequence(body, algorithm, bitString(signature)))
}

/** digitalSignature and keyEncipherment; codeSigning; not an authority. */
const EXTENSIONS: readonly Uint8Array[] = [
  sequence(objectIdentifier('2.5.29.15'), TRUE, octetString(bitString(Buffer.from([0b1010_0000]), 5))),
  sequence(objectIdentifier('2.5.29.37'), octetString(sequence(objectIdentifier('1.3.6.1.5.5.7.3.3')))),
  sequence(objectIdentifier('2.5.29.19'), TRUE, octetString(sequence())),
]

/** Positive, and of the same length always. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] as number) & 0x3f) | 0x40
  return bytes
}
