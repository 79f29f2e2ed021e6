import { X509Certificate } from 'node:crypto'
import { malformed } from './fields.ts'

const MOST_CERTIFICATES = 16
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g
/** RFC 3279 and RFC 8017: sha1WithRSAEncryption, md5WithRSAEncryption, md2, dsa-with-sha1, ecdsa-with-SHA1; as DER. */
const WEAK_SIGNATURES = [
  '2a864886f70d010105',
  '2a864886f70d010104',
  '2a864886f70d010102',
  '2a8648ce380403',
  '2a8648ce3d0401',
]
const DAY_MS = 86_400_000

/** Reads a bundle of PEM certificates, one or more. `Failure('invalid')` names `where`. */
export function parseCertificates(pem: string, where: string): readonly X509Certificate[] {
  const blocks = pem.match(PEM) ?? []
  if (blocks.length === 0) throw malformed(where, 'it holds no PEM certificate')
  if (blocks.length > MOST_CERTIFICATES) throw malformed(where, `it holds ${blocks.length} certificates`)
  try {
    return blocks.map((block) => new X509Certificate(block))
  } catch {
    throw malformed(where, 'one of its certificates cannot be read')
  }
}

/** The one certificate of a bundle that is no authority; it must come first. */
export function leafOf(bundle: readonly X509Certificate[], where: string): X509Certificate {
  const [leaf] = bundle.filter(({ ca }) => !ca)
  if (leaf === undefined || leaf !== bundle[0] || bundle.filter(({ ca }) => !ca).length > 1) {
    throw malformed(where, 'its first certificate, and only that, must be no authority')
  }
  return leaf
}

/** The common name of the subject; undefined when there is none, or more than one. */
export function commonNameOf(certificate: X509Certificate): string | undefined {
  const name: unknown = certificate.toLegacyObject().subject?.CN
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** Why a certificate must not be relied on, whatever the time: signed by a broken hash, or a validity that is none. */
export function certificateFault(certificate: X509Certificate): string | undefined {
  const oid = signatureOid(certificate.raw)
  if (oid === undefined) return 'its signature algorithm cannot be read'
  if (WEAK_SIGNATURES.includes(oid)) return 'it is signed by SHA-1 or older'
  const [from, to] = validity(certificate)
  return from <= to ? undefined : 'its validity ends before it begins'
}

/** Why a certificate is not valid at a moment (ms); a beginning up to a day later is forgiven, as Notary does. */
export function validityFault(certificate: X509Certificate, now: number): string | undefined {
  const [from, to] = validity(certificate)
  if (now > to) return `it expired on ${new Date(to).toISOString()}`
  if (now + DAY_MS < from) return `it is valid only from ${new Date(from).toISOString()}`
  return undefined
}

export function validity(certificate: X509Certificate): readonly [from: number, to: number] {
  return [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)]
}

/** Hex of the OID of `Certificate.signatureAlgorithm` (RFC 5280, 4.1.1.2): the element after the first in the outer sequence. */
function signatureOid(der: Uint8Array): string | undefined {
  const outer = element(der, 0)
  const body = outer && element(der, outer.start)
  const algorithm = body && element(der, body.end)
  const oid = algorithm && element(der, algorithm.start)
  if (oid === undefined || der[algorithm?.start ?? 0] !== 0x06) return undefined
  return Buffer.from(der.subarray(oid.start, oid.end)).toString('hex')
}

/** Where the content of the DER element at `at` begins and ends. */
function element(der: Uint8Array, at: number): { start: number; end: number } | undefined {
  const first = der[at + 1]
  if (first === undefined) return undefined
  const octets = first < 0x80 ? 0 : first & 0x7f
  if (octets > 4) return undefined
  let length = octets === 0 ? first : 0
  for (let index = 0; index < octets; index++) length = length * 256 + (der[at + 2 + index] ?? 0)
  const start = at + 2 + octets
  return start + length <= der.byteLength ? { start, end: start + length } : undefined
}
