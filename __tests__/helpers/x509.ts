import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'

export interface CertificateParts {
  readonly commonName: string
  readonly from?: Date
  readonly to?: Date
  readonly isAuthority?: boolean
  readonly hash?: 'sha256' | 'sha1'
  /** Names and addresses that it is for (subjectAltName). */
  readonly hosts?: readonly string[]
  /** Where the certificate of its issuer can be had (authority information access). */
  readonly issuerAddress?: string
  /** Who signs; the key itself without one. */
  readonly issuer?: { readonly commonName: string; readonly privateKey: KeyObject }
}

/** A certificate for an EC or RSA key as PEM, every part as asked for, so that wrong ones can be made too (RFC 5280). */
export function certificateFor(privateKey: KeyObject, parts: CertificateParts): string {
  const {
    commonName,
    from = new Date('2020-01-01'),
    to = new Date('2046-01-01'),
    hash = 'sha256',
    hosts,
    issuerAddress,
    issuer,
  } = parts
  const signer = issuer?.privateKey ?? privateKey
  const algorithm = sequence(oid(SIGNATURES[`${signer.asymmetricKeyType} ${hash}`] as string), ...nullFor(signer))
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const basicConstraints = sequence(oid('551d13'), octets(sequence(...(parts.isAuthority === true ? [TRUE] : []))))
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, ...Buffer.from(commonName).subarray(0, 8)])),
    algorithm,
    nameOf(issuer?.commonName ?? commonName),
    sequence(time(from), time(to)),
    nameOf(commonName),
    spki,
    der(
      0xa3,
      sequence(
        basicConstraints,
        ...(hosts === undefined ? [] : [sequence(oid('551d11'), octets(sequence(...hosts.map(generalName))))]),
        ...(issuerAddress === undefined ? [] : [sequence(oid('2b06010505070101'), octets(accessTo(issuerAddress)))]),
      ),
    ),
  )
  const signature = sign(hash, body, signer)
  const certificate = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const base64 = certificate.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()
  return `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`
}

const SIGNATURES: Readonly<Record<string, string>> = {
  'ec sha256': '2a8648ce3d040302',
  'ec sha1': '2a8648ce3d0401',
  'rsa sha256': '2a864886f70d01010b',
  'rsa sha1': '2a864886f70d010105',
}
const TRUE = Buffer.from([0x01, 0x01, 0xff])

function nullFor(key: KeyObject): Buffer[] {
  return key.asymmetricKeyType === 'rsa' ? [Buffer.from([0x05, 0x00])] : []
}

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(commonName)))))
}

function generalName(host: string): Buffer {
  if (isIPv4(host)) return der(0x87, Buffer.from(host.split('.').map(Number)))
  return isIPv6(host) ? der(0x87, Buffer.concat([Buffer.alloc(15), Buffer.from([1])])) : der(0x82, Buffer.from(host))
}

function accessTo(url: string): Buffer {
  return sequence(sequence(oid('2b06010505073002'), der(0x86, Buffer.from(url))))
}

function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`))
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function octets(content: Buffer): Buffer {
  return der(0x04, content)
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
